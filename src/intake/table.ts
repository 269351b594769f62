import { CsvError, parse } from 'csv-parse/sync';
import { RowProblem } from './problem';

/** The cells of a row by column, trimmed and in Unicode's normal form C, and where it stood. */
export interface CsvRow {
  readonly file: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * The rows of a CSV file after RFC 4180, in UTF-8, with exactly these columns in any order.
 * Gives problems in their stead where the file as a whole cannot be read, and for each row of another length.
 */
export function readTable(file: string, bytes: Uint8Array, columns: readonly string[]): { rows: CsvRow[]; problems: RowProblem[] } {
  const nothing = (problem: RowProblem) => ({ rows: [], problems: [problem] });
  const garbled = firstGarbledLine(bytes);
  if (garbled) return nothing(new RowProblem({ file, line: garbled }, 'bytes', 'The file has to be UTF-8, and this line is not.'));
  try {
    return rowsOf(file, linesOf(bytes), columns);
  } catch (error) {
    if (error instanceof CsvError)
      return nothing(new RowProblem({ file, line: Number(error.lines) || 1 }, 'the row', `It is no CSV: ${error.message}.`));
    throw error;
  }
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Each record with the line on which it begins; csv-parse counts the line on which it ends. */
function linesOf(bytes: Uint8Array): Line[] {
  const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: false } as const;
  const records = parse(Buffer.from(bytes), options) as unknown as { record: string[]; info: { lines: number } }[];
  let line = 1;
  return records.map(({ record, info }) => {
    const begin = line;
    line = info.lines + 1;
    return { line: begin, cells: record };
  });
}

function rowsOf(file: string, [header, ...lines]: readonly Line[], columns: readonly string[]) {
  const names = header?.cells.map(name => name.trim()) ?? [];
  const wrong = headerProblems(file, names, columns);
  if (wrong.length) return { rows: [], problems: wrong };
  const fits = ({ cells }: Line) => cells.length === names.length;
  return {
    rows: lines
      .filter(fits)
      .map(({ line, cells }) => ({ file, line, cells: Object.fromEntries(names.map((name, at) => [name, clean(cells[at]!)])) })),
    problems: lines
      .filter(line => !fits(line))
      .map(
        ({ line, cells }) =>
          new RowProblem({ file, line }, cells.join(), `It has ${cells.length} cells where the header has ${names.length}.`),
      ),
  };
}

/** What is wrong with the header of a table that has to have these columns. */
export function headerProblems(file: string, names: readonly string[], columns: readonly string[]) {
  const problem = (column: string, allowed: string) => new RowProblem({ file, line: 1, column }, column, allowed);
  return [
    ...names.filter(name => !columns.includes(name)).map(name => problem(name, `The columns are ${columns.join(', ')}.`)),
    ...columns.filter(column => !names.includes(column)).map(column => problem(column, 'This column is missing.')),
    ...names.filter((name, at) => names.indexOf(name) < at).map(name => problem(name, 'This column is there twice.')),
  ];
}

const clean = (cell: string) => cell.normalize('NFC').trim();

/** A line break is never part of another character in UTF-8, so that each line can be tried by itself. */
function firstGarbledLine(bytes: Uint8Array): number | undefined {
  const isText = (part: Uint8Array) => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(part) !== undefined;
    } catch {
      return false;
    }
  };
  if (isText(bytes)) return undefined;
  for (let line = 1, from = 0; ; line++) {
    const end = bytes.indexOf(0x0a, from);
    if (end < 0 || !isText(bytes.subarray(from, end))) return line;
    from = end + 1;
  }
}

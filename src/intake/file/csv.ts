import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { NotLoaded, RowProblem } from '../problem';
import { headerProblems } from '../table';
import { limits } from './limits';
import type { Row } from './row';

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/**
 * The rows of a CSV after RFC 4180, with exactly these columns in any order. A row of another length comes with a fault; what cannot be
 * read as CSV at all, such as a bare quote, is a `RowProblem` with its line.
 */
export async function* csvRows(file: string, texts: AsyncIterable<string>, columns: readonly string[]): AsyncGenerator<Row, void> {
  const parser = parse({ info: true, relax_column_count: true, max_record_size: limits.text });
  pipeline(Readable.from(texts), parser, () => undefined);
  let [line, names]: [number, readonly string[] | undefined] = [1, undefined];
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const begin = line;
      line = info.lines + 1;
      if (names) yield rowOf(begin, names, record);
      else names = headerOf(file, record, columns);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new RowProblem({ file, line: Number(error.lines) || line }, 'the row', `It is no CSV: ${error.message}.`);
  }
  if (!names) headerOf(file, [], columns);
}

function headerOf(file: string, record: readonly string[], columns: readonly string[]) {
  const names = record.map(name => name.trim());
  const wrong = headerProblems(file, names, columns);
  if (wrong.length) throw new NotLoaded(wrong);
  return names;
}

function rowOf(line: number, names: readonly string[], record: readonly string[]): Row {
  if (record.length === names.length) return { line, cells: Object.fromEntries(names.map((name, at) => [name, record[at]!])) };
  const allowed = `It has ${record.length} cells where the header has ${names.length}.`;
  return { line, cells: {}, fault: { value: record.join(), allowed } };
}

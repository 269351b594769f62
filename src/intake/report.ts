import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { formulaProblem } from '../model/formula';
import type { PutCounts } from '../store/writing/put-records';
import type { Reject } from './reject';

/** How an import went. Of all rows each was taken, or said what an earlier one did, or was not taken: `rows = accepted + merged + rejected`. */
export interface Outcome {
  readonly file: string;
  readonly dataset: string;
  readonly dryRun: boolean;
  readonly rows: number;
  readonly accepted: number;
  readonly merged: number;
  readonly rejected: number;
  /** Of records, parts apart. */
  readonly records: PutCounts;
  /** Records of the dataset of which the file says nothing, and which stay. */
  readonly left: number;
  /** The revision that was made; absent where nothing changed. */
  readonly revision?: number;
  /** The first thousand rows that were not taken. */
  readonly rejects: readonly Reject[];
}

/** So much of a value is shown. */
const longest = 200;
const header = ['line', 'column', 'code', 'value', 'reason', 'candidates'];

/** A row of the report on those not taken: RFC 4180, with a quote before what a spreadsheet would compute. */
const line = (cells: readonly string[]) => `${cells.map(cell => quoted(formulaProblem(cell) ? `'${cell}` : cell)).join(',')}\r\n`;
const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const candidatesOf = ({ candidates }: Reject) =>
  candidates.map(({ key, names, country }) => `${key} (${names.slice(0, 5).join(' / ')}, ${country})`).join('; ');
export const shown = (reject: Reject): Reject => ({ ...reject, value: reject.value.slice(0, longest) });

/** The report as a CSV file, written while the import goes on. */
export class ReportFile {
  readonly #out: WriteStream;

  constructor(path: string) {
    this.#out = createWriteStream(path);
    this.#out.write(line(header));
  }

  async tell(reject: Reject) {
    const { line: at, column = '', code, value, reason } = reject;
    if (!this.#out.write(line([String(at), column, code, value, reason, candidatesOf(reject)]))) await once(this.#out, 'drain');
  }

  async close() {
    this.#out.end();
    await finished(this.#out);
  }
}

/** A line on a row that was not taken, for people. */
export const told = (file: string, reject: Reject) => {
  const { line, column, code, value, reason } = reject;
  const meant = candidatesOf(reject);
  return `${[`${file}:${line}`, column].filter(Boolean).join(' ')}: ${code} ${JSON.stringify(value)}. ${reason}${meant ? ` Meant may be ${meant}.` : ''}`;
};

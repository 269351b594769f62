import type { PutCounts } from '../store/writing/put-records';
import { mostProblems } from './problem';
import type { Reject } from './reject';
import { shown } from './report';

/** Counts what becomes of the rows, and keeps the first of those that were not taken. `tell` is told of each. */
export class Tally {
  rows = 0;
  accepted = 0;
  merged = 0;
  rejected = 0;
  /** Whether the dataset's own record is among those put. */
  itself = false;
  records: PutCounts = { created: 0, changed: 0, unchanged: 0 };
  readonly rejects: Reject[] = [];
  readonly #tell: (reject: Reject) => Promise<void>;

  constructor(tell: (reject: Reject) => Promise<void>) {
    this.#tell = tell;
  }

  async reject(reject: Reject) {
    const short = shown(reject);
    this.rejected++;
    if (this.rejects.length < mostProblems) this.rejects.push(short);
    await this.#tell(short);
  }

  async merge(line: number, what: string, before: number) {
    this.merged++;
    await this.#tell({ line, code: 'MERGED', value: what, reason: `It says the same as line ${before}.`, candidates: [] });
  }

  put({ created, changed, unchanged }: PutCounts) {
    const { records } = this;
    this.records = { created: records.created + created, changed: records.changed + changed, unchanged: records.unchanged + unchanged };
  }
}

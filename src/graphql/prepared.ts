import type { Prepares } from './compile/several';

/** Which statements are prepared. Postgres keeps one in each connection for as long as that lives, so it is one that was asked before, and at most `most`. */
export class Prepared {
  readonly #asked = new WeakSet<Prepares>();
  readonly #names = new Set<string>();

  constructor(readonly most = 256) {}

  /** The name under which to prepare the statement; undefined: run it unprepared. */
  nameOf(statement: Prepares): string | undefined {
    if (this.#names.has(statement.name)) return statement.name;
    const isNew = !this.#asked.has(statement);
    this.#asked.add(statement);
    if (isNew || this.#names.size >= this.most) return undefined;
    this.#names.add(statement.name);
    return statement.name;
  }
}

import type { Plan } from './compile/plan';

/** Which plans are prepared statements. Postgres keeps one in each connection for as long as that lives, so it is a plan that was asked before, and at most `most`. */
export class Prepared {
  readonly #asked = new WeakSet<Plan>();
  readonly #names = new Set<string>();

  constructor(readonly most = 256) {}

  /** The name under which to prepare the statement; undefined: run it unprepared. */
  nameOf(plan: Plan): string | undefined {
    if (this.#names.has(plan.name)) return plan.name;
    const isNew = !this.#asked.has(plan);
    this.#asked.add(plan);
    if (isNew || this.#names.size >= this.most) return undefined;
    this.#names.add(plan.name);
    return plan.name;
  }
}

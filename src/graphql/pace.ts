/** Milliseconds that a statement for several requests may take, going by what it took before, so that none waits long for the others. */
const patience = 25;
/** However quickly each is answered, so many share a statement at most. */
const most = 50;
/** The weight of what was measured last. */
const newest = 0.2;

/** How long requests for a plan took, and how many may share a statement therefore: one, as long as nothing is known. */
export class Pace {
  readonly #each = new WeakMap<object, number>();

  atOnce(plan: object): number {
    const each = this.#each.get(plan);
    return each === undefined ? 1 : Math.min(most, Math.max(1, Math.floor(patience / each)));
  }

  /** Notes that so many requests took so many milliseconds. */
  note(plan: object, requests: number, took: number) {
    const each = took / requests;
    const before = this.#each.get(plan) ?? each;
    this.#each.set(plan, before + newest * (each - before));
  }
}

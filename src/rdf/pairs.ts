/** As many names as two of them can be told from any other two in one number. */
const most = 2 ** 26;

/** Remembers pairs of names, each as one number: a whole dump has far more pairs than names. */
export class Pairs {
  readonly #numbers = new Map<string, number>();
  readonly #seen = new Set<number>();

  /** Whether the pair comes for the first time. */
  add(one: string, other: string): boolean {
    const pair = this.#number(one) * most + this.#number(other);
    return !this.#seen.has(pair) && Boolean(this.#seen.add(pair));
  }

  #number(name: string) {
    const known = this.#numbers.get(name) ?? this.#numbers.size;
    if (known === this.#numbers.size) this.#numbers.set(name, known);
    return known;
  }
}

/** What was used last, up to so much of it: `weigh` says how much each is. One that weighs more than that is not kept. */
export class Recent<Value> {
  readonly #kept = new Map<string, Value>();
  #held = 0;

  constructor(
    readonly most: number,
    readonly weigh: (value: Value, key: string) => number,
  ) {}

  /** Without taking it for used. */
  has(key: string): boolean {
    return this.#kept.has(key);
  }

  get(key: string): Value | undefined {
    const value = this.#kept.get(key);
    if (value === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, value);
    return value;
  }

  set(key: string, value: Value) {
    this.delete(key);
    const weight = this.weigh(value, key);
    if (weight > this.most) return;
    this.#kept.set(key, value);
    this.#held += weight;
    for (const oldest of this.#kept.keys()) {
      if (this.#held <= this.most) break;
      this.delete(oldest);
    }
  }

  delete(key: string): boolean {
    const value = this.#kept.get(key);
    if (value !== undefined) this.#held -= this.weigh(value, key);
    return this.#kept.delete(key);
  }
}

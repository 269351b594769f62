/** How many places each client has, of so many that it may have at once. */
export class Places {
  readonly #taken = new Map<string, number>();

  constructor(readonly most: number) {}

  /** Whether there was one for it; each that was taken has to be left. */
  take(client: string): boolean {
    const taken = this.#taken.get(client) ?? 0;
    if (taken < this.most) this.#taken.set(client, taken + 1);
    return taken < this.most;
  }

  leave(client: string) {
    const left = this.#taken.get(client)! - 1;
    if (left) this.#taken.set(client, left);
    else this.#taken.delete(client);
  }
}

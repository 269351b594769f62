/** So many clients are remembered; one that is forgotten begins anew. */
const mostClients = 10_000;

interface Account {
  left: number;
  at: number;
}

/** What each client may spend: `most` at once, and as much again within `seconds`, evenly. */
export class Allowance {
  readonly #accounts = new Map<string, Account>();

  /** `now` in milliseconds. */
  constructor(
    readonly most: number,
    readonly seconds: number,
    readonly now: () => number,
  ) {}

  /** How much is left; less than nothing where more was spent than there was. */
  left(client: string): number {
    return this.#account(client).left;
  }

  /** Seconds until there is so much. */
  wait(client: string, units: number): number {
    return Math.max(0, ((units - this.left(client)) * this.seconds) / this.most);
  }

  spend(client: string, units: number) {
    this.#account(client).left -= units;
  }

  /** As it is now; who was last here is forgotten last. */
  #account(client: string): Account {
    const now = this.now();
    const known = this.#accounts.get(client);
    const account = known ?? { left: this.most, at: now };
    account.left = Math.min(this.most, account.left + ((now - account.at) * this.most) / this.seconds / 1000);
    account.at = now;
    this.#accounts.delete(client);
    if (this.#accounts.size >= mostClients) this.#accounts.delete(this.#accounts.keys().next().value!);
    this.#accounts.set(client, account);
    return account;
  }
}

interface Client {
  inside: number;
  readonly waiting: (() => void)[];
}

/** Lets so many requests of a client in at once. A few more wait for a moment, since browsers open six connections; others are refused. */
export class AtOnce {
  readonly #clients = new Map<string, Client>();

  constructor(
    readonly most = 5,
    readonly mostWaiting = 20,
    readonly patienceMs = 3000,
  ) {}

  /** Calls `next` when it is in, or with false when it is not let in. Each that is in has to `leave`. */
  enter(name: string, next: (isIn: boolean) => void) {
    const client = this.#clients.get(name) ?? { inside: 0, waiting: [] };
    this.#clients.set(name, client);
    if (client.inside < this.most) {
      client.inside++;
      return next(true);
    }
    if (client.waiting.length >= this.mostWaiting) return next(false);
    const called = () => {
      clearTimeout(late);
      next(true);
    };
    const late = setTimeout(() => {
      client.waiting.splice(client.waiting.indexOf(called), 1);
      next(false);
    }, this.patienceMs).unref();
    client.waiting.push(called);
  }

  /** Who waits takes the place. */
  leave(name: string) {
    const client = this.#clients.get(name)!;
    const next = client.waiting.shift();
    if (next) return next();
    if (--client.inside === 0) this.#clients.delete(name);
  }
}

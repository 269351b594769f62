import { Busy } from '../errors/refusals';

/** Makes things one at a time, in the order in which they were asked for; those who ask for the same wait for the same one. */
export class Making {
  readonly #making = new Map<string, Promise<unknown>>();
  #last: Promise<unknown> = Promise.resolve();

  /** `most` may wait. */
  constructor(readonly most: number) {}

  /** Rejects with `Busy` at once where too much waits already, and with whatever `make` does. */
  once<T>(name: string, make: () => Promise<T>): Promise<T> {
    const begun = this.#making.get(name) as Promise<T> | undefined;
    if (begun) return begun;
    if (this.#making.size > this.most) return Promise.reject(new Busy());
    const made = this.#last.then(make);
    this.#making.set(name, made);
    this.#last = made.catch(() => undefined).finally(() => this.#making.delete(name));
    return made;
  }
}

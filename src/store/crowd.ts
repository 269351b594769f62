/** Those who wait for one thing. It is not needed any more once all of them have gone. */
export class Crowd {
  readonly #gone = new AbortController();
  #waiting = 0;

  /** Aborts when the last has gone. */
  get gone(): AbortSignal {
    return this.#gone.signal;
  }

  /** Somebody waits, until the signal says otherwise. */
  join(gone: AbortSignal | undefined) {
    this.#waiting++;
    const leave = () => {
      if (!--this.#waiting) this.#gone.abort(gone?.reason);
    };
    if (gone?.aborted) leave();
    else gone?.addEventListener('abort', leave, { once: true });
  }

  static of(all: readonly (AbortSignal | undefined)[]): Crowd {
    const crowd = new Crowd();
    for (const gone of all) crowd.join(gone);
    return crowd;
  }
}

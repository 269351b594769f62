import { Departure } from './departure';
/** Those who wait for one thing. It is not needed any more once all of them have gone. */
export class Crowd {
  #waiting = 0;

  /** When the last has gone. */
  readonly gone = new Departure();

  /** Somebody waits, until the signal says otherwise. */
  join(gone: Departure | undefined) {
    this.#waiting++;
    this.#listen(gone);
  }

  #listen(gone: Departure | undefined) {
    const leave = () => {
      if (!--this.#waiting) this.gone.leave(gone!.reason!);
    };
    if (gone?.hasLeft) leave();
    else gone?.on(leave);
  }

  static of(all: readonly (Departure | undefined)[]): Crowd {
    const crowd = new Crowd();
    // Not before all have joined.
    crowd.#waiting = all.length;
    for (const gone of all) crowd.#listen(gone);
    return crowd;
  }
}

/**
 * Whether whoever waits for something has left, and why. What an `AbortSignal` is for, at a hundredth of its cost: there is one of these for each
 * request.
 */
export class Departure {
  #reason?: Error;
  #listeners?: (() => void)[];

  get hasLeft(): boolean {
    return this.#reason !== undefined;
  }

  /** Why; unset: still there. */
  get reason(): Error | undefined {
    return this.#reason;
  }

  /** Says so, once. */
  leave(reason: Error) {
    if (this.#reason) return;
    this.#reason = reason;
    this.#listeners?.splice(0).forEach(listener => listener());
  }

  /** Calls it when they leave. */
  on(listener: () => void) {
    (this.#listeners ??= []).push(listener);
  }

  off(listener: () => void) {
    const at = this.#listeners?.indexOf(listener) ?? -1;
    if (at >= 0) this.#listeners!.splice(at, 1);
  }

  throwIfLeft() {
    if (this.#reason) throw this.#reason;
  }
}

import type { Departure } from '../../store/connection/departure';
/** What is promised, which goes on in any case; throws why its asker has gone, if that is sooner. */
export function unlessGone<T>(promise: Promise<T>, gone: Departure): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(gone.reason!);
    if (gone.hasLeft) leave();
    gone.on(leave);
    promise.then(resolve, reject).finally(() => gone.off(leave));
  });
}

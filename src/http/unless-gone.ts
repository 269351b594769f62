/** What is promised, which goes on in any case; throws why its asker has gone, if that is sooner. */
export function unlessGone<T>(promise: Promise<T>, gone: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(gone.reason as Error);
    if (gone.aborted) leave();
    gone.addEventListener('abort', leave, { once: true });
    promise.then(resolve, reject).finally(() => gone.removeEventListener('abort', leave));
  });
}

import type { Log } from '../../log';
import { unreachable } from '../connection/unreachable';

const minute = 60_000;

/**
 * Does some work each minute, but never twice at the same time, until told to stop; what stops it waits for what is under way. That the
 * database is away is no news; what fails otherwise is logged, and where `isNews` says so that too.
 */
export function everyMinute(work: () => Promise<unknown>, log: Log, isNews: (error: unknown) => boolean = () => false) {
  let underWay: Promise<void> | undefined;
  const begin = () =>
    (underWay ??= work()
      .then(
        () => undefined,
        (error: unknown) => void ((unreachable(error) && !isNews(error)) || log.error(error)),
      )
      .finally(() => (underWay = undefined)));
  const ticking = setInterval(() => void begin(), minute).unref();
  const stop = () => {
    clearInterval(ticking);
    return underWay ?? Promise.resolve();
  };
  return { begin, stop };
}

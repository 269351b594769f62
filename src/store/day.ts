import type { Pool } from 'pg';
import type { Log } from '../log';
import { itself } from './acting';
import { commit } from './commit';
import { unreachable } from './unreachable';

/**
 * Recomputes what depends on today, as a revision of its own if anything is different, which it gives. Nodes wait for each other, as all
 * writers do; who comes second finds nothing to do.
 */
export async function recomputeForDay(pool: Pool): Promise<number | undefined> {
  const { revision } = await commit(pool, { viewer: itself, reason: 'a new day' }, client => client.query('SELECT derive_for_day()'));
  return revision;
}

/** How often somebody looks whether a new day has begun. */
const minute = 60_000;

/**
 * Recomputes it now and whenever a day (UTC) has begun, until told to stop. What fails is tried again a minute later. Where the register's
 * clock stands still (`now`), no day begins.
 */
export function everyDay(pool: Pool, log: Log, now?: string): () => Promise<void> {
  let [done, underWay]: [string | undefined, Promise<void>] = [undefined, Promise.resolve()];
  const look = async () => {
    const today = new Date().toISOString().slice(0, 10);
    if (done === today) return;
    try {
      const revision = await recomputeForDay(pool);
      done = today;
      if (revision !== undefined) log.info(`Revision ${revision} says what is different on ${today}.`);
    } catch (error) {
      if (!unreachable(error)) log.error(error);
    }
  };
  const next = () => void (underWay = underWay.then(look));
  next();
  const ticking = now === undefined ? setInterval(next, minute).unref() : undefined;
  return () => {
    clearInterval(ticking);
    return underWay;
  };
}

import type { Pool } from 'pg';
import type { Log } from '../../log';
import { itself } from '../rights/acting';
import { commit } from '../writing/commit';
import { everyMinute } from './every-minute';

/**
 * Recomputes what depends on today, as a revision of its own if anything is different, which it gives. Nodes wait for each other, as all
 * writers do; who comes second finds nothing to do.
 */
export async function recomputeForDay(pool: Pool): Promise<number | undefined> {
  const { revision } = await commit(pool, { viewer: itself, reason: 'a new day' }, client => client.query('SELECT derive_for_day()'));
  return revision;
}

/**
 * Recomputes it now and whenever a day (UTC) has begun, until told to stop. What fails is tried again a minute later. Where the register's
 * clock stands still nothing is ever different.
 */
export function everyDay(pool: Pool, log: Log): () => Promise<void> {
  let done: string | undefined;
  const { begin, stop } = everyMinute(async () => {
    const today = new Date().toISOString().slice(0, 10);
    if (done === today) return;
    const revision = await recomputeForDay(pool);
    done = today;
    if (revision !== undefined) log.info(`Revision ${revision} says what is different on ${today}.`);
  }, log);
  void begin();
  return stop;
}

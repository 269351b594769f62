import type { Pool } from 'pg';
import type { Log } from '../../log';
import { everyMinute } from './every-minute';

/** What is wrong where the newest piece of the log of changes (WAL) could not be put into the archive; else nothing. */
export async function archiveTrouble(session: Pick<Pool, 'query'>): Promise<string | undefined> {
  const { rows } = await session.query<{ piece: string }>(
    `SELECT last_failed_wal AS piece FROM pg_stat_archiver WHERE last_failed_time > coalesce(last_archived_time, '-infinity')`,
  );
  return rows[0] && `What was changed does not come into WAL_ARCHIVE (${rows[0].piece}): VAR_DIR/postgres/server.log says why.`;
}

/** Says so in the log each minute while nothing comes into the archive, until told to stop. */
export const watchArchiving = (pool: Pool, log: Log): (() => Promise<void>) =>
  everyMinute(async () => {
    const trouble = await archiveTrouble(pool);
    if (trouble) log.error(trouble);
  }, log).stop;

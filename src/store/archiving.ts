import type { Pool } from 'pg';
import type { Log } from '../log';
import { unreachable } from './unreachable';

/** How often somebody looks, in milliseconds. */
const minute = 60_000;

/** Throws where the last piece of the log of changes (WAL) could not be put into the archive. */
export async function checkArchiving(session: Pick<Pool, 'query'>): Promise<void> {
  const { rows } = await session.query<{ piece: string }>(
    `SELECT last_failed_wal AS piece FROM pg_stat_archiver WHERE last_failed_time > coalesce(last_archived_time, '-infinity')`,
  );
  if (rows[0]) throw new ArchiveFails(rows[0].piece);
}

export class ArchiveFails extends Error {
  constructor(piece: string) {
    super(`What was changed does not come into WAL_ARCHIVE (${piece}): VAR_DIR/postgres/server.log says why.`);
  }
}

/** Says so in the log each minute while nothing comes into the archive, until told to stop. */
export function watchArchiving(pool: Pool, log: Log): () => void {
  const look = () => checkArchiving(pool).catch((error: unknown) => unreachable(error) ?? log.error(error));
  const looking = setInterval(() => void look(), minute).unref();
  return () => clearInterval(looking);
}

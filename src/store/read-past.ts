import type { Pool } from 'pg';
import { attended } from './attended';
import type { Departure } from './departure';
import type { Session } from './snapshot';

/** From here on the connection reads the register as it was at a revision: `past` stands first in its path, and the clock at the time of the revision. */
export const readPast = (session: Session, revision: number) =>
  session.query({
    name: 'read past',
    text: `SELECT set_config('kontor.known_at', $1, false), set_config('kontor.now', '', false),
      set_config('search_path', CASE WHEN path ~ '^past,' THEN path ELSE 'past, ' || path END, false) FROM current_setting('search_path') path`,
    values: [String(revision)],
  });

/**
 * Reads the register as it was at a revision, on a connection of a pool. In a pool that is for the past alone, connections are kept; one of
 * any other is given up, as is one whose asker has gone.
 */
export async function inPast<T>(
  pool: Pool,
  revision: number,
  read: (session: Session) => Promise<T>,
  { keep = true, gone }: { readonly keep?: boolean; readonly gone?: Departure } = {},
): Promise<T> {
  const session = await pool.connect();
  let failed = !gone?.hasLeft;
  try {
    const result = await attended(session, gone, async () => {
      await readPast(session, revision);
      return read(session);
    });
    failed = false;
    return result;
  } finally {
    session.release(failed || !keep);
  }
}

import type { Pool } from 'pg';
import type { Session } from './snapshot';
import { withSession, type Lending } from './with-session';

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
 * any other is given up.
 */
export const inPast = <T>(pool: Pool, revision: number, read: (session: Session) => Promise<T>, lending?: Lending): Promise<T> =>
  withSession(
    pool,
    async session => {
      await readPast(session, revision);
      return read(session);
    },
    lending,
  );

import type { ClientBase, Pool } from 'pg';
import type { Session } from '../connection/snapshot';
import { withSession, type Lending } from '../connection/with-session';

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

/** Has work within a transaction read the register as it was at a revision. Where it fails, the transaction is of no more use. */
export async function atRevision<T>(client: ClientBase, revision: number, work: () => Promise<T>): Promise<T> {
  const { rows } = await client.query<{ path: string; now: string }>(
    `SELECT current_setting('search_path') AS path, coalesce(current_setting('kontor.now', true), '') AS now`,
  );
  const { path, now } = rows[0]!;
  const reading = (knownAt: string, path: string, now: string) =>
    client.query(`SELECT set_config('kontor.known_at', $1, true), set_config('search_path', $2, true), set_config('kontor.now', $3, true)`, [knownAt, path, now]); // prettier-ignore
  await reading(String(revision), `past, ${path}`, '');
  const done = await work();
  await reading('', path, now);
  return done;
}

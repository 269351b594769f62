import type { ClientBase, Pool, QueryArrayConfig } from 'pg';
import { untilGone } from './attended';
import type { Departure } from './departure';

type Statement = Omit<QueryArrayConfig, 'rowMode'>;

/**
 * The rows of one statement, each an array, on a connection of its own. By callback: an answer of a tenth of a millisecond would spend a
 * third of it on promises. A statement that Postgres refuses leaves the connection as good as before, and so does one that is broken off
 * because its asker has gone.
 */
export const ask = <Row extends unknown[]>(pool: Pool, statement: Statement, gone?: Departure): Promise<Row[]> =>
  new Promise((resolve, reject) =>
    pool.connect((none, session, release) => {
      if (!session) return reject(none ?? new Error('No connection.'));
      if (gone?.hasLeft) {
        release();
        return reject(gone.reason!);
      }
      const end = gone && untilGone(session, gone);
      session.query<Row>({ ...statement, rowMode: 'array' }, (error: Error | null, found) => {
        const cancelled = end?.();
        if (cancelled) void cancelled.then(kept => release(!kept));
        else release();
        if (error) reject(error);
        else resolve(found.rows);
      });
    }),
  );

/** The same on a connection that is ours already. */
export const askOn = async <Row extends unknown[]>(session: ClientBase, statement: Statement): Promise<Row[]> =>
  (await session.query<Row>({ ...statement, rowMode: 'array' })).rows;

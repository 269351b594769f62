import type { ClientBase, Pool, QueryArrayConfig } from 'pg';

type Statement = Omit<QueryArrayConfig, 'rowMode'>;

/**
 * The rows of one statement, each an array, on a connection of its own. By callback: an answer of a tenth of a millisecond would spend a
 * third of it on promises. A statement that Postgres refuses leaves the connection as good as before.
 */
export const ask = <Row extends unknown[]>(pool: Pool, statement: Statement): Promise<Row[]> =>
  new Promise((resolve, reject) =>
    pool.connect((none, session, release) => {
      if (!session) return reject(none ?? new Error('No connection.'));
      session.query<Row>({ ...statement, rowMode: 'array' }, (error: Error | null, found) => {
        release();
        if (error) reject(error);
        else resolve(found.rows);
      });
    }),
  );

/** The same on a connection that is ours already. */
export const askOn = async <Row extends unknown[]>(session: ClientBase, statement: Statement): Promise<Row[]> =>
  (await session.query<Row>({ ...statement, rowMode: 'array' })).rows;

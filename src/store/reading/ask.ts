import type { ClientBase, Pool, QueryArrayConfig } from 'pg';
import { untilGone } from '../connection/attended';
import type { Departure } from '../connection/departure';
import { OctetsClient } from '../connection/octets-client';

/** `asTheyCome`: its columns are `Octets`, whatever their types. */
export type Statement = Omit<QueryArrayConfig, 'rowMode'> & { readonly asTheyCome?: boolean };

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
      rowsOf<Row>(session, statement, (error, rows) => {
        const cancelled = end?.();
        if (cancelled) void cancelled.then(kept => release(!kept));
        else release();
        if (error) reject(error);
        else resolve(rows);
      });
    }),
  );

/** The same on a connection that is ours already. */
export const askOn = <Row extends unknown[]>(session: ClientBase, statement: Statement): Promise<Row[]> =>
  new Promise((resolve, reject) => rowsOf<Row>(session, statement, (error, rows) => (error ? reject(error) : resolve(rows))));

const untouched = { getTypeParser: () => (value: unknown) => value };

function rowsOf<Row extends unknown[]>(
  session: ClientBase,
  { asTheyCome, ...statement }: Statement,
  done: (error: Error | null, rows: Row[]) => void,
) {
  const giving = asTheyCome ? session : undefined;
  if (giving && !(giving instanceof OctetsClient)) return done(new TypeError('This connection decodes what comes.'), []);
  giving?.give(true);
  session.query<Row>({ ...statement, rowMode: 'array', ...(giving && { types: untouched }) }, (error: Error | null, found) => {
    giving?.give(false);
    done(error, error ? [] : found.rows);
  });
}

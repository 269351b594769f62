import type { Client, PoolClient } from 'pg';
import type { Row } from '../sql/rows';

export type Session = Client | PoolClient;

/**
 * Reads within one unchanging state of the register. `shared` is the name that `pg_export_snapshot()` gave in another
 * session: the state is then that session's. Values are spelled alike whatever the server's settings are.
 */
export async function inSnapshot<T>(session: Session, read: () => Promise<T>, shared?: string): Promise<T> {
  await session.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    if (shared !== undefined) await session.query(`SET TRANSACTION SNAPSHOT ${session.escapeLiteral(shared)}`);
    await session.query('SET LOCAL datestyle = ISO; SET LOCAL extra_float_digits = 1; SET LOCAL cursor_tuple_fraction = 1');
    return await read();
  } finally {
    await session.query('ROLLBACK').catch(() => undefined);
  }
}

/** Every value as the text that Postgres sends. */
const asText = { getTypeParser: () => String };

/** All rows of a statement; with a name, which is its own, it is prepared. By callback (D26): rows that came by pg's own promises outlive their use, and memory grows by all that is read. */
export const rows = (session: Session, text: string, values: readonly unknown[], name?: string): Promise<readonly Row[]> =>
  new Promise((resolve, reject) => {
    session.query<(string | null)[]>({ name, text, values: [...values], rowMode: 'array', types: asText }, (error: Error | null, found) =>
      error ? reject(error) : resolve(found.rows),
    );
  });

/** Small enough that rows are gone before V8 would move them among what lasts; with less room for the young (`--max-semi-space-size`) it must be smaller. */
const batch = 50;
let cursors = 0;

/** The rows of a statement, some at a time; the next are fetched while these are used. Only within a snapshot. */
export async function* scroll(session: Session, text: string, values: readonly unknown[]): AsyncGenerator<readonly Row[], void> {
  const cursor = `rows_${++cursors}`;
  const fetch = () => rows(session, `FETCH ${batch} FROM ${cursor}`, []);
  await session.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${text}`, [...values]);
  let next = fetch();
  try {
    for (let found = await next; found.length; found = await next) {
      if (found.length === batch) next = fetch();
      else next = Promise.resolve([]);
      next.catch(() => undefined);
      yield found;
    }
  } finally {
    await next.catch(() => undefined);
    await session.query(`CLOSE ${cursor}`).catch(() => undefined);
  }
}

/** The revision that the register is at; 0 before the first. */
export async function revisionNow(session: Session): Promise<number> {
  const [[revision] = []] = await rows(session, 'SELECT coalesce(max(number), 0) FROM revision', []);
  return Number(revision);
}

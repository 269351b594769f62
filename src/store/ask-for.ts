import type { Pool, QueryArrayConfig } from 'pg';
import type { Viewer } from '../model/viewer';
import { actingFor } from './acting';
import { attended } from './attended';
import type { Departure } from './departure';
import type { Session } from './snapshot';

type Statement = Omit<QueryArrayConfig, 'rowMode'>;

/** The rows of one statement, each an array, that the viewer may read: in a transaction of its own, which ends with the viewer's rights, or when its asker has gone. */
export async function askFor<Row extends unknown[]>(pool: Pool, viewer: Viewer, statement: Statement, gone?: Departure): Promise<Row[]> {
  const session = await pool.connect();
  let failed = !gone?.hasLeft;
  try {
    const rows = await attended(session, gone, () => askForOn<Row>(session, viewer, statement));
    failed = false;
    return rows;
  } finally {
    // A connection that may still have somebody's rights is given up.
    session.release(failed);
  }
}

/** The same on a connection, which whoever asked gives up if that fails. */
export async function askForOn<Row extends unknown[]>(session: Session, viewer: Viewer, statement: Statement): Promise<Row[]> {
  await session.query('BEGIN READ ONLY');
  await session.query(actingFor(viewer));
  const { rows } = await session.query<Row>({ ...statement, rowMode: 'array' });
  await session.query('ROLLBACK');
  return rows;
}

import type { Pool } from 'pg';
import type { Viewer } from '../../model/viewer';
import type { Departure } from '../connection/departure';
import type { Session } from '../connection/snapshot';
import { withSession } from '../connection/with-session';
import { actingFor } from '../rights/acting';
import { askOn, type Statement } from './ask';

/** The rows of one statement, each an array, that the viewer may read: in a transaction of its own, which ends with the viewer's rights, or when its asker has gone. */
export const askFor = <Row extends unknown[]>(pool: Pool, viewer: Viewer, statement: Statement, gone?: Departure): Promise<Row[]> =>
  withSession(pool, session => askForOn<Row>(session, viewer, statement), { gone });

/** The same on a connection, which whoever asked gives up if that fails. */
export async function askForOn<Row extends unknown[]>(session: Session, viewer: Viewer, statement: Statement): Promise<Row[]> {
  await session.query('BEGIN READ ONLY');
  await session.query(actingFor(viewer));
  const rows = await askOn<Row>(session, statement);
  await session.query('ROLLBACK');
  return rows;
}

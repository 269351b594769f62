import type { PoolClient } from 'pg';
import { Conflict, NotFound, PreconditionRequired } from '../../errors';
import type { Concept } from '../../model/concept';
import { may } from '../../model/viewer';
import { refusedBy } from '../access';
import type { Writing } from '../schema/writing';
import type { Change, Doing } from './doing';
import { aKey, type Input } from './given-record';
import { stateOf } from './state-of';

/**
 * Refuses to change what is not there, what the viewer may not, and what is not as it was read; what this transaction itself has changed
 * counts as it was before. Gives the dataset that the record belongs to.
 */
export async function expected(doing: Doing, { writing: { concept }, input, place }: Change, role: Writing['role']): Promise<string> {
  const { client, viewer } = doing;
  const key = aKey(input.key as string, `${place}.key`);
  const row = await standing(client, concept, key);
  if (!row || !(row.open || may(viewer, 'reader', row.dataset))) {
    if (!viewer) doing.require(role, '');
    throw new NotFound(concept.names.en, key);
  }
  doing.require(role, row.dataset);
  await hold(doing, concept, key);
  if (row.revision === null) return row.dataset;
  const given = input.expectedRevision as number | null | undefined;
  if (given == null || given < row.revision || given > row.newest)
    refuseStale(row.revision, input, place, given == null ? undefined : await stateOf(client, doing, concept, key), row.newest);
  return row.dataset;
}

/** Keeps the record from others, which the database allows only to who may write it: rows that may be read only are not found so. */
async function hold({ client, viewer }: Doing, { table }: Concept, key: string) {
  const { rowCount } = await client.query(`SELECT FROM "${table}" WHERE key = $1 FOR UPDATE`, [key]);
  if (!rowCount) throw refusedBy(viewer);
}

interface Standing {
  readonly dataset: string;
  /** Whether the dataset is public. */
  readonly open: boolean;
  /** The revision in which it last changed before this transaction; none where this one made it. */
  readonly revision: number | null;
  readonly newest: number;
}

async function standing(client: PoolClient, { table, boundary }: Concept, key: string): Promise<Standing | undefined> {
  const { property: { column }, publicIf, table: bounding } = boundary!; // prettier-ignore
  const { rows } = await client.query<Standing>(
    `SELECT t."${table === bounding ? 'key' : column}" AS dataset, b."${publicIf}" AS open, coalesce(own.number - 1, (SELECT coalesce(max(number), 0) FROM revision)) AS newest,
      CASE WHEN t.revision IS DISTINCT FROM own.number THEN t.revision ELSE (SELECT h.revision FROM history."${table}" h WHERE h.key = t.key AND h.until = own.number) END AS revision
     FROM "${table}" t JOIN "${bounding}" b ON b.key = t."${column}"
     LEFT JOIN revision own ON own.transaction = pg_current_xact_id_if_assigned()::text WHERE t.key = $1`,
    [key],
  );
  return rows[0];
}

/** Refuses what names no revision, or one in which the record was another. */
export function refuseStale(revision: number, { expectedRevision }: Input, place: string, current: unknown, newest = Infinity) {
  if (expectedRevision == null) throw new PreconditionRequired(`${place}.expectedRevision`);
  const given = expectedRevision as number;
  if (given < revision) throw new Conflict(`${place}.expectedRevision`, `It changed in revision ${revision}, after ${given}.`, current);
  if (given > newest) throw new Conflict(`${place}.expectedRevision`, `The newest revision is ${newest}, not ${given}.`, current);
}

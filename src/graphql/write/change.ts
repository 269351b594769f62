import type { PoolClient } from 'pg';
import { Conflict, InvalidInput, NotFound, PreconditionRequired, Unauthenticated } from '../../errors';
import type { Concept, Model } from '../../model/concept';
import { may, type Viewer } from '../../model/viewer';
import type { NewRecord, Pointer } from '../../model/new-record';
import { removeOtherParts, patchRows, replacePairs } from '../../store/put-records';
import { removalOf, removedRecord } from '../../store/removed';
import { isHeld, rewind } from '../../store/rewind';
import { insertRecords } from '../../store/write';
import { requireRole } from '../access';
import { givenRecord, newKey, type Given, type GivenPart, type Input, type Reading } from './given-record';
import { numbered } from './numbered';
import { preferClaim } from './prefer-claim';
import { recordEvent } from './record-event';
import { stateOf } from './state-of';
import type { Writing } from './writing';

/** What a change is made in: the transaction, who makes it, and the model. */
export interface Doing extends Reading {
  readonly client: PoolClient;
  readonly viewer: Viewer | undefined;
  readonly model: Model;
}

/** One change: what to do, with which input, and where that stands, such as `changes[2].createCity`. */
export interface Change {
  readonly writing: Writing;
  readonly input: Input;
  readonly place: string;
}

/** A record that a change wrote; the records as they were given, for whoever is blamed in the end. */
export interface Written {
  readonly concept: Concept;
  readonly key: string;
  readonly records: readonly NewRecord[];
}

/** Makes one change. Throws what is wrong with it; nothing of it is kept then, once its transaction has ended. */
export const makeChange = (doing: Doing, change: Change): Promise<Written> => ways[change.writing.does](doing, change);

const ways: Readonly<Record<Writing['does'], (doing: Doing, change: Change) => Promise<Written>>> = {
  create,
  change: changed,
  remove,
  restore,
  record: async (doing, change) => create(doing, await recordEvent(doing, change)),
  prefer: preferClaim,
};

async function create(doing: Doing, { writing: { concept, role }, input, place }: Change): Promise<Written> {
  const key = newKey(input.key as string, `${place}.key`);
  const given = givenRecord(doing, concept, key, input, place, true);
  requireRole(doing.viewer, role, datasetOf(concept, given.record));
  await refuseTaken(doing.client, concept, key, `${place}.key`);
  return insertGiven(doing, concept, given);
}

async function insertGiven({ client, concepts }: Doing, concept: Concept, given: Given): Promise<Written> {
  const parts = (await Promise.all(given.parts.map(({ concept, records }) => numbered(client, concept, given.record.key, records)))).flat();
  const records = [given.record, ...parts];
  await insertRecords(client, concepts, records);
  return { concept, key: given.record.key, records };
}

async function changed(doing: Doing, change: Change): Promise<Written> {
  const { client } = doing;
  const { writing: { concept, role }, input, place } = change; // prettier-ignore
  const key = input.key as string;
  const dataset = await expected(doing, change, role);
  const { record, parts } = givenRecord(doing, concept, key, input, place, false);
  if (record.values[concept.boundary!.property.name] !== undefined && datasetOf(concept, record) !== dataset)
    for (const it of [dataset, datasetOf(concept, record)]) requireRole(doing.viewer, 'publisher', it);
  const records: NewRecord[] = [record];
  await client.query('SET CONSTRAINTS ALL DEFERRED');
  for (const { concept: part, records: given } of parts) records.push(...(await replaceParts(doing, concept, part, key, given)));
  await patchRows(client, concept, [record]);
  await replacePairs(client, concept, [record], concept.properties.filter(({ name }) => record.values[name] !== undefined)); // prettier-ignore
  return { concept, key, records };
}

async function replaceParts({ client, concepts }: Doing, whole: Concept, part: Concept, key: string, given: readonly GivenPart[]) {
  const all = await numbered(client, part, key, given);
  const old = new Set(given.flatMap(({ key }) => key ?? []));
  const there = all.filter(({ key }) => old.has(key));
  await removeOtherParts(client, part, all, { [whole.name]: [key] });
  await patchRows(client, part, there);
  for (const record of there)
    await replacePairs(client, part, [record], part.properties.filter(({ name }) => record.values[name] !== undefined)); // prettier-ignore
  await insertRecords(client, concepts, all.filter(({ key }) => !old.has(key))); // prettier-ignore
  return all;
}

async function remove(doing: Doing, change: Change): Promise<Written> {
  const { writing: { concept, role }, input, place } = change; // prettier-ignore
  const key = input.key as string;
  await expected(doing, change, role);
  try {
    await doing.client.query(`DELETE FROM "${concept.table}" WHERE key = $1`, [key]);
  } catch (error) {
    if (!isHeld(error)) throw error;
    const [, by = 'record'] = /from table "(\w+)"/.exec((error as { detail?: string }).detail ?? '') ?? [];
    throw new InvalidInput(
      `${place}.key`,
      key,
      `First whatever links to it has to go or change: there is at least one in "${by.replaceAll('_', ' ')}".`,
    );
  }
  return { concept, key, records: [] };
}

async function restore(doing: Doing, { writing: { concept, role }, input, place }: Change): Promise<Written> {
  const { client, viewer, concepts } = doing;
  const key = input.key as string;
  const removed = await removedRecord(client, concept, key);
  if (!removed) throw new InvalidInput(`${place}.key`, key, `The key of a ${concept.names.en} that was removed.`);
  requireRole(viewer, role, removed.dataset);
  refuseStale(removed.revision, input, place, null);
  await rewind(client, await removalOf(client, concepts, concept, key, removed.revision));
  return { concept, key, records: [] };
}

/**
 * Refuses to change what is not there, what the viewer may not, and what is not as it was read; what this transaction itself has changed
 * counts as it was before. Gives the dataset that the record belongs to.
 */
export async function expected(doing: Doing, { writing: { concept }, input, place }: Change, role: Writing['role']): Promise<string> {
  const { client, viewer } = doing;
  const key = input.key as string;
  const row = await standing(client, concept, key);
  if (!row || !(row.open || may(viewer, 'reader', row.dataset))) {
    if (!viewer) throw new Unauthenticated();
    throw new NotFound(concept.names.en, key);
  }
  requireRole(viewer, role, row.dataset);
  if (row.revision === null) return row.dataset;
  const given = input.expectedRevision as number | null | undefined;
  if (given == null || given < row.revision || given > row.newest)
    refuseStale(row.revision, input, place, given == null ? undefined : await stateOf(client, doing, concept, key), row.newest);
  return row.dataset;
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
    `SELECT t."${column}" AS dataset, b."${publicIf}" AS open, coalesce(own.number - 1, (SELECT coalesce(max(number), 0) FROM revision)) AS newest,
      CASE WHEN t.revision IS DISTINCT FROM own.number THEN t.revision ELSE (SELECT h.revision FROM history."${table}" h WHERE h.key = t.key AND h.until = own.number) END AS revision
     FROM "${table}" t JOIN "${bounding}" b ON b.key = t."${column}"
     LEFT JOIN revision own ON own.transaction = pg_current_xact_id_if_assigned()::text WHERE t.key = $1`,
    [key],
  );
  return rows[0];
}

function refuseStale(revision: number, { expectedRevision }: Input, place: string, current: unknown, newest = Infinity) {
  if (expectedRevision == null) throw new PreconditionRequired(`${place}.expectedRevision`);
  const given = expectedRevision as number;
  if (given < revision) throw new Conflict(`${place}.expectedRevision`, `It changed in revision ${revision}, after ${given}.`, current);
  if (given > newest) throw new Conflict(`${place}.expectedRevision`, `The newest revision is ${newest}, not ${given}.`, current);
}

async function refuseTaken(client: PoolClient, { table, name }: Concept, key: string, place: string) {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT EXISTS (SELECT FROM "${table}" WHERE key = $1) AS there WHERE EXISTS (SELECT FROM "${table}" WHERE key = $1) OR EXISTS (SELECT FROM history."${table}" WHERE key = $1)`,
    [key],
  );
  if (!rows[0]) return;
  throw new InvalidInput(
    place,
    key,
    rows[0].there ? 'There is one already with this key.' : `One with this key was removed: \`restore${name}\` brings it back.`,
  );
}

/** The dataset that a record says it belongs to. */
export const datasetOf = ({ boundary, table }: Concept, { key, values }: NewRecord) =>
  boundary!.table === table && values[boundary!.property.name] === undefined ? key : (values[boundary!.property.name] as Pointer).key;

import { publishersSql } from '../domain/intake/publishers';
import { dataset as datasetRecord, publicationProblems } from '../domain/seed/datasets';
import { nothingKnown, type Known } from '../domain/seed/seed';
import { InvalidInput } from '../errors';
import type { Concept } from '../model/concept';
import type { NewRecord } from '../model/new-record';
import { openTo } from '../store/sql/shown';
import { checkLinks } from '../store/writing/check-links';
import { putRecords } from '../store/writing/put-records';
import { needsMapping } from './file/format';
import type { ImportOrder, Register } from './order';
import { NotLoaded, RowProblem } from './problem';

/** What bounds all records. */
export const boundOf = (concepts: readonly Concept[]) => concepts.find(({ boundary }) => boundary)!.boundary!;

export async function isThere({ client, concepts }: Pick<Register, 'client' | 'concepts'>, dataset: string): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT FROM "${boundOf(concepts).table}" WHERE key = $1`, [dataset]);
  return rowCount === 1;
}

export function refuseUnknown(dataset: string): never {
  throw new InvalidInput('dataset', dataset, 'It is not there. Say with a publication file how it is to be published.');
}

/** Makes the dataset if it is not there, and gives how many records that took. What is described in our own terms may describe its dataset too. */
export async function beginDataset(register: Register, { dataset, publication, format }: ImportOrder): Promise<number> {
  if (publication && publication.key !== dataset)
    throw new InvalidInput('publication', publication.key, `It describes another dataset than ${dataset}.`);
  if (await isThere(register, dataset)) return 0;
  if (!publication) return needsMapping(format) ? refuseUnknown(dataset) : 0;
  await refuseIfUnfit(register, publication);
  await putRecords(register.client, register.concepts, [datasetRecord(publication)]);
  return 1;
}

async function refuseIfUnfit({ client, portal }: Register, publication: NonNullable<ImportOrder['publication']>) {
  const { rows } = await client.query<{ known: Partial<Known> }>(publishersSql);
  const problems = publicationProblems(publication, { ...nothingKnown, ...rows[0]!.known }, portal.publisher.known?.scheme);
  if (problems.length)
    throw new NotLoaded(
      problems.map(({ name, allowed }) => new RowProblem({ file: 'publication', column: `dataset.${name}` }, publication[name], allowed)),
    );
}

/** Of these records those that the register holds in another dataset, each with that. */
export async function heldElsewhere({ client, concepts }: Register, dataset: string, records: readonly NewRecord[]) {
  const { column } = boundOf(concepts).property;
  const held = new Map<NewRecord, string>();
  for (const { name, table } of concepts.filter(({ whole }) => !whole)) {
    const own = records.filter(({ concept }) => concept === name);
    if (!own.length) continue;
    const { rows } = await client.query<{ key: string; dataset: string }>(
      `SELECT key, "${column}" AS dataset FROM "${table}" WHERE key = ANY ($1) AND "${column}" <> $2`,
      [own.map(({ key }) => key), dataset],
    );
    const found = new Map(rows.map(({ key, dataset }) => [key, dataset]));
    for (const record of own) if (found.has(record.key)) held.set(record, found.get(record.key)!);
  }
  return held;
}

/**
 * Puts records of one dataset. Throws `InvalidInput` for a key that is another's: an import changes no other dataset. What speaks of others
 * goes in before them (links may lead forward), since what records derive from it is then made once, when they come.
 */
export async function putInto(register: Register, dataset: string, records: readonly NewRecord[]) {
  const [foreign] = await heldElsewhere(register, dataset, records);
  if (foreign)
    throw new InvalidInput(foreign[0].origin ?? foreign[0].concept, foreign[0].key, 'This key is that of a record of another dataset.');
  const counts = await putRecords(register.client, [...register.concepts].reverse(), records);
  await checkLinks(register.client, register.concepts, records, openTo(register.viewer));
  return counts;
}

/** How many records the dataset has besides itself and as many as were put. */
export async function leftAlone({ client, concepts }: Register, dataset: string, put: number): Promise<number> {
  const { column } = boundOf(concepts).property;
  const counts = concepts.filter(({ whole, table }) => !whole && table !== boundOf(concepts).table);
  const sql = counts.map(({ table }) => `(SELECT count(*) FROM "${table}" WHERE "${column}" = $1)`).join(' + ');
  const { rows } = await client.query<{ count: string }>(`SELECT ${sql} AS count`, [dataset]);
  return Math.max(0, Number(rows[0]!.count) - put);
}

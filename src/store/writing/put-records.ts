import type { ClientBase } from 'pg';
import type { Concept } from '../../model/concept';
import type { NewRecord } from '../../model/new-record';
import { eachBlamed, insertPairs, insertRows } from './insert';
import { isPairs, pairsOf, patchOf, rowOf, writtenColumns, type NewRow } from './row-of';
import { settle } from './settle';

/** How many records were made, how many were there and are different now, and how many are as they were. */
export interface PutCounts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** So many go into one statement. */
const atOnce = 2000;

/**
 * Makes records and parts as these say, in the transaction of the client: those that are not there are made, others become like these, with
 * nothing but these parts; equal ones are left alone. Links may lead forward. Throws `InvalidInput` that names the origin of who is refused.
 */
export async function putRecords(client: ClientBase, concepts: readonly Concept[], records: readonly NewRecord[]): Promise<PutCounts> {
  await client.query('SET CONSTRAINTS ALL DEFERRED');
  const own = (concept: Concept) => records.filter(({ concept: name }) => name === concept.name);
  let [created, there] = [0, 0];
  for (const concept of concepts) {
    if (concept.whole) await removeOtherParts(client, concept, own(concept), wholesIn(concept, records));
    for (const some of batches(own(concept))) {
      const known = await keysThere(client, concept, some);
      const before = some.filter(({ key }) => known.has(key));
      await patchRows(client, concept, before, record => rowOf(concept, record));
      if (before.length < some.length) await insertRows(client, concept, some.filter(({ key }) => !known.has(key))); // prettier-ignore
      if (concept.whole) continue;
      created += some.length - before.length;
      there += before.length;
    }
  }
  for (const concept of concepts) for (const some of batches(own(concept))) await replacePairs(client, concept, some, concept.properties);
  await settle(client, concepts, records);
  const changed = (await changedHere(client, concepts, records)) - created;
  return { created, changed, unchanged: there - changed };
}

/** Changes rows that are there: of each the columns that `patch` gives. Equal rows are not touched. */
export async function patchRows(
  client: ClientBase,
  concept: Concept,
  records: readonly NewRecord[],
  patch: (record: NewRecord) => NewRow = record => patchOf(concept, record),
) {
  if (!records.length) return;
  const columns = writtenColumns(concept).map(column => `"${column}"`);
  const of = (row: string) => columns.map(column => `${row}.${column}`).join(', ');
  const sql = `UPDATE "${concept.table}" t SET (${columns.join(', ')}) = ROW(${of('n')})
    FROM jsonb_to_recordset($1) p(key text, patch jsonb) JOIN "${concept.table}" o ON o.key = p.key CROSS JOIN LATERAL jsonb_populate_record(o, p.patch) n
    WHERE t.key = p.key AND ROW(${of('o')}) IS DISTINCT FROM ROW(${of('n')})`;
  await eachBlamed(client, concept, records, some =>
    client.query(sql, [JSON.stringify(some.map(record => ({ key: record.key, patch: patch(record) })))]),
  );
}

/** Makes lists of links as the records say; only those of the properties given. */
export async function replacePairs(client: ClientBase, concept: Concept, records: readonly NewRecord[], properties: Concept['properties']) {
  for (const property of properties.filter(isPairs))
    for (const target of property.to) {
      const pairs = records.flatMap(record => pairsOf(property, target, record));
      await client.query(
        `DELETE FROM "${target.pairs}" WHERE owner = ANY ($1) AND NOT EXISTS (SELECT FROM jsonb_to_recordset($2) kept(owner text, target text) WHERE kept.owner = "${target.pairs}".owner AND kept.target = "${target.pairs}".target)`,
        [records.map(({ key }) => key), JSON.stringify(pairs)],
      );
    }
  await insertPairs(client, { ...concept, properties }, records);
}

/** Takes away the parts of these wholes that are not among those given. */
export async function removeOtherParts(client: ClientBase, { table, whole }: Concept, parts: readonly NewRecord[], wholes: Wholes) {
  for (const { column, name } of whole!.to)
    if (wholes[name]?.length)
      await client.query(
        `DELETE FROM "${table}" WHERE "${column}" = ANY ($1) AND NOT EXISTS (SELECT FROM unnest($2::text[]) kept WHERE kept = key)`,
        [wholes[name], parts.map(({ key }) => key)],
      );
}

/** Keys of wholes by the name of their concept. */
type Wholes = Readonly<Record<string, readonly string[]>>;

const wholesIn = ({ whole }: Concept, records: readonly NewRecord[]): Wholes =>
  Object.fromEntries(whole!.to.map(({ name }) => [name, records.filter(({ concept }) => concept === name).map(({ key }) => key)]));

async function keysThere(client: ClientBase, { table }: Concept, records: readonly NewRecord[]): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ key: string }>(`SELECT key FROM "${table}" WHERE key = ANY ($1)`, [records.map(({ key }) => key)]);
  return new Set(rows.map(({ key }) => key));
}

/** How many of the records this transaction has changed or made. */
async function changedHere(client: ClientBase, concepts: readonly Concept[], records: readonly NewRecord[]): Promise<number> {
  let count = 0;
  for (const { name, table, whole } of concepts) {
    if (whole) continue;
    const keys = records.filter(({ concept }) => concept === name).map(({ key }) => key);
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::integer FROM "${table}" WHERE key = ANY ($1) AND revision = (SELECT number FROM revision WHERE transaction = pg_current_xact_id_if_assigned()::text)`,
      [keys],
    );
    count += rows[0]!.count;
  }
  return count;
}

const batches = function* <T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += atOnce) yield items.slice(at, at + atOnce);
};

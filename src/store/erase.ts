import type { ClientBase } from 'pg';
import { InvalidInput } from '../errors';
import type { Model } from '../model/concept';
import { condemned, type Condemned, type Order } from './condemned';
import { erasePast, eraseWords } from './erase-past';
import { keptTables } from './kept-tables';
import { isHeld } from './rewind';
import { rewriteRows } from './rewrite-rows';
import { settle } from './settle';
import { saysAny, valuesSaid } from './values-said';
import { eachBlamed } from './write';

/** What was erased, or would be. */
export interface Erasure {
  /** By table: rows of now and versions of before that went or lost values. */
  readonly rows: readonly { readonly table: string; readonly present: number; readonly past: number }[];
  /** Revisions whose actor or reason said it. */
  readonly words: readonly number[];
  /** What else says the same, and stays: `table key`. */
  readonly elsewhere: readonly string[];
}

/**
 * Erases a record or some of its properties from present and past, in the transaction of the client, which is to become a revision with the
 * ground for its reason. Revisions of before that held it are sealed anew (D58). Throws `InvalidInput` where that cannot be.
 */
export async function erase(client: ClientBase, model: Model, order: Order, ground: string): Promise<Erasure> {
  await client.query('SELECT seal_revisions()');
  const what = await condemned(client, model, order);
  const said = await valuesSaid(client, order, what.going);
  refuseTelling(said, ground);
  const datasets = await datasetsOf(client, what);
  const present = await erasePresent(client, order, what);
  await settle(client, model.concepts, []);
  const { rows } = await client.query<{ revision: number }>('SELECT current_revision() AS revision');
  const { revision } = rows[0]!;
  const { past, revisions } = await erasePast(client, model, what.past, said);
  const words = await eraseWords(client, said);
  await note(client, order, what, datasets, revision);
  await client.query(`SELECT seal_anew('erasure', $1, $2)`, [revision, [...revisions, ...words]]);
  const tables = [...new Set([...present.keys(), ...past.keys()])];
  const counts = tables.map(table => ({ table, present: present.get(table) ?? 0, past: past.get(table) ?? 0 }));
  return { rows: counts.filter(({ present, past }) => present + past), words, elsewhere: await sayingStill(client, model, said) };
}

/** Why something is erased is told for ever. */
function refuseTelling(said: readonly string[], ground: string) {
  if (said.some(text => ground.includes(text)))
    throw new InvalidInput('--ground', ground, 'It says itself what is to be erased, and stays.');
}

/** What is there now goes in the ordinary way, so that all that depends on it follows. */
async function erasePresent(
  client: ClientBase,
  { concept, key }: Order,
  { going, present }: Condemned,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const record = { concept: concept.name, key, values: {}, origin: `${concept.path}/${key}` };
  for (const some of present)
    await eachBlamed(client, concept, [record], async () => counts.set(some.table, await rewriteRows(client, `"${some.table}"`, some)));
  for (const {
    concept: { table, names },
    keys,
  } of going)
    try {
      counts.set(table, await rewriteRows(client, `"${table}"`, { table, where: 'key = ANY ($1)', keys }));
    } catch (error) {
      if (!isHeld(error)) throw error;
      const [, by = 'record'] = /from table "(\w+)"/.exec((error as { detail?: string }).detail ?? '') ?? [];
      throw new InvalidInput(names.en, keys[0], `First whatever links to it has to go or change: there is at least one in "${by.replaceAll('_', ' ')}".`); // prettier-ignore
    }
  return counts;
}

/** Which datasets the records that go are of, by their keys. */
async function datasetsOf(client: ClientBase, { going }: Condemned): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const {
    concept: { table, boundary },
    keys,
  } of going.filter(({ concept }) => concept.boundary)) {
    const { rows } = await client.query<{ key: string; dataset: string }>(
      `SELECT DISTINCT ON (key) key, "${boundary!.property.column}" AS dataset FROM history."${table}" WHERE key = ANY ($1) ORDER BY key, since DESC`,
      [keys],
    );
    for (const { key, dataset } of rows) found.set(`${table} ${key}`, dataset);
  }
  return found;
}

/** What remains: that it was erased, and when. */
async function note(
  client: ClientBase,
  { concept, key, properties }: Order,
  { going }: Condemned,
  datasets: ReadonlyMap<string, string>,
  revision: number,
) {
  const values = properties.map(({ name }) => [concept.table, key, name, null]);
  const records = going.flatMap(({ concept: { table }, keys }) =>
    keys.map(key => [table, key, '', datasets.get(`${table} ${key}`) ?? null]),
  );
  for (const noted of [...values, ...records])
    await client.query('INSERT INTO erased (concept, key, property, dataset, revision) VALUES ($1, $2, $3, $4, $5)', [...noted, revision]);
  for (const {
    concept: { table },
    keys,
  } of going)
    await client.query('DELETE FROM seen_anew WHERE concept = $1 AND key = ANY ($2)', [table, keys]);
}

const most = 20;

/** Records that say the same on their own account. */
async function sayingStill(client: ClientBase, { concepts }: Model, said: readonly string[]): Promise<readonly string[]> {
  const tables = keptTables(concepts)
    .filter(({ pairs }) => !pairs)
    .map(({ table }) => `SELECT '${table} ' || key AS place FROM history."${table}" h WHERE ${saysAny('h', '$1')}`);
  const { rows } = await client.query<{ place: string }>(
    `SELECT DISTINCT place FROM (${tables.join(' UNION ALL ')}) found ORDER BY place LIMIT ${most}`,
    [said],
  );
  return rows.map(({ place }) => place);
}

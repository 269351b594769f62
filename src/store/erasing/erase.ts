import type { ClientBase } from 'pg';
import { InvalidInput } from '../../errors';
import type { Model } from '../../model/concept';
import { isHeld } from '../history/rewind';
import { keptTables } from '../sql/kept-tables';
import { eachBlamed } from '../writing/insert';
import { settle } from '../writing/settle';
import { condemned, type Condemned, type Going, type Order } from './condemned';
import { fedBy } from './derive-past';
import { erasePast, eraseWords } from './erase-past';
import { noteErased, seenInPublic } from './note-erased';
import { rewriteRows } from './rewrite-rows';
import { saysAny, valuesSaid } from './values-said';
import { hasWords } from './words';

/** What was erased, or would be. */
export interface Erasure {
  /** By table: rows of now and versions of before that went or lost values. */
  readonly rows: readonly { readonly table: string; readonly present: number; readonly past: number }[];
  /** Revisions whose actor or reason said it. */
  readonly words: readonly number[];
  /** What else says the same on its own account, and stays: `table key`. */
  readonly elsewhere: readonly string[];
}

/**
 * Erases a record or some of its properties from present and past, in the transaction of the client, which is to become a revision with the
 * ground for its reason. Revisions of before that held it are sealed anew (D58). Throws `InvalidInput` where that cannot be.
 */
export async function erase(client: ClientBase, model: Model, order: Order, ground: string): Promise<Erasure> {
  await client.query('SELECT seal_revisions()');
  const what = await condemned(client, model, order);
  const said = await valuesSaid(client, model, order, what.going);
  refuseTelling(said, ground);
  const seenIn = await seenInPublic(client, what.going);
  const fed = await fedBy(client, what.past);
  const present = await erasePresent(client, order, what);
  await settle(client, model.concepts, []);
  const { rows } = await client.query<{ revision: number }>('SELECT current_revision() AS revision');
  const { revision } = rows[0]!;
  const { past, revisions } = await erasePast(client, what.past, fed);
  const words = await eraseWords(client, order.words, revision);
  await noteErased(client, order, what.going, seenIn, revision);
  await client.query(`SELECT seal_anew('erasure', $1, $2)`, [revision, [...revisions, ...words]]);
  const tables = [...new Set([...present.keys(), ...past.keys()])];
  const counts = tables.map(table => ({ table, present: present.get(table) ?? 0, past: past.get(table) ?? 0 }));
  return { rows: counts.filter(({ present, past }) => present + past), words, elsewhere: await sayingStill(client, model, said) };
}

/** Why something is erased is told for ever. */
function refuseTelling(said: readonly string[], ground: string) {
  if (hasWords(ground, said)) throw new InvalidInput('--ground', ground, 'It says itself what is to be erased, and stays.');
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
  for (const its of going) counts.set(its.concept.table, await removed(client, its));
  return counts;
}

async function removed(client: ClientBase, { concept: { table, names }, keys }: Going): Promise<number> {
  try {
    return await rewriteRows(client, `"${table}"`, { table, where: 'key = ANY ($1)', keys });
  } catch (error) {
    if (!isHeld(error)) throw error;
    const [, by = 'record'] = /from table "(\w+)"/.exec((error as { detail?: string }).detail ?? '') ?? [];
    throw new InvalidInput(names.en, keys[0], `First whatever links to it has to go or change: there is at least one in "${by.replaceAll('_', ' ')}".`); // prettier-ignore
  }
}

/** Records that say the same on their own account. */
async function sayingStill(client: ClientBase, { concepts }: Model, said: readonly string[]): Promise<readonly string[]> {
  const tables = keptTables(concepts)
    .filter(({ pairs }) => !pairs)
    .map(({ table }) => `SELECT '${table} ' || key AS place FROM history."${table}" h WHERE ${saysAny('h', '$1')}`);
  const { rows } = await client.query<{ place: string }>(`SELECT DISTINCT place FROM (${tables.join(' UNION ALL ')}) found ORDER BY place`, [said]); // prettier-ignore
  return rows.map(({ place }) => place);
}

import type { ClientBase } from 'pg';
import { InvalidInput } from '../../errors';
import type { Claims, Concept, Property } from '../../model/concept';
import { conceptNamed } from '../sql/joins';
import { keptTables } from '../sql/kept-tables';
import { isPairs } from '../writing/row-of';
import { together, type Rows } from './rewrite-rows';

/** What is to be erased: some properties of a record or of a part, or all of it. */
export interface Order {
  readonly concept: Concept;
  readonly key: string;
  /** None: the whole record, with its parts, its lists, and what is claimed of it. */
  readonly properties: readonly Property[];
  /** Words, such as a name, that go from what revisions say of who made them and why. */
  readonly words: readonly string[];
}

/** Records, or parts, of one concept that go as a whole. */
export interface Going {
  readonly concept: Concept;
  readonly keys: readonly string[];
}

/** All that an erasure does away with. */
export interface Condemned {
  /** In the order in which they can be removed. */
  readonly going: readonly Going[];
  /** What no removal takes along: values, and pairs. */
  readonly present: readonly Rows[];
  readonly past: readonly Rows[];
}

/** Finds what an order means, by what was and what is. Throws `InvalidInput` where something cannot do without it. */
export async function condemned(
  client: ClientBase,
  { concepts, claims }: { readonly concepts: readonly Concept[]; readonly claims: Claims },
  { concept, key, properties }: Order,
): Promise<Condemned> {
  const itself = properties.length ? [] : [{ concept, keys: [key] }, ...(await partsOf(client, concepts, concept, key))];
  const about = await claimsAbout(client, concepts, claims, properties.length ? [{ concept, keys: [key] }] : itself, properties);
  const going = [...about, ...itself.toReversed()];
  const values: Rows[] = [];
  for (const property of properties) values.push(...(await said(client, property, rowsOf(concept, property, key))));
  const emptied = together(values);
  return {
    going,
    present: emptied,
    past: [...going.flatMap(its => allRows(concepts, its)), ...(await linksTo(client, concepts, going)), ...emptied],
  };
}

/** Of records of which any version fits. */
async function keysWhere(client: ClientBase, table: string, where: string, ...values: unknown[]): Promise<readonly string[]> {
  const { rows } = await client.query<{ key: string }>(`SELECT DISTINCT key FROM history."${table}" WHERE ${where} ORDER BY key`, values);
  return rows.map(row => row.key);
}

async function partsOf(client: ClientBase, concepts: readonly Concept[], { name }: Concept, key: string): Promise<Going[]> {
  const found: Going[] = [];
  for (const concept of concepts)
    for (const { column } of (concept.whole?.to ?? []).filter(to => to.name === name))
      found.push({ concept, keys: await keysWhere(client, concept.table, `"${column}" = $1`, key) });
  return found.filter(({ keys }) => keys.length);
}

/** What sources say of them, or of some of their properties. */
async function claimsAbout(
  client: ClientBase,
  concepts: readonly Concept[],
  claims: Claims,
  of: readonly Going[],
  only: readonly Property[],
): Promise<Going[]> {
  const concept = conceptNamed(concepts, claims.concept);
  const { to } = concept.properties.find(({ name }) => name === claims.about)!;
  const { column: said } = concept.properties.find(({ name }) => name === claims.property)!;
  const keys: string[] = [];
  const names = only.length ? only.map(({ name }) => name) : null;
  for (const { concept: about, keys: these } of of)
    for (const { column } of to.filter(({ name }) => name === about.name))
      keys.push(...(await keysWhere(client, concept.table, `"${column}" = ANY ($1) AND ($2::text[] IS NULL OR "${said}" = ANY ($2))`, these, names))); // prettier-ignore
  const found = [...new Set(keys)].filter(key => !of.some(its => its.concept === concept && its.keys.includes(key)));
  return found.length ? [{ concept, keys: found }] : [];
}

/** Their own rows, and the pairs that lead from and to them. */
const allRows = (concepts: readonly Concept[], { concept, keys }: Going): Rows[] => [
  { table: concept.table, where: 'key = ANY ($1)', keys },
  ...keptTables(concepts).flatMap(({ table, pairs }) => [
    ...(pairs?.owner.name === concept.name ? [{ table, where: 'owner = ANY ($1)', keys }] : []),
    ...(pairs?.target === concept.table ? [{ table, where: 'target = ANY ($1)', keys }] : []),
  ]),
];

/** SQL for a value that is not there: an empty list or map is spelled alike. */
const empty = ({ default: value = null }: Property) => (value === null ? 'NULL' : `'{}'`);

function rowsOf({ table }: Concept, property: Property, key: string): Rows[] {
  if (isPairs(property)) return property.to.map(({ pairs }) => ({ table: pairs!, where: 'owner = ANY ($1)', keys: [key] }));
  const columns = property.to.length ? property.to.map(({ column }) => column) : [property.column];
  return [{ table, where: 'key = ANY ($1)', keys: [key], instead: Object.fromEntries(columns.map(column => [column, empty(property)])) }];
}

/** Throws `InvalidInput` where no version says anything of it. */
async function said(client: ClientBase, { name }: Property, all: readonly Rows[]): Promise<readonly Rows[]> {
  for (const { table, where, keys, instead } of all) {
    const values = Object.entries(instead ?? {}).map(([column, value]) => `"${column}" IS DISTINCT FROM ${value}`);
    const { rowCount } = await client.query(`SELECT FROM history."${table}" WHERE ${where} AND (${values.join(' OR ') || 'true'}) LIMIT 1`, [keys]); // prettier-ignore
    if (rowCount) return all;
  }
  throw new InvalidInput('--property', name, 'No version of the record says anything of it.');
}

/** What once linked to them from elsewhere and could do without, does. */
async function linksTo(client: ClientBase, concepts: readonly Concept[], going: readonly Going[]): Promise<Rows[]> {
  const found: Rows[] = [];
  for (const { concept, keys } of going)
    for (const from of concepts)
      for (const property of from.properties.filter(({ stored, isWhole }) => stored && !isWhole))
        for (const { column } of property.to.filter(({ table, pairs }) => table === concept.table && !pairs)) {
          const isList = property.kind === 'clique';
          const where = isList ? `"${column}" && $1` : `"${column}" = ANY ($1)`;
          const others = (await keysWhere(client, from.table, where, keys)).filter(key => !going.some(its => its.concept === from && its.keys.includes(key))); // prettier-ignore
          if (!others.length) continue;
          if (!isList && property.min) throw needed(from, property, others[0]!, keys[0]!);
          const left = `ARRAY(SELECT one FROM unnest("${column}") WITH ORDINALITY all_of (one, place) WHERE one <> ALL ($1) ORDER BY place)`;
          found.push({ table: from.table, where, keys, instead: { [column]: isList ? left : 'NULL' } });
        }
  return found;
}

const needed = (from: Concept, { name }: Property, key: string, erased: string) =>
  new InvalidInput('record', erased, `${from.names.en} "${key}" leads to it by ${name}, now or once, and cannot do without: erase that first.`); // prettier-ignore

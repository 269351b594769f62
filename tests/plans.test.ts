import type { Pool } from 'pg';
import { pool } from '../src/store/connection/pool';
import type { FreshDatabase } from './database';
import { explainer, type Explained, type PlanNode } from './explained';
import { freshWorld } from './world';

interface Drawn {
  readonly after?: string;
}
interface Shape {
  readonly name: string;
  readonly query: string;
  readonly draw: (keys: unknown) => Drawn;
  readonly cursor?: { readonly query: string; readonly read: (data: unknown) => string };
}

const { shapes } = jest.requireActual<{ shapes: readonly Shape[] }>('../bench/shapes');
const { drawKeys } = jest.requireActual<{ drawKeys: (url: string) => Promise<unknown> }>('../bench/register/keys');

/** At 10, which takes two minutes of a processor and 4 GB of disk, there are 100,000 cities, 400,000 agreements, 900,000 parties and 600,000 memberships. */
const scale = Number(process.env.KONTOR_PLANS_SCALE ?? 2);

/** By which indexes each shape of the benchmark has to find its rows; how they begin, where those that begin so are as good for few rows. */
const ways: Readonly<Record<string, readonly string[]>> = {
  city: ['city (key)'],
  'city-agreements': ['city (key)', 'party (actor_city, agreement)', 'agreement (key)', 'party (agreement, ordinal)'],
  'cities-agreements': ['city (key)', 'party (actor_city, agreement)', 'agreement (key)', 'party (agreement, ordinal)'],
  'agreements-page': ['agreement (type, valid_from_first, key)'],
  'memberships-page': ['membership (key)', 'organisation (key)', 'city (key)'],
  counts: ['tally (concept, by, values)'],
  search: ['city gin (search)'],
  deep: [
    ...['city (key)', 'party (actor_city, agreement)', 'agreement (key)', 'party (agreement, ordinal)', 'event (about_agreement'],
    ...['membership (member_city, key)', 'organisation (key)', 'membership (organisation, key)', 'strategy (adopted_by, key)'],
  ],
};

/** A table of at most so many rows may be read whole. */
const small = 1000;
/** So many rows may be read at any place of a plan for each thing that the answers show. */
const perThing = 5;

let world: FreshDatabase;
let connections: Pool;
let indexes: ReadonlyMap<string, string>;
let large: ReadonlySet<string>;
const explained = new Map<string, Explained>();

const rows = async (text: string) => (await connections.query<[string, string]>({ text, rowMode: 'array' })).rows;

beforeAll(async () => {
  world = await freshWorld(scale);
  connections = pool({ url: world.url, log: () => undefined });
  indexes = new Map(await rows(columnsOfIndexes));
  large = new Set((await rows(`SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples > ${small}`)).map(([name]) => name));
  const [keys, explain] = [await drawKeys(world.url), explainer(connections)];
  for (const shape of shapes) {
    const asked = Array.from({ length: 3 }, () => shape.draw(keys));
    explained.set(shape.name, await explain(shape.query, await withCursors(shape, asked, explain)));
  }
}, 900_000);
afterAll(async () => {
  await connections?.end();
  await world?.drop();
});

/** The names of indexes are hashes: what tells them apart is what they are of, such as `party (actor_city, key)`. */
const columnsOfIndexes = `SELECT i.relname, format('%s%s (%s)', indrelid::regclass, nullif(' ' || amname, ' btree'), string_agg(attname, ', ' ORDER BY place))
  FROM pg_index JOIN pg_class i ON i.oid = indexrelid JOIN pg_am ON pg_am.oid = relam,
    unnest(indkey) WITH ORDINALITY k (number, place) JOIN pg_attribute ON attnum = number
  WHERE attrelid = indrelid AND relnamespace = 'public'::regnamespace GROUP BY 1, indrelid, amname`;

async function withCursors({ cursor }: Shape, asked: readonly Drawn[], explain: ReturnType<typeof explainer>) {
  if (!cursor) return asked;
  const { answers } = await explain(
    cursor.query,
    asked.map(({ after }) => ({ key: after })),
  );
  return asked.map((variables, index) => ({ ...variables, after: cursor.read(answers[index]) }));
}

const thingsIn = (data: unknown): number =>
  typeof data === 'object' && data
    ? Number(!Array.isArray(data)) + Object.values(data).reduce((sum: number, value) => sum + thingsIn(value), 0)
    : 0;
const readBy = (node: PlanNode) =>
  (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) * node['Actual Loops'];
const tell = (node: PlanNode) =>
  `${node['Node Type']} ${node['Relation Name'] ?? ''} ${indexes.get(node['Index Name'] ?? '') ?? ''}: ${readBy(node)}`;

test('every shape of the benchmark is known here', () => {
  expect(shapes.map(({ name }) => name).filter(name => !(name in ways))).toEqual([]);
});

describe.each(Object.keys(ways))(`in a register of scale ${scale}, %s`, name => {
  const nodes = (which: (node: PlanNode) => boolean) => explained.get(name)!.nodes.filter(which).map(tell);

  test('finds what it asks for', () => {
    const { answers } = explained.get(name)!;
    expect(answers).toHaveLength(3);
    expect(JSON.stringify(answers)).not.toMatch(/\[\]|"(city|organisation)":null/);
  });

  test('is asked alone, and by several at once unless all ask the same', () => {
    expect(explained.get(name)!.nodes.some(node => node.Alias === 'given')).toBe(name !== 'counts');
  });

  test('uses the indexes that it should', () => {
    const used = [...new Set(explained.get(name)!.nodes.map(node => indexes.get(node['Index Name'] ?? '') ?? ''))];
    const instead = (way: string) => used.filter(other => other.split(' ')[0] === way.split(' ')[0]);
    expect(ways[name]!.filter(way => !used.some(index => index.startsWith(way))).map(way => [way, instead(way)])).toEqual([]);
  });

  test('reads no large table whole', () => {
    expect(nodes(node => node['Node Type'] === 'Seq Scan' && large.has(node['Relation Name']!))).toEqual([]);
  });

  test('sorts no more at a time than it shows', () => {
    const { answers } = explained.get(name)!;
    expect(nodes(({ 'Node Type': type, Plans }) => type.endsWith('Sort') && Plans![0]!['Actual Rows'] > thingsIn(answers))).toEqual([]);
  });

  test(`reads at most ${perThing} rows in a place for each thing that it shows`, () => {
    expect(nodes(node => readBy(node) > perThing * thingsIn(explained.get(name)!.answers))).toEqual([]);
  });
});

import { domain } from '../src/domain';
import type { Concept } from '../src/model/concept';
import { readConcepts } from '../src/model/read';
import { insert, oddRecords } from './oracle/odd';
import { publicUrl, startService, type Service } from './service';

/** A dataset that is not public is on no face: here the second seed, whose records are tied to the first. */
let service: Service;
const hidden = new Map<string, string[]>();
const concepts = readConcepts(domain, `${publicUrl}/def#`);
const sql = <T>(text: string) => service.app.db.query<T[]>(text);
const datasetOf = ({ boundary, whole }: Concept): string =>
  boundary
    ? 'dataset'
    : `coalesce(${whole!.to.map(({ table, column }) => `(SELECT dataset FROM "${table}" w WHERE w.key = t."${column}")`).join(', ')})`;
/** A record stays in its dataset: only who may take off the trigger can move it. */
async function move(table: string, dataset: string, keys: readonly string[]) {
  await sql(`ALTER TABLE "${table}" DISABLE TRIGGER "${table}_stays"`);
  await sql(`UPDATE "${table}" SET dataset = '${dataset}' WHERE key IN (${keys.map(key => `'${key}'`).join(', ')})`);
  await sql(`ALTER TABLE "${table}" ENABLE TRIGGER "${table}_stays"`);
}

beforeAll(async () => {
  service = await startService(['bergen', 'official-claims']);
  const other = 'official-claims';
  const of = { concept: 'Dataset', key: other };
  const [city, organisation, agreement, ...rest] = oddRecords.filter(({ key }) => key === 'odd' || key.startsWith('odd#'));
  await insert(service, [city!, organisation!, agreement!, ...rest]);
  await move('city', other, ['odd', 'turku']);
  await move('source', other, ['s01']);
  await sql(`UPDATE dataset SET public = false WHERE key = '${of.key}'`);
  for (const concept of concepts) {
    const rows = await sql<{ key: string }>(`SELECT key FROM "${concept.table}" t WHERE ${datasetOf(concept)} = '${other}'`);
    hidden.set(concept.name, rows.map(({ key }) => key)); // prettier-ignore
  }
}, 120_000);
afterAll(() => service.stop());

type Nodes = { totalCount: number; nodes: { key: string }[] };
const data = async (query: string, variables?: object) => (await service.answer(query, variables)).data;

test('there is something to hide, of most concepts', () => {
  expect([...hidden.values()].filter(keys => keys.length).length).toBeGreaterThan(6);
});

describe.each(concepts)('$name', ({ name, one, plural, table, whole, path }) => {
  test('is in no list and no count, and nobody by key, IRI or node', async () => {
    const keys = hidden.get(name)!;
    const [{ count }] = (await sql<{ count: number }>(`SELECT count(*)::integer FROM "${table}"`)) as [{ count: number }];
    const { list } = await service.ask<{ list: Nodes }>(`{ list: ${plural}(first: 100) { totalCount nodes { key } } }`);
    expect(list.totalCount).toBe(count - keys.length);
    expect(list.nodes.filter(({ key }) => keys.includes(key))).toEqual([]);
    for (const key of keys.slice(0, 3)) {
      const paths = whole ? whole.to.map(({ path }) => path) : [path];
      for (const path of paths) {
        const query = `query ($key: String, $id: ID!, $some: ID) { a: ${one}(key: $key) { key } b: ${one}(id: $some) { key } c: node(id: $id) { key } list: ${plural}(where: { key: { eq: $key } }) { totalCount nodes { key } } }`;
        const id = `${publicUrl}/id/${path}/${key}`;
        expect(await data(query, { key, id, some: id })).toEqual({ a: null, b: null, c: null, list: { totalCount: 0, nodes: [] } });
      }
    }
  });
});

test('what has to be there and is hidden takes with it what asks for it', async () => {
  const query = `{ agreement(key: "odd") { sources { key } parties { key actor { ... on Node { key } } } events { totalCount nodes { key by { ... on Node { key } } } } }
    party(key: "odd#party-1") { key actor { ... on Node { key } } } bound: party(key: "odd#party-1") { key } }`;
  expect(await data(query)).toEqual({
    agreement: {
      sources: [],
      parties: [{ key: 'odd#party-2', actor: { key: 'odd' } }],
      events: { totalCount: 1, nodes: [{ key: 'odd', by: [{ key: 'bergen' }, { key: 'odd' }] }] },
    },
    party: null,
    bound: { key: 'odd#party-1' },
  });
});

test('conditions and ways do not see it', async () => {
  const query = `{ a: agreements(where: { parties: { some: { actor: { city: { key: { eq: "turku" } } } } } }) { totalCount } b: agreements(where: { key: { eq: "odd" }, sources: { none: {} } }) { totalCount }
    country(key: "fi") { cities { totalCount nodes { key } } } c: cities(search: "Åbo") { totalCount } d: cities(dataset: "official-claims") { totalCount } e: dataset(key: "official-claims") { key } }`;
  expect(await data(query)).toEqual({
    a: { totalCount: 0 },
    b: { totalCount: 1 },
    country: { cities: { totalCount: 0, nodes: [] } },
    c: { totalCount: 0 },
    d: { totalCount: 0 },
    e: null,
  });
});

test('ties of one that is hidden are not told', async () => {
  const ties = (key: string) => data(`{ ties(of: "${publicUrl}/id/city/${key}", on: "2020-01-01") { certain { totalCount } } }`);
  expect([await ties('turku'), await ties('nobody')]).toEqual([{ ties: null }, { ties: null }]);
  expect(await ties('bergen')).not.toEqual(await ties('nobody'));
});

test('counts lead through nothing hidden', async () => {
  const { counts } = await service.ask<{ counts: { country: string | null; count: number }[] }>(
    '{ counts(of: Agreement, by: [COUNTRY]) { country count } }',
  );
  expect(counts.length).toBeGreaterThan(3);
  expect(counts.map(({ country }) => country)).not.toContain('fi');
});

test('the register says nothing of its own dataset when that is hidden', async () => {
  await sql(`UPDATE dataset SET public = false WHERE key = 'bergen'`);
  expect(await data('{ register { dataset { key } } }')).toEqual({ register: null });
  expect(await data('{ register { publisher { key } } }')).toEqual({ register: null });
  expect(await data('{ register { version } cities { totalCount } counts(of: City) { count } }')).toMatchObject({
    cities: { totalCount: 0 },
    counts: [{ count: 0 }],
  });
});

import { domain } from '../src/domain';
import { sortingsOf } from '../src/graphql/schema/orders';
import type { Concept } from '../src/model/concept';
import { readConcepts } from '../src/model/read';
import { insert, oddRecords } from './oracle/odd';
import { publicUrl, startService, type Service } from './service';

/** Paging by cursors, through HTTP of the seed and some records more. */
let service: Service;
beforeAll(async () => {
  service = await startService(['bergen']);
  await insert(service, oddRecords);
}, 120_000);
afterAll(() => service.stop());

const concepts = readConcepts(domain, `${publicUrl}/def#`);
interface Page {
  readonly nodes: readonly { readonly key: string }[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly key: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}
type Arguments = { first?: number; last?: number; after?: string; before?: string };

const page = async ({ name, plural }: Concept, orderBy: string, args: Arguments) => {
  const query = `query ($first: Int, $last: Int, $after: Cursor, $before: Cursor, $orderBy: ${name}Order) { list: ${plural}(first: $first, last: $last, after: $after, before: $before, orderBy: $orderBy) {
    nodes { key } edges { cursor node { key } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
  return (await service.ask<{ list: Page }>(query, { ...args, orderBy })).list;
};

/** All keys, page by page from one end; `meanwhile` happens after each page. */
async function walk(concept: Concept, orderBy: string, size: number, backwards = false, meanwhile?: (seen: number) => Promise<unknown>) {
  const keys: string[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < 1000; pages++) {
    const { nodes, edges, pageInfo } = await page(
      concept,
      orderBy,
      backwards ? { last: size, before: cursor } : { first: size, after: cursor },
    );
    const own = nodes.map(({ key }) => key);
    expect(edges.map(({ node }) => node.key)).toEqual(own);
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null]);
    if (backwards) keys.unshift(...own);
    else keys.push(...own);
    if (!(backwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return keys;
    expect(own).toHaveLength(size);
    cursor = (backwards ? pageInfo.startCursor : pageInfo.endCursor)!;
    await meanwhile?.(keys.length);
  }
  throw new Error('It never ends.');
}

describe.each(concepts)('$name', concept => {
  const orders = ['KEY', ...sortingsOf(concept).keys()].flatMap(name => [`${name}_ASC`, `${name}_DESC`]);
  const wanted = async (order: string) => {
    const [, name = '', way = ''] = /^(.*)_(ASC|DESC)$/.exec(order)!;
    const sorting = sortingsOf(concept).get(name);
    const by = sorting ? `"${sorting.property.column}"${sorting.type === 'text' ? ' COLLATE "C"' : ''} ${way} NULLS LAST, ` : '';
    const rows = await service.app.db.query<{ key: string }[]>(`SELECT key FROM "${concept.table}" ORDER BY ${by}key ${way}`);
    return rows.map(({ key }) => key);
  };

  test.each(orders)('%s visits each once and in order, from either end', async order => {
    const all = await wanted(order);
    const size = Math.max(7, Math.ceil(all.length / 6));
    expect(await walk(concept, order, size)).toEqual(all);
    expect(await walk(concept, order, size, true)).toEqual(all);
  });
});

const city = concepts.find(({ name }) => name === 'City')!;
const organisation = concepts.find(({ name }) => name === 'Organisation')!;

describe.each([1, 2, 3, 4, 5, 6, 7])('in pages of %d', size => {
  test.each(['POPULATION_ASC', 'POPULATION_DESC', 'LAT_ASC', 'POPULATION_ON_DESC'])(
    'ties and those without a value come once each: %s',
    async order => {
      const all = await walk(city, order, 100);
      expect(new Set(all).size).toBe(all.length);
      expect(await walk(city, order, size)).toEqual(all);
      expect(await walk(city, order, size, true)).toEqual(all);
    },
  );
  test('open dates come first, and pages go on after them', async () => {
    expect((await walk(organisation, 'FOUNDED_ASC', size)).slice(0, 2)).toEqual(['odd', 'odd-old']);
  });
});

test.each([false, true])('a record inserted meanwhile moves no other, backwards: %s', async backwards => {
  const before = await walk(city, 'POPULATION_DESC', 100);
  let made = 0;
  const meanwhile = () =>
    insert(service, [
      {
        ...oddRecords[3]!,
        key: `meanwhile-${backwards ? 'b' : 'f'}-${++made}`,
        values: { ...oddRecords[3]!.values, population: made % 2 ? 7 : 9_000_000, populationOn: '2024' },
      },
    ]);
  const seen = await walk(city, 'POPULATION_DESC', 5, backwards, meanwhile);
  expect(made).toBeGreaterThan(3);
  expect(seen.filter(key => before.includes(key))).toEqual(before);
  expect(new Set(seen).size).toBe(seen.length);
});

test('what a page says of those around it', async () => {
  const all = await walk(city, 'KEY_ASC', 100);
  const { edges } = await page(city, 'KEY_ASC', { first: 100 });
  const [start, middle, end] = [edges[0]!.cursor, edges[5]!.cursor, edges.at(-1)!.cursor];
  const says = async (args: Arguments) => {
    const { nodes, pageInfo } = await page(city, 'KEY_ASC', args);
    return [nodes.length, pageInfo.hasPreviousPage, pageInfo.hasNextPage];
  };
  const count = all.length;
  expect(await says({})).toEqual([20, false, true]);
  expect(await says({ first: 100 })).toEqual([count, false, false]);
  expect(await says({ first: count })).toEqual([count, false, false]);
  expect(await says({ first: count - 1 })).toEqual([count - 1, false, true]);
  expect(await says({ last: count - 1 })).toEqual([count - 1, true, false]);
  expect(await says({ first: 2, after: middle })).toEqual([2, true, true]);
  expect(await says({ last: 2, before: middle })).toEqual([2, true, true]);
  expect(await says({ last: 5, before: middle })).toEqual([5, false, true]);
  expect(await says({ before: middle })).toEqual([5, false, true]);
  expect(await says({ first: 1, after: end })).toEqual([0, true, false]);
  expect(await says({ last: 1, before: start })).toEqual([0, false, true]);
});

describe('refused, by the name of the argument and what is allowed', () => {
  const cursor = (...of: unknown[]) => Buffer.from(JSON.stringify(of)).toString('base64url');
  const list = async (args: string, variables: object = {}, declared = '') =>
    service.answer(`query ${declared} { cities(${args}) { totalCount nodes { key } } }`, variables);
  const refused = async (answer: Awaited<ReturnType<Service['answer']>>, place: string, allowed: RegExp) => {
    const extensions = expect.objectContaining({ code: 'BAD_USER_INPUT', field: place }) as object;
    expect(answer).toEqual({ errors: [expect.objectContaining({ message: expect.stringMatching(allowed) as string, extensions })] });
    expect(answer.errors?.[0]?.message.slice(0, place.length + 2)).toBe(`${place}: `);
    expect(answer.errors?.[0]?.message).not.toMatch(/select|syntax|relation "|column|\/src\/|\.ts|\.js|at Object|postgres|stack/i);
    return Promise.resolve();
  };

  test.each([
    ['no cursor', 'garbage'],
    ['not of the alphabet', '"; DROP TABLE city'],
    ['empty', ''],
    ['no list', Buffer.from('{}').toString('base64url')],
    ['two parts', cursor('City KEY_ASC', null)],
    ['NUL', cursor('City KEY_ASC', null, 'a\0')],
    ['half a character', cursor('City KEY_ASC', null, '\ud800')],
    ['another order', cursor('City KEY_DESC', null, 'bergen')],
    ['another list', cursor('Country KEY_ASC', null, 'no')],
    ['a value where there is none', cursor('City KEY_ASC', 'x', 'bergen')],
    ['a key that is a number', cursor('City KEY_ASC', null, 1)],
  ])('a cursor: %s', async (_, after) => {
    await refused(await list('after: $after', { after }, '($after: Cursor)'), 'after', /A cursor that this list gave/);
    await refused(await list('before: $before', { before: after }, '($before: Cursor)'), 'before', /A cursor that this list gave/);
    await refused(
      await service.answer('query ($after: Cursor) { cities(after: $after) { totalCount } }', { after }),
      'after',
      /A cursor that this list gave/,
    );
  });
  test.each([
    ['POPULATION_ASC', 'x'],
    ['POPULATION_ASC', 2 ** 31],
    ['POPULATION_ASC', '1; DROP'],
    ['LAT_ASC', '1e999'],
    ['LAT_ASC', 'NaN'],
    ['LAT_ASC', true],
    ['POPULATION_ON_ASC', '2026-13-01'],
    ['POPULATION_ON_ASC', '2026-02-30'],
    ['POPULATION_ON_ASC', 'today'],
    ['MODIFIED_ASC', null],
  ])('a cursor under %s with the value %j', async (order, value) => {
    await refused(
      await list(`orderBy: ${order}, after: $after`, { after: cursor(`City ${order}`, value, 'bergen') }, '($after: Cursor)'),
      'after',
      /A cursor that this list gave/,
    );
  });
  test.each([0, -1, 101, 2 ** 31 - 1])('a page of %d', async size => {
    await refused(await list(`first: ${size}`), 'first', /from 1 to 100/);
    await refused(await list('last: $n', { n: size }, '($n: Int)'), 'last', /from 1 to 100/);
    await refused(await service.answer(`{ cities(first: ${size}) { totalCount } }`), 'first', /from 1 to 100/);
  });
  test('a number that is none', async () => {
    for (const [query, variables] of [
      ['{ cities(first: 2147483648) { totalCount } }', {}],
      ['query ($n: Int) { cities(first: $n) { totalCount } }', { n: 2 ** 31 }],
    ] as const) {
      const { data, errors } = await service.answer(query, variables);
      expect([data, errors?.[0]?.message]).toEqual([
        undefined,
        expect.stringMatching(/Int cannot represent non 32-bit signed integer value/),
      ]);
    }
  });
  test.each([
    ['first: 1, last: 1', 'last', /Either/],
    ['after: "x", before: "x"', 'before', /Either/],
    ['first: 1, before: "x"', 'before', /`first` goes with `after`/],
    ['last: 1, after: "x"', 'after', /`first` goes with `after`/],
    ['dataset: "No Such"', 'dataset', /A key: lower-case/],
    ['search: ""', 'search', /From 1 to 200 characters/],
    ['search: "\\u0000"', 'search', /without NUL/],
    [`search: "${'a'.repeat(201)}"`, 'search', /From 1 to 200/],
    ['where: { key: { eq: "\\u0000" } }', 'where.key.eq', /without NUL/],
    ['where: { key: { in: ["a", "\\u0000"] } }', 'where.key.in[1]', /without NUL/],
    ['where: { or: [{}, { names: { contains: "\\u0000" } }] }', 'where.or[1].names.contains', /without NUL/],
    ['where: { names: { lang: "no such" } }', 'where.names.lang', /A language tag of BCP 47/],
    ['where: { populationOn: { lt: "1946-13" } }', 'where.populationOn.lt', /A date of EDTF/],
    ['where: { populationOn: { in: ["1946", "2026-02-30"] } }', 'where.populationOn.in[1]', /a day that exists/i],
    ['where: { modified: { gt: "1946" } }', 'where.modified.gt', /A full date that exists/],
    ['where: { claims: { some: { about: {} } } } ', 'where', /./],
  ])('(%s)', async (args, place, allowed) => {
    const answer = await list(args);
    if (place === 'where') return expect(answer.errors?.[0]?.extensions.code).toMatch(/BAD_USER_INPUT/);
    await refused(answer, place, allowed);
  });
  test.each([
    ['city(id: "x")', 'id', /An IRI of this register/],
    ['city(id: 5)', 'id', /An IRI of this register/],
    ['city(id: "https://kontor.example/id/city/a\\u0000")', 'id', /An IRI of this register/],
    ['city(key: "Bergen")', 'key', /A key: lower-case/],
    ['identifier(key: "bergen\\u0000#identifier-1")', 'key', /The key of a whole, and a fragment/],
    ['city(key: "a", id: "b")', 'city', /Exactly one/],
    ['city', 'city', /Exactly one/],
    ['city(identifier: { scheme: WIKIDATA, value: "Q0" })', 'identifier.value', /WIKIDATA/],
    ['node(id: "urn:x")', 'id', /An IRI of this register/],
    ['agreements(asOf: "1946-13")', 'asOf', /A full date that exists/],
    ['agreements(asOf: "2023-02-29")', 'asOf', /A full date that exists/],
    ['agreements(certainty: CERTAIN)', 'certainty', /Only with `asOf`/],
    ['ties(of: "x", on: "2020-01-01")', 'of', /An IRI of this register/],
    ['ties(of: "https://kontor.example/id/city/bergen", on: "x")', 'on', /A full date that exists/],
  ])('%s', async (field, place, allowed) => {
    const selection = field.startsWith('ties')
      ? '{ certain { totalCount } }'
      : field.startsWith('agreements')
        ? '{ totalCount }'
        : '{ ... on Node { key } }';
    await refused(await service.answer(`{ ${field} ${selection} }`), place, allowed);
  });
  test('counts by what a concept has not, or where another is', async () => {
    await refused(await service.answer('{ counts(of: City, by: [STATUS]) { count } }'), 'by', /Of City: COUNTRY/);
    await refused(
      await service.answer('{ counts(of: City, where: { agreement: {} }) { count } }'),
      'where.agreement',
      /Conditions on `city`/,
    );
  });
  test('a cursor or a date that is no text', async () => {
    for (const [field, type] of [
      ['cities(after: 5)', 'Cursor'],
      ['agreements(asOf: 2020)', 'Date'],
    ] as const)
      await refused(await service.answer(`{ ${field} { totalCount } }`), type, type === 'Date' ? /A full date/ : /A place in a list/);
  });
  test('a language, or too many', async () => {
    await refused(await service.answer('{ cities { nodes { name(lang: ["nb", "no such"]) } } }'), 'lang[1]', /A language tag of BCP 47/);
    await refused(await service.answer(`{ cities { nodes { name(lang: [${'"nb",'.repeat(9)}]) } } }`), 'lang', /At most 8/);
  });
  test('a required argument from a variable that is null', async () => {
    await refused(await service.answer('query ($id: ID = "x") { node(id: $id) { key } }', { id: null }), 'id', /A value of the type `ID!`/);
    await refused(
      await service.answer('query ($key: String = "x") { cities(where: { key: { in: [$key] } }) { totalCount } }', { key: null }),
      'where',
      /A value of the type `CityWhere`/,
    );
  });
  test.each([
    'where: { nobody: 1 }',
    'where: 5',
    'where: { key: "bergen" }',
    'where: { key: { like: "%" } }',
    'orderBy: NAME',
    'first: "1"',
  ])('nonsense in the document: (%s)', async args => {
    const { data, errors } = await list(args);
    expect([data, errors?.[0]?.extensions.code]).toEqual([undefined, 'GRAPHQL_VALIDATION_FAILED']);
  });
  test.each([{ key: 'bergen' }, { nobody: 1 }, 5, [1], { and: [null] }, { key: { in: 'x', eq: 5 } }])(
    'nonsense in a variable: %j',
    async where => {
      const { data, errors } = await list('where: $where', { where }, '($where: CityWhere)');
      expect([data, errors?.[0]?.extensions.code]).toEqual([undefined, 'BAD_USER_INPUT']);
      expect(errors?.[0]?.message).toContain('$where');
    },
  );
  test('a variable that is called as what every object inherits, and is not given, is not there', async () => {
    expect(
      await service.answer(
        'query ($constructor: String, $toString: String) { cities(first: 1, search: $constructor, dataset: $toString) { nodes { key } } }',
      ),
    ).toMatchObject({ data: { cities: { nodes: [{ key: 'aarhus' }] } } });
  });
});

import type { GraphQLObjectType } from 'graphql';
import { domain } from '../src/domain';
import { graphqlSchema } from '../src/graphql/schema';
import { readConcepts } from '../src/model/read';
import { insert, oddRecords } from './oracle/odd';
import { publicUrl, startService, type Service } from './service';

/** What reads give, asked through HTTP of both seeds. That all of it agrees with a plain second way is for graphql-differential.test.ts. */
let service: Service;
beforeAll(async () => {
  service = await startService(['bergen', 'official-claims']);
  await insert(service, oddRecords);
}, 120_000);
afterAll(() => service.stop());

const concepts = readConcepts(domain, `${publicUrl}/def#`);
const sql = async <T>(text: string, values: unknown[] = []) => await service.app.db.query<T[]>(text, values);
const data = async (query: string, variables?: object, headers?: Record<string, string>) =>
  (await service.answer(query, variables, headers)).data;
type Nodes = { nodes: { key: string }[] };
const keysOf = async (list: string) =>
  (await service.ask<{ list: Nodes }>(`{ list: ${list} { nodes { key } } }`)).list.nodes.map(({ key }) => key);

describe.each(concepts)('$name', ({ name, one, plural, table, path, whole, properties, backs }) => {
  const iri = (row: Record<string, unknown>) =>
    `${publicUrl}/id/${whole?.to.find(({ column }) => row[column])?.path ?? path}/${String(row.key)}`;

  test('one by key, by IRI and by node is the same, and nobody is null', async () => {
    const [row] = await sql<{ key: string }>(`SELECT * FROM "${table}" ORDER BY key LIMIT 1`);
    const record = { __typename: name, key: row!.key, id: iri(row!) };
    const query = `query ($key: String, $id: ID!, $none: String) { a: ${one}(key: $key) { ...x } b: ${one}(id: $id) { ...x } c: node(id: $id) { ...x } d: ${one}(key: $none) { key } }
      fragment x on Node { __typename key id }`;
    const none = whole ? 'nobody#part-1' : 'nobody';
    expect(await data(query, { key: row!.key, id: record.id, none })).toEqual({ a: record, b: record, c: record, d: null });
  });

  test('many are all of them, in the order of their keys', async () => {
    const rows = await sql<{ key: string }>(`SELECT key FROM "${table}" ORDER BY key`);
    const { list } = await service.ask<{ list: Nodes & { totalCount: number } }>(
      `{ list: ${plural}(first: 100) { totalCount nodes { key } } }`,
    );
    expect(list.nodes).toEqual(rows.slice(0, 100));
    expect(list.totalCount).toBe(rows.length);
  });

  test('every property and every way back has its field, which can be asked', async () => {
    const type = graphqlSchema(service.app.model, domain).getType(name) as GraphQLObjectType;
    const shown = properties.filter(({ kind }) => kind !== 'clique').flatMap(({ name, pick, all }) => (pick && all ? [pick, all] : [name]));
    const fields = Object.keys(type.getFields());
    expect([...fields].sort()).toEqual(['id', 'key', ...shown, ...backs.map(({ name }) => name)].sort());
    const selection = fields.map(field => `${field}${selectionOf(String(type.getFields()[field]!.type))}`).join(' ');
    const { list } = await service.ask<{ list: { nodes: object[] } }>(`{ list: ${plural}(first: 50) { nodes { ${selection} } } }`);
    for (const node of list.nodes) expect(Object.keys(node)).toEqual(fields);
  });
});

const composite = (name: string) =>
  concepts.some(concept => concept.name === name) || /^(Actor|EventSubject|ClaimSubject|Identified)$/.test(name);
function selectionOf(type: string) {
  const name = type.replace(/[[\]!]/g, '');
  if (name.endsWith('Connection')) return ' { totalCount }';
  return name === 'LangText' ? ' { lang value }' : composite(name) ? ' { __typename }' : '';
}

describe('the shape of an answer', () => {
  test('names come in the order asked, under their aliases, merged where one is asked twice', async () => {
    const query = `query ($on: Boolean = false) { z: city(key: "bergen") { country { key } __typename a: key country { name(lang: "nb") } b: key @include(if: $on) c: key @skip(if: $on) } __typename }`;
    expect(JSON.stringify(await data(query))).toBe(
      '{"z":{"country":{"key":"no","name":"Norge"},"__typename":"City","a":"bergen","c":"bergen"},"__typename":"Query"}',
    );
  });
  test('aliases that are names of the statement’s own, or longer than those of Postgres, do no harm', async () => {
    const long = 'x'.repeat(70);
    const aliases = ['n', 'inside', 'cursor', 'page', 'list_0', 'text', 'place', 'count', `${long}a`, `${long}b`, 'constructor'];
    const query = `{ page: cities(first: 2) { pageInfo { n: hasNextPage } ${aliases.map(alias => `${alias}: nodes { ${alias}: key }`).join(' ')} } }`;
    const { page } = await service.ask<{ page: Record<string, object[]> }>(query);
    for (const alias of aliases) expect(page[alias]).toEqual([{ [alias]: 'aalborg' }, { [alias]: 'aarhus' }]);
  });
  test('two connections of one name but other arguments are two pages', async () => {
    const keys = await keysOf('cities(first: 3)');
    expect(
      await data(
        '{ a: cities(first: 1) { nodes { key } } b: cities(first: 1, orderBy: KEY_DESC) { nodes { key } } c: cities(first: 3) { nodes { key } } }',
      ),
    ).toMatchObject({ a: { nodes: [{ key: keys[0] }] }, c: { nodes: keys.map(key => ({ key })) } });
  });
  test.each(['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor', '__typename'])(
    '%s alone with the count is one answer',
    async field => {
      expect(await data(`{ cities(first: 2) { pageInfo { ${field} } totalCount } }`)).toMatchObject({
        cities: { pageInfo: { [field]: expect.anything() } },
      });
    },
  );
  test.each([
    [
      'agreements(asOf: "2020-01-01", certainty: CERTAIN, search: "x", dataset: "bergen", where: { key: { eq: "x" } }, last: 2)',
      'AgreementConnection',
    ],
    ['ties(of: "https://kontor.example/id/city/bergen", on: "2020-01-01")', 'Ties'],
  ])('of %s, the type alone can be asked', async (field, __typename) => {
    expect(await data(`{ x: ${field} { __typename } }`)).toEqual({ x: { __typename } });
  });
  test('a list of things of a choice is in the order of keys, then of kinds, and fragments tell them apart', async () => {
    const query = `{ event(key: "odd") { by { __typename ... on City { key } ... on Entry { revision } ... on Organisation { kind } ... on Node { id } } } }`;
    const { event } = await service.ask<{ event: { by: object[] } }>(query);
    expect(event.by).toMatchObject([{ key: 'bergen' }, { __typename: 'City', key: 'odd' }, { __typename: 'Organisation', kind: 'OTHER' }]);
  });
  test('texts come back as they were written', async () => {
    const names = oddRecords[0]!.values.names as Record<string, string>;
    expect(await data('{ city(key: "odd") { name(lang: "nb") names { lang value } } }')).toEqual({ city: { name: names.nb, names: [{ lang: 'en', value: names.en }, { lang: 'nb', value: names.nb }] } }); // prettier-ignore
  });
  test('introspection beside reads changes nothing in them', async () => {
    const reads = `city(key: "bergen") { key claims(first: 2) { nodes { about { ... on City { key } } } } } n: node(id: "${publicUrl}/id/city/bergen") { __typename ... on City { a: key } }
      events(first: 3) { nodes { about { __typename ... on Agreement { key } ... on Membership { id } } by { ... on Node { key } } } } agreement(key: "nobody") { key }`;
    const both = await data(`{ ${reads} __schema { queryType { name } } }`);
    expect(JSON.stringify(both)).toBe(
      `${JSON.stringify(await data(`{ ${reads} }`)).slice(0, -1)},"__schema":{"queryType":{"name":"Query"}}}`,
    );
  });
});

describe('languages', () => {
  const name = async (args: string, header?: string) =>
    ((await data(`{ city(key: "turku") { name${args} } }`, {}, header ? { 'accept-language': header } : {})) as { city: { name: string } })
      .city.name;
  test('the first language that there is, else any', async () => {
    const [{ names }] = (await sql<{ names: Record<string, string> }>(`SELECT names FROM city WHERE key = 'turku'`)) as [
      { names: Record<string, string> },
    ];
    const any = Object.values(names)[0];
    expect(await name('(lang: ["xx", "sv", "fi"])')).toBe(names.sv);
    expect(await name('(lang: ["xx"])', 'sv')).toBe(any);
    expect([await name('', 'xx, sv;q=0.5'), await name('', 'fi'), await name(''), await name('(lang: [])', 'sv')]).toEqual([
      names.sv,
      names.fi,
      any,
      any,
    ]);
  });
});

test('what is wrong with a field beside introspection is told once, and nothing else is answered', async () => {
  const { data, errors } = await service.answer(
    '{ __schema { queryType { name } } a: city(key: "bergen") { key } b: city(key: "NO KEY") { key } }',
  );
  expect([data, errors?.length, errors?.[0]?.message]).toEqual([undefined, 1, expect.stringContaining('key: "NO KEY" is not allowed.')]);
  const known = await service.answer('{ __schema { queryType { name } } a: city(key: "bergen") { key __typename } __typename }');
  expect(known).toEqual({
    data: { __schema: { queryType: { name: 'Query' } }, a: { key: 'bergen', __typename: 'City' }, __typename: 'Query' },
  });
});

describe('search', () => {
  test.each(['%', '_', "'", '"', '\\', "' | 'a", 'a & !b', 'ber:*', '!', '<->', '()', '🏙'])(
    'A11: %j is words, not syntax',
    async search => {
      const { errors } = await service.answer('query ($search: String) { cities(search: $search) { totalCount nodes { key } } }', {
        search,
      });
      expect(errors).toBeUndefined();
    },
  );
  test('a word may be cut short, and all words have to be there', async () => {
    expect(await keysOf('cities(search: "o’bør a_b")')).toEqual(['odd']);
    expect(await keysOf('cities(search: "berg turku")')).toEqual([]);
    expect(await keysOf('cities(search: "%")')).toEqual([]);
  });
});

describe('conditions', () => {
  const odd = async (where: string) =>
    (await keysOf(`cities(where: { and: [{ key: { startsWith: "odd" } }, ${where}] })`)).map(key => key.slice(4));
  const agreements = async (where: string) => (await keysOf(`agreements(first: 100, where: ${where})`)).length;
  const ties = ['tie-1', 'tie-2', 'tie-3', 'tie-4'];
  test.each([
    ['{ population: { eq: 7 } }', ties],
    ['{ population: { in: [0, 2147483647] } }', ['large', 'small']],
    ['{ population: { in: [] } }', []],
    ['{ population: { not: 7 } }', ['', 'large', 'small']],
    ['{ population: { gt: 6, lte: 7 } }', ties],
    ['{ population: { lt: 7 } }', ['large']],
    ['{ population: { gte: 8 } }', ['small']],
    ['{ population: { isNull: true } }', ['']],
    ['{ population: { eq: null } }', ['', 'large', 'small', ...ties]],
    ['{ lat: { eq: 1e-7 } }', ['small']],
    ['{ key: { in: ["odd-large"] } }', ['large']],
    ['{ names: { contains: "100% a_b" } }', ['']],
    ['{ names: { contains: "1%a_b" } }', []],
    ['{ names: { contains: "100_ a" } }', []],
    ['{ names: { startsWith: "O%" } }', []],
    ['{ names: { startsWith: "\\\\O" } }', []],
    ['{ names: { startsWith: "O’B", lang: "en" } }', ['']],
    ['{ names: { startsWith: "O’B", lang: "nb" } }', []],
    ['{ names: { isNull: true, eq: "odd-small" } }', []],
    ['{ names: { isNull: true, lang: "en" } }', ['large', 'small', ...ties]],
    ['{ names: {} }', ['', 'large', 'small', ...ties]],
    ['{ altNames: {} }', ['', 'large', 'small', ...ties]],
    ['{ altNames: { in: ["x", "y"] } }', ['']],
    ['{ altNames: { isNull: true } }', ['large', 'small', ...ties]],
    ['{ notes: { isNull: false } }', ['']],
    ['{ or: [] }', []],
    ['{ and: [] }', ['', 'large', 'small', ...ties]],
    ['{ not: { or: [{ population: { eq: 7 } }, { population: { gt: 7 } }] } }', ['', 'large']],
    ['{ country: { cities: { some: { key: { eq: "odd" } } } } }', ['', 'large', 'small', ...ties]],
    ['{ agreements: { none: {} } }', ['large', 'small', ...ties]],
    ['{ agreements: { some: { parties: { some: { actor: { organisation: { kind: { eq: OTHER } } } } } } } }', ['']],
    ['{ municipality: {} }', []],
    ['{ populationOn: { lt: "2024" } }', []],
    ['{ populationOn: { lte: "2024" } }', ['small', ...ties]],
    ['{ populationOn: { gt: "1999" } }', ['large', 'small', ...ties]],
    ['{ populationOn: { gte: "2001" } }', ['small', ...ties]],
    ['{ populationOn: { eq: "2024~" } }', ['small']],
    ['{ populationOn: { in: ["20XX", "2024"] } }', ['large', ...ties]],
  ])('%s', async (where, keys) => {
    expect(await odd(where)).toEqual(keys);
  });
  test('lists and sets of codes', async () => {
    const all = await agreements('{}');
    expect(await agreements('{ possibleStatuses: { hasAny: [] } }')).toBe(0);
    expect((await agreements('{ sdgs: { isEmpty: true } }')) + (await agreements('{ sdgs: { isEmpty: false } }'))).toBe(all);
    expect(await agreements('{ possibleStatuses: { has: ACTIVE } }')).toBe(await agreements('{ possibleStatuses: { hasAny: [ACTIVE] } }'));
  });
  test('a list in a variable may have another length when it is asked again', async () => {
    const ask = async (keys: string[]) =>
      (
        await service.ask<{ cities: Nodes }>(
          'query ($keys: [String!]) { cities(where: { key: { in: $keys }, names: { in: $keys } }) { nodes { key } } }',
          { keys },
        )
      ).cities.nodes.length;
    expect([
      await ask(['odd-small']),
      await ask([]),
      await ask(['odd-large', 'x', 'odd-small']),
      await ask(['odd-tie-1', 'odd-tie-2']),
    ]).toEqual([1, 0, 2, 2]);
  });
  test('dataset', async () => {
    const rows = await sql<{ dataset: string; count: string }>('SELECT dataset, count(*) FROM city GROUP BY dataset');
    expect(rows.length).toBeGreaterThan(1);
    for (const { dataset, count } of rows)
      expect(await data(`{ cities(dataset: "${dataset}") { totalCount } }`)).toEqual({ cities: { totalCount: Number(count) } });
  });
});

describe('time', () => {
  const day = '2010-01-01';
  test('asOf keeps what is in force, and tells and compares it as it was then', async () => {
    const rows = await sql<{ key: string; status: string; certainty: string }>(
      `SELECT key, status_on(timeline, $1) AS status, in_force_on(certain, possible, $1) AS certainty FROM agreement WHERE in_force_on(certain, possible, $1) IS NOT NULL ORDER BY key`,
      [day],
    );
    const ask = async (args: string) =>
      (
        await service.ask<{ agreements: { nodes: object[] } }>(
          `{ agreements(first: 100, asOf: "${day}"${args}) { nodes { key status certainty } } }`,
        )
      ).agreements.nodes;
    expect(await ask('')).toEqual(rows.slice(0, 100));
    expect(await ask(', certainty: POSSIBLE')).toEqual(rows.filter(({ certainty }) => certainty === 'POSSIBLE').slice(0, 100));
    expect(await ask(', where: { status: { eq: SUSPENDED } }')).toEqual(rows.filter(({ status }) => status === 'SUSPENDED').slice(0, 100));
    const statuses = ((await ask(', orderBy: STATUS_DESC')) as { status: string }[]).map(({ status }) => status);
    expect(statuses).toEqual(rows.map(({ status }) => status).sort().reverse().slice(0, 100)); // prettier-ignore
  });
  test('status(on:) is that of the day, and the list’s day is that of what is nested', async () => {
    const query = `{ a: agreement(key: "bergen-dalian-friendship") { before: status(on: "2009-01-01") now: status parties { agreement { status } } }
      agreements(asOf: "2010-06-01", where: { key: { eq: "bergen-dalian-friendship" } }) { nodes { status parties { agreement { status certainty } } } } }`;
    expect(await data(query)).toMatchObject({
      a: { before: 'UNKNOWN', now: 'ACTIVE' },
      agreements: { nodes: [{ status: 'ACTIVE', parties: [{ agreement: { certainty: 'CERTAIN' } }, {}] }] },
    });
  });
});

describe('counts', () => {
  const groups = async (args: string) =>
    (await service.ask<{ counts: { count: number }[] }>(`{ counts(${args}) { type status country year count } }`)).counts;
  test.each(
    concepts
      .filter(({ counts }) => Object.keys(counts).length)
      .flatMap(({ name, table, properties, counts }) =>
        Object.entries(counts).map(([dimension, path]) => ({ name, table, dimension, path, properties })),
      ),
  )('of $name by $dimension agree with SQL', async ({ name, table, dimension, path: [step = '', ...rest], properties }) => {
    const property = properties.find(property => property.name === step);
    const own =
      !property || rest.length
        ? undefined
        : property.kind !== 'edtf'
          ? `"${property.column}"`
          : `CASE WHEN left("${property.column}_first"::text, 4) = left("${property.column}_last"::text, 4) THEN left("${property.column}_first"::text, 4) END`;
    const byCountry: Record<string, string> = {
      Agreement: `SELECT DISTINCT p.agreement AS key, coalesce(c.country, o.country) AS value FROM party p LEFT JOIN city c ON c.key = p.actor_city LEFT JOIN organisation o ON o.key = p.actor_organisation`,
      Membership: `SELECT m.key, coalesce(c.country, o.country) AS value FROM membership m LEFT JOIN city c ON c.key = m.member_city LEFT JOIN organisation o ON o.key = m.member_organisation`,
    };
    const values = own ? `SELECT key, ${own} AS value FROM "${table}"` : byCountry[name];
    if (!values) throw new Error(`Say in SQL what ${name} by ${dimension} is.`);
    const rows = await sql<{ value: string | null; count: number }>(
      `SELECT v.value, count(*)::integer FROM "${table}" t LEFT JOIN (${values}) v ON v.key = t.key AND v.value IS NOT NULL GROUP BY v.value ORDER BY 2 DESC, 1`,
    );
    const none = { type: null, status: null, country: null, year: null };
    expect(await groups(`of: ${name}, by: [${dimension}]`)).toEqual(
      rows.map(({ value, count }) => ({ ...none, [dimension.toLowerCase()]: value, count })),
    );
  });
  test('without a dimension there is one number, also of none; several combine; a condition narrows', async () => {
    expect(await groups('of: City, where: { city: { key: { eq: "nobody" } } }')).toMatchObject([{ count: 0 }]);
    const [{ count }] = (await groups('of: Agreement')) as [{ count: number }];
    expect(await data('{ agreements { totalCount } }')).toEqual({ agreements: { totalCount: count } });
    const pairs = await groups('of: Agreement, by: [TYPE, STATUS], where: { agreement: { partyCount: { gt: 2 } } }');
    const [{ many }] = (await sql<{ many: number }>('SELECT count(*)::integer AS many FROM agreement WHERE party_count > 2')) as [
      { many: number },
    ];
    expect(pairs.reduce((sum, { count }) => sum + count, 0)).toBe(many);
  });
});

test('the register says its name, whose it is and how new', async () => {
  const [row] = await sql<{ number: number }>('SELECT max(number) AS number FROM revision');
  expect(
    await data('{ register { name(lang: "en") names { lang } dataset { key } publisher { key } revision modified version __typename } }'),
  ).toMatchObject({
    register: {
      dataset: { key: 'bergen' },
      publisher: { key: 'bergen-kommune' },
      revision: row!.number,
      modified: expect.stringMatching(/^2026-12-01T12:00:00Z$/) as string,
      __typename: 'Register',
    },
  });
});

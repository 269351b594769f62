import fc from 'fast-check';
import { parse, typeFromAST, type GraphQLInputType, type OperationDefinitionNode } from 'graphql';
import { domain } from '../src/domain';
import { Catalogue } from '../src/graphql/compile/catalogue';
import { planOperation, type Surroundings } from '../src/graphql/compile/plan';
import { preparable } from '../src/graphql/compile/several';
import { shapeOf } from '../src/graphql/compile/shape';
import { mostFields } from '../src/graphql/compile/statement';
import { Prepared } from '../src/graphql/prepared';
import { graphqlSchema } from '../src/graphql/schema';
import { Turn } from '../src/graphql/turn';
import { overhear, type Overheard } from './oracle/statements';
import { pipelined } from './pipelined';
import { epoch, publicUrl, startService, type Answer, type Service } from './service';

/** One operation is one statement, and what comes from outside is never part of its text. */
let service: Service;
let heard: Overheard;
let surroundings: Surroundings;
beforeAll(async () => {
  service = await startService(['bergen'], epoch, { RESPONSE_CACHE_MB: '0' });
  heard = overhear(service.app.pool);
  const schema = graphqlSchema(service.app.model, domain);
  surroundings = { catalogue: new Catalogue(service.app.concepts, schema), model: service.app.model, publicUrl, version: '0' };
}, 120_000);
afterAll(() => service.stop());

const bergen = `${publicUrl}/id/city/bergen`;
const statementsOf = async (query: string, variables?: object) => {
  const before = heard.texts.length;
  const { data, errors } = await service.answer(query, variables);
  return { count: heard.texts.length - before, data, errors };
};

test.each([
  '{ city(key: "bergen") { key } }',
  '{ cities { totalCount } }',
  '{ cities { nodes { name country { name } } pageInfo { endCursor } totalCount } }',
  '{ a: cities { nodes { key } } b: countries { nodes { key } } c: register { name } d: counts(of: City) { count } }',
  `{ node(id: "${bergen}") { key ... on Entry { sources { key } } ... on City { country { cities { nodes { key } } } } } }`,
  `{ ties(of: "${bergen}", on: "2020-01-01") { certain { nodes { parties { actor { ... on City { name } } } } } possible { totalCount } } }`,
  '{ agreements(where: { parties: { some: { actor: { city: { country: { key: { eq: "no" } } } } } } }) { nodes { key events { nodes { by { ... on City { key } } } } } } }',
  '{ countries { nodes { cities(first: 3) { edges { cursor node { agreements(first: 2) { nodes { key parties { actor { ... on City { key } } } } pageInfo { hasNextPage } } } } } } } }',
  '{ cities(first: 2) { nodes { agreements(first: 2) { nodes { events(first: 2) { nodes { claims(first: 2) { nodes { source { claims(first: 2) { nodes { about { ... on Node { id } } } } } } } } } } } } } }',
  '{ claims(orderBy: DATE_DESC, last: 5) { nodes { about { __typename ... on Agreement { typeAsStated { lang value } pillars { strategy { adoptedBy { seat { country { name } } } } } } } } } }',
])('%s is one statement', async query => {
  expect(await statementsOf(query)).toMatchObject({ count: 1, errors: undefined, data: expect.anything() as unknown });
});

test.each([
  '{ nobody }',
  '{ cities(first: 0) { totalCount } }',
  '{ cities(after: "x") { nodes { key } } }',
  '{ agreements(asOf: "x") { __typename } }',
  '{ city(key: "No") { key } }',
  'query ($where: CityWhere!) { cities(where: $where) { totalCount } }',
  '{ __schema { queryType { name } } }',
])('%s is none', async query => {
  expect((await statementsOf(query)).count).toBe(0);
});

test('the type of the query is at most one', async () => {
  const { count, data } = await statementsOf('{ __typename }');
  expect([count <= 1, data]).toEqual([true, { __typename: 'Query' }]);
});

test('no value from outside is in the text of a statement', async () => {
  const odd = `x'); DROP TABLE city; --$1::text`;
  const query = `query ($text: String, $list: [String!], $lang: [String!], $where: CityWhere!) {
    cities(search: $text, where: { and: [$where, { names: { contains: $text, in: $list } }] }) { nodes { name(lang: $lang) key } }
    literal: cities(search: "zzz'1", where: { names: { eq: "zzz'2", in: ["zzz'3"] } }) { totalCount } }`;
  const { errors } = await statementsOf(query, { text: odd, list: [odd], lang: ['qq-zzz'], where: { key: { not: odd } } });
  expect(errors).toBeUndefined();
  expect(heard.texts.at(-1)).not.toMatch(/DROP|zzz/);
  expect((await statementsOf('{ cities { totalCount } }')).data).toMatchObject({ cities: { totalCount: expect.any(Number) as number } });
});

const planned = (query: string, variables: object) => {
  const document = parse(query);
  const [operation] = document.definitions as [OperationDefinitionNode];
  const bare = Object.assign(Object.create(null) as Record<string, unknown>, variables);
  const typeOf = (type: unknown) => typeFromAST(surroundings.catalogue.schema, type as never) as GraphQLInputType;
  const types = operation.variableDefinitions!.map(({ variable, type }) => [variable.name.value, typeOf(type)] as const);
  return { shape: shapeOf(types, bare), plan: planOperation(surroundings, document, operation, bare)! };
};

test('variables of one shape make one text', () => {
  const query = `query ($where: CityWhere, $first: Int, $orderBy: CityOrder, $after: Cursor, $search: String, $lang: [String!], $on: Boolean!) {
    cities(where: $where, first: $first, orderBy: $orderBy, after: $after, search: $search) { nodes { key name(lang: $lang) @include(if: $on) } pageInfo { endCursor } } }`;
  const text = fc.string({ minLength: 1, maxLength: 4 }).filter(value => !value.includes('\0'));
  const filter = fc.record({ eq: text, in: fc.array(text), isNull: fc.boolean() }, { requiredKeys: [] });
  const leaf = fc.record(
    { key: fc.record({ eq: text, in: fc.array(text) }, { requiredKeys: [] }), names: filter, population: fc.record({ gt: fc.nat() }) },
    { requiredKeys: [] },
  );
  const where = fc.record({ or: fc.array(leaf, { maxLength: 2 }), not: leaf, names: filter }, { requiredKeys: [] });
  const place = fc.tuple(fc.constantFrom('KEY_ASC', 'POPULATION_DESC'), fc.option(fc.nat(100)), text).map(([orderBy, value, key]) => ({
    orderBy,
    after: Buffer.from(JSON.stringify([`City ${orderBy}`, orderBy === 'KEY_ASC' ? null : value, key])).toString('base64url'),
  }));
  const rest = fc.record(
    { where, first: fc.integer({ min: 1, max: 100 }), search: text, lang: fc.array(fc.constantFrom('nb', 'en')) },
    { requiredKeys: [] },
  );
  const variables = fc.tuple(rest, fc.option(place, { nil: {} }), fc.boolean()).map(([rest, place, on]) => ({ ...rest, ...place, on }));
  const texts = new Map<string, string>();
  let again = 0;
  fc.assert(
    fc.property(variables, given => {
      const { shape, plan } = planned(query, given);
      if (texts.has(shape)) again++;
      else texts.set(shape, plan.sql);
      expect(plan.sql).toBe(texts.get(shape));
    }),
    { numRuns: 1000, seed: 1946 },
  );
  expect(again).toBeGreaterThan(100);
});

test('parameters are numbered without a gap, and bound in that order', () => {
  const { plan } = planned('{ agreements(asOf: "2020-01-01", dataset: "bergen") { __typename } cities(search: "x") { totalCount } }', {});
  expect([...new Set(plan.sql.match(/\$\d+/g))]).toEqual(['$1']);
  expect(plan.bind({})).toEqual(['x']);
});

test('a short text that fragments make huge is refused before it is compiled', async () => {
  const doubled = Array.from(
    { length: 30 },
    (_, n) =>
      `fragment f${n} on City { a: country { cities(first: 1) { nodes { ...f${n + 1} } } } b: country { cities(first: 1) { nodes { ...f${n + 1} } } } }`,
  );
  const query = `{ city(key: "bergen") { ...f0 } } ${doubled.join(' ')} fragment f30 on City { key }`;
  const started = performance.now();
  const { count, errors } = await statementsOf(query);
  expect([count, errors?.[0]?.extensions]).toEqual([0, expect.objectContaining({ code: 'QUERY_LIMIT', limit: 'fragments' })]);
  const document = parse(query);
  expect(() => planOperation(surroundings, document, document.definitions[0] as OperationDefinitionNode, {})).toThrow(
    `At most ${mostFields} fields`,
  );
  expect(performance.now() - started).toBeLessThan(5000);
});

test('a wide query is one statement still, however long', async () => {
  const fields = Array.from(
    { length: 30 },
    (_, n) => `a${n}: country { name names { lang value } cities(first: 1) { totalCount nodes { key name } } }`,
  ).join(' ');
  const { count, errors } = await statementsOf(`{ city(key: "bergen") { ${fields} } }`);
  expect([count, errors, heard.texts.at(-1)!.length > 8000]).toEqual([1, undefined, true]);
});

test('deep conditions are one statement', async () => {
  const nested = Array.from({ length: 2 }).reduce<object>(where => ({ not: { and: [where] } }), { key: { eq: 'bergen' } });
  expect(await statementsOf('query ($where: CityWhere) { cities(where: $where) { totalCount } }', { where: nested })).toMatchObject({
    count: 1,
    data: { cities: { totalCount: 1 } },
  });
});

test('a query is prepared when it is asked again, and not before', async () => {
  const query = `{ cities(first: ${1 + Math.floor(performance.now() % 90)}) { nodes { key revision } } }`;
  const names = async () => {
    await statementsOf(query);
    return heard.names.at(-1);
  };
  expect([await names(), typeof (await names()), typeof (await names())]).toEqual([undefined, 'string', 'string']);
});

test('no more than so many statements are prepared', () => {
  const prepared = new Prepared(2);
  const plans = ['a', 'b', 'c'].map(name => ({ name, sql: name, bind: () => [] }));
  for (const plan of plans) expect(prepared.nameOf(plan)).toBeUndefined();
  expect(plans.map(plan => prepared.nameOf(plan))).toEqual(['a', 'b', undefined]);
  expect(prepared.nameOf({ ...plans[0]! })).toBe('a');
});

test('a document that is asked in ever other shapes is answered each time', async () => {
  const query = 'query ($where: CityWhere) { cities(where: $where) { totalCount } }';
  for (let length = 0; length < 40; length++) {
    const { data } = await statementsOf(query, { where: { or: Array.from({ length }, () => ({ key: { eq: 'bergen' } })) } });
    expect(data).toEqual({ cities: { totalCount: Math.min(length, 1) } });
  }
});

describe('requests for single things that come at once', () => {
  const query = 'query ($key: String!, $lang: [String!]) { city(key: $key) { key name(lang: $lang) country { key } } }';
  const together = async (asked: readonly object[], languages: readonly string[] = []) => {
    const before = heard.texts.length;
    const requests = asked.map((variables, index) => ({ body: { query, variables }, language: languages[index] ?? 'en' }));
    const answers = (await pipelined(service.origin, requests)) as {
      data: { city: { key: string; name: string } | null };
      errors?: Answer['errors'];
    }[];
    return { answers, count: heard.texts.length - before };
  };
  const keys = ['bergen', 'turku', 'aarhus', 'bergen', 'seattle'];
  /** Until it is known how long one takes, each is asked alone. */
  beforeAll(async () => {
    for (let time = 0; time < 40; time++) await service.ask(query, { key: 'bergen' });
  });

  test('share a statement, and each has its own answer', async () => {
    const { answers, count } = await together(keys.map(key => ({ key })));
    expect(answers.map(({ data }) => data.city?.key)).toEqual(keys);
    expect(count).toBe(1);
  });

  test('what is not there is null for who asked for it', async () => {
    const { answers, count } = await together(['bergen', 'no-such-city', 'turku'].map(key => ({ key })));
    expect([count, ...answers.map(({ data }) => data.city?.key)]).toEqual([1, 'bergen', undefined, 'turku']);
  });

  test('each is answered in its own languages', async () => {
    const asked = ['en', 'nb', 'en', 'nb', 'nb'].map((lang, index) => (index < 4 ? { key: 'turku', lang: [lang] } : { key: 'turku' }));
    const { answers } = await together([...asked, { key: 'turku' }], ['nb', 'en', 'nb', 'en', 'nb', 'en']);
    const [nb, en] = ['Åbo', 'Turku'];
    expect(answers.map(({ data }) => data.city?.name)).toEqual([en, nb, en, nb, nb, en]);
  });

  test('who asks badly is refused alone', async () => {
    const { answers } = await together(['bergen', 'No Key', 'turku'].map(key => ({ key })));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([undefined, 'BAD_USER_INPUT', undefined]);
  });
});

describe('requests for lists that come at once', () => {
  const days = ['1950-01-01', '1990-06-30', '2020-01-01', '2026-11-01'];
  const cases: readonly (readonly [query: string, variables: readonly object[]])[] = [
    ['query ($n: Int, $after: Cursor) { cities(first: $n, after: $after) { nodes { key name } pageInfo { hasNextPage } totalCount } }', [1, 2, 5, 18, 50].map(n => ({ n }))],
    ['query ($search: String!, $n: Int = 2) { cities(search: $search, first: $n) { nodes { key } totalCount } }', ['bergen', 'åbo', 'nobody', 'g'].map(search => ({ search }))],
    ['query ($day: Date!) { agreements(asOf: $day, last: 3, orderBy: VALID_FROM_DESC) { nodes { key certainty parties { actor { ... on City { name } } } } totalCount } }', days.map(day => ({ day }))],
    ['query ($id: ID!, $day: Date!) { ties(of: $id, on: $day) { certain { nodes { key } } possible { totalCount } } }', days.map(day => ({ id: bergen, day }))],
    ['query ($key: String!) { agreements(where: { parties: { some: { actor: { city: { key: { eq: $key } } } } } }) { totalCount nodes { key } } }', ['bergen', 'turku', 'nobody'].map(key => ({ key }))],
    ['query ($where: MembershipWhere) { counts(of: Membership, by: [STATUS]) { count } memberships(where: $where) { totalCount } }', ['bergen', 'x'].map(key => ({ where: { member: { city: { key: { eq: key } } } } }))],
    ['{ counts(of: Agreement) { count } agreements(first: 1) { nodes { key } } }', [{}, {}, {}]],
  ]; // prettier-ignore

  test.each(cases)('%s is answered as if it had come alone', async (query, variables) => {
    const alone = [];
    for (const given of [...variables, ...variables]) alone.push(await service.answer(query, given, { 'accept-language': 'en' }));
    expect(alone.some(({ data }) => data)).toBe(true);
    for (let time = 0; time < 20; time++) await service.answer(query, variables[0]);
    const before = heard.texts.length;
    const requests = [...variables, ...variables].map(given => ({ body: { query, variables: given }, language: 'en' }));
    expect(await pipelined(service.origin, requests)).toEqual(alone);
    expect(heard.texts.length - before).toBeLessThan(requests.length);
  });
});

test('who asks for what Postgres refuses is refused alone', async () => {
  const turn = new Turn(service.app.pool, new Prepared());
  const plan = {
    ...preparable('SELECT (10 / $1::integer)::text AS answer'),
    ...{ bind: () => [], lists: [], single: true },
    several: preparable(
      'SELECT given.place::integer, (10 / given.p1)::text FROM unnest($1::integer[]) WITH ORDINALITY AS given (p1, place)',
    ),
  };
  for (let time = 0; time < 20; time++) await turn.run(plan, [1]);
  const before = heard.texts.length;
  const answers = await Promise.allSettled([2, 0, 5].map(number => turn.run(plan, [number])));
  expect(answers).toEqual([
    { status: 'fulfilled', value: '5' },
    { status: 'rejected', reason: expect.objectContaining({ message: 'division by zero' }) as Error },
    { status: 'fulfilled', value: '2' },
  ]);
  expect(heard.texts.slice(before)).toEqual([plan.several.sql, plan.sql, plan.sql, plan.sql]);
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getIntrospectionQuery, parse } from 'graphql';
import { limits } from '../src/graphql/limits';
import { recentDocuments } from '../src/graphql/recent-documents';
import { Recent } from '../src/graphql/recent';
import { openDoors } from './http-register';

/** Doors with no database behind them: what is refused is refused without it, and what is not is told that it is away. */
const nowhere = 'postgres://nobody@127.0.0.1:1/nothing';
const varDir = mkdtempSync(join(tmpdir(), 'kontor-limits-'));
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => (doors = await openDoors(nowhere, varDir)), 60_000);
afterAll(async () => {
  await doors.close();
  rmSync(varDir, { recursive: true, force: true });
});

interface Told {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}
const json = 'application/json';
const post = async (body: object | string) => {
  const { status, text } = await doors.ask(
    'POST',
    '/graphql',
    { 'content-type': json },
    typeof body === 'string' ? body : JSON.stringify(body),
  );
  return { status, ...(JSON.parse(text) as Told) };
};
const codeOf = ({ status, errors }: Told & { status: number }) => [status, errors?.[0]?.extensions.code];
const away = [503, 'SERVICE_UNAVAILABLE'];
const tooMuch = [400, 'QUERY_LIMIT'];
const tooCostly = [400, 'QUERY_TOO_COSTLY'];
const bad = [200, 'BAD_USER_INPUT'];

const times = (count: number, text: (index: number) => string, between = ' ') => Array.from({ length: count }, (_, index) => text(index)).join(between); // prettier-ignore
const nested = (depth: number, open: string, inside: string, close: string) => open.repeat(depth) + inside + close.repeat(depth);
const where = (conditions: string) => `{ cities(where: ${conditions}) { totalCount } }`;
const circle = ['cities(first: 1)', 'nodes', 'country'];
const eq = '{ key: { eq: "x" } }';

/** For each limit a query that has so much. Each goes to the database, which at its limit is asked and beyond it is not. */
const texts: Readonly<Record<string, (count: number) => string>> = {
  characters: count => '{ cities { totalCount } }'.padEnd(count, ','),
  tokens: count => where(`{ or: [${[990, count - 1026].map(items => `{ key: { in: [${times(items, () => '"a"')}] } }`).join()}] }`),
  comments: count => `{ cities { totalCount }\n${times(count, () => '#', '\n')}\n}`,
  brackets: count => `{ cities { nodes ${nested(count - 3, '{ ... ', '{ key }', '}')} } }`,
  fragments: count => `{ cities { ...a0 } } ${times(count, index => `fragment a${index} on CityConnection { totalCount ${index + 1 < count ? `...a${index + 1}` : ''} }`)}`, // prettier-ignore
  variables: count => `query (${times(count, index => `$a${index}: Boolean!`)}) { cities { ${times(20, index => `totalCount @include(if: $a${index})`)} } ${times(5, list => `b${list}: cities { ${times(6, index => `totalCount @skip(if: $a${20 + list * 6 + index})`)} }`)} }`, // prettier-ignore
  directives: count => `{ cities { ${times(count, () => 'totalCount @skip(if: false)')} } }`,
  aliases: count => `{ cities { ${times(count, index => `a${index}: totalCount`)} } }`,
  depth: count =>
    `{ ${times(count - 1, index => circle[index % 3]!, ' { ')} { ${count % 3 === 2 ? 'totalCount' : 'key'} ${'}'.repeat(count)}`,
  rootFields: count => times(1, () => `{ ...a } fragment a on Query { ${times(count, index => `a${index}: cities { totalCount }`)} }`),
  selections: count => `{ cities { ${times(count, () => 'totalCount')} } }`,
  spread: count => `{ cities(first: 1) { nodes { ${times(20, () => '...a')} key ${times(count - 20 * 96 - 3, () => 'key')} } } } fragment a on City { ${times(95, () => 'key')} }`, // prettier-ignore
  items: count => where(`{ key: { in: [${times(count, () => '"a"')}] } }`),
  letters: count => where(`{ key: { eq: "${'a'.repeat(count)}" } }`),
  conditions: count => where(`{ or: [${times(count, () => eq, ', ')}] }`),
  logic: count => where(nested(count, '{ not: ', eq, ' }')),
};
/** Directives are few, so that there cannot be as many variables that are used as may be declared. */
const looser = new Set(['variables']);

describe('A2, A3, A6: at a limit a query is answered, beyond it is refused before the database is asked', () => {
  test.each(Object.keys(texts))('%s', async name => {
    const { most } = limits[name as keyof typeof limits];
    const query = texts[name]!;
    if (!looser.has(name)) expect([name, codeOf(await post({ query: query(most) }))]).toEqual([name, away]);
    const refused = await post({ query: query(most + 1) });
    expect(codeOf(refused)).toEqual(tooMuch);
    expect(refused.errors![0]!.extensions).toMatchObject({ limit: name, allowed: most });
    expect(refused.errors![0]!.message).toContain(`${most} are allowed`);
  });
});

test('documents are kept up to so many characters, those that were asked last', async () => {
  const documents = recentDocuments();
  const document = parse('{ a }'.padEnd(1000));
  for (let n = 0; n < 250; n++) await documents.set(String(n), document);
  expect(await documents.get('0')).toBe(document);
  await documents.set('another', document);
  expect([await documents.get('0'), await documents.get('1'), await documents.get('2')]).toEqual([document, undefined, document]);
});

test('what is kept is what was used last, and weighs no more than it may', () => {
  const kept = new Recent<string>(10, text => text.length);
  for (const [key, text] of Object.entries({ a: 'aaaa', b: 'bbbb' })) kept.set(key, text);
  kept.get('a');
  kept.set('c', 'cccc');
  const keys = () => ['a', 'b', 'c', 'd'].filter(key => kept.has(key)).join('');
  expect(keys()).toBe('ac');
  kept.set('a', 'a');
  kept.set('d', 'ddddd');
  expect(keys()).toBe('acd');
  kept.set('b', 'b'.repeat(11));
  expect(keys()).toBe('acd');
  kept.set('d', 'd'.repeat(10));
  expect([kept.get('d'), kept.delete('d'), kept.delete('d'), keys()]).toEqual(['d'.repeat(10), true, false, '']);
});

describe('A6: variables may hold so much', () => {
  const query = 'query ($where: CityWhere) { cities(where: $where) { totalCount } }';
  test.each([
    ['items', (count: number) => ({ key: { in: Array.from({ length: count }, () => 'a') } })],
    ['letters', (count: number) => ({ key: { eq: 'a'.repeat(count) } })],
    ['conditions', (count: number) => ({ or: Array.from({ length: count }, () => ({ key: { eq: 'x' } })) })],
    ['logic', (count: number) => JSON.parse(nested(count, '{"not":', '{"key":{"eq":"x"}}', '}')) as unknown],
  ])('%s', async (name, value) => {
    const { most } = limits[name as keyof typeof limits];
    expect(codeOf(await post({ query, variables: { where: value(most) } }))).toEqual(away);
    expect((await post({ query, variables: { where: value(most + 1) } })).errors![0]!.extensions).toMatchObject({
      code: 'QUERY_LIMIT',
      limit: name,
    });
  });

  test('nested, whatever they are for', async () => {
    const deep = (depth: number) => `{ "query": "{ __typename }", "variables": { "a": ${nested(depth, '[', '1', ']')} } }`;
    expect(await post(deep(10))).toMatchObject({ status: 200 });
    expect((await post(deep(11))).errors![0]!.extensions).toMatchObject({ code: 'QUERY_LIMIT', limit: 'nested' });
    expect(codeOf(await post(deep(20_000)))).toEqual(tooMuch);
  });

  test.each(['', ' ', 'a'.repeat(201)])('a search for "%.5s…" is refused', async search => {
    expect(codeOf(await post({ query: 'query ($search: String) { cities(search: $search) { totalCount } }', variables: { search } }))).toEqual(bad); // prettier-ignore
  });
});

test('A3: the standard introspection query passes', async () => {
  expect(await post({ query: getIntrospectionQuery() })).toMatchObject({ status: 200, data: { __schema: {} } });
});

describe('A4: what costs more than 10,000 is refused, however the page is given', () => {
  const two = (size: string, head = '') => `${head}{ cities(first: ${size}) { nodes { agreements(first: ${size}) { nodes { key } } } } }`;
  test.each<[string, object]>([
    ['by number', { query: two('100') }],
    ['by variable', { query: two('$n', 'query ($n: Int) '), variables: { n: 100 } }],
    ['by default', { query: two('$n', 'query ($n: Int = 100) ') }],
    ['from the end', { query: two('100').replaceAll('first', 'last') }],
    ['by fragment', { query: '{ cities(first: 100) { ...a } } fragment a on CityConnection { edges { node { agreements(first: 100) { ...b } } } } fragment b on AgreementConnection { nodes { key } }' }], // prettier-ignore
    ['by nothing, in lists in lists', { query: '{ cities { nodes { agreements { nodes { events { nodes { claims { nodes { key } } } } } } } } }' }], // prettier-ignore
    ['by null', { query: two('null').replace('key', 'events(first: null) { nodes { key id type } }') }],
    ['under a condition', { query: 'query ($a: Boolean!) { cities(first: 100) @include(if: $a) { nodes { agreements(first: 100) { nodes { key } } } } }', variables: { a: true } }], // prettier-ignore
    ['beside introspection', { query: `{ __schema { description } ${two('100').slice(1)}` }],
    [
      'in lists without pages',
      { query: '{ agreements(first: 100) { nodes { parties { actor { ... on City { identifiers { value } } } } } } }' },
    ],
    ['in the past', { query: '{ cities(first: 99, knownAt: "1") { nodes { agreements(first: 99) { nodes { __typename } } } } }' }],
    ['for what a mutation gives back', { query: 'mutation ($c: [ChangeInput!]!) { commit(changes: $c) { records { __typename key id ... on City { names { lang value } } } } }', variables: { c: Array.from({ length: 600 }, () => ({ removeCity: { key: 'a' } })) } }], // prettier-ignore
  ])('%s', async (_, body) => {
    const refused = await post(body);
    expect(codeOf(refused)).toEqual(tooCostly);
    const { requested, limit } = refused.errors![0]!.extensions.cost as { requested: number; limit: number };
    expect([limit, requested > limit]).toEqual([10_000, true]);
  });

  test('what is left out costs nothing', async () => {
    const query = 'query ($a: Boolean!) { cities(first: 100) { nodes { key agreements(first: 100) @include(if: $a) { nodes { key } } } } }';
    expect(codeOf(await post({ query, variables: { a: false } }))).toEqual(away);
    expect(codeOf(await post({ query, variables: { a: true } }))).toEqual(tooCostly);
  });

  test.each<[string, string, number]>([
    ['a field', '{ __typename }', 1],
    ['fields of the schema', '{ __schema { types { fields { args { name } } } } }', 3000],
    ['two names of one field', '{ __typename a: __typename }', 2],
  ])('%s costs what is said in `extensions.cost`, to who asks', async (_, query, requested) => {
    expect(await post({ query, extensions: { cost: true } })).toMatchObject({
      status: 200,
      extensions: { cost: { requested, limit: 10_000 } },
    });
  });
});

describe('A5: a page has 1 to 100 records', () => {
  const query = 'query ($n: Int) { cities(first: $n) { nodes { agreements(first: $n) { nodes { key } } } } }';
  test.each([0, -1, 101, 10_000_000, -2_147_483_648])('%d is refused before its cost is counted', async n => {
    expect(codeOf(await post({ query, variables: { n } }))).toEqual(bad);
    expect(codeOf(await post({ query: query.replaceAll('$n)', `${n})`).replace('query ($n: Int) ', '') }))).toEqual(bad);
  });
  test.each([2 ** 31, '1', 1.5])('%j is none', async n => {
    expect(codeOf(await post({ query, variables: { n } }))).toEqual(bad);
  });
});

describe('A8, A9: the checks of graphql-cop', () => {
  const over = async (path: string, headers: Record<string, string> = {}, body?: string, method = body === undefined ? 'GET' : 'POST') =>
    doors.ask(method, path, headers, body);
  const inJson = { 'content-type': json };
  test.each<[string, () => Promise<unknown>, unknown]>([
    ['alias overload', async () => codeOf(await post({ query: `{ ${times(101, index => `a${index}: __typename`)} }` })), tooMuch],
    ['batch overload', async () => (await over('/graphql', inJson, JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ __typename }' }))))).status, 400], // prettier-ignore
    [
      'directive overload',
      async () => codeOf(await post({ query: `{ __typename ${'@aa'.repeat(10)} }` })),
      [200, 'GRAPHQL_VALIDATION_FAILED'],
    ],
    ['many directives', async () => codeOf(await post({ query: `{ __typename ${'@aa'.repeat(50)} }` })), tooMuch],
    ['field overload', async () => codeOf(await post({ query: `{ ${times(500, () => '__typename')} }` })), tooMuch],
    ['circular introspection', async () => codeOf(await post({ query: `{ __schema { types { ${nested(5, 'fields { type { ', 'name', ' } }')} } } }` })), [200, 'GRAPHQL_VALIDATION_FAILED']], // prettier-ignore
    ['suggestions of codes', async () => (await post({ query: 'query ($type: AgreementType) { agreements(where: { type: { eq: $type } }) { totalCount } }', variables: { type: 'TWINING' } })).errors!.map(({ message }) => /did you mean/i.test(message)), [false]], // prettier-ignore
    ['field suggestions', async () => (await post({ query: '{ citys { key } }' })).errors!.map(({ message }) => /did you mean/i.test(message)), [false]], // prettier-ignore
    ['mutation by GET', async () => (await over('/graphql?query=mutation%20cop%20%7B__typename%7D')).status, 405],
    ['form POST', async () => (await over('/graphql', { 'content-type': 'application/x-www-form-urlencoded' }, 'query={__typename}')).status, 415], // prettier-ignore
    ['tracing', async () => Object.keys(await post({ query: '{ __typename }' })), ['status', 'data']],
    ['unhandled errors', async () => (await post({ query: 'query cop { __typename @abc }' })).errors!.flatMap(({ extensions }) => Object.keys(extensions)), ['code']], // prettier-ignore
    ['introspection, by design', async () => (await post({ query: '{ __schema { types { name } } }' })).status, 200],
    ['GET, by design', async () => (await over('/graphql?query=query%20cop%20%7B__typename%7D')).status, 200],
    ['GraphiQL, by design', async () => (await over('/graphql', { accept: 'text/html' })).status, 200],
  ])('%s', async (_, ask, expected) => {
    expect(await ask()).toEqual(expected);
  });

  test.each<[string, object, number]>([
    ['a persisted query', { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }, 200],
    ['a subscription', { query: 'subscription { changes { key } }' }, 400],
    ['@defer', { query: '{ ... @defer { __typename } }' }, 200],
    ['@stream', { query: '{ cities { nodes @stream { key } } }' }, 200],
  ])('%s is not known here', async (_, body, status) => {
    const told = await post(body);
    expect([told.status, told.data, told.errors?.length]).toEqual([status, undefined, 1]);
  });

  test('at most five errors are told', async () => {
    expect((await post({ query: `{ cities { ${times(90, index => `nope${index}`)} } }` })).errors).toHaveLength(5);
  });
});

test.each<[number, string, string, Record<string, string>?, string?]>([
  [404, 'GET', '/nowhere'],
  [404, 'GET', '/data/nothing.zip'],
  [405, 'PUT', '/graphql'],
  [405, 'DELETE', '/doc/city/bergen'],
  [406, 'GET', '/doc/city/bergen', { accept: 'image/png' }],
  [406, 'POST', '/graphql', { accept: 'text/html', 'content-type': json }, '{"query":"{ cities { totalCount } }"}'],
  [415, 'POST', '/graphql', { 'content-type': 'text/plain' }, '{ __typename }'],
  [400, 'POST', '/graphql', { 'content-type': json }, '{'],
  [401, 'GET', '/doc/city/bergen', { authorization: 'Bearer nobody' }],
  [204, 'OPTIONS', '/graphql', { origin: 'https://elsewhere.example' }],
])('B8: %d for %s %s needs no database', async (status, method, path, headers = {}, body) => {
  expect((await doors.ask(method, path, headers, body)).status).toBe(status);
});

test.each<[string, string]>([
  ['opening brackets only', '{'.repeat(9000)],
  ['square ones', `{ cities(where: ${'['.repeat(9000)}`],
  ['a bomb of fragments', `{ ...a0 } ${times(20, index => `fragment a${index} on Query { ...a${index + 1} ...a${index + 1} }`)} `],
  ['a fragment that spreads itself', '{ ...a } fragment a on Query { ...a __typename }'],
  ['a circle of fragments', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'],
  ['a type in brackets', `query ($a: ${nested(1000, '[', 'Int', ']')}) { __typename }`],
])('A10: %s costs little to refuse', async (_, query) => {
  const spent: number[] = [];
  for (let time = 0; time < 5; time++) {
    const before = process.cpuUsage();
    const { status, data, errors } = await post({ query: query.padEnd(query.length + time) });
    const { user, system } = process.cpuUsage(before);
    expect([data, Boolean(errors?.length), status < 500]).toEqual([undefined, true, true]);
    spent.push((user + system) / 1000);
  }
  expect(Math.min(...spent)).toBeLessThan(25);
});

test('the limits are those that the manual tells', () => {
  const manual = readFileSync(join(__dirname, '../docs/operating.md'), 'utf8');
  const told = [...manual.matchAll(/^\| `(\w+)` +\| +([\d,]+) +\|/gm)].map(([, name, most]) => [name, Number(most!.replaceAll(',', ''))]);
  expect(told).toEqual(Object.entries(limits).map(([name, { most }]) => [name, most]));
});

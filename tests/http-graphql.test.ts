import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languagesOf } from '../src/http/negotiation/accept-language';
import { openDoors, openRegister } from './http-register';

let register: Awaited<ReturnType<typeof openRegister>>;
let doors: Awaited<ReturnType<typeof openDoors>>;
let varDir: string;
beforeAll(async () => {
  varDir = await mkdtemp(join(tmpdir(), 'kontor-http-'));
  register = await openRegister();
  doors = await openDoors(register.url, varDir);
});
afterAll(async () => {
  await doors.close();
  await register.close();
  await rm(varDir, { recursive: true, force: true });
});

const json = 'application/json';
const newer = 'application/graphql-response+json';
const post = async (body: string | Buffer | object, headers: Record<string, string> = {}) => {
  const sent = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const { status, headers: answered, text } = await doors.ask('POST', '/graphql', { 'content-type': json, ...headers }, sent);
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: { message: string; extensions: { code: string } }[] };
  const codes = errors?.map(({ extensions }) => extensions.code);
  return { status, type: answered['content-type'], data, codes, messages: errors?.map(({ message }) => message) };
};
const good = { query: '{ city(key: "bergen") { key } }' };
const answered = { city: { key: 'bergen' } };

test.each([
  [undefined, json],
  ['*/*', json],
  ['application/*', json],
  [json, json],
  [newer, newer],
  [`${newer}, ${json};q=0.9`, newer],
])('Accept %s is answered with %s', async (accept, type) => {
  expect(await post(good, accept === undefined ? {} : { accept })).toEqual({
    status: 200,
    type: `${type}; charset=utf-8`,
    data: answered,
    codes: undefined,
  });
});

test.each(['image/png', 'text/html', `${json};q=0, ${newer};q=0`, 'text/turtle'])('Accept %s is 406, and nothing runs', async accept => {
  const before = await statements();
  expect(await post({ query: '{ cities { totalCount } }' }, { accept })).toMatchObject({ status: 406, codes: ['NOT_ACCEPTABLE'] });
  expect(await statements()).toBe(before);
});

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/graphql',
  '',
  `${json}; charset=utf-7`,
  `${json}; charset=utf-16`,
  `${json}, text/plain`,
])('a body of type "%s" is 415', async type => {
  const { status, text } = await doors.ask('POST', '/graphql', type ? { 'content-type': type } : {}, JSON.stringify(good));
  expect([status, JSON.parse(text)]).toEqual([
    415,
    { errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'UNSUPPORTED_MEDIA_TYPE' }) as object })] },
  ]);
});

test.each([`${json};charset=UTF-8`, `${json}; charset="utf-8"`, 'Application/JSON'])('a body of type %s is read', async type => {
  expect(await post(good, { 'content-type': type })).toMatchObject({ status: 200, data: answered });
});

test.each(['gzip', 'br', 'identity'])('a body in Content-Encoding %s is 415', async encoding => {
  expect(await post(good, { 'content-encoding': encoding })).toMatchObject({ status: 415 });
});

test('A1: a body of 64 kB is read, one byte more is 413, whatever the length was said to be', async () => {
  const bare = JSON.stringify(good).length;
  const padded = (size: number) => JSON.stringify(good) + ' '.repeat(size - bare);
  expect(await post(padded(65_536))).toMatchObject({ status: 200, data: answered });
  expect(await post(padded(65_537))).toMatchObject({ status: 413 });
  expect(await post(padded(65_537), { 'transfer-encoding': 'chunked' })).toMatchObject({ status: 413 });
});

test.each([
  ['no JSON', '{"query":'],
  ['not UTF-8', Buffer.concat([Buffer.from('{"query":"{ __typename }","x":"'), Buffer.from([0xff]), Buffer.from('"}')])],
  ['with a byte-order mark', `\ufeff${JSON.stringify(good)}`],
  ['empty', ''],
  ['a list', JSON.stringify([good, good])],
  ['a string', '"query"'],
  ['without a query', '{}'],
])('a body that is %s is 400', async (_, body) => {
  expect(await post(body)).toMatchObject({ status: 400, data: undefined });
});

test('a query in the address alone does not count for POST', async () => {
  const { status } = await doors.ask('POST', '/graphql?query={__typename}', { 'content-type': json }, '');
  expect(status).toBe(400);
});

test('a faulty query is 200 for clients of JSON and 400 for those of the newer type, and none hears of our insides', async () => {
  const faulty = [{ query: '{ nope }' }, { query: '{ city(key' }, { query: '{ cities(first: 101) { nodes { key } } }' }];
  for (const body of faulty) {
    expect(await post(body, { accept: json })).toMatchObject({ status: 200, data: undefined });
    expect(await post(body, { accept: newer })).toMatchObject({ status: 400, data: undefined });
  }
  expect(doors.logged).toEqual([]);
});

test('GET answers a query with variables, and HEAD the same without a body', async () => {
  const address = `/graphql?${new URLSearchParams({ query: 'query One($key: String!) { city(key: $key) { key } }', variables: '{"key":"bergen"}' }).toString()}`;
  const { status, text, headers } = await doors.get(address);
  expect([status, JSON.parse(text), headers.vary]).toEqual([200, { data: answered }, 'Accept, Accept-Language']);
  const head = await doors.ask('HEAD', address);
  expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, String(text.length)]);
});

test('an operation that the schema does not have is refused as such, and misspelt names get no hints', async () => {
  expect(await post({ query: 'subscription { anything }' }, { accept: newer })).toMatchObject({
    status: 400,
    codes: ['OPERATION_RESOLUTION_FAILURE'],
    messages: ['The schema has no subscription.'],
  });
  expect(await post({ query: 'mutation { anything }' }, { accept: newer })).toMatchObject({
    status: 400,
    messages: ['Cannot query field "anything" on type "Mutation".'],
  });
  expect((await post({ query: '{ citty(key: "bergen") { key } }' })).messages).toEqual(['Cannot query field "citty" on type "Query".']);
  expect(doors.logged).toEqual([]);
});

test('an operation makes one change or, by `commit`, several at once', async () => {
  const remove = 'removeCity(input: { key: "turku", expectedRevision: 1 }) { revision }';
  for (const query of [
    `mutation { a: ${remove} b: ${remove} }`,
    `mutation { ...two } fragment two on Mutation { a: ${remove} b: ${remove} }`,
  ])
    expect(await post({ query }, { accept: newer })).toMatchObject({ status: 400, codes: ['BAD_USER_INPUT'] });
});

test('a query that was asked before is answered as the first time, by every rule for headers and variables', async () => {
  const query = `query Again($key: String!, $first: Int) { city(key: $key) { name agreements(first: $first) { totalCount } } }`;
  const asked = [
    { body: { query, variables: { key: 'bergen' } } },
    { body: { query, variables: { key: 'bergen' }, operationName: 'Again' }, headers: { 'accept-language': 'uk' } },
    { body: { query, variables: { key: 'bergen', first: 101 } }, headers: { accept: newer } },
    { body: { query, variables: { key: 'bergen', first: 101 } }, headers: { accept: json } },
    { body: { query, variables: { key: 5 } }, headers: { accept: newer } },
    { body: { query, variables: [] } },
    { body: { query } },
    { body: { query, operationName: 'Other', variables: { key: 'bergen' } } },
    { body: { query, operationName: 5, variables: { key: 'bergen' } } },
    { body: { query, variables: { key: 'bergen' } }, headers: { accept: 'text/html' } },
    { body: { query, variables: { key: 'bergen' } }, headers: { 'content-type': 'text/plain' } },
  ];
  const answers = async () => {
    const all = [];
    for (const { body, headers = {} } of asked) {
      const answer = await doors.ask('POST', '/graphql', { 'content-type': json, ...headers }, JSON.stringify(body));
      const lasting = { ...answer.headers, date: undefined, 'x-request-id': undefined };
      all.push([answer.status, lasting, answer.text.replace(/"requestId":"[^"]*"/, '')]);
    }
    return all;
  };
  const first = await answers();
  expect(first.map(([status]) => status)).toEqual([200, 200, 400, 200, 400, 400, 200, 400, 400, 406, 415]);
  expect(await answers()).toEqual(first);
});

test('what a query costs is told to who asks for it, beside what came from the database', async () => {
  const query = '{ city(key: "bergen") { key } }';
  const { text } = await doors.ask('POST', '/graphql', { 'content-type': json }, JSON.stringify({ query, extensions: { cost: true } }));
  expect(text).toBe('{"data":{"city":{"key":"bergen"}},"extensions":{"cost":{"requested":2,"limit":10000}}}');
});

test('a mutation by GET is 405', async () => {
  expect((await doors.get('/graphql?query=mutation{__typename}')).status).toBe(405);
});

test('a browser that opens the address gets a page that runs only our script', async () => {
  const { status, headers, text } = await doors.get('/graphql', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(headers['content-security-policy']).toMatch(/script-src 'self'; connect-src 'self'; font-src data:$/);
  for (const [, address] of text.matchAll(/(?:src|href)="([^"]*)"/g)) expect(address).toMatch(/^[/#](?!\/)/);
  expect(text).not.toMatch(/<script>|<style|style=| on\w+=/);
});

test('Accept-Language decides in which language a name is given', async () => {
  const name = async (language: string) =>
    (await post({ query: '{ city(key: "bergen") { name } }' }, { 'accept-language': language })).data;
  expect(await name('uk, nb;q=0.5')).toEqual({ city: { name: 'Берген' } });
  expect(await name('nb, uk;q=0.5')).toEqual({ city: { name: 'Bergen' } });
});

test.each([
  [undefined, []],
  ['nb-no, en;q=0.5, fr;q=0.9', ['nb-NO', 'fr', 'en']],
  ['EN, en;q=0.2', ['en']],
  ['zh-hant-tw', ['zh-Hant-TW']],
  ['*, de;q=0, x, a_b, no-such-language-tag-, fi;q=2, sv;q=0.1234, da', ['da']],
  ["'; DROP TABLE city --, en", ['en']],
  ['aa,bb,cc,dd,ee,ff,gg,hh,ii,jj', ['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'gg', 'hh']],
  ['en,'.repeat(200), []],
])('Accept-Language "%s" is read as %j', (header, languages) => {
  expect(languagesOf(header)).toEqual(languages);
});

test('E6: names that objects inherit are data like others', async () => {
  expect(
    await post('{"query":"{ __typename }","variables":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}'),
  ).toMatchObject({ status: 200 });
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('A7: an answer of more than 5 MB is refused, and says how to get all the same', async () => {
  await register.session.query(`UPDATE city SET names = jsonb_build_object('en', repeat('x', 180000)) WHERE key = 'bergen'`);
  const asked = (times: number) => ({
    query: `{ city(key: "bergen") { ${Array.from({ length: times }, (_, at) => `a${at}: name`).join(' ')} } }`,
  });
  expect(await post(asked(27))).toMatchObject({ status: 200, codes: undefined });
  for (let time = 0; time < 2; time++) {
    const refused = await post(asked(28));
    expect(refused).toMatchObject({ status: 400, data: undefined, codes: ['ANSWER_TOO_LARGE'] });
    expect(refused.messages![0]).toMatch(/^The answer has 50\d{5} bytes, where 5000000 are allowed\..*`first`.*\/data/);
  }
});

test('B1: a head that dribbles is cut', async () => {
  const socket = connect(doors.port, '127.0.0.1');
  const started = Date.now();
  const dribble = setInterval(() => socket.write('x'), 500);
  socket.write('GET / HTTP/1.1\r\nhost: x\r\nx: ');
  const answer = await new Promise<string>(resolve => {
    let text = '';
    socket
      .on('data', chunk => (text += chunk.toString()))
      .on('error', () => undefined)
      .on('close', () => resolve(text));
  });
  clearInterval(dribble);
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(Date.now() - started).toBeLessThan(8000);
}, 15_000);

/** How many statements ours have run on the database. */
async function statements() {
  const { rows } = await register.session.query<{ count: string }>(
    `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%totalCount%'`,
  );
  return rows[0]!.count;
}

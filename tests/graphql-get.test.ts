import { Client } from 'pg';
import { startService, type Service } from './service';

let service: Service;
let session: Client;
beforeAll(async () => {
  service = await startService();
  session = new Client({ connectionString: service.app.database.url });
  await session.connect();
}, 120_000);
afterAll(async () => {
  await session?.end();
  await service.stop();
});

const query = '{ city(key: "turku") { key name population } }';
const get = (headers: Record<string, string> = {}, asked: Record<string, string> = { query }) =>
  service.get(`/graphql?${new URLSearchParams(asked).toString()}`, { accept: 'application/json', ...headers });
const told = (response: Response) => [response.status, response.headers.get('etag'), response.headers.get('cache-control')] as const;
const change = () => session.query(`UPDATE city SET population = 1 + coalesce(population, 0), population_on = '2024' WHERE key = 'turku'`);

test('an answer by GET has a tag, and who has it is told so, until the register changes', async () => {
  const [status, etag, control] = told(await get());
  expect([status, control]).toEqual([200, 'public, no-cache']);
  for (let n = 0; n < 3; n++) {
    const again = await get({ 'if-none-match': etag! });
    expect([...told(again), await again.text(), again.headers.get('vary')]).toEqual([304, etag, control, '', 'Accept, Accept-Language']);
    expect(told(await get())).toEqual([200, etag, control]);
  }
  await change();
  const fresh = await get({ 'if-none-match': etag! });
  expect(fresh.status).toBe(200);
  expect(fresh.headers.get('etag')).not.toBe(etag);
});

test('whatever the answer depends on is in the tag', async () => {
  const variables = (n: number) => ({
    query: 'query A($n: Int) { cities(first: $n) { nodes { key } } } query B { cities { nodes { key } } }',
    operationName: 'A',
    variables: JSON.stringify({ n }),
  });
  const answers = [
    get(),
    get({ 'accept-language': 'fi' }),
    get({ accept: 'application/graphql-response+json' }),
    get({}, variables(1)),
    get({}, variables(2)),
    get({}, { ...variables(2), operationName: 'B' }),
    get({}, { query: '{ __schema { queryType { name } } }' }),
  ];
  const tags = await Promise.all(answers.map(async answer => (await answer).headers.get('etag')));
  expect(tags).not.toContain(null);
  expect(new Set(tags).size).toBe(answers.length);
  const other = await service.again({ PUBLIC_URL: 'https://other.example' });
  const theirs = await other.get(`/graphql?${new URLSearchParams({ query }).toString()}`, { accept: 'application/json' });
  expect(theirs.headers.get('etag')).not.toBe(tags[0]);
  await other.stop();
});

test.each([
  { query: '{ nothing }' },
  { query: '{ cities(first: 1000) { nodes { key } } }' },
  { query: '{' },
  {},
  { query, variables: '{' },
])('what is refused has no tag: %j', async asked => {
  const answer = await get({}, asked as Record<string, string>);
  expect(told(answer).slice(1)).toEqual([null, 'no-store']);
});

test('POST stays as it was', async () => {
  const response = await fetch(`${service.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'if-none-match': '*' },
    body: JSON.stringify({ query }),
  });
  expect(told(response)).toEqual([200, null, 'no-store']);
});

test('a tag is known before anything is executed', async () => {
  const etag = (await get()).headers.get('etag')!;
  await session.query('BEGIN; LOCK TABLE city IN ACCESS EXCLUSIVE MODE');
  try {
    expect((await get({ 'if-none-match': etag })).status).toBe(304);
  } finally {
    await session.query('ROLLBACK');
  }
});

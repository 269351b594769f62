import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openDoors } from './http-register';
import { meanwhile as changed } from './meanwhile';
import { startService, type Service } from './service';

/** Whatever goes wrong, a portal is told to come back: never 200 with less than everything. */
const paths = ['datasets', 'services', 'concepts', 'models'].map(name => `/catalog/${name}`);

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const answers = (accept = 'text/turtle, application/problem+json') =>
  Promise.all(
    paths.map(async path => {
      const answer = await service.get(path, { accept });
      const text = await answer.text();
      return { status: answer.status, retry: answer.headers.get('retry-after'), cache: answer.headers.get('cache-control'), text };
    }),
  );
const url = () => service.app.config.databaseUrl!;

/** On another database of the same server, since nobody may be on one that is renamed. */
async function elsewhere(...statements: string[]) {
  const away = new URL(url());
  away.pathname = '/postgres';
  const client = new Client({ connectionString: away.href });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

async function onceGone(look: () => Promise<void>) {
  const name = new URL(url()).pathname.slice(1);
  const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`;
  await elsewhere(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`, end);
  try {
    await look();
  } finally {
    await elsewhere(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);
  }
}

const meanwhile = (change: string, back: string, look: () => Promise<void>) => changed(service.app.config, change, back, look);

test.each([
  ['is gone', 'text/turtle, application/problem+json'],
  ['is gone, for who wants Turtle alone', 'text/turtle'],
])('while the database %s, each document is 503, though it was made before', async (_, accept) => {
  for (const { status } of await answers()) expect(status).toBe(200);
  await onceGone(async () => {
    for (const { status, retry, cache, text } of await answers(accept)) {
      expect([status, retry, cache]).toEqual([503, '5', 'no-store']);
      expect(text).toMatch(/SERVICE_UNAVAILABLE|NOT_MADE/);
      expect(text).not.toContain('dcat');
    }
  });
  for (const { status } of await answers()) expect(status).toBe(200);
});

test('what was made private and asked for since is not given out while the database is gone', async () => {
  const path = '/data/bergen.nt';
  expect((await service.get(path)).status).toBe(200);
  const show = (value: boolean) =>
    meanwhile(`UPDATE dataset SET public = ${value} WHERE key = 'bergen'`, 'SELECT 1', () => Promise.resolve());
  await show(false);
  expect((await service.get(path)).status).toBe(404);
  await onceGone(async () => expect((await service.get(path)).status).toBe(503));
  await show(true);
  expect((await service.get(path)).status).toBe(200);
});

test('where there is no database at all, the answer says so', async () => {
  const varDir = await mkdtemp(join(tmpdir(), 'kontor-var-'));
  const cut = await openDoors('postgres://nobody@127.0.0.1:1/nothing', varDir);
  for (const path of paths) {
    const { status, headers, text } = await cut.get(path, { accept: 'text/turtle, application/problem+json' });
    expect([status, headers['retry-after'], (JSON.parse(text) as { code: string }).code]).toEqual([503, '5', 'SERVICE_UNAVAILABLE']);
  }
  await cut.close();
  await rm(varDir, { recursive: true, force: true });
});

test('of one revision the register is read once', async () => {
  const before = await answers();
  await meanwhile('ALTER TABLE membership RENAME TO moved', 'ALTER TABLE moved RENAME TO membership', async () => {
    expect(await answers()).toEqual(before);
  });
});

test('while a migration is under way and a table is not as it should be, each document is 503', async () => {
  const revise = `INSERT INTO revision SELECT max(number) + 1, now(), 'rename ' || max(number) FROM revision`;
  await meanwhile(`ALTER TABLE membership RENAME TO moved; ${revise}`, 'ALTER TABLE moved RENAME TO membership', async () => {
    for (const { status, retry, text } of await answers()) {
      expect([status, retry]).toEqual([503, '5']);
      expect(text).toContain('NOT_MADE');
    }
  });
  for (const { status } of await answers()) expect(status).toBe(200);
});

test('what the register should never hold is 503, and no fault of who asks', async () => {
  const put = (licence: string) => `BEGIN; ALTER TABLE dataset DISABLE TRIGGER USER; ALTER TABLE dataset DROP CONSTRAINT IF EXISTS odd;
    UPDATE dataset SET licence = '${licence}'; ALTER TABLE dataset ENABLE TRIGGER USER;
    INSERT INTO revision SELECT max(number) + 1, now(), 'licence ' || max(number) FROM revision; COMMIT`;
  const cc0 = 'http://publications.europa.eu/resource/authority/licence/CC0';
  await meanwhile(put('https://a.example/../licence'), put(cc0), async () => {
    const [datasets] = await answers();
    expect([datasets!.status, datasets!.retry]).toEqual([503, '5']);
    expect(datasets!.text).toContain('NOT_MADE');
  });
  expect((await answers()).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
});

test('many who ask at once for a new revision get the same bytes', async () => {
  await meanwhile(`UPDATE dataset SET keywords = '{"nb": ["by"]}'`, 'SELECT 1', async () => {
    const got = await Promise.all(Array.from({ length: 20 }, async () => (await service.get(paths[0]!)).text()));
    expect(new Set(got).size).toBe(1);
    expect(got[0]).toContain('"by"@nb');
  });
});

import { createHash } from 'node:crypto';
import { watch } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { syntaxes } from '../src/rdf/syntax';
import { openDoors, openRegister } from './http-register';
import { reread } from './reread';

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

const dump = '/data/bergen.nt';

test.each(syntaxes.map(({ extension, type }) => [extension, type] as const))(
  'a dataset is to be had as %s, with its twin and its checksum',
  async (extension, type) => {
    const [plain, twin, sum] = await Promise.all(['', '.gz', '.sha256'].map(ending => doors.get(`/data/bergen.${extension}${ending}`)));
    expect(plain!.headers['content-type']?.split(';')[0]).toBe(type);
    expect(gunzipSync(twin!.body).equals(plain!.body)).toBe(true);
    expect([twin!.headers['content-type'], twin!.headers['content-encoding']]).toEqual(['application/gzip', undefined]);
    expect(sum!.text).toBe(`${createHash('sha256').update(plain!.body).digest('hex')}  bergen.${extension}\n`);
    expect(new Set([plain, twin, sum].map(got => got!.headers.etag)).size).toBe(3);
  },
);

test('all public datasets are in one file, each in its graph, and no other', async () => {
  const quads = await reread({ extension: 'nq', type: 'application/n-quads' }, (await doors.get('/data/all.nq')).text);
  expect([...new Set(quads.map(({ graph }) => graph.value))].sort()).toEqual([
    'http://localhost:4000/id/dataset/bergen',
    'http://localhost:4000/id/dataset/other',
  ]);
  expect((await doors.get('/data/drafts.nq')).status).toBe(404);
});

test('a document is told alike alone and in the dump', async () => {
  const alone = (await doors.get('/doc/country/no.nt')).text.trim().split('\n');
  expect((await doors.get(dump)).text.split('\n')).toEqual(expect.arrayContaining(alone));
});

describe('a part', () => {
  test.each([
    ['bytes=0-9', 0, 10],
    ['bytes=10-', 10, undefined],
    ['bytes=-7', -7, undefined],
    ['bytes=5-99999999', 5, undefined],
    ['Bytes=0-0', 0, 1],
  ])('%s is sent alone', async (range, from, to) => {
    const { body } = await doors.get(dump);
    const { status, headers, body: part } = await doors.get(dump, { range });
    const wanted = body.subarray(from, to);
    const start = from < 0 ? body.length + from : from;
    expect([status, headers['content-range'], headers['content-length']]).toEqual([
      206,
      `bytes ${start}-${start + wanted.length - 1}/${body.length}`,
      String(wanted.length),
    ]);
    expect(part.equals(wanted)).toBe(true);
  });

  test.each(['bytes=0-1,3-4', 'lines=1-2', 'bytes=9-3', 'bytes=-', 'bytes=a-b'])('of another kind, %s, gives all', async range => {
    const { status, body } = await doors.get(dump, { range });
    expect([status, body.length]).toEqual([200, (await doors.get(dump)).body.length]);
  });

  test.each(['bytes=99999999-', 'bytes=-0'])('that is beyond the end, %s, is 416', async range => {
    const { status, headers, body } = await doors.get(dump, { range });
    expect([status, headers['content-range'], body.length]).toEqual([416, `bytes */${(await doors.get(dump)).body.length}`, 0]);
  });

  test('is sent only of what the client has a part of', async () => {
    const { headers } = await doors.get(dump);
    const range = 'bytes=0-9';
    const statuses = await Promise.all(
      [headers.etag!, headers['last-modified']!, '"another"', 'Thu, 01 Jan 1970 00:00:00 GMT'].map(
        async held => (await doors.get(dump, { range, 'if-range': held })).status,
      ),
    );
    expect(statuses).toEqual([206, 206, 200, 200]);
  });
});

test('a client that has it is told so', async () => {
  const { headers } = await doors.get(dump);
  expect(headers['accept-ranges']).toBe('bytes');
  expect((await doors.get(dump, { 'if-none-match': headers.etag! })).status).toBe(304);
  expect((await doors.get(dump, { 'if-modified-since': headers['last-modified']! })).status).toBe(304);
  expect((await doors.get(dump, { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).status).toBe(200);
  expect((await doors.get(`${dump}.gz`, { 'if-none-match': headers.etag! })).status).toBe(200);
});

test('many who ask at once get one dump, and those of older revisions go', async () => {
  const before = await doors.get(dump);
  await register.session.query(`UPDATE city SET population = population + 1 WHERE key = 'bergen'`);
  const made = new Set<string>();
  const watcher = watch(join(varDir, 'dumps'), (_, name) => void (name?.startsWith('making-') && made.add(name)));
  const answers = await Promise.all(Array.from({ length: 20 }, () => doors.get(dump)));
  watcher.close();
  expect(made.size).toBe(1);
  expect(new Set(answers.map(({ headers, text }) => headers.etag! + text)).size).toBe(1);
  expect(answers[0]!.headers.etag).not.toBe(before.headers.etag);
  const folders = await readdir(join(varDir, 'dumps'));
  expect(folders).toHaveLength(1);
  expect((await readdir(join(varDir, 'dumps', folders[0]!))).sort()).toEqual(['bergen.nt', 'bergen.nt.sha256']);
});

test('many who ask for the compressed twin get one, made of the dump that is there', async () => {
  await register.session.query(`UPDATE city SET population = population + 1 WHERE key = 'bergen'`);
  const made = new Set<string>();
  const watcher = watch(join(varDir, 'dumps'), (_, name) => void (name?.startsWith('making-') && made.add(name)));
  const [plain, ...twins] = await Promise.all([dump, ...Array.from({ length: 20 }, () => `${dump}.gz`)].map(address => doors.get(address)));
  watcher.close();
  expect(made.size).toBe(2);
  expect(new Set(twins.map(({ headers }) => headers.etag)).size).toBe(1);
  for (const { status, body } of twins) expect([status, gunzipSync(body).equals(plain!.body)]).toEqual([200, true]);
  const [folder] = await readdir(join(varDir, 'dumps'));
  expect((await readdir(join(varDir, 'dumps', folder!))).sort()).toEqual(['bergen.nt', 'bergen.nt.gz', 'bergen.nt.sha256']);
});

test('a twin whose dump is taken away before it is made is made of the next', async () => {
  await register.session.query(`UPDATE city SET population = population + 1 WHERE key = 'bergen'`);
  const { body } = await doors.get(dump);
  await register.session.query('BEGIN; LOCK TABLE city');
  const busy = doors.get('/data/other.trig');
  const waiting = doors.get(`${dump}.gz`);
  await sleep(300);
  for (const folder of await readdir(join(varDir, 'dumps')))
    if (!folder.startsWith('making-')) await rm(join(varDir, 'dumps', folder), { recursive: true });
  await register.session.query('COMMIT');
  const twin = await waiting;
  expect([(await busy).status, twin.status, gunzipSync(twin.body).equals(body)]).toEqual([200, 200, true]);
});

const dumps = Number(process.env.DUMPS ?? 50);

test(`D1: of ${dumps} dumps beside a writer who moves one from here to there, in one transaction, none is wrong`, async () => {
  const [sums, seen] = [new Set<number>(), new Set<number>()];
  let done = false;
  const writing = (async () => {
    while (!done)
      await register.session.query(`BEGIN;
        UPDATE city SET population = population - 1 WHERE key = 'bergen';
        UPDATE project SET budget = budget + 1 WHERE budget IS NOT NULL;
        COMMIT`);
  })();
  const number = (text: string, pattern: RegExp) => Number(pattern.exec(text)![1]);
  for (let made = 0; made < dumps; made++) {
    const { text } = await doors.get(dump);
    const here = number(text, /city\/bergen> <[^>]*population> "(\d+)"/);
    seen.add(here);
    sums.add(here + number(text, /budget> "([\d.E]+)"/));
  }
  done = true;
  await writing;
  expect(seen.size).toBeGreaterThan(dumps / 2);
  expect(sums.size).toBe(1);
});

test('a change that a dataset has no part in leaves its bytes and its ETag', async () => {
  const before = await doors.get(dump);
  await register.session.query(`UPDATE city SET homepage = 'https://aarhus.example/' WHERE key = 'aarhus'`);
  const { headers, text } = await doors.get(dump);
  expect([headers.etag, text]).toEqual([before.headers.etag, before.text]);
});

test('a dataset that is made private is gone at once, from the disk too', async () => {
  expect((await doors.get('/data/other.nt')).status).toBe(200);
  await register.session.query(`UPDATE dataset SET public = false WHERE key = 'other'`);
  expect((await doors.get('/data/other.nt')).status).toBe(404);
  expect((await doors.get('/data/all.nt')).text).not.toContain('aarhus>');
  expect((await readdir(join(varDir, 'dumps'), { recursive: true })).filter(name => name.includes('other'))).toEqual([]);
  await register.session.query(`UPDATE dataset SET public = true WHERE key = 'other'`);
});

test('C1: without a database finished dumps are sent, all else that needs it is 503 in the format asked for, and what does not is 200', async () => {
  await doors.get(dump);
  const cut = await openDoors('postgres://nobody@127.0.0.1:1/nothing', varDir);
  const status = async (address: string, accept = '*/*') => {
    const { status, headers } = await cut.get(address, { accept });
    return [status, headers['content-type']?.split(';')[0], headers['retry-after']];
  };
  const whole = (await cut.get(dump)).text;
  const told = {
    '/livez': await status('/livez'),
    '/readyz': await status('/readyz'),
    [dump]: await status(dump),
    '/data/bergen.trig': await status('/data/bergen.trig'),
    '/doc/city/bergen': await status('/doc/city/bergen', 'text/turtle'),
    '/doc/city/bergen.html': await status('/doc/city/bergen.html'),
    '/id/city/bergen': await status('/id/city/bergen'),
    '{ __schema }': await status('/graphql?query={__schema{queryType{name}}}'),
    '{ cities }': await status('/graphql?query={cities{totalCount}}'),
    '/schema.graphql': await status('/schema.graphql'),
    '/doc/city/..': await status('/doc/city/..'),
  };
  await cut.close();
  expect(whole).toBe((await doors.get(dump)).text);
  expect(told).toEqual({
    '/livez': [200, 'application/json', undefined],
    '/readyz': [503, 'application/problem+json', '5'],
    [dump]: [200, 'application/n-triples', undefined],
    '/data/bergen.trig': [503, 'application/trig', '5'],
    '/doc/city/bergen': [503, 'text/turtle', '5'],
    '/doc/city/bergen.html': [503, 'text/html', '5'],
    '/id/city/bergen': [503, 'application/problem+json', '5'],
    '{ __schema }': [200, 'application/json', undefined],
    '{ cities }': [503, 'application/json', '5'],
    '/schema.graphql': [200, 'text/plain', undefined],
    '/doc/city/..': [404, 'application/problem+json', undefined],
  });
  expect(cut.logged).toEqual([]);
});

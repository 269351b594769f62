import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Client } from 'pg';
import { changes } from './history-changes';
import { otherDatasets } from './lived';
import { startService, type Service } from './service';

/** KONTOR_CHANGES: as many transactions; each is looked at. */
const rounds = Number(process.env.KONTOR_CHANGES ?? 40);
const seed = Number(process.env.KONTOR_HISTORY_SEED ?? 1960);

let service: Service;
let session: Client;
const varDirs: string[] = [];
beforeAll(async () => {
  service = await startService(['bergen', 'official-claims']);
  session = new Client({ connectionString: service.app.database.url });
  await session.connect();
  await session.query(`SET kontor.now = '2026-12-02T12:00:00Z'`);
  for (const dataset of otherDatasets) await session.query(dataset);
}, 120_000);
afterAll(async () => {
  await session?.end();
  await service.stop();
  await Promise.all(varDirs.map(path => rm(path, { recursive: true, force: true })));
});

const got = async (path: string, held?: string, from: Pick<Service, 'get'> = service) => {
  const response = await from.get(path, held === undefined ? {} : { 'if-none-match': held });
  const body = Buffer.from(await response.arrayBuffer());
  return { status: response.status, tag: response.headers.get('etag')!, cached: response.headers.get('cache-control'), body };
};
const newest = async () => (await session.query<{ number: number }>('SELECT max(number) AS number FROM revision')).rows[0]!.number;
const files = async () => ['bergen.nt', 'bergen.trig.gz', 'all.nq', 'bergen/city.csv', `bergen/v/${await newest()}.nt`, `all/v/${await newest()}.nq.gz`].map(name => `/data/${name}`); // prettier-ignore

async function another() {
  const path = await mkdtemp(join(tmpdir(), 'kontor-tags-'));
  varDirs.push(path);
  return { path, service: await service.again({ VAR_DIR: path }) };
}

test('a client that has a file is told so by a service that has made nothing, and makes nothing', async () => {
  const held = new Map<string, string>();
  for (const path of await files()) held.set(path, (await got(path)).tag);
  expect(new Set(held.values()).size).toBe(held.size);
  const { path: folder, service: fresh } = await another();
  for (const [path, tag] of held) {
    const { status, tag: told, body, cached } = await got(path, `"other", W/${tag}`, fresh);
    expect([path, status, told, body.length]).toEqual([path, 304, tag, 0]);
    expect(cached).toBe(path.includes('/v/') ? 'public, max-age=31536000, immutable' : 'public, no-cache');
  }
  expect(await readdir(folder)).toEqual([]);
  expect((await got('/data/bergen.nt', held.get('/data/all.nq'), fresh)).status).toBe(200);
  await fresh.stop();
});

test('a checksum keeps the tag of its bytes', async () => {
  const { tag } = await got('/data/bergen.nt.sha256');
  const { body } = await got('/data/bergen.nt');
  expect(tag).toBe(`"${createHash('sha256').update(body).digest('hex').slice(0, 32)}.sha256"`);
});

test('a record that changes gives its dataset, and all together, another tag, and leaves that of another dataset and of the past', async () => {
  const past = `/data/bergen/v/${await newest()}.nt`;
  const paths = ['/data/bergen.nt', '/data/bergen.nt.gz', '/data/all.nq', '/data/second.nt', past];
  const before = await Promise.all(paths.map(path => got(path)));
  await session.query(`UPDATE city SET note = '{"en": "changed"}' WHERE key = 'turku'`);
  const after = await Promise.all(paths.map((path, n) => got(path, before[n]!.tag)));
  expect(after.map(({ status }) => status)).toEqual([200, 200, 200, 304, 304]);
  expect(after.map(({ tag }, n) => tag === before[n]!.tag)).toEqual([false, false, false, true, true]);
});

test('what is not public, or not there, has no tag', async () => {
  const { tag } = await got('/data/second.nt');
  await session.query(`UPDATE dataset SET public = false WHERE key = 'second'`);
  for (const path of ['/data/second.nt', '/data/never.nt', '/data/bergen/v/999999.nt']) expect((await got(path, tag)).status).toBe(404);
  await session.query(`UPDATE dataset SET public = true WHERE key = 'second'`);
  const again = await got('/data/second.nt', tag);
  expect([again.status, again.tag === tag]).toEqual([200, false]);
});

test('a draft changes nothing until it is moved to where it is public, and then what leads to it', async () => {
  await session.query(`INSERT INTO city (key, dataset, names, country) VALUES ('draft', 'third', '{"en": "Draft"}', 'no')`);
  await session.query(`UPDATE organisation SET seat = 'draft' WHERE key = 'ubc'`);
  const before = await got('/data/bergen.nt');
  await session.query(`UPDATE city SET note = '{"en": "Still one"}' WHERE key = 'draft'`);
  expect((await got('/data/bergen.nt', before.tag)).status).toBe(304);
  await session.query(`UPDATE city SET dataset = 'second' WHERE key = 'draft'`);
  const after = await got('/data/bergen.nt', before.tag);
  expect([after.status, after.tag === before.tag]).toEqual([200, false]);
  expect([before.body.includes('city/draft>'), after.body.includes('city/draft>')]).toEqual([false, true]);
});

test('a part that moves to what is not public takes along what another dataset tells of it', async () => {
  const party = (agreement: string, n: number, city: string) =>
    `INSERT INTO party (key, ordinal, agreement, actor_city) SELECT '${agreement}#party-${n}', ${n}, '${agreement}', ${city}`;
  const others = (n: number) => `key FROM city WHERE key NOT IN (SELECT actor_city FROM party WHERE agreement = 'bergen-turku-twinning' AND actor_city IS NOT NULL) ORDER BY key LIMIT 1 OFFSET ${n}`; // prettier-ignore
  const moving = 'bergen-turku-twinning#party-8';
  await session.query(
    [
      'BEGIN',
      `INSERT INTO agreement (key, dataset, type) VALUES ('secret', 'third', 'TWINNING')`,
      `INSERT INTO agreement_sources (owner, target) SELECT 'secret', min(key) FROM source`,
      ...[1, 2].map(n => party('secret', n, others(n))),
      party('bergen-turku-twinning', 8, others(3)),
      `INSERT INTO claim (key, dataset, about_party, property, value, claimant, source) SELECT 'of-a-part', 'second', '${moving}', 'role', 'PARTY', 'Told elsewhere', min(key) FROM source`,
      'COMMIT',
    ].join(';'),
  );
  const before = await got('/data/second.nt');
  await session.query(`UPDATE party SET agreement = 'secret' WHERE key = '${moving}'`);
  const after = await got('/data/second.nt', before.tag);
  expect([before, after].map(({ status, body }) => [status, body.includes('Told elsewhere')])).toEqual([
    [200, true],
    [200, false],
  ]);
});

test(`over ${rounds} random transactions equal tags have equal bytes`, async () => {
  const change = fc.tuple(fc.constantFrom(...Object.keys(changes)), fc.nat(1000), fc.nat(1000));
  const told = new Map<string, string>();
  const [seen, tags] = [new Set<string>(), new Set<string>()];
  for (const all of fc.sample(fc.array(change, { minLength: 1, maxLength: 3 }), { numRuns: rounds, seed })) {
    await session.query('BEGIN');
    for (const [name, n, m] of all) {
      await session.query('SAVEPOINT one');
      try {
        for (const statement of changes[name]!(n, m)) await session.query(statement);
      } catch {
        await session.query('ROLLBACK TO SAVEPOINT one');
      }
    }
    await session.query('COMMIT').catch(() => session.query('ROLLBACK'));
    for (const path of ['/data/bergen.nt', '/data/all.nq', '/data/second.nq', '/data/bergen/agreement.csv']) {
      const { status, tag, body } = await got(path);
      if (status !== 200) continue;
      const sum = createHash('sha256').update(body).digest('hex');
      seen.add(sum);
      tags.add(tag);
      expect([path, all, told.get(tag) ?? sum]).toEqual([path, all, sum]);
      told.set(tag, sum);
    }
  }
  expect(seen.size).toBeGreaterThan(rounds);
  expect(tags.size).toBeGreaterThanOrEqual(seen.size);
}, 300_000);

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Client } from 'pg';
import { freshDatabase } from './database';
import { changes, trying } from './history-changes';
import { saidOn, type Said } from './past';
import { canDump } from './pg-dump';
import { startService, type Service } from './service';

/** What the register said at each revision is read again in the past, on a connection that has `past` before ours in its path, and has to be the same. */
let service: Service;
let session: Client;
let present: Said;
let past: Said;
const rounds = Number(process.env.KONTOR_CHANGES ?? 80);
beforeAll(async () => {
  service = await startService(['bergen', 'official-claims']);
  session = new Client({ connectionString: service.app.database.url });
  await session.connect();
  // A record stays in its dataset; should that rule be lifted, history still has to be exact.
  const bound = service.app.concepts.filter(({ boundary }) => boundary);
  await session.query(bound.map(({ table }) => `ALTER TABLE "${table}" DISABLE TRIGGER "${table}_stays"`).join('; '));
  [present, past] = [await saidOn(service), await saidOn(service, 'past,public')];
}, 120_000);
afterAll(async () => {
  for (const one of [session, present, past]) await one?.end();
  await service.stop();
});

const column = async <T>(sql: string, values: unknown[] = []) =>
  (await session.query<[T]>({ text: sql, values, rowMode: 'array' })).rows.map(([one]) => one);
const one = async <T>(sql: string, values: unknown[] = []) => (await column<T>(sql, values))[0]!;
const revision = () => one<number>('SELECT max(number) FROM revision');
const versions = (table: string, key: string) => column<string>(`SELECT since || '-' || coalesce(until::text, '') FROM history.${table} WHERE key = $1 ORDER BY since`, [key]); // prettier-ignore
const now = () => one<string>('SELECT register_now()::text');

/** A transaction of several changes. Of what the database refuses nothing stays: one change, or, where it refuses when the transaction ends, all. */
async function make(all: readonly (readonly string[])[], end = 'COMMIT'): Promise<readonly number[]> {
  const done: number[] = [];
  await session.query('BEGIN');
  for (const [index, statements] of all.entries())
    try {
      await session.query('SAVEPOINT one');
      for (const statement of statements) await session.query(statement);
      done.push(index);
    } catch (error) {
      await refused(error, 'ROLLBACK TO SAVEPOINT one');
    }
  return session.query(end).then(
    () => (end === 'COMMIT' ? done : []),
    async error => (await refused(error, 'ROLLBACK'), []),
  );
}

async function refused(error: unknown, back: string) {
  await session.query(back);
  if (!/^(23|KT)/.test((error as { code?: string }).code ?? '')) throw error;
}

const expectKept = async () => expect(await past.say('known_at', await revision())).toEqual(await present.say('now', await now()));

test('what the tables, the answers and the documents said at each revision, they say in the past', async () => {
  const said = new Map<number, Awaited<ReturnType<Said['say']>>>();
  const taken = new Set<string>();
  let day = Date.parse('2026-12-02T12:00:00Z');
  const change = fc.tuple(fc.constantFrom(...Object.keys(changes)), fc.nat(1000), fc.nat(1000));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(9), async (all, end) => {
      day += 7 * 86_400_000;
      const now = new Date(day).toISOString();
      await session.query(`SET kontor.now = '${now}'`);
      const before = await revision();
      const done = await make(
        all.map(([name, n, m]) => changes[name]!(n, m)),
        end ? 'COMMIT' : 'ROLLBACK',
      );
      for (const index of done) taken.add(all[index]![0]);
      if ((await revision()) > before) said.set(await revision(), await present.say('now', now));
    }),
    { numRuns: rounds, seed: 1946, endOnFailure: true },
  );
  // What is private now is not told of the past.
  await session.query('UPDATE dataset SET public = true');
  for (const [at, then] of said) expect([at, await past.say('known_at', at)]).toEqual([at, then]);
  expect(said.size).toBeGreaterThan(rounds / 2);
  expect(Object.keys(trying).filter(name => !taken.has(name))).toEqual([]);
}, 600_000);

test('no way to write leads past it', async () => {
  const own = `'bergen', '{"en": "Way"}', 'no'`;
  const ways = [
    `INSERT INTO city (key, dataset, names, country) VALUES ('way', ${own}) ON CONFLICT (key) DO UPDATE SET note = NULL`,
    `INSERT INTO city (key, dataset, names, country) VALUES ('way', ${own}) ON CONFLICT (key) DO UPDATE SET note = '{"en": "again"}'`,
    `MERGE INTO city USING (VALUES ('way'), ('wayside')) v (key) ON v.key = city.key WHEN MATCHED THEN UPDATE SET population = 7, population_on = '2024' WHEN NOT MATCHED THEN INSERT (key, dataset, names, country) VALUES (v.key, ${own})`,
    `WITH gone AS (DELETE FROM city WHERE key = 'wayside' RETURNING *) INSERT INTO city_sources SELECT 'way', key FROM source LIMIT 2`,
    `SET search_path = ''; UPDATE public.city SET key = 'byway' WHERE key = 'bypath'; UPDATE public.identifier SET verified = NOT verified; SET search_path = public`,
    `DELETE FROM city WHERE key = 'way'`,
    'TRUNCATE register',
  ];
  for (const way of ways) {
    const before = await revision();
    await session.query(way);
    expect(await revision()).toBe(before + 1);
    await expectKept();
  }
  // Of the ways, three change the city and one its pairs, with which it changes.
  expect(await versions('city', 'way')).toHaveLength(4);
});

test('rows that are put in place of equal ones keep nothing, and take no revision', async () => {
  const before = await revision();
  for (const table of await column<string>(`SELECT relname FROM pg_class WHERE relnamespace = 'history'::regnamespace AND relkind = 'r'`)) {
    const { rows } = await session.query<{ name: string }>(`SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND attgenerated = '' LIMIT 1`, [table]); // prettier-ignore
    await session.query(`UPDATE "${table}" SET ${rows[0]!.name} = ${rows[0]!.name}`);
  }
  expect(await revision()).toBe(before);
});

test('a revision leaves one version of what it changes, and none of what comes and goes in it', async () => {
  const insert = (key: string) => `INSERT INTO city (key, dataset, names, country) VALUES ('${key}', 'bergen', '{"en": "x"}', 'no')`;
  await session.query(`BEGIN; ${insert('often')}; UPDATE city SET population = 1, population_on = '2024' WHERE key = 'often'; ${insert('never')}; DELETE FROM city WHERE key = 'never'; COMMIT`); // prettier-ignore
  const first = await revision();
  await session.query(
    `BEGIN; UPDATE city SET population = 2, population_on = '2024' WHERE key = 'often'; UPDATE city SET population = 3, population_on = '2024' WHERE key = 'often'; COMMIT`,
  );
  await session.query(`BEGIN; UPDATE city SET population = 4, population_on = '2024' WHERE key = 'often'; SAVEPOINT here; DELETE FROM city WHERE key = 'often'; ROLLBACK TO SAVEPOINT here; COMMIT`); // prettier-ignore
  await session.query(`BEGIN; CREATE TEMP TABLE same ON COMMIT DROP AS SELECT key, dataset, names, country FROM city WHERE key = 'often'; DELETE FROM city WHERE key = 'often'; COMMIT`); // prettier-ignore
  await session.query(insert('often'));
  expect(await versions('city', 'often')).toEqual([
    `${first}-${first + 1}`,
    `${first + 1}-${first + 2}`,
    `${first + 2}-${first + 3}`,
    `${first + 4}-`,
  ]);
  expect(await versions('city', 'never')).toEqual([]);
  expect(await column(`SELECT population FROM history.city WHERE key = 'often' ORDER BY since`)).toEqual([1, 3, 4, null]);
});

test('a row that goes and comes back as it was within one revision has the version that it had', async () => {
  const before = await column<string>(`SELECT h::text FROM history.agreement_sources h ORDER BY 1`);
  await session.query(`BEGIN; CREATE TEMP TABLE anew ON COMMIT DROP AS TABLE agreement_sources; DELETE FROM agreement_sources; INSERT INTO agreement_sources TABLE anew; COMMIT`); // prettier-ignore
  expect(await column<string>(`SELECT h::text FROM history.agreement_sources h ORDER BY 1`)).toEqual(before);
});

test('what is equal and is written differently is not the same', async () => {
  await session.query(`UPDATE city SET lat = 0, long = 0 WHERE key = 'often'`);
  await session.query(`UPDATE city SET lat = '-0' WHERE key = 'often'`);
  expect(await column(`SELECT lat::text FROM history.city WHERE key = 'often' ORDER BY since DESC LIMIT 2`)).toEqual(['-0', '0']);
});

test('who made a revision, and why, is kept with it', async () => {
  await session.query(`BEGIN; SET LOCAL kontor.actor = 'office'; SET LOCAL kontor.reason = 'It said so.'; UPDATE city SET population = 5, population_on = '2024' WHERE key = 'often'; COMMIT`); // prettier-ignore
  await session.query(`UPDATE city SET population = 6, population_on = '2024' WHERE key = 'often'`);
  const { rows } = await session.query('SELECT actor, reason FROM revision ORDER BY number DESC LIMIT 2');
  expect(rows).toEqual([
    { actor: null, reason: null },
    { actor: 'office', reason: 'It said so.' },
  ]);
});

test.each([
  `UPDATE history.city SET names = '{"en": "Never"}'`,
  'UPDATE history.city_sources SET until = NULL',
  'DELETE FROM history.agreement',
  'TRUNCATE history.event',
])('what was is not rewritten: %s', async sql => {
  await expect(session.query(sql)).rejects.toThrow(/stays as it was/);
});

test('the past cannot be read without saying as of when', async () => {
  await expect(session.query('SELECT FROM past.city')).rejects.toThrow('kontor.known_at');
});

test('the past is read by key and along links by index', async () => {
  await session.query(`BEGIN; SET LOCAL enable_seqscan = off; SET LOCAL kontor.known_at = 3; SET LOCAL search_path = past, public`);
  const plan = await column<string>(
    `EXPLAIN SELECT FROM agreement a JOIN party p ON p.agreement = a.key JOIN city c ON c.key = p.actor_city WHERE a.key = 'bergen-turku-twinning'`,
  );
  await session.query('ROLLBACK');
  const conditions = plan.filter(line => line.includes('Index Cond'));
  expect(conditions).toHaveLength(3);
  for (const condition of conditions) expect(condition).toMatch(/\((key|agreement) = /);
  expect(plan.join('\n')).not.toMatch(/Seq Scan|Function Scan|Subquery Scan/);
});

/** Everything that `history` and `past` are made of. */
const made = () =>
  column<string>(`SELECT format('%s.%s %s', n.nspname, c.relname, (SELECT string_agg(format('%s %s', attname, format_type(atttypid, atttypmod)), ', ' ORDER BY attname) FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped))
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ('history', 'past')
    UNION ALL SELECT pg_get_functiondef(p.oid) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname IN ('history', 'past')
    UNION ALL SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'history' ORDER BY 1`);

test('made again, it is the same, and what came by no trigger is kept as of then', async () => {
  const [before, at] = [await made(), await revision()];
  await session.query('SELECT remake_history()');
  expect([await made(), await revision()]).toEqual([before, at]);
  const then = await past.say('known_at', at);
  await session.query(`BEGIN; SET LOCAL session_replication_role = replica; UPDATE city SET population = 1 + coalesce(population, 0), population_on = '2024'; DELETE FROM claim; COMMIT; SELECT remake_history()`); // prettier-ignore
  expect(await revision()).toBe(at + 1);
  expect(await one(`SELECT count(*)::integer FROM history.claim WHERE until IS NULL`)).toBe(0);
  expect(await one(`SELECT count(*)::integer FROM (SELECT key, population FROM city EXCEPT SELECT key, population FROM history.city WHERE until IS NULL) d`)).toBe(0); // prettier-ignore
  expect(await past.say('known_at', at)).toEqual(then);
});

test('a new column has its default in the past, one that is made of others what it is made of, and one that goes stays in history', async () => {
  const at = await revision();
  await session.query(`ALTER TABLE city ADD fresh text NOT NULL DEFAULT 'new', ADD made text GENERATED ALWAYS AS (upper(key)) STORED; SELECT remake_history()`); // prettier-ignore
  const old = await session.query(`BEGIN; SET LOCAL kontor.known_at = 2`).then(() => column(`SELECT fresh || made FROM past.city WHERE key = 'turku'`)); // prettier-ignore
  await session.query(`COMMIT; UPDATE city SET fresh = 'newer' WHERE key = 'turku'`);
  expect([old, await revision()]).toEqual([['newTURKU'], at + 1]);
  await session.query(`ALTER TABLE city DROP made, DROP fresh; SELECT remake_history(); SET kontor.known_at = 2`);
  expect(await one(`SELECT to_jsonb(c) ? 'fresh' FROM past.city c LIMIT 1`)).toBe(false);
  expect(await column(`SELECT fresh FROM history.city WHERE key = 'turku' AND (until IS NULL OR until > ${at}) ORDER BY since`)).toEqual(['new', 'newer']); // prettier-ignore
  await session.query(`UPDATE city SET population = 9, population_on = '2024' WHERE key = 'turku'`);
});

(canDump ? test : test.skip)(
  `history and past are in a dump, and go on where it is restored${canDump ? '' : ' (needs a pg_dump as new as the server)'}`,
  async () => {
    const database = await freshDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'kontor-dump-'));
    const other = new Client({ connectionString: database.url });
    try {
      execFileSync('pg_dump', ['--format=custom', `--file=${join(folder, 'kontor.dump')}`, service.app.database.url]);
      execFileSync('pg_restore', ['--exit-on-error', '--no-owner', `--dbname=${database.url}`, join(folder, 'kontor.dump')]);
      await other.connect();
      const sum = `SELECT md5(string_agg(h::text, ',' ORDER BY h::text)) AS sum FROM history.agreement h`;
      expect((await other.query(sum)).rows).toEqual((await session.query(sum)).rows);
      await other.query(
        `UPDATE city SET population = 11, population_on = '2024' WHERE key = 'turku'; SET kontor.known_at = ${await revision()}; SET search_path = past, public`,
      );
      expect((await other.query(`SELECT population, care_of('city', key, register_day()) AS care FROM city WHERE key = 'turku'`)).rows).toEqual([{ population: 9, care: expect.any(Array) }]); // prettier-ignore
    } finally {
      await other.end();
      rmSync(folder, { recursive: true, force: true });
      await database.drop();
    }
  },
);

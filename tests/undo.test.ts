import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { Client } from 'pg';
import { undo } from '../src/store/history/undo';
import { itself } from '../src/store/rights/acting';
import { commit } from '../src/store/writing/commit';
import { changes } from './history-changes';
import { epoch, publicUrl, startService, type Service } from './service';

/** What a revision did is made undone: the register is then as it was before it. */
let service: Service;
let session: Client;
const rounds = Number(process.env.KONTOR_CHANGES ?? 40);
beforeAll(async () => {
  service = await startService(['bergen', 'official-claims']);
  session = new Client({ connectionString: service.app.database.url, options: `-c kontor.now=${service.app.config.now}` });
  await session.connect();
}, 120_000);
afterAll(async () => {
  await session.end();
  await service.stop();
});

const one = async <T>(sql: string) => (await session.query<[T]>({ text: sql, rowMode: 'array' })).rows[0]![0];
const revision = () => one<number>('SELECT max(number) FROM revision');

/** All rows but for which revision they are of; the register’s own name is not a record. */
async function state() {
  const tables = await one<string[]>(
    `SELECT array_agg(relname::text ORDER BY relname) FROM pg_class WHERE relnamespace = 'history'::regnamespace AND relkind = 'r' AND relname <> 'register'`,
  );
  const rows = tables.map(
    table => `SELECT '${table}' AS name, md5(coalesce(string_agg((to_jsonb(t) - 'revision' - 'modified' - 'issued')::text, ',' ORDER BY t::text COLLATE "C"), '')) AS sum
      FROM (SELECT (jsonb_populate_record(t, '{"revision": 0, "modified": null, "issued": null}')).* FROM "${table}" t) t`,
  );
  const { rows: sums } = await session.query<{ name: string; sum: string }>(rows.join(' UNION ALL '));
  return Object.fromEntries(sums.map(({ name, sum }) => [name, sum] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function make(statements: readonly string[]): Promise<boolean> {
  await session.query('BEGIN');
  try {
    for (const statement of statements) await session.query(statement);
    await session.query('COMMIT');
    return true;
  } catch (error) {
    await session.query('ROLLBACK');
    if (!/^(23|KT)/.test((error as { code?: string }).code ?? '')) throw error;
    return false;
  }
}

const undone = (number: number) => commit(service.app.writing, { viewer: itself }, client => undo(client, service.app.concepts, number));

test('changes of every kind are undone one after the other, the newest first, back to the beginning', async () => {
  const kinds = Object.keys(changes).filter(kind => !/register/.test(kind));
  const plan = fc.sample(fc.tuple(fc.constantFrom(...kinds), fc.nat(1000), fc.nat(1000)), { numRuns: rounds, seed: 7 });
  const before: [number, Record<string, string>][] = [];
  for (const [kind, n, m] of plan) {
    const [was, at] = [await state(), await revision()];
    await make(changes[kind]!(n, m));
    if ((await revision()) > at) before.push([await revision(), was]);
  }
  expect(before.length).toBeGreaterThan(rounds / 4);
  for (const [number, was] of before.reverse()) {
    const is = await state();
    if (JSON.stringify(is) === JSON.stringify(was)) continue;
    await undone(number);
    expect([number, await state()]).toEqual([number, was]);
  }
}, 300_000);

const kontor = (...args: string[]) =>
  spawnSync(process.execPath, [join(__dirname, '../bin/kontor.js'), ...args], {
    env: { ...process.env, DATABASE_URL: service.app.database.url, PUBLIC_URL: publicUrl, SOURCE_DATE_EPOCH: epoch, LOG_LEVEL: 'fatal' },
    encoding: 'utf8',
  });

test('the command shows what it undoes, does so as a new revision, and the history tells of both', async () => {
  await make([`UPDATE city SET population = 1, population_on = '2026' WHERE key = 'turku'`]);
  const number = await revision();
  const dry = kontor('undo', String(number), '--dry-run');
  expect([dry.status, dry.stdout]).toEqual([
    0,
    expect.stringMatching(/^~ city turku: population.* 1 → .*\nNothing was changed: this was a dry run\.\n$/),
  ]);
  expect(await revision()).toBe(number);
  const { status, stdout } = kontor('undo', String(number), '--reason', 'a slip of the pen');
  expect([status, stdout]).toEqual([0, expect.stringContaining(`Revision ${number + 1} undoes revision ${number}.`)]);
  const history = kontor('history', '--limit', '2');
  expect(history.stdout.split('\n')).toEqual([
    expect.stringMatching(new RegExp(`^${number + 1}  2026-12-01T12:00:00Z  kontor undo, “a slip of the pen”: 1 city changed$`)),
    expect.stringMatching(new RegExp(`^${number}  .*  somebody: 1 city changed$`)),
    '',
  ]);
  expect(JSON.parse(kontor('history', '--limit', '1', '--before', String(number + 1), '--json').stdout)).toEqual([
    {
      number,
      at: expect.any(String) as string,
      actor: null,
      reason: null,
      digest: null,
      counts: [{ concept: 'cities', made: 0, changed: 1, removed: 0 }],
    },
  ]);
});

test('what was changed since is not overruled, and a revision that is not there cannot be undone', async () => {
  await make([`UPDATE city SET homepage = 'https://one.example' WHERE key = 'aarhus'`]);
  const number = await revision();
  await make([`UPDATE city SET homepage = 'https://two.example' WHERE key = 'aarhus'`]);
  const since = kontor('undo', String(number));
  expect([since.status, since.stderr]).toEqual([
    1,
    expect.stringMatching(/^city\.homepage: "aarhus" is not allowed\. It has been changed since; undo that first\.\n$/),
  ]);
  for (const wrong of ['0', '100000', 'newest', '-1']) {
    const { status, stderr } = kontor('undo', wrong);
    expect([status, stderr.split('\n').length]).toEqual([1, 2]);
  }
  expect(await revision()).toBe(number + 1);
});

test('other columns of a row that was changed since keep what they became', async () => {
  await make([`UPDATE city SET homepage = 'https://three.example' WHERE key = 'seattle'`]);
  const number = await revision();
  await make([`UPDATE city SET lat = 1, long = 2 WHERE key = 'seattle'`]);
  await undone(number);
  expect(await service.ask('{ city(key: "seattle") { lat homepage } }')).toEqual({ city: { lat: 1, homepage: null } });
});

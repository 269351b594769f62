import { Client } from 'pg';
import { createApp } from '../src/app';
import { readConfig } from '../src/config';
import { domain } from '../src/domain';
import { Register } from '../src/domain/register';
import { dataSource } from '../src/store/migrating/data-source';
import { migrate } from '../src/store/migrating/migrate';
import { hasRoles, wallStands } from '../src/store/rights/roles';
import { freshDatabase } from './database';
import { drafts, inDrafts, makeDrafts } from './drafts';
import { keyOf } from './keys';
import { insert } from './oracle/odd';
import { startService, type Service } from './service';

/** GUARD E4: the wall that the database keeps by itself. */
let service: Service;
let reader: Client;
beforeAll(async () => {
  service = await startService();
  reader = new Client({ connectionString: service.app.database.url, options: '-c role=kontor_reader -c kontor.known_at=1' });
  await reader.connect();
}, 120_000);
afterAll(async () => {
  await reader.end();
  await service.stop();
});

const one = async (sql: string) => Object.values((await reader.query<Record<string, unknown>>(sql)).rows[0]!)[0];
const plan = async (sql: string) => (await reader.query<{ 'QUERY PLAN': string }>(`EXPLAIN (COSTS OFF) ${sql}`)).rows.map(row => row['QUERY PLAN']).join('\n'); // prettier-ignore
const search = `SELECT key FROM city WHERE search @@ 'bergen'::tsquery`;

test('while everything is public no statement is asked anything', async () => {
  for (const statement of ['SELECT * FROM party', 'SELECT * FROM city', 'SELECT * FROM history.event', 'SELECT * FROM agreement_sources'])
    expect(await plan(statement)).not.toMatch(/Filter|SubPlan/);
});

test('it goes up with the first dataset that is not public, or not at all', async () => {
  const client = new Client({ connectionString: service.app.database.url });
  await client.connect();
  const made = `INSERT INTO dataset (key, dataset, titles, descriptions, licence, publisher, contact_point, public) SELECT 'never', key, titles, descriptions, licence, publisher, contact_point, false FROM dataset`; // prettier-ignore
  await client.query(`BEGIN; ${made}; ROLLBACK`);
  expect(await plan('SELECT * FROM city')).not.toContain('Filter');
  await client.end();
  await makeDrafts(service);
  expect(await plan('SELECT * FROM city')).toContain('Filter');
});

test('behind it words are still found by their index', async () => {
  await reader.query('SET enable_seqscan = off');
  expect(await plan(search)).toContain('Index Cond: (search @@');
  await reader.query('RESET enable_seqscan');
});

test('who reads makes nothing of a session’s own, and where he could, nothing would take it for ours', async () => {
  const made = `CREATE FUNCTION pg_temp.taken() RETURNS integer LANGUAGE plpgsql AS $$BEGIN RAISE EXCEPTION 'runs as %', current_user; END$$;
    CREATE TEMP VIEW revision AS SELECT pg_temp.taken() AS number, ''::text AS transaction; CREATE TEMP VIEW token AS SELECT pg_temp.taken() AS digest`; // prettier-ignore
  const client = new Client({ connectionString: service.app.database.url });
  await client.connect();
  // A copied database has not the rights of the one that it is a copy of.
  await client.query('SELECT guard_rows()');
  await expect(reader.query(made)).rejects.toMatchObject({ code: '42501' });
  await client.query('DO $$BEGIN EXECUTE format($f$GRANT TEMPORARY ON DATABASE %I TO kontor_reader$f$, current_database()); END$$; SET ROLE kontor_reader');
  await client.query(`${made}; GRANT SELECT ON pg_temp.revision, pg_temp.token TO PUBLIC`);
  const { rows } = await client.query<{ call: string }>(`SELECT format('SELECT %s(%s)', oid::regproc, (SELECT string_agg('NULL::' || format_type(type, NULL), ', ' ORDER BY n) FROM unnest(proargtypes::oid[]) WITH ORDINALITY a (type, n))) AS call
    FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef AND has_function_privilege(oid, 'EXECUTE')`);
  expect(rows.length).toBeGreaterThan(4);
  for (const { call } of rows) expect([call, await client.query(call).then(() => '', (error: Error) => error.message)]).toEqual([call, '']);
  const loose = await client.query(`SELECT oid::regprocedure FROM pg_proc p WHERE pronamespace::regnamespace::text IN ('public', 'history', 'past') AND EXISTS (SELECT FROM unnest(proconfig) s WHERE s LIKE 'search\\_path=%' AND s NOT LIKE '%, pg\\_temp') OR prosecdef AND pronamespace::regnamespace::text IN ('public', 'history', 'past') AND coalesce(proconfig::text, '') !~ 'search_path'`);
  expect(loose.rows).toEqual([]);
  await client.query('RESET ROLE; DO $$BEGIN EXECUTE format($f$REVOKE TEMPORARY ON DATABASE %I FROM kontor_reader$f$, current_database()); END$$');
  await client.end();
}); // prettier-ignore

test('what is not public is neither now nor in the past, until somebody comes who may', async () => {
  await insert(service, [inDrafts('City', 'hidden', { names: { en: 'Hidden' }, country: { concept: 'Country', key: 'no' } })]);
  await reader.query(`SET kontor.known_at = ${String(await one('SELECT max(number) FROM revision'))}`);
  const count = async (from: string) => Number(await one(`SELECT count(*) FROM ${from} WHERE key = 'hidden'`));
  const all = () => Promise.all(['city', 'history.city', 'past.city'].map(count));
  expect(await all()).toEqual([0, 0, 0]);
  await reader.query(`SET kontor.datasets = '${drafts}'`);
  expect(await all()).toEqual([1, 1, 1]);
  await reader.query('RESET kontor.datasets');
});

test('what was public and was hidden since is withdrawn from what was', async () => {
  const turku = async () => Number(await one(`SELECT count(*) FROM history.city WHERE key = 'turku'`));
  expect(await turku()).toBe(1);
  await service.app.db.query(`UPDATE dataset SET public = false WHERE key = 'bergen'`);
  expect(await turku()).toBe(0);
  await service.app.db.query(`UPDATE dataset SET public = true WHERE key = 'bergen'`);
  expect(await turku()).toBe(1);
});

test('of a thousand requests that come at once each has its own rights', async () => {
  const [office, other] = [await keyOf(service, { role: 'reader', datasets: [drafts] }), await keyOf(service, { role: 'reader' })];
  const whose: Record<string, string>[] = [{}, office.header, other.header, { authorization: `Bearer ${office.token}` }];
  const found = (n: number) => (n % 4 === 1 || n % 4 === 3 ? 'hidden' : undefined);
  const wrong: number[] = [];
  for (let batch = 0; batch < 20; batch++)
    await Promise.all(
      Array.from({ length: 50 }, async (_, n) => {
        const { data } = await service.answer('{ city(key: "hidden") { key } }', {}, whose[n % 4]);
        if ((data as { city: { key: string } | null }).city?.key !== found(n)) wrong.push(n);
      }),
    );
  expect(wrong).toEqual([]);
}, 60_000);

test('several that migrate at once make the roles once', async () => {
  const databases = await Promise.all([1, 2, 3].map(freshDatabase));
  await Promise.all(
    databases.map(async ({ url, drop }) => {
      const db = await dataSource(url, domain, [Register]).initialize();
      await migrate(db, url);
      expect(await wallStands(db)).toBe(true);
      await db.destroy();
      await drop();
    }),
  );
}, 180_000);

test('a user who may make no roles has all but the wall, and is told so', async () => {
  const { url, drop } = await freshDatabase();
  const plain = `plain_${process.pid}`;
  await service.app.db.query(`CREATE ROLE ${plain}`);
  const own = new URL(url);
  own.searchParams.set('options', `-c role=${plain}`);
  const root = new Client({ connectionString: url });
  await root.connect();
  await root.query(`GRANT CREATE ON DATABASE ${new URL(url).pathname.slice(1)} TO ${plain}; GRANT CREATE ON SCHEMA public TO ${plain}`);
  const app = await createApp(readConfig({ DATABASE_URL: own.href, LOG_LEVEL: 'fatal', STOP_GRACE_SECONDS: '0' }));
  try {
    await migrate(app.db, own.href);
    expect([await hasRoles(app.db), await wallStands(app.db)]).toEqual([false, false]);
    const server = await app.http();
    await server.listen({ host: '127.0.0.1', port: 0 });
    const [{ port }] = server.addresses() as unknown as [{ port: number }];
    expect(await (await fetch(`http://127.0.0.1:${port}/readyz`)).json()).toEqual({ status: 'ready', wall: 'off' });
  } finally {
    await app.close();
    await root.end();
    await drop();
    await service.app.db.query(`DROP ROLE ${plain}`);
  }
}, 120_000);

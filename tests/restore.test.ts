import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { declared } from '../src/app';
import { domain } from '../src/domain';
import { Register } from '../src/domain/register';
import { dataSource } from '../src/store/migrating/data-source';
import { drift } from '../src/store/migrating/drift';
import { migrate, migrateDown } from '../src/store/migrating/migrate';
import { migrations } from '../migrations';
import { freshDatabase } from './database';
import { canDump } from './pg-dump';
import { epoch, publicUrl, startService, type Service } from './service';

jest.setTimeout(60_000);

const { routines } = declared({ publicUrl });
let service: Service;
beforeAll(async () => void (service = await startService(['bergen', 'official-claims'])));
afterAll(() => service.stop());

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, options: `-c kontor.now=${new Date(Number(epoch) * 1000).toISOString()}` });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const list = async (client: Client, sql: string) =>
  (await client.query<[string]>({ text: sql, rowMode: 'array' })).rows.map(([one]) => one);
const tables = `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`;
const care = `SELECT format('%s %s', key, public.care_of('agreement', key, public.register_day())) FROM public.agreement ORDER BY key`;
const tally = `SELECT format('%s %s %s %s', concept, by, values, count) FROM public.tally WHERE count <> 0 ORDER BY 1`;
const derived = `SELECT jsonb_build_array(key, status, timeline, certain::text, possible::text, party_count, twins) FROM public.agreement ORDER BY key`;

/** What is kept beside the records: of what they were made from, and what follows from them. */
const notRecords = ['migration', 'routine', 'typeorm_metadata', 'revision', 'public_span', 'seen_anew', 'tally', 'tallied'];

/** Every table, with how many rows it has and a sum over all that they say. */
async function contents(client: Client) {
  const said = [];
  for (const name of await list(client, tables))
    said.push(
      ...(await list(
        client,
        `SELECT format('${name} %s %s', count(*), md5(string_agg(t::text, E'\\n' ORDER BY t::text))) FROM public."${name}" t`,
      )),
    );
  return said;
}

/** A database of another name for a test, and the schema's connection to it. */
async function elsewhere<T>(work: (url: string) => Promise<T>): Promise<T> {
  const database = await freshDatabase();
  try {
    return await work(database.url);
  } finally {
    await database.drop();
  }
}

async function withSchema<T>(url: string, work: (db: ReturnType<typeof dataSource>) => Promise<T>): Promise<T> {
  const db = await dataSource(url, domain, [Register]).initialize();
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

const here = () => service.app.database.url;

test('records can be put back where names are looked up nowhere, and derive the same', () =>
  elsewhere(async url => {
    await withSchema(url, db => migrate(db, url));
    const copy = `SELECT string_agg(format('%I', attname), ', ' ORDER BY attnum) FROM pg_attribute WHERE attnum > 0 AND NOT attisdropped AND attgenerated = ''`;
    const [caring, rows, ...before] = await connected(here(), async client => {
      const names = (await list(client, tables)).filter(name => !notRecords.includes(name));
      const found = [];
      for (const name of names) {
        const [columns] = await list(client, `${copy} AND attrelid = '"${name}"'::regclass`);
        const [json] = await list(client, `SELECT coalesce(jsonb_agg(t), '[]')::text FROM "${name}" t`);
        found.push({ name, columns, json });
      }
      return [await list(client, care), found, await list(client, derived), await list(client, tally)] as const;
    });
    const after = await connected(url, async client => {
      await client.query(`SET search_path = ''; BEGIN; SET CONSTRAINTS ALL DEFERRED`);
      for (const { name, columns, json } of rows)
        await client.query(
          `INSERT INTO public."${name}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::public."${name}", $1)`,
          [json],
        );
      await client.query('COMMIT');
      return [await list(client, care), await list(client, derived), await list(client, tally)];
    });
    expect(after).toEqual([caring, ...before]);
  }));

test('a function that names another, or a table, does not depend on the path of its caller', async () => {
  const loose = await connected(here(), client =>
    list(
      client,
      `WITH ours AS (SELECT oid, proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace UNION ALL SELECT NULL, relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r')
      SELECT DISTINCT format('%s: %s', p.proname, o.name) FROM pg_proc p JOIN ours o ON o.oid IS DISTINCT FROM p.oid AND p.prosrc ~ CASE WHEN o.oid IS NULL THEN '(FROM|JOIN|INTO|UPDATE) "?' || o.name || '\\M' ELSE '\\m' || o.name || '\\(' END
      WHERE p.pronamespace = 'public'::regnamespace AND p.prosqlbody IS NULL AND NOT coalesce(p.proconfig::text ~ 'search_path=public\\M', false)`,
    ),
  );
  expect(loose).toEqual([]);
});

test('under another name a database agrees with the declarations, and its migrations can be taken back', async () => {
  const database = await freshDatabase();
  const renamed = new URL(database.url);
  renamed.pathname += '_renamed';
  try {
    await withSchema(database.url, db => migrate(db, database.url));
    await connected(process.env.TEST_DATABASE_URL!, client =>
      client.query(`ALTER DATABASE ${new URL(database.url).pathname.slice(1)} RENAME TO ${renamed.pathname.slice(1)}`),
    );
    await withSchema(renamed.href, async db => {
      expect(await drift(db, routines)).toEqual([]);
      for (let left = migrations.length; left; left--) await migrateDown(db, renamed.href);
      expect(await db.query('SELECT * FROM typeorm_metadata')).toEqual([]);
    });
  } finally {
    await connected(process.env.TEST_DATABASE_URL!, client =>
      client.query(`DROP DATABASE IF EXISTS ${renamed.pathname.slice(1)} WITH (FORCE)`),
    );
    await database.drop();
  }
});

(canDump ? test : test.skip)(
  `what pg_dump wrote, pg_restore restores whole${canDump ? '' : ' (needs a pg_dump as new as the server)'}`,
  () =>
    elsewhere(async url => {
      const folder = mkdtempSync(join(tmpdir(), 'kontor-dump-'));
      try {
        execFileSync('pg_dump', ['--format=custom', `--file=${join(folder, 'kontor.dump')}`, here()]);
        execFileSync('pg_restore', ['--exit-on-error', '--no-owner', `--dbname=${url}`, join(folder, 'kontor.dump')]);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
      const restored = await connected(url, contents);
      expect(restored).toEqual(await connected(here(), contents));
      expect(restored.length).toBeGreaterThan(domain.length);
      await withSchema(url, async db => expect(await drift(db, routines)).toEqual([]));
    }),
);

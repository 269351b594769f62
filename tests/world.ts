import { Client } from 'pg';
import { type FreshDatabase } from './database';
import { migratedDatabase } from './migrated';

const { worldOf } = jest.requireActual<{ worldOf: (scale: number) => string }>('../bench/register/fill');

/** What is filled is sound and is thrown away: nothing is checked, and no trigger runs. */
const unchecked = `SET session_replication_role = replica; SET synchronous_commit = off; SET jit = off;
  SET work_mem = '64MB'; SET maintenance_work_mem = '256MB'`;

const made = `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS text
  FROM pg_index JOIN pg_class ON pg_class.oid = indrelid WHERE relnamespace = 'public'::regnamespace
  AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`;

const checks = `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS text
  FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace`;

/** What a trigger would give to each new record. */
const stamped = `SELECT format('ALTER TABLE %I ALTER modified SET DEFAULT CURRENT_DATE', table_name) AS text
  FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'modified'`;

/** Plain years and days, which are nearly all dates, without a look at the grammar. */
const quick = (bound: 'first' | 'last', place: number, ofYear: string) =>
  `CREATE OR REPLACE FUNCTION edtf_${bound}(value text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT CASE length(value)
    WHEN 4 THEN make_date(value::integer, ${ofYear})
    WHEN 10 THEN make_date(left(value, 4)::integer, substr(value, 6, 2)::integer, right(value, 2)::integer)
    ELSE (edtf_bounds(value))[${place}] END $$`;

/** Each relation begins with its first event. The words of agreements, which are slow to make, are left out: no shape looks for them. */
const derived = ['agreement', 'membership'].map(
  relation =>
    `UPDATE ${relation} SET valid_from = date, status = 'ACTIVE' FROM happening WHERE happening.${relation} = ${relation}.key AND place = 1`,
);
const unsearched = 'ALTER TABLE agreement ALTER search DROP EXPRESSION';

/** A migrated database with the benchmark's register at this scale (10: 100,000 cities), its real indexes and fresh statistics. */
export async function freshWorld(scale: number): Promise<FreshDatabase> {
  const database = await migratedDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await fill(client, scale).finally(() => client.end());
  return database;
}

async function fill(client: Client, scale: number) {
  const listed = async <T>(query: string) => (await client.query(query)).rows as T[];
  await client.query(unchecked);
  const indexes = await listed<{ name: string; text: string }>(made);
  const first = [...(await listed<{ text: string }>(checks)), ...(await listed<{ text: string }>(stamped))].map(({ text }) => text);
  await client.query(`DROP INDEX ${indexes.map(({ name }) => name).join(', ')}`);
  await client.query([...first, quick('first', 1, '1, 1'), quick('last', 2, '12, 31'), unsearched].join(';'));
  await client.query(`BEGIN; ${worldOf(scale)}; ${derived.join(';')}; COMMIT`);
  for (const { text } of indexes) await client.query(text);
  await client.query('SELECT retally()');
  await client.query('VACUUM ANALYZE');
}

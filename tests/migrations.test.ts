import { Client } from 'pg';
import { declared } from '../src/app';
import { domain } from '../src/domain';
import { Register } from '../src/domain/register';
import { dataSource } from '../src/store/data-source';
import { drift } from '../src/store/drift';
import { migrate, migrateDown, requireMigrated } from '../src/store/migrate';
import { migrations } from '../migrations';
import { freshDatabase, type FreshDatabase } from './database';

const { routines } = declared({ publicUrl: 'https://kontor.example' });
let database: FreshDatabase;
let db: ReturnType<typeof dataSource>;

beforeEach(async () => {
  database = await freshDatabase();
  db = await dataSource(database.url, domain, [Register]).initialize();
});
afterEach(async () => {
  await db.destroy();
  await database.drop();
});

/** All that the schema is made of, as the catalogue of Postgres tells it. */
async function schema() {
  const client = new Client(database.url);
  await client.connect();
  const { rows } = await client.query<{ thing: string }>(`
    SELECT format('column %s.%s %s %s %s %s', table_name, column_name, data_type, is_nullable, column_default, generation_expression) AS thing FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT 'function ' || pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
    UNION ALL SELECT 'trigger ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    ORDER BY thing`);
  await client.end();
  return rows.map(({ thing }) => thing);
}

const allDown = async () => {
  for (let left = migrations.length; left; left--) await migrateDown(db, database.url);
};

test('the migrations make what the declarations say, and nothing is left to migrate', async () => {
  expect(await migrate(db, database.url)).toHaveLength(migrations.length);
  expect(await drift(db, routines)).toEqual([]);
  expect(await migrate(db, database.url)).toEqual([]);
});

test('a declaration that no migration knows of is seen', async () => {
  await migrate(db, database.url);
  await db.query('ALTER TABLE city ALTER COLUMN homepage SET NOT NULL');
  const steps = await drift(db, {
    ...routines,
    before: [...routines.before, { name: 'new()', sql: 'CREATE OR REPLACE FUNCTION new() …' }],
  });
  expect(steps.map(step => step.up)).toEqual(
    expect.arrayContaining([expect.stringContaining('"homepage"'), expect.stringContaining('new()')]),
  );
});

test('up, down and up again gives the same schema; down leaves none of it', async () => {
  const empty = await schema();
  await migrate(db, database.url);
  const first = await schema();
  await allDown();
  const ours = (things: string[]) =>
    things.filter(
      thing =>
        !/ (migration|routine|typeorm_metadata)\b| (migration|routine|typeorm_metadata)[._]|PK_|"(migration|typeorm_metadata)_/.test(thing),
    );
  expect(ours(await schema())).toEqual(empty);
  await migrate(db, database.url);
  expect(await schema()).toEqual(first);
});

test('five at once apply each migration once', async () => {
  const others = await Promise.all([1, 2, 3, 4].map(() => dataSource(database.url, domain, [Register]).initialize()));
  const applied = await Promise.all([db, ...others].map(one => migrate(one, database.url)));
  await Promise.all(others.map(one => one.destroy()));
  expect(applied.flat()).toHaveLength(migrations.length);
});

test('a schema that is behind is not served', async () => {
  await expect(requireMigrated(db)).rejects.toThrow('Run `npx kontor migrate` first.');
});

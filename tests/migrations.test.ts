import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { declared } from '../src/app';
import { domain } from '../src/domain';
import { Register } from '../src/domain/register';
import { dataSource } from '../src/store/migrating/data-source';
import { readConcepts } from '../src/model/read';
import { declaredRoutines } from '../src/store/migrating/declared-routines';
import { draftMigration } from '../src/store/migrating/draft-migration';
import { drift, type Routines, type Step } from '../src/store/migrating/drift';
import { migrate, migrateDown, requireMigrated } from '../src/store/migrating/migrate';
import { dropRoutine, putRoutine } from '../src/store/routines/put';
import { migrations } from '../migrations';
import { freshDatabase, type FreshDatabase } from './database';

jest.setTimeout(60_000);

const publicUrl = 'https://kontor.example';
const { concepts, routines } = declared({ publicUrl });
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

test('D9: five at once apply each migration once', async () => {
  const others = await Promise.all([1, 2, 3, 4].map(() => dataSource(database.url, domain, [Register]).initialize()));
  const applied = await Promise.all([db, ...others].map(one => migrate(one, database.url)));
  await Promise.all(others.map(one => one.destroy()));
  expect(applied.flat()).toHaveLength(migrations.length);
});

test('a schema that is behind is not served', async () => {
  await expect(requireMigrated(db)).rejects.toThrow('Run `npx kontor migrate` first.');
});

/** Goes the steps and then back, and gives the schema before, between and after, and what is missing in between. */
async function thereAndBack(from: typeof db, declaredHere: Routines) {
  const steps = await drift(from, declaredHere);
  const go = async (way: readonly Step[], to: 'up' | 'down') => {
    const runner = from.createQueryRunner();
    await runner.startTransaction();
    for (const step of way)
      if (!('routine' in step)) await runner.query(step[to]);
      else if (step[to] === undefined) await dropRoutine(runner, step.routine);
      else await putRoutine(runner, step.routine, step[to]);
    await runner.commitTransaction();
    await runner.release();
  };
  const before = await schema();
  await go(steps, 'up');
  const [between, missing] = [await schema(), await drift(from, declaredHere)];
  await go(steps.toReversed(), 'down');
  return { steps, before, between, missing, after: await schema() };
}

test('a concept that is no longer declared takes its functions and triggers with it, and can come back', async () => {
  await migrate(db, database.url);
  const gone = concepts.findLast(
    ({ name }) => !concepts.some(({ properties }) => properties.some(({ to }) => to.some(to => to.name === name))),
  )!;
  const rest = domain.filter(({ name }) => name !== gone.name);
  const without = await dataSource(database.url, rest, [Register]).initialize();
  const { before, between, missing, after } = await thereAndBack(without, declaredRoutines(readConcepts(rest, publicUrl)));
  await without.destroy();
  expect(between.filter(thing => thing.includes(`${gone.table}_stamped`))).toEqual([]);
  expect([missing, after]).toEqual([[], before]);
});

test('a column goes although a trigger asks whether it has changed, and can come back', async () => {
  await migrate(db, database.url);
  const { table } = concepts[0]!;
  const name = `${table}_stamped ON "${table}"`;
  const trigger = routines.after.find(routine => routine.name === name)!;
  const runner = db.createQueryRunner();
  await runner.query(`ALTER TABLE "${table}" ADD "former" text COLLATE "C"`);
  await putRoutine(runner, name, trigger.sql.replace('ROW(OLD.', 'ROW(OLD."former", OLD.').replace('ROW(NEW.', 'ROW(NEW."former", NEW.'));
  await runner.release();
  const { before, between, missing, after } = await thereAndBack(db, routines);
  expect(before.filter(thing => thing.includes('former'))).toHaveLength(2);
  expect(between.filter(thing => thing.includes('former'))).toEqual([]);
  expect([missing, after]).toEqual([[], before]);
});

test('what is drafted names neither the schema nor the database', async () => {
  await migrate(db, database.url);
  await allDown();
  const { steps, before, missing, after } = await thereAndBack(db, routines);
  const texts = steps.flatMap(({ up = '', down = '' }) => [up, down]);
  expect(texts.filter(text => /"public"\.|'public'/.test(text) || text.includes(new URL(database.url).pathname.slice(1)))).toEqual([]);
  expect([missing, after]).toEqual([[], before]);
});

test('each draft adds one line of imports and one name to the list', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kontor-draft-'));
  const list = join(folder, 'index.ts');
  await writeFile(list, '/** Oldest first. */\nexport const migrations: readonly (new () => object)[] = [];\n');
  const steps = [{ up: 'CREATE TABLE a ()', down: 'DROP TABLE a' }];
  for (const name of ['one', 'two-more', 'three']) await draftMigration(folder, name, steps, new Date(1000));
  const text = await readFile(list, 'utf8');
  expect(text).toBe(`import { One1000 } from './1000-one';
import { TwoMore1000 } from './1000-two-more';
import { Three1000 } from './1000-three';

/** Oldest first. */
export const migrations: readonly (new () => object)[] = [One1000, TwoMore1000, Three1000];
`);
  await rm(folder, { recursive: true });
});

test('a draft that changes what tallies say has all counted anew at the end of each way', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kontor-draft-'));
  await writeFile(join(folder, 'index.ts'), 'export const migrations: readonly (new () => object)[] = [];\n');
  const ways = async (down?: string) => {
    const steps = [{ routine: 'recount_a(text[])', up: 'CREATE …', down }];
    const text = await readFile(await draftMigration(folder, 'one', steps, new Date(1000)), 'utf8');
    return text.split('async down').map(way => /`SELECT retally\(\)`\);\s*\}/.test(way));
  };
  expect([await ways('CREATE …'), await ways()]).toEqual([
    [true, true],
    [true, false],
  ]);
  await rm(folder, { recursive: true });
});

test('`migrate --down` says what it took back, and that nothing is left', async () => {
  const kontor = (...args: string[]) =>
    execFileSync(process.execPath, [join(__dirname, '../bin/kontor.js'), ...args], {
      env: { ...process.env, DATABASE_URL: database.url },
      encoding: 'utf8',
    });
  expect(kontor('migrate', '--down')).toBe('There is no migration to take back.\n');
  await migrate(db, database.url);
  const names = migrations.map(({ name }) => name);
  expect(kontor('migrate', '--down')).toBe(`Took back ${names.at(-1)}.\n`);
  for (const name of names.slice(0, -1).toReversed()) expect(await migrateDown(db, database.url)).toBe(name);
  expect(await migrateDown(db, database.url)).toBeUndefined();
});

test('a migration of another version is not taken back', async () => {
  await migrate(db, database.url);
  await db.query(`INSERT INTO migration (timestamp, name) VALUES (9, 'OfTomorrow9')`);
  await expect(migrateDown(db, database.url)).rejects.toThrow('The newest migration, OfTomorrow9, is of another version of Kontor.');
});

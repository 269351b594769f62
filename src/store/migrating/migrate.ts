import type { DataSource } from 'typeorm';
import { CannotStart } from '../../errors';
import { connect } from '../connection/connect';
import { lackRights, makeRoles } from '../rights/roles';
import { guarding } from '../routines/row-security';
import { migrationLock } from './migration-lock';
import { knowByThisName } from './renamed';

/** From what text each function and trigger was last made, so that a change is seen and can be undone. It is kept like TypeORM’s own list of migrations. */
const bookkeeping = 'CREATE TABLE IF NOT EXISTS routine (name text PRIMARY KEY, sql text NOT NULL)';

/** Brings the schema up to date, all in one transaction; several at once wait for each other. Gives the names of what was applied. */
export async function migrate(db: DataSource, url: string): Promise<string[]> {
  return locked(url, async () => {
    await db.query(bookkeeping);
    await knowByThisName(db);
    await makeRoles(db);
    await sealBefore(db);
    const applied = (await db.runMigrations({ transaction: 'all' })).map(({ name }) => name);
    if (await lackRights(db)) await db.query(`SELECT ${guarding}`);
    return applied;
  });
}

/** Takes back the newest migration, and gives its name; nothing where there is none. Throws `CannotStart` where this version does not have it. */
export async function migrateDown(db: DataSource, url: string): Promise<string | undefined> {
  return locked(url, async () => {
    const name = await newest(db);
    if (name === undefined) return undefined;
    if (!db.migrations.some(migration => migration.constructor.name === name))
      throw new CannotStart(`The newest migration, ${name}, is of another version of Kontor. Take it back with the version that made it.`);
    await knowByThisName(db);
    await db.undoLastMigration({ transaction: 'all' });
    return name;
  });
}

/** A migration may change what was, openly: what was before is sealed as it stood. */
async function sealBefore(db: DataSource) {
  const [{ can }] = await db.query<[{ can: boolean }]>(`SELECT to_regprocedure('seal_revisions()') IS NOT NULL AS can`);
  if (can && (await db.showMigrations())) await db.query('SELECT seal_revisions()');
}

async function newest(db: DataSource): Promise<string | undefined> {
  const [{ exists }] = await db.query<[{ exists: boolean }]>(`SELECT to_regclass('migration') IS NOT NULL AS exists`);
  const rows = exists ? await db.query<{ name: string }[]>('SELECT name FROM migration ORDER BY id DESC LIMIT 1') : [];
  return rows[0]?.name;
}

/** Refuses to serve on a schema that is behind. */
export async function requireMigrated(db: DataSource) {
  if (await db.showMigrations()) throw new CannotStart('The database is behind this version. Run `npx kontor migrate` first.');
}

async function locked<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = await connect(url);
  try {
    await client.query(`SET lock_timeout = '60s'; SELECT pg_advisory_lock(${migrationLock})`);
    return await work();
  } finally {
    await client.end();
  }
}

import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { CannotStart } from '../errors';

/** From what text each function and trigger was last made, so that a change is seen and can be undone. It is kept like TypeORM’s own list of migrations. */
const bookkeeping = 'CREATE TABLE IF NOT EXISTS routine (name text PRIMARY KEY, sql text NOT NULL)';
const lock = "hashtext('kontor.migrate')";

/** Brings the schema up to date, all in one transaction; several at once wait for each other. Gives the names of what was applied. */
export async function migrate(db: DataSource, url: string): Promise<string[]> {
  return locked(url, async () => {
    await db.query(bookkeeping);
    return (await db.runMigrations({ transaction: 'all' })).map(({ name }) => name);
  });
}

/** Takes back the newest migration. */
export async function migrateDown(db: DataSource, url: string): Promise<void> {
  await locked(url, () => db.undoLastMigration({ transaction: 'all' }));
}

/** Refuses to serve on a schema that is behind. */
export async function requireMigrated(db: DataSource) {
  if (await db.showMigrations()) throw new CannotStart('The database is behind this version. Run `npx kontor migrate` first.');
}

async function locked<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query(`SET lock_timeout = '60s'; SELECT pg_advisory_lock(${lock})`);
    return await work();
  } finally {
    await client.end();
  }
}

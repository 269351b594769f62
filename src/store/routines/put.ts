import type { QueryRunner } from 'typeorm';

/**
 * The path that a function keeps is our schema alone: that of a session may depend on the role. What a session made for itself Postgres finds
 * first where it is not told to look there last.
 */
const ourSchema = `SELECT set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true)`;

/** Makes a function or trigger anew and records its text. A constraint trigger has to be dropped first: Postgres cannot replace one. */
export async function putRoutine(db: QueryRunner, name: string, sql: string) {
  if (sql.includes('SET search_path FROM CURRENT')) await db.query(ourSchema);
  if (sql.startsWith('CREATE CONSTRAINT TRIGGER')) await db.query(dropOf(name));
  await db.query(sql);
  await db.query('INSERT INTO routine (name, sql) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET sql = excluded.sql', [name, sql]);
}

/** Drops a function or trigger, and what its own record says of it. */
export async function dropRoutine(db: QueryRunner, name: string) {
  await db.query(dropOf(name));
  await db.query('DELETE FROM routine WHERE name = $1', [name]);
}

const dropOf = (name: string) => `DROP ${name.includes(' ON ') ? 'TRIGGER' : 'FUNCTION'} IF EXISTS ${name}`;

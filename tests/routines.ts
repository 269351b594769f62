import { Client } from 'pg';
import type { Routine } from '../src/model/routine';
import { freshDatabase } from './database';

/** A database with some functions and nothing else, in a schema of their own. `ask` gives the first column of the first row. */
export async function withRoutines(routines: readonly Routine[]) {
  const database = await freshDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query('CREATE SCHEMA register');
  await client.query('SET search_path = register');
  for (const { sql } of routines) await client.query(sql);

  const ask = async <Answer = unknown>(statement: string, ...values: unknown[]): Promise<Answer> => {
    const { rows } = await client.query<Answer[]>({ text: statement, values, rowMode: 'array' });
    return rows[0]?.[0] as Answer;
  };
  const close = async () => {
    await client.end();
    await database.drop();
  };
  return { client, ask, close };
}
export type Routines = Awaited<ReturnType<typeof withRoutines>>;

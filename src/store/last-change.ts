import type { Pool } from 'pg';

/** The revision in which what is told of a dataset last changed. */
export interface LastChange {
  readonly revision: number;
  readonly at: Date;
  readonly transaction: string;
}

const statement = {
  name: 'last change',
  text: `SELECT number AS revision, at, transaction FROM revision WHERE number = last_change($1, coalesce($2, (SELECT max(number) FROM revision)))`,
};

/** When the dump of a public dataset, or of all that are, last changed by so many revisions, by default by the newest; nothing where there is no such dataset in public. */
export async function lastChange(pool: Pool, dataset: string | undefined, revision?: number): Promise<LastChange | undefined> {
  const { rows } = await pool.query<LastChange>({ ...statement, values: [dataset, revision] });
  return rows[0];
}

import type { Pool } from 'pg';

/** A revision of the register; its transaction tells it from that of another database which reached the same number. */
export interface State {
  readonly revision: number;
  readonly at: Date;
  readonly transaction: string;
}

/** The state of a revision, of the newest by default. */
export async function stateOf(pool: Pool, revision?: number): Promise<State> {
  const { rows } = await pool.query<State>(
    'SELECT number AS revision, at, transaction FROM revision WHERE number = coalesce($1, (SELECT max(number) FROM revision))',
    [revision],
  );
  return rows[0] ?? { revision: 0, at: new Date(0), transaction: '' };
}

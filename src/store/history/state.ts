import type { Pool } from 'pg';

/** A revision of the register; its transaction tells it from that of another database which reached the same number. */
export interface State {
  readonly revision: number;
  readonly at: Date;
  readonly transaction: string;
}

const stateAt = (number: string) => `SELECT number AS revision, at, transaction FROM revision WHERE number = ${number}`;
const orNewest = (value: string) => `coalesce(${value}, (SELECT max(number) FROM revision))`;
const one = stateAt(orNewest('$1'));
const lastChanged = { name: 'last change', text: stateAt(`last_change($1, ${orNewest('$2')})`) };

/** The state of a revision, of the newest by default. */
export async function stateOf(pool: Pool, revision?: number): Promise<State> {
  const { rows } = await pool.query<State>(one, [revision]);
  return rows[0] ?? { revision: 0, at: new Date(0), transaction: '' };
}

/** In which state the dump of a public dataset, or of all that are, last changed by so many revisions, by default by the newest; nothing where there is no such dataset in public. */
export async function lastChange(pool: Pool, dataset: string | undefined, revision?: number): Promise<State | undefined> {
  const { rows } = await pool.query<State>({ ...lastChanged, values: [dataset, revision] });
  return rows[0];
}

import type { Pool } from 'pg';
import { withdrawn } from '../store/withdrawn';

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

/** A past state, as far as it may still be told: that it can be told from itself before something was made private is part of it. */
export interface PastState extends State {
  readonly withdrawn: string;
}

export async function pastStateOf(pool: Pool, revision: number): Promise<PastState> {
  const [state, hidden] = await Promise.all([stateOf(pool, revision), withdrawn(pool)]);
  return { ...state, withdrawn: hidden };
}

/**
 * What is made of one state of the register, though it is read in several steps: where a change came between, it is made again. Without a
 * state: there were changes without end.
 */
export async function steadily<T>(pool: Pool, now: State, make: () => Promise<T>): Promise<{ readonly made: T; readonly state?: State }> {
  let before = now;
  for (let again = 3; ; again--) {
    const made = await make();
    const after = await stateOf(pool);
    if (after.transaction === before.transaction) return { made, state: after };
    if (!again) return { made };
    before = after;
  }
}

import type { Pool } from 'pg';
import { stateOf, type State } from '../../store/history/state';
import { withdrawn } from '../../store/history/withdrawn';

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

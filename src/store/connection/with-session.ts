import type { Pool, PoolClient } from 'pg';
import { attended } from './attended';
import type { Departure } from './departure';

export interface Lending {
  /** Whether the connection may be used again after. */
  readonly keep?: boolean;
  readonly gone?: Departure;
}

/** Uses a connection. It is given up if that failed, since it may still be in a transaction or have somebody's rights, and where its asker has gone meanwhile. */
export async function withSession<T>(
  pool: Pool,
  use: (session: PoolClient) => Promise<T>,
  { keep = true, gone }: Lending = {},
): Promise<T> {
  const session = await pool.connect();
  let failed = !gone?.hasLeft;
  try {
    const result = await attended(session, gone, () => use(session));
    failed = false;
    return result;
  } finally {
    session.release(failed || !keep);
  }
}

import type { Pool, PoolClient } from 'pg';
import { Unavailable } from '../../errors';
import type { Viewer } from '../../model/viewer';
import { rows } from '../connection/snapshot';
import { actingFor } from '../rights/acting';
import { oneWriter } from '../routines/clock';

/** Who makes a change, and why: what its revision is signed with. */
export interface By {
  /** Nobody known unless told. */
  readonly viewer?: Viewer;
  readonly reason?: string;
}

/** What was done, and the revision that it made; none where nothing is different. */
export interface Committed<T> {
  readonly value: T;
  readonly revision?: number;
}

/** How often a transaction is tried again that Postgres gave up for another’s sake. */
const tries = 3;
const givenUp = new Set(['40001', '40P01']);

/**
 * Does work in one transaction, all or nothing, as one revision. Writers wait for each other from the start, so what the work reads stays as
 * it is until it has ended. Throws what the work throws, and `Unavailable` where another change takes too long.
 */
export async function commit<T>(pool: Pool, by: By, work: (client: PoolClient) => Promise<T>): Promise<Committed<T>> {
  for (let time = 1; ; time++) {
    try {
      return await once(pool, by, work);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === '55P03') throw new Unavailable('Another change is being written. Try again in a moment.');
      if (time === tries || !givenUp.has(code ?? '')) throw error;
    }
  }
}

async function once<T>(pool: Pool, { viewer, reason = '' }: By, work: (client: PoolClient) => Promise<T>): Promise<Committed<T>> {
  const client = await pool.connect();
  let failed: unknown;
  try {
    await client.query('BEGIN');
    await client.query(actingFor(viewer));
    await client.query(`SELECT set_config('kontor.reason', $1, true), ${oneWriter}`, [reason]);
    const value = await work(client);
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    const revision = await revisionMade(client);
    await client.query('COMMIT');
    return { value, revision };
  } catch (error) {
    failed = error;
    throw error;
  } finally {
    const rolledBack = !failed || (await client.query('ROLLBACK').then(() => true, () => false)); // prettier-ignore
    client.release(!rolledBack);
  }
}

/** The revision that the transaction has taken. */
async function revisionMade(client: PoolClient): Promise<number | undefined> {
  const [[number] = []] = await rows(client, 'SELECT number FROM revision WHERE transaction = pg_current_xact_id_if_assigned()::text', []);
  return number == null ? undefined : Number(number);
}

import type { Pool, PoolClient } from 'pg';

const second = 1000;

/**
 * Gives up connections that are held for longer than so many milliseconds: the server that should have ended their statement is gone, and
 * whoever waits for them is told. One look a second at all of them costs less than pg's timer for each statement (`query_timeout`), by
 * which rows outlive their use.
 */
export function watchOver(pool: Pool, milliseconds: number) {
  const held = new Map<PoolClient, number>();
  const look = setInterval(() => {
    const latest = performance.now() - milliseconds;
    for (const [client, since] of held) {
      if (since > latest) break;
      held.delete(client);
      void endOf(client);
    }
  }, second).unref();
  pool.on('acquire', client => void held.set(client, performance.now()));
  pool.on('release', (_, client) => void held.delete(client));
  return () => clearInterval(look);
}

/** Where a statement is under way, pg ends at once, without a goodbye. */
const endOf = (client: PoolClient) => (client as unknown as { end: () => Promise<void> }).end().catch(() => undefined);

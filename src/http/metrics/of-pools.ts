import type { Pool } from 'pg';
import type { Measure, Sample } from './exposition';

/** Connections to the database, by what they are for. */
export function ofPools(pools: Readonly<Record<string, Pool>>): Measure[] {
  const each = (value: (pool: Pool) => number, more = {}): Sample[] =>
    Object.entries(pools).map(([name, pool]) => ({ labels: { pool: name, ...more }, value: value(pool) }));
  return [
    {
      name: 'kontor_pool_connections',
      type: 'gauge',
      help: 'Open connections to the database.',
      samples: [
        ...each(({ totalCount, idleCount }) => totalCount - idleCount, { state: 'used' }),
        ...each(({ idleCount }) => idleCount, { state: 'idle' }),
      ],
    },
    { name: 'kontor_pool_connections_max', type: 'gauge', help: 'How many there may be.', samples: each(({ options: { max } }) => max) },
    { name: 'kontor_pool_waiting', type: 'gauge', help: 'Who waits for one.', samples: each(({ waitingCount }) => waitingCount) },
  ];
}

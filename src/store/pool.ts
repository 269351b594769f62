import { Pool, types } from 'pg';

/** Dates are texts to us: a day has no hour, and no time zone may move it. */
types.setTypeParser(types.builtins.DATE, text => text);

/** What a connection to the register is opened with. `now` (ISO 8601) makes the register's clock stand still. */
export interface PoolOptions {
  readonly url: string;
  readonly now?: string;
  readonly max?: number;
  readonly statementTimeoutMs?: number;
  /** How long a transaction may wait for its client. */
  readonly idleTimeoutMs?: number;
  readonly log: (error: unknown) => void;
}

/** Connections for reading. A lost connection is logged, and replaced when it is next needed. */
export function pool({ url, now, max = 10, statementTimeoutMs = 8000, idleTimeoutMs = 10_000, log }: PoolOptions): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    ...{ statement_timeout: statementTimeoutMs, query_timeout: statementTimeoutMs + 2000, lock_timeout: 2000 },
    ...{ connectionTimeoutMillis: 1000, idle_in_transaction_session_timeout: idleTimeoutMs, application_name: 'kontor' },
    options: now ? `-c kontor.now=${now}` : undefined,
  });
  pool.on('error', log);
  return pool;
}

import { once } from 'node:events';
import { Pool, types, type PoolClient, type PoolConfig } from 'pg';
import type { DatabaseRole } from '../rights/roles';
import { actingAs, clockAt } from './connect';
import { OctetsClient } from './octets-client';
import { watchOver } from './watch-over';

/** Dates are texts to us: a day has no hour, and no time zone may move it. */
types.setTypeParser(types.builtins.DATE, text => text);

/** What a connection to the register is opened with. `now` (ISO 8601) makes the register's clock stand still. */
export interface PoolOptions {
  readonly url: string;
  readonly now?: string;
  readonly max?: number;
  /** Whether it is for changes, not for questions that are asked again and again. */
  readonly writing?: boolean;
  readonly statementTimeoutMs?: number;
  /** Whether a connection is given up that is held for longer than a statement may take, as it is by default. */
  readonly watch?: boolean;
  /** How long a transaction may wait for its client. */
  readonly idleTimeoutMs?: number;
  /** What the server calls its connections. */
  readonly name?: string;
  readonly log: (error: unknown) => void;
}

const halfAnHour = 30 * 60_000;
/** For work that may take long, such as a dump, or a change of hundreds of thousands of rows. */
export const patient = { watch: false, statementTimeoutMs: halfAnHour, idleTimeoutMs: halfAnHour } as const;

/**
 * Compiled statements are asked again and again: one plan each is enough, a new one each time would cost as much as the answer. Rows are
 * mostly in memory, so an index is as near as the next row; and no answer is long enough for machine code to pay.
 */
const reading = ['-c plan_cache_mode=force_generic_plan', '-c random_page_cost=1.1', '-c jit=off'];

/** Connections that may be told, before the first is opened, to act with the rights of a role of the database. */
export interface ActingPool extends Pool {
  readonly actAs: (role: DatabaseRole) => void;
  /** Those that are open, and whether somebody has them. */
  readonly lines: () => Iterable<readonly [PoolClient, held: boolean]>;
}

/** Connections. A lost connection is logged, and replaced when it is next needed. */
export function pool({
  url,
  now,
  max = 10,
  writing = false,
  statementTimeoutMs = 8000,
  watch = true,
  idleTimeoutMs = 10_000,
  name = 'kontor',
  log,
}: PoolOptions): ActingPool {
  const pool = new Connections({
    Client: OctetsClient,
    connectionString: url,
    max,
    ...{ statement_timeout: statementTimeoutMs, lock_timeout: 2000, keepAlive: true, keepAliveInitialDelayMillis: 60_000 },
    ...{ connectionTimeoutMillis: 1000, idle_in_transaction_session_timeout: idleTimeoutMs, application_name: name },
    options: [...(writing ? ['-c jit=off'] : reading), ...clockAt(now)].join(' '),
  });
  pool.on('error', log);
  if (watch) pool.watch(statementTimeoutMs + 2000);
  return pool;
}

/** A `Pool` is done ending when it has said goodbye to its connections; this one, when they are gone. A server that stops before would complain to each. */
class Connections extends Pool implements ActingPool {
  readonly #open = new Map<PoolClient, boolean>();
  readonly #settings: string;
  #unwatch?: () => void;

  constructor(options: PoolConfig) {
    super(options);
    this.#settings = options.options ?? '';
    this.on('acquire', client => void this.#open.set(client, true)).on('remove', client => void this.#open.delete(client));
    this.on('release', (error, client) => {
      this.#open.set(client, false);
      if (error) endSoon(client);
    });
    // A connection that is lost fails the statement under way; without a listener it would end the process as well.
    this.on('connect', client => client.on('error', () => undefined));
  }

  /** Those that are open have rights already. */
  actAs(role: DatabaseRole) {
    if (this.totalCount) throw new TypeError('Connections were opened before it was known as whom they act.');
    Object.assign(this.options, { options: [this.#settings, ...actingAs(role)].join(' ') });
  }

  lines() {
    return this.#open;
  }

  watch(milliseconds: number) {
    this.#unwatch = watchOver(this, milliseconds);
  }

  override async end(): Promise<void> {
    await super.end();
    this.#unwatch?.();
    const signal = AbortSignal.timeout(patience);
    while (this.#open.size && !signal.aborted) await once(this, 'remove', { signal }).catch(() => undefined);
  }
}

/** Where the way to the server is broken, no goodbye is answered. */
const patience = 2000;
const endSoon = (client: PoolClient) => void setTimeout(() => client.connection.stream.destroy(), patience).unref();

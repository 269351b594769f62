import { once } from 'node:events';
import { setTimeout as passed } from 'node:timers/promises';
import { Client } from 'pg';
import { Unavailable } from '../../errors';
import { channel } from '../routines/clock';

type Hear = (revision: number) => void;

/** Milliseconds until a lost connection is made anew, and between looks at whether it is still there. */
const pause = 500;
const look = 15_000;
const statementTimeout = 5000;
/** How long a server is waited for that does not answer, and a goodbye. */
const short = 1000;
/** How long somebody waits for the first look. */
const patience = 1000;

/**
 * Hears of each revision when it is committed, on one connection for all who listen, which is made when the first one does. A connection
 * that was lost is made anew, and what was missed meanwhile is found by a look at the newest revision.
 */
export class Listening {
  readonly #listeners = new Set<Hear>();
  readonly #closed = new AbortController();
  #newest?: number;
  #running?: Promise<void>;
  #client?: Client;
  #lost?: AbortController;

  constructor(readonly url: string) {}

  /** The newest revision that was heard of. Throws `Unavailable` where none is within a second. */
  async newest(): Promise<number> {
    this.#running ??= this.#run();
    for (const latest = performance.now() + patience; this.#newest === undefined; await passed(10))
      if (performance.now() > latest) throw new Unavailable('The database cannot be reached now. Try again in a moment.');
    return this.#newest;
  }

  /** Tells of every later revision, the newest where several came together; gives what ends that. */
  subscribe(hear: Hear): () => void {
    this.#listeners.add(hear);
    return () => void this.#listeners.delete(hear);
  }

  /** Makes the connection anew, for the server does not answer on another. */
  renew() {
    this.#lost?.abort();
  }

  async close(): Promise<void> {
    this.#closed.abort();
    if (this.#client) await endOf(this.#client);
    await this.#running;
  }

  async #run() {
    const { signal } = this.#closed;
    while (!signal.aborted) {
      const client = new Client({ connectionString: this.url, application_name: 'kontor', keepAlive: true, query_timeout: statementTimeout, connectionTimeoutMillis: short }); // prettier-ignore
      this.#client = client;
      await this.#listen(client, signal).catch(() => undefined);
      await endOf(client);
      this.#newest = signal.aborted ? this.#newest : undefined;
      await passed(pause, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** Until the connection is lost. */
  async #listen(client: Client, signal: AbortSignal) {
    const lost = new AbortController();
    client.on('error', () => lost.abort()).on('end', () => lost.abort());
    client.on('notification', ({ payload }) => this.#hear(Number(payload)));
    await client.connect();
    this.#lost = lost;
    await client.query(`LISTEN ${channel}`);
    while (!signal.aborted && !lost.signal.aborted) {
      const { rows } = await client.query<{ newest: number }>('SELECT coalesce(max(number), 0) AS newest FROM revision');
      this.#hear(rows[0]!.newest);
      await once(client, 'end', { signal: AbortSignal.any([signal, lost.signal, AbortSignal.timeout(look)]) }).catch(() => undefined);
    }
  }

  #hear(revision: number) {
    if (this.#newest !== undefined && revision <= this.#newest) return;
    this.#newest = revision;
    for (const hear of this.#listeners) hear(revision);
  }
}

/** Where the way to the server is broken, no goodbye is answered. */
async function endOf(client: Client) {
  await Promise.race([client.end().catch(() => undefined), passed(short, undefined, { ref: false })]);
  client.connection.stream.destroy();
}

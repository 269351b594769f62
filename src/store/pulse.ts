import { DatabaseError, type PoolClient } from 'pg';
import type { ActingPool } from './pool';

/** Milliseconds between two questions; after which silence is a reason to doubt; and to give up. */
const [pause, doubtful, hopeless] = [200, 400, 3000];

/** What was heard on a connection that waits for an answer, and since when it has been no more. */
interface Silence {
  readonly heard: number;
  readonly since: number;
  /** The server said already that it does nothing for it. */
  doubted: boolean;
}

/** The servers' processes that are at work, and who answers: where something stands between us and the server, it is another than we think. */
const asks = `SELECT pg_backend_pid() AS own, ARRAY(SELECT pid FROM pg_stat_activity WHERE pid = ANY ($1) AND coalesce(state, '') !~ '^idle') AS busy`;

/**
 * Finds connections that are dead without a word, as they are where a way was cut, which else would keep whoever waits on them, and the
 * places that they take, until much later. While any are open the server is asked several times a second which of those that are silent it
 * works for. Those for which it does nothing are given up. Where it does not answer, those that nobody uses are given up at once, since
 * others are soon made, and all silent ones in the end.
 */
export class Pulse {
  readonly #silences = new WeakMap<PoolClient, Silence>();
  readonly #asked = new Map<number, PoolClient>();
  readonly #timer: NodeJS.Timeout;
  #heard = performance.now();
  #looked = performance.now();
  /** When a question was last left unanswered. */
  #shaken = -Infinity;

  /** `health` asks, and is one of `pools`; `lost` hears when the server does not answer. */
  constructor(
    readonly health: ActingPool,
    readonly pools: readonly ActingPool[],
    readonly lost: () => void,
  ) {
    this.#timer = setInterval(() => this.#look(), pause).unref();
  }

  stop() {
    clearInterval(this.#timer);
  }

  #look() {
    const now = performance.now();
    const late = now - this.#looked > 2 * pause;
    this.#looked = now;
    // What came while we were busy with something else has not been read yet.
    if (late) return void (this.#heard = now);
    const lines = this.pools.flatMap(pool => [...pool.lines()]);
    const used = this.pools.some(pool => pool !== this.health && pool.totalCount > 0);
    if (!used) this.#heard = now;
    const waiting = lines.filter(([client, held]) => held && !isReady(client)).map(([client]) => client);
    for (const [client] of lines) this.#note(client, waiting.includes(client), now);
    const unanswered = [...this.#asked].filter(([at]) => now - at > doubtful);
    if (unanswered.length) {
      this.#shaken = now;
      this.lost();
      for (const [client, held] of lines) if (!held) giveUp(client);
      for (const [, client] of unanswered) giveUp(client);
    }
    if (now - this.#heard > hopeless) this.#silentFor(hopeless, waiting, now).forEach(giveUp);
    // What was given up is out of its pool by then.
    if (used) setImmediate(() => void this.#ask(this.#silentFor(doubtful, waiting, now)));
  }

  #note(client: PoolClient, waits: boolean, now: number) {
    const heard = heardOn(client);
    if (!waits || this.#silences.get(client)?.heard !== heard) this.#silences.set(client, { heard, since: now, doubted: false });
  }

  #silentFor = (milliseconds: number, waiting: readonly PoolClient[], now: number) =>
    waiting.filter(client => now - this.#silences.get(client)!.since >= milliseconds);

  async #ask(silent: readonly PoolClient[]) {
    const pids = silent.map(processOf);
    const before = silent.map(client => this.#silences.get(client));
    // Whoever waits for a connection has not asked yet.
    const client = await this.health.connect().catch(() => undefined);
    if (!client) return;
    const at = performance.now();
    this.#asked.set(at, client);
    try {
      const answer = await client.query<{ own: number; busy: number[] }>(asks, [pids]).finally(() => client.release());
      this.#heard = performance.now();
      const { own, busy } = answer.rows[0]!;
      if (own === processOf(client)) silent.forEach((one, index) => busy.includes(pids[index]!) || this.#doubt(one, before[index]));
    } catch (error) {
      if (error instanceof DatabaseError) this.#heard = performance.now();
    } finally {
      this.#asked.delete(at);
    }
  }

  /** At the second time, for an answer may have been on its way; at the first, where the way was bad just now. */
  #doubt(client: PoolClient, before: Silence | undefined) {
    if (!before || before !== this.#silences.get(client) || heardOn(client) !== before.heard) return;
    const isDead = before.doubted || performance.now() - this.#shaken < hopeless;
    before.doubted = true;
    // Its answer may lie there, to be read next.
    if (isDead) setImmediate(() => heardOn(client) === before.heard && giveUp(client));
  }
}

/** Whoever waits on it is told at once, and its pool: until the socket has closed, it would be given to others. */
function giveUp({ connection }: PoolClient) {
  connection.emit('error', new Error('Connection terminated: it was found dead.'));
  connection.stream.destroy();
}
const heardOn = ({ connection }: PoolClient) => (connection.stream as unknown as { bytesRead: number }).bytesRead;
const processOf = (client: PoolClient) => (client as unknown as { processID: number }).processID;
const isReady = (client: PoolClient) => (client as unknown as { readyForQuery: boolean }).readyForQuery;

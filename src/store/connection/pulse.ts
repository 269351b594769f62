import { setImmediate as read } from 'node:timers/promises';
import { DatabaseError, type PoolClient } from 'pg';
import type { ActingPool } from './pool';

/** Milliseconds between two questions, where the last was answered; after which silence is a reason to doubt; and to give up. */
const [pause, doubtful, hopeless] = [200, 400, 3000];
/** A look may come a little early. */
const nearly = doubtful - pause / 2;

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
 * works for. Those for which it does nothing are given up. A question that is not answered is asked again on another connection: if that
 * one is answered first, the server is not slow but the way was cut, and those that nobody uses are given up too, since others are soon
 * made. Where nothing comes any more from anywhere, all are in the end.
 */
export class Pulse {
  readonly #silences = new WeakMap<PoolClient, Silence>();
  readonly #asked = new Map<PoolClient, number>();
  readonly #timer: NodeJS.Timeout;
  #asking = 0;
  #lastAsked = -Infinity;
  #heard = performance.now();
  #looked = performance.now();
  /** When a way was last found cut. */
  #shaken = -Infinity;

  /** `questions` are asked on connections for that alone; `lost` hears when some of `pools` were lost. */
  constructor(
    readonly questions: ActingPool,
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
    const lines = this.#lines();
    if (!lines.length) this.#heard = now;
    const waiting = lines.filter(([client, held]) => held && !isReady(client)).map(([client]) => client);
    for (const [client] of lines) this.#note(client, waiting.includes(client), now);
    if (now - this.#heard > hopeless) this.#giveUpHope(waiting, now);
    const isTime = !this.#asking || now - this.#lastAsked >= nearly;
    // What was given up is out of its pool by then.
    if (lines.length && isTime) setImmediate(() => void this.#ask(this.#silentFor(doubtful, waiting, now)));
  }

  #lines = () => this.pools.flatMap(pool => [...pool.lines()]);

  #giveUpHope(waiting: readonly PoolClient[], now: number) {
    this.#silentFor(hopeless, waiting, now).forEach(giveUp);
    this.#cut([...this.#asked].filter(([, at]) => now - at > hopeless).map(([client]) => client));
  }

  /** Some died, so those that nobody uses may have, too. */
  #cut(dead: readonly PoolClient[]) {
    dead.forEach(giveUp);
    for (const [client, held] of this.#lines()) if (!held) giveUp(client);
    this.lost();
  }

  #note(client: PoolClient, waits: boolean, now: number) {
    const heard = heardOn(client);
    if (this.#silences.get(client)?.heard !== heard) this.#heard = now;
    if (!waits || this.#silences.get(client)?.heard !== heard) this.#silences.set(client, { heard, since: now, doubted: false });
  }

  #silentFor = (milliseconds: number, waiting: readonly PoolClient[], now: number) =>
    waiting.filter(client => now - this.#silences.get(client)!.since >= milliseconds);

  async #ask(silent: readonly PoolClient[]) {
    const pids = silent.map(processOf);
    const before = silent.map(client => this.#silences.get(client));
    this.#lastAsked = performance.now();
    this.#asking++;
    // Whoever waits for a connection has not asked yet.
    const client = await this.questions.connect().catch(() => undefined);
    try {
      if (!client) return;
      const at = performance.now();
      this.#asked.set(client, at);
      const answer = await client.query<{ own: number; busy: number[] }>(asks, [pids]);
      // What else lies there.
      await read();
      this.#hear(at);
      const { own, busy } = answer.rows[0]!;
      if (own === processOf(client)) silent.forEach((one, index) => busy.includes(pids[index]!) || this.#doubt(one, before[index]));
    } catch (error) {
      if (error instanceof DatabaseError) this.#heard = performance.now();
    } finally {
      this.#asking--;
      if (client) this.#asked.delete(client);
      client?.release();
    }
  }

  /** An answer to what was asked then. What was asked before that and is not answered will not be. */
  #hear(asked: number) {
    this.#heard = performance.now();
    const dead = [...this.#asked].filter(([, at]) => asked - at >= nearly).map(([client]) => client);
    if (!dead.length) return;
    this.#shaken = this.#heard;
    this.#cut(dead);
  }

  /** At the second time, for an answer may have been on its way; at the first, where the way was bad just now. */
  #doubt(client: PoolClient, before: Silence | undefined) {
    if (!before || before !== this.#silences.get(client) || heardOn(client) !== before.heard) return;
    if (before.doubted || performance.now() - this.#shaken < hopeless) giveUp(client);
    before.doubted = true;
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

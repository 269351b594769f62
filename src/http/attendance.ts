import type { Socket } from 'node:net';
import { setTimeout as passed } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TimedOut } from '../errors';
import { Departure } from '../store/departure';
import { ClientGone } from './refusals';

declare module 'fastify' {
  interface FastifyRequest {
    attended?: Attended;
    /** When its client leaves unanswered, or has waited for as long as an operation may take: `TimedOut`. */
    readonly gone: Departure;
  }
}

/** How long somebody is waited upon, in milliseconds. */
export interface Patience {
  /** One operation. */
  readonly operation: number;
  /** A client that takes nothing of what is sent. */
  readonly slowReader: number;
  /** At the end of the service: an ordinary answer, and a download. */
  readonly lastAnswers: number;
  readonly lastDownloads: number;
}

export const ordinary: Patience = { operation: 10_000, slowReader: 30_000, lastAnswers: 15_000, lastDownloads: 60_000 };
/** What was broken off may say so itself for so long. */
const courtesy = 500;

/** Knows who is being answered: for how long, whether they are still there, and what becomes of them when the service ends. */
export class Attendance {
  readonly #sockets = new Set<Busy>();
  #ending = false;

  constructor(
    readonly server: FastifyInstance,
    readonly patience: Patience,
  ) {
    server.decorateRequest('attended', undefined).decorateRequest('gone', {
      getter(this: FastifyRequest) {
        return this.attended!.gone;
      },
    });
    server.addHook('onRequest', (request, reply, done) => {
      const socket = this.#known(request.raw.socket);
      socket[latest] = request.attended = new Attended(reply, patience, socket[latest]);
      done();
    });
    // One for all costs less than one each.
    const looking = setInterval(() => this.#look(), Math.min(250, patience.operation / 4)).unref();
    server.addHook('onClose', () => Promise.resolve(clearInterval(looking)));
  }

  /** The service ends, and wants no new requests. */
  get ending() {
    return this.#ending;
  }

  /**
   * Ends the service: still listens for so many milliseconds, in which others learn of it, and then waits for the answers under way. What
   * takes too long is cut, so that its client sees that it is not whole.
   */
  async end(grace: number): Promise<void> {
    this.#ending = true;
    const { server } = this.server;
    if (server.listening) await passed(grace);
    const { lastAnswers, lastDownloads } = this.patience;
    const cuts = [
      setTimeout(() => this.#cut(({ isDownload }) => !isDownload), lastAnswers),
      setTimeout(() => this.#cut(() => true), lastDownloads),
      // A connection would be kept for its next request, which is for another service.
      setInterval(() => server.closeIdleConnections(), 100),
    ];
    await this.server.close();
    cuts.forEach(clearTimeout);
  }

  /** Most connections bring many requests: what is noted of each request would cost a tenth of what its answer does. */
  #known(socket: Busy): Busy {
    if (this.#sockets.has(socket)) return socket;
    this.#sockets.add(socket);
    socket.once('close', () => {
      this.#sockets.delete(socket);
      for (const attended of unanswered(socket)) attended.gone.leave(new ClientGone());
    });
    return socket;
  }

  #look() {
    const now = performance.now();
    for (const attended of this.#present()) attended.look(now);
  }

  *#present(): Iterable<Attended> {
    for (const socket of this.#sockets) yield* unanswered(socket);
  }

  #cut(which: (attended: Attended) => boolean) {
    for (const attended of this.#present()) if (which(attended)) attended.cut();
  }
}

const latest = Symbol('latest');
/** A connection, and whose request came last on it. */
type Busy = Socket & { [latest]?: Attended };

/** Who waits for an answer on a connection: one, unless requests are sent without waiting. They are answered in order; who was, is let go of. */
function* unanswered(socket: Busy): Iterable<Attended> {
  for (let attended = socket[latest]; attended && !attended.isAnswered; attended = attended.before) {
    if (attended.before?.isAnswered) attended.before = undefined;
    yield attended;
  }
}

/** One who is being answered. */
class Attended {
  isDownload = false;
  /** Whose request came before on the same connection, and waits too. */
  before?: Attended;
  readonly gone = new Departure();
  readonly #began = performance.now();
  #isLate = false;

  constructor(
    readonly reply: FastifyReply,
    readonly patience: Patience,
    before?: Attended,
  ) {
    if (before && !before.isAnswered) this.before = before;
  }

  get isAnswered(): boolean {
    return this.reply.raw.writableFinished;
  }

  /** Whether it takes too long by now. */
  look(now: number) {
    if (this.#isLate || now - this.#began < this.patience.operation) return;
    this.#isLate = true;
    // It is being sent: what matters now is whether it is taken.
    if (this.reply.raw.headersSent) return this.expectReader();
    this.gone.leave(new TimedOut());
    // A change tells how it went, however long it takes.
    if (this.reply.request.method !== 'POST') setTimeout(() => this.#tell(), courtesy);
  }

  /** A reader that takes nothing for too long is let go. */
  expectReader() {
    this.reply.raw.setTimeout(this.patience.slowReader, () => this.cut());
  }

  /** What is sent is long, and may take its time. */
  download() {
    this.isDownload = true;
    this.expectReader();
  }

  cut() {
    this.reply.raw.destroy();
  }

  #tell() {
    const { reply } = this;
    if (!reply.sent && !reply.raw.headersSent && !reply.raw.destroyed) void reply.send(this.gone.reason);
  }
}

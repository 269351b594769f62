import { setTimeout as passed } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TimedOut } from '../errors';
import { ClientGone } from './refusals';

declare module 'fastify' {
  interface FastifyRequest {
    attended?: Attended;
    /** Aborts when its client leaves unanswered, or has waited for as long as an operation may take: `TimedOut`. */
    readonly gone: AbortSignal;
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
  readonly #present = new Set<Attended>();
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
      const attended = (request.attended = new Attended(request, reply, patience));
      this.#present.add(attended);
      reply.raw.once('close', () => {
        this.#present.delete(attended);
        attended.end();
      });
      done();
    });
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

  #cut(which: (attended: Attended) => boolean) {
    for (const attended of this.#present) if (which(attended)) attended.cut();
  }
}

/** One who is being answered. */
class Attended {
  isDownload = false;
  readonly #timer: NodeJS.Timeout;
  #gone?: AbortController;
  #why?: Error;

  constructor(
    { method }: FastifyRequest,
    readonly reply: FastifyReply,
    readonly patience: Patience,
  ) {
    this.#timer = setTimeout(() => {
      // It is being sent: what matters now is whether it is taken.
      if (reply.raw.headersSent) return this.expectReader();
      this.#leave(new TimedOut());
      // A change tells how it went, however long it takes.
      if (method !== 'POST') setTimeout(() => this.#tell(), courtesy);
    }, patience.operation);
  }

  /** Made when somebody asks for it: most answers take less time than that. */
  get gone(): AbortSignal {
    if (!this.#gone) {
      this.#gone = new AbortController();
      if (this.#why) this.#gone.abort(this.#why);
    }
    return this.#gone.signal;
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

  end() {
    clearTimeout(this.#timer);
    if (!this.reply.raw.writableFinished) this.#leave(new ClientGone());
  }

  cut() {
    this.reply.raw.destroy();
  }

  #leave(why: Error) {
    this.#why ??= why;
    this.#gone?.abort(this.#why);
  }

  #tell() {
    const { reply } = this;
    if (!reply.sent && !reply.raw.headersSent && !reply.raw.destroyed) void reply.send(this.#why);
  }
}

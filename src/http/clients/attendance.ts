import type { Socket } from 'node:net';
import { setTimeout as passed } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Departure } from '../../store/connection/departure';
import { ClientGone } from '../errors/refusals';
import { Attended, type Patience } from './attended';

declare module 'fastify' {
  interface FastifyRequest {
    attended?: Attended;
    /** When its client leaves unanswered, or has waited for as long as an operation may take: `TimedOut`. */
    readonly gone: Departure;
  }
}

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

  /** Those who wait for an answer or for the rest of it. */
  get present(): Iterable<Attended> {
    return this.#present();
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

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { refuseConnection } from '../errors/client-error';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Takes bodies that need longer to arrive than others; they only have to come on. */
    readonly large?: boolean;
  }
}

/** The head of a request may take `head` milliseconds, its body `body` more; of a large one `atLeast` as many bytes come in each such time. */
export interface Arrival {
  readonly head: number;
  readonly body: number;
  readonly atLeast: number;
}

/** A body that may still be on its way. */
interface Body {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  isLarge: boolean;
  /** Since when it is waited for, or for more of it, and what had come on its connection by then. */
  since: number;
  bytes: number;
}

const latest = Symbol('latest body');
/** A connection, and the body that came last on it, until that is seen to be there. */
type Bearer = Socket & { [latest]?: Body };

/**
 * Cuts off who sends a body too slowly, also one that nobody wants. Node's own limits are of a server: they can tell no address from
 * another. One look at all connections now and then costs less than a timer for each request.
 */
export class Arrivals {
  readonly #bearers = new Set<Bearer>();

  constructor(
    readonly arrival: Arrival,
    readonly refuse: ReturnType<typeof refuseConnection>,
  ) {}

  /** To be told of each request, before anything else is done with it. */
  note(request: IncomingMessage, response: ServerResponse) {
    if (!hasBody(request)) return;
    const socket: Bearer = request.socket;
    socket[latest] = { request, response, isLarge: false, since: performance.now(), bytes: socket.bytesRead };
    if (!this.#bearers.has(socket)) this.#bearers.add(socket.once('close', () => this.#bearers.delete(socket)));
  }

  watch(server: FastifyInstance) {
    server.addHook('onRequest', ({ raw, routeOptions }, _, done) => {
      const body = (raw.socket as Bearer)[latest];
      if (routeOptions.config?.large && body) body.isLarge = true;
      done();
    });
    const looking = setInterval(() => this.#bearers.forEach(socket => this.#look(socket)), this.arrival.body / 10).unref();
    server.addHook('onClose', () => Promise.resolve(clearInterval(looking)));
  }

  #look(socket: Bearer) {
    const awaited = socket[latest];
    if (!awaited) return;
    const { request, response, isLarge, since, bytes } = awaited;
    const now = performance.now();
    if (request.complete) socket[latest] = undefined;
    else if (now - since < this.arrival.body) return;
    else if (isLarge && !response.headersSent && socket.bytesRead - bytes >= this.arrival.atLeast)
      Object.assign(awaited, { since: now, bytes: socket.bytesRead });
    else {
      socket[latest] = undefined;
      // Who has an answer already and sends on gets no other one.
      if (response.headersSent) socket.destroy();
      else this.refuse(Object.assign(new Error('The body comes too slowly.'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket);
    }
  }
}

const hasBody = ({ headers }: IncomingMessage) => headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

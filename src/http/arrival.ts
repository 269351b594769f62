import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { refuseConnection } from './client-error';

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
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Since when it is waited for, or for more of it, and what had come on its connection by then. */
  since: number;
  bytes: number;
}

const latest = Symbol('latest body');
/** A connection, and the body that came last on it, until that is seen to be there. */
type Bearer = Socket & { [latest]?: Body };

/**
 * Cuts off who sends a body too slowly. Node's own limits are of a server: they can tell no address from another. One look at all
 * connections now and then costs less than a timer for each request.
 */
export function mindArrival(server: FastifyInstance, arrival: Arrival, refuse: ReturnType<typeof refuseConnection>) {
  const bearers = new Set<Bearer>();
  server.addHook('onRequest', (request, reply, done) => {
    const socket: Bearer = request.raw.socket;
    if (hasBody(request)) {
      socket[latest] = { request, reply, since: performance.now(), bytes: socket.bytesRead };
      if (!bearers.has(socket)) bearers.add(socket.once('close', () => bearers.delete(socket)));
    }
    done();
  });
  const looking = setInterval(() => bearers.forEach(socket => look(socket, arrival, refuse)), arrival.body / 10).unref();
  server.addHook('onClose', () => Promise.resolve(clearInterval(looking)));
}

const hasBody = ({ headers }: FastifyRequest) => headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

function look(socket: Bearer, { body, atLeast }: Arrival, refuse: ReturnType<typeof refuseConnection>) {
  const awaited = socket[latest];
  if (!awaited) return;
  const { request, reply, since, bytes } = awaited;
  const now = performance.now();
  if (request.raw.complete) socket[latest] = undefined;
  else if (now - since < body) return;
  else if (request.routeOptions.config?.large === true && !reply.raw.headersSent && socket.bytesRead - bytes >= atLeast)
    Object.assign(awaited, { since: now, bytes: socket.bytesRead });
  else {
    socket[latest] = undefined;
    // Who has an answer already and sends on gets no other one.
    if (reply.raw.headersSent) socket.destroy();
    else refuse(Object.assign(new Error('The body comes too slowly.'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket);
  }
}

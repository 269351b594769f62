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

/** Cuts off who sends a body too slowly. Node's own limits are of a server: they can tell no address from another. */
export function mindArrival(server: FastifyInstance, arrival: Arrival, refuse: ReturnType<typeof refuseConnection>) {
  server.addHook('onRequest', (request, reply, done) => {
    if (hasBody(request)) mind(request, reply, arrival, refuse);
    done();
  });
}

const hasBody = ({ headers }: FastifyRequest) => headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

function mind(
  { raw, routeOptions }: FastifyRequest,
  reply: FastifyReply,
  { body, atLeast }: Arrival,
  refuse: ReturnType<typeof refuseConnection>,
) {
  const { socket } = raw;
  let before = socket.bytesRead;
  const comesOn = () => {
    const came = socket.bytesRead - before;
    before += came;
    return routeOptions.config?.large === true && !reply.raw.headersSent && came >= atLeast;
  };
  const look = setInterval(() => {
    if (raw.complete) return clearInterval(look);
    if (comesOn()) return;
    clearInterval(look);
    // Who has an answer already and sends on gets no other one.
    if (reply.raw.headersSent) socket.destroy();
    else refuse(Object.assign(new Error('The body comes too slowly.'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket);
  }, body);
  raw.once('close', () => clearInterval(look));
}

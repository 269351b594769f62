import { randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { mindArrival, type Arrival } from './arrival';
import { refuseConnection } from './client-error';
import { commonHeaders } from './headers';
import type { Parts } from './parts';
import { problemOf } from './problem';
import { NothingHere } from './refusals';
import { tellProblem } from './tell-problem';

export const bodyLimit = 65_536;

/** With the five seconds that a head may take a request has fifteen. A large body comes no slower than one that is as long as others may be. */
const usual: Arrival = { head: 5000, body: 10_000, atLeast: bodyLimit };

/** A server with our limits and headers, that tells every error our way, and has no address yet. */
export function bareServer({ config, log }: Pick<Parts, 'config' | 'log'>, arrival = usual): FastifyInstance {
  const headers = commonHeaders(config.publicUrl);
  const greet = (request: FastifyRequest, reply: FastifyReply) => reply.headers({ ...headers, 'x-request-id': request.id });
  const tell = (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
    tellProblem(request, reply, problemOf(error, request.id, log));

  const refuse = refuseConnection(headers);
  const server = fastify({
    ...{
      bodyLimit,
      requestTimeout: 600_000,
      keepAliveTimeout: 5000,
      http: { connectionsCheckingInterval: Math.min(1000, arrival.head / 5), headersTimeout: arrival.head },
    },
    ...{
      logger: false,
      trustProxy: config.trustedProxies?.length ? [...config.trustedProxies] : false,
      exposeHeadRoutes: false,
      return503OnClosing: false,
      genReqId: () => randomUUID(),
      requestIdHeader: false,
    },
    routerOptions: { maxParamLength: 128 },
    clientErrorHandler: refuse,
    frameworkErrors: (error, request, reply) => void tell(error, request, greet(request, reply)),
  });
  server.server.maxConnections = 1000;
  server.removeAllContentTypeParsers();
  server.addHook('onRequest', (request, reply, done) => {
    greet(request, reply);
    done();
  });
  mindArrival(server, arrival, refuse);
  server.setErrorHandler(tell);
  server.setNotFoundHandler((request, reply) => tell(new NothingHere(), request, reply));
  return server;
}

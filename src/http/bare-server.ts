import { randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { refuseConnection } from './client-error';
import { commonHeaders } from './headers';
import type { Parts } from './parts';
import { problemOf } from './problem';
import { NothingHere } from './refusals';
import { tellProblem } from './tell-problem';

export const bodyLimit = 65_536;

/** A server with our limits and headers, that tells every error our way, and has no address yet. */
export function bareServer({ config, log }: Pick<Parts, 'config' | 'log'>): FastifyInstance {
  const headers = commonHeaders(config.publicUrl);
  const greet = (request: FastifyRequest, reply: FastifyReply) => reply.headers({ ...headers, 'x-request-id': request.id });
  const tell = (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
    tellProblem(request, reply, problemOf(error, request.id, log));

  const server = fastify({
    ...{ bodyLimit, requestTimeout: 15_000, keepAliveTimeout: 5000, http: { connectionsCheckingInterval: 1000, headersTimeout: 5000 } },
    ...{ logger: false, trustProxy: false, exposeHeadRoutes: false, genReqId: () => randomUUID(), requestIdHeader: false },
    routerOptions: { maxParamLength: 128 },
    clientErrorHandler: refuseConnection(headers),
    frameworkErrors: (error, request, reply) => void tell(error, request, greet(request, reply)),
  });
  server.server.maxConnections = 1000;
  server.removeAllContentTypeParsers();
  server.addHook('onRequest', (request, reply, done) => {
    greet(request, reply);
    done();
  });
  server.setErrorHandler(tell);
  server.setNotFoundHandler((request, reply) => tell(new NothingHere(), request, reply));
  return server;
}

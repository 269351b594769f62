import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { refuseConnection } from './errors/client-error';
import { problemOf } from './errors/problem';
import { NothingHere } from './errors/refusals';
import { tellProblem } from './errors/tell-problem';
import { commonHeaders } from './headers';
import { Arrivals, type Arrival } from './limits/arrival';
import { limitConnections, mostConnections } from './limits/connections';
import type { TurnAway } from './limits/turn-away';
import type { Parts } from './parts';

export const bodyLimit = 65_536;

/** With the five seconds that a head may take a request has fifteen. A large body comes no slower than one that is as long as others may be. */
const usual: Arrival = { head: 5000, body: 10_000, atLeast: bodyLimit };

/** What a server does with those who come slowly, and with those who come when it has too much to do; unset: nobody is turned away. */
interface Manners {
  readonly arrival?: Arrival;
  readonly turnAway?: TurnAway;
}

/** A server with our limits and headers, that tells every error our way, and has no address yet. */
export function bareServer({ config, log }: Pick<Parts, 'config' | 'log'>, { arrival = usual, turnAway }: Manners = {}): FastifyInstance {
  const headers = commonHeaders(config.publicUrl);
  const greet = (request: FastifyRequest, reply: FastifyReply) => reply.headers({ ...headers, 'x-request-id': request.id });
  const tell = (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
    tellProblem(request, reply, problemOf(error, request.id, log));

  const refuse = refuseConnection(headers);
  const arrivals = new Arrivals(arrival, refuse);
  const refused = turnAway?.(headers);
  const server = fastify({
    bodyLimit,
    serverFactory: handler =>
      createServer(timesOf(arrival), (request, response) => {
        arrivals.note(request, response);
        if (!refused?.(request, response)) handler(request, response);
      }),
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
  server.server.maxConnections = mostConnections;
  if (config.rateLimit) limitConnections(server.server, config.trustedProxies);
  server.removeAllContentTypeParsers();
  server.addHook('onRequest', (request, reply, done) => {
    greet(request, reply);
    done();
  });
  arrivals.watch(server);
  server.setErrorHandler(tell);
  server.setNotFoundHandler((request, reply) => tell(new NothingHere(), request, reply));
  return server;
}

/** How long, in milliseconds, a request and a connection without one may take. What a body may take differs by its address. */
const timesOf = ({ head }: Arrival) => ({
  headersTimeout: head,
  connectionsCheckingInterval: Math.min(1000, head / 5),
  requestTimeout: 600_000,
  keepAliveTimeout: 5000,
});

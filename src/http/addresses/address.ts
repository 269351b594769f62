import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import { MethodNotAllowed } from '../errors/refusals';

export type Handler = (request: FastifyRequest, reply: FastifyReply) => unknown;
type Methods = Readonly<Partial<Record<'GET' | 'POST', Handler>>>;

/** Gives an address its methods: HEAD goes with GET, OPTIONS tells what there is, all others are refused before their body is read. */
export function address(server: FastifyInstance, url: string, { GET, POST }: Methods, options: RouteShorthandOptions = {}) {
  const allowed = [...(GET ? ['GET', 'HEAD'] : []), ...(POST ? ['POST'] : []), 'OPTIONS'];
  if (GET) server.route({ ...options, url, method: ['GET', 'HEAD'], handler: GET });
  if (POST) server.route({ ...options, url, method: 'POST', handler: POST });
  server.route({ url, method: 'OPTIONS', ...answeredAtOnce((_, reply) => reply.code(204).headers(preflight(allowed)).send()) });
  const others = server.supportedMethods.filter(method => !allowed.includes(method));
  server.route({
    url,
    method: others,
    ...answeredAtOnce(() => {
      throw new MethodNotAllowed(allowed);
    }),
  });
}

const preflight = (allowed: readonly string[]) => ({
  allow: allowed.join(', '),
  'access-control-allow-methods': allowed.join(', '),
  'access-control-allow-headers': 'Accept, Accept-Datetime, Accept-Language, Content-Type, If-Match, If-None-Match, If-Range, Range',
  'access-control-max-age': '86400',
});

const answeredAtOnce = (handler: Handler) => ({
  onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
    await handler(request, reply);
    return reply;
  },
  handler,
});

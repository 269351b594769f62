import type { FastifyReply, FastifyRequest } from 'fastify';
import { contentType } from './formats';
import type { Log } from '../log';
import { problemOf } from './problem';

/** Errors of `/graphql` before or around GraphQL, told as GraphQL tells its own. */
export const graphqlError = (log: Log) => (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
  const { status, detail, code, requestId, available, headers } = problemOf(error, request.id, log);
  void reply
    .code(status)
    .headers({ ...headers, vary: 'Accept', 'cache-control': 'no-store' })
    .type(contentType('application/json'))
    .send(JSON.stringify({ errors: [{ message: detail, extensions: { code, requestId, available } }] }));
};

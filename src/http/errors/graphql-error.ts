import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../errors';
import { details } from '../../graphql/format-error';
import type { Log } from '../../log';
import { contentType } from '../negotiation/formats';
import { problemOf, type Problem } from './problem';

/** Errors of `/graphql` before or around GraphQL, told as GraphQL tells its own. */
export const graphqlError = (log: Log) => (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
  const problem = problemOf(error, request.id, log);
  const more = error instanceof DomainError ? details(error) : {};
  void reply
    .code(problem.status)
    .headers({ ...problem.headers, vary: 'Accept', 'cache-control': 'no-store' })
    .type(contentType('application/json'))
    .send(graphqlErrors(problem, more));
};

/** Their text. */
export const graphqlErrors = ({ detail, code, requestId, available }: Problem, more: object = {}): string =>
  JSON.stringify({ errors: [{ message: detail, extensions: { code, requestId, available, ...more } }] });

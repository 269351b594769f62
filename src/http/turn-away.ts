import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../log';
import { graphqlErrors } from './graphql-error';
import type { Load } from './load';
import { problemOf } from './problem';
import { Overloaded } from './refusals';
import { problemDocument } from './tell-problem';

/** Whether a request was answered, with these headers, and nothing more is to be done for it. */
export type TurnAway = (request: IncomingMessage, response: ServerResponse, headers: Readonly<Record<string, string>>) => boolean;

/**
 * Refuses requests while there is more to do than can be done, but those to these addresses. Nothing is made of them before: on the way of
 * all others a refusal would cost half of what an answer does.
 */
export function turnAway(load: Load, log: Log, exempt: ReadonlySet<string>): TurnAway {
  const refusal = new Overloaded();
  return (request, response, headers) => {
    const url = request.url!;
    if (!load.isHeavy || exempt.has(url)) return false;
    const problem = problemOf(refusal, randomUUID(), log);
    const isGraphql = /^\/graphql(\?|$)/.test(url);
    const text = isGraphql ? graphqlErrors(problem) : problemDocument(problem);
    const about = {
      'content-type': isGraphql ? 'application/json; charset=utf-8' : 'application/problem+json',
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-store',
      'x-request-id': problem.requestId,
    };
    response.writeHead(problem.status, { ...headers, ...problem.headers, ...about }).end(request.method === 'HEAD' ? undefined : text);
    return true;
  };
}

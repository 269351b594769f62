import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../../log';
import { graphqlErrors } from '../errors/graphql-error';
import { problemOf } from '../errors/problem';
import { Overloaded } from '../errors/refusals';
import { problemDocument } from '../errors/tell-problem';
import type { Load } from './load';

type Headers = Readonly<Record<string, string>>;

/** For the headers of every answer, gives whether a request was answered, and nothing more is to be done for it. */
export type TurnAway = (headers: Headers) => (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Refuses requests while there is more to do than can be done, but those to these addresses. Nothing is made of them before: on the way of
 * all others a refusal would cost half of what an answer does.
 */
export const turnAway =
  (load: Load, log: Log, exempt: ReadonlySet<string>): TurnAway =>
  headers => {
    const [ofGraphql, ofOthers] = [prepared(true, headers, log), prepared(false, headers, log)];
    return (request, response) => {
      const url = request.url!;
      if (!load.isHeavy || exempt.has(url)) return false;
      (/^\/graphql(\?|$)/.test(url) ? ofGraphql : ofOthers)(response, request.method === 'HEAD');
      return true;
    };
  };

/** A refusal in which only the name of the request is another each time. */
function prepared(isGraphql: boolean, headers: Headers, log: Log) {
  const name = randomUUID();
  const problem = problemOf(new Overloaded(), name, log);
  const text = isGraphql ? graphqlErrors(problem) : problemDocument(problem);
  const head = Object.entries({
    ...{ ...headers, ...problem.headers },
    'content-type': isGraphql ? 'application/json; charset=utf-8' : 'application/problem+json',
    'content-length': String(Buffer.byteLength(text)),
    'cache-control': 'no-store',
    'x-request-id': name,
  }).flat();
  const place = head.indexOf(name);
  const [before, after] = text.split(name) as [string, string];
  return (response: ServerResponse, headOnly: boolean) => {
    const own = randomUUID();
    response.writeHead(problem.status, head.with(place, own)).end(headOnly ? undefined : Buffer.from(before + own + after));
  };
}

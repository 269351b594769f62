import { setTimeout as passed } from 'node:timers/promises';
import { HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerTooLarge } from '../../errors';
import type { Context } from '../../graphql/apollo';
import { checkSource } from '../../graphql/check-source';
import type { Answered } from '../../graphql/lane';
import { limits } from '../../graphql/limits';
import type { Asking } from '../../graphql/reads';
import { declaredMark, hash } from '../answers/mark';
import { isFresh } from '../answers/send';
import { retryLater } from '../errors/problem';
import { languagesOf } from '../negotiation/accept-language';
import { negotiate } from '../negotiation/negotiate';
import type { Parts } from '../parts';
import { jsonBody } from './json-body';
import { legacyStatus } from './legacy-status';
import { searchOf, searchedBody } from './search-body';

const json = { type: 'application/json' };
/** By GraphQL over HTTP, section 6.1; JSON by default until clients have moved. */
const answers = [json, { type: 'application/graphql-response+json' }];
const page = { type: 'text/html' };

/** Milliseconds after which an answer does without a tag: the database is away, which the answer may need to say, too. */
const patience = 500;

/** `/graphql`: Apollo, behind checks that are made before anything runs. A browser that opens the address gets `playground`. */
export function graphql(parts: Parts, playground: (reply: FastifyReply) => unknown) {
  const { apollo, reads, lane, newest } = parts;
  const declared = declaredMark(parts);

  async function run(request: FastifyRequest, type: string, languages: readonly string[], body?: unknown, answering?: () => Promise<void>) {
    const source =
      request.method === 'POST' ? (body as { query?: unknown } | null)?.query : new URLSearchParams(searchOf(request)).get('query');
    if (typeof source === 'string') checkSource(source);
    let wrote = false;
    const changed = () => void (wrote = true);
    const context: Context = { reads, lane, ...askingOf(request, languages), answering, changed, charge: request.charge };
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method === 'POST' ? 'POST' : 'GET',
        search: searchOf(request),
        body,
        headers: new HeaderMap([
          ['accept', type],
          ['content-type', json.type],
        ]),
      },
      context: () => Promise.resolve(context),
    });
    const { status = 200, body: answered, headers } = answer;
    return { status, body: await textOf(answered), headers: Object.fromEntries(headers), wrote };
  }

  async function post(request: FastifyRequest, reply: FastifyReply) {
    const { type } = negotiate(request.headers.accept, answers);
    const body = jsonBody(request.body);
    const languages = languagesOf(request.headers['accept-language']);
    const known = await lane.answer(body, askingOf(request, languages), request.charge);
    return send(reply, known ?? (await run(request, type, languages, body)), type);
  }

  /**
   * What anybody asks by GET may be kept by anyone, and asked for again by its tag: that follows from the question and the state of the
   * register. What somebody known asks may not.
   */
  async function get(request: FastifyRequest, reply: FastifyReply, type: string) {
    const languages = languagesOf(request.headers['accept-language']);
    if (request.viewer) return send(reply, await run(request, type, languages), type);
    const { 'if-none-match': tags } = request.headers;
    const body = searchedBody(request);
    const question = [declared, type, ...languages, body ? JSON.stringify(body) : searchOf(request)];
    const tagged = async () => `"${hash(await newest.state(), ...question)}"`;
    let tag = tags === undefined || tags.trim() === '*' ? undefined : await tagged().catch(() => undefined);
    if (tag && isFresh(tags, tag))
      return reply
        .code(304)
        .headers({ ...kept(tag), vary })
        .send();
    const answering = async () => {
      tag ??= await Promise.race([tagged().catch(() => undefined), passed(patience, undefined, { ref: false })]);
    };
    const known =
      body && lane.knows(body) ? await answering().then(() => lane.answer(body, askingOf(request, languages), request.charge)) : undefined;
    const answer = known ?? (await run(request, type, languages, undefined, answering));
    return send(reply, answer, type, tag && isWhole(answer) ? kept(tag) : {});
  }

  return {
    GET: (request: FastifyRequest, reply: FastifyReply) => {
      const { type } = negotiate(request.headers.accept, [...answers, page]);
      return type === page.type ? playground(reply) : get(request, reply, type);
    },
    POST: post,
  };
}

/** Not where something failed that may do so no longer when it is asked again. */
const isWhole = ({ status, body }: Answered) => status === 200 && !String(body.slice(0, 9)).startsWith('{"errors"');

const vary = 'Accept, Accept-Language';
const kept = (etag: string) => ({ etag, 'cache-control': 'public, no-cache' });

async function textOf(body: HTTPGraphQLResponse['body']) {
  let text = body.kind === 'complete' ? body.string : '';
  if (body.kind === 'chunked') for await (const chunk of body.asyncIterator) text += chunk;
  return text;
}

const askingOf = ({ viewer, gone }: FastifyRequest, languages: readonly string[]): Asking => ({ languages, viewer, gone });

/** What is too long is not sent, wherever it comes from, unless it tells of a change that was made. */
function send(
  reply: FastifyReply,
  {
    status,
    body,
    headers = {},
    wrote = false,
  }: Answered & { readonly headers?: Readonly<Record<string, string>>; readonly wrote?: boolean },
  type: string,
  more: Readonly<Record<string, string>> = {},
) {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  if (bytes.length > limits.bytes.most && !wrote) throw new AnswerTooLarge(bytes.length, limits.bytes.most);
  return reply
    .code(type === json.type ? legacyStatus(status, body) : status)
    .headers({
      'content-type': `${type}; charset=utf-8`,
      ...headers,
      vary,
      'cache-control': 'no-store',
      ...((status === 503 || status === 504) && retryLater),
      ...more,
    })
    .send(bytes);
}

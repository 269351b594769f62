import { HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answered } from '../graphql/lane';
import { languagesOf } from './accept-language';
import { jsonBody } from './json-body';
import { legacyStatus } from './legacy-status';
import { negotiate } from './negotiate';
import type { Parts } from './parts';
import { retryLater } from './problem';

const json = { type: 'application/json' };
/** By GraphQL over HTTP, section 6.1; JSON by default until clients have moved. */
const answers = [json, { type: 'application/graphql-response+json' }];
const page = { type: 'text/html' };

/** `/graphql`: Apollo, behind checks that are made before anything runs. A browser that opens the address gets `playground`. */
export function graphql({ apollo, reads, lane }: Parts, playground: (reply: FastifyReply) => unknown) {
  async function run(request: FastifyRequest, reply: FastifyReply, type: string, languages: readonly string[], body?: unknown) {
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
      context: () => Promise.resolve({ reads, lane, languages, viewer: request.viewer }),
    });
    const { status = 200, body: answered, headers } = answer;
    return send(reply, { status, text: await textOf(answered) }, type, Object.fromEntries(headers));
  }

  async function post(request: FastifyRequest, reply: FastifyReply) {
    const { type } = negotiate(request.headers.accept, answers);
    const body = jsonBody(request.body);
    const languages = languagesOf(request.headers['accept-language']);
    const known = await lane.answer(body, languages, request.viewer);
    return known ? send(reply, known, type) : run(request, reply, type, languages, body);
  }

  return {
    GET: (request: FastifyRequest, reply: FastifyReply) => {
      const { type } = negotiate(request.headers.accept, [...answers, page]);
      return type === page.type ? playground(reply) : run(request, reply, type, languagesOf(request.headers['accept-language']));
    },
    POST: post,
  };
}

const searchOf = ({ raw }: FastifyRequest) => /\?.*/s.exec(raw.url ?? '')?.[0] ?? '';

async function textOf(body: HTTPGraphQLResponse['body']) {
  let text = body.kind === 'complete' ? body.string : '';
  if (body.kind === 'chunked') for await (const chunk of body.asyncIterator) text += chunk;
  return text;
}

const send = (reply: FastifyReply, { status, text }: Answered, type: string, headers: Readonly<Record<string, string>> = {}) =>
  reply
    .code(type === json.type ? legacyStatus(status, text) : status)
    .headers({
      'content-type': `${type}; charset=utf-8`,
      ...headers,
      vary: 'Accept, Accept-Language',
      'cache-control': 'no-store',
      ...(status === 503 && retryLater),
    })
    .send(Buffer.from(text));

import { HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
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
export function graphql({ apollo, reads }: Parts, playground: (reply: FastifyReply) => unknown) {
  async function run(request: FastifyRequest, reply: FastifyReply, method: string, type: string, body?: unknown) {
    const languages = languagesOf(request.headers['accept-language']);
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method,
        search: searchOf(request),
        body,
        headers: new HeaderMap([
          ['accept', type],
          ['content-type', json.type],
        ]),
      },
      context: () => Promise.resolve({ reads, languages }),
    });
    return send(reply, answer, type);
  }

  return {
    GET: (request: FastifyRequest, reply: FastifyReply) => {
      const { type } = negotiate(request.headers.accept, [...answers, page]);
      return type === page.type ? playground(reply) : run(request, reply, 'GET', type);
    },
    POST: (request: FastifyRequest, reply: FastifyReply) =>
      run(request, reply, 'POST', negotiate(request.headers.accept, answers).type, jsonBody(request.body)),
  };
}

const searchOf = ({ raw }: FastifyRequest) => /\?.*/s.exec(raw.url ?? '')?.[0] ?? '';

async function send(reply: FastifyReply, { status = 200, headers, body }: HTTPGraphQLResponse, type: string) {
  let text = body.kind === 'complete' ? body.string : '';
  if (body.kind === 'chunked') for await (const chunk of body.asyncIterator) text += chunk;
  return reply
    .code(type === json.type ? legacyStatus(status, text) : status)
    .headers({
      ...Object.fromEntries(headers),
      vary: 'Accept, Accept-Language',
      'cache-control': 'no-store',
      ...(status === 503 && retryLater),
    })
    .send(text);
}

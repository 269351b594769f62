import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Unreadable, UnsupportedMediaType } from '../errors/refusals';

const json = /^application\/json\s*(?:;\s*charset\s*=\s*(?:utf-8|"utf-8")\s*)?;?\s*$/i;

/** Refuses a body that is not plain JSON in UTF-8, before a byte of it is read. */
export function onlyJson({ headers, method }: FastifyRequest, _: FastifyReply, done: (refusal?: Error) => void) {
  const isJson = headers['content-encoding'] === undefined && json.test(headers['content-type'] ?? '');
  done(method === 'POST' && !isJson ? new UnsupportedMediaType() : undefined);
}

/** Bodies are read as bytes; what they mean is for `jsonBody`. */
export const readBytes = (server: FastifyInstance) =>
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_, body, done) => done(null, body));

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The value that the bytes are; throws `Unreadable`. */
export function jsonBody(body: unknown): unknown {
  try {
    return JSON.parse(utf8.decode(body as Buffer)) as unknown;
  } catch {
    throw new Unreadable('The body is not JSON in UTF-8.');
  }
}

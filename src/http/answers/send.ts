import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Sends a text with an ETag, by default made from its bytes, or 304 to a client that has it; `null`: without one. */
export function send(request: FastifyRequest, reply: FastifyReply, type: string, text: string, tag?: string | null) {
  const body = Buffer.from(text);
  const etag = tag === undefined ? etagOf(body) : tag;
  if (etag !== null) {
    reply.header('etag', etag);
    if (isFresh(request.headers['if-none-match'], etag)) return reply.code(304).send();
  }
  return reply.type(type).send(body);
}

/** How long what never changes may be kept. */
export const lastingly = 'max-age=31536000, immutable';

/** With its quotes. */
export const etagOf = (of: string | Buffer) => `"${createHash('sha256').update(of).digest('base64url').slice(0, 27)}"`;

/** Whether `If-None-Match` names the tag, by weak comparison (RFC 9110, section 13.1.2). */
export const isFresh = (header: string | undefined, etag: string) =>
  header !== undefined && (header.trim() === '*' || header.split(',').some(tag => tag.trim().replace(/^W\//, '') === etag));

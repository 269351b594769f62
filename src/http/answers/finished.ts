import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { takesGzip } from '../negotiation/accept-encoding';
import { isFresh } from './send';

/** A document as bytes, which are made once. */
export class Finished {
  readonly #plain: Buffer;
  readonly #tag: string;
  #twin?: Buffer;

  constructor(
    text: string,
    readonly type: string,
  ) {
    this.#plain = Buffer.from(text);
    this.#tag = createHash('sha256').update(this.#plain).digest('base64url').slice(0, 27);
  }

  /** Sends it whole, with its length; compressed only to who asks for that, and not at all to who has it. */
  send(request: FastifyRequest, reply: FastifyReply) {
    const compressed = takesGzip(request.headers['accept-encoding']);
    const etag = `"${this.#tag}${compressed ? '.gz' : ''}"`;
    reply.header('etag', etag);
    if (isFresh(request.headers['if-none-match'], etag)) return reply.code(304).send();
    const bytes = compressed ? (this.#twin ??= gzipSync(this.#plain)) : this.#plain;
    if (compressed) reply.header('content-encoding', 'gzip');
    return reply.type(this.type).header('content-length', String(bytes.length)).send(bytes);
  }
}

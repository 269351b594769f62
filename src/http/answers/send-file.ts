import { open } from 'node:fs/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readThrough } from '../../rdf/read-through';
import { rangeOf } from './range';
import { isFresh, lastingly } from './send';

/** A file that never changes under its name. */
export interface Sendable {
  readonly file: string;
  readonly type: string;
  /** With its quotes. */
  readonly etag: string;
  readonly modified: Date;
  /** The same for ever at its address. */
  readonly lasting?: boolean;
}

/** Sends a file whole or in part, or says that the client has it. Once opened it is sent to its end, even if it is removed meanwhile. */
export async function sendFile(request: FastifyRequest, reply: FastifyReply, { file, type, etag, modified, lasting }: Sendable) {
  const handle = await open(file);
  let sent = false;
  try {
    const { size } = await handle.stat();
    const kept = lasting ? lastingly : 'no-cache';
    reply.headers({ etag, 'last-modified': modified.toUTCString(), 'accept-ranges': 'bytes', 'cache-control': `public, ${kept}` });
    if (hasIt(request, etag, modified)) return await reply.code(304).send();
    const range = mayRange(request, etag, modified) ? rangeOf(request.headers.range, size) : undefined;
    if (range === 'beyond') return await reply.code(416).header('content-range', `bytes */${size}`).send();
    const { start, end } = range ?? { start: 0, end: size - 1 };
    if (range) reply.code(206).header('content-range', `bytes ${start}-${end}/${size}`);
    reply.header('content-length', String(end - start + 1)).type(type);
    if (request.method === 'HEAD' || size === 0) return await reply.send();
    // Who was told meanwhile that it takes too long would take nothing of it.
    request.attended?.gone.throwIfLeft();
    request.attended?.download();
    sent = true;
    return await reply.send(readThrough(handle, start, end));
  } finally {
    if (!sent) await handle.close();
  }
}

function hasIt({ headers }: FastifyRequest, etag: string, modified: Date) {
  const tags = headers['if-none-match'];
  return tags === undefined ? Date.parse(headers['if-modified-since'] ?? '') >= seconds(modified) : isFresh(tags, etag);
}

/** `If-Range` is by strong comparison: a part of another version would spoil what the client has. */
function mayRange({ headers, method }: FastifyRequest, etag: string, modified: Date) {
  const condition = headers['if-range'];
  return method === 'GET' && (condition === undefined || condition === etag || Date.parse(String(condition)) === seconds(modified));
}

const seconds = (date: Date) => Math.floor(date.getTime() / 1000) * 1000;

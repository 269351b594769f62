import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { home } from '../../version';
import { send } from './send';

/** A file of ours in `public/`, read once, at start. */
export function staticFile(name: string, type: string) {
  const text = readFileSync(join(home, 'public', name), 'utf8');
  return fixedText(type, text);
}

/** A text that stays as it is while we run. */
export const fixedText = (type: string, text: string) => (request: FastifyRequest, reply: FastifyReply) =>
  send(request, reply.header('cache-control', 'public, max-age=300'), type, text);

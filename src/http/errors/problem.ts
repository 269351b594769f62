import { STATUS_CODES } from 'node:http';
import { DomainError, NotAcceptable, Unauthenticated, Unavailable } from '../../errors';
import type { Log } from '../../log';
import { troubleIn } from '../../store/connection/unreachable';
import { MethodNotAllowed, NothingHere, Removed, TooManyAttempts, TooManyRequests } from './refusals';

/** An error as a client may see it (RFC 9457). */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly code: string;
  readonly requestId: string;
  /** Media types that are to be had instead. */
  readonly available?: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

/** What a client is told of an error. What we did not foresee is logged whole and told as "Internal error". */
export function problemOf(error: unknown, requestId: string, log: Log): Problem {
  const known = error instanceof DomainError ? error : (troubleIn(error) ?? noRoom(error, log) ?? tooLong(error));
  if (known) return problem(known.status, known.message, known.code, requestId, extras(known));
  const refused = ofTheFramework(error);
  if (refused) return problem(refused, sentences[refused] ?? 'The request cannot be read.', 'BAD_REQUEST', requestId);
  log.error(error);
  log.info('Internal error', { requestId });
  return problem(500, 'Internal error', 'INTERNAL_SERVER_ERROR', requestId);
}

/** Seconds until a look is worth while again. */
export const retryLater = { 'retry-after': '5' };

const problem = (status: number, detail: string, code: string, requestId: string, more: Partial<Problem> = {}): Problem => ({
  ...{ status, detail, code, requestId, headers: {} },
  title: STATUS_CODES[status] ?? 'Error',
  ...more,
});

function extras(error: DomainError): Partial<Problem> {
  if (error instanceof NotAcceptable) return { available: error.offers };
  if (error instanceof MethodNotAllowed) return { headers: { allow: error.allowed.join(', ') } };
  if (error instanceof Removed) return { headers: { link: error.links.join(', ') } };
  if (error instanceof Unauthenticated) return { headers: { 'www-authenticate': `Bearer realm="kontor", error="invalid_token"` } };
  if (error instanceof TooManyAttempts || error instanceof TooManyRequests) return { headers: { 'retry-after': String(error.seconds) } };
  return error.status === 503 || error.status === 504 ? { headers: retryLater } : {};
}

/** The disk is full, or takes no files: somebody has to see to it. */
function noRoom(error: unknown, log: Log): Unavailable | undefined {
  if (!/^(ENOSPC|EDQUOT|EFBIG|EROFS)$/.test(String((error as { code?: unknown } | null)?.code))) return undefined;
  log.error(error);
  return new Unavailable('There is no room for this file now. Try again later.');
}

/** A key longer than any: nothing has it. */
const tooLong = (error: unknown) => ((error as { statusCode?: unknown } | null)?.statusCode === 414 ? new NothingHere() : undefined);

/** Fastify refuses with a code that begins so; its words repeat what was sent. */
function ofTheFramework(error: unknown) {
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  const refused = typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number' && statusCode < 500;
  return refused ? statusCode : undefined;
}

const sentences: Readonly<Record<number, string>> = {
  413: 'A body of at most 65536 bytes is read here.',
  415: 'Send application/json in UTF-8.',
};

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Unauthenticated } from '../../errors';
import type { Viewer } from '../../model/viewer';
import type { KnownTokens } from '../../store/rights/known-tokens';
import { readToken } from '../../store/rights/token-text';
import { TooManyAttempts } from '../errors/refusals';
import { FailedAttempts } from '../limits/failed-attempts';
import type { Issuer } from './issuer';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; unset: nobody in particular. */
    viewer?: Viewer;
  }
}

/** What makes somebody known to the doors: keys of ours, and tokens of an issuer where one is trusted. */
export interface Viewers {
  readonly tokens: KnownTokens;
  readonly issuer?: Issuer;
  readonly attempts?: FailedAttempts;
}

/** Longer than any token of an issuer that also fits a header. */
const longest = 8192;

/**
 * Reads `Authorization` once for every address, before anything else is done, and keeps what is answered to it out of all caches. Without
 * it nobody in particular asks; one that is no good is refused, and for one that cannot be any good nobody asks the database.
 */
export function knowViewers(server: FastifyInstance, viewers: Viewers) {
  const attempts = viewers.attempts ?? new FailedAttempts();
  server.decorateRequest('viewer', undefined);
  // By callback: most requests are of nobody in particular, and a promise would cost more than finding that out.
  server.addHook('onRequest', (request, _, done) => {
    if (request.headers.authorization === undefined) return done();
    known(request, viewers, attempts).then(viewer => {
      request.viewer = viewer;
      done();
    }, done);
  });
  server.addHook('onSend', (request, reply, _, done) => {
    if (request.headers.authorization !== undefined) reply.header('cache-control', 'private, no-store').removeHeader('etag');
    done();
  });
}

async function known({ headers, ip }: FastifyRequest, viewers: Viewers, attempts: FailedAttempts): Promise<Viewer> {
  const [, given] = /^Bearer +([^\s,]+) *$/i.exec(headers.authorization!) ?? [];
  const look = given === undefined || given.length > longest ? undefined : lookFor(given, viewers);
  const seconds = look?.remembered ? 0 : attempts.wait(ip);
  if (seconds) throw new TooManyAttempts(seconds);
  const viewer = await look?.viewer();
  if (viewer) return viewer;
  attempts.note(ip);
  throw new Unauthenticated('This is no key of ours, or one that holds no longer.');
}

/** How to find whose it is; nothing where it can be nobody's. Who was known before is let look again, whatever others at the address do. */
function lookFor(given: string, { tokens, issuer }: Viewers) {
  const token = readToken(given);
  if (token) return { remembered: tokens.remembers(token), viewer: () => tokens.viewerOf(token) };
  return issuer && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(given) ? { remembered: false, viewer: () => issuer.viewerOf(given) } : undefined;
}

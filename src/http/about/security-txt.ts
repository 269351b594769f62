import type { FastifyReply, FastifyRequest } from 'fastify';
import { send } from '../answers/send';
import { NothingHere } from '../errors/refusals';
import type { Parts } from '../parts';

/** So many days what it says may be relied on. */
const days = 180;

/** `/.well-known/security.txt`: to whom weaknesses are reported (RFC 9116). There is none where nobody is named. */
export const securityTxt =
  ({ config: { securityContact, publicUrl } }: Pick<Parts, 'config'>) =>
  (request: FastifyRequest, reply: FastifyReply) => {
    if (securityContact === undefined) throw new NothingHere();
    const expires = new Date();
    expires.setUTCHours(0, 0, 0, 0);
    expires.setUTCDate(expires.getUTCDate() + days);
    const fields = {
      Contact: securityContact,
      Expires: expires.toISOString(),
      'Preferred-Languages': 'nb, nn, en',
      Canonical: `${publicUrl}/.well-known/security.txt`,
    };
    const text = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
    return send(request, reply.header('cache-control', 'public, max-age=86400'), 'text/plain; charset=utf-8', text.join(''));
  };

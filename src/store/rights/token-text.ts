import { createHash, randomBytes, randomInt } from 'node:crypto';

/** A key as it is given to its owner, taken apart. */
export interface TokenText {
  readonly prefix: string;
  readonly secret: string;
}

const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
const form = /^kontor_([a-z0-9]{8})_([A-Za-z0-9_-]{43})$/;

/** A new one: 256 random bits behind a prefix by which it is called. */
export const makeToken = (): TokenText => ({
  prefix: Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join(''),
  secret: randomBytes(32).toString('base64url'),
});

export const spellToken = ({ prefix, secret }: TokenText) => `kontor_${prefix}_${secret}`;

/** Nothing where the text is no key of ours. */
export function readToken(text: string): TokenText | undefined {
  const [, prefix, secret] = form.exec(text) ?? [];
  return prefix && secret ? { prefix, secret } : undefined;
}

/** What is kept of a secret. Of a random one a plain hash gives nothing away. */
export const digestOf = (secret: string) => createHash('sha256').update(secret).digest();

import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';
import { Forbidden } from '../../errors';
import { roles, type Viewer } from '../../model/viewer';
import { IssuerKeys } from './issuer-keys';

/** Which issuer's tokens are taken, and in which claims they say what their owner may do. */
export interface Trusted {
  readonly issuer: string;
  readonly audience: string;
  readonly roleClaim: string;
  readonly datasetsClaim: string;
}

const algorithms = ['RS256', 'ES256', 'EdDSA'];
/** By RFC 9068, and as most issuers still call it. */
const types = /^(?:application\/)?(?:at\+jwt|jwt)$/i;
const skewSeconds = 60;

/** Whom tokens of an OpenID Connect issuer make known (RFC 7519, RFC 9068). Keys are the issuer's own, never what a token names. */
export class Issuer {
  readonly #keys: IssuerKeys;

  constructor(
    readonly trusted: Trusted,
    keys = new IssuerKeys(trusted.issuer),
  ) {
    this.#keys = keys;
  }

  /** Nothing for a token that is not good. Throws `Forbidden` where it is, and gives no role, and `Unavailable` where the issuer cannot be asked. */
  async viewerOf(token: string): Promise<Viewer | undefined> {
    try {
      const claims = await this.#verified(token, await this.#keys.now());
      return claims && this.#viewer(claims);
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }

  async #verified(token: string, keys: JSONWebKeySet): Promise<JWTPayload | undefined> {
    try {
      return await this.#verifiedBy(token, keys);
    } catch (error) {
      const newer = error instanceof errors.JWKSNoMatchingKey ? await this.#keys.newerThan(keys) : undefined;
      if (!newer) throw error;
      return this.#verifiedBy(token, newer);
    }
  }

  async #verifiedBy(token: string, keys: JSONWebKeySet): Promise<JWTPayload | undefined> {
    const { issuer, audience } = this.trusted;
    const rules = { issuer, audience, algorithms, clockTolerance: skewSeconds, requiredClaims: ['exp', 'sub'] };
    const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet(keys), rules);
    return types.test(protectedHeader.typ ?? '') ? payload : undefined;
  }

  #viewer({ sub, ...claims }: JWTPayload): Viewer {
    const role = roles.find(role => role === claims[this.trusted.roleClaim]);
    if (!role) throw new Forbidden(`The token gives no role: its claim "${this.trusted.roleClaim}" is one of ${roles.join(', ')}.`);
    return Object.freeze({
      id: `${this.trusted.issuer} ${sub!}`,
      name: nameOf(sub!),
      role,
      datasets: datasetsOf(claims[this.trusted.datasetsClaim]),
    });
  }
}

/** What a revision is signed with is one line, and not long. */
const nameOf = (subject: string) => subject.replace(/[\p{C}\p{Z}]+/gu, ' ').slice(0, 200);

/** Keys, or `*` for all; what is neither gives nothing. */
function datasetsOf(claim: unknown): Viewer['datasets'] {
  const keys = [claim].flat().filter((key): key is string => typeof key === 'string');
  return keys.includes('*') ? 'all' : keys.filter(key => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key));
}

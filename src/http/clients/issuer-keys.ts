import type { JSONWebKeySet } from 'jose';
import { Unavailable } from '../../errors';

const oldMs = 10 * 60_000;
/** A token with a key that nobody knows makes us ask the issuer anew, and no oftener than this. */
const pauseMs = 30_000;
const patienceMs = 5000;
const mostBytes = 256 * 1024;

/** The keys that an issuer signs with, from its discovery document (OpenID Connect Discovery 1.0), asked for when first needed. */
export class IssuerKeys {
  #asked?: { readonly at: number; readonly keys: Promise<JSONWebKeySet> };

  constructor(
    readonly issuer: string,
    readonly clock: () => number = () => performance.now(),
  ) {}

  /** Ten minutes old at most. Throws `Unavailable` where the issuer cannot be asked. */
  now(): Promise<JSONWebKeySet> {
    if (!this.#asked || this.clock() - this.#asked.at > oldMs) this.#ask();
    return this.#asked!.keys;
  }

  /** Other keys than these, if the issuer has any and was not asked just now. */
  async newerThan(keys: JSONWebKeySet): Promise<JSONWebKeySet | undefined> {
    if (!this.#asked || this.clock() - this.#asked.at > pauseMs) this.#ask();
    const newer = await this.#asked!.keys;
    return newer === keys ? undefined : newer;
  }

  #ask() {
    const keys = keysOf(this.issuer);
    this.#asked = { at: this.clock(), keys };
    // What failed is tried again when it is next needed, after a while.
    keys.catch(() => setTimeout(() => this.#asked?.keys === keys && (this.#asked = undefined), 1000).unref());
  }
}

async function keysOf(issuer: string): Promise<JSONWebKeySet> {
  const found = (await json(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)) as { issuer?: unknown; jwks_uri?: unknown };
  if (found.issuer !== issuer || typeof found.jwks_uri !== 'string') throw away('it describes another issuer, or names no keys');
  const keys = (await json(found.jwks_uri)) as JSONWebKeySet;
  if (!Array.isArray(keys.keys)) throw away('its keys are no list');
  return keys;
}

/** From an address over TLS, or on this machine; no redirect is followed, and nothing long is read. */
async function json(address: string): Promise<unknown> {
  if (!isSafe(address)) throw away('its address is neither https nor of this machine');
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patienceMs), headers: { accept: 'application/json' } }).catch(() => undefined); // prettier-ignore
  if (!response?.ok || !response.body) throw away('it does not answer');
  let text = '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of response.body) {
      text += decoder.decode(bytes as Uint8Array, { stream: true });
      if (text.length > mostBytes) throw away('it answers too much');
    }
    return JSON.parse(text) ?? {};
  } catch {
    throw away('its answer cannot be read');
  }
}

function isSafe(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname));
}

const away = (why: string) => new Unavailable(`The issuer of tokens cannot be asked for its keys: ${why}.`);

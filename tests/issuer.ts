import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose';

/** An issuer of OpenID Connect on this machine, whose keys and answers a test may change. */
export interface TestIssuer {
  readonly url: string;
  keys: JWK[];
  /** Says something else at an address, instead of what it would. */
  instead?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** The addresses that were asked for. */
  readonly asked: string[];
  readonly stop: () => Promise<void>;
}

export interface KeyPair {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

export async function keyPair(kid: string, alg: string): Promise<KeyPair> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

export async function startIssuer(keys: JWK[]): Promise<TestIssuer> {
  const server = createServer((request, response) => {
    issuer.asked.push(request.url!);
    if (issuer.instead?.(request, response)) return;
    const answers: Record<string, object> = {
      '/.well-known/openid-configuration': { issuer: issuer.url, jwks_uri: `${issuer.url}/keys` },
      '/keys': { keys: issuer.keys },
    };
    const answer = answers[request.url!];
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () => new Promise<void>(done => (server.closeAllConnections(), server.close(() => done())));
  const issuer: TestIssuer = { url, keys, asked: [], stop };
  return issuer;
}

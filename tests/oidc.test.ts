import { createHmac } from 'node:crypto';
import { base64url, SignJWT, type JWTHeaderParameters, type JWTPayload } from 'jose';
import { Issuer } from '../src/http/clients/issuer';
import { IssuerKeys } from '../src/http/clients/issuer-keys';
import { keyPair, startIssuer, type KeyPair, type TestIssuer } from './issuer';
import { startService, type Service } from './service';

/** GUARD E3: tokens of an issuer, where one is trusted; its keys are those that it publishes, whatever a token says. */
const audience = 'https://kontor.example/api';
let issuer: TestIssuer;
let rsa: KeyPair;
let curve: KeyPair;
let edwards: KeyPair;
let foreign: KeyPair;
let service: Service;
beforeAll(async () => {
  [rsa, curve, edwards, foreign] = await Promise.all([keyPair('rsa', 'RS256'), keyPair('curve', 'ES256'), keyPair('edwards', 'EdDSA'), keyPair('rsa', 'RS256')]); // prettier-ignore
  issuer = await startIssuer([rsa.jwk, curve.jwk, edwards.jwk]);
  service = await startService(['bergen'], undefined, { OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: audience });
}, 120_000);
afterAll(async () => {
  await service.stop();
  await issuer.stop();
});

const now = () => Math.floor(Date.now() / 1000);
const claims = (others: JWTPayload = {}): JWTPayload => ({
  ...{ iss: issuer.url, aud: audience, sub: 'officer-7', iat: now(), exp: now() + 300 },
  ...{ kontor_role: 'reader', kontor_datasets: ['bergen'] },
  ...others,
});
const signed = (payload: JWTPayload, { alg, kid, privateKey }: KeyPair = rsa, header: Partial<JWTHeaderParameters> = {}) =>
  new SignJWT(payload).setProtectedHeader({ alg, kid, typ: 'at+jwt', ...header }).sign(privateKey);
const part = (value: object) => base64url.encode(JSON.stringify(value));
const trusted = () => ({ issuer: issuer.url, audience, roleClaim: 'kontor_role', datasetsClaim: 'kontor_datasets' });

test.each(['RS256', 'ES256', 'EdDSA'])('a token signed by %s makes its owner known', async alg => {
  const pair = [rsa, curve, edwards].find(pair => pair.alg === alg)!;
  const viewer = await new Issuer(trusted()).viewerOf(await signed(claims(), pair));
  expect(viewer).toEqual({
    id: expect.stringMatching(/^http.* officer-7$/) as string,
    name: 'officer-7',
    role: 'reader',
    datasets: ['bergen'],
  });
  expect((await service.get('/livez', { authorization: `Bearer ${await signed(claims(), pair)}` })).status).toBe(200);
});

test.each([
  ['*', 'all'],
  [['a', '*'], 'all'],
  ['bergen', ['bergen']],
  [['bergen', 7, 'No Key', 'x,y'], ['bergen']],
  [undefined, []],
  [{ all: true }, []],
])('datasets %j are %j', async (claim, datasets) => {
  expect(await new Issuer(trusted()).viewerOf(await signed(claims({ kontor_datasets: claim })))).toMatchObject({ datasets });
});

test('claims are called as the settings say', async () => {
  const other = new Issuer({ ...trusted(), roleClaim: 'https://claims.example/role', datasetsClaim: 'sets' });
  expect(await other.viewerOf(await signed(claims({ 'https://claims.example/role': 'publisher', sets: 'bergen' })))).toMatchObject({ role: 'publisher' }); // prettier-ignore
});

test.each([undefined, 'king', ['editor'], 'Editor', 7])('the role %j is none: known, and may nothing', async role => {
  const answer = await service.get('/livez', { authorization: `Bearer ${await signed(claims({ kontor_role: role }))}` });
  expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([403, null]);
});

const spki = () => JSON.stringify(rsa.jwk);
/** Each a way in which a token is not what it says, or not for us. */
const forged: Readonly<Record<string, () => string | Promise<string>>> = {
  'of another issuer': () => signed(claims({ iss: 'https://issuer.example' })),
  'of an issuer with a slash more': () => signed(claims({ iss: `${issuer.url}/` })),
  'for another audience': () => signed(claims({ aud: 'https://other.example' })),
  'for no audience': () => signed(claims({ aud: undefined })),
  'expired for longer than clocks differ': () => signed(claims({ exp: now() - 70 })),
  'without an end': () => signed(claims({ exp: undefined })),
  'that begins later': () => signed(claims({ nbf: now() + 70 })),
  'without a subject': () => signed(claims({ sub: undefined })),
  'signed by another key of the same name': () => signed(claims(), foreign),
  'signed by a key that nobody has': () => signed(claims(), rsa, { kid: 'nobody' }),
  'that brings its own key': async () => signed(claims(), foreign, { jwk: foreign.jwk, kid: undefined }),
  'that names where its key is': () => signed(claims(), foreign, { jku: `${issuer.url}/other-keys`, kid: 'other' }),
  'that names a certificate': () => signed(claims(), foreign, { x5u: `${issuer.url}/certificate` }),
  'not signed': () => `${part({ alg: 'none', typ: 'at+jwt' })}.${part(claims())}.`,
  'not signed, with something in place of it': () => `${part({ alg: 'none', typ: 'at+jwt' })}.${part(claims())}.AA`,
  'signed with the public key as a secret': () => {
    const text = `${part({ alg: 'HS256', kid: 'rsa', typ: 'at+jwt' })}.${part(claims())}`;
    return `${text}.${createHmac('sha256', spki()).update(text).digest('base64url')}`;
  },
  'with claims that were changed': async () => {
    const [head, , signature] = (await signed(claims())).split('.');
    return `${head}.${part(claims({ kontor_role: 'administrator' }))}.${signature}`;
  },
  'with a head that was changed': async () => {
    const [, body, signature] = (await signed(claims())).split('.');
    return `${part({ alg: 'RS256', kid: 'rsa', typ: 'JWT' })}.${body}.${signature}`;
  },
  'with a signature cut short': async () => (await signed(claims())).slice(0, -4),
  'of another type': () => signed(claims(), rsa, { typ: 'logout+jwt' }),
  'of no type': () => signed(claims(), rsa, { typ: undefined }),
  'by an algorithm that is not taken': async () => signed(claims(), await keyPair('rsa', 'PS256'), {}),
  'with an extension that must be understood': () => signed(claims(), rsa, { crit: ['exp'] }).catch(async () => `${part({ alg: 'RS256', kid: 'rsa', typ: 'at+jwt', crit: ['x'], x: 1 })}.${(await signed(claims())).split('.').slice(1).join('.')}`), // prettier-ignore
  'that is no JSON': () => `${base64url.encode('{')}.${base64url.encode('x')}.AAAA`,
};

test.each(Object.keys(forged))('a token %s is refused', async how => {
  expect(await new Issuer(trusted()).viewerOf(await forged[how]!())).toBeUndefined();
  const fresh = await service.again();
  const answer = await fresh.get('/livez', { authorization: `Bearer ${await forged[how]!()}` });
  expect([answer.status, (await answer.text()).includes('officer-7')]).toEqual([401, false]);
  await fresh.stop();
});

test('there are twenty of them at least, and no token made us ask anywhere else', () => {
  expect(Object.keys(forged).length).toBeGreaterThanOrEqual(20);
  expect([...new Set(issuer.asked)].sort()).toEqual(['/.well-known/openid-configuration', '/keys']);
});

test('clocks may differ by a minute', async () => {
  const one = new Issuer(trusted());
  expect(await one.viewerOf(await signed(claims({ exp: now() - 50, nbf: now() + 50 })))).toBeDefined();
});

test('keys are asked for once, and anew for one that nobody knows, though not at once again', async () => {
  let clock = 0;
  const one = new Issuer(trusted(), new IssuerKeys(issuer.url, () => clock));
  const asked = async (token: string) => {
    const before = issuer.asked.length;
    const viewer = await one.viewerOf(token);
    return [viewer !== undefined, issuer.asked.length - before];
  };
  const newer = await keyPair('newer', 'ES256');
  expect([await asked(await signed(claims())), await asked(await signed(claims()))]).toEqual([[true, 2], [true, 0]]); // prettier-ignore
  issuer.keys = [rsa.jwk, curve.jwk, edwards.jwk, newer.jwk];
  expect(await asked(await signed(claims(), newer))).toEqual([false, 0]);
  clock = 31_000;
  expect(await asked(await signed(claims(), newer))).toEqual([true, 2]);
  clock = 31_000 + 10 * 60_000 + 1;
  issuer.keys = [newer.jwk];
  expect(await asked(await signed(claims()))).toEqual([false, 2]);
});

test.each<[string, NonNullable<TestIssuer['instead']>]>([
  ['answers with an error', (_, response) => Boolean(response.writeHead(500).end())],
  ['sends elsewhere', (_, response) => Boolean(response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end())],
  ['says that it is another', (_, response) => Boolean(response.end(JSON.stringify({ issuer: 'https://other.example', jwks_uri: `${issuer.url}/keys` })))],
  ['names keys at an unsafe address', (_, response) => Boolean(response.end(JSON.stringify({ issuer: issuer.url, jwks_uri: 'http://keys.example/' })))],
  ['answers without an end', (_, response) => response.write('x'.repeat(300_000)) || true],
  ['answers what is no JSON', (_, response) => Boolean(response.end('<html>'))],
])('an issuer that %s is told as not to be reached', async (_, instead) => {
  issuer.instead = instead;
  try {
    await expect(new Issuer(trusted()).viewerOf(await signed(claims()))).rejects.toThrow(/^The issuer of tokens cannot be asked for its keys: /);
    const fresh = await service.again();
    const answer = await fresh.get('/livez', { authorization: `Bearer ${await signed(claims())}` });
    expect([answer.status, answer.headers.get('retry-after'), (await fresh.get('/livez')).status]).toEqual([503, '5', 200]);
    await fresh.stop();
  } finally {
    issuer.instead = undefined;
  }
}); // prettier-ignore

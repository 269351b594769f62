import { FailedAttempts, networkOf } from '../src/http/limits/failed-attempts';
import { keyOf } from './keys';
import { overhear, type Overheard } from './oracle/statements';
import { publicUrl, startService, type Service } from './service';

/** `Authorization` is read once, for every address, before anything else is done. */
let service: Service;
let heard: Overheard;
beforeAll(async () => {
  service = await startService();
  heard = overhear(service.app.pool);
}, 120_000);
afterAll(() => service.stop());

const addresses = [
  '/livez',
  '/',
  '/doc/city/bergen.ttl',
  '/id/city/bergen',
  '/data/bergen.nt',
  '/catalog/datasets',
  '/def.ttl',
  '/nowhere',
];
const post = (header: Record<string, string>) =>
  fetch(`${service.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...header },
    body: '{"query":"{ city(key: \\"bergen\\") { key } }"}',
  });

describe('B8: what can be no key of anybody', () => {
  test.each([
    ['Basic a29udG9yOngK', 1],
    ['Bearer', 2],
    ['Bearer ', 3],
    ['Bearer x', 4],
    ['Bearer kontor_short_secret', 5],
    [`Bearer kontor_abcdefgh_${'x'.repeat(44)}`, 6],
    [`Bearer ${'x'.repeat(10_000)}`, 7],
    ['Bearer a.b.c', 8],
  ])('%.40s is refused without a look into the database', async (authorization, n) => {
    const before = heard.texts.length;
    const answer = await service.get(addresses[n % addresses.length]!, { authorization });
    expect([answer.status, answer.headers.get('www-authenticate'), heard.texts.length - before]).toEqual([
      401,
      'Bearer realm="kontor", error="invalid_token"',
      0,
    ]);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(await answer.text()).not.toContain(authorization.slice(7) || 'Basic');
  });

  test('and after ten within a minute nothing is tried any more, but of who was known', async () => {
    const { header } = await keyOf(service);
    const fresh = await service.again();
    expect((await fresh.get('/livez', header)).status).toBe(200);
    const wrong = { authorization: `Bearer kontor_abcdefgh_${'A'.repeat(43)}` };
    for (let time = 0; time < 10; time++) expect((await fresh.get('/livez', wrong)).status).toBe(401);
    const refused = await fresh.get('/livez', wrong);
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect((await fresh.get('/livez', { authorization: 'Bearer x' })).status).toBe(429);
    expect([(await fresh.get('/livez', header)).status, (await fresh.get('/livez')).status]).toEqual([200, 200]);
    await fresh.stop();
  });
});

test('attempts are counted by address, of IPv6 by network, for a minute', () => {
  let now = 0;
  const attempts = new FailedAttempts(2, () => now);
  for (const address of ['192.0.2.1', '192.0.2.1', '2001:db8::1', '2001:db8:0:0:9::2']) attempts.note(address);
  expect(['192.0.2.1', '::ffff:192.0.2.1', '192.0.2.2', '2001:db8::7', '2001:db8:0:1::1'].map(address => attempts.wait(address))).toEqual([60, 60, 0, 60, 0]); // prettier-ignore
  now = 59_500;
  expect(attempts.wait('192.0.2.1')).toBe(1);
  now = 60_000;
  expect(attempts.wait('192.0.2.1')).toBe(0);
  expect(['::1', '2001:db8:1:2:3:4:5:6', '::'].map(networkOf)).toEqual(['0:0:0:0', '2001:db8:1:2', '0:0:0:0']);
});

test.each(addresses)('%s answers who is known as it does anybody, and into no cache', async path => {
  const { header } = await keyOf(service);
  const [known, anybody] = [await service.get(path, header), await service.get(path)];
  expect([known.status, known.headers.get('cache-control'), known.headers.get('etag')]).toEqual([
    anybody.status,
    'private, no-store',
    null,
  ]);
  const untimed = (text: string) => text.replace(/urn:uuid:[\w-]+/g, '');
  expect(untimed(await known.text())).toBe(untimed(await anybody.text()));
});

test('a refusal at /graphql is told as GraphQL tells it', async () => {
  const answer = await post({ authorization: `Bearer kontor_abcdefgh_${'A'.repeat(43)}` });
  const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] };
  expect([answer.status, errors[0]!.extensions.code, errors[0]!.message]).toEqual([
    401,
    'UNAUTHENTICATED',
    'This is no key of ours, or one that holds no longer.',
  ]);
});

test('who asks with a key is answered from no cache, and into none', async () => {
  const { header } = await keyOf(service);
  const answer = await post(header);
  expect([answer.status, answer.headers.get('cache-control'), await answer.json()]).toEqual([
    200,
    'private, no-store',
    { data: { city: { key: 'bergen' } } },
  ]);
});

test('who reads as which role is told by /readyz', async () => {
  expect(await (await service.get('/readyz')).json()).toEqual({ status: 'ready', wall: 'on' });
  const bare = await service.again({}, { walled: false });
  expect(await (await bare.get('/readyz')).json()).toEqual({ status: 'ready', wall: 'off' });
  await bare.stop();
});

test('G7: who finds a weakness is told where to report it, once there is somebody to report to', async () => {
  const path = '/.well-known/security.txt';
  expect((await service.get(path)).status).toBe(404);
  const other = await service.again({ SECURITY_CONTACT: 'mailto:security@bergen.example' });
  try {
    const answer = await other.get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    const lines = (await answer.text()).split('\n').slice(0, -1);
    const fields = Object.fromEntries(lines.map(line => line.split(/: (.*)/).slice(0, 2) as [string, string]));
    expect(fields).toMatchObject({ Contact: 'mailto:security@bergen.example', Canonical: `${publicUrl}${path}` });
    const days = (Date.parse(fields.Expires!) - Date.now()) / 86_400_000;
    expect(days > 100 && days < 366).toBe(true);
  } finally {
    await other.stop();
  }
});

import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { reread } from './reread';
import { base, openDoors, openRegister } from './http-register';
import { syntaxes } from '../src/rdf/syntax';

let register: Awaited<ReturnType<typeof openRegister>>;
let doors: Awaited<ReturnType<typeof openDoors>>;
let varDir: string;
beforeAll(async () => {
  varDir = await mkdtemp(join(tmpdir(), 'kontor-http-'));
  register = await openRegister();
  doors = await openDoors(register.url, varDir);
});
afterAll(async () => {
  await doors.close();
  await register.close();
  await rm(varDir, { recursive: true, force: true });
});

const addresses: readonly (readonly [address: string, type: string])[] = [
  ['/', 'text/html; charset=utf-8'],
  ['/graphql?query={__typename}', 'application/json; charset=utf-8'],
  ['/schema.graphql', 'text/plain; charset=utf-8'],
  ['/doc/city', 'text/html; charset=utf-8'],
  ['/doc/city/bergen', 'text/turtle; charset=utf-8'],
  ['/doc/city/bergen.jsonld', 'application/ld+json'],
  ['/data/bergen.ttl', 'text/turtle; charset=utf-8'],
  ['/data/all.nq', 'application/n-quads'],
  ['/data/all.nq.gz', 'application/gzip'],
  ['/def', 'text/turtle; charset=utf-8'],
  ['/def.html', 'text/html; charset=utf-8'],
  ['/shapes.jsonld', 'application/ld+json'],
  ['/.well-known/void', 'text/turtle; charset=utf-8'],
  ['/.well-known/void.nt', 'application/n-triples'],
  ['/context.jsonld', 'application/ld+json'],
  ['/livez', 'application/json; charset=utf-8'],
  ['/readyz', 'application/json; charset=utf-8'],
  ['/style.css', 'text/css; charset=utf-8'],
  ['/graphql.js', 'text/javascript; charset=utf-8'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
];

test.each(addresses)('%s answers 200 as %s, and HEAD the same without a body', async (address, type) => {
  const got = await doors.get(address);
  expect([got.status, got.headers['content-type']]).toEqual([200, type]);
  const head = await doors.ask('HEAD', address);
  const lasting = (headers: typeof head.headers) => Object.entries(headers).filter(([name]) => name !== 'x-request-id' && name !== 'date');
  expect([head.status, head.body.length, lasting(head.headers)]).toEqual([200, 0, lasting(got.headers)]);
  expect(got.headers['content-length']).toBe(String(got.body.length));
});

test('F9: every answer has the headers that protect, errors too, and none names the server', async () => {
  const asked = [
    ...addresses.map(([address]) => address),
    '/nothing',
    '/doc/city/nobody',
    '/doc/city/%zz',
    '/id/city/bergen',
    '/data/x.nt',
  ];
  const answers = await Promise.all([
    ...asked.map(address => doors.get(address)),
    doors.ask('PUT', '/'),
    doors.ask('OPTIONS', '/'),
    doors.ask('POST', '/graphql'),
  ]);
  for (const { headers, status } of answers) {
    expect([status, headers]).toEqual([
      status,
      expect.objectContaining({
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringMatching(
          /^default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'/,
        ) as string,
        'referrer-policy': 'no-referrer',
        'permissions-policy': expect.any(String) as string,
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      }),
    ]);
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['server']));
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('content-encoding');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  }
});

test('nothing is compressed even for a client that could read it, since no one asked for that representation', async () => {
  expect((await doors.get('/doc/city/bergen', { 'accept-encoding': 'gzip, br' })).headers).not.toHaveProperty('content-encoding');
});

test.each(['PUT', 'POST', 'DELETE', 'PATCH', 'TRACE'])('%s is refused with the methods that are allowed', async method => {
  const { status, headers } = await doors.ask(method, '/doc/city/bergen', { 'content-length': '0' });
  expect([status, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
});

test('E7: OPTIONS tells the methods, without credentials', async () => {
  const { status, headers } = await doors.ask('OPTIONS', '/graphql', { origin: 'https://elsewhere.example' });
  expect([status, headers.allow, headers['access-control-allow-methods']]).toEqual([
    204,
    'GET, HEAD, POST, OPTIONS',
    'GET, HEAD, POST, OPTIONS',
  ]);
});

describe('an unknown key is 404', () => {
  test.each(syntaxes.map(({ extension, type }) => [extension, type] as const))(
    'in %s, asked for by ending or by Accept',
    async (extension, type) => {
      for (const got of [await doors.get(`/doc/city/nobody.${extension}`), await doors.get('/doc/city/nobody', { accept: type })]) {
        expect([got.status, got.headers['content-type']?.split(';')[0]]).toEqual([404, type]);
        const told = (await reread({ extension, type }, got.text)).map(({ object }) => object.value).sort();
        expect(told).toEqual(['NOT_FOUND', 'Not Found', 'There is no city "nobody".']);
      }
    },
  );

  test('as a page', async () => {
    const { status, headers, text } = await doors.get('/doc/city/nobody', { accept: 'text/html,*/*;q=0.8' });
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(text).toContain('There is no city &quot;nobody&quot;.');
  });

  test.each(['/doc/city/nobody', '/id/city/nobody', '/data/nobody.x', '/nothing', '/doc/nothing/bergen', '/def.exe', '/def/'])(
    'as a problem document, at %s',
    async address => {
      const { status, headers, text } = await doors.get(address);
      expect([status, headers['content-type']]).toEqual([404, 'application/problem+json']);
      expect(JSON.parse(text)).toEqual({
        ...{ type: 'about:blank', title: 'Not Found', status: 404, code: 'NOT_FOUND' },
        detail: expect.stringMatching(/^There is no/) as string,
        instance: `urn:uuid:${headers['x-request-id'] as string}`,
      });
    },
  );
});

test('nothing acceptable is 406 with the list, in at most 1 kB that does not repeat what was asked', async () => {
  for (const accept of ['image/png', 'text/turtle;q=0', 'x/y,'.repeat(21), `text/turtle, ${'x'.repeat(2000)}`]) {
    const { status, text } = await doors.get('/doc/city/bergen', { accept });
    const { available } = JSON.parse(text) as { available: string[] };
    expect([status, available]).toEqual([406, [...syntaxes.map(({ type }) => type), 'text/html']]);
    expect(text.length).toBeLessThan(1024);
    expect(text).not.toMatch(/png|x\/y|xxx/);
  }
});

const hostile = [
  ...[
    '/doc/city/..',
    '/doc/city/../../etc/passwd',
    '/doc/city/%2e%2e',
    '/doc/city/%00',
    '/doc/city/bergen%00',
    '/doc/city/Bergen',
    '/doc/City/bergen',
    '/doc/city/bergen.',
  ],
  ...[
    '/doc/city/bergen.TTL',
    '/doc/city/-bergen',
    '/doc/city/bergen--x',
    '/doc/city/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    '/doc/city/%zz',
    '/doc/city/bergen/',
    '//doc/city/bergen',
  ],
  ...[
    `/doc/city/${'a'.repeat(10_000)}`,
    `/doc/city/${'a'.repeat(81)}`,
    '/id/city/bergen%23party-1',
    '/doc/city/bergen/v/..',
    '/doc/city/bergen/v/1e0',
    '/doc/city/bergen/v/01',
  ],
  ...[
    '/data/..%2f..%2fpackage.json',
    '/data/bergen.nt.gz.gz',
    '/data/bergen.exe',
    '/data/%2e%2e.nt',
    '/data/drafts.nt',
    '/doc/city/hidden',
    '/id/city/hidden',
    '/doc/dataset/drafts',
  ],
  '/doc/city/bergen.ttl.html',
];
test.each(hostile.map(address => [address.length > 90 ? `${address.slice(0, 20)}… ${address.length}` : address, address]))(
  'a path that leads nowhere, %s, is 404 or 400 and is not repeated',
  async (_, address) => {
    const { status, text } = await doors.get(address, { accept: 'text/html' });
    expect([400, 404]).toContain(status);
    expect(text).not.toMatch(/<script>|\.\.|alert|aaaa|passwd|package/);
    expect(doors.logged).toEqual([]);
  },
);

test('F8: links come from the public address, never from the request', async () => {
  const elsewhere = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-http-method-override': 'DELETE',
  };
  for (const address of ['/id/city/bergen', '/doc/city/bergen.html', '/doc/city/bergen', '/']) {
    const { headers, text } = await doors.get(address, elsewhere);
    expect(JSON.stringify(headers) + text).not.toContain('evil');
  }
  expect((await doors.get('/id/city/bergen', elsewhere)).headers.location).toBe(`${base}/doc/city/bergen`);
});

test('what is no HTTP is refused with the headers of every answer', async () => {
  const socket = connect(doors.port, '127.0.0.1');
  socket.end('nonsense\r\n\r\n');
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(answer).toContain('x-content-type-options: nosniff\r\n');
});

test('F10: what we did not foresee is masked, and logged with all it has', async () => {
  await register.session.query('ALTER TABLE city RENAME COLUMN lat TO secret');
  const { status, text } = await doors.get('/doc/city/bergen');
  await register.session.query('ALTER TABLE city RENAME COLUMN secret TO lat');
  expect([status, JSON.parse(text)]).toEqual([500, expect.objectContaining({ title: 'Internal Server Error', detail: 'Internal error' })]);
  expect(text).not.toMatch(/lat|column|SELECT/);
  expect(String(doors.logged.pop())).toContain('lat');
});

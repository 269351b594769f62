import { checkUrl } from '../src/validate/check-url';
import { at, publishingServer, type Misbehaviour, type PublishingServer } from './portal-server';

let server: PublishingServer;
beforeAll(async () => {
  server = await publishingServer();
});
afterAll(() => server.close());
afterEach(() => server.behave());

async function found(misbehave?: Misbehaviour, timeout = 5000) {
  server.behave(misbehave);
  const { findings } = await checkUrl({ url: server.url, profile: 'no', today: '2026-11-26', timeout });
  return findings.map(({ check, level, kind, problem }) => `${check} ${level} ${kind}: ${problem}`);
}
const one = (check: string, level: string, kind: string, problem: string) => [
  expect.stringMatching(new RegExp(`^${check} ${level} ${kind}: .*${problem}`)) as string,
];

test('nothing is found where four sound documents are published with their twins', async () => {
  expect(await found()).toEqual([]);
});

test.each([
  ['the address of one document', '/catalog/services', undefined, 'services'],
  ['a service and a kind', '', 'models', 'models'],
  ['a service with a slash, and a kind', '/', 'concepts', 'concepts'],
] as const)('%s: that one alone is fetched', async (_, path, kind, fetched) => {
  server.behave();
  const { documents, findings } = await checkUrl({ url: server.url + path, kind, profile: 'no', today: '2026-11-26' });
  expect([documents.map(({ kind }) => kind), findings]).toEqual([[fetched], []]);
  expect(new Set(server.asked.map(({ what }) => what).filter(what => what.startsWith('GET')))).toEqual(
    new Set([`GET /catalog/${fetched}`]),
  );
});

test('it asks as the harvester does, and as the checker of addresses does', async () => {
  await found();
  const headersOf = (what: string) => server.asked.filter(one => one.what === what).map(({ headers }) => ({ ...headers, host: undefined, connection: undefined })); // prettier-ignore
  const harvester = { accept: 'text/turtle', 'user-agent': expect.stringMatching(/^Java\//) };
  expect(headersOf('GET /catalog/datasets')).toEqual([harvester, harvester, { ...harvester, 'accept-encoding': 'gzip' }]);
  expect(headersOf('HEAD /data/bergen.jsonld')).toEqual([{}]);
  expect(headersOf('HEAD /doc/dataset/bergen.html')).toHaveLength(1);
});

describe('P01', () => {
  const path = '/catalog/datasets';
  const cases: readonly (readonly [what: string, how: Misbehaviour, expected: unknown[]])[] = [
    [
      'a redirect',
      (_, response) => !!response.writeHead(301, { Location: '/elsewhere' }).end(),
      one('P01', 'fault', 'datasets', '301 to /elsewhere'),
    ],
    [
      'an error that says why',
      (_, response) => !!response.writeHead(503).end('{"detail":"No licence."}'),
      one('P01', 'fault', 'datasets', 'answers 503: No licence\\.'),
    ],
    ['an error', (_, response) => !!response.writeHead(503).end(), one('P01', 'fault', 'datasets', 'answers 503')],
    ['an answer that is not changed', (_, response) => !!response.writeHead(304).end(), one('P01', 'fault', 'datasets', '304')],
    [
      'an encoding that nobody asked for',
      (request, response, text) => !request.headers['accept-encoding'] && !!response.writeHead(200, { 'Content-Type': 'text/turtle', 'Content-Encoding': 'identity', 'Content-Length': Buffer.byteLength(text!) }).end(text), // prettier-ignore
      one('P01', 'fault', 'datasets', 'Content-Encoding: identity'),
    ],
    [
      'another type',
      (request, response, text) => !request.headers['accept-encoding'] && !!response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text!) }).end(text), // prettier-ignore
      one('P01', 'fault', 'datasets', 'comes as application/json'),
    ],
    [
      'no length',
      (request, response, text) =>
        !request.headers['accept-encoding'] && !!response.writeHead(200, { 'Content-Type': 'text/turtle' }).end(text),
      one('P01', 'fault', 'datasets', 'no Content-Length'),
    ],
    [
      'a byte-order mark',
      (_, response, text) => !!response.writeHead(200, { 'Content-Type': 'text/turtle', 'Content-Length': Buffer.byteLength(text!) + 3 }).end(`\ufeff${text}`), // prettier-ignore
      one('P01', 'fault', 'datasets', 'byte-order mark'),
    ],
    [
      'a document of eleven mebibytes',
      (_, response, text) => !!response.writeHead(200, { 'Content-Type': 'text/turtle', 'Content-Length': Buffer.byteLength(text!) + 11 * 2 ** 20 }).end(`${text}${'\n'.repeat(11 * 2 ** 20)}`), // prettier-ignore
      one('P01', 'note', 'datasets', '11 MiB'),
    ],
    [
      'another document for whoever reads gzip',
      (request, response) =>
        !!request.headers['accept-encoding'] && !!response.writeHead(200, { 'Content-Type': 'text/turtle' }).end('other'),
      one('P01', 'fault', 'datasets', 'another document'),
    ],
    [
      'a compression that nobody asked for',
      (request, response) => !!request.headers['accept-encoding'] && !!response.writeHead(200, { 'Content-Encoding': 'br' }).end('other'),
      one('P01', 'fault', 'datasets', 'comes as br'),
    ],
    [
      'what claims to be gzip and is not',
      (request, response) => !!request.headers['accept-encoding'] && !!response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('other'),
      one('P01', 'fault', 'datasets', 'another document'),
    ],
  ];
  test.each(cases)('%s', async (_, how, expected) => {
    expect(await found(at(path, how))).toEqual(expected);
  });

  test('a document that breaks off is not judged', async () => {
    const broken = at(path, (_, response, text) => {
      response.writeHead(200, { 'Content-Type': 'text/turtle', 'Content-Length': Buffer.byteLength(text!) });
      response.write(text!.slice(0, 500), () => response.destroy());
      return true;
    });
    expect(await found(broken)).toEqual([
      ...one('P01', 'fault', 'datasets', 'broke off after 500 bytes'),
      ...one('P01', 'fault', 'datasets', 'it breaks off'),
    ]);
  });

  test('a document that is no UTF-8 is not judged', async () => {
    const latin = (_: unknown, response: Parameters<Misbehaviour>[1], text?: string) => {
      const body = Buffer.from(text!, 'latin1');
      return !!response.writeHead(200, { 'Content-Type': 'text/turtle', 'Content-Length': body.length }).end(body);
    };
    expect(await found(at(path, latin))).toEqual(one('P01', 'fault', 'datasets', 'not in UTF-8'));
  });

  test('more than the portal reads is not read', async () => {
    let sent = 0;
    const endless = at(path, (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/turtle' });
      const part = Buffer.alloc(2 ** 20, '\n');
      const more = () => {
        while (!response.destroyed && response.write(part)) sent++;
      };
      response.on('drain', () => (sent++, more()));
      more();
      return true;
    });
    const faults = await found(endless, 60_000);
    expect(faults.filter(fault => fault.includes('more than 75 MiB'))).toHaveLength(1);
    expect(sent).toBeLessThan(3 * 120);
  });

  test('no concepts at all are only a note', async () => {
    expect(await found(at('/catalog/concepts', (_, response) => !!response.writeHead(404).end()))).toEqual(
      one('P01', 'note', 'concepts', 'no concepts are published'),
    );
  });

  test('an address where nobody answers, or not in time, cannot be checked', async () => {
    const check = (url: string) => checkUrl({ url, profile: 'no', today: '2026-11-26', timeout: 300 });
    await expect(check('http://127.0.0.1:1')).rejects.toThrow(
      'http://127.0.0.1:1/catalog/datasets cannot be reached: connect ECONNREFUSED 127.0.0.1:1.',
    );
    await expect(check('ftp://127.0.0.1')).rejects.toThrow('An http or https address.');
    await expect(found(at(path, () => true), 300)).rejects.toThrow('no answer within 0.3 seconds'); // prettier-ignore
  });
});

describe('P02', () => {
  test.each(['ttl', 'jsonld', 'rdf', 'nt'])('a twin %s that is not there, cannot be read or says something else', async extension => {
    const path = `/catalog/services.${extension}`;
    const sending = (change: (text: string) => string) => at(path, (_, response, text) => !!response.writeHead(200).end(change(text!)));
    const half = (text: string) => text.slice(0, text.length / 2);
    expect(await found(at(path, (_, response) => !!response.writeHead(404).end()))).toEqual(one('P02', 'fault', 'services', 'answers 404'));
    expect(await found(sending(half))).toEqual(one('P02', 'fault', 'services', `${path} cannot be read`));
    expect(await found(sending(text => text.replace('Tjenester', 'Andre')))).toEqual(
      one('P02', 'fault', 'services', 'says something else'),
    );
  });

  test('a JSON-LD that asks for a context elsewhere is told, and nothing is fetched', async () => {
    const text = `{"@context":"${server.url}/context.jsonld","@id":"https://kontor.example/x"}`;
    const faults = await found(at('/catalog/services.jsonld', (_, response) => !!response.writeHead(200).end(text)));
    expect(faults).toEqual(one('P02', 'fault', 'services', 'cannot be read'));
    expect(server.asked.filter(({ what }) => what.includes('context'))).toEqual([]);
  });
});

describe('P15', () => {
  const file = '/data/networks.jsonld';
  test.each([
    ['a file that is not there', (_: unknown, response: Parameters<Misbehaviour>[1]) => !!response.writeHead(404).end(), 'answers 404'],
    [
      'a redirect without end',
      (_: unknown, response: Parameters<Misbehaviour>[1]) => !!response.writeHead(302, { Location: file }).end(),
      'answers 302',
    ],
    ['a connection that is cut', (_: unknown, response: Parameters<Misbehaviour>[1]) => !!response.destroy(), 'cannot be reached'],
  ])('%s is a loss of its points', async (_, how, problem) => {
    expect(await found(at(file, how))).toEqual(
      one('P15', 'loss', 'datasets', `file networks.jsonld: its download address .*${problem}.*loses 30 points`),
    );
  });

  test('a redirect to a file is followed, and where HEAD is refused GET is tried', async () => {
    const moved = at(file, (_, response) => !!response.writeHead(307, { Location: '/data/moved' }).end());
    expect(await found(moved)).toEqual([]);
    const onlyGet = at(file, (request, response) => request.method === 'HEAD' && !!response.writeHead(405).end());
    expect(await found(onlyGet)).toEqual([]);
  });

  test('the score knows which addresses answer', async () => {
    server.behave(at(file, (_, response) => !!response.writeHead(404).end()));
    const { scores } = await checkUrl({ url: server.url, profile: 'no', today: '2026-11-26' });
    expect(scores.map(({ no }) => no)).toEqual([330, 300]);
  });
});

test('P16: other bytes at the second time are a fault', async () => {
  let times = 0;
  const changing = at('/catalog/models', (_, response, text) => {
    const body = `${text}# ${times++}\n`;
    return !!response.writeHead(200, { 'Content-Type': 'text/turtle', 'Content-Length': Buffer.byteLength(body) }).end(body);
  });
  expect(await found(changing)).toEqual([...one('P16', 'fault', 'models', 'not the same bytes')]);
});

test('one document of anybody is fetched from its own address, without twins', async () => {
  server.behave();
  const how = { profile: 'no', today: '2026-11-26' } as const;
  const { findings } = await checkUrl({ ...how, url: `${server.url}/catalog/datasets.ttl`, kind: 'datasets' });
  expect(findings).toEqual([]);
  expect(new Set(server.asked.map(({ what }) => what.split('/')[1]))).toEqual(new Set(['catalog', 'doc', 'data']));
  expect(server.asked.some(({ what }) => what.includes('.nt'))).toBe(false);
});

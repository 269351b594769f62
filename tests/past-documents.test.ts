import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';
import { formats } from '../src/http/negotiation/formats';
import { overhear, type Overheard } from './oracle/statements';
import { publicUrl, startService, type Service } from './service';

/** A week in the register: Turku changes on the 2nd and the 5th, Aarhus on the 3rd, a city comes on the 6th, changes on the 7th and goes on the 8th. */
let service: Service;
let session: Client;
let heard: Overheard;
/** What was told when it was newest, by address. */
const told = new Map<string, string>();
const turku = '/doc/city/turku';
const brief = '/doc/city/brief';
const on = (day: number) => `Dec 2026 12:00:0${day} GMT`;
const name = (key: string, text: string) => `UPDATE city SET names = names || '{"en": "${text}"}' WHERE key = '${key}'`;
const week: readonly (readonly [day: number, change: string])[] = [
  [2, name('turku', 'Turku on the 2nd')],
  [3, name('aarhus', 'Aarhus on the 3rd')],
  [4, `UPDATE claim SET note = '{"en": "On the 4th"}' WHERE key = (SELECT min(key) FROM claim WHERE about_agreement = 'bergen-turku-twinning')`],
  [5, name('turku', 'Turku on the 5th')],
  [6, `INSERT INTO city (key, dataset, names, country) VALUES ('brief', 'bergen', '{"en": "Brief"}', 'fi')`],
  [7, name('brief', 'Brief on the 7th')],
  [8, `DELETE FROM city WHERE key = 'brief'`],
]; // prettier-ignore

beforeAll(async () => {
  service = await startService(['bergen'], String(Date.parse('2026-12-01T12:00:01Z') / 1000));
  session = new Client({ connectionString: service.app.database.url });
  await session.connect();
  const look = async () => {
    const addresses = [turku, brief, '/doc/agreement/bergen-turku-twinning', '/doc/dataset/bergen'].flatMap(address =>
      formats.map(({ extension }) => `${address}.${extension}`),
    );
    for (const address of [...addresses, '/data/bergen.nq', '/data/all.ttl']) {
      const response = await service.get(address);
      if (response.status === 200) told.set(`${await newest()} ${address}`, await response.text());
    }
  };
  await look();
  for (const [day, change] of week) {
    await session.query(`SET kontor.now = '2026-12-0${day}T12:00:0${day}.7Z'`);
    await session.query(change);
    await look();
  }
  heard = overhear(service.app.pool);
}, 120_000);
afterAll(async () => {
  await session.end();
  await service.stop();
});

const newest = async () => (await session.query<{ max: number }>('SELECT max(number) FROM revision')).rows[0]!.max;
const header = async (path: string, name: string, headers: Record<string, string> = {}) =>
  (await service.get(path, headers)).headers.get(name);
const led = async (path: string, headers: Record<string, string> = {}) => {
  const response = await service.get(path, headers);
  return [response.status, response.headers.get('location')?.replace(publicUrl, '')];
};

describe('/v/', () => {
  test.each(formats.map(({ extension }) => extension))('in %s every version is what the document was then, for ever', async extension => {
    for (const [address, revisions] of [
      [turku, [1, 2, 5]],
      [brief, [6, 7]],
      // What is told of an agreement belongs to its document.
      ['/doc/agreement/bergen-turku-twinning', [1, 4]],
      ['/doc/dataset/bergen', [1, 2, 3, 4, 5, 6, 7, 8]],
    ] as const)
      for (const revision of revisions) {
        const version = await service.get(`${address}/v/${revision}.${extension}`);
        const then = told.get(`${revision} ${address}.${extension}`);
        expect([address, revision, version.status, await version.text()]).toEqual([address, revision, 200, then]);
        expect(version.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      }
  });

  test('a revision between two leads to the one in force, in the format asked for', async () => {
    expect(await led(`${turku}/v/3`)).toEqual([302, `${turku}/v/2`]);
    expect(await led(`${turku}/v/4.jsonld`)).toEqual([302, `${turku}/v/2.jsonld`]);
    expect(await led(`${turku}/v/8.html`)).toEqual([302, `${turku}/v/5.html`]);
    expect(await led(`${brief}/v/8`)).toEqual([404, undefined]);
    expect(await led(`${brief}/v/5`)).toEqual([404, undefined]);
  });

  test.each(['0', '9', '99999', '999999999999', '-1', '01', '1.5', 'x', '1.xyz', '%00'])('%s is nothing', async revision => {
    expect((await service.get(`${turku}/v/${revision}`)).status).toBe(404);
  });

  test('beyond the newest it says which that is', async () => {
    const response = await service.get(`${turku}/v/9`);
    const { status, code, detail } = (await response.json()) as Record<string, unknown>;
    expect([status, code, detail]).toEqual([404, 'NOT_FOUND', 'There is nothing at this address: the newest revision is 8.']);
    expect((await service.get(`${turku}/v/9.ttl`)).headers.get('content-type')).toContain('text/turtle');
  });

  test('what is negotiated is not for shared caches', async () => {
    const { headers } = await service.get(`${turku}/v/2`, { accept: 'application/ld+json' });
    expect([headers.get('cache-control'), headers.get('vary'), headers.get('content-location')]).toEqual([
      ...['private, max-age=31536000, immutable', 'Accept', `${publicUrl}${turku}/v/2.jsonld`],
    ]);
  });
});

describe('Memento', () => {
  const [original, timemap] = [`<${publicUrl}${turku}>; rel="original timegate"`, `<${publicUrl}${turku}/timemap>; rel="timemap"; type="application/link-format"`]; // prettier-ignore
  const memento = (revision: number, names: string, day: string) =>
    `<${publicUrl}${turku}/v/${revision}>; rel="${names}memento"; datetime="${day} ${on(revision)}"`;

  test('a version says of when it is, and leads to those beside it', async () => {
    const { headers } = await service.get(`${turku}/v/2.nt`);
    expect(headers.get('memento-datetime')).toBe(`Wed, 02 ${on(2)}`);
    const link = headers.get('link')!;
    const mementos = [memento(1, 'first prev ', 'Tue, 01'), memento(2, '', 'Wed, 02'), memento(5, 'last next ', 'Sat, 05')];
    expect(link.slice(link.indexOf(original))).toBe([original, timemap, ...mementos].join(', '));
  });

  test('the document is its own TimeGate', async () => {
    const { headers } = await service.get(turku);
    expect(headers.get('link')).toContain(`${original}, ${timemap}`);
    expect(headers.get('vary')).toBe('Accept, Accept-Datetime');
    const gate = await service.get(turku, { 'accept-datetime': `Thu, 03 ${on(3)}` });
    expect([gate.status, gate.headers.get('vary'), gate.headers.get('memento-datetime')]).toEqual([302, 'Accept, Accept-Datetime', null]);
    expect(gate.headers.get('link')).toBe([original, timemap, memento(1, 'first ', 'Tue, 01').replace('first ', 'first prev '), memento(2, '', 'Wed, 02'), memento(5, 'last next ', 'Sat, 05')].join(', ')); // prettier-ignore
  });

  test.each([
    ['Thu, 31 May 2007 20:35:00 GMT', 1],
    [`Tue, 01 ${on(1)}`, 1],
    ['Wed, 02 Dec 2026 12:00:01 GMT', 1],
    [`Wed, 02 ${on(2)}`, 2],
    ['Sat, 05 Dec 2026 12:00:04 GMT', 2],
    [`Sat, 05 ${on(5)}`, 5],
    ['Fri, 31 Dec 9999 23:59:59 GMT', 5],
  ])('at %s version %s was in force', async (datetime, revision) => {
    expect(await led(turku, { 'accept-datetime': datetime, accept: 'text/turtle' })).toEqual([302, `${turku}/v/${revision}`]);
  });

  test.each([
    '',
    'yesterday',
    '2026-12-02T12:00:00Z',
    'Thu, 02 Dec 2026 12:00:00 GMT',
    'Wed, 02 Dec 2026 12:00:00 +0100',
    'Wed, 31 Feb 2026 12:00:00 GMT',
    'Wednesday, 02-Dec-26 12:00:00 GMT',
    '1',
  ])(
    // prettier-ignore
    'Accept-Datetime "%s" is refused',
    async datetime => {
      const response = await service.get(turku, { 'accept-datetime': datetime });
      const { status, detail } = (await response.json()) as { status: number; detail: string };
      expect([response.status, status, detail]).toEqual([400, 400, expect.stringContaining('Accept-Datetime is a date such as')]);
    },
  );

  test('an address of one format does not negotiate', async () => {
    expect((await service.get(`${turku}.ttl`, { 'accept-datetime': `Wed, 02 ${on(2)}` })).status).toBe(200);
  });

  test('the TimeMap lists all versions, oldest first', async () => {
    const response = await service.get(`${turku}/timemap`);
    expect(response.headers.get('content-type')).toBe('application/link-format');
    const self = `<${publicUrl}${turku}/timemap>; rel="self"; type="application/link-format"; from="Tue, 01 ${on(1)}"; until="Sat, 05 ${on(5)}"`;
    const mementos = [memento(1, 'first ', 'Tue, 01'), memento(2, '', 'Wed, 02'), memento(5, 'last ', 'Sat, 05')];
    expect(await response.text()).toBe(`${[original, self, ...mementos].join(',\n')}\n`);
    for (const path of ['/doc/city/nobody/timemap', '/doc/nothing/turku/timemap']) expect((await service.get(path)).status).toBe(404);
  });
});

describe('what has been removed', () => {
  test.each(formats.map(({ extension, type }) => [extension, type] as const))(
    'is gone in %s, and says where it was',
    async (extension, type) => {
      const response = await service.get(`${brief}.${extension}`);
      expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([410, type]);
      expect(response.headers.get('link')).toBe(
        [
          `<${publicUrl}${brief}>; rel="original timegate"`,
          `<${publicUrl}${brief}/timemap>; rel="timemap"; type="application/link-format"`,
          `<${publicUrl}${brief}/v/6>; rel="first memento"; datetime="Sun, 06 ${on(6)}"`,
          `<${publicUrl}${brief}/v/7>; rel="last memento"; datetime="Mon, 07 ${on(7)}"`,
        ].join(', '),
      );
    },
  );

  test('can be found from the thing, by time and by its list', async () => {
    expect(await led('/id/city/brief')).toEqual([303, brief]);
    expect(await led(brief, { 'accept-datetime': `Fri, 11 ${on(1)}` })).toEqual([302, `${brief}/v/7`]);
    expect((await service.get(`${brief}/timemap`)).status).toBe(200);
  });

  test('is told from what never was', async () => {
    for (const path of ['/doc/city/never', '/id/city/never', '/doc/city/never.ttl', '/doc/city/never/v/1', '/doc/city/brief/v/3'])
      expect([path, (await service.get(path)).status]).toEqual([path, 404]);
    expect(await led('/doc/city/never', { 'accept-datetime': `Fri, 11 ${on(1)}` })).toEqual([404, undefined]);
  });
});

describe('who has it', () => {
  const cases = [`${turku}.ttl`, turku, `${turku}.html`, '/doc/dataset/bergen.jsonld', `${turku}/v/2.ttl`, `${turku}/v/2`];

  test.each(cases)('%s is told so before anything is made, for HEAD too', async path => {
    const etag = (await header(path, 'etag'))!;
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    for (const method of ['GET', 'HEAD']) {
      const before = heard.texts.length;
      const response = await fetch(service.origin + path, { method, headers: { 'if-none-match': `"other", W/${etag}` } });
      expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([304, '', etag]);
      // The state; of what was, its versions and what has been made private since.
      expect(heard.texts.length - before).toBeLessThanOrEqual(3);
      expect(heard.texts.slice(before).join()).not.toMatch(/"names"|BEGIN/);
    }
  });

  test('each format and each document has a tag of its own, and a negotiated one that of its format', async () => {
    const paths = [...formats.map(({ extension }) => `${turku}.${extension}`), '/doc/city/aarhus.ttl', `${turku}/v/5.ttl`];
    const tags = await Promise.all(paths.map(path => header(path, 'etag')));
    expect(new Set(tags).size).toBe(paths.length);
    expect(await header(turku, 'etag', { accept: 'text/html' })).toBe(await header(`${turku}.html`, 'etag'));
  });

  test('a tag of what is not there tells nothing', async () => {
    const etag = (await header(`${turku}.ttl`, 'etag'))!;
    for (const held of [etag, '*']) expect((await service.get('/doc/city/never.ttl', { 'if-none-match': held })).status).toBe(404);
    expect((await service.get(`${turku}.ttl`, { 'if-none-match': '*' })).status).toBe(304);
  });

  test('is told of the next change, and not of a version, which has none', async () => {
    const [now, then] = [(await header(`${turku}.ttl`, 'etag'))!, (await header(`${turku}/v/2.ttl`, 'etag'))!];
    await session.query(`SET kontor.now = '2026-12-09T12:00:09Z'; ${name('aarhus', 'Aarhus on the 9th')}`);
    expect((await service.get(`${turku}.ttl`, { 'if-none-match': now })).status).toBe(200);
    expect((await service.get(`${turku}/v/2.ttl`, { 'if-none-match': then })).status).toBe(304);
  });
});

describe('dumps', () => {
  test('are what they were, with their twins and checksums, and never change', async () => {
    for (const [name, address] of [
      ['/data/bergen.nq', '/data/bergen/v/$.nq'],
      ['/data/all.ttl', '/data/all/v/$.ttl'],
    ] as const)
      // prettier-ignore
      for (const revision of [1, 2, 7]) {
        const path = address.replace('$', String(revision));
        const response = await service.get(path);
        expect([path, response.status, await response.text()]).toEqual([path, 200, told.get(`${revision} ${name}`)]);
        expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
        const twin = Buffer.from(await (await service.get(`${path}.gz`)).arrayBuffer());
        expect(gunzipSync(twin).toString()).toBe(told.get(`${revision} ${name}`));
        const sum = createHash('sha256').update(told.get(`${revision} ${name}`)!).digest('hex');
        expect(await (await service.get(`${path}.sha256`)).text()).toBe(`${sum}  ${path.split('/').at(-1)}\n`);
        expect((await service.get(path, { 'if-none-match': response.headers.get('etag')! })).status).toBe(304);
        expect((await service.get(path, { range: 'bytes=0-9' })).status).toBe(206);
      }
  });

  test.each([
    '/data/bergen/v/0.nq',
    '/data/bergen/v/99.nq',
    '/data/bergen/v/x.nq',
    '/data/bergen/v/1.csv',
    '/data/oslo/v/1.nq',
    '/data/all/v/99.nq',
    '/data/all/v/1',
    '/data/bergen/v/01.nq',
  ])(
    // prettier-ignore
    '%s is nothing',
    async path => expect((await service.get(path)).status).toBe(404),
  );

  test('of eight revisions they are kept, those asked for last', async () => {
    for (let revision = 1; revision <= 9; revision++) expect((await service.get(`/data/bergen/v/${revision}.nt`)).status).toBe(200);
    const kept = await readdir(join(service.app.config.varDir, 'past-dumps'));
    expect(kept.map(name => Number.parseInt(name)).sort()).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect((await service.get('/data/bergen/v/1.nt')).status).toBe(200);
  });

  test('many who ask for many revisions at once are each given the right one', async () => {
    const asked = Array.from({ length: 60 }, (_, index) => 1 + ((index * 7) % 9));
    const got = await Promise.all(asked.map(async revision => (await service.get(`/data/bergen/v/${revision}.nq`)).text()));
    for (const [index, revision] of asked.entries())
      if (revision < 9) expect(got[index] === told.get(`${revision} /data/bergen.nq`)).toBe(true);
  });
});

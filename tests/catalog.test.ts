import { request, type IncomingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { Parser, Store, type Literal, type Quad } from 'n3';
import { connect } from '../src/store/connection/connect';
import { dcat, dct, odrs, vcard } from '../src/model/vocabulary';
import { memberGraph } from './official-shapes';
import { reread } from './reread';
import { meanwhile as changed } from './meanwhile';
import { publicUrl, startService, type Service } from './service';

const [datasets, services] = ['/catalog/datasets', '/catalog/services'];
const bergen = `${publicUrl}/id/dataset/bergen`;
const claims = `${publicUrl}/id/dataset/official-claims`;
const publisher = 'https://organization-catalog.fellesdatakatalog.digdir.no/organizations/964338531';

let service: Service;
beforeAll(async () => {
  service = await startService(['bergen', 'official-claims']);
});
afterAll(() => service.stop());

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks as a harvester does: with no header that is not given here, and decoding nothing. */
const ask = (
  path: string,
  { method = 'GET', headers = {}, origin = service.origin }: { method?: string; headers?: Record<string, string>; origin?: string } = {},
) =>
  new Promise<Got>((resolve, reject) => {
    const asked = request(origin + path, { method, headers, agent: false }, answer => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(chunks) }));
    });
    asked.on('error', reject);
    asked.end();
  });
const turtle = { accept: 'text/turtle' };
const textOf = async (path: string) => (await ask(path, { headers: turtle })).body.toString();
const quadsOf = async (path: string) => new Parser().parse(await textOf(path));
const objects = (quads: readonly Quad[], subject: string, predicate: string) =>
  quads.filter(quad => quad.subject.value === subject && quad.predicate.value === predicate).map(({ object }) => object.value);
const membersOf = async () => objects(await quadsOf(datasets), `${publicUrl}/id/catalog/datasets`, dcat.dataset);
const graphOf = async (dataset: string) =>
  memberGraph(await quadsOf(datasets), dataset, dcat.Dataset)
    .map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`)
    .sort();

const meanwhile = (change: string, back: string, look: () => Promise<void>) => changed(service.app.config, change, back, look);

test('the datasets document has the public datasets of the register’s publisher, each with all that belongs to it', async () => {
  const quads = await quadsOf(datasets);
  expect(objects(quads, `${publicUrl}/id/catalog/datasets`, dcat.dataset)).toEqual([bergen, claims]);
  for (const dataset of [bergen, claims]) {
    expect(objects(quads, dataset, dct.publisher)).toEqual([publisher]);
    expect(objects(quads, dataset, dct.issued)).toEqual(['2026-12-01']);
    expect(objects(quads, dataset, dcat.distribution).map(address => address.split('#')[1])).toEqual([
      'jsonld',
      'nq',
      'nt',
      'rdf',
      'trig',
      'ttl',
    ]);
    const own = memberGraph(quads, dataset, dcat.Dataset);
    expect(own.length).toBeLessThan(400);
    const records = own
      .flatMap(({ subject, object }) => [subject.value, object.value])
      .filter(value => value.startsWith(`${publicUrl}/id/`));
    expect(records.filter(value => !/\/id\/(dataset|service|contact-point)\//.test(value))).toEqual([]);
  }
  expect(objects(quads, bergen, dct.spatial)).toEqual([
    'http://publications.europa.eu/resource/authority/country/NOR',
    'http://sws.geonames.org/3162657/',
  ]);
  expect(objects(quads, `${bergen}#period`, dcat.startDate)).toEqual(['1946-01-01']);
  expect(objects(quads, `${bergen}#rights`, odrs.attributionText)).toContain('Bergen kommune');
  expect(objects(quads, bergen, dct.subject)).toContain(`${publicUrl}/def#AgreementType-TWINNING`);
});

test('of the downloads one has all that portals look at', async () => {
  const quads = await quadsOf(datasets);
  const of = (term: string, ending = 'jsonld') => objects(quads, `${bergen}#${ending}`, term);
  expect(of(dcat.accessURL)).toEqual([`${publicUrl}/doc/dataset/bergen.html`]);
  expect(of(dcat.downloadURL)).toEqual([`${publicUrl}/data/bergen.jsonld`]);
  expect(of(dcat.mediaType)).toEqual(['https://www.w3.org/ns/iana/media-types/application/ld+json']);
  expect(of(dcat.mediaType, 'ttl')).toEqual([]);
  expect(of(dcat.accessService)).toEqual(['feed', 'graphql'].map(name => `${publicUrl}/id/service/${name}`));
  expect(of(dcat.byteSize)).toEqual([]);
  for (const ending of ['jsonld', 'ttl', 'nt', 'nq', 'trig', 'rdf']) expect(of(dct.license, ending)).toHaveLength(1);
});

test('every address in the documents that is ours is there, for HEAD too', async () => {
  const quads = [...(await quadsOf(datasets)), ...(await quadsOf(services))];
  const terms: readonly string[] = [dcat.accessURL, dcat.downloadURL, dcat.endpointDescription, dcat.landingPage, dct.conformsTo];
  const addresses = new Set(quads.filter(({ predicate }) => terms.includes(predicate.value)).map(({ object }) => object.value));
  const own = [...addresses].filter(address => address.startsWith(publicUrl)).map(address => address.slice(publicUrl.length));
  expect(own.length).toBeGreaterThan(10);
  for (const path of own) {
    const { status, headers, body } = await ask(path, { method: 'HEAD' });
    expect([path, status, body.length, Number(headers['content-length']) > 0]).toEqual([path, 200, 0, true]);
  }
});

test.each([
  ['/id/catalog/datasets', datasets],
  ['/id/service/graphql', services],
  ['/id/service/feed', services],
  ['/id/model/kontor', '/catalog/models'],
  ['/id/catalog/concepts', '/catalog/concepts'],
])('%s leads to %s', async (thing, document) => {
  const { status, headers } = await ask(thing);
  expect([status, headers.location]).toEqual([303, publicUrl + document]);
});

test.each(['/catalog/records', '/catalog/datasets.csv', '/id/catalog/records', '/id/service/rest', '/id/model/other'])(
  '%s is not there',
  async path => {
    expect((await ask(path)).status).toBe(404);
  },
);

test('the services document says where GraphQL is, what it follows, and which datasets it serves', async () => {
  const quads = await quadsOf(services);
  const own = `${publicUrl}/id/service/graphql`;
  expect(objects(quads, `${publicUrl}/id/catalog/services`, dcat.service)).toEqual([`${publicUrl}/id/service/feed`, own]);
  expect(objects(quads, own, dcat.endpointURL)).toEqual([`${publicUrl}/graphql`]);
  expect(objects(quads, own, dcat.servesDataset)).toEqual([bergen, claims]);
  expect(objects(quads, claims, vcard.fn)).toEqual([]);
  expect(objects(quads, claims, dcat.contactPoint)).toHaveLength(1);
});

describe.each(['datasets', 'services', 'concepts', 'models'])('/catalog/%s', name => {
  const path = `/catalog/${name}`;

  test('answers as a harvester wants: 200, whole, as plain Turtle with its length, without a blank node', async () => {
    const { status, headers, body } = await ask(path, { headers: { ...turtle, 'user-agent': 'Java/17.0.9' } });
    expect([status, headers['content-type'], headers['content-length']]).toEqual([200, 'text/turtle; charset=utf-8', String(body.length)]);
    expect([headers['content-encoding'], headers.vary, headers.location]).toEqual([undefined, 'Accept, Accept-Encoding', undefined]);
    const quads = new Parser().parse(body.toString());
    expect(quads.filter(({ subject, object }) => [subject.termType, object.termType].includes('BlankNode'))).toEqual([]);
    expect(new Store(quads).size).toBe(quads.length);
  });

  test('says the same in each syntax, which has an address of its own', async () => {
    const lines = async (extension: string, type: string) => {
      const { status, headers, body } = await ask(`${path}.${extension}`, { headers: { accept: 'text/html' } });
      expect([status, headers['content-type']?.split(';')[0], headers.vary]).toEqual([200, type, 'Accept-Encoding']);
      return (await reread({ extension, type } as never, body.toString()))
        .map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${JSON.stringify(object.value)}`)
        .sort();
    };
    const said = await lines('ttl', 'text/turtle');
    expect(said.length).toBeGreaterThan(50);
    expect(await lines('nt', 'application/n-triples')).toEqual(said);
    expect(await lines('jsonld', 'application/ld+json')).toEqual(said);
    expect(await lines('rdf', 'application/rdf+xml')).toEqual(said);
  });

  test('compresses for who asks for it, under another tag', async () => {
    const [plain, packed] = [
      await ask(path, { headers: turtle }),
      await ask(path, { headers: { ...turtle, 'accept-encoding': 'br, gzip;q=0.5' } }),
    ];
    expect([packed.headers['content-encoding'], packed.headers['content-length']]).toEqual(['gzip', String(packed.body.length)]);
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
    for (const refused of ['identity', 'gzip;q=0', 'br']) {
      const { headers } = await ask(path, { headers: { ...turtle, 'accept-encoding': refused } });
      expect(headers['content-encoding']).toBeUndefined();
    }
  });

  test('tells a client that has it so, and only such a client', async () => {
    const { headers } = await ask(path, { headers: turtle });
    expect(headers.etag).toMatch(/^"[\w-]{27}"$/);
    const held = await ask(path, { headers: { ...turtle, 'if-none-match': headers.etag! } });
    expect([held.status, held.body.length, held.headers.etag]).toEqual([304, 0, headers.etag]);
    expect((await ask(path, { headers: { ...turtle, 'if-none-match': '"other"' } })).status).toBe(200);
  });

  test('answers HEAD as GET, without the document', async () => {
    const [head, get] = [await ask(path, { method: 'HEAD', headers: turtle }), await ask(path, { headers: turtle })];
    expect([head.status, head.body.length, head.headers['content-length'], head.headers.etag]).toEqual([
      ...[200, 0],
      ...[get.headers['content-length'], get.headers.etag],
    ]);
  });

  test.each(['application/trig', 'application/n-quads', 'text/html', 'text/turtle;q=0, text/html', 'image/png'])(
    'never answers %s with another type',
    async accept => {
      const { status, headers, body } = await ask(path, { headers: { accept } });
      expect([status, headers['content-type'] === 'text/turtle; charset=utf-8']).toEqual([406, false]);
      expect(body.toString()).toContain('text/turtle');
    },
  );

  test.each(['trig', 'nq', 'html'])('is not to be had as .%s', async extension => {
    expect((await ask(`${path}.${extension}`)).status).toBe(406);
  });

  test.each([
    ['text/turtle;q=0.3, application/rdf+xml;q=0.9', 'application/rdf+xml; charset=utf-8'],
    ['application/ld+json, text/turtle;q=0.9', 'application/ld+json'],
    ['text/turtle;q=0, */*;q=0.1', 'application/n-triples'],
    ['*/*', 'text/turtle; charset=utf-8'],
  ])('weighs: %s gives %s', async (accept, type) => {
    expect((await ask(path, { headers: { accept } })).headers['content-type']).toBe(type);
  });

  test('has no other method', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const { status, headers } = await ask(path, { method });
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
    }
  });
});

test('the page at /catalog lists the four', async () => {
  const page = (await ask('/catalog')).body.toString();
  for (const name of ['datasets', 'services', 'concepts', 'models']) expect(page).toContain(`href="${publicUrl}/catalog/${name}.ttl"`);
});

/** Parts and lists, which change their owners. */
const parts = [
  ['party', 'role'],
  ['identifier', 'value'],
  ['agreement_sources', 'target'],
  ['party_recognition_sources', 'target'],
] as const;

test('the same register gives the same bytes: after a restart, a row touched, and rows in another order', async () => {
  const read = (origin?: string) =>
    Promise.all([datasets, services].map(async path => (await ask(path, { headers: turtle, origin })).body.toString()));
  const before = await read();
  const client = await connect(service.app.config.databaseUrl!, service.app.config.now);
  for (const table of ['dataset', 'contact_point', 'organisation', 'city', 'agreement'])
    for (const half of [`key > 'm'`, `key < 'c'`]) await client.query(`UPDATE "${table}" SET note = note WHERE ${half}`);
  for (const [table, column] of parts) await client.query(`UPDATE "${table}" SET "${column}" = "${column}"`);
  await client.end();
  const other = await service.again();
  try {
    const again = await Promise.all(
      [datasets, services].map(async path => (await other.get(path, { ...turtle, 'accept-encoding': 'identity' })).text()),
    );
    expect(again).toEqual(before);
  } finally {
    await other.stop();
  }
  expect(await read()).toEqual(before);
});

test('one edited agreement changes only its dataset', async () => {
  const [before, others] = [await graphOf(bergen), await graphOf(claims)];
  const edit = (note: string) =>
    `UPDATE agreement SET note = ${note} WHERE key = (SELECT min(key) FROM agreement WHERE dataset = 'bergen')`;
  await meanwhile(edit(`'{"en": "Edited."}'`), edit('NULL'), async () => {
    const after = await graphOf(bergen);
    expect(after.filter(line => !before.includes(line))).toEqual([
      expect.stringMatching(/dataset\/bergen http:\/\/www\.w3\.org\/ns\/dcat#version \d+$/),
    ]);
    expect(await graphOf(claims)).toEqual(others);
  });
});

test('a record that is gone changes its dataset, and no other', async () => {
  const [before, others] = [await graphOf(bergen), await graphOf(claims)];
  const dump = async () => (await ask('/data/bergen.nt')).body.toString();
  const [make, drop] = [
    `INSERT INTO source (key, dataset, titles, publisher, url, kind, closeness) VALUES ('gone-soon', 'bergen', '{"en": "Gone soon"}', 'A paper', 'https://example.org/', 'NEWS', 'PRIMARY')`,
    `DELETE FROM source WHERE key = 'gone-soon'`,
  ];
  await meanwhile(make, drop, async () => expect(await dump()).toContain('/id/source/gone-soon>'));
  const after = await graphOf(bergen);
  const version = (lines: readonly string[]) => Number(/#version (\d+)$/m.exec(lines.join('\n'))![1]);
  expect(version(after)).toBe(version(before) + 2);
  expect(await graphOf(claims)).toEqual(others);
  expect(await dump()).not.toContain('gone-soon');
});

test('a dataset that is unpublished is gone, and the others are as they were', async () => {
  const others = await graphOf(bergen);
  const show = (value: boolean) => `UPDATE dataset SET public = ${value} WHERE key = 'official-claims'`;
  await meanwhile(show(false), show(true), async () => {
    expect(await membersOf()).toEqual([bergen]);
    expect(await graphOf(bergen)).toEqual(others);
  });
  expect(await membersOf()).toEqual([bergen, claims]);
  expect(objects(await quadsOf(datasets), claims, dct.issued)).toEqual(['2026-12-01']);
});

test('without a member there is no document: an empty one would delete everything', async () => {
  const show = (value: boolean) => `UPDATE dataset SET public = ${value}`;
  await meanwhile(show(false), show(true), async () => {
    for (const name of ['datasets', 'services', 'concepts', 'models']) {
      const { status, headers, body } = await ask(`/catalog/${name}`, { headers: { accept: 'text/turtle, application/problem+json' } });
      expect([status, headers['retry-after'], body.toString()]).toEqual([503, '5', expect.stringContaining('NOTHING_TO_PUBLISH')]);
    }
  });
});

test.each([
  [
    'a number of the publisher',
    `UPDATE identifier SET verified = false WHERE of_organisation = 'bergen-kommune'`,
    `UPDATE identifier SET verified = true WHERE of_organisation = 'bergen-kommune'`,
    'The publisher: no verified number of the scheme ORGNR.',
  ],
  [
    'a mailbox',
    `BEGIN; SET LOCAL session_replication_role = replica; UPDATE contact_point SET email = NULL, revision = revision + 1000; INSERT INTO revision SELECT max(number) + 1, now(), 'no mailbox' FROM revision; COMMIT`,
    `UPDATE contact_point SET email = 'postmottak@bergen.kommune.no'`,
    '(official-claims): no contact point with an e-mail address.',
  ],
  [
    'a publisher whom we may tell',
    `UPDATE dataset SET public = false WHERE key = 'bergen'`,
    `UPDATE dataset SET public = true WHERE key = 'bergen'`,
    'The publisher: its record is not public.',
  ],
])('a public dataset that lacks %s is named, and nothing is sent', async (_, change, back, problem) => {
  await meanwhile(change, back, async () => {
    const { status, headers, body } = await ask(datasets, { headers: { accept: 'text/turtle, application/problem+json' } });
    expect([status, headers['retry-after']]).toEqual([503, '5']);
    expect(JSON.parse(body.toString())).toMatchObject({
      code: 'INCOMPLETE_PUBLICATION',
      detail: expect.stringContaining(problem) as string,
    });
  });
  expect((await ask(datasets)).status).toBe(200);
});

test('a dataset is not made public without what every portal demands, and the others still are', async () => {
  const client = await connect(service.app.config.databaseUrl!, service.app.config.now);
  const refused = async (sql: string) => client.query(sql).then(() => undefined, ({ message }: Error) => message); // prettier-ignore
  try {
    await client.query(
      `INSERT INTO contact_point (key, dataset, names, organisation, telephone, revision, modified) SELECT 'by-telephone', 'bergen', names, organisation, '+47 55 56 55 56', 0, '2026-12-01' FROM contact_point LIMIT 1`,
    );
    await client.query(`INSERT INTO dataset (key, dataset, titles, descriptions, keywords, licence, publisher, contact_point, public, revision, modified)
      SELECT 'new', 'new', titles, descriptions, keywords, licence, publisher, 'by-telephone', false, 0, modified FROM dataset WHERE key = 'bergen'`);
    const publish = `UPDATE dataset SET public = true WHERE key = 'new'`;
    expect(await refused(publish)).toBe('dataset "new": a public dataset needs a contact point with an e-mail address.');
    expect(await membersOf()).toEqual([bergen, claims]);
    for (const column of ['titles', 'descriptions', 'licence', 'publisher', 'contact_point'])
      expect(await refused(`UPDATE dataset SET ${column} = NULL WHERE key = 'new'`)).toContain(`"${column}"`);
    await client.query(`UPDATE dataset SET contact_point = 'bergen-kommune-postmottak' WHERE key = 'new'`);
    await client.query(publish);
    expect(await membersOf()).toEqual([bergen, `${publicUrl}/id/dataset/new`, claims]);
    expect(await refused(`UPDATE contact_point SET email = NULL, telephone = '1' WHERE key = 'bergen-kommune-postmottak'`)).toContain(
      'a public dataset needs',
    );
  } finally {
    await client.query(`DELETE FROM dataset WHERE key = 'new'; DELETE FROM contact_point WHERE key = 'by-telephone'`);
    await client.end();
  }
});

test('a contact point without a name that the portal shows goes by that of the publisher', async () => {
  const name = (names: string) => `UPDATE contact_point SET names = '${names}' WHERE key = 'bergen-kommune-postmottak'`;
  const before = await quadsOf(datasets);
  const contact = `${publicUrl}/id/contact-point/bergen-kommune-postmottak`;
  const fn = 'http://www.w3.org/2006/vcard/ns#fn';
  const names = Object.fromEntries(
    before
      .filter(({ subject, predicate }) => subject.value === contact && predicate.value === fn)
      .map(({ object }) => [(object as Literal).language, object.value]),
  );
  await meanwhile(name('{"de": "Poststelle"}'), name(JSON.stringify(names)), async () => {
    expect(new Set(objects(await quadsOf(datasets), contact, fn))).toEqual(new Set(['Bergen kommune', 'City of Bergen']));
  });
});

test('a dataset that says much of itself, or is one of many, is no reason to publish nothing', async () => {
  const words = (count: number) =>
    JSON.stringify(Object.fromEntries(['nb', 'nn', 'en'].map(lang => [lang, Array.from({ length: count }, (_, n) => `word ${n}`)])));
  const [{ keywords }] = (await service.app.pool.query<{ keywords: object }>(`SELECT keywords FROM dataset WHERE key = 'bergen'`)).rows as [
    { keywords: object },
  ];
  const put = (keywords: string) => `UPDATE dataset SET keywords = '${keywords}' WHERE key = 'bergen'`;
  await meanwhile(put(words(200)), put(JSON.stringify(keywords)), async () => {
    expect((await graphOf(bergen)).length).toBeGreaterThan(800);
  });
  const more = `INSERT INTO dataset (key, dataset, titles, descriptions, keywords, licence, publisher, contact_point, public)
    SELECT 'more-' || n, 'more-' || n, titles, descriptions, keywords, licence, publisher, contact_point, true FROM dataset, generate_series(1, 60) n WHERE key = 'bergen'`;
  await meanwhile(more, `DELETE FROM dataset WHERE key LIKE 'more-%'`, async () => {
    expect((await ask(services)).status).toBe(200);
    expect(await membersOf()).toHaveLength(62);
  });
});

test('another portal knows the publisher by the register’s own address, and reads what it asks for', async () => {
  const other = await service.again({ PORTAL: 'eu' });
  try {
    const quads = new Parser().parse(await (await other.get(datasets, turtle)).text());
    expect(objects(quads, bergen, dct.publisher)).toEqual([`${publicUrl}/id/organisation/bergen-kommune`]);
    expect(quads.filter(({ object }) => object.value.includes('norge.no'))).toEqual([]);
    expect(objects(quads, bergen, dct.spatial)).toContain('http://sws.geonames.org/3161732/');
  } finally {
    await other.stop();
  }
});

test('where our terms live elsewhere, the concepts are not ours to publish, and the rest still is', async () => {
  const other = await service.again({ VOCABULARY_URL: 'https://vocabulary.example/ties#' });
  try {
    const refused = await other.get('/catalog/concepts', { accept: 'text/turtle, application/problem+json' });
    expect([refused.status, await refused.text()]).toEqual([404, expect.stringContaining('https://vocabulary.example/ties#')]);
    for (const path of [datasets, services, '/catalog/models']) expect((await other.get(path, turtle)).status).toBe(200);
    expect((await other.get('/id/catalog/concepts')).status).toBe(404);
    const page = await (await other.get('/catalog')).text();
    expect([page.includes('/catalog/models.ttl'), page.includes('/catalog/concepts')]).toEqual([true, false]);
  } finally {
    await other.stop();
  }
});

import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { publicUrl, startService, type Service } from './service';

/**
 * E10: what was private at a revision is not told of it; nor is what was public then and has been made private since. A dataset is made in
 * private, published, changed, hidden, published again and removed; records of another one lead into it, and it speaks of them.
 */
let service: Service;
let session: Client;
let scratch: string;
const revisions: Readonly<Record<'made' | 'published' | 'changed', number>>[] = [];
const canary = /kanari|canary/i;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'kontor-hidden-'));
  service = await startService(['bergen']);
  session = new Client({ connectionString: service.app.database.url });
  await session.connect();
  const made = await change(
    `INSERT INTO dataset (key, dataset, titles, descriptions, licence, publisher, contact_point, public)
      SELECT 'canary', 'canary', jsonb_build_object('nb', 'Kanari', 'nn', 'Kanari', 'en', 'Canary'), descriptions, licence, publisher, contact_point, false FROM dataset WHERE key = 'bergen'`,
    `INSERT INTO city (key, dataset, names, country) VALUES ('canary-city', 'canary', '{"en": "Kanari City"}', 'fi')`,
    `INSERT INTO identifier (key, ordinal, of_city, scheme, value, verified) VALUES ('canary-city#identifier-1', 1, 'canary-city', 'WIKIDATA', 'Q987654', true)`,
    `INSERT INTO source (key, dataset, kind, publisher, closeness, citation, titles) SELECT 'canary-source', 'canary', kind, publisher, closeness, 'A canary', '{"en": "Kanari source"}' FROM source LIMIT 1`,
    `INSERT INTO event (key, dataset, about_agreement, type, date, "order") VALUES ('canary-event', 'canary', 'bergen-turku-twinning', 'ATTESTED', '2024', 99)`,
    `INSERT INTO event_sources (owner, target) VALUES ('canary-event', 'canary-source')`,
    `INSERT INTO party (key, ordinal, agreement, actor_city) VALUES ('bergen-turku-twinning#party-9', 9, 'bergen-turku-twinning', 'canary-city')`,
    `INSERT INTO city_sources (owner, target) VALUES ('turku', 'canary-source')`,
  );
  const published = await change(`UPDATE dataset SET public = true WHERE key = 'canary'`);
  const changed = await change(
    `UPDATE city SET names = '{"en": "Kanari City, changed"}' WHERE key = 'canary-city'`,
    `UPDATE city SET note = '{"en": "Changed too"}' WHERE key = 'turku'`,
  );
  revisions.push({ made, published, changed });
}, 120_000);
afterAll(async () => {
  await session.end();
  await service.stop();
  await rm(scratch, { recursive: true, force: true });
});

async function change(...statements: readonly string[]): Promise<number> {
  await session.query(`BEGIN; ${statements.join('; ')}; COMMIT`);
  return (await session.query<{ max: number }>('SELECT max(number) FROM revision')).rows[0]!.max;
}

const queries = [
  `city(key: "canary-city"$) { key name }`,
  `city(identifier: { scheme: WIKIDATA, value: "Q987654" }$) { key name }`,
  `node(id: "${publicUrl}/id/city/canary-city"$) { id }`,
  `dataset(key: "canary"$) { key }`,
  `datasets(first: 10$) { totalCount nodes { key titles: title } }`,
  `cities(search: "kanari"$) { totalCount nodes { key name } }`,
  `cities(where: { names: { startsWith: "Kanari" } }$) { totalCount nodes { name } }`,
  `cities(dataset: "canary"$) { totalCount nodes { name } }`,
  `cities(last: 100, orderBy: KEY_DESC$) { totalCount edges { cursor node { key name sources { key } } } }`,
  `counts(of: City, by: [COUNTRY]$) { country count }`,
  `ties(of: "${publicUrl}/id/city/canary-city", on: "2020-01-01"$) { possible { totalCount } }`,
  `agreement(key: "bergen-turku-twinning"$) { parties { actor { ... on City { key } } } events { totalCount nodes { key } } sources { key } }`,
  `agreements(asOf: "2020-01-01", where: { parties: { some: { actor: { city: { key: { eq: "canary-city" } } } } } }$) { totalCount nodes { key } }`,
  `event(key: "canary-event"$) { key }`,
  `country(key: "fi"$) { cities { totalCount nodes { key } } }`,
];

const own = ['city/canary-city', 'dataset/canary', 'source/canary-source', 'event/canary-event'];

/** What every face says as of a revision, without what was asked; an error is told by its status. */
async function faces(revision: number): Promise<ReadonlyMap<string, string>> {
  const told = new Map<string, string>();
  for (const [index, query] of queries.entries())
    told.set(`query ${index}`, JSON.stringify(await service.answer(`{ a: ${query.replace('$', `, knownAt: ${revision}`)} }`)));
  const others = ['agreement/bergen-turku-twinning', 'city/turku', 'country/fi', 'dataset/bergen'];
  for (const extension of ['ttl', 'trig', 'html'])
    for (const path of [...own, ...others]) told.set(`${path} ${extension}`, await got(`/doc/${path}/v/${revision}.${extension}`));
  for (const extension of ['nt', 'nq', 'rdf'])
    for (const dataset of ['canary', 'bergen', 'all']) told.set(`${dataset}.${extension}`, await got(`/data/${dataset}/v/${revision}.${extension}`)); // prettier-ignore
  for (const file of ['canary.nt.gz', 'canary.nt.sha256']) told.set(file, await got(`/data/canary/v/${revision}.${file.slice(7)}`));
  told.set('export', (await exported(revision)).join('\n'));
  return told;
}

/** What is of no revision: lists of versions, and ways to that of a time. */
async function timeless(): Promise<ReadonlyMap<string, string>> {
  const told = new Map<string, string>();
  for (const path of own) {
    told.set(`${path} list`, await got(`/doc/${path}/timemap`));
    told.set(`${path} time`, await got(`/doc/${path}`, { 'accept-datetime': 'Tue, 01 Dec 2026 12:00:00 GMT' }));
  }
  return told;
}

/** An address that redirects is followed: what counts is what somebody reads in the end. What is refused repeats what was asked. */
async function got(path: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await service.get(path, headers);
  if (response.status === 302) return got(new URL(response.headers.get('location')!).pathname);
  return response.status === 200 ? `${response.headers.get('link')} ${await response.text()}` : String(response.status);
}

/** Every text that the command writes. */
async function exported(revision: number) {
  const out = join(scratch, `out-${revision}-${performance.now()}`);
  const env = { ...process.env, DATABASE_URL: service.app.database.url, PUBLIC_URL: publicUrl, VAR_DIR: scratch, SOURCE_DATE_EPOCH: '' };
  const words = ['export', '--no-gzip', '--out', out, '--revision', String(revision)];
  await promisify(execFile)(process.execPath, [join(__dirname, '../bin/kontor.js'), ...words], { env });
  return filesIn(out);
}

async function filesIn(folder: string) {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(file => file.isFile());
  return Promise.all(files.map(async ({ parentPath, name }) => `${join(parentPath, name)}\n${await readFile(join(parentPath, name), 'latin1')}`)); // prettier-ignore
}

/** The faces that tell the canary; refusals of GraphQL repeat the question, but no answer does. */
const tell = (told: ReadonlyMap<string, string>) =>
  [...told].filter(([, text]) => canary.test(text)).map(([face]) => face); // prettier-ignore
const numbers = (told: ReadonlyMap<string, string>) => [4, 5, 6, 7, 9, 10, 11, 14].map(index => told.get(`query ${index}`));

let before: ReadonlyMap<string, string>;

test('as long as it is public, it is told where it was public, and not where it was not', async () => {
  const { made, published, changed } = revisions[0]!;
  before = await faces(made - 1);
  expect(tell(before)).toEqual([]);
  const then = await faces(made);
  // By its number a version that was private leads to the first that was not.
  expect(tell(then).filter(face => !own.includes(face.split(' ')[0]!))).toEqual([]);
  for (const path of own.filter(path => !path.startsWith('dataset')))
    expect((await service.get(`/doc/${path}/v/${made}`)).headers.get('location')).toBe(`${publicUrl}/doc/${path}/v/${published}`);
  expect(numbers(then)).toEqual(numbers(before));
  expect(tell(await timeless())).toHaveLength(2 * own.length);
  const told = tell(await faces(published));
  expect(told).toEqual(expect.arrayContaining(['query 0', 'query 1', 'query 5', 'query 8', 'query 11', 'canary.nt', 'all.nq', 'bergen.nq', 'dataset/canary html', 'city/turku ttl', 'agreement/bergen-turku-twinning trig', 'country/fi html', 'export'])); // prettier-ignore
  const { data } = await service.answer(`{ a: city(key: "canary-city", knownAt: ${published}) { name } b: city(key: "canary-city", knownAt: ${changed}) { name } }`); // prettier-ignore
  expect(data).toEqual({ a: { name: 'Kanari City' }, b: { name: 'Kanari City, changed' } });
}, 300_000);

test('once it is hidden, no face tells it of any revision, and no number counts it', async () => {
  const { made, published, changed } = revisions[0]!;
  const hidden = await change(`UPDATE dataset SET public = false WHERE key = 'canary'`);
  for (const revision of [made, published, changed, hidden]) {
    const told = await faces(revision);
    expect([revision, tell(told)]).toEqual([revision, []]);
    expect([revision, numbers(told)]).toEqual([revision, numbers(before)]);
  }
  expect(tell(await timeless())).toEqual([]);
  expect((await filesIn(service.app.config.varDir)).filter(text => canary.test(text))).toEqual([]);
  expect((await service.get('/id/city/canary-city')).status).toBe(404);
}, 300_000);

test('a tag from before it was hidden is not taken for what is told now', async () => {
  const path = `/doc/city/turku/v/${revisions[0]!.changed}.ttl`;
  const hidden = (await service.get(path)).headers.get('etag')!;
  await change(`UPDATE dataset SET public = true WHERE key = 'canary'`);
  const open = (await service.get(path)).headers.get('etag')!;
  expect(open).not.toBe(hidden);
  expect(canary.test(await got(path))).toBe(true);
  await change(`UPDATE dataset SET public = false WHERE key = 'canary'`);
  expect((await service.get(path, { 'if-none-match': open })).status).toBe(200);
  expect((await service.get(path, { 'if-none-match': hidden })).status).toBe(304);
});

test('published again it is told again; removed while it is public, it stays told of when it was', async () => {
  const { made, published } = revisions[0]!;
  await change(`UPDATE dataset SET public = true WHERE key = 'canary'`);
  expect(tell(await faces(published))).toContain('canary.nt');
  const gone = await change(
    `DELETE FROM party WHERE actor_city = 'canary-city'; DELETE FROM city_sources WHERE target = 'canary-source'; DELETE FROM event WHERE dataset = 'canary'`,
    `DELETE FROM identifier WHERE of_city = 'canary-city'; DELETE FROM city WHERE dataset = 'canary'; DELETE FROM source WHERE dataset = 'canary'; DELETE FROM dataset WHERE key = 'canary'`,
  );
  expect(tell(await faces(published))).toEqual(
    expect.arrayContaining(['query 0', 'canary.nt', 'bergen.nq', 'export', 'city/canary-city ttl']),
  );
  expect((await faces(made)).get('canary.nt')).toBe('404');
  expect((await faces(gone)).get('canary.nt')).toBe('404');
  expect((await service.get('/doc/city/canary-city')).status).toBe(410);
}, 300_000);

test('removed after it was hidden, it stays hidden', async () => {
  const at = async (...statements: readonly string[]) => change(...statements);
  const shown = await at(
    `INSERT INTO dataset (key, dataset, titles, descriptions, licence, publisher, contact_point, public)
      SELECT 'canary', 'canary', jsonb_build_object('nb', 'Kanari', 'nn', 'Kanari', 'en', 'Canary'), descriptions, licence, publisher, contact_point, true FROM dataset WHERE key = 'bergen'`,
  );
  await at(`UPDATE dataset SET public = false WHERE key = 'canary'`);
  await at(`DELETE FROM dataset WHERE key = 'canary'`);
  expect(tell(await faces(shown))).toEqual([]);
}, 300_000);

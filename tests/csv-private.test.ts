import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { base, concepts, openDoors, openRegister } from './http-register';
import { readTable, type Metadata, type Schema } from './csvw';

/** Two datasets that are public and one that is not, whose records lead into each other; and a relation that nobody may see. */
let register: Awaited<ReturnType<typeof openRegister>>;
let doors: Awaited<ReturnType<typeof openDoors>>;
let varDir: string;
beforeAll(async () => {
  varDir = await mkdtemp(join(tmpdir(), 'kontor-csv-'));
  register = await openRegister();
  await register.session.query(`UPDATE visit SET place = 'hidden' WHERE key = 'hansa-days';
    INSERT INTO visit_guests_city (owner, target) VALUES ('hansa-days', 'hidden');
    INSERT INTO claim (key, dataset, about_city, property, value, claimant, source, modified) VALUES ('of-hidden', 'bergen', 'hidden', 'population', '1', 'A book', 's02', now())`);
  doors = await openDoors(register.url, varDir);
});
afterAll(async () => {
  await doors.close();
  await register.close();
  await rm(varDir, { recursive: true, force: true });
});

const files = concepts.flatMap(({ path }) => [`${path}.csv`, `${path}.csv-metadata.json`]).concat('csv-metadata.json');
const text = async (path: string) => {
  const got = await doors.get(path);
  if (got.status !== 200) throw new Error(`${path}: ${got.status}`);
  return got.text;
};
const rows = async (dataset: string, path: string) =>
  readTable(JSON.parse(await text(`/data/${dataset}/${path}.csv-metadata.json`)) as Metadata, await text(`/data/${dataset}/${path}.csv`));

test('a dataset that is not public has no tables', async () => {
  const statuses = await Promise.all(files.map(async name => (await doors.get(`/data/drafts/${name}`)).status));
  expect(new Set(statuses)).toEqual(new Set([404]));
});

test('no table of another tells of it, nor what only speaks of it', async () => {
  for (const dataset of ['bergen', 'other'])
    for (const name of files)
      expect([name, /drafts|hidden|Hemmelig|draft-event/.exec(await text(`/data/${dataset}/${name}`))]).toEqual([name, null]);
  const visit = (await rows('bergen', 'visit')).find(({ values }) => values.key === 'hansa-days')!;
  expect([visit.values.place, visit.values.guestsCity]).toEqual([null, ['turku']]);
});

test('each dataset has its own records; what it leads to elsewhere keeps its address', async () => {
  expect((await rows('other', 'city')).map(({ values }) => values.key)).toEqual(['aarhus']);
  const [aarhus] = await rows('other', 'city');
  expect(aarhus!.leadsTo.country).toBe(`${base}/id/country/no`);
  const { tables } = JSON.parse(await text('/data/other/csv-metadata.json')) as { tables: { url: string; tableSchema: Schema }[] };
  const city = tables.find(({ url }) => url === 'city.csv')!;
  expect(city.tableSchema.foreignKeys!.map(({ columnReference }) => columnReference)).toEqual(['dataset', 'municipality']);
});

test('a table without rows is a header', async () => {
  expect((await text('/data/other/visit.csv')).split('\r\n')).toHaveLength(2);
});

test('a telephone number keeps its sign, and what is unverified is in the table but not made RDF of', async () => {
  const [point] = await rows('bergen', 'contact-point');
  expect(point!.values.telephone).toBe('+47 53 03 00 00');
  const identifiers = await rows('bergen', 'identifier');
  expect(identifiers.map(({ values }) => values.verified)).toContain(false);
  expect(identifiers.flatMap(({ triples }) => triples)).toEqual([]);
});

test('without a database a finished table is given, and another is 503', async () => {
  const whole = await text('/data/bergen/city.csv');
  const cut = await openDoors('postgres://nobody@127.0.0.1:1/nothing', varDir);
  const [kept, none] = [await cut.get('/data/bergen/city.csv'), await cut.get('/data/bergen/nothing.csv')];
  await rm(join(varDir, 'dumps'), { recursive: true });
  const gone = await cut.get('/data/bergen/city.csv');
  await cut.close();
  expect([kept.status, kept.text === whole, none.status]).toEqual([200, true, 404]);
  expect([gone.status, gone.headers['retry-after'], gone.headers['content-disposition']]).toEqual([503, '5', undefined]);
});

test('many who ask at once get one table, and those of older revisions go', async () => {
  const before = await doors.get('/data/bergen/city.csv');
  await register.session.query(`UPDATE city SET population = population + 1 WHERE key = 'bergen'`);
  const answers = await Promise.all(Array.from({ length: 20 }, () => doors.get('/data/bergen/city.csv')));
  expect(new Set(answers.map(({ headers, text }) => headers.etag! + text)).size).toBe(1);
  expect(answers[0]!.headers.etag).not.toBe(before.headers.etag);
});

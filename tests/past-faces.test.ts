import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { Client } from 'pg';
import { formats } from '../src/http/negotiation/formats';
import { recomputeForDay } from '../src/store/clockwork/day';
import { changes } from './history-changes';
import { undoOrImport } from './undone-and-imported';
import { publicUrl, startService, type Service } from './service';

/**
 * Over a random history, what each face told at a revision while that was the newest is asked for again when all is over, by every way in
 * which the past can be asked for, and has to be the same bytes. KONTOR_HISTORY_CHANGES: as many changes; KONTOR_HISTORY_SEED: others.
 */
const wanted = Number(process.env.KONTOR_HISTORY_CHANGES ?? 200);
const seed = Number(process.env.KONTOR_HISTORY_SEED ?? 1946);
/** So often what is told is written down. */
const looks = Math.min(24, Math.max(6, Math.round(wanted / 50)));
const day = 86_400_000;
const first = Date.parse('2026-12-02T12:00:00.250Z');

let service: Service;
let session: Client;
let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'kontor-past-'));
  service = await startService(['bergen', 'official-claims']);
  session = new Client({ connectionString: service.app.database.url });
  await session.connect();
}, 120_000);
afterAll(async () => {
  await session.end();
  await service.stop();
  await rm(scratch, { recursive: true, force: true });
});

type Asking = Pick<Service, 'get'>;
interface Told {
  readonly revision: number;
  readonly now: Date;
  readonly answers: readonly string[];
  /** By address and ending. */
  readonly documents: ReadonlyMap<string, string>;
  readonly dumps: ReadonlyMap<string, string>;
  readonly exported?: string;
}

const number = async (sql: string) => Number((await session.query<[string]>({ text: sql, rowMode: 'array' })).rows[0]![0]);
const column = async (sql: string) => (await session.query<[string]>({ text: sql, rowMode: 'array' })).rows.map(([one]) => one);
const newest = () => number('SELECT max(number) FROM revision');

/** A transaction; what the database refuses leaves nothing. */
async function make(all: readonly (readonly string[])[]) {
  await session.query('BEGIN');
  try {
    for (const statements of all) {
      await session.query('SAVEPOINT one');
      try {
        for (const statement of statements) await session.query(statement);
      } catch (error) {
        await session.query('ROLLBACK TO SAVEPOINT one');
        refused(error);
      }
    }
    await session.query('COMMIT');
  } catch (error) {
    await session.query('ROLLBACK');
    refused(error);
  }
}

function refused(error: unknown) {
  if (!/^(23|42P07|55006|KT)/.test((error as { code?: string }).code ?? '')) throw error;
}

const fields = 'key revision modified status possibleStatuses care validFrom validTo';
/** `$` stands for the argument that names the revision, or for nothing. */
const queries = [
  `{ agreements(first: 50$) { totalCount nodes { ${fields} parties { key recognition actor { __typename ... on City { key name country { key } } } } events(first: 5) { totalCount nodes { key date } } } pageInfo { endCursor hasNextPage } } }`,
  `{ a: memberships(first: 40, orderBy: KEY_DESC$) { totalCount nodes { ${fields} } } b: cities(search: "second"$) { totalCount nodes { key name(lang: "en") lat care } } }`,
  `{ agreements(asOf: "2012-05-01", certainty: CERTAIN, first: 30$) { totalCount edges { cursor node { key status } } } }`,
  `{ ties(of: "${publicUrl}/id/city/bergen", on: "1995-01-01"$) { certain { nodes { key } } possible { totalCount } } node(id: "${publicUrl}/id/city/turku"$) { __typename ... on City { name agreements { totalCount } } } }`,
  `{ x: counts(of: Agreement, by: [TYPE, STATUS, COUNTRY, YEAR]$) { type status country year count } y: counts(of: City$) { count } z: counts(of: Agreement, by: [STATUS], where: { agreement: { key: { startsWith: "b" } } }$) { status count } }`,
  `{ register$$ { name revision modified dataset { key publisher { key } } } datasets(first: 10$) { totalCount nodes { key public care } } }`,
];
const asked = (query: string, moment: string | number | undefined) => {
  const argument = moment === undefined ? '' : `knownAt: ${JSON.stringify(moment)}`;
  return query.replaceAll('$$', argument && `(${argument})`).replaceAll('$', argument && `, ${argument}`);
};
const answer = async ({ get }: Asking, query: string, moment?: string | number): Promise<string> =>
  (await get(`/graphql?query=${encodeURIComponent(asked(query, moment))}`, { accept: 'application/json', 'accept-language': 'en' })).text();
const answers = (asking: Asking, moment?: string | number) => Promise.all(queries.map(query => answer(asking, query, moment)));

/** The next page begins where this one ended, at that revision too. */
async function secondPage(asking: Asking, page: string, moment?: number) {
  const { endCursor } = (JSON.parse(page) as { data: { agreements: { pageInfo: { endCursor: string } } } }).data.agreements.pageInfo;
  return answer(asking, `{ agreements(first: 5, after: "${endCursor}"$) { totalCount nodes { key status } } }`, moment);
}

/** Of each concept what the revision changed, and something that it perhaps did not. */
async function addresses(revision: number): Promise<string[]> {
  const found: string[] = [];
  for (const { table, path } of service.app.concepts.filter(({ boundary }) => boundary)) {
    const keys = await column(`(SELECT key FROM "${table}" WHERE revision = ${revision} ORDER BY key LIMIT 2) UNION (SELECT key FROM "${table}" ORDER BY md5(key || ${revision}) LIMIT 1)`); // prettier-ignore
    found.push(...keys.map(key => `/doc/${path}/${key}`));
  }
  return found;
}

const revisionIn = ({ headers }: Response) => Number(/\/v\/(\d+)/.exec(headers.get('location')!)![1]);

const bodyOf = async (asking: Asking, address: string) => {
  const response = await asking.get(address);
  return response.status === 200 ? response.text() : `${response.status}`;
};

async function look(asking: Asking, now: Date, exporting: boolean): Promise<Told> {
  const revision = await newest();
  const first = await answers(asking);
  const documents = new Map<string, string>();
  for (const address of await addresses(revision))
    for (const { extension } of formats) documents.set(`${address} ${extension}`, await bodyOf(asking, `${address}.${extension}`));
  const dumps = new Map<string, string>();
  for (const name of ['bergen.nq', 'all.nq', 'official-claims.nt', 'bergen.jsonld']) dumps.set(name, await bodyOf(asking, `/data/${name}`));
  const exported = exporting ? await exportTo(`at-${revision}`, []) : undefined;
  return { revision, now, answers: [...first, await secondPage(asking, first[0]!)], documents, dumps, exported };
}

/** Writes the open data by the command, and gives the folder. */
async function exportTo(name: string, words: readonly string[]): Promise<string> {
  const out = join(scratch, name);
  const env = { ...process.env, DATABASE_URL: service.app.database.url, PUBLIC_URL: publicUrl, VAR_DIR: scratch, SOURCE_DATE_EPOCH: '' };
  await promisify(execFile)(process.execPath, [join(__dirname, '../bin/kontor.js'), 'export', '--no-gzip', '--out', out, ...words], {
    env,
  });
  return out;
}

const filesIn = async (folder: string) => {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(file => file.isFile());
  const texts = names.map(async ({ parentPath, name }) => [join(parentPath, name).slice(folder.length), await readFile(join(parentPath, name), 'utf8')] as const); // prettier-ignore
  return new Map((await Promise.all(texts)).sort());
};

/** Where texts begin to differ, short enough to be read. */
const differences = (these: readonly string[], those: readonly string[]) =>
  those.flatMap((text, index) => {
    const other = these[index] ?? '';
    const place = [...text].findIndex((character, at) => other[at] !== character);
    return other === text
      ? []
      : [[index, text.slice(Math.max(0, place - 100), place + 100), other.slice(Math.max(0, place - 100), place + 100)]];
  });

const seen: Told[] = [];
let after: Awaited<ReturnType<Service['again']>>;

test('a history is made, and what is told of it at some revisions is written down', async () => {
  const change = fc.tuple(fc.constantFrom(...Object.keys(changes)), fc.nat(1000), fc.nat(1000));
  const history = fc.sample(fc.array(change, { minLength: 1, maxLength: 4 }), { numRuns: wanted, seed });
  let made = 0;
  for (const [turn, all] of history.entries()) {
    if (made >= wanted) break;
    const now = new Date(first + turn * day);
    await session.query(`SET kontor.now = '${now.toISOString()}'`);
    await make(all.map(([name, n, m]) => changes[name]!(n, m)));
    if (turn % 5 === 4) await undoOrImport(session, service.app.concepts, turn);
    const before = made;
    made += all.length;
    const every = wanted / looks;
    if (Math.floor(before / every) === Math.floor(made / every)) continue;
    const then = await service.again({ SOURCE_DATE_EPOCH: String(Math.floor(now.getTime() / 1000)) });
    // As it does by itself, some time after it has begun.
    await recomputeForDay(then.app.writing);
    seen.push(await look(then, now, seen.length % 4 === 1));
    await then.stop();
  }
  // What is private now would not be told of the past.
  await session.query(`SET kontor.now = '${new Date(first + wanted * day).toISOString()}'; UPDATE dataset SET public = true`);
  after = await service.again({ SOURCE_DATE_EPOCH: String(Math.floor(first / 1000) + 86_400 * (wanted + 1)) });
  await recomputeForDay(after.app.writing);
  expect(new Set(seen.map(({ revision }) => revision)).size).toBeGreaterThanOrEqual(looks - 2);
}, 3_600_000);
afterAll(() => after?.stop());

test('GraphQL tells it again, by revision, by time and by cursor', async () => {
  for (const { revision, now, answers: then } of seen) {
    const again = await answers(after, revision);
    expect(differences([...again, await secondPage(after, again[0]!, revision)], then)).toEqual([]);
    expect(differences(await answers(after, now.toISOString()), then.slice(0, -1))).toEqual([]);
  }
}, 600_000);

test('each document is told again, byte for byte, or leads to the version that was in force', async () => {
  const [told, led]: [string[], string[]] = [[], []];
  for (const { revision, documents } of seen)
    for (const [name, then] of documents) {
      const [address = '', extension = ''] = name.split(' ');
      const version = await after.get(`${address}/v/${revision}.${extension}`);
      if (version.status === 200) {
        told.push(extension);
        expect([name, revision, differences([await version.text()], [then])]).toEqual([name, revision, []]);
        expect(version.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      } else if (then === '404' || then === '410') {
        // Where it was not public yet, a number by which its document calls it later leads to the first version that was.
        const later = version.status === 302 && revisionIn(version) > revision;
        expect([name, revision, later || version.status === 404]).toEqual([name, revision, true]);
      } else {
        led.push(extension);
        expect([name, version.status]).toEqual([name, 302]);
        expect(revisionIn(version)).toBeLessThan(revision);
        // A page also says what other things are called, and what links to it.
        if (extension === 'html') continue;
        const before = await bodyOf(after, new URL(version.headers.get('location')!).pathname);
        expect([name, revision, differences([before], [then])]).toEqual([name, revision, []]);
      }
    }
  for (const { extension } of formats)
    expect([told, led].map(list => list.filter(its => its === extension).length > looks)).toEqual([true, true]);
}, 1_200_000);

test('each dump is made again, byte for byte', async () => {
  for (const { revision, dumps } of seen)
    for (const [name, then] of dumps) {
      const [dataset, extension] = name.split('.');
      const again = await bodyOf(after, `/data/${dataset}/v/${revision}.${extension}`);
      expect([name, revision, differences([again], [then])]).toEqual([name, revision, []]);
    }
}, 1_200_000);

test('what the export wrote it writes again', async () => {
  const exported = seen.filter(({ exported }) => exported);
  for (const { revision, exported: then } of exported)
    expect(await filesIn(await exportTo(`again-${revision}`, ['--revision', String(revision)]))).toEqual(await filesIn(then!));
  expect(exported.length).toBeGreaterThan(0);
}, 1_200_000);

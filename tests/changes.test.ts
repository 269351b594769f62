import fc from 'fast-check';
import { Client } from 'pg';
import { recorded } from '../src/store/routines/changes';
import { live, otherDatasets } from './lived';
import { startService, type Service } from './service';

/** What changed is found by index in the history; here it is worked out plainly, from all that ever was. */
interface Told {
  readonly revision: number;
  readonly place_of: number;
  readonly key: string;
  readonly kind: string;
}
interface Version {
  readonly key: string;
  readonly dataset: string;
  readonly revision: number;
  readonly since: number;
  readonly until: number | null;
}

let service: Service;
let session: Client;
const rounds = Number(process.env.KONTOR_CHANGES ?? 90);
beforeAll(async () => {
  service = await startService(['bergen', 'official-claims']);
  session = new Client({ connectionString: service.app.database.url });
  await session.connect();
  for (const dataset of otherDatasets) await session.query(dataset);
  await live(session, service.app.concepts, rounds, 1946);
}, 300_000);
afterAll(async () => {
  await session?.end();
  await service.stop();
});

const rows = async <T>(sql: string, values: unknown[] = []) => (await session.query(sql, values)).rows as T[];
const after = ({ revision, place_of, key }: Omit<Told, 'kind'>, most: number) =>
  rows<Told>('SELECT * FROM changes_after($1, $2, $3, $4)', [revision, place_of, key, most]);
const start = { revision: 0, place_of: -1, key: '' };

async function plainly(): Promise<Told[]> {
  const bounds = await rows<Version & { public: boolean }>('SELECT * FROM history.dataset');
  const wasPublic = (key: string, at: number) => bounds.some(v => v.key === key && v.public && holds(v, at));
  const isPublic = new Set((await rows<{ key: string }>('SELECT key FROM dataset WHERE public')).map(({ key }) => key));
  const told: Told[] = [];
  for (const [place_of, { table }] of recorded(service.app.concepts).entries()) {
    const seen = ({ dataset, key }: Version, at: number) => wasPublic(dataset, at) && (table !== 'dataset' || wasPublic(key, at));
    const open = ({ dataset, key }: Version) => isPublic.has(dataset) && (table !== 'dataset' || isPublic.has(key));
    const versions = byKey(await rows<Version>(`SELECT * FROM history."${table}"`));
    const anew = new Set((await rows<{ is: string }>('SELECT revision || key AS is FROM seen_anew WHERE concept = $1', [table])).map(({ is }) => is)); // prettier-ignore
    const [{ newest }] = (await rows<{ newest: number }>('SELECT max(number) AS newest FROM revision')) as [{ newest: number }];
    for (const [key, all] of versions)
      for (let revision = 1; revision <= newest; revision++) {
        const [was, is] = [revision - 1, revision].map(at => all.find(v => holds(v, at) && seen(v, at)));
        const changed = is && open(is) && (is.revision === revision || anew.has(revision + key));
        const kind = was && is ? (changed ? 'CHANGED' : undefined) : was ? 'REMOVED' : is && open(is) ? 'CREATED' : undefined;
        if (kind) told.push({ revision, place_of, key, kind });
      }
  }
  return told.sort((a, b) => a.revision - b.revision || a.place_of - b.place_of || (a.key < b.key ? -1 : 1));
}
const byKey = (all: readonly Version[]) => {
  const versions = new Map<string, Version[]>();
  for (const version of all) versions.set(version.key, [...(versions.get(version.key) ?? []), version]);
  return versions;
};
const holds = ({ since, until }: Version, at: number) => since <= at && (until === null || until > at);

test('what changed is what is plain from all that was', async () => {
  const expected = await plainly();
  expect(await after(start, 1_000_000)).toEqual(expected);
  expect(new Set(expected.map(({ kind }) => kind))).toEqual(new Set(['CREATED', 'CHANGED', 'REMOVED']));
  expect(await rows('SELECT FROM public_span WHERE until IS NOT NULL')).not.toEqual([]);
  expect(await rows('SELECT FROM seen_anew')).not.toEqual([]);
});

test('pages of any length, put together, are the whole', async () => {
  const whole = await after(start, 1_000_000);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.nat(whole.length - 1), async (most, from) => {
      let at: Omit<Told, 'kind'> = whole[from]!;
      const read: Told[] = [];
      for (let page = await after(at, most); page.length && read.length < 150; page = await after(at, most)) {
        read.push(...page);
        at = page.at(-1)!;
      }
      expect(read).toEqual(whole.slice(from + 1, from + 1 + read.length));
      expect(read.length).toBe(Math.min(whole.length - from - 1, read.length));
    }),
    { numRuns: 15, seed: 1946 },
  );
});

test('the spans in which datasets were public are those of their history, also when it is made again', async () => {
  const spans = () => rows('SELECT * FROM public_span ORDER BY key, since');
  const [kept, gone] = [await spans(), await rows(`SELECT count(*) FROM history.city WHERE gone`)];
  await session.query('SELECT remake_history()');
  expect(await spans()).toEqual(kept);
  await session.query(
    `ALTER TABLE history.city DISABLE TRIGGER refuse_to_rewrite; ALTER TABLE history.city DROP gone CASCADE; SELECT remake_history()`,
  );
  expect(await rows(`SELECT count(*) FROM history.city WHERE gone`)).toEqual(gone);
});

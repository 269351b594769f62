import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { eraseOrder, type Named } from '../src/cli/erase-order';
import { erase, type Erasure } from '../src/store/erasing/erase';
import { valuesSaid } from '../src/store/erasing/values-said';
import { checkChain } from '../src/store/history/chain';
import { actingFor, itself } from '../src/store/rights/acting';
import { keptTables } from '../src/store/sql/kept-tables';
import { publicUrl, startService, type Service } from './service';

/** GUARD, section 8: what is erased is on no face and in no table, of now or of then; what remains is that it was, when, and on what ground. */
let service: Service;
let session: Client;
let planted: readonly number[];
let again: number;
/** The newest revision before anything is erased. */
let last: number;
const canary = /qxcanary/i;
const [record, claim, agreement] = ['organisation/erasable', 'claim/erasable-word', 'agreement/bergen-turku-twinning'];

beforeAll(async () => {
  service = await startService(['bergen']);
  session = new Client({ connectionString: service.app.database.url });
  await session.connect();
  // One that the public never saw, and one that it saw before its dataset was hidden.
  await change(
    '',
    `INSERT INTO dataset (key, dataset, titles, descriptions, licence, publisher, contact_point, public) SELECT 'aside', 'aside', titles, descriptions, licence, publisher, contact_point, false FROM dataset WHERE key = 'bergen'`,
    ...['unseen', 'seen'].map(key => `INSERT INTO city (key, dataset, names, country) VALUES ('${key}', 'aside', '{"en": "Aside"}', 'fi')`),
  );
  await change('', `DELETE FROM city WHERE key = 'unseen'`);
  await change('', `UPDATE dataset SET public = true WHERE key = 'aside'`);
  planted = [
    await change(
      'noted by Qxcanary herself',
      `INSERT INTO organisation (key, dataset, names, country, kind, note, alt_names, seat_as_stated, homepage) VALUES ('erasable', 'bergen', '{"en": "Office of Qxcanary"}', 'no', 'OTHER', '{"en": "Ask Qxcanary"}', '{"en": ["The qxcanary"]}', 'Qxcanary street', 'https://qxcanary.example/')`,
      `INSERT INTO identifier (key, ordinal, of_organisation, scheme, value, verified) VALUES ('erasable#identifier-1', 1, 'erasable', 'WIKIDATA', 'Q55512345', false)`,
      `INSERT INTO organisation_sources SELECT 'erasable', min(key) FROM source`,
      said('erasable-claim', 'about_organisation', 'erasable', 'names', '{"en": "The Qxcanary office"}'),
      said('erasable-word', 'about_agreement', 'bergen-turku-twinning', 'type', 'TWINNING', `'{"en": "qxcanary’s twinning"}'`),
    ),
    await change('', `UPDATE organisation SET names = '{"en": "Qxcanary’s other office"}', founded = '1987-06-05' WHERE key = 'erasable'`),
    await change(
      '',
      `UPDATE organisation SET note = '{"en": "Qxcanary is away"}' WHERE key = 'erasable'`,
      `UPDATE city SET note = '{"en": "Ours"}', population = 5, population_on = '2024' WHERE key = 'turku'`,
    ),
  ];
  // So many changes that a page of the feed with it is full, and else would stay as it is.
  await change('', ...['country', 'city', 'agreement', 'event', 'source', 'claim', 'visit', 'pillar', 'project'].map(table => `UPDATE ${table} SET note = '{"en": "Seen through"}'`)); // prettier-ignore
  await change('for Lindqvist, of the Lindqvistby twinning-office', `UPDATE city SET note = '{"en": "Seen to"}' WHERE key = 'turku'`);
  // The same event told twice, the second time later, which makes no difference to its agreement.
  again = await change('', `INSERT INTO event (key, dataset, about_agreement, type, date, "order") SELECT 'again', dataset, about_agreement, 'ATTESTED', date, 9 FROM event WHERE key = 'bergen-rostock-twinning-1'`, sourced('again')); // prettier-ignore
  await change('', `UPDATE agreement SET note = '{"en": "Seen again"}' WHERE key = 'bergen-rostock-twinning'`);
  // What followed on an event, and was an error: without that event it breaks the rules.
  await change(
    '',
    `INSERT INTO event (key, dataset, about_agreement, type, date, "order") VALUES ('ended', 'bergen', 'bergen-dalian-friendship', 'SUSPENDED', '2011', 9)`,
    sourced('ended'),
  );
  last = await change('', `DELETE FROM event WHERE key = 'ended'`);
  await session.query('ANALYZE');
}, 120_000);
afterAll(async () => {
  await session.end();
  await service.stop();
});

const said = (key: string, column: string, about: string, property: string, value: string, words = 'NULL') =>
  `INSERT INTO claim (key, dataset, ${column}, property, value, claimant, source, as_stated) SELECT '${key}', 'bergen', '${about}', '${property}', '${value}', 'Somebody', min(key), ${words} FROM source`;

const sourced = (event: string) => `INSERT INTO event_sources SELECT '${event}', min(key) FROM source`;

async function change(reason: string, ...statements: readonly string[]): Promise<number> {
  await session.query(`BEGIN; SET LOCAL kontor.reason = '${reason}'; ${statements.join('; ')}; COMMIT`);
  return (await session.query<{ max: number }>('SELECT max(number) FROM revision')).rows[0]!.max;
}

const run = (...args: readonly string[]) => {
  const env = { PATH: process.env.PATH, DATABASE_URL: service.app.database.url, PUBLIC_URL: publicUrl };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(__dirname, '../bin/kontor.js'), ...args], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
};

const endings = ['ttl', 'nt', 'trig', 'jsonld', 'rdf', 'html'];
const syntaxes = endings.slice(0, -1);

/** Every address that could tell it, of now and as of each revision in which it changed. */
const addresses = () => [
  ...[record, claim, agreement].flatMap(path => ['', '/timemap', ...endings.map(ending => `.${ending}`), ...planted.flatMap(at => endings.map(ending => `/v/${at}.${ending}`))].map(end => `/doc/${path}${end}`)),
  ...[0, planted[0]! - 1, ...planted].flatMap(after => syntaxes.map(ending => `/feed/after/${after}.${ending}`)),
  ...['bergen', 'all'].flatMap(of => [...syntaxes.map(ending => `/data/${of}.${ending}`), `/data/${of}/v/${planted[0]}.nt`, `/data/${of}/v/${planted[1]}.trig`]),
  ...['organisation', 'claim', 'identifier', 'agreement'].flatMap(table => [`/data/bergen/${table}.csv`, ...(table === 'identifier' ? [] : [`/doc/${table}`])]),
  ...['', ...planted.map(at => `, knownAt: ${at}`)].flatMap(then => [
    `organisations(search: "qxcanary"${then}) { totalCount nodes { key name names { value } note altNames { value } seatAsStated homepage } }`,
    `organisations(where: { names: { startsWith: "Qx" } }${then}) { totalCount nodes { name } }`,
    `organisation(key: "erasable"${then}) { name note claims { nodes { value asStated } } identifiers { value } }`,
    `organisations(first: 100${then}) { nodes { name } }`,
    `claims(first: 100${then}) { nodes { value asStated } }`,
    `agreement(key: "bergen-turku-twinning"${then}) { typeAsStated { value } }`,
  ]).map(query => `/graphql?query=${encodeURIComponent(`{ ${query} }`)}`),
]; // prettier-ignore

interface Told {
  readonly status: number;
  readonly text: string;
  readonly tag: string | null;
}

/** What every address tells, to who has what is tagged so. */
async function faces(tags: ReadonlyMap<string, Told> = new Map()): Promise<ReadonlyMap<string, Told>> {
  const told = new Map<string, Told>();
  for (const address of addresses()) {
    const tag = tags.get(address)?.tag;
    const response = await service.get(address, { accept: 'application/json, */*;q=0.9', ...(tag && { 'if-none-match': tag }) });
    told.set(address, { status: response.status, text: `${await response.text()} ${JSON.stringify([...response.headers])}`, tag: response.headers.get('etag') });
  }
  return told;
} // prettier-ignore

const telling = (told: ReadonlyMap<string, Told>) => [...told].filter(([, { text }]) => canary.test(text)).map(([address]) => address);

/** Tables, and statistics of tables, in which it stands. */
async function tablesTelling(): Promise<readonly string[]> {
  const { rows } = await session.query<{ name: string }>(`SELECT format('%I.%I', relnamespace::regnamespace, relname) AS name FROM pg_class WHERE relkind = 'r' AND relnamespace IN ('public'::regnamespace, 'history'::regnamespace)`); // prettier-ignore
  const found: string[] = [];
  for (const name of [...rows.map(row => row.name), 'pg_stats'])
    if ((await session.query(`SELECT FROM ${name} t WHERE t::text ILIKE '%qxcanary%' LIMIT 1`)).rowCount) found.push(name);
  return found.sort();
}

const filesTelling = async () => {
  const files = (await readdir(service.app.config.varDir, { recursive: true, withFileTypes: true })).filter(file => file.isFile());
  const told = await Promise.all(files.map(async file => canary.test((await readFile(join(file.parentPath, file.name))).toString()) && file.name));
  return told.filter(Boolean);
}; // prettier-ignore

let before: ReadonlyMap<string, Told>;
test('before it is erased it is on every face, and a dry run says what would go and leaves it there', async () => {
  before = await faces();
  const [told, all] = [telling(before), [...before.keys()]];
  expect(all.filter(address => !told.includes(address) && !/timemap|feed|identifier|agreement|claim|startsWith|first%3A/.test(address))).toEqual([]);
  expect([told.filter(address => address.includes('feed')).length, told.length]).toEqual([20, expect.any(Number)]);
  expect([...before].filter(([, { status }]) => status >= 400).map(([address, { status, text }]) => [address, status, text.slice(0, 200)])).toEqual([]);
  expect(before.get(`/feed/after/${planted[0]! - 1}.ttl`)!.text).toMatch(/canary.*immutable/is);
  const tables = await tablesTelling();
  expect(tables).toEqual(expect.arrayContaining(['history.organisation', 'history.claim', 'history.agreement', 'public.revision', 'pg_stats']));
  const { status, stdout, stderr } = run('erase', record, '--ground', 'Asked for it.', '--dry-run');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/- organisation: 1 now, 3 in what was\n.*The same is said, and stays, in: .*Nothing was erased/s);
  expect(await tablesTelling()).toEqual(tables);
}, 120_000); // prettier-ignore

/** Erases something, looks at what is left, and undoes it. */
async function trying<T>(record: string, named: Named, look: (erased: Erasure) => T | Promise<T>, ground = 'Asked for it.'): Promise<T> {
  const { model } = service.app;
  await session.query('BEGIN');
  try {
    await session.query(actingFor(itself));
    const order = await eraseOrder(service.app, record, named);
    const erased = await erase(session, model, order, ground);
    await session.query('SET CONSTRAINTS ALL IMMEDIATE');
    return await look(erased);
  } finally {
    await session.query('ROLLBACK');
  }
}

/** Tables of which the versions in force are not the rows of now. */
async function diverging(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const table of new Set(keptTables(service.app.concepts).map(({ table }) => table))) {
    const { rows } = await session.query<{ columns: string }>(`SELECT string_agg(quote_ident(attname), ', ') AS columns FROM pg_attribute WHERE attrelid = '"${table}"'::regclass AND attnum > 0 AND NOT attisdropped`); // prettier-ignore
    const [now, last] = [`SELECT ${rows[0]!.columns} FROM "${table}"`, `SELECT ${rows[0]!.columns} FROM history."${table}" WHERE until IS NULL`]; // prettier-ignore
    if ((await session.query(`(${now} EXCEPT ${last}) UNION ALL (${last} EXCEPT ${now}) LIMIT 1`)).rowCount) found.push(table);
  }
  return found;
}

const versionsOf = async (table: string, but = '') =>
  (await session.query<{ at: string; row: string }>(`SELECT concat_ws(' ', key, since) AS at, to_jsonb(h)::text AS row FROM history."${table}" h WHERE key <> $1 ORDER BY key, since`, [but])).rows; // prettier-ignore

test('what was derived of a claim goes with it, and what others said in the same words stays', async () => {
  const { rows } = await session.query<{ key: string; about: string; word: string }>(
    `SELECT c.key, c.about_agreement AS about, words.value AS word FROM claim c, jsonb_each_text(c.as_stated) words WHERE c.property = 'type'
       AND EXISTS (SELECT FROM claim o, jsonb_each_text(o.as_stated) w WHERE o.about_agreement <> c.about_agreement AND w.value = words.value)
       AND NOT EXISTS (SELECT FROM claim o, jsonb_each_text(o.as_stated) w WHERE o.about_agreement = c.about_agreement AND o.key <> c.key AND w.value = words.value) ORDER BY 1 LIMIT 1`,
  );
  const { key, about, word } = rows[0]!;
  const saying = async () => (await session.query(`SELECT FROM history.agreement WHERE key = $1 AND type_as_stated::text LIKE '%' || $2 || '%'`, [about, word])).rowCount; // prettier-ignore
  const others = await versionsOf('agreement', about);
  expect(await saying()).toBe(2);
  await trying(`claim/${key}`, {}, async ({ elsewhere }) => {
    expect(elsewhere.join()).toContain('agreement');
    expect([await saying(), await diverging()]).toEqual([0, []]);
    expect(await versionsOf('agreement', about)).toEqual(others);
  });
});

test('what was derived of an event goes with it, in every version', async () => {
  const { rows } = await session.query<{ key: string; about: string; date: string }>(`SELECT key, about_agreement AS about, date FROM event WHERE about_agreement = 'bergen-dalian-friendship' AND type = 'SIGNED'`); // prettier-ignore
  const { key, about, date } = rows[0]!;
  const others = await versionsOf('agreement', about);
  const past = async () => (await versionsOf('agreement')).filter(({ at }) => at.startsWith(`${about} `)).map(({ row }) => row);
  expect((await past()).filter(row => row.includes(date))).toHaveLength(4);
  for (const named of [{}, { property: ['date'] }])
    await trying(`event/${key}`, named, async () => {
      const left = await past();
      expect([left.length, left.filter(row => row.includes(date)), await diverging()]).toEqual([5, [], []]);
      expect(await versionsOf('agreement', about)).toEqual(others);
      expect(JSON.parse(left[0]!)).toMatchObject({ signed: null, valid_from: null, status_as_of: null, party_count: 2 });
    });
});

test('where something else says the same since, it goes from before that only', async () => {
  const versions = async () => (await session.query<{ since: number; until: number | null; day: string | null; last: string | null }>(`SELECT since, until, status_as_of AS day, status_as_of_last AS last FROM history.agreement WHERE key = 'bergen-rostock-twinning' ORDER BY since`)).rows; // prettier-ignore
  const [first, second, newest] = await versions();
  expect([second!.since < again, again < second!.until!, newest!.until]).toEqual([true, true, null]);
  await trying('event/bergen-rostock-twinning-1', {}, async () => {
    expect(await versions()).toEqual([
      { ...first!, day: null, last: null },
      { ...second!, until: again, day: null, last: null },
      { ...second!, since: again },
      { ...newest!, until: expect.any(Number) },
      { ...newest!, since: expect.any(Number) },
    ]);
    expect(await diverging()).toEqual([]);
  });
});

test('after every kind of erasure the version in force is the row of now', async () => {
  const able: [string, Named][] = [
    ['agreement/bergen-turku-twinning', { property: ['note'] }],
    ['city/turku', { property: ['population', 'populationOn'] }],
    ['city/turku', { property: ['lat', 'long'] }],
    [record, { property: ['sources', 'homepage'] }],
    [record, {}],
    [claim, { property: ['asStated'] }],
    ['identifier/erasable#identifier-1', {}],
    ['city/seen', {}],
  ];
  for (const [of, named] of able) expect([of, named, await trying(of, named, diverging)]).toEqual([of, named, []]);
});

test('only words that are given go from reasons, and only whole ones; a code is no word of what is erased', async () => {
  const reasons = async () => (await session.query<{ reason: string }>(`SELECT reason FROM revision WHERE reason <> '' AND number > $1`, [planted[2]])).rows.map(row => row.reason); // prettier-ignore
  await trying(claim, { words: ['lindqvist', 'twinning-office', '(c.f.)'] }, async () =>
    expect(await reasons()).toEqual(['for …, of the Lindqvistby …']),
  );
  const order = await eraseOrder(service.app, claim, {});
  expect((await valuesSaid(session, service.app.model, order, [{ concept: order.concept, keys: [order.key] }])).toSorted()).toEqual(['Seen through', 'Somebody', 'qxcanary’s twinning']); // prettier-ignore
  await expect(trying(claim, {}, () => undefined, 'It was QXCANARY’s Twinning.')).rejects.toThrow('It says itself');
});

test('an erased record that the public never saw is not told to have been', async () => {
  const told = async (key: string) =>
    await trying(`city/${key}`, {}, async () => [
      (await session.query(`SELECT dataset FROM erased WHERE key = $1`, [key])).rows,
      (await session.query(`SELECT kind FROM changes_after($1, 1000, '', 400) WHERE key = $2`, [last, key])).rows,
    ]);
  expect(await told('seen')).toEqual([[{ dataset: 'aside' }], [{ kind: 'REMOVED' }]]);
  expect(await told('unseen')).toEqual([[{ dataset: null }], []]);
});

test('what cannot be erased is told in one line', async () => {
  const refused: [string, Named, string][] = [
    ['visit/nobody', {}, 'There is no visit "nobody".'],
    ['nothing/erasable', {}, 'record: "nothing/erasable" is not allowed. It begins with one of dataset, '],
    [record, { property: ['names'] }, '--property: "names" is not allowed. No organisation is without it: erase the record. Alone can be erased: sources, note, '],
    [record, { property: ['colour'] }, '--property: "colour" is not allowed. Alone can be erased: sources, note, '],
    ['city/turku', { property: ['population'] }, 'city/turku.population, city/turku.populationOn: "turku" is not allowed. It has to fit: '],
    [record, { property: ['abbreviation'] }, '--property: "abbreviation" is not allowed. No version of the record says anything of it.'],
    ['city/turku', {}, 'and cannot do without: erase that first.'],
    [record, { words: ['a'] }, '--words: "a" is not allowed. At least three letters: '],
    [record, { words: ['asked'] }, '--ground: "Asked for it." is not allowed. It says itself what is to be erased, and stays.'],
  ];
  for (const [of, named, message] of refused) await expect(trying(of, named, () => undefined)).rejects.toThrow(message);
  const { status, stderr } = run('erase', '--property', 'note, names', '--words', 'Qxcanary', record, '--ground', 'Because.');
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^--property: "names" is not allowed\. .*\n$/)]);
}); // prettier-ignore

test('a value that is erased is in no version any more, and its record is', async () => {
  const { status, stderr } = run('erase', '--property', 'founded', record, '--ground', 'It was a birthday.');
  expect([status, stderr]).toEqual([0, '']);
  const { rows } = await session.query(`SELECT founded, founded_first FROM history.organisation WHERE key = 'erasable'`);
  expect([rows.length > 2, rows.filter(({ founded, founded_first }) => founded ?? founded_first)]).toEqual([true, []]);
  const { organisation } = await service.ask<{ organisation: object }>(`{ organisation(key: "erasable", knownAt: ${planted[1]}) { name founded } }`); // prettier-ignore
  expect(organisation).toEqual({ name: 'Qxcanary’s other office', founded: null });
});

test('what is erased is on no face, in no table, file or statistic, and no tag of before brings it back', async () => {
  const other = new Client({ connectionString: service.app.database.url });
  await other.connect();
  await other.query('BEGIN; LOCK TABLE agreement IN SHARE UPDATE EXCLUSIVE MODE');
  const locked = run('erase', claim, '--property', 'asStated', '--ground', 'Asked for it.');
  await other.query('ROLLBACK');
  await other.query('VACUUM (ANALYZE) agreement');
  await other.end();
  expect([locked.status, locked.stderr, locked.stdout]).toEqual([
    0,
    '',
    expect.stringMatching(/Revision \d+ erases it\. Not cleaned yet: agreement \(in use\); autovacuum/),
  ]);
  for (const one of [record, claim]) {
    const { status, stderr, stdout } = run('erase', one, '--words', 'Qxcanary', '--ground', 'Asked for it (GDPR, article 17).');
    expect([status, stderr, stdout]).toEqual([0, '', expect.stringMatching(/Revision \d+ erases it/)]);
  }
  expect(await tablesTelling()).toEqual([]);
  const had = [...before].filter(([, { text }]) => canary.test(text));
  const after = await faces(before);
  expect(telling(after)).toEqual([]);
  expect(had.filter(([address]) => after.get(address)!.status === 304).map(([address]) => address)).toEqual([]);
  expect(telling(await faces())).toEqual([]);
  expect(await filesTelling()).toEqual([]);
}, 120_000);

test('its address says that it was erased, at every revision, and its key stays taken', async () => {
  for (const path of [`/doc/${record}`, `/doc/${record}.ttl`, `/doc/${record}/timemap`, `/id/${record}`, `/doc/${claim}`, ...planted.map(at => `/doc/${record}/v/${at}`)]) {
    const response = await service.get(path, { accept: 'text/turtle' });
    expect([path, response.status, await response.text()]).toEqual([path, 410, expect.stringContaining('This was erased on ')]);
  }
  expect((await session.query(`SELECT is_key_taken('organisation', 'erasable') AS taken`)).rows).toEqual([{ taken: true }]);
}); // prettier-ignore

test('who follows the register is told to remove it', async () => {
  const feed = await (await service.get(`/feed/after/${last}.nq`)).text();
  const removed = new RegExp(`<(${publicUrl}/doc/${record}/v/\\d+)> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/ns/activitystreams#Delete>`);
  expect(feed).toMatch(removed);
  const { changes } = await service.ask<{ changes: { nodes: { key: string; kind: string }[] } }>(`{ changes(since: ${last + 1}, first: 100) { nodes { kind id } } }`); // prettier-ignore
  expect(changes.nodes).toContainEqual({ kind: 'REMOVED', id: `${publicUrl}/id/${record}` });
}); // prettier-ignore

test('D8: the chain follows still, says what was sealed anew, and holds for what is left', async () => {
  const { anew } = await checkChain(session, () => undefined);
  expect(anew.map(({ cause, revisions }) => [cause, revisions.includes(planted[0]!) || revisions.includes(planted[1]!)])).toEqual([['erasure', true], ['erasure', true], ['erasure', true], ['erasure', true]]); // prettier-ignore
  const { rows } = await session.query(`SELECT e.concept, e.key, e.property, r.reason FROM erased e JOIN revision r ON r.number = e.revision ORDER BY e.revision, 1, 2`);
  expect(rows).toEqual([
    { concept: 'organisation', key: 'erasable', property: 'founded', reason: 'It was a birthday.' },
    { concept: 'claim', key: 'erasable-word', property: 'asStated', reason: 'Asked for it.' },
    { concept: 'claim', key: 'erasable-claim', property: '', reason: 'Asked for it (GDPR, article 17).' },
    { concept: 'identifier', key: 'erasable#identifier-1', property: '', reason: 'Asked for it (GDPR, article 17).' },
    { concept: 'organisation', key: 'erasable', property: '', reason: 'Asked for it (GDPR, article 17).' },
    { concept: 'claim', key: 'erasable-word', property: '', reason: 'Asked for it (GDPR, article 17).' },
  ]);
  for (const forged of [
    `UPDATE history.city SET note = '{"en": "forged"}' WHERE since = ${planted[2]}`,
    `DELETE FROM erased WHERE property = 'founded'`,
    `INSERT INTO erased (concept, key, property, revision) SELECT 'city', 'turku', '', revision FROM erased LIMIT 1`,
    `UPDATE seal SET salt = NULL WHERE cause = 'erasure'`,
  ]) {
    await session.query(`BEGIN; SET LOCAL session_replication_role = replica; ${forged}; SET LOCAL session_replication_role = origin`);
    await expect(checkChain(session, () => undefined)).rejects.toThrow('History was rewritten');
    await session.query('ROLLBACK');
  }
}); // prettier-ignore

test('where history was rewritten, nothing is erased: it would cover that', async () => {
  await session.query(
    `SET session_replication_role = replica; UPDATE history.city SET note = '{"en": "forged"}' WHERE since = ${planted[2]}`,
  );
  expect(run('erase', 'city/turku', '--property', 'note', '--ground', 'x')).toMatchObject({ status: 1, stderr: expect.stringContaining(`revision ${planted[2]} does not follow`) }); // prettier-ignore
});

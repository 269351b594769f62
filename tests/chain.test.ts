import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { patientPool } from '../src/cli/patient-pool';
import { keepSealing } from '../src/store/clockwork/sealing';
import { pool } from '../src/store/connection/pool';
import { checkChain, sealRevisions } from '../src/store/history/chain';
import { otherDatasets, live } from './lived';
import { publicUrl, startService, type Service } from './service';

/** GUARD D8: whoever rewrites what was, though no trigger stops them, is found out by the chain of seals. */
let service: Service;
let session: Client;
beforeAll(async () => {
  service = await startService(['bergen']);
  session = new Client({ connectionString: service.app.database.url });
  await session.connect();
  for (const dataset of otherDatasets) await session.query(dataset);
  await live(session, service.app.concepts, 30, 1946);
  await session.query('RESET kontor.now');
}, 120_000);
afterAll(async () => {
  await session.end();
  await service.stop();
});

const silent = () => undefined;
const check = (noted?: string) => checkChain(session, silent, noted);
const one = async <T>(sql: string) => (await session.query<[T]>({ text: sql, rowMode: 'array' })).rows[0]![0];

/** What is found once history was rewritten by somebody whom no trigger stops; afterwards it is as before. */
async function found(...statements: readonly string[]): Promise<string> {
  await session.query('BEGIN; SET LOCAL session_replication_role = replica');
  try {
    for (const statement of statements) expect((await session.query(statement)).rowCount).toBeGreaterThan(0);
    await session.query('SET LOCAL session_replication_role = origin');
    return await check().then(
      () => 'nothing',
      (error: Error) => error.message,
    );
  } finally {
    await session.query('ROLLBACK');
  }
}
const rewritten = (revision: number, why: string) =>
  `History was rewritten: revision ${revision} does not follow from those before; ${why}.`;
const another = 'what it says or did is not what was sealed';
const unfounded = 'it is sealed anew for a reason that is none';
const turku = (since: number) =>
  `INSERT INTO history.city (SELECT (jsonb_populate_record(h, '{"since": ${since}, "until": null}')).* FROM history.city h WHERE key = 'turku' AND since = 1)`;
const reason = `UPDATE revision SET reason = 'Another' WHERE number = 3`;
const beyond = 2 ** 31 - 2;

test('D8: a register with imports, undone changes and removed records follows from its beginning', async () => {
  const chain = await check();
  expect(await one('SELECT count(*)::integer FROM history.city WHERE gone')).toBeGreaterThan(0);
  expect(chain).toEqual({ sealed: await one('SELECT max(number) FROM revision'), newest: { revision: chain.sealed, digest: expect.stringMatching(/^[0-9a-f]{64}$/) }, anew: [] }); // prettier-ignore
  expect(await check(chain.newest!.digest)).toEqual(chain);
});

test('D8: how it is computed does not depend on the session, nor on what is changed later', async () => {
  const other = `SET DateStyle = 'German'; SET timezone = 'Asia/Kolkata'; SET extra_float_digits = -3; SET bytea_output = 'escape'; SET enable_hashjoin = off; SET enable_seqscan = off`;
  await session.query(other);
  const { newest } = await check();
  await session.query('RESET ALL');
  await session.query(`UPDATE city SET note = '{"en": "Later"}' WHERE key = 'turku'; DELETE FROM visit`);
  expect((await check(newest!.digest)).sealed).toBeGreaterThan(newest!.revision);
});

test('D8: revisions are sealed in any portions, and once', async () => {
  for (const note of ['once', 'again']) {
    await session.query(`UPDATE city SET note = '{"en": "${note}"}' WHERE key = 'turku'`);
    expect([await sealRevisions(session), await sealRevisions(session)]).toEqual([1, 0]);
  }
  await session.query(`BEGIN; UPDATE city SET note = '{"en": "open"}' WHERE key = 'turku'`);
  expect(await sealRevisions(session)).toBe(0);
  await session.query('COMMIT');
  await check();
});

test.each([
  ['a value of then', 1, another, [`UPDATE history.city SET population = 1 + coalesce(population, 0) WHERE since = 1 AND key = 'turku'`]],
  ['a value of now', 1, another, [`UPDATE history.country SET names = '{"en": "Elsewhere"}' WHERE since = 1 AND key = 'no'`]],
  ['the sign of nothing', 1, another, [`UPDATE history.city SET names = names || '{"xx": null}' WHERE since = 1 AND key = 'turku'`]],
  ['a reason', 2, another, [`UPDATE revision SET reason = 'Another' WHERE number = 2`]],
  ['who did it', 3, another, [`UPDATE revision SET actor = 'Somebody else' WHERE number = 3`]],
  ['when it was done', 3, another, [`UPDATE revision SET at = at + interval '1 microsecond' WHERE number = 3`]],
  ['a row moved to another revision', 1, another, [`UPDATE history.source SET since = 2 WHERE since = 1 AND key = (SELECT min(key) FROM history.source WHERE since = 1)`]],
  ['a row that ended later', 5, another, [`UPDATE history.city SET until = 6 WHERE until = 5`]],
  ['how a row ended', 5, another, [`UPDATE history.city SET gone = CASE WHEN gone THEN NULL ELSE true END WHERE until = 5`]],
  ['a row taken away', 1, another, [`DELETE FROM history.claim WHERE since = 1 AND key = (SELECT min(key) FROM history.claim)`]],
  ['a row put in', 4, another, [`INSERT INTO history.city (key, since, until) VALUES ('forged', 4, 5)`]],
  ['a row of no revision', 99_999, 'it was put in later', [`INSERT INTO history.city (key, since) VALUES ('forged', 99999)`]],
  ['a pair', 1, another, [`DELETE FROM history.agreement_sources WHERE since = 1`]],
  ['a revision taken away', 4, 'it is not there any more', ['DELETE FROM revision WHERE number = 4']],
  ['its seal taken away too', 5, 'its seal does not follow from the one before', ['DELETE FROM revision WHERE number = 4', 'DELETE FROM seal WHERE revision = 4']],
  ['those after it renumbered', 4, 'its seal does not follow from the one before', ['DELETE FROM seal WHERE revision = 3', 'UPDATE seal SET place = place - 1 WHERE place > 3 AND place < 5']],
  ['a seal made to fit', 4, 'its seal does not follow from the one before', [`UPDATE revision SET reason = 'Another' WHERE number = 4`, 'UPDATE seal s SET content = sha256(salt || digest_of) FROM (SELECT digest AS digest_of FROM contents_of_revisions(3, 4, NULL)) c WHERE revision = 4']],
  ['a row before the beginning', -5, 'it was put in later', [turku(-5)]],
  ['a row before everything', -(2 ** 31), 'it was put in later', [turku(-(2 ** 31))]],
  ['a row before the beginning that is sealed', -5, 'its seal does not follow from the one before', [turku(-5), `SELECT append_seal(-5, NULL, NULL, NULL, digest) FROM contents_of_revisions(-5, -5, NULL)`]],
  ['a row of nothing that is sealed late', 0, 'its seal does not follow from the one before', [turku(0), `SELECT append_seal(0, NULL, NULL, NULL, digest) FROM contents_of_revisions(0, 0, NULL)`]],
  ['an erasure by no revision', 3, unfounded, [reason, `SELECT seal_anew('erasure', 4242, '{3}')`]],
  ['an erasure that erased nothing', 3, unfounded, [reason, `SELECT seal_anew('erasure', max(number), '{3}') FROM revision`]],
  ['a retyping of one', 3, unfounded, [reason, `SELECT seal_anew('retyping', NULL, '{3}')`]],
  ['columns that came with no migration', 3, unfounded, [reason, `SELECT seal_anew('columns', NULL, '{3}')`]],
  ['another reason', 3, 'its seal is broken, and nothing says why', [reason, `SELECT seal_anew('whim', NULL, '{3}')`]],
  ['something erased that was not', 3, another, [`INSERT INTO erased (concept, key, property, revision) VALUES ('city', 'turku', '', 3)`]],
  ['something erased by no revision', 99_999, 'it is not there, and something is said of it', [`INSERT INTO erased (concept, key, property, revision) VALUES ('city', 'turku', '', 99999)`]],
  ['a table that is sealed in a far future', beyond, 'it is not there, and something is said of it', [`INSERT INTO sealed_since VALUES ('city_sources', '', ${beyond})`]],
  ['a table that is not sealed from the beginning', 0, 'it is not there, and something is said of it', [`INSERT INTO sealed_since VALUES ('city_sources', '', 0)`]],
  ['a seal without its salt', 4, 'its seal is broken, and nothing says why', ['UPDATE seal SET salt = NULL WHERE revision = 4']],
])('D8: %s is found', async (_, revision, why, statements) => {
  expect(await found(...statements)).toBe(rewritten(revision, why));
}); // prettier-ignore

test('D8: rows of a table that is said to be new are found', async () => {
  const { rows } = await session.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'history'::regnamespace AND relkind = 'r' AND relname LIKE '%\\_sources' ORDER BY 1`);
  const empty = async ({ name }: { readonly name: string }) => (await one(`SELECT count(*)::integer FROM history."${name}"`)) === 0;
  let { name } = rows[0]!;
  for (const row of rows) if (await empty(row)) ({ name } = row);
  expect(await empty({ name })).toBe(true);
  const put = (since: number) => `INSERT INTO history."${name}" (owner, target, since) VALUES ('forged', 'forged', ${since})`;
  const { sealed } = await check();
  expect(await found(`INSERT INTO sealed_since VALUES ('${name}', '', 2)`)).toBe(rewritten(2, another));
  expect(await found(`INSERT INTO sealed_since VALUES ('${name}', '', ${sealed + 1})`, put(1))).toBe(rewritten(1, another));
  expect(await found(`INSERT INTO sealed_since VALUES ('${name}', '', ${sealed + 1})`, put(sealed))).toBe(rewritten(sealed, another));
}); // prettier-ignore

test('D8: an erasure holds that touched nothing which is sealed, and is good for no other revision', async () => {
  const erasing = [`INSERT INTO revision (number, at, transaction) SELECT max(number) + 1, now(), 'erasing' FROM revision`, `INSERT INTO erased (concept, key, property, revision) SELECT 'city', 'turku', 'note', max(number) FROM revision`];
  const { sealed } = await check();
  expect(await found(...erasing)).toBe('nothing');
  expect(await found(...erasing, `SELECT seal_anew('erasure', ${sealed + 1}, '{2}')`)).toBe('nothing');
  expect(await found(...erasing, `SELECT seal_revisions()`, reason, `SELECT seal_anew('erasure', ${sealed + 1}, '{3}')`)).toBe(rewritten(3, unfounded));
  expect(await found(...erasing, `SELECT seal_revisions()`, `DELETE FROM erased`)).toBe(rewritten(sealed + 1, another));
}); // prettier-ignore

test('D8: beside a writer it holds', async () => {
  const writer = new Client({ connectionString: service.app.database.url });
  await writer.connect();
  const checking = patientPool(service.app);
  let checked = 0;
  const writing = (async () => {
    for (let n = 0; checked < 8 && n < 2000; n++) await writer.query(`UPDATE city SET note = '{"en": "${n}"}' WHERE key = 'turku'`);
  })();
  try {
    for (; checked < 8; checked++) await checkChain(checking, silent);
  } finally {
    checked = 8;
    await writing;
    await Promise.all([writer.end(), checking.end()]);
  }
});

test('D8: while a migration is under way nothing is sealed, and it waits for nobody', async () => {
  const migrating = new Client({ connectionString: service.app.database.url });
  await migrating.connect();
  await session.query(`UPDATE city SET note = '{"en": "Before it"}' WHERE key = 'turku'`);
  await migrating.query(`SELECT pg_advisory_lock(hashtext('kontor.migrate'))`);
  expect(await sealRevisions(session)).toBe(0);
  await migrating.end();
  await check();
  expect(await one('SELECT (SELECT max(number) FROM revision) = (SELECT max(revision) FROM seal)')).toBe(true);
});

test('D8: a service says why it could not seal, and seals with a connection of its own', async () => {
  const ticks = jest.spyOn(global, 'setInterval');
  const one = pool({ url: service.app.database.url, max: 1, log: silent });
  const errors: unknown[] = [];
  const stop = keepSealing(one, { ...service.app.log, error: error => errors.push(error) });
  const [tick] = ticks.mock.calls.find(([, every]) => every === 60_000)!;
  ticks.mockRestore();
  await session.query(`BEGIN; SELECT pg_advisory_xact_lock(hashtext('kontor.seal'))`);
  tick();
  await stop();
  await session.query('ROLLBACK');
  await one.end();
  expect(errors).toEqual([expect.objectContaining({ code: '55P03' })]);
});

test('D8: every table of history is watched', async () => {
  const { rows } = await session.query<{ name: string; columns: string[] }>(
    `SELECT c.relname AS name, array_agg(quote_ident(a.attname) ORDER BY a.attnum) AS columns FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'history'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY (i.indkey)) GROUP BY 1`,
  );
  const unseen: string[] = [];
  for (const { name, columns } of rows)
    for (const column of columns.filter(name => name !== 'gone')) {
      const until = column === 'until' ? ` AND until IS NOT NULL` : '';
      const value = column === 'until' ? 'until + 1000' : 'NULL';
      await session.query('BEGIN; SET LOCAL session_replication_role = replica');
      const { rowCount } = await session.query(`UPDATE history."${name}" SET ${column} = ${value} WHERE (${column}) IS NOT NULL${until}`);
      if (rowCount && (await check().then(() => true, () => false))) unseen.push(`${name}.${column}`); // prettier-ignore
      await session.query('ROLLBACK');
    }
  expect(unseen).toEqual([]);
}, 120_000);

test('D8: who rewrites everything and seals it anew is found out by who has noted a digest', async () => {
  const { newest } = await check();
  await session.query('BEGIN; SET LOCAL session_replication_role = replica');
  await session.query(
    `UPDATE revision SET reason = 'Another' WHERE number = 2; DELETE FROM seal; SET LOCAL session_replication_role = origin`,
  );
  await expect(check()).resolves.toMatchObject({ newest: { revision: newest!.revision } });
  await expect(check(newest!.digest)).rejects.toThrow('--digest: ');
  await session.query('ROLLBACK');
});

test('D8: what a migration adds to history is sealed with it, and what was before still follows', async () => {
  const { newest } = await check();
  await session.query(`ALTER TABLE city ADD fresh text NOT NULL DEFAULT 'new', ADD made text GENERATED ALWAYS AS (upper(key)) STORED; CREATE TABLE beside (key text PRIMARY KEY); SELECT remake_history()`); // prettier-ignore
  const cities = await one<number[]>('SELECT array_agg(DISTINCT since ORDER BY since) FROM history.city WHERE since <= (SELECT max(revision) FROM seal)'); // prettier-ignore
  expect((await check(newest!.digest)).anew).toEqual([{ cause: 'columns', by: null, revisions: cities }]);
  expect(await found(`UPDATE history.city SET fresh = 'forged' WHERE since = 1 AND key = 'turku'`)).toBe(rewritten(1, another));
  expect(await found(`UPDATE history.city SET made = 'forged' WHERE since = 1 AND key = 'turku'`)).toBe(rewritten(1, another));
  await session.query(`ALTER TABLE city DROP fresh, DROP made; SELECT remake_history(); UPDATE city SET note = '{"en": "After"}' WHERE key = 'turku'`); // prettier-ignore
  await check(newest!.digest);
  expect(await found(`UPDATE history.city SET fresh = 'forged' WHERE since = 1 AND key = 'turku'`)).toBe(rewritten(1, another));
});

test('D8: of several migrations in one run each may add columns', async () => {
  const { newest } = await check();
  await session.query(`ALTER TABLE city ADD one text NOT NULL DEFAULT 'one'; SELECT remake_history(); ALTER TABLE city ADD two text NOT NULL DEFAULT 'two'; SELECT remake_history()`); // prettier-ignore
  await check(newest!.digest);
  expect(await found(`UPDATE history.city SET one = 'forged' WHERE since = 1 AND key = 'turku'`)).toBe(rewritten(1, another));
  expect(await found(`UPDATE history.city SET two = 'forged' WHERE since = 1 AND key = 'turku'`)).toBe(rewritten(1, another));
  await session.query(`ALTER TABLE city DROP one, DROP two; SELECT remake_history()`);
});

test('D8: values that are written otherwise after a migration are sealed anew, and that is told', async () => {
  const { sealed } = await check();
  await session.query(
    `DROP SCHEMA past CASCADE; ALTER TABLE party ALTER ordinal TYPE bigint; SELECT remake_history(); SELECT remake_history()`,
  );
  const chain = await check();
  expect(await one(`SELECT count(*)::integer FROM seal WHERE cause = 'retyping'`)).toBe(sealed);
  expect(chain.anew.at(-1)).toEqual({ cause: 'retyping', by: null, revisions: Array.from({ length: sealed }, (_, n) => n + 1) });
});

const kept = ['revision', 'seal', 'sealed_since', 'erased', 'history.city', 'history.city_sources', 'history.register'];
const rewriting = kept.flatMap(table => [`DELETE FROM ${table}`, `TRUNCATE ${table}`, `UPDATE ${table} SET ${table.startsWith('history') ? 'since = since' : 'revision = revision'}`.replace('revision SET revision = revision', 'revision SET number = number')]); // prettier-ignore

test.each(['kontor_reader', 'kontor_writer', 'kontor_importer', 'kontor_auditor', 'kontor_owner', 'postgres'])('D8: as %s nobody rewrites what was', async role => {
  for (const statement of [...rewriting, ...(/owner|postgres/.test(role) ? [] : ['INSERT INTO seal SELECT * FROM seal', 'INSERT INTO revision SELECT * FROM revision', `SELECT seal_anew('erasure', 1, '{1}')`])]) {
    await session.query(`BEGIN; SET LOCAL ROLE ${role}; SET LOCAL kontor.datasets = '*'; SET LOCAL kontor.role = 'administrator'`);
    const code = await session.query(statement).then(() => 'done', (error: { code: string }) => error.code);
    await session.query('ROLLBACK');
    expect([statement, code]).toEqual([statement, /owner|postgres/.test(role) ? 'KT040' : '42501']);
  }
}); // prettier-ignore

test('D8: a service seals as who reads, and an auditor sees the seals', async () => {
  await session.query(`UPDATE city SET note = '{"en": "For the reader"}' WHERE key = 'turku'`);
  await session.query('BEGIN; SET LOCAL ROLE kontor_reader');
  expect(await sealRevisions(session)).toBe(1);
  await expect(session.query('SELECT FROM seal')).rejects.toMatchObject({ code: '42501' });
  await session.query('ROLLBACK; BEGIN; SET LOCAL ROLE kontor_auditor');
  expect((await session.query('SELECT FROM seal')).rowCount).toBeGreaterThan(30);
  await session.query('ROLLBACK');
});

test('D8: the command tells the newest digest, and names what does not follow', async () => {
  const run = (...args: string[]) => {
    const env = { PATH: process.env.PATH, DATABASE_URL: service.app.database.url, PUBLIC_URL: publicUrl };
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(__dirname, '../bin/kontor.js'), 'history', ...args], { env, encoding: 'utf8' }); // prettier-ignore
    return { status, stdout, stderr };
  };
  const { newest, sealed } = await check();
  const { status, stdout } = run('--verify', '--digest', newest!.digest);
  expect([status, stdout.trimEnd().split('\n').slice(-2)]).toEqual([0, [`Each of ${sealed} revisions follows from those before.`, `${newest!.revision}  ${newest!.digest}`]]); // prettier-ignore
  expect(run('--digest', newest!.digest)).toEqual({ status, stdout, stderr: '' });
  expect(JSON.parse(run('--json', '--limit', '1').stdout)).toMatchObject([{ number: newest!.revision, digest: expect.stringMatching(/^[0-9a-f]{64}$/) }]); // prettier-ignore
  await session.query(`SET session_replication_role = replica; UPDATE revision SET reason = 'Another' WHERE number = 2`);
  expect(run('--verify')).toEqual({ status: 1, stdout: '', stderr: `${rewritten(2, another)}\n` });
});

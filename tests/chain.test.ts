import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { checkChain, sealRevisions } from '../src/store/chain';
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
  ['a seal without its salt', 4, 'its seal is broken, and nothing says why', ['UPDATE seal SET salt = NULL WHERE revision = 4']],
])('D8: %s is found', async (_, revision, why, statements) => {
  expect(await found(...statements)).toBe(rewritten(revision, why));
}); // prettier-ignore

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

test('D8: values that are written otherwise after a migration are sealed anew, and that is told', async () => {
  const { sealed } = await check();
  await session.query(`DROP SCHEMA past CASCADE; ALTER TABLE party ALTER ordinal TYPE bigint; SELECT remake_history()`);
  const chain = await check();
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
  expect(JSON.parse(run('--json', '--limit', '1').stdout)).toMatchObject([{ number: newest!.revision, digest: expect.stringMatching(/^[0-9a-f]{64}$/) }]); // prettier-ignore
  await session.query(`SET session_replication_role = replica; UPDATE revision SET reason = 'Another' WHERE number = 2`);
  expect(run('--verify')).toEqual({ status: 1, stdout: '', stderr: `${rewritten(2, another)}\n` });
});

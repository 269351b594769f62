import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { KnownTokens } from '../src/store/rights/known-tokens';
import { readToken } from '../src/store/rights/token-text';
import { revokeToken } from '../src/store/rights/tokens';
import { keyOf } from './keys';
import { startService, type Service } from './service';

/** GUARD E2: keys of 256 random bits, of which the database keeps a hash. */
let service: Service;
beforeAll(async () => {
  service = await startService();
}, 120_000);
afterAll(() => service.stop());

const bin = join(__dirname, '../bin/kontor.js');
function kontor(...args: string[]): { out: string; error: string } {
  const env = { ...process.env, DATABASE_URL: service.app.database.url, LOG_LEVEL: 'fatal' };
  try {
    return { out: execFileSync(process.execPath, [bin, 'token', ...args], { env, encoding: 'utf8', stdio: 'pipe' }), error: '' };
  } catch (error) {
    return { out: '', error: (error as { stderr: string }).stderr };
  }
}
const known = async (header: Record<string, string>) => (await service.get('/livez', header)).status;

test('a key is printed once, lets in, is listed without its secret, and is worthless when it is revoked', async () => {
  const token = kontor('create', '--name', 'Harbour', '--role', 'reader', '--dataset', 'bergen', '--expires', '30d').out.trim();
  const { prefix, secret } = readToken(token)!;
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  const header = { authorization: `Bearer ${token}` };
  expect(await known(header)).toBe(200);
  await sleep(200);
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const line = () => kontor('list').out.split('\n').find(line => line.startsWith(prefix)) ?? ''; // prettier-ignore
  expect(line().split(/ {2,}/)).toEqual([prefix, 'Harbour', 'reader', 'bergen', day(0), day(30), day(0), 'holds']);
  expect(kontor('list').out).not.toContain(secret);
  expect(kontor('revoke', prefix).out).toBe(`Revoked ${prefix}.\n`);
  expect(line()).toMatch(/revoked \d{4}-\d\d-\d\d$/);
  await sleep(5100);
  expect(await known(header)).toBe(401);
});

test.each([
  [['create', '--name', 'x', '--role', 'king', '--dataset', 'bergen'], '--role: "king" is not allowed. One of reader, editor, publisher, administrator.'],
  [['create', '--name', 'x', '--role', 'editor'], '--dataset is missing: either --dataset, once or several times, or --all-datasets.'],
  [['create', '--name', 'x', '--role', 'editor', '--dataset', 'bergen', '--all-datasets'], '--dataset: ["bergen"] is not allowed. Either --dataset, once or several times, or --all-datasets.'],
  [['create', '--name', 'x', '--role', 'editor', '--dataset', 'nowhere'], 'There is no dataset "nowhere".'],
  [['create', '--name', 'x', '--role', 'editor', '--dataset', 'bergen', '--expires', '366d'], '--expires: "366d" is not allowed. From 1d to 365d.'],
  [['create', '--name', '\n', '--role', 'editor', '--dataset', 'bergen'], '--name: "\\n" is not allowed. From 1 to 100 characters on one line.'],
  [['revoke', 'nothing'], 'There is no token "nothing".'],
])('`token %j` is refused in one line', (args, problem) => expect(kontor(...args).error).toBe(`${problem}\n`)); // prettier-ignore

test('no key is in the database, in no form that could be used', async () => {
  const { token } = await keyOf(service);
  const { secret } = readToken(token)!;
  const rows = await service.app.db.query<{ row: string; digest: Buffer }[]>('SELECT token::text AS row, digest FROM token');
  expect(rows.map(({ digest }) => digest.toString('hex'))).toContain(createHash('sha256').update(secret).digest('hex'));
  expect(rows.filter(({ row }) => row.includes(secret))).toEqual([]);
});

test('the database itself keeps no key for longer than a year', async () => {
  await expect(keyOf(service, { days: 367 })).rejects.toThrow(/violates check constraint/);
});

test('what is known of a key holds for five seconds, and what is wrong is never known', async () => {
  let now = 0;
  const tokens = new KnownTokens(service.app.pool, () => now);
  const { token } = await keyOf(service, { role: 'publisher', datasets: 'all', name: 'Council' });
  const read = readToken(token)!;
  const other = { ...read, secret: 'A'.repeat(43) };
  expect(await tokens.viewerOf(read)).toEqual({ id: `key ${read.prefix}`, name: 'Council', role: 'publisher', datasets: 'all' });
  await revokeToken(service.app.db, read.prefix);
  now = 4999;
  expect([await tokens.viewerOf(read), await tokens.viewerOf(other)]).toEqual([expect.anything(), undefined]);
  expect([tokens.remembers(read), tokens.remembers(other)]).toEqual([true, false]);
  now = 5001;
  expect([await tokens.viewerOf(read), tokens.remembers(read)]).toEqual([undefined, false]);
});

test('a key that has expired lets nobody in', async () => {
  const { token, header } = await keyOf(service);
  expect(await known(header)).toBe(200);
  await service.app.db.query(
    `UPDATE token SET created = now() - interval '2 days', expires = now() - interval '1 second' WHERE prefix = $1`,
    [readToken(token)!.prefix],
  );
  await sleep(5100);
  expect(await known(header)).toBe(401);
});

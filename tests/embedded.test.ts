import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { cutPower, Installation, isRoot, lives, serverOf, type Started } from './embedded-installation';
import { onLinux, onUnix } from './where';

jest.setTimeout(60_000);

const asRoot = isRoot ? test : test.skip;

let installation: Installation;
beforeAll(() => void (installation = new Installation()));
afterAll(() => installation.remove());

async function ask(url: string | undefined, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<unknown[]>({ text: statement, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

/** Answers once it is true, or gives up after some seconds. */
async function soon(truth: () => boolean | Promise<boolean>): Promise<boolean> {
  for (const until = Date.now() + 10_000; Date.now() < until; await new Promise(done => setTimeout(done, 20)))
    if (await truth()) return true;
  return false;
}

const note = async (url: string | undefined) => void (await ask(url, 'CREATE TABLE note AS SELECT 42 AS answer'));
const noted = (url: string | undefined) => ask(url, 'SELECT answer FROM note');
const gone = async (varDir: string, pid: number) => (await soon(() => !lives(pid))) && serverOf(varDir) === undefined;
const accounts = isRoot
  ? [['root', false] as const, ['a user (uid 65534)', true] as const]
  : [['the user who runs the tests (not root)', true] as const];

describe.each(accounts)('started by %s', (_, asUser) => {
  test('it serves, stops in good order, and has everything when it starts again', async () => {
    const varDir = installation.varDir({ asUser });
    const first = await installation.start({ varDir, asUser });
    const pid = serverOf(varDir)!;
    await note(first.url);
    expect(await first.tell('stop')).toBe(0);
    expect([lives(pid), serverOf(varDir)]).toEqual([false, undefined]);
    const second = await installation.start({ varDir, asUser });
    expect(await noted(second.url)).toEqual([42]);
    expect(readFileSync(join(varDir, 'postgres/server.log'), 'utf8')).not.toContain('not properly shut down');
    await second.tell('stop');
  });

  test('C9: a server that outlived its killed process is taken over', async () => {
    const varDir = installation.varDir({ asUser });
    const first = await installation.start({ varDir, asUser });
    const pid = serverOf(varDir)!;
    await note(first.url);
    await first.signal('SIGKILL');
    expect(lives(pid)).toBe(true);
    const second = await installation.start({ varDir, asUser });
    expect([second.refused, serverOf(varDir), await noted(second.url)]).toEqual([undefined, pid, [42]]);
    await second.tell('stop');
    expect(await gone(varDir, pid)).toBe(true);
  });

  test('after a power cut it starts on what was left behind', async () => {
    const varDir = installation.varDir({ asUser });
    const first = await installation.start({ varDir, asUser, fsync: true });
    await note(first.url);
    await first.signal('SIGKILL');
    await cutPower(serverOf(varDir)!);
    const second = await installation.start({ varDir, asUser, fsync: true });
    expect([second.refused, await noted(second.url)]).toEqual([undefined, [42]]);
    await second.tell('stop');
  });

  onUnix('a left-behind process number that is another process’s by now does not keep it from starting', async () => {
    const varDir = installation.varDir({ asUser });
    await (await installation.start({ varDir, asUser })).tell('stop');
    const owner = statSync(join(varDir, 'postgres'));
    const stranger = spawn('sleep', ['60'], isRoot ? { uid: owner.uid, gid: owner.gid } : {});
    writeFileSync(
      join(varDir, 'postgres/postmaster.pid'),
      `${stranger.pid}\n${varDir}/postgres\n1\n5432\n${varDir}/postgres\n\n0 0\nready\n`,
      { mode: 0o644 },
    );
    const again = await installation.start({ varDir, asUser });
    expect([again.refused, serverOf(varDir) === stranger.pid]).toEqual([undefined, false]);
    stranger.kill();
    await again.tell('stop');
  });

  test('C9: a second start says in one line that the directory is in use, and changes nothing', async () => {
    const varDir = installation.varDir({ asUser });
    const first = await installation.start({ varDir, asUser });
    const before = [serverOf(varDir), told(varDir)];
    const second = await installation.start({ varDir, asUser });
    expect(second.refused).toBe(
      `CannotStart: The database in ${varDir} is in use by another Kontor (process ${first.process.pid}). Stop that one first, or set VAR_DIR to another directory.`,
    );
    expect([serverOf(varDir), told(varDir)]).toEqual(before);
    expect(await ask(first.url, 'SELECT 1')).toEqual([1]);
    await first.tell('stop');
  });
});

/** The files that a start writes, each with its time. */
const told = (varDir: string) =>
  [varDir, join(varDir, 'postgres')].flatMap(folder =>
    readdirSync(folder).map(name => [
      name,
      lstatSync(join(folder, name)).isFile() && name !== 'server.log' ? statSync(join(folder, name)).mtimeMs : 0,
    ]),
  );

describe('the server', () => {
  let server: Started;
  let varDir: string;
  beforeAll(async () => {
    varDir = installation.varDir();
    server = await installation.start({ varDir, fsync: true, sharedBuffers: undefined });
  });
  afterAll(() => server.tell('stop'));

  test('has a database kontor in UTF-8, ordered by code point', async () => {
    const row = await ask(
      server.url,
      `SELECT datname, pg_encoding_to_char(encoding), datcollate, datctype FROM pg_database WHERE datname = current_database()`,
    );
    expect(row).toEqual(['kontor', 'UTF8', 'C', 'C']);
  });

  test('loses nothing that it has acknowledged', async () => {
    const settings = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums'];
    expect(await ask(server.url, `SELECT ${settings.map(name => `current_setting('${name}')`).join()}`)).toEqual(['on', 'on', 'on', 'on']);
  });

  onLinux('goes through no thousands of files after a crash', async () => {
    expect(await ask(server.url, `SELECT current_setting('recovery_init_sync_method')`)).toEqual(['syncfs']);
  });

  onUnix('listens on no network address, and only its own account reaches its socket', async () => {
    expect(await ask(server.url, `SELECT current_setting('listen_addresses'), current_setting('max_connections')`)).toEqual(['', '100']);
    const folder = new URL(server.url!).searchParams.get('host')!;
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  test('is at an address that TypeORM reads too', async () => {
    const db = await new DataSource({ type: 'postgres', url: server.url }).initialize();
    expect(await db.query('SELECT current_database() AS name')).toEqual([{ name: 'kontor' }]);
    await db.destroy();
  });

  onLinux('is told nothing of our surroundings', () => {
    const environment = readFileSync(`/proc/${serverOf(varDir)}/environ`, 'utf8');
    expect([environment.includes('LC_ALL=C'), environment.includes('canary')]).toEqual([true, false]);
  });

  test('writes no statement and no value into its log', async () => {
    await expect(ask(server.url, `SELECT 'canary-value'::int`)).rejects.toThrow();
    await ask(server.url, `CREATE TABLE pair (name text PRIMARY KEY)`);
    await ask(server.url, `INSERT INTO pair VALUES ('canary-value')`);
    await expect(ask(server.url, `INSERT INTO pair VALUES ('canary-value')`)).rejects.toThrow('duplicate');
    const log = readFileSync(join(varDir, 'postgres/server.log'), 'utf8');
    expect([log.includes('duplicate key'), log.match(/.*(?:INSERT INTO pair|Key \(name\)).*/g)]).toEqual([true, null]);
  });
});

/** Whether it goes on after its last file is gone, which a process that is ending may do for a moment. */
async function livesOn(pid: number) {
  for (let tries = 0; lives(pid) && tries < 100; tries++) await new Promise(done => setTimeout(done, 20));
  return lives(pid);
}

describe('the end of our process', () => {
  test('by its own will stops the server', async () => {
    const varDir = installation.varDir();
    const started = await installation.start({ varDir });
    const pid = serverOf(varDir)!;
    await started.tell('exit');
    expect([await livesOn(pid), serverOf(varDir)]).toEqual([false, undefined]);
  });

  onUnix.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('by a %s that nobody answers stops the server', async signal => {
    const varDir = installation.varDir();
    const started = await installation.start({ varDir });
    const pid = serverOf(varDir)!;
    await started.signal(signal);
    expect([await livesOn(pid), serverOf(varDir), started.process.signalCode]).toEqual([false, undefined, signal]);
  });

  onUnix('by a signal that the process answers is left to the process', async () => {
    const varDir = installation.varDir();
    const started = await installation.start({ varDir, listens: true });
    const pid = serverOf(varDir)!;
    await started.signal('SIGTERM');
    expect([await livesOn(pid), serverOf(varDir), started.process.exitCode]).toEqual([false, undefined, 0]);
  });

  onUnix('is ours to decide: Ctrl-C reaches every process of the terminal, but not the server', async () => {
    const varDir = installation.varDir();
    const started = await installation.start({ varDir, listens: true });
    process.kill(-started.process.pid!, 'SIGINT');
    await new Promise(done => started.process.once('message', done));
    expect(await ask(started.url, 'SELECT 1')).toEqual([1]);
    await started.tell('stop');
    expect(readFileSync(join(varDir, 'postgres/server.log'), 'utf8').match(/received \w+ shutdown/g)).toEqual(['received fast shutdown']);
  });
});

describe('two starts', () => {
  test('at the same moment on a new directory: one serves, the others are told', async () => {
    const varDir = installation.varDir();
    const all = await Promise.all([1, 2, 3].map(() => installation.start({ varDir })));
    const [winner, ...more] = all.filter(({ url }) => url);
    expect([more, all.map(({ refused }) => refused ?? '').filter(text => text && !text.includes('in use by another Kontor'))]).toEqual([
      [],
      [],
    ]);
    expect(await ask(winner?.url, 'SELECT 1')).toEqual([1]);
    await winner?.tell('stop');
    expect(readdirSync(varDir)).toEqual(expect.not.arrayContaining([expect.stringContaining('.new-')]));
  });

  test('one while the other is just stopping: it waits, and serves', async () => {
    const varDir = installation.varDir();
    const first = await installation.start({ varDir });
    const holdsItUp = new Client({ connectionString: first.url });
    holdsItUp.on('error', () => undefined);
    await holdsItUp.connect();
    const stopped = first.tell('stop');
    await soon(() => readFileSync(join(varDir, 'postgres/server.log'), 'utf8').includes('shutdown request'));
    const second = await installation.start({ varDir });
    await stopped;
    expect([second.refused, await ask(second.url, 'SELECT 1')]).toEqual([undefined, [1]]);
    await second.tell('stop');
  });

  onUnix('one while a server that nobody holds is still there but answers no more: it waits, and serves', async () => {
    const varDir = installation.varDir();
    const first = await installation.start({ varDir });
    const pid = serverOf(varDir)!;
    await first.signal('SIGKILL');
    rmSync(join(new URL(first.url!).searchParams.get('host')!, '.s.PGSQL.5432'));
    setTimeout(() => process.kill(pid, 'SIGINT'), 1000);
    const second = await installation.start({ varDir });
    expect([second.refused, await ask(second.url, 'SELECT 1'), serverOf(varDir) === pid]).toEqual([undefined, [1], false]);
    await second.tell('stop');
  });

  test('one that asks to share joins the other, and leaves it running', async () => {
    const varDir = installation.varDir();
    const first = await installation.start({ varDir });
    const guest = await installation.start({ varDir, share: true });
    expect(await ask(guest.url, 'SELECT 1')).toEqual([1]);
    await guest.tell('stop');
    expect(await ask(first.url, 'SELECT 1')).toEqual([1]);
    await first.tell('stop');
  });
});

describe('what goes wrong while it runs', () => {
  test('all sessions are ended: the directory is still ours', async () => {
    const varDir = installation.varDir();
    const first = await installation.start({ varDir });
    const held = () => ask(first.url, `SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory'`);
    await ask(first.url, 'SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid <> pg_backend_pid()');
    expect(await soon(async () => (await held())[0] === 1)).toBe(true);
    expect((await installation.start({ varDir })).refused).toContain('in use');
    await first.tell('stop');
    expect(serverOf(varDir)).toBeUndefined();
  });

  test('the server dies: it is started again, at the same address', async () => {
    const varDir = installation.varDir();
    const started = await installation.start({ varDir });
    const pid = serverOf(varDir)!;
    await cutPower(pid);
    const answers = () =>
      ask(started.url, 'SELECT 1').then(
        () => true,
        () => false,
      );
    expect([await soon(answers), serverOf(varDir) === pid]).toEqual([true, false]);
    await started.tell('stop');
    expect(serverOf(varDir)).toBeUndefined();
  });
});

describe('what can be wrong with the surroundings', () => {
  const refused = async (varDir: string, options: object = {}) => (await installation.start({ varDir, ...options })).refused;

  test('no Postgres for this platform', async () => {
    expect(await refused(installation.varDir(), { arch: 'abacus' })).toBe(
      `CannotStart: No embedded Postgres is installed for ${process.platform}-abacus. Set DATABASE_URL to a Postgres server.`,
    );
  });

  test('a database of another version', async () => {
    const varDir = installation.varDir();
    await (await installation.start({ varDir })).tell('stop');
    writeFileSync(join(varDir, 'postgres/PG_VERSION'), '12\n');
    expect(await refused(varDir)).toMatch(/^CannotStart: The database in .+ is of Postgres 12, and this is Postgres 18\. [^\n]+$/);
  });

  test('a setting that Postgres refuses', async () => {
    const varDir = installation.varDir();
    await (await installation.start({ varDir })).tell('stop');
    writeFileSync(join(varDir, 'postgres/local.conf'), 'max_connections = many\n');
    expect(await refused(varDir)).toMatch(/^CannotStart: The embedded Postgres in .+ does not start: [^\n]+$/);
  });

  test('a file where the directory should be', async () => {
    const varDir = join(installation.varDir(), 'file');
    writeFileSync(varDir, '');
    expect(await refused(varDir)).toMatch(/^CannotStart: .+ cannot be used \(\w+\)\. [^\n]+$/);
  });

  test('files that are no database', async () => {
    const varDir = installation.varDir();
    mkdirSync(join(varDir, 'postgres'));
    writeFileSync(join(varDir, 'postgres/letter.txt'), 'Dear mayor');
    expect(await refused(varDir)).toMatch(/^CannotStart: .+ holds files that are no database\. [^\n]+$/);
    expect([readdirSync(varDir), readdirSync(join(varDir, 'postgres'))]).toEqual([['postgres'], ['letter.txt']]);
  });

  asRoot(`a database of another user${isRoot ? '' : ' (needs root)'}`, async () => {
    const varDir = installation.varDir({ asUser: true });
    await (await installation.start({ varDir, asUser: true })).tell('stop');
    chownSync(join(varDir, 'postgres'), 12345, 12345);
    expect(await refused(varDir, { asUser: true })).toMatch(
      /^CannotStart: The database in .+ belongs to another user \(uid 12345\)\. [^\n]+$/,
    );
  });
});

describe('where it lies', () => {
  asRoot(`in a database of another user, as whom root starts it${isRoot ? '' : ' (needs root)'}`, async () => {
    const varDir = installation.varDir();
    const first = await installation.start({ varDir });
    await note(first.url);
    await first.tell('stop');
    execFileSync('chown', ['-R', '12345:12345', join(varDir, 'postgres')]);
    const second = await installation.start({ varDir });
    expect([second.refused, await noted(second.url), statSync(join(varDir, 'postgres/postmaster.pid')).uid]).toEqual([
      undefined,
      [42],
      12345,
    ]);
    await second.tell('stop');
  });

  asRoot(`in a directory that only root may enter${isRoot ? '' : ' (needs root)'}`, async () => {
    const varDir = installation.varDir({ mode: 0o700 });
    const first = await installation.start({ varDir });
    await note(first.url);
    await first.tell('stop');
    const second = await installation.start({ varDir });
    expect([second.refused, await noted(second.url)]).toEqual([undefined, [42]]);
    await second.tell('stop');
  });

  onUnix('under a path too long for a socket', async () => {
    const varDir = installation.varDir({ above: 'l'.repeat(120) });
    const started = await installation.start({ varDir });
    const folder = new URL(started.url!).searchParams.get('host')!;
    expect([await ask(started.url, 'SELECT 1'), statSync(folder).mode & 0o777, folder.length < 80]).toEqual([[1], 0o700, true]);
    await started.tell('stop');
    expect(existsSync(folder)).toBe(false);
  });

  test('under a name with spaces, quotes and letters from elsewhere', async () => {
    const varDir = installation.varDir({ above: "Å's & #1 5% +" });
    const started = await installation.start({ varDir });
    expect([
      started.refused,
      await ask(started.url, `SELECT current_setting('unix_socket_directories') LIKE '%/Å''s & #1 5\\% +/var/postgres'`),
    ]).toEqual([undefined, [process.platform !== 'win32']]);
    await started.tell('stop');
  });

  test('on the loopback address it wants the password that lies beside it', async () => {
    const varDir = installation.varDir();
    const started = await installation.start({ varDir, tcp: true });
    const url = new URL(started.url!);
    expect([url.hostname, await ask(url.href, 'SELECT 1')]).toEqual(['127.0.0.1', [1]]);
    expect(statSync(join(varDir, 'postgres.password')).mode & 0o777).toBe(0o600);
    url.password = 'guess';
    await expect(ask(url.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    await started.tell('stop');
  });
});

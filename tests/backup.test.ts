import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import files, { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { Client } from 'pg';
import { startEmbedded } from '../src/store/embedded/start';
import { syncAll } from '../src/store/embedded/sync-all';
import { onUnix } from './where';

/** GUARD D10: the embedded database is copied while it is written to, and comes back as it was at any moment after. */
let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'kontor-backup-'));
  // Where root starts it, Postgres runs as somebody else, who has to get there.
  await chmod(scratch, 0o755);
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

const program = join(__dirname, '../bin/kontor.js');
const unset = { DATABASE_URL: '', PUBLIC_URL: '', VOCABULARY_URL: '', LOG_LEVEL: '', SOURCE_DATE_EPOCH: '', NODE_ENV: '', HOST: '' };
function start(varDir: string, args: readonly string[], more: NodeJS.ProcessEnv = {}): ChildProcess {
  const env = { ...process.env, ...unset, PORT: '0', VAR_DIR: varDir, WAL_ARCHIVE: 'archive', ...more };
  return spawn(process.execPath, [program, ...args], { cwd: scratch, env, stdio: ['ignore', 'pipe', 'pipe'] });
}
async function kontor(varDir: string, args: readonly string[], more?: NodeJS.ProcessEnv) {
  const child = start(varDir, args, more);
  let said = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (data: Buffer) => (said += data.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

/** What a database says of the one number that the test writes again and again, now and before. */
async function numbers(varDir: string): Promise<number[]> {
  const server = await startEmbedded({ varDir: join(scratch, varDir) });
  const client = new Client({ connectionString: server.url });
  await client.connect();
  const { rows } = await client.query<{ population: number }>(
    `SELECT population FROM history.city WHERE key = 'bergen' AND population > 1000000 ORDER BY since`,
  );
  await client.end();
  await server.stop();
  return rows.map(({ population }) => population);
}

onUnix(
  'D10: a backup made under writes is restored to a moment, and to the last write that was acknowledged',
  async () => {
    const serving = start('var', ['serve', '--prepare']);
    await once(serving.stdout!, 'data');
    // A running service's database is shared.
    const { url, stop } = await startEmbedded({ varDir: join(scratch, 'var'), share: true });
    const client = new Client({ connectionString: url });
    await client.connect();
    let written = 1_000_000;
    const write = () => client.query(`UPDATE city SET population = ${++written}, population_on = '2026' WHERE key = 'bergen'`);

    const backup = kontor('var', ['backup', 'backups/one']);
    let done = false;
    void backup.finally(() => (done = true));
    while (!done) await write();
    expect(await backup).toEqual({ code: 0, said: 'backups/one  a backup; `kontor restore backups/one` brings it back.\n' });
    await write();
    const until = written;
    await pass(20);
    const { rows } = await client.query<{ now: Date }>('SELECT clock_timestamp() AS now');
    await pass(20);
    for (let more = 0; more < 5; more++) await write();
    await client.end();
    await stop();
    serving.kill('SIGTERM');
    await once(serving, 'exit');

    expect(await kontor('then', ['restore', 'backups/one', '--to', rows[0]!.now.toISOString()])).toMatchObject({
      code: 0,
      said: expect.stringMatching(
        /^then has a database again, with revision \d+ of 2\S+Z\.\nIt is another one from now on: .*\n$/,
      ) as string,
    });
    const all = (last: number) => Array.from({ length: last - 1_000_000 }, (_, at) => 1_000_001 + at);
    expect(await numbers('then')).toEqual(all(until));
    expect(await kontor('late', ['restore', 'backups/one'])).toMatchObject({ code: 0 });
    expect(await numbers('late')).toEqual(all(written));

    // It is another database now, whose pieces have the same names.
    const refused = await kontor('then', ['history']);
    expect(refused).toEqual({
      code: 1,
      said: expect.stringMatching(/^WAL_ARCHIVE: \S+archive holds what another database has archived, .*\n$/) as string,
    });
    expect(await kontor('then', ['history', '--limit', '1'], { WAL_ARCHIVE: 'archive-then' })).toMatchObject({ code: 0 });
    expect(await kontor('mixed', ['restore', 'backups/one'], { WAL_ARCHIVE: 'archive-then' })).toEqual({
      code: 1,
      said: expect.stringMatching(
        /^WAL_ARCHIVE: \S+archive-then is the archive of another database than this is a backup of\.\n$/,
      ) as string,
    });
    const note = join(scratch, 'backups/one/kontor-backup.json');
    const noted = await readFile(note, 'utf8');
    await writeFile(note, noted.replace(/"revision": \d+/, '"revision": 999999'));
    expect(await kontor('less', ['restore', 'backups/one'])).toEqual({
      code: 1,
      said: expect.stringMatching(
        /^With what is in WAL_ARCHIVE it comes to revision \d+ only, and the backup had revision 999999: .*\n$/,
      ) as string,
    });
    await writeFile(note, noted);

    const alone = await kontor('alone', ['restore', 'backups/one'], { WAL_ARCHIVE: '' });
    expect(alone).toMatchObject({ code: 0 });
    const kept = await numbers('alone');
    expect(kept).toEqual(all(kept.at(-1)!));
    expect(kept.at(-1)).toBeLessThanOrEqual(until);
  },
  180_000,
);

onUnix('D10: each file of a backup is on the disk, and each folder with its names', async () => {
  const folder = join(scratch, 'synced');
  await mkdir(join(folder, 'a', 'b'), { recursive: true });
  const all = [...Array.from({ length: 40 }, (_, index) => join(folder, 'a', `${index}`)), join(folder, 'a/b/c')];
  for (const file of all) await writeFile(file, 'x');
  const synced: string[] = [];
  const openFile = files.open;
  const opening = jest.spyOn(files, 'open').mockImplementation(async (path, flags) => {
    const handle = await openFile(path, flags);
    const sync = handle.sync.bind(handle);
    handle.sync = () => sync().then(() => void synced.push(path as string));
    return handle;
  });
  await syncAll(folder);
  opening.mockRestore();
  expect(synced.sort()).toEqual([...all, folder, join(folder, 'a'), join(folder, 'a/b')].sort());
});

onUnix.each([
  [['restore', 'backups/one', '--to', 'noon'], '--to: "noon" is not allowed. A time with its zone, such as 2026-11-26T12:00:00Z.\n'],
  [['restore', 'backups/one', '--to', '2001-01-01T00:00:00Z'], /^--to: .* Not before 2\S+Z, when this backup was finished\.\n$/],
  [
    ['restore', 'backups/one', '--to', '2999-01-01T00:00:00Z'],
    /^--to: the archive ends before 2999-01-01T00:00:00Z\. Leave --to out .*\.\n$/,
  ],
  [['restore', 'archive'], 'folder: "archive" is not allowed. It is no backup: it has no kontor-backup.json.\n'],
  [['backup', 'backups/one'], 'folder: "backups/one" is not allowed. There is something in it already.\n'],
] as const)('%p is refused in one line, and leaves nothing', async (args, message) => {
  const { code, said } = await kontor('none', args);
  expect([code, said]).toEqual([1, typeof message === 'string' ? message : (expect.stringMatching(message) as string)]);
  expect(await readdir(join(scratch, 'none')).catch(() => [])).toEqual([]);
});

onUnix('an archive that is not there is none', async () => {
  const { code, said } = await kontor('none', ['restore', 'backups/one'], { WAL_ARCHIVE: 'archiv' });
  expect([code, said]).toEqual([1, expect.stringMatching(/^WAL_ARCHIVE: there is no folder \S+archiv\.\n$/)]);
});

onUnix('where there is a database already, none is restored; of another’s Postgres neither is made', async () => {
  expect(await kontor('late', ['restore', 'backups/one'])).toEqual({
    code: 1,
    said: 'There is a database in late already. Move it away, or set VAR_DIR to another directory.\n',
  });
  for (const args of [
    ['backup', 'x'],
    ['restore', 'backups/one'],
  ])
    expect(await kontor('none', args, { DATABASE_URL: 'postgres://canary@db/kontor' })).toEqual({
      code: 1,
      said: 'DATABASE_URL: "(not shown)" is not allowed. This command is for the embedded Postgres. One of your own has tools of its own: see "Backups" in docs/operating.md.\n',
    });
});

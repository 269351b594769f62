import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freshDatabase, type FreshDatabase } from './database';

/** The commands as people give them: each a process of its own, on a database of `DATABASE_URL`. */
const program = join(__dirname, '../bin/kontor.js');
const commands = [
  'serve',
  'migrate',
  'seed',
  'import',
  'export',
  'validate',
  'history',
  'undo',
  'erase',
  'personal-data',
  'tick',
  'backup',
  'restore',
  'token',
  'contract',
  'migration',
];
let scratch: string;
let empty: FreshDatabase;
let seeded: FreshDatabase;
let began: readonly Ended[];

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'kontor-cli-'));
  [empty, seeded] = await Promise.all([freshDatabase(), freshDatabase()]);
  began = [await kontor(['migrate'], onSeeded()), await kontor(['seed'], onSeeded())];
}, 60_000);
afterAll(async () => {
  await Promise.all([empty.drop(), seeded.drop(), rm(scratch, { recursive: true, force: true })]);
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
type Settings = Readonly<Record<string, string>>;
const onSeeded = (more: Settings = {}) => ({ DATABASE_URL: seeded.url, ...more });

function start(args: readonly string[], settings: Settings = {}): ChildProcess {
  const unset = { DATABASE_URL: '', PUBLIC_URL: '', VOCABULARY_URL: '', LOG_LEVEL: '', SOURCE_DATE_EPOCH: '', NODE_ENV: '', HOST: '' };
  const env = { ...process.env, ...unset, PORT: '0', VAR_DIR: join(scratch, 'var'), ...settings };
  return spawn(process.execPath, [program, ...args], { cwd: scratch, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function end(command: ChildProcess): Promise<Ended> {
  const said = { out: '', err: '' };
  command.stdout!.on('data', (data: Buffer) => (said.out += data.toString()));
  command.stderr!.on('data', (data: Buffer) => (said.err += data.toString()));
  const [code] = (await once(command, 'close')) as [number | null];
  return { code, ...said };
}

const kontor = (args: readonly string[], settings?: Settings) => end(start(args, settings));
/** What failed, told in one line on standard error and nowhere else. */
const refused = (line: RegExp) => ({ code: 1, out: '', err: expect.stringMatching(new RegExp(`^${line.source}\n$`)) as string });

describe('words that are wrong', () => {
  test.each([
    ['bogus', /unknown command 'bogus'\. See `npx kontor --help`\./],
    ['sed', /unknown command 'sed'\. Did you mean seed\? See `npx kontor --help`\./],
    ['--bogus', /unknown option '--bogus'\. See `npx kontor --help`\./],
    ['serve --prepar', /unknown option '--prepar'\. Did you mean --prepare\? See `npx kontor serve --help`\./],
    ['migrate --up', /unknown option '--up'\. .*`npx kontor migrate --help`\./],
    ['contract extra', /too many arguments for 'contract'\. .*`npx kontor contract --help`\./],
    ['seed oslo', /name: "oslo" is not allowed\. One of bergen, official-claims\./],
    ['export --dataset', /option '--dataset <key>' argument missing\. See `npx kontor export --help`\./],
    ['migration', /missing required argument 'name'\. See `npx kontor migration --help`\./],
    ['migration Add_Visits', /name: "Add_Visits" is not allowed\. Lower-case words with hyphens, .*/],
  ])('`%s` are told in one line, and nothing is begun', async (words, line) => {
    expect(await kontor(words.split(' '))).toEqual(refused(line));
    expect(existsSync(join(scratch, 'var'))).toBe(false);
  });
});

describe('help', () => {
  test('is for every command, with an example that names it', async () => {
    const { code, out } = await kontor(['--help']);
    expect([code, [...out.matchAll(/^ {2}([a-z-]+) .* {2}\S/gm)].map(([, name]) => name)]).toEqual([0, [...commands, 'help']]);
    for (const name of commands)
      expect(await kontor([name, '--help'])).toEqual({
        code: 0,
        out: expect.stringMatching(new RegExp(`^Usage: kontor ${name}[^]*\nExample:\n  npx kontor ${name}\\b`)) as string,
        err: '',
      });
  });
});

describe('surroundings that are wrong', () => {
  test.each([
    ['PORT', '4000x', /PORT: "4000x" is not allowed\. It is a whole number from 0 to 65535\./],
    ['DATABASE_URL', 'mysql://kontor:secret@127.0.0.1/kontor', /DATABASE_URL: "\(not shown\)" is not allowed\. .*/],
    ['VAR_DIR', program, /.*kontor\.js cannot be used \(E[A-Z]+\)\. Make it writable, or set VAR_DIR to another directory\./],
  ])('%s=%s is told in one line', async (name, value, line) => {
    expect(await kontor(['serve'], { [name]: value })).toEqual(refused(line));
  });

  test.each(['serve', 'serve --prepare', 'migrate', 'seed', 'export', 'migration add-visits'])(
    '`%s` says that the database is away, and keeps its password',
    async words => {
      const line = /The database cannot be reached: .*ECONNREFUSED.*\. Is it running, and is DATABASE_URL right\?/;
      expect(await kontor(words.split(' '), { DATABASE_URL: 'postgres://kontor:secret@localhost:1/kontor' })).toEqual(refused(line));
    },
  );

  test('a database that is not there is told', async () => {
    const url = new URL(seeded.url);
    url.pathname = '/kontor_nowhere';
    const line = /The database does not let us in: database "kontor_nowhere" does not exist\. Is DATABASE_URL right\?/;
    expect(await kontor(['migrate'], { DATABASE_URL: url.href })).toEqual(refused(line));
  });

  test.each(['serve', 'seed', 'export', 'migration add-visits'])('`%s` wants a schema that is up to date', async words => {
    const line = /The database is behind this version\. Run `npx kontor migrate` first\./;
    expect(await kontor(words.split(' '), { DATABASE_URL: empty.url })).toEqual(refused(line));
  });

  test.each(['PORT', 'METRICS_PORT'])('a %s that is taken is told', async name => {
    const other = createServer().listen(0, 'localhost');
    await once(other, 'listening');
    const port = String((other.address() as AddressInfo).port);
    const line = new RegExp(
      `Port ${port} of localhost cannot be listened on: another program does\\. Stop that one, or set ${name} to another\\.`,
    );
    expect(await kontor(['serve'], onSeeded({ PORT: '0', [name]: port }))).toEqual(refused(line));
    other.close();
  });

  test('with LOG_LEVEL=debug what nobody foresaw is told with its place', async () => {
    const { code, err } = await kontor(['migrate'], { DATABASE_URL: 'postgres://localhost:1/kontor', LOG_LEVEL: 'debug' });
    expect([code, err]).toEqual([1, expect.stringMatching(/ECONNREFUSED[^]*\n {4}at /)]);
  });
});

describe('seed', () => {
  test('says what it loaded, and refuses a second time', async () => {
    expect(began[1]).toEqual({
      code: 0,
      out: expect.stringMatching(/^Loaded bergen: .*\b18 cities, .*\b7 visits, .*\.\n$/) as string,
      err: '',
    });
    expect(await kontor(['seed'], onSeeded())).toEqual(refused(/name: "bergen" is not allowed\. It is loaded already\./));
    expect((await kontor(['history'], onSeeded())).out).toMatch(/  kontor seed: 1 dataset made, /);
  });
});

describe('export', () => {
  test('writes our terms in the namespace of VOCABULARY_URL, in every syntax', async () => {
    const out = join(scratch, 'vocabulary');
    const vocabulary = 'https://terms.example/kontor/';
    await kontor(['export', '--no-gzip', '--out', out], onSeeded({ VOCABULARY_URL: vocabulary }));
    const files = (await readdir(out)).filter(name => /^bergen\.\w+$/.test(name));
    expect(files).toHaveLength(6);
    expect(await readFile(join(out, 'bergen/agreement.csv-metadata.json'), 'utf8')).toContain(vocabulary);
    for (const name of files) {
      const text = await readFile(join(out, name), 'utf8');
      expect([name, text.includes(vocabulary), text.includes('/def#')]).toEqual([name, true, false]);
    }
  });

  test.each(['99', '0', '-1', 'soon', '2026-02-30T12:00:00Z'])(
    '--revision %s is refused, with what is allowed, and no folder made',
    async revision => {
      const out = join(scratch, 'never');
      const line = /--revision: \S+ is not allowed\. A revision( from 1 to 1| as a number)?, or a time .*/;
      expect(await kontor(['export', '--revision', revision, '--out', out], onSeeded())).toEqual(refused(line));
      expect(existsSync(out)).toBe(false);
    },
  );

  test('a dataset that is not there is told, and no folder made', async () => {
    const out = join(scratch, 'nowhere');
    expect(await kontor(['export', '--dataset', 'oslo', '--out', out], onSeeded())).toEqual(refused(/There is no dataset "oslo"\./));
    expect(existsSync(out)).toBe(false);
  });

  test('a folder that cannot be written to is told', async () => {
    await writeFile(join(scratch, 'file'), '');
    const folders = [join(scratch, 'file'), join(scratch, 'file/in/it'), ...(existsSync('/proc/self') ? ['/proc/kontor/exports'] : [])];
    for (const out of folders)
      expect(await kontor(['export', '--out', out], onSeeded())).toEqual(
        refused(/--out: ".*" is not allowed\. It has to be a directory that can be written to \(E.*\)\./),
      );
  });
});

const locked = 'BEGIN; LOCK city IN ACCESS EXCLUSIVE MODE';
test.each([
  ['in a statement', 'export --out lost', locked, "wait_event_type = 'Lock'"],
  ['in a statement', 'seed official-claims', locked, "wait_event_type = 'Lock'"],
  ['between two statements', 'seed official-claims', 'SELECT', "state = 'idle in transaction' AND query <> 'BEGIN'"],
])('where the database goes away %s, `%s` ends with one line', async (_, words, first, when) => {
  const [other, watcher] = [new Client(seeded.url), new Client({ connectionString: seeded.url, statement_timeout: 20_000 })];
  await Promise.all([other.connect(), watcher.connect()]);
  try {
    await other.query(first);
    const command = kontor(words.split(' '), onSeeded());
    await watcher.query(terminateOne(when));
    expect(await command).toEqual(refused(/The database cannot be reached: .*/));
  } finally {
    await Promise.all([other.end(), watcher.end()]);
  }
});

/** Waits in the server, which misses nothing. */
const terminateOne = (when: string) => `DO $$ BEGIN
  LOOP
    PERFORM pg_stat_clear_snapshot();
    PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND ${when};
    EXIT WHEN FOUND;
  END LOOP;
END $$`;

describe('in a pipe', () => {
  test('long work is silent but for its result', async () => {
    expect(began.map(({ code, err }) => [code, err])).toEqual([[0, ''], [0, '']]); // prettier-ignore
    const { code, out, err } = await kontor(['export', '--out', join(scratch, 'silent')], onSeeded());
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^(\S+  \d+ triples, \d+ bytes\n){6}(\S+\/bergen\/[\w.-]+  \d+ bytes\n)+$/);
  });

  test('a first start says its addresses and nothing else', async () => {
    const fresh = await freshDatabase();
    const service = start(['serve', '--prepare'], { DATABASE_URL: fresh.url });
    service.stdout!.once('data', () => service.kill('SIGTERM'));
    expect(await end(service)).toEqual({
      code: 0,
      out: expect.stringMatching(/^Kontor +http:[^]*\nOntology +http:.*\n$/) as string,
      err: '',
    });
    await fresh.drop();
  });

  test('whose reader has gone, the work is done to its end in silence', async () => {
    const out = join(scratch, 'unread');
    const command = start(['export', '--out', out], onSeeded());
    command.stdout!.destroy();
    expect(await end(command)).toEqual({ code: 0, out: '', err: '' });
    expect((await readdir(out)).filter(name => /^bergen\.[a-z]+$/.test(name))).toHaveLength(6);
    expect(await readdir(join(out, 'bergen'))).toEqual(expect.arrayContaining(['claim.csv', 'claim.csv.gz', 'csv-metadata.json.sha256']));
    for (const words of [['--help'], ['migrate']]) {
      const unread = start(words, onSeeded());
      unread.stdout!.destroy();
      expect(await end(unread)).toEqual({ code: 0, out: '', err: '' });
    }
  });

  test('whose reader of errors has gone, the code still tells', async () => {
    const command = start(['bogus']);
    command.stderr!.destroy();
    expect((await end(command)).code).toBe(1);
  });
});

const hasTerminal = spawnSync('script', ['--version']).status === 0;
(hasTerminal ? test : test.skip)('on a terminal long work says what it does, in one line (needs the program `script`)', async () => {
  const words = `'${process.execPath}' '${program}' export --dataset bergen --out terminal`;
  const env = { ...process.env, DATABASE_URL: seeded.url, PUBLIC_URL: '', LOG_LEVEL: '' };
  const command = spawn('script', ['-qec', words, '/dev/null'], { cwd: scratch, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const { code, out } = await end(command);
  expect([code, out]).toEqual([0, expect.stringMatching(/\r\u001b\[KOpening the database …\r\u001b\[K/)]);
  const steps = [
    ...out.matchAll(/\r\u001b\[KWriting terminal\/bergen\.(\w+), (\d) of \d+ …\r\u001b\[Kterminal\/bergen\.\1 {2}\d+ triples/g),
  ];
  expect(steps.map(([, , at]) => at)).toEqual(['1', '2', '3', '4', '5', '6']);
});

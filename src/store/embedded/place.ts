import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CannotStart } from '../../errors';
import { accountFor, give, reaches, type Account } from './account';

/** Where an embedded Postgres lives on this machine. */
export interface Place {
  /** VAR_DIR as it was given, for messages. */
  readonly varDir: string;
  readonly dataDir: string;
  /** How Postgres itself, started in `dataDir`, calls that folder. */
  readonly dataName: string;
  /** Holds the unix socket; unset where there is none and Postgres listens on the loopback address. */
  readonly socketDir?: string;
  readonly account: Account;
}

/** Makes the folders that are missing. Throws `CannotStart` where we may not. */
export function place(varDir: string, tcp: boolean): Place {
  try {
    mkdirSync(varDir, { recursive: true });
    const dataDir = join(realpathSync(resolve(varDir)), 'postgres');
    const account = accountFor(dataDir);
    mustOwn(dataDir, varDir);
    const reached = reaches(account, join(dataDir, '..'));
    const socketDir = tcp ? undefined : socketDirFor(dataDir, reached);
    if (socketDir && socketDir !== dataDir) privateFolder(socketDir, account);
    return { varDir, dataDir, dataName: dataNameOf(dataDir, reached), account, socketDir };
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    throw new CannotStart(
      `${varDir} cannot be used (${(error as NodeJS.ErrnoException).code}). Make it writable, or set VAR_DIR to another directory.`,
    );
  }
}

function mustOwn(dataDir: string, varDir: string) {
  const uid = process.getuid?.() ?? 0;
  const owner = lstatSync(dataDir, { throwIfNoEntry: false })?.uid ?? uid;
  if (uid !== 0 && owner !== uid)
    throw new CannotStart(
      `The database in ${varDir} belongs to another user (uid ${owner}). Start as that user, or set VAR_DIR to another directory.`,
    );
}

/** A folder inside one that the account may not enter (root's home) has no path for it; but what is started inside can stay there. */
function dataNameOf(dataDir: string, reached: boolean): string {
  if (reached) return dataDir;
  if (process.platform === 'linux') return '/proc/self/cwd';
  throw new CannotStart(
    `${dataDir} lies in a directory that only root may enter, and Postgres does not run as root. Set VAR_DIR to another directory.`,
  );
}

/** The data folder itself, or a private folder of the same account where its path is too long for a socket (some 100 bytes). The same for every start. */
function socketDirFor(dataDir: string, reached: boolean): string {
  if (reached && Buffer.byteLength(dataDir) < 80) return dataDir;
  const name = `kontor-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`;
  return join(Buffer.byteLength(tmpdir()) < 60 ? tmpdir() : '/tmp', name);
}

/** Makes a folder that only the account can enter, or throws `CannotStart` where someone else was there before. */
export function privateFolder(folder: string, account: Account) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const us = process.getuid?.();
  if (lstatSync(folder).isDirectory() && lstatSync(folder).uid === us) give(folder, account);
  const made = lstatSync(folder);
  if (!made.isDirectory() || made.uid !== (account.uid ?? us))
    throw new CannotStart(`${folder} belongs to someone else, and the database's socket must be private. Remove it.`);
  chmodSync(folder, 0o700);
}

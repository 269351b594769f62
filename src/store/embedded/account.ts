import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync } from 'node:fs';

/** The account that Postgres runs under; empty: ours. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

const nobody = 65534;

/** Postgres refuses to run as root: there it runs as whoever owns its folder, or else as nobody. */
export function accountFor(dataDir: string): Account {
  if (process.getuid?.() !== 0) return {};
  const owner = lstatSync(dataDir, { throwIfNoEntry: false });
  return owner?.uid ? { uid: owner.uid, gid: owner.gid } : { uid: nobody, gid: nobody };
}

/** Gives a file to the account; whatever our umask, Postgres must read it. */
export function give(path: string, { uid, gid }: Account) {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

/** Whether this account may go into a folder, or run a file. */
export const reaches = (account: Account, path: string) => may(account, '-x', path);

/** Whether this account may make files in a folder, and have their names on the disk, for which it opens it. */
export const fills = (account: Account, path: string) => reaches(account, path) && may(account, '-w', path) && may(account, '-r', path);

const may = (account: Account, what: '-x' | '-w' | '-r', path: string) =>
  account.uid === undefined || spawnSync('/usr/bin/env', ['test', what, path], { ...account, cwd: '/' }).status === 0;

import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { CannotStart } from '../../errors';
import { give, type Account } from './account';
import { address } from './address';
import { binaries } from './binaries';
import { lastWord } from './last-word';
import { archiveMark, mustBeArchiveOf } from './own-archive';
import { place as placeOf, type Place } from './place';
import { postmaster, startPostmaster } from './postmaster';
import type { Recovery } from './settings';
import { stopPostmaster } from './stop';

/** A backup to bring back, and where to. */
export interface Restoring extends Recovery {
  readonly backup: string;
  readonly varDir: string;
}

/**
 * Makes a database of a backup and what followed it, in a directory that has none: whole or not at all. `look` is asked of it before it is
 * put in its place. Throws `CannotStart` with what Postgres says where it cannot be made.
 */
export async function restoreEmbedded<T>({ backup, varDir, ...recovery }: Restoring, look: (client: Client) => Promise<T>): Promise<T> {
  mkdirSync(varDir, { recursive: true });
  if (recovery.archive) mustBeArchiveOf(backup, recovery.archive);
  const target = join(resolve(varDir), 'postgres');
  if (existsSync(target))
    throw new CannotStart(`There is a database in ${varDir} already. Move it away, or set VAR_DIR to another directory.`);
  const draft = mkdtempSync(join(resolve(varDir), 'restoring-'));
  try {
    chmodSync(draft, 0o755);
    const place = placeOf(draft, process.platform === 'win32');
    copyIn(backup, place);
    const seen = await recovered(place, recovery, look);
    for (const name of ['recovery.signal', 'kontor.conf', archiveMark]) rmSync(join(place.dataDir, name), { force: true });
    renameSync(place.dataDir, target);
    return seen;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function copyIn(backup: string, { dataDir, account }: Place) {
  cpSync(backup, dataDir, { recursive: true });
  writeFileSync(join(dataDir, 'recovery.signal'), '');
  giveAll(dataDir, account);
}

function giveAll(path: string, account: Account) {
  give(path, account);
  const folder = lstatSync(path).isDirectory();
  chmodSync(path, folder ? 0o700 : 0o600);
  if (folder) for (const name of readdirSync(path)) giveAll(join(path, name), account);
}

async function recovered<T>(place: Place, recovery: Recovery, look: (client: Client) => Promise<T>): Promise<T> {
  const native = binaries(place);
  const problem = await startPostmaster(place, native, { recovery });
  if (problem !== undefined) throw notMade(place, recovery);
  const running = { place, native, pid: postmaster(place)?.pid ?? 0 };
  try {
    const client = await promoted(place, recovery);
    return await look(client).finally(() => client.end());
  } finally {
    await stopPostmaster(running);
  }
}

/** A connection to the server, once it has read all that it is to read and takes writes again. */
async function promoted(place: Place, recovery: Recovery): Promise<Client> {
  for (;;) {
    const server = postmaster(place);
    if (!server) throw notMade(place, recovery);
    const client = new Client({ connectionString: address(place, server.port, 'kontor') });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ reading: boolean }>('SELECT pg_is_in_recovery() AS reading');
      if (!rows[0]!.reading) return client;
    } catch {
      // It is starting, or ending.
    }
    await client.end().catch(() => undefined);
    await sleep(100);
  }
}

function notMade(place: Place, { to }: Recovery): CannotStart {
  const said = lastWord(place);
  if (to !== undefined && /before configured recovery target/.test(said))
    return new CannotStart(
      `--to: the archive ends before ${to}. Leave --to out to come as far as it goes. What is newer is there five minutes later, or once the service has stopped.`,
    );
  return new CannotStart(`The database cannot be restored. Postgres says: ${said}.`);
}

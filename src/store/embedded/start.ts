import { mkdirSync, realpathSync } from 'node:fs';
import { CannotStart } from '../../errors';
import { fills, give, type Account } from './account';
import { binaries } from './binaries';
import { makeCluster } from './cluster';
import { ownArchive } from './own-archive';
import { place as placeOf } from './place';
import { Server } from './server';
import type { Settings } from './settings';

/** Where to start, and how. */
export interface Embedding extends Settings {
  readonly varDir: string;
  /** Gets one sentence for what is worth knowing. */
  readonly log?: (message: string) => void;
  /** Join a server that another process holds instead of refusing; `stop` then leaves it running. */
  readonly share?: boolean;
  /** Listen on the loopback address, with a password, instead of on a unix socket; always so on Windows. */
  readonly tcp?: boolean;
}

/** A running Postgres with a database `kontor`. */
export interface Embedded {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the Postgres that npm brings in `varDir`, or takes over one that a killed process left running there. It ends with this process.
 * Throws `CannotStart` where another process uses the directory, or where Postgres cannot run.
 */
export async function startEmbedded({
  varDir,
  log = () => undefined,
  share = false,
  tcp = process.platform === 'win32',
  ...settings
}: Embedding): Promise<Embedded> {
  const place = placeOf(varDir, tcp);
  const archive = settings.archive && archiveFolder(settings.archive, place.account);
  const native = binaries(place);
  await makeCluster(place, native, settings.fsync ?? true);
  if (archive) ownArchive(archive, place);
  const server = new Server(place, native, { ...settings, archive }, log);
  const url = await server.open(share);
  return { url, stop: () => server.stop() };
}

/** The folder for the log of changes, made where it is missing, so that the account can write in it. */
function archiveFolder(folder: string, account: Account): string {
  if (process.platform === 'win32') throw new CannotStart('WAL_ARCHIVE: on Windows no log of changes is kept.');
  try {
    const made = mkdirSync(folder, { recursive: true });
    const path = realpathSync(folder);
    if (made !== undefined) give(path, account);
    if (fills(account, path)) return path;
  } catch (error) {
    throw new CannotStart(`WAL_ARCHIVE: ${folder} cannot be used (${(error as NodeJS.ErrnoException).code}).`);
  }
  throw new CannotStart(`WAL_ARCHIVE: the user that Postgres runs as (uid ${account.uid}) may not read and write in ${folder}.`);
}

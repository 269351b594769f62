import { binaries } from './binaries';
import { makeCluster } from './cluster';
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
  const native = binaries(place);
  await makeCluster(place, native, settings.fsync ?? true);
  const server = new Server(place, native, settings, log);
  const url = await server.open(share);
  return { url, stop: () => server.stop() };
}

import type { Log } from '../log';
import { startEmbedded } from './embedded/start';

/** Where the register is kept. `stop` ends a server that we started, and nothing else. */
export interface Database {
  readonly url: string;
  readonly embedded: boolean;
  readonly stop: () => Promise<void>;
}

/** The database of `DATABASE_URL`, or else an embedded one in `VAR_DIR`; `share` joins the one that a running service has there. */
export async function openDatabase(
  { databaseUrl, varDir, walArchive }: { readonly databaseUrl?: string; readonly varDir: string; readonly walArchive?: string },
  log: Log,
  share: boolean,
): Promise<Database> {
  if (databaseUrl) return { url: databaseUrl, embedded: false, stop: () => Promise.resolve() };
  const { url, stop } = await startEmbedded({ varDir, share, archive: walArchive, log: message => log.info(message) });
  return { url, embedded: true, stop };
}

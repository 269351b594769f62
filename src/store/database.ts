import type { Log } from '../log';
import { startEmbedded } from './embedded/start';

/** Where the register is kept. `stop` ends a server that we started, and nothing else. */
export interface Database {
  readonly url: string;
  readonly embedded: boolean;
  readonly stop: () => Promise<void>;
}

/** The database of `DATABASE_URL`, or else an embedded one in `VAR_DIR`. */
export async function openDatabase({ databaseUrl, varDir }: { databaseUrl?: string; varDir: string }, log: Log): Promise<Database> {
  if (databaseUrl) return { url: databaseUrl, embedded: false, stop: () => Promise.resolve() };
  const { url, stop } = await startEmbedded({ varDir, log: message => log.info(message) });
  return { url, embedded: true, stop };
}

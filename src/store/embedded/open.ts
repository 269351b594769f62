import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { CannotStart } from '../../errors';
import { takeHold } from './hold';
import { lastWord } from './last-word';
import type { Place } from './place';
import { startPostmaster } from './postmaster';
import type { Settings } from './settings';

/** What opening needs to know. */
export interface Opening {
  readonly native: string;
  readonly settings: Settings;
  /** The port that a server on the loopback address had before. */
  readonly port?: number;
  readonly share: boolean;
  readonly log: (message: string) => void;
}

const patience = 60_000;
/** How long a server takes, at most, to notice that the process which held it was killed. */
const afterlife = 3_000;

/** Starts the server or takes over a living one, and holds it; waits for one that is just starting or stopping. `joined`: another process holds it, and we may share. */
export async function openHeld(place: Place, { native, settings, port, share, log }: Opening): Promise<Client | 'joined'> {
  const began = Date.now();
  const waited = () => Date.now() - began;
  let started = false;
  for (;;) {
    const hold = await takeHold(place);
    if (typeof hold === 'object') {
      if (!started) log(`Took over the embedded Postgres that was left running in ${place.varDir}.`);
      return hold;
    }
    if (typeof hold === 'number') {
      if (share) return 'joined';
      if (lives(hold) || waited() > afterlife) throw inUse(place, hold);
    }
    if (hold === 'free') {
      const problem = await startPostmaster(place, native, settings, port);
      started = problem === undefined;
      if (problem !== undefined && !passing(place)) throw doesNotStart(place);
    }
    if (waited() > patience) throw doesNotStart(place);
    await sleep(30);
  }
}

const inUse = ({ varDir }: Place, pid: number) =>
  new CannotStart(
    `The database in ${varDir} is in use by another Kontor${pid ? ` (process ${pid})` : ''}. Stop that one first, or set VAR_DIR to another directory.`,
  );

const doesNotStart = (place: Place) =>
  new CannotStart(`The embedded Postgres in ${place.varDir} does not start: ${lastWord(place)} (${join(place.dataDir, 'server.log')})`);

/** Whether what kept the server from starting goes away by itself: one before it that is still going, or another start that was faster. */
const passing = (place: Place) => /lock file|shared memory block/.test(lastWord(place));

function lives(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

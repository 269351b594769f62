import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Place } from './place';
import { postmaster } from './postmaster';

const patience = 60_000;
const step = 10;

/** A server that runs now. By its process and not by its folder: the moment it is gone, another may be starting there, which is not ours to stop. */
export interface Running {
  readonly place: Place;
  readonly native: string;
  readonly pid: number;
}

/** Ends the server: open transactions are rolled back, its files are in order, and it is gone when this returns. False if it is not. */
export async function stopPostmaster(server: Running): Promise<boolean> {
  for (const signal of ['INT', 'QUIT'] as const) {
    signalTo(server, signal);
    for (let waited = 0; waited < patience; waited += step) {
      if (isGone(server)) return true;
      await sleep(step);
    }
  }
  return false;
}

/** Ends the server from a process that is ending itself, and waits for no promise any more. */
export function stopPostmasterNow(server: Running) {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  signalTo(server, 'INT');
  for (let waited = 0; waited < patience && !isGone(server); waited += step) Atomics.wait(clock, 0, 0, step);
}

/** INT asks for a fast end, QUIT for an immediate one. Windows has no signals, but Postgres has its own there. */
function signalTo({ native, pid }: Running, signal: 'INT' | 'QUIT') {
  try {
    if (process.platform === 'win32') spawnSync(join(native, 'bin/pg_ctl'), ['kill', signal, String(pid)], { windowsHide: true });
    else process.kill(pid, `SIG${signal}`);
  } catch {
    // It is gone already.
  }
}

/** Its file is the last thing that a server takes back. The process itself may stay on as a zombie, where nobody reaps it. */
const isGone = ({ place, pid }: Running) => postmaster(place)?.pid !== pid;

import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { TooLarge, Unavailable } from '../../errors';
import { anotherUnderWay } from '../../intake/import-file';
import type { Outcome } from '../../intake/report';
import { home } from '../../version';
import { RefusedThere } from '../errors/refusals';
import type { Ended, ImportTask } from './import-worker';

/** So long the process is kept for another import, in milliseconds: to start one takes half a second. */
const keptFor = 60_000;
/** Tests run from the sources, processes always from what was built. */
const program = join(home, 'dist/src/http/imports/import-worker.js');

/**
 * A process for imports, so that what takes long to read and to plan keeps nobody waiting. A thread would not do: one that runs out of
 * memory within a single step takes the service with it.
 */
export class ImportProcess {
  readonly #memoryMb: number;
  #child: ChildProcess | undefined;
  #isBusy = false;
  #rest: NodeJS.Timeout | undefined;
  #isClosed = false;

  /** `memoryMb` megabytes are given to what an import holds. */
  constructor(memoryMb: number) {
    this.#memoryMb = memoryMb;
  }

  /** Imports there. Throws `UnderWay` where it does so already, `TooLarge` for what takes too much memory, and what the import throws. */
  async run(task: ImportTask): Promise<Outcome> {
    if (this.#isClosed) throw stopping();
    if (this.#isBusy) throw anotherUnderWay();
    this.#isBusy = true;
    clearTimeout(this.#rest);
    try {
      return outcomeOf(await this.#answer(task));
    } finally {
      this.#isBusy = false;
      this.#rest = setTimeout(() => void this.#end(), keptFor).unref();
    }
  }

  /** Ends the process; what it is at is taken back. */
  async close() {
    this.#isClosed = true;
    clearTimeout(this.#rest);
    await this.#end();
  }

  async #end() {
    const child = this.#child;
    this.#child = undefined;
    if (child?.kill('SIGKILL')) await once(child, 'exit');
  }

  #answer(task: ImportTask): Promise<Ended> {
    const child = (this.#child ??= this.#begun());
    return new Promise((resolve, reject) => {
      child.removeAllListeners();
      child.on('message', resolve);
      child.on('error', reject);
      child.on('exit', (code, signal) => {
        if (this.#child === child) this.#child = undefined;
        reject(this.#reasonOf(code, signal));
      });
      child.send(task);
    });
  }

  #begun(): ChildProcess {
    const execArgv = [`--max-old-space-size=${this.#memoryMb}`];
    return fork(program, { execArgv, serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  }

  /** Node aborts when its memory is full. */
  #reasonOf(code: number | null, signal: NodeJS.Signals | null): Error {
    if (this.#isClosed) return stopping();
    if (signal === 'SIGABRT' || code === 134)
      return new TooLarge(
        `This takes more than the ${this.#memoryMb} MB of memory that an import is given here. Send it in parts, or take the command.`,
      );
    return new Unavailable('The import was ended from outside. Send it again in a moment: what is there already changes nothing.');
  }
}

export const stopping = () =>
  new Unavailable('The service is being stopped. Send it again in a moment: what is there already changes nothing.');

function outcomeOf(ended: Ended): Outcome {
  if ('outcome' in ended) return ended.outcome;
  if ('refusal' in ended) throw new RefusedThere(ended.refusal.message, ended.refusal.code, ended.refusal.status);
  throw Object.assign(new Error(ended.fault.message), { stack: ended.fault.stack });
}

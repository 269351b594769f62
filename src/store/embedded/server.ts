import { rmdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { address } from './address';
import { atExit } from './exit';
import { openHeld } from './open';
import type { Place } from './place';
import { postmaster } from './postmaster';
import type { Settings } from './settings';
import { stopPostmaster, stopPostmasterNow, type Running } from './stop';

/** The running server that this process holds, or has joined. */
export class Server {
  /** While we hold it. */
  #running: Running | undefined;
  #port: number | undefined;
  #stopped: Promise<void> | undefined;
  #recovery: Promise<void> = Promise.resolve();
  #undoExit: () => void = () => undefined;

  constructor(
    readonly place: Place,
    readonly native: string,
    readonly settings: Settings,
    readonly log: (message: string) => void,
  ) {}

  /** Gives the URL of the database `kontor`. */
  async open(share: boolean): Promise<string> {
    await this.#take(share);
    const url = address(this.place, this.#port!, 'kontor');
    this.#undoExit = atExit(() => {
      if (this.#running) stopPostmasterNow(this.#running);
    });
    return url;
  }

  /** Ends the server if we hold it. Asked again, gives the same promise. */
  stop(): Promise<void> {
    return (this.#stopped ??= this.#recovery.then(() => this.#end()));
  }

  async #take(share: boolean) {
    const hold = await openHeld(this.place, { native: this.native, settings: this.settings, port: this.#port, share, log: this.log });
    const { pid = 0, port } = postmaster(this.place) ?? {};
    this.#port = port ?? this.#port;
    if (hold === 'joined') return;
    const { rowCount } = await hold.query(`SELECT FROM pg_database WHERE datname = 'kontor'`);
    if (!rowCount) await hold.query('CREATE DATABASE kontor');
    this.#running = { place: this.place, native: this.native, pid };
    hold.once('end', () => {
      this.#running = undefined;
      if (!this.#stopped) this.#recovery = this.#recover();
    });
    unref(hold);
  }

  /** A hold that is lost is taken again; a server that has died is started again, at the same address. */
  async #recover() {
    for (let pause = 0; !this.#stopped && !this.#running; pause = 1000) {
      await sleep(pause, undefined, { ref: false });
      this.log('The connection that holds the embedded Postgres was lost; taking it up again.');
      await this.#take(false).catch(error => this.log(String(error)));
    }
  }

  async #end() {
    if (this.#running && !(await stopPostmaster(this.#running))) this.log(`The embedded Postgres in ${this.place.varDir} does not stop.`);
    this.#undoExit();
    this.#running = undefined;
    removeEmpty(this.place);
  }
}

/** The hold alone keeps no process from ending. `pg` has this method; its types do not yet. */
const unref = (client: Client & { unref?: () => void }) => client.unref?.();

function removeEmpty({ socketDir, dataDir }: Place) {
  if (!socketDir || socketDir === dataDir) return;
  try {
    rmdirSync(socketDir);
  } catch {
    // Not empty: someone has started there since.
  }
}

import { rmdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { address } from './address';
import { atExit } from './exit';
import { openHeld } from './open';
import type { Place } from './place';
import { postmaster, stopPostmaster, stopPostmasterNow } from './postmaster';
import type { Settings } from './settings';

/** The running server that this process holds, or has joined. */
export class Server {
  #hold: Client | undefined;
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
    if (!this.#hold) return url;
    this.#undoExit = atExit(() => {
      if (this.#hold) stopPostmasterNow(this.place, this.native);
    });
    return url;
  }

  /** Ends the server if we hold it. Asked again, gives the same promise. */
  stop(): Promise<void> {
    return (this.#stopped ??= this.#recovery.then(() => this.#end()));
  }

  async #take(share: boolean) {
    const hold = await openHeld(this.place, { native: this.native, settings: this.settings, port: this.#port, share, log: this.log });
    this.#port = postmaster(this.place)?.port ?? this.#port;
    if (hold === 'joined') return;
    const { rowCount } = await hold.query(`SELECT FROM pg_database WHERE datname = 'kontor'`);
    if (!rowCount) await hold.query('CREATE DATABASE kontor');
    this.#hold = hold;
    hold.once('end', () => {
      this.#hold = undefined;
      if (!this.#stopped) this.#recovery = this.#recover();
    });
    unref(hold);
  }

  /** A hold that is lost is taken again; a server that has died is started again, at the same address. */
  async #recover() {
    for (let pause = 0; !this.#stopped && !this.#hold; pause = 1000) {
      await sleep(pause, undefined, { ref: false });
      this.log('The connection that holds the embedded Postgres was lost; taking it up again.');
      await this.#take(false).catch(error => this.log(String(error)));
    }
  }

  async #end() {
    if (this.#hold && !(await stopPostmaster(this.place, this.native)))
      this.log(`The embedded Postgres in ${this.place.varDir} does not stop.`);
    this.#undoExit();
    this.#hold = undefined;
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

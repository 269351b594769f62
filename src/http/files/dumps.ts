import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sealTwin } from '../../rdf/sealed-file';
import type { Session } from '../../store/connection/snapshot';
import { unreachable } from '../../store/connection/unreachable';
import { withSession } from '../../store/connection/with-session';
import { inPast } from '../../store/history/read-past';
import { stateOf, type State } from '../../store/history/state';
import { withdrawn } from '../../store/history/withdrawn';
import { pastStateOf } from '../answers/state';
import { vocabularyOf, type Parts } from '../parts';
import { DumpFolder, hash, type KeptDump } from './dump-folder';
import { Making } from './making';
import { PastFolder } from './past-folder';

/** A file made of the register: its name, which may begin with a folder, and what writes it, with its checksum, and says of which revision it is. */
export interface Wanted {
  readonly name: string;
  /** By default the newest. */
  readonly revision?: number;
  /** What its bytes change with: what records of its dataset tell, or anything. */
  readonly changesWith: 'records' | 'anything';
  readonly write: (session: Session, file: string) => Promise<{ readonly revision: number }>;
}

/**
 * Dumps and their twins by revision, each made once, when it is first asked for, and one at a time. Only finished ones are given out;
 * those of older revisions are removed. While the database is away, the newest that is left is given.
 */
export class Dumps {
  readonly #parts: Parts;
  readonly #folder: DumpFolder;
  readonly #past: PastFolder;
  /** There are only so many files of the newest revision, and a harvester may ask for all of a dataset at once. */
  readonly #making = new Making(64);
  /** Of the past there is no end of them: they wait for each other, and keep nobody else waiting. */
  readonly #makingPast = new Making(8);

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#folder = new DumpFolder(join(parts.config.varDir, 'dumps'), this.#mark());
    this.#past = new PastFolder(join(parts.config.varDir, 'past-dumps'), withdrawn => this.#mark(withdrawn));
  }

  #mark = (...more: string[]) => hash(this.#parts.config.publicUrl, vocabularyOf(this.#parts.config), this.#parts.version, ...more);

  /** The dump that is wanted. Throws what its writer throws, and `Unavailable` where there is no database and none was made. */
  async get(wanted: Wanted): Promise<KeptDump> {
    if (wanted.revision !== undefined) return this.#ofPast(wanted, wanted.revision);
    let now: State;
    try {
      now = await stateOf(this.#parts.pool);
    } catch (error) {
      const away = unreachable(error);
      const newest = away && (await this.#folder.newest(wanted.name));
      if (!newest) throw away ?? error;
      return newest;
    }
    await this.#folder.forgetOthers(now);
    return (
      (await this.#folder.kept(wanted.name, now)) ?? this.#making.once(this.#folder.fileOf(wanted.name, now), () => this.#write(wanted))
    );
  }

  /** The compressed twin of a dump. Throws as `get` does. */
  async getTwin(wanted: Wanted): Promise<KeptDump> {
    const dump = await this.get(wanted);
    const file = `${dump.file}.gz`;
    const making = wanted.revision === undefined ? this.#making : this.#makingPast;
    try {
      if (!existsSync(file)) await making.once(file, () => this.#writeTwin(dump.file));
      return { ...dump, file };
    } catch (error) {
      if (existsSync(dump.file)) throw error;
      // A newer revision took the dump away meanwhile.
      return this.getTwin(wanted);
    }
  }

  /** Removes what was made before the newest revision: something may have been made private in it. */
  async forgetOthers() {
    await this.#folder.forgetOthers(await stateOf(this.#parts.pool));
    await this.#past.open(await withdrawn(this.#parts.pool));
  }

  async #ofPast(wanted: Wanted, revision: number): Promise<KeptDump> {
    const { pool, dumpPool } = this.#parts;
    const state = await pastStateOf(pool, revision);
    const kept = await this.#past.kept(wanted.name, state);
    if (kept) return kept;
    const folder = await this.#past.open(state.withdrawn);
    return this.#makingPast.once(folder.fileOf(wanted.name, state), async () => {
      const write = (file: string) => inPast(dumpPool, revision, session => wanted.write(session, file), { keep: false }).then(() => state);
      const { dump } = await this.#writeInto(folder, wanted, write);
      await this.#past.close(state);
      return dump;
    });
  }

  async #write(wanted: Wanted): Promise<KeptDump> {
    const { pool, dumpPool } = this.#parts;
    const write = async (file: string) => stateOf(pool, (await withSession(dumpPool, session => wanted.write(session, file))).revision);
    const { dump, state } = await this.#writeInto(this.#folder, wanted, write);
    await this.#folder.forgetOthers(state);
    return dump;
  }

  #writeInto = (folder: DumpFolder, { name }: Wanted, write: (file: string) => Promise<State>) =>
    folder.drafting(async draft => {
      const file = join(draft, name);
      await mkdir(dirname(file), { recursive: true });
      const state = await write(file);
      return { state, dump: await folder.take(draft, name, state) };
    });

  #writeTwin = (file: string) =>
    this.#folder.drafting(async draft => {
      const twin = join(draft, `${basename(file)}.gz`);
      await sealTwin(file, twin);
      await rename(twin, `${file}.gz`);
    });
}

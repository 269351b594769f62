import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Unavailable } from '../errors';
import { writeDump } from '../rdf/dump';
import { sealTwin } from '../rdf/sealed-file';
import type { Syntax } from '../rdf/syntax';
import { unreachable } from '../store/unreachable';
import { withSession } from './find-record';
import { vocabularyOf, type Parts } from './parts';

/** A finished dump on the disk, with its checksum `.sha256` beside it, and its compressed twin `.gz` once somebody asked for that. */
export interface KeptDump {
  readonly file: string;
  readonly sha256: string;
  readonly modified: Date;
}

interface State {
  readonly revision: number;
  readonly at: Date;
  readonly transaction: string;
}

const hour = 3_600_000;

/**
 * Dumps and their twins by revision, each made once, when it is first asked for, and one at a time. Only finished ones are given out;
 * those of older revisions are removed. While the database is away, the newest that is left is given.
 */
export class Dumps {
  readonly #parts: Parts;
  readonly #folder: string;
  /** Marks what was written by this version for this address. */
  readonly #mark: string;
  readonly #making = new Map<string, Promise<unknown>>();
  #last: Promise<unknown> = Promise.resolve();
  #seen = '';

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#folder = join(parts.config.varDir, 'dumps');
    this.#mark = hash(parts.config.publicUrl, vocabularyOf(parts.config), parts.version);
  }

  /** The dump of a dataset, or of all that are public. Throws `NotFound`, and `Unavailable` where there is no database and none was made. */
  async get(dataset: string | undefined, syntax: Syntax): Promise<KeptDump> {
    const name = `${dataset ?? 'all'}.${syntax.extension}`;
    let now: State;
    try {
      now = await this.#state();
    } catch (error) {
      const away = unreachable(error);
      if (!away) throw error;
      return this.#newest(name, away);
    }
    await this.#forgetOthers(this.#folderOf(now));
    const file = join(this.#folderOf(now), name);
    return (await kept(file)) ?? this.#once(file, () => this.#write(name, dataset, syntax));
  }

  /** The compressed twin of a dump. Throws as `get` does. */
  async getTwin(dataset: string | undefined, syntax: Syntax): Promise<KeptDump> {
    const dump = await this.get(dataset, syntax);
    const file = `${dump.file}.gz`;
    try {
      if (!existsSync(file)) await this.#once(file, () => this.#writeTwin(dump.file));
      return { ...dump, file };
    } catch (error) {
      if (existsSync(dump.file)) throw error;
      // A newer revision took the dump away meanwhile.
      return this.getTwin(dataset, syntax);
    }
  }

  /** At once, not only when a newer one is made: something may have been made private. */
  async #forgetOthers(folder: string) {
    if (folder === this.#seen) return;
    this.#seen = folder;
    await this.#removeAllBut(basename(folder));
  }

  /** Those who ask while a file is made wait for the same one. */
  #once<T>(file: string, make: () => Promise<T>): Promise<T> {
    const begun = this.#making.get(file) as Promise<T> | undefined;
    if (begun) return begun;
    const made = this.#last.then(make);
    this.#making.set(file, made);
    this.#last = made.catch(() => undefined).finally(() => this.#making.delete(file));
    return made;
  }

  #write = (name: string, dataset: string | undefined, syntax: Syntax): Promise<KeptDump> =>
    this.#drafting(async draft => {
      const { model, dumpPool, config } = this.#parts;
      const order = { dataset, syntax, twin: false, file: join(draft, name), base: config.publicUrl, vocabulary: config.vocabularyUrl };
      const { revision } = await withSession(dumpPool, session => writeDump(session, model.concepts, order));
      const folder = this.#folderOf(await this.#state(revision));
      await mkdir(folder, { recursive: true });
      for (const twin of ['.sha256', '']) await rename(join(draft, name + twin), join(folder, name + twin));
      await this.#forgetOthers(folder);
      return (await kept(join(folder, name)))!;
    });

  #writeTwin = (file: string) =>
    this.#drafting(async draft => {
      const twin = join(draft, `${basename(file)}.gz`);
      await sealTwin(file, twin);
      await rename(twin, `${file}.gz`);
    });

  async #drafting<T>(write: (draft: string) => Promise<T>): Promise<T> {
    await mkdir(this.#folder, { recursive: true });
    const draft = await mkdtemp(join(this.#folder, 'making-'));
    try {
      return await write(draft);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }

  async #removeAllBut(current: string) {
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const path = join(this.#folder, name);
      if (name === current || (name.startsWith('making-') && Date.now() - (await stat(path)).mtimeMs < hour)) continue;
      await rm(path, { recursive: true, force: true });
    }
  }

  async #newest(name: string, away: Unavailable): Promise<KeptDump> {
    const folders = await readdir(this.#folder).catch(() => []);
    const ours = folders.filter(folder => folder.endsWith(this.#mark)).sort((a, b) => Number.parseInt(b) - Number.parseInt(a));
    for (const folder of ours) {
      const found = await kept(join(this.#folder, folder, name));
      if (found) return found;
    }
    throw away;
  }

  /** The state of a revision, of the newest by default. */
  async #state(revision?: number): Promise<State> {
    const { rows } = await this.#parts.pool.query<State>(
      'SELECT number AS revision, at, transaction FROM revision WHERE number = coalesce($1, (SELECT max(number) FROM revision))',
      [revision],
    );
    return rows[0] ?? { revision: 0, at: new Date(0), transaction: '' };
  }

  /** Named after the transaction too: another database may reach the same number. */
  #folderOf = ({ revision, at, transaction }: State) =>
    join(this.#folder, `${revision}-${at.getTime()}-${hash(at.toISOString(), transaction)}-${this.#mark}`);
}

const hash = (...texts: string[]) => createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 12);

/** A dump that is on the disk whole: its own file came last. */
async function kept(file: string): Promise<KeptDump | undefined> {
  try {
    await stat(file);
    const sum = await readFile(`${file}.sha256`, 'utf8');
    const [, at] = basename(join(file, '..')).split('-');
    return { file, sha256: sum.slice(0, 64), modified: new Date(Number(at)) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

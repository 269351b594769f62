import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { State } from '../../store/history/state';

/** A finished dump on the disk, with its checksum `.sha256` beside it, and its compressed twin `.gz` once somebody asked for that. */
export interface KeptDump {
  readonly file: string;
  readonly sha256: string;
  readonly revision: number;
  readonly modified: Date;
}

const hour = 3_600_000;

/** Where dumps are kept: a folder for each revision. `mark` is for what was written by this version for this address. */
export class DumpFolder {
  #seen = '';

  constructor(
    readonly path: string,
    readonly mark: string,
  ) {}

  of = ({ revision, at, transaction }: State) =>
    join(this.path, `${revision}-${at.getTime()}-${hash(at.toISOString(), transaction)}-${this.mark}`);

  fileOf = (name: string, state: State) => join(this.of(state), name);

  /** The dump of this name and state, if it is on the disk whole. */
  kept = (name: string, state: State) => kept(this.fileOf(name, state), state);

  /** A folder to write in, which goes when that is done. */
  async drafting<T>(write: (draft: string) => Promise<T>): Promise<T> {
    await mkdir(this.path, { recursive: true });
    const draft = await mkdtemp(join(this.path, 'making-'));
    try {
      return await write(draft);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }

  /** Takes a dump and its checksum out of a draft; its own file comes last. */
  async take(draft: string, name: string, state: State): Promise<KeptDump> {
    const folder = this.of(state);
    await mkdir(dirname(join(folder, name)), { recursive: true });
    for (const file of [`${name}.sha256`, name]) await rename(join(draft, file), join(folder, file));
    return (await this.kept(name, state))!;
  }

  /** Notes that those of a state were asked for. */
  touch = (state: State) => utimes(this.of(state), new Date(), new Date()).catch(() => undefined);

  /** Removes those of other revisions at once, not only when a new one is made: something may have been made private. */
  async forgetOthers(state: State) {
    const folder = this.of(state);
    if (folder === this.#seen) return;
    this.#seen = folder;
    await this.#remove(path => path !== folder);
  }

  /** Removes those with another mark, and of the rest all but those of so many states that were touched last. */
  async keepNewest(most: number) {
    const names = await readdir(this.path).catch(() => []);
    const own = names.filter(name => name.endsWith(this.mark)).map(name => join(this.path, name));
    const made = await Promise.all(own.map(async path => ({ path, at: await madeAt(path) })));
    const kept = new Set(made.sort((a, b) => b.at - a.at).slice(0, most).map(({ path }) => path)); // prettier-ignore
    await this.#remove(path => !kept.has(path));
  }

  /** Those that are being written may be somebody else's. */
  async #remove(isOld: (path: string) => boolean) {
    for (const name of await readdir(this.path).catch(() => [])) {
      const path = join(this.path, name);
      if (!isOld(path) || (name.startsWith('making-') && Date.now() - (await madeAt(path)) < hour)) continue;
      await rm(path, { recursive: true, force: true });
    }
  }

  /** The newest dump of this name that is left. */
  async newest(name: string): Promise<KeptDump | undefined> {
    const folders = await readdir(this.path).catch(() => []);
    const ours = folders.filter(folder => folder.endsWith(this.mark)).sort((a, b) => Number.parseInt(b) - Number.parseInt(a));
    for (const folder of ours) {
      const [revision, at] = folder.split('-').map(Number);
      const found = await kept(join(this.path, folder, name), { revision: revision!, at: new Date(at!) });
      if (found) return found;
    }
    return undefined;
  }
}

const madeAt = (path: string) => stat(path).then(({ mtimeMs }) => mtimeMs, () => 0); // prettier-ignore

export const hash = (...texts: string[]) => createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 12);

async function kept(file: string, { revision, at }: Pick<State, 'revision' | 'at'>): Promise<KeptDump | undefined> {
  try {
    await stat(file);
    const sum = await readFile(`${file}.sha256`, 'utf8');
    return { file, sha256: sum.slice(0, 64), revision, modified: at };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

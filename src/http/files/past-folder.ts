import type { PastState } from '../answers/state';
import { DumpFolder } from './dump-folder';

/** Of so many revisions files are kept. */
const most = 8;

/** Where dumps of past revisions are kept: of a few, those that were asked for last. */
export class PastFolder {
  #folder: DumpFolder;

  /** What has been made private since is part of the mark: files that hold it, or lead to it, are not those that do not. */
  constructor(
    path: string,
    readonly markOf: (withdrawn: string) => string,
  ) {
    this.#folder = new DumpFolder(path, markOf(''));
  }

  /** The folder for what may still be told. What may not is removed at once. */
  async open(withdrawn: string): Promise<DumpFolder> {
    const mark = this.markOf(withdrawn);
    if (this.#folder.mark !== mark) {
      this.#folder = new DumpFolder(this.#folder.path, mark);
      await this.#folder.keepNewest(most);
    }
    return this.#folder;
  }

  /** The dump of this name and state, if it is there; it stays for longer. */
  async kept(name: string, state: PastState) {
    const folder = await this.open(state.withdrawn);
    const found = await folder.kept(name, state);
    if (found) await folder.touch(state);
    return found;
  }

  /** Makes room for one that has been made. */
  async close(state: PastState) {
    await this.#folder.touch(state);
    await this.#folder.keepNewest(most);
  }
}

import { versions } from 'node:process';
import { unreachable } from '../../store/connection/unreachable';
import { lastChange, stateOf, type State } from '../../store/history/state';
import { declaredMark } from '../answers/mark';
import { pastStateOf } from '../answers/state';
import { tagOf } from '../answers/tag';
import type { Parts } from '../parts';
import type { Wanted } from './dumps';

/** A file whose tag is asked for: of one dataset, or of all that are public; `.gz` is its compressed twin. */
export interface Tagged {
  readonly dataset?: string;
  readonly wanted: Wanted;
  readonly twin: '' | '.gz';
}

/**
 * Tells the ETag of a file, which follows from what its bytes follow from, so that nothing is made for it: the declarations and the software,
 * and when what it tells last changed in public, by so many revisions (by default by the newest). A table says what is computed of
 * records anywhere, and changes with every revision. Nothing where there is no such file, or no database to ask.
 */
export function fileTags(parts: Parts) {
  const { pool } = parts;
  const declared = declaredMark(parts);

  async function stateFor({ dataset, wanted }: Tagged, revision?: number): Promise<State | undefined> {
    if (wanted.revision !== undefined) return pastStateOf(pool, wanted.revision);
    return wanted.changesWith === 'records' ? lastChange(pool, dataset, revision) : stateOf(pool, revision);
  }

  return async (file: Tagged, revision?: number): Promise<string | undefined> => {
    const state = await stateFor(file, revision).catch(whileAway);
    if (!state?.revision) return undefined;
    const made = file.twin ? [declared, versions.zlib] : [declared];
    return tagOf(parts, state, [`${file.wanted.name}${file.twin}`, ...made].join('\n'));
  };
}

function whileAway(error: unknown) {
  if (unreachable(error)) return undefined;
  throw error;
}

import type { ArgOf } from './make';
import { RevisionOrTime } from './revision-or-time';

/** By which each field of the query can be asked about what the register said before. */
export const knownAt: ArgOf = {
  name: 'knownAt',
  type: () => RevisionOrTime,
  describe:
    'As the register had it then, rather than now: all that it said at this revision, or at this time. What is not public now is not told of the past either.',
};

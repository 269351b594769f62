import type { Concept } from '../model/concept';
import { domainRoutines } from '../domain/routines';
import type { Routines } from './drift';
import { checks } from './routines/checks';
import { clock } from './routines/clock';
import { edtf } from './routines/edtf';
import { fold } from './routines/fold';
import { lists } from './routines/lists';
import { reading } from './routines/reading';
import { stamps } from './routines/stamps';

/** Every function and trigger that the database should have: those that tables need, and those that need tables. */
export function declaredRoutines(concepts: readonly Concept[]): Routines {
  const domain = domainRoutines();
  return {
    before: [...checks, ...edtf, ...fold, ...reading, ...clock, ...domain.before],
    after: [...stamps(concepts), ...lists(concepts), ...domain.after],
  };
}

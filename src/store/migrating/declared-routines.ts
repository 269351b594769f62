import { domainRoutines } from '../../domain/routines';
import type { Concept } from '../../model/concept';
import { asItsOwner, calls, keptToItsPath, type Routine } from '../../model/routine';
import { appearances } from '../routines/appearances';
import { boundaries } from '../routines/boundaries';
import { changes } from '../routines/changes';
import { checks } from '../routines/checks';
import { clock } from '../routines/clock';
import { edtf } from '../routines/edtf';
import { fold } from '../routines/fold';
import { history } from '../routines/history';
import { lastChange } from '../routines/last-change';
import { lists } from '../routines/lists';
import { knownAt } from '../routines/past';
import { reading } from '../routines/reading';
import { rights } from '../routines/rights';
import { rowSecurity } from '../routines/row-security';
import { stamps } from '../routines/stamps';
import { takenKeys } from '../routines/taken';
import { tallies } from '../routines/tallies';
import { tokens } from '../routines/tokens';
import type { Routines } from './drift';

/**
 * Every function and trigger that the database should have: those that tables need, and those that need tables. None depends on the
 * search path of its caller, which is empty while a dump is restored; what triggers do, whoever writes, they do as their owner.
 */
export function declaredRoutines(concepts: readonly Concept[]): Routines {
  const domain = domainRoutines();
  const before = [...checks, ...edtf, ...fold, ...reading, ...clock, ...rights, knownAt, ...domain.before];
  const after = [
    ...stamps(concepts),
    ...boundaries(concepts),
    ...lists(concepts),
    ...domain.after,
    ...tallies(concepts),
    ...appearances(concepts),
    ...changes(concepts),
    lastChange(concepts),
    ...history(concepts),
    ...tokens,
    takenKeys(concepts),
    ...rowSecurity(concepts),
  ];
  return { before: before.map(callingOthers(before)).map(asItsOwner), after: after.map(keptToItsPath).map(asItsOwner) };
}

/** Only what calls another is kept to its path: what calls none can be inlined. */
function callingOthers(routines: readonly Routine[]) {
  const names = new Set(routines.map(({ name }) => name.replace(/\(.*/, '')));
  return (routine: Routine) => (calls(routine).some(name => names.has(name)) ? keptToItsPath(routine) : routine);
}

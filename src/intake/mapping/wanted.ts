import type { Wanted } from '../../domain/intake/finder';
import { formulaProblem } from '../../model/formula';
import { conceptNamed } from '../../store/sql/joins';
import type { Row } from '../file/row';
import { NotTaken } from '../reject';
import { cellOf, matched, valuesOf, type Scope } from './evaluate';
import type { Find } from './mapping';
import type { Making } from './templates';

/** The name by which a thing is to be found. */
export const nameIn = ({ name }: Find, { cells }: Row) => cellOf({ cells, named: new Map() }, name.column);

/** What a row says of a thing to be found. `alone`: nothing else is wanted of the row. Throws `NotTaken`. */
export function wantedOf(find: Find, row: Row, scope: Scope, folded: string, alone: boolean, { concepts, origin }: Making): Wanted {
  const name = nameIn(find, row);
  const problem = formulaProblem(name) ?? (/\p{Cc}/u.test(name) ? 'It may hold no control characters.' : undefined);
  if (problem) throw new NotTaken({ code: 'VALUE', column: find.name.column, value: name, reason: problem });
  const identifiers = Object.entries(find.identifiers ?? {}).map(([scheme, from]) => [scheme, matched(scope, from)] as const);
  return {
    ...{ name, language: find.name.in, folded, country: cellOf(scope, find.country.column) },
    identifiers: Object.fromEntries(identifiers.filter(([, value]) => value)),
    values: valuesOf(conceptNamed(concepts, find.concept), find.values ?? {}, scope),
    ...(alone && { line: row.line }),
    origin,
  };
}

import type { Finder } from '../../domain/intake/finder';
import type { NewRecord, Pointer } from '../../model/new-record';
import type { Row } from '../file/row';
import { NotTaken } from '../reject';
import { cellOf, holds, type Scope } from './evaluate';
import type { Find, RowMapping } from './mapping';
import { made, type Making } from './templates';
import { wantedOf } from './wanted';

/** What a row becomes: its records, and by what another row would be known to say the same. */
export interface Taken {
  readonly what: string;
  readonly records: readonly NewRecord[];
}

/** What rows are mapped with. `once` are the things made once for the file. */
export interface Means {
  readonly finders: Readonly<Record<string, Finder>>;
  readonly once: ReadonlyMap<string, Pointer>;
  readonly folded: (name: string) => string;
}

/** Takes a row; what the finders made for one that is not taken is undone. Throws `NotTaken`. */
export function mapped(row: Row, mapping: RowMapping, means: Means, making: Making): Taken {
  const finders = Object.values(means.finders);
  try {
    const taken = attempted(row, mapping, means, making);
    for (const finder of finders) finder.keep();
    return taken;
  } catch (error) {
    for (const finder of finders) finder.undo();
    throw error;
  }
}

function attempted(row: Row, mapping: RowMapping, { finders, once, folded }: Means, making: Making): Taken {
  if (row.fault) throw new NotTaken({ code: 'FORMAT', ...row.fault, reason: row.fault.allowed });
  const scope: Scope = { cells: row.cells, named: once };
  for (const { when, code, reason } of mapping.skip ?? [])
    if (holds(when, scope)) throw new NotTaken({ code, column: when.column, value: cellOf(scope, when.column), reason });

  const alone = Object.keys(mapping.find).length === 1;
  const found = Object.entries(mapping.find).map(([name, find]) => {
    const wanted = wantedOf(find, row, scope, folded(cellOf(scope, find.name.column)), alone, making);
    return [name, foundOut(finders[find.concept]!, find, wanted)] as const;
  });
  const named = new Map([...once, ...inOrder(mapping, new Map(found.map(([name, { pointer }]) => [name, pointer])))]);
  const records = found.flatMap(([, { records }]) => records);
  const own: Pointer[] = [];
  for (const template of mapping.records) {
    const it = made(template, { cells: row.cells, named }, making);
    if (!it) continue;
    if (template.name) named.set(template.name, it.pointer);
    own.push(it.pointer);
    records.push(...it.records);
  }
  const [main = found[0]?.[1].pointer] = own;
  return { what: main ? `${main.concept} ${main.key}` : '', records };
}

function foundOut(finder: Finder, find: Find, wanted: Parameters<Finder['find']>[0]) {
  const found = finder.find(wanted);
  if (!('code' in found)) return found;
  const { code, about, value, reason, candidates } = found;
  const scheme = about === 'number' ? Object.keys(wanted.identifiers).find(name => wanted.identifiers[name] === value) : undefined;
  const column = about === 'place' ? find.country.column : scheme ? find.identifiers![scheme]!.column : find.name.column;
  throw new NotTaken({ code, column, value, reason, candidates });
}

/** Two that may come in either order come in that of their keys. */
function inOrder({ unordered, find }: RowMapping, found: ReadonlyMap<string, Pointer>): ReadonlyMap<string, Pointer> {
  if (!unordered) return found;
  const [a, b] = unordered.map(name => found.get(name)!) as [Pointer, Pointer];
  if (a.key === b.key)
    throw new NotTaken({ code: 'SAME', column: find[unordered[1]]!.name.column, value: a.key, reason: 'Both sides are the same.' });
  return a.key < b.key ? found : new Map([...found, [unordered[0], b], [unordered[1], a]]);
}

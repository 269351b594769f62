import type { Concept, Property, Target } from '../../model/concept';
import { conceptNamed } from './joins';
import { isShown } from './shown';

/** A row as Postgres spells it: each value as text, each list as texts with a blank between (keys, codes and addresses hold none). */
export type Row = readonly (string | null)[];

/** Which rows are read, and which links may be followed: none into what is not public, unless all is. */
export interface View {
  readonly concepts: readonly Concept[];
  /** Every dataset is public, so links need no check. */
  readonly allPublic: boolean;
}

/** How the rows of a concept are read: `SELECT … FROM …` up to its conditions, the row's alias being `r`; and where in a row to look. */
export interface Reading {
  readonly select: string;
  /** What it selects. */
  readonly columns: string;
  /** The place in a row of what `columns` names. */
  readonly at: (column: string) => number;
}

/** The name of the column, or of the table of pairs, that holds a link to one target. */
export const held = (property: Property, target: Target) => target.pairs ?? (property.kind === 'clique' ? property.column : target.column);

/** What is told of every record: `key`, and of one with a dataset `dataset`, `revision`, `modified`. `owner` is the column of a part's whole. */
export function reading(concept: Concept, view: View, owner?: string): Reading {
  const bound = concept.boundary?.property.to[0]!.column;
  const head: [string, string][] = [
    ['key', 'r.key'],
    ...(owner ? [['owner', `r."${owner}"`] as [string, string]] : []),
    ...(bound
      ? [
          ['dataset', `r."${bound}"`] as [string, string],
          ['revision', 'r.revision::bigint'] as [string, string],
          ['modified', 'r.modified'] as [string, string],
        ]
      : []),
  ];
  const columns = [...head, ...concept.properties.filter(isRead).flatMap(property => expressions(property, view))];
  const places = new Map(columns.map(([name], place) => [name, place]));
  const at = (column: string) => {
    const place = places.get(column);
    if (place === undefined) throw new TypeError(`${concept.name} is not read with "${column}".`);
    return place;
  };
  const list = columns.map(([, sql]) => sql).join(', ');
  return { select: `SELECT ${list} FROM "${concept.table}" r`, columns: list, at };
}

const isRead = ({ term, stored, isWhole }: Property) => term !== undefined && stored && !isWhole;

function expressions(property: Property, view: View): [string, string][] {
  const { kind, column, max } = property;
  if (kind === 'link' || kind === 'clique') return property.to.map(target => [held(property, target), link(property, target, view)]);
  if (!max && (kind === 'web' || kind === 'code')) return [[column, `array_to_string(r."${column}", ' ')`]];
  return [[column, `r."${column}"${kind === 'boolean' ? '::text' : ''}`]];
}

/** SQL for the keys that a link of row `r` to one target holds, as far as they may be told: one, or several with a blank between. */
export function link(property: Property, target: Target, view: View): string {
  const open = mayFollow(target, view);
  const column = `r."${held(property, target)}"`;
  if (property.kind === 'clique') {
    const told =
      open && `(SELECT array_agg(t.key ORDER BY t.key COLLATE "C") FROM "${target.table}" t WHERE t.key = ANY (${column}) AND ${open})`;
    return `array_to_string(${told || column}, ' ')`;
  }
  if (!target.pairs) return open ? `(SELECT t.key FROM "${target.table}" t WHERE t.key = ${column} AND ${open})` : column;
  const join = open ? ` JOIN "${target.table}" t ON t.key = p.target AND ${open}` : '';
  return `array_to_string(ARRAY(SELECT p.target FROM "${target.pairs}" p${join} WHERE p.owner = r.key ORDER BY p.target COLLATE "C"), ' ')`;
}

/** The condition under which a record, as `alias`, may be told; nothing where it always may. */
export function mayBeTold({ gate, ...concept }: Concept, view: View, alias: string): string | undefined {
  const open = view.allPublic ? [] : [isShown(view.concepts, concept, alias)];
  return [...(gate ? [`${alias}."${gate}"`] : []), ...open].join(' AND ') || undefined;
}

/** The condition under which a link to the target, as `alias`, may be told; nothing where it always may. */
export const mayFollow = ({ name }: Pick<Target, 'name'>, view: View, alias = 't') =>
  mayBeTold(conceptNamed(view.concepts, name), view, alias);

/** The conditions, each with AND before it, under which a row is told: its gate, and that what it speaks of is public. */
export function andIsTold({ gate, properties }: Concept, view: View): string {
  const spokenOf = properties.filter(({ told }) => told).flatMap(({ to }) => to);
  const open = spokenOf.flatMap(target => {
    const open = mayFollow(target, view);
    return open
      ? [`(r."${target.column}" IS NULL OR EXISTS (SELECT FROM "${target.table}" t WHERE t.key = r."${target.column}" AND ${open}))`]
      : [];
  });
  return [...(gate ? [`r."${gate}"`] : []), ...open].map(condition => ` AND ${condition}`).join('');
}

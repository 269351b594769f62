import type { Back, Concept } from '../../model/concept';
import type { Session } from '../../store/connection/snapshot';
import { mayBeTold } from '../../store/sql/rows';
import { calledColumns, pick, type Called, type Name } from './names';

/** Records that link to one record in one way. */
export interface LinkingHere {
  readonly back: Back;
  readonly path: string;
  readonly records: readonly { readonly key: string; readonly name?: Name }[];
  /** There are others, which are left out. */
  readonly more: boolean;
}

const most = 50;

/** Compiles the look for public records that link to one of a concept, by any link declared with a way back; parts of itself aside. */
export function linkingHere(concepts: readonly Concept[]) {
  const statements = new Map(concepts.map(concept => [concept, statementOf(concept, concepts)]));

  return async (session: Session, concept: Concept, key: string): Promise<readonly LinkingHere[]> => {
    const { backs, sql } = statements.get(concept)!;
    if (!backs.length) return [];
    const { rows } = await session.query<Called & { way: number; key: string }>(sql, [key]);
    return backs.flatMap(({ back, path }, way) => {
      const records = rows.filter(row => row.way === way).map(row => ({ key: row.key, name: pick(row) }));
      return records.length ? [{ back, path, records: records.slice(0, most), more: records.length > most }] : [];
    });
  };
}

function statementOf(concept: Concept, concepts: readonly Concept[]) {
  const called = (name: string) => concepts.find(concept => concept.name === name)!;
  const backs = concept.backs.filter(({ parts }) => !parts).map(back => ({ back, path: called(back.from).path }));
  const selects = backs.map(({ back }, way) =>
    `(${select(concept, called(back.from), called(back.by), back, concepts)})`.replace('$way', String(way)),
  );
  return { backs, sql: selects.join(' UNION ALL ') };
}

function select(concept: Concept, from: Concept, by: Concept, { property }: Back, concepts: readonly Concept[]) {
  const target = by.properties.find(({ name }) => name === property)!.to.find(({ name }) => name === concept.name)!;
  const holders = target.pairs
    ? `SELECT p.owner AS key FROM "${target.pairs}" p WHERE p.target = $1`
    : `SELECT p.key FROM "${by.table}" p WHERE p."${target.column}" = $1${by.gate ? ` AND p."${by.gate}"` : ''}`;
  const keys = from === by ? holders : `SELECT split_part(h.key, '#', 1) FROM (${holders}) h`;
  const conditions = [`r.key IN (${keys})`, mayBeTold(from, { concepts, allPublic: false }, 'r')];
  return `SELECT $way AS way, r.key, ${calledColumns(from, 'r', concepts)} FROM "${from.table}" r WHERE ${conditions.filter(Boolean).join(' AND ')} ORDER BY r.key LIMIT ${most + 1}`;
}

import { thing } from '../model/address';
import type { Concept } from '../model/concept';
import { dct } from '../model/vocabulary';
import { rows, type Session } from '../store/connection/snapshot';
import { link, type View } from '../store/sql/rows';

/** What a dataset says of itself, as far as its tables repeat it. */
export interface Publication {
  /** By language. */
  readonly titles: Readonly<Record<string, string>>;
  readonly licence: string;
  /** Address of who publishes it; absent where that is not public. */
  readonly publisher?: string;
  /** The day on which a record of it last changed. */
  readonly day: string;
}

/** Reads it. Only within a snapshot. */
export async function publication(session: Session, view: View, dataset: string, base: string): Promise<Publication> {
  const { table } = view.concepts.find(({ boundary }) => boundary)!.boundary!;
  const { properties } = view.concepts.find(concept => concept.table === table)!;
  const by = (term: string) => properties.find(property => property.term === term)!;
  const publisher = by(dct.publisher);
  const [target] = publisher.to;
  const found = await rows(
    session,
    `SELECT r."${by(dct.title).column}", r."${by(dct.license).column}", ${link(publisher, target!, view)}, ${lastChange(view.concepts)} FROM "${table}" r WHERE r.key = $1`,
    [dataset],
  );
  const [titles, licence, key, day] = found[0]!;
  return {
    titles: JSON.parse(titles!) as Record<string, string>,
    licence: licence!,
    day: day!,
    ...(key ? { publisher: thing(base, target!.path, key) } : {}),
  };
}

/** Of the records alone: parts change with their wholes. */
function lastChange(concepts: readonly Concept[]) {
  const days = concepts.flatMap(({ table, boundary }) =>
    boundary ? [`(SELECT max(modified) FROM "${table}" WHERE "${boundary.property.to[0]!.column}" = $1)`] : [],
  );
  return `greatest(${days.join(', ')})`;
}

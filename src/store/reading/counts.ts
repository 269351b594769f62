import type { Concept } from '../../model/concept';
import { rows, type Session } from '../connection/snapshot';
import { andIsTold } from '../sql/rows';
import { isShown } from '../sql/shown';

/** How many records of each concept (by name) a public dataset holds, and the key of one. */
export interface Counted {
  readonly dataset: string;
  readonly records: ReadonlyMap<string, { readonly count: number; readonly example: string }>;
}

/** Counts the public records, parts apart, in one statement. Datasets come in the order of their keys; an empty one does not come. */
export async function countRecords(session: Session, concepts: readonly Concept[]): Promise<readonly Counted[]> {
  const view = { concepts, allPublic: false };
  const counts = concepts
    .filter(({ boundary }) => boundary)
    .map(concept => {
      const dataset = concept.boundary!.property.to[0]!.column;
      const told = isShown(concepts, concept, 'r') + andIsTold(concept, view);
      return `SELECT r."${dataset}" COLLATE "C", '${concept.name}', count(*), min(r.key COLLATE "C") FROM "${concept.table}" r WHERE ${told} GROUP BY 1`;
    });
  const found = await rows(session, `${counts.join(' UNION ALL ')} ORDER BY 1`, []);
  const datasets = [...new Set(found.map(([dataset]) => dataset!))];
  return datasets.map(dataset => ({
    dataset,
    records: new Map(
      found
        .filter(([its]) => its === dataset)
        .map(([, concept, count, example]) => [concept!, { count: Number(count), example: example! }]),
    ),
  }));
}

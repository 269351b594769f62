import type { Concept } from '../model/concept';
import { conceptNamed } from '../store/sql/joins';
import { andIsTold, type View } from '../store/sql/rows';
import { isShown } from '../store/sql/shown';

/** SQL for whether a row is of the dataset `$1`, itself or by its whole. */
export function within(concepts: readonly Concept[], { boundary, whole }: Concept, row: string): string {
  if (boundary) return `${row}."${boundary.property.to[0]!.column}" = $1`;
  const wholes = whole!.to.map(({ name, table, column }) => {
    const its = conceptNamed(concepts, name).boundary!.property.to[0]!.column;
    return `${row}."${column}" IN (SELECT key FROM "${table}" WHERE "${its}" = $1)`;
  });
  return `(${wholes.join(' OR ')})`;
}

/** SQL for whether row `r` stands in its concept's table of the dataset `$1`. What is gated is so in RDF only. */
export function isInTable(concept: Concept, view: View): string {
  const shown = view.allPublic ? '' : ` AND ${isShown(view.concepts, concept, 'r')}`;
  return `${within(view.concepts, concept, 'r')}${shown}${andIsTold({ ...concept, gate: undefined }, view)}`;
}

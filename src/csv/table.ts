import type { Concept } from '../model/concept';
import { scroll, type Session } from '../store/connection/snapshot';
import type { View } from '../store/sql/rows';
import { columns } from './columns';
import { row } from './row';
import { isInTable } from './within';

export interface TableOrder {
  /** Key of a public dataset. */
  readonly dataset: string;
  /** On which what depends on the day is computed. */
  readonly day: string;
  /** `PUBLIC_URL`. */
  readonly base: string;
}

const chunkLength = 16_384;

/** The table of a concept in one dataset as CSV: a header, then the rows by key. Only within a snapshot. */
export async function* table(session: Session, concept: Concept, view: View, { dataset, day, base }: TableOrder): AsyncGenerator<string> {
  const all = columns(concept, base);
  const { values, text } = select(concept, view, all.map(({ sql }) => sql(view))); // prettier-ignore
  let chunk = row(all.map(({ name }) => name));
  for await (const batch of scroll(session, text, [dataset, day].slice(0, values)))
    for (const cells of batch) {
      chunk += row(cells);
      if (chunk.length < chunkLength) continue;
      yield chunk;
      chunk = '';
    }
  yield chunk;
}

function select(concept: Concept, view: View, cells: readonly string[]) {
  const text = `SELECT ${cells.join(', ')} FROM "${concept.table}" r WHERE ${isInTable(concept, view)} ORDER BY r.key COLLATE "C"`;
  return { text, values: text.includes('$2') ? 2 : 1 };
}

import type { ClientBase, Pool } from 'pg';
import type { Concept, Property } from '../../model/concept';
import { personalIn, type Personal } from '../../model/personal-data';
import { quoted } from '../sql/quoted';
import { isShown, type Open } from '../sql/shown';

/** Where in the register something may be about a person. */
export interface Found extends Personal {
  readonly path: string;
  readonly key: string;
  readonly property: string;
}

/** What has none of this is not read: neither an `@` nor seven digits. */
const suspicious = `'@|([0-9][ ()+A-Z-]{0,2}){7}'`;

/**
 * What looks like personal data in the free texts of the register, of one dataset if given, concept by concept. Texts of a form of their own,
 * such as an office's mail address, are not free.
 */
export async function* personalData(session: Pool | ClientBase, concepts: readonly Concept[], dataset?: string): AsyncIterable<Found> {
  for (const concept of concepts) {
    const free = concept.properties.filter(isFree);
    if (!free.length) continue;
    const columns = free.map(({ column }) => `r."${column}"::text`);
    const conditions = [`concat_ws(' ', ${columns.join(', ')}) ~ ${suspicious}`, ...within(concepts, concept, dataset)];
    const text = `SELECT r.key, ${columns.join(', ')} FROM "${concept.table}" r WHERE ${conditions.join(' AND ')} ORDER BY r.key`;
    const { rows } = await session.query<(string | null)[]>({ text, rowMode: 'array' });
    for (const [key, ...texts] of rows)
      for (const [place, { name: property }] of free.entries())
        for (const it of personalIn(texts[place] ?? '')) yield { path: concept.path, key: key!, property, ...it };
  }
}

const isFree = ({ kind, stored, derived, pattern }: Property) => stored && !derived && !pattern && ['text', 'map', 'texts'].includes(kind);

function within(concepts: readonly Concept[], concept: Concept, dataset: string | undefined): string[] {
  const itself: Open = (_, column) => `${column('key')} = ${quoted(dataset!)}`;
  return dataset === undefined ? [] : [isShown(concepts, concept, 'r', itself)];
}

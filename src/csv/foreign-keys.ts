import type { Concept, Target } from '../model/concept';
import { rows, type Session } from '../store/connection/snapshot';
import { conceptNamed } from '../store/sql/joins';
import { mayFollow, type View } from '../store/sql/rows';
import { columns } from './columns';
import { isInTable, within } from './within';

/** A column that holds keys of another table of the same dataset. */
export interface ForeignKey {
  readonly concept: string;
  readonly column: string;
  readonly target: string;
}

/** The links to one thing that never lead out of the dataset: only these are foreign keys there. Only within a snapshot. */
export async function foreignKeys(session: Session, view: View, dataset: string): Promise<readonly ForeignKey[]> {
  const links = view.concepts.flatMap(concept =>
    columns(concept, '').flatMap(({ name, target }) => (target ? [{ concept, name, target }] : [])),
  );
  const [stay = []] = await rows(session, `SELECT ${links.map(({ concept, target }) => `(NOT ${leadsOut(concept, target, view)})::text`).join(', ')}`, [dataset]); // prettier-ignore
  return links.flatMap(({ concept, name, target }, place) =>
    stay[place] === 'true' ? [{ concept: concept.name, column: name, target: target.name }] : [],
  );
}

function leadsOut(concept: Concept, { name, table, column }: Target, view: View) {
  const there = within(view.concepts, conceptNamed(view.concepts, name), 't');
  const open = mayFollow({ name }, view);
  return `EXISTS (SELECT FROM "${concept.table}" r JOIN "${table}" t ON t.key = r."${column}" WHERE ${isInTable(concept, view)} AND NOT ${there}${open ? ` AND ${open}` : ''})`;
}

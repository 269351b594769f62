import type { Concept } from '../../model/concept';
import { keyLength, keyPattern } from '../../model/thing';
import type { Session } from '../../store/connection/snapshot';
import { mayBeTold } from '../../store/sql/rows';
import { NothingHere } from '../errors/refusals';

const key = new RegExp(keyPattern);

/** The concept of an address and a key that could be one; throws `NothingHere` without a look into the database. */
export function conceptAt(concepts: readonly Concept[], path: string, name: string): Concept {
  const concept = concepts.find(({ path: own, whole }) => own === path && !whole);
  if (!concept || name.length > keyLength || !key.test(name)) throw new NothingHere();
  return concept;
}

/** Whether there is such a record in public. */
export async function isThere(session: Session, concepts: readonly Concept[], concept: Concept, key: string): Promise<boolean> {
  const conditions = ['r.key = $1', mayBeTold(concept, { concepts, allPublic: false }, 'r')];
  const { rowCount } = await session.query(`SELECT FROM "${concept.table}" r WHERE ${conditions.filter(Boolean).join(' AND ')}`, [key]);
  return rowCount === 1;
}

import { InvalidInput } from '../../errors';
import type { Concept } from '../../model/concept';
import { keyLength, keyPattern } from '../../model/thing';
import { checkDay } from '../../model/values';
import { checkWhere } from './check-where';
import type { Arguments } from './given';
import type { Scope } from './scope';
import { named } from './statement';
import { foundBy } from './search';
import { whereCondition } from './where';
import { visible } from './visible';

interface Narrowed {
  /** In which the records are read: `asOf` sets their day. */
  readonly scope: Scope;
  readonly conditions: readonly string[];
  /** A condition by itself: what is found by words is found first, whatever order it is to be shown in. */
  readonly found?: string;
}

/** What the arguments of a list leave of it, as SQL conditions. */
export function narrowed(outer: Scope, concept: Concept, row: string, args: Arguments): Narrowed {
  const { where, search, dataset, asOf, certainty } = args;
  const day = asOf && outer.statement.param(asOf.checked(checkDay), 'date');
  const scope = day ? { ...outer, day } : outer;
  if (certainty && !asOf) throw new InvalidInput('certainty', certainty.value, 'Only with `asOf`.');
  const conditions = [
    visible(outer, concept, row),
    day ? inForce(concept, row, day, certainty?.value as Certainty | undefined) : [],
    dataset ? `${row}.${named(concept.boundary!.property.column)} = ${scope.statement.param(dataset.checked(checkKey), 'text')}` : [],
    where ? whereCondition(scope, concept, row, checkWhere(where)) : [],
  ].flat();
  const found = search && foundBy(scope, concept, row, scope.statement.param(search.checked(checkSearch), 'text'));
  return { scope, conditions, found };
}

/** Whether they leave out any. */
export const narrows = ({ where, search, dataset, asOf }: Arguments) => [where, search, dataset, asOf].some(Boolean);

type Certainty = 'CERTAIN' | 'POSSIBLE';
/** SQL for whether a record lasts on the day: surely, only possibly, or either. */
export function inForce({ spans }: Concept, row: string, day: string, certainty?: Certainty): string {
  const on = (column: string) => `${row}.${named(column)} @> ${day}`;
  const { certain, possible } = spans!;
  if (certainty) return on(certainty === 'CERTAIN' ? certain : possible);
  return `(${on(certain)} OR ${on(possible)})`;
}

const wellFormed = new RegExp(keyPattern);

export function checkKey(place: string, key: string) {
  if (key.length > keyLength || !wellFormed.test(key))
    throw new InvalidInput(place, key, `A key: lower-case letters, digits and single hyphens, at most ${keyLength}.`);
  return key;
}

export function checkPartKey(place: string, key: string) {
  if (key.length > 2 * keyLength || !/^[a-z0-9]+(-[a-z0-9]+)*#[a-z0-9-]+$/.test(key))
    throw new InvalidInput(place, key, 'The key of a whole, and a fragment, such as `bergen#identifier-1`.');
  return key;
}

function checkSearch(place: string, text: string) {
  if (!text.trim() || text.length > 200 || text.includes('\0') || !text.isWellFormed())
    throw new InvalidInput(place, text, 'From 1 to 200 characters, not only spaces, well-formed and without NUL.');
  return text;
}

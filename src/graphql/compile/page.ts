import { InvalidInput } from '../../errors';
import type { Concept } from '../../model/concept';
import { valueOn } from '../../store/sql/value-on';
import { largestPage, pageSize } from '../schema/list-arguments';
import { sortingsOf, type Sorting } from '../schema/orders';
import { checkCursor, readCursor, type Place } from './cursor';
import type { Arguments, Given } from './given';
import type { Scope } from './scope';
import type { Statement } from './statement';

/** A page of a list: how it is sorted, where it begins, how long it is and from which end it is counted. */
export interface Page {
  readonly concept: Concept;
  /** What its cursors are marked with, so that those of another list or order are refused. */
  readonly order: string;
  readonly sorting?: Sorting;
  readonly descending: boolean;
  readonly backwards: boolean;
  /** SQL of how many. What the document says is part of the text: how long a list is decides how best to read it. */
  readonly limit: string;
  readonly cursor?: Given;
}

/** Reads the paging arguments; throws `InvalidInput` where they contradict each other. */
export function pageOf({ statement }: Scope, concept: Concept, { first, last, after, before, orderBy }: Arguments): Page {
  if (first && last) throw new InvalidInput('last', last.value, 'Either `first` or `last`.');
  if (after && before) throw new InvalidInput('before', before.value, 'Either `after` or `before`.');
  const backwards = last !== undefined || (before !== undefined && !first);
  if (backwards ? after : before)
    throw new InvalidInput(backwards ? 'after' : 'before', (after ?? before)!.value, '`first` goes with `after`, `last` with `before`.');
  const order = (orderBy?.value as string | undefined) ?? 'KEY_ASC';
  const [, name, direction] = /^(.*)_(ASC|DESC)$/.exec(order)!;
  return {
    concept,
    order: `${concept.name} ${order}`,
    sorting: sortingsOf(concept).get(name!),
    descending: direction === 'DESC',
    backwards,
    limit: limitText(statement, first ?? last),
    cursor: after ?? before,
  };
}

/** SQL of how many rows a page has; throws `InvalidInput` where that is too few or too many. */
export function limitText(statement: Statement, size: Given | undefined): string {
  if (!size) return String(pageSize);
  const read = size.checked<number>(checkPageSize);
  return size.constant ? String(read({})) : statement.param(read, 'integer');
}

/** Gives back how many records a page is to have; throws `InvalidInput`. */
export function checkPageSize(place: string, value: number): number {
  if (!(value >= 1 && value <= largestPage)) throw new InvalidInput(place, value, `A number from 1 to ${largestPage}.`);
  return value;
}

/** What sets one stretch of a page apart: rows with a value of the sorted column, or those without one. */
export interface Stretch {
  readonly condition: string;
  readonly order: string;
}

/** SQL for what a row is sorted by besides its key: on the day of the scope, and a text alike under every locale of the server. */
export function sortedBy({ day }: Scope, { concept, sorting }: Page, row: string): string | undefined {
  return sorting && `${valueOn(day, concept, sorting.property, row)}${sorting.type === 'text' ? ' COLLATE "C"' : ''}`;
}

/** The stretches of a page in the order in which it is read. A cursor is a row comparison, so that an index can find it. */
export function stretches(scope: Scope, page: Page, row: string): Stretch[] {
  const { statement } = scope;
  const { sorting, descending, backwards, cursor } = page;
  const down = descending !== backwards;
  const [compare, direction] = down ? ['<', 'DESC'] : ['>', 'ASC'];
  const key = `${row}.key`;
  const at = cursor && readCursor(cursor.place, cursor.value as string);
  const from = cursor && checkCursor(cursor, page.order, sorting);
  const param = (part: keyof Place, type: string) => statement.param(variables => (from!(variables) as Place)[part], type);

  const byKey = { condition: from ? `${key} ${compare} ${param('key', 'text')}` : 'true', order: `${key} ${direction}` };
  const column = sortedBy(scope, page, row);
  if (!sorting || !column) return [byKey];
  const withValue = { condition: `${column} IS NOT NULL`, order: `${column} ${direction}, ${key} ${direction}` };
  const without = { condition: `${column} IS NULL`, order: byKey.order };
  const order = backwards ? [without, withValue] : [withValue, without];
  const stretchesOf = sorting.nullable ? order : [{ ...withValue, condition: 'true' }];
  if (!from) return stretchesOf;
  const there = at!.value === null;
  const cut = there ? byKey.condition : `(${column}, ${key}) ${compare} (${param('value', sorting.type)}, ${param('key', 'text')})`;
  const begun = there ? without : withValue;
  return stretchesOf
    .slice(stretchesOf.length === 1 ? 0 : stretchesOf.indexOf(begun))
    .map((stretch, index) => (index ? stretch : { ...stretch, condition: `${stretch.condition} AND ${cut}` }));
}

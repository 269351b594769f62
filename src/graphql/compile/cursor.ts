import { InvalidInput } from '../../errors';
import { edtfProblem } from '../../model/edtf';
import type { Sorting } from '../schema/orders';
import type { Given } from './given';

/** Where a list is cut: the list and its order, the value there (as text; null: none) and the key. */
export interface Place {
  readonly order: string;
  readonly value: string | null;
  readonly key: string;
}

const allowed = 'A cursor that this list gave, under the same `orderBy`.';

/** Reads a cursor; throws `InvalidInput` where it is none. */
export function readCursor(place: string, cursor: string): Place {
  const at = parse(cursor);
  if (!at || /[\0\uD800-\uDFFF]/u.test(at.key + (at.value ?? ''))) throw new InvalidInput(place, cursor, allowed);
  return at;
}

/** Whether a cursor has a value to compare by; not so where it is no cursor. */
export const hasValue = (cursor: string) => parse(cursor)?.value != null;

/** Checks that the cursor belongs to this order and that Postgres can read its value. */
export function checkCursor(given: Given, order: string, sorting: Sorting | undefined) {
  return given.checked<string>((place, cursor) => {
    const at = readCursor(place, cursor);
    const right = at.value === null ? !sorting || sorting.nullable : sorting && fits[sorting.type](at.value);
    if (at.order !== order || !right) throw new InvalidInput(place, cursor, allowed);
    return at;
  });
}

const fits: Readonly<Record<Sorting['type'], (value: string) => boolean>> = {
  text: () => true,
  date: value => /^-?infinity$/.test(value) || (/^\d{4}-\d\d-\d\d$/.test(value) && edtfProblem(value, false) === undefined),
  integer: value => /^-?\d{1,10}$/.test(value) && Number(value) >= -(2 ** 31) && Number(value) < 2 ** 31,
  float8: value => /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(value) && Number.isFinite(Number(value)),
};

/** SQL for the cursor of a row, as JSON text: base64url of a JSON list. */
export const cursorText = (order: string, value: string, key: string) =>
  `'"' || translate(encode(convert_to('[${JSON.stringify(order)},' || coalesce(to_json(${value})::text, 'null') || ',"' || ${key} || '"]', 'UTF8'), 'base64'), E'+/=\\n', '-_') || '"'`;

function parse(cursor: string): Place | undefined {
  try {
    const list: unknown = /^[\w-]+$/.test(cursor) ? JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) : undefined;
    if (!Array.isArray(list) || list.length !== 3) return undefined;
    const [order, value, key] = list as unknown[];
    const text = typeof value === 'number' ? String(value) : value;
    return typeof order === 'string' && (text === null || typeof text === 'string') && typeof key === 'string'
      ? { order, value: text, key }
      : undefined;
  } catch {
    return undefined;
  }
}

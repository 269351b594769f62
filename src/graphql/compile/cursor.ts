import { InvalidInput } from '../../errors';
import type { Given } from './given';

/** Where a list is cut: the order in which it was, the value there (as SQL casts it to text; null: none) and the key. */
export interface Place {
  readonly order: string;
  readonly value: string | null;
  readonly key: string;
}

const allowed = 'A cursor that this list gave, under the same `orderBy`.';

/** Reads a cursor; throws `InvalidInput` where it is none. */
export function readCursor(place: string, cursor: string): Place {
  const [order, value, key] = parse(cursor) ?? [];
  const right = typeof order === 'string' && (value === null || typeof value === 'string') && typeof key === 'string';
  if (!right || /[\0\uD800-\uDFFF]/u.test(key + (value ?? ''))) throw new InvalidInput(place, cursor, allowed);
  return { order, value, key };
}

/** Checks that the cursor belongs to this order and, where there is a value, that Postgres can read it. */
export function checkCursor(given: Given, order: string, fits: RegExp) {
  return given.checked<string>((place, cursor) => {
    const at = readCursor(place, cursor);
    if (at.order !== order || !(at.value === null || fits.test(at.value))) throw new InvalidInput(place, cursor, allowed);
    return at;
  });
}

/** SQL for the cursor of a row, as JSON text: base64url of a JSON list. */
export const cursorText = (order: string, value: string, key: string) =>
  `'"' || translate(encode(convert_to('[${JSON.stringify(order)},' || coalesce(to_json(${value}::text)::text, 'null') || ',"' || ${key} || '"]', 'UTF8'), 'base64'), E'+/=\\n', '-_') || '"'`;

function parse(cursor: string): unknown[] | undefined {
  try {
    const list: unknown = /^[\w-]{1,2000}$/.test(cursor) ? JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) : undefined;
    return Array.isArray(list) && list.length === 3 ? (list as unknown[]) : undefined;
  } catch {
    return undefined;
  }
}

import type { Concept, Property } from '../../src/model/concept';
import { bounds } from './dates';
import { byText, type Thing } from './thing';
import { valueOn } from './values';

export interface Paging {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
  readonly orderBy?: string | null;
}
/** Where a record stands in an order; dates that are exact to the day come as texts. */
interface Place {
  readonly value: unknown;
  readonly key: string;
}
type Placed = Place & { readonly thing: Thing };

const sorted = ['text', 'code', 'day', 'edtf', 'integer', 'float'];
/** The properties by which a list of a concept can be sorted, by the name of the order. */
export const sortings = ({ properties }: Concept): ReadonlyMap<string, Property> =>
  new Map(
    properties
      .filter(({ kind, max, stored, name }) => sorted.includes(kind) && max === 1 && stored && name !== 'revision')
      .map(property => [property.column.toUpperCase(), property]),
  );

/** A page of things, as the fields of a connection. */
export async function pageOf(concept: Concept, things: readonly Thing[], { first, last, after, before, orderBy }: Paging) {
  const order = orderBy ?? 'KEY_ASC';
  const property = sortings(concept).get(order.replace(/_(ASC|DESC)$/, ''));
  const compare = comparison(order.endsWith('_DESC'));
  const placed = (await Promise.all(things.map(thing => place(thing, property)))).sort(compare);
  const cursor = ({ value, key }: Place) => cursorOf(concept, order, value, key);
  const rest = placed.filter(at => (!after || compare(at, placeOf(after)) > 0) && (!before || compare(at, placeOf(before)) < 0));
  const backwards = last != null || (before != null && first == null);
  const size = first ?? last ?? 20;
  const page = backwards ? rest.slice(-size) : rest.slice(0, size);
  const [more, cut] = [rest.length > size, after != null || before != null];
  return {
    nodes: page.map(({ thing }) => thing),
    edges: page.map(at => ({ cursor: cursor(at), node: at.thing })),
    pageInfo: {
      hasNextPage: backwards ? cut : more,
      hasPreviousPage: backwards ? more : cut,
      startCursor: page[0] ? cursor(page[0]) : null,
      endCursor: page.length ? cursor(page.at(-1)!) : null,
    },
    totalCount: things.length,
  };
}

export async function place(thing: Thing, property: Property | undefined): Promise<Placed> {
  const value = property ? await valueOn(thing, property) : null;
  const compared = property?.kind === 'edtf' && value != null ? bounds(value as string)[0] || '-infinity' : value;
  return { value: compared ?? null, key: thing.row.key, thing };
}

/** Postgres spells 1e-7 as 1e-07. */
const spelled = (value: unknown) => JSON.stringify(value).replace(/^(-?[\d.]+e[+-])(\d)$/, '$10$2');
export const cursorOf = ({ name }: Concept, order: string, value: unknown, key: string) =>
  Buffer.from(`["${name} ${order}",${spelled(value)},"${key}"]`).toString('base64url');

function placeOf(cursor: string): Place {
  const [, value, key] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, unknown, string];
  return { value, key };
}

/** Those without a value come last, whichever way the others go; ties go by key. */
function comparison(descending: boolean) {
  const way = descending ? -1 : 1;
  return (a: Place, b: Place) => {
    if ((a.value === null) !== (b.value === null)) return a.value === null ? 1 : -1;
    return way * (compareValues(a.value, b.value) || byText(a.key, b.key));
  };
}
const compareValues = (a: unknown, b: unknown) =>
  typeof a === 'number' ? a - (b as number) : byText(sortable(a as string | null), sortable(b as string | null));
const sortable = (text: string | null) => (text === '-infinity' ? '' : (text ?? ''));

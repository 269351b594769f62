import type { Concept } from '../../model/concept';
import { rows, scroll, type Session } from '../connection/snapshot';
import { andIsTold, reading, type Reading, type Row, type View } from '../sql/rows';
import { isShown } from '../sql/shown';

/** A record as it was read: its row, and the rows of its parts for each concept of `parts`. */
export interface Told {
  readonly row: Row;
  readonly parts: readonly (readonly Row[])[];
}

/** How a concept's records are read with their parts; `column` leads from a part to its whole. */
export interface RecordReading {
  readonly concept: Concept;
  readonly reading: Reading;
  readonly parts: readonly { readonly concept: Concept; readonly reading: Reading; readonly column: string }[];
  readonly view: View;
}

export const recordReading = (concept: Concept, view: View): RecordReading => ({
  concept,
  view,
  reading: reading(concept, view),
  parts: view.concepts.flatMap(part =>
    (part.whole?.to ?? [])
      .filter(({ name }) => name === concept.name)
      .map(({ column }) => ({ concept: part, column, reading: reading(part, view, column) })),
  ),
});

/** Every record of the datasets in the order of keys, some at a time, parts in their own order. Only within a snapshot. */
export async function* recordsOf(
  session: Session,
  { concept, reading, parts, view }: RecordReading,
  datasets: readonly string[],
): AsyncGenerator<Told[]> {
  const dataset = concept.boundary!.property.to[0]!.column;
  const shown = view.allPublic ? '' : ` AND ${isShown(view.concepts, concept, 'r')}`;
  const owned = parts.map(({ concept: part, reading: { select, at }, column }) => {
    const text = `${select} JOIN "${concept.table}" w ON w.key = r."${column}" WHERE w."${dataset}" = ANY ($1)${andIsTold(part, view)} ORDER BY ${partOrder(column)}`;
    return new Owned(scroll(session, text, [datasets]), at('owner'));
  });
  try {
    for await (const batch of scroll(
      session,
      `${reading.select} WHERE r."${dataset}" = ANY ($1)${shown}${andIsTold(concept, view)} ORDER BY ${keyOrder}`,
      [datasets],
    )) {
      const last = batch.at(-1)![0]!;
      for (const rows of owned) await rows.readTo(last);
      yield batch.map(row => ({ row, parts: owned.map(rows => rows.take(row[0]!)) }));
    }
  } finally {
    for (const rows of owned) await rows.close();
  }
}

/** The public records whose keys a condition gives, such as `r.key = $1`, with their parts; in the order of keys. */
export async function recordsWhere(
  session: Session,
  { concept, reading, parts, view }: RecordReading,
  condition: string,
  values: readonly unknown[],
): Promise<Told[]> {
  const found = await rows(
    session,
    `${reading.select} WHERE ${condition} AND ${isShown(view.concepts, concept, 'r')}${andIsTold(concept, view)} ORDER BY ${keyOrder}`,
    values,
  );
  const keys = found.map(([key]) => key);
  const owned = await Promise.all(
    parts.map(async ({ concept: part, reading: { select, at }, column }) => {
      const text = `${select} WHERE r."${column}" = ANY ($1)${andIsTold(part, view)} ORDER BY ${partOrder(column)}`;
      return byOwner(await rows(session, text, [keys]), at('owner'));
    }),
  );
  return found.map(row => ({ row, parts: owned.map(found => found.get(row[0]!) ?? []) }));
}

const keyOrder = 'r.key COLLATE "C"';
const partOrder = (column: string) => `r."${column}" COLLATE "C", r.ordinal, ${keyOrder}`;

function byOwner(parts: readonly Row[], owner: number): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const part of parts) {
    const group = groups.get(part[owner]!);
    if (group) group.push(part);
    else groups.set(part[owner]!, [part]);
  }
  return groups;
}

/** Rows of parts in the order of their wholes, read as far as is asked. */
class Owned {
  #rows: Row[] = [];
  #next = 0;
  #ended = false;
  readonly #source: AsyncGenerator<readonly Row[], void>;
  readonly #owner: number;

  constructor(source: AsyncGenerator<readonly Row[], void>, owner: number) {
    this.#source = source;
    this.#owner = owner;
  }

  async readTo(key: string) {
    this.#rows.splice(0, this.#next);
    this.#next = 0;
    while (!this.#ended && (this.#rows.at(-1)?.[this.#owner] ?? '') <= key) {
      const next = await this.#source.next();
      if (next.done) this.#ended = true;
      else this.#rows.push(...next.value);
    }
  }

  take(key: string): Row[] {
    while ((this.#rows[this.#next]?.[this.#owner] ?? key) < key) this.#next++;
    const start = this.#next;
    while (this.#rows[this.#next]?.[this.#owner] === key) this.#next++;
    return this.#rows.slice(start, this.#next);
  }

  close = () => this.#source.return(undefined);
}

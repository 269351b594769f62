import type { ClientBase } from 'pg';
import { InvalidInput } from '../../errors';
import type { Concept } from '../../model/concept';
import type { NewRecord, Pointer } from '../../model/new-record';
import { isShown, type Open } from '../sql/shown';

/** A link of a record: where it is said, such as `input.parties[1].actor`, and what it leads to. */
interface Link extends Pointer {
  readonly place: string;
}

/**
 * Checks where the links of written records lead, in their transaction: to what is there for who writes, and from what is public to what is
 * public only. `open` says which datasets that somebody sees. Throws `InvalidInput` that names the link.
 */
export async function checkLinks(client: ClientBase, concepts: readonly Concept[], records: readonly NewRecord[], open: Open) {
  await refuseMissing(client, concepts, records, open);
  await refuseHidden(client, concepts, records);
}

/**
 * Refuses links from what is public to what is not, though who writes may see it: it would be told as a link to nothing, and appear later
 * though nothing changed. Throws `InvalidInput`.
 */
async function refuseHidden(client: ClientBase, concepts: readonly Concept[], records: readonly NewRecord[]) {
  const open: NewRecord[] = [];
  for (const concept of concepts) {
    const own = records.filter(record => record.concept === concept.name);
    if (!own.length) continue;
    const { rows } = await client.query<{ key: string }>(
      `SELECT r.key FROM "${concept.table}" r WHERE r.key = ANY ($1) AND ${isShown(concepts, concept, 'r')}`,
      [own.map(({ key }) => key)],
    );
    const shown = new Set(rows.map(({ key }) => key));
    open.push(...own.filter(({ key }) => shown.has(key)));
  }
  await refuseMissing(
    client,
    concepts,
    open,
    undefined,
    'What is public links to what is public only: publish that first, or both at once.',
  );
}

/**
 * Refuses links to what is not there, or is not for who writes to see: the two cannot be told apart. `open` says which datasets that
 * somebody sees; without it those that are public. Throws `InvalidInput`.
 */
async function refuseMissing(
  client: ClientBase,
  concepts: readonly Concept[],
  records: readonly NewRecord[],
  open?: Open,
  allowed?: string,
) {
  const links = records.flatMap(record => linksOf(record));
  for (const concept of concepts) {
    const own = links.filter(link => link.concept === concept.name);
    if (!own.length) continue;
    const { rows } = await client.query<{ key: string }>(
      `SELECT key FROM unnest($1::text[]) key WHERE NOT EXISTS (SELECT FROM "${concept.table}" r WHERE r.key = key.key AND ${isShown(concepts, concept, 'r', open)})`,
      [[...new Set(own.map(({ key }) => key))]],
    );
    const missing = new Set(rows.map(({ key }) => key));
    const first = own.find(({ key }) => missing.has(key));
    if (first) throw new InvalidInput(first.place, first.key, allowed ?? `There is no such ${concept.names.en}.`);
  }
}

const linksOf = ({ values, origin, concept, key }: NewRecord): Link[] =>
  Object.entries(values).flatMap(([name, value]) => {
    const place = `${origin ?? `${concept} ${key}`}.${name}`;
    if (isPointer(value)) return [{ ...value, place }];
    return Array.isArray(value) ? value.filter(isPointer).map((it, index) => ({ ...it, place: `${place}[${index}]` })) : [];
  });

const isPointer = (value: unknown): value is Pointer =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Pointer).concept === 'string' &&
  typeof (value as Pointer).key === 'string';

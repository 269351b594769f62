import type { Concept } from '../../model/concept';
import { rows, type Session } from '../connection/snapshot';
import type { RecordReading, Told } from '../reading/records';
import { andIsTold, type Row } from '../sql/rows';
import { openIn, isShown } from '../sql/shown';

/** A record as it was at a revision. */
export interface Version {
  readonly revision: number;
  readonly key: string;
}

/** The statements that read many versions at once: of the records, and of each concept of their parts. */
export interface VersionReading {
  readonly of: RecordReading;
  readonly own: string;
  readonly parts: readonly string[];
}

/**
 * The same SQL that reads records as they are, over what was: `w` has the versions that are wanted, and each table is read as of the
 * revision of its row. What is public was so then, and is now.
 */
export function versionReading(of: RecordReading): VersionReading {
  const { concept, reading, parts, view } = of;
  const bounds = view.concepts.find(({ boundary }) => boundary)!.boundary!;
  const was = (sql: string) => asItWas(sql, bounds);
  const shown = view.allPublic ? '' : ` AND ${isShown(view.concepts, concept, 'r')}`;
  const newest = `SELECT * FROM history."${concept.table}" h WHERE h.key = w.key AND h.since <= w.revision ORDER BY h.since DESC LIMIT 1`;
  return {
    of,
    own: `SELECT ${was(reading.columns)}, w.place FROM ${wanted}, LATERAL (${newest}) r WHERE (r.until IS NULL OR r.until > w.revision)${was(shown + andIsTold(concept, view))} ORDER BY w.place`,
    parts: parts.map(
      ({ concept: part, reading, column }) =>
        `SELECT ${was(reading.columns)}, w.place FROM ${wanted}, LATERAL (${history(part.table)} AND "${column}" = w.key) r WHERE true${was(andIsTold(part, view))} ORDER BY w.place, r.ordinal, r.key`,
    ),
  };
}

/** What each version told, in the order asked; nothing where it was not told then, or is not now. */
export async function versionsOf(
  session: Session,
  { of, own, parts }: VersionReading,
  versions: readonly Version[],
): Promise<readonly (Told | undefined)[]> {
  const values = [versions.map(({ revision }) => revision), versions.map(({ key }) => key)];
  const told: ({ row: Row; parts: Row[][] } | undefined)[] = versions.map(() => undefined);
  const name = (part: number) => `versions of ${of.concept.table} ${part} ${of.view.allPublic}`;
  for (const row of await rows(session, own, values, name(0))) told[placeOf(row)] = { row, parts: parts.map(() => []) };
  for (const [index, text] of parts.entries())
    for (const row of await rows(session, text, values, name(index + 1))) told[placeOf(row)]?.parts[index]!.push(row);
  return told;
}

const wanted = 'unnest($1::integer[], $2::text[]) WITH ORDINALITY w (revision, key, place)';
const placeOf = (row: Row) => Number(row.at(-1)) - 1;

const history = (table: string) => `SELECT * FROM history."${table}" WHERE since <= w.revision AND (until IS NULL OR until > w.revision)`;

function asItWas(sql: string, bounds: NonNullable<Concept['boundary']>): string {
  const open = `(SELECT p.key FROM public_span p, ${bounds.table} d WHERE p.since <= w.revision AND (p.until IS NULL OR p.until > w.revision) AND d.key = p.key AND d."${bounds.publicIf}")`;
  return sql
    .split(openIn(bounds))
    .map(text => text.replace(table, (_, keyword, name, alias) => `${keyword} (${history(name as string)}) ${alias ?? `"${name}"`}`))
    .join(open);
}

/** A table that SQL of ours reads, with the name that its rows have there. */
const table = /\b(FROM|JOIN) "(\w+)"(?: ([a-z]\w*))?/g;

import type { Concept, Property } from '../../src/model/concept';
import { holds } from './dates';
import type { Thing } from './thing';

type Entry = Readonly<{ from: string; status: string; possible: readonly string[] }>;

/** A value as it was on a day; without one, as it is stored, or else today. */
export async function valueOn({ tables, concept, row, day }: Thing, { name, column, at, stored }: Property, on = day): Promise<unknown> {
  if (!at || (stored && !on)) return row[column];
  const then = on ?? tables.today;
  const entry = (row.timeline as Entry[] | undefined)?.findLast(({ from }) => from === '-infinity' || from <= then);
  if (name === 'status') return entry?.status ?? 'UNKNOWN';
  if (name === 'possibleStatuses') return entry?.possible ?? ['UNKNOWN'];
  if (name === 'certainty') return holds(row.certain as string, then) ? 'CERTAIN' : holds(row.possible as string, then) ? 'POSSIBLE' : null;
  const [care] = await tables.query<{ care: string[] }>('SELECT care_of($1, $2, $3::date) AS care', [concept.table, row.key, then]);
  return care!.care;
}

/** The text in the first of the languages that there is, else in any. */
export function inLanguage(texts: Readonly<Record<string, string>> | null, languages: readonly string[]) {
  if (!texts) return null;
  const lang = languages.find(lang => Object.hasOwn(texts, lang)) ?? Object.keys(texts)[0]!;
  return texts[lang];
}

export const eachText = (texts: unknown) =>
  Object.entries((texts ?? {}) as Record<string, string | string[]>).flatMap(([lang, values]) =>
    [values].flat().map(value => ({ lang, value })),
  );

export const iriOf = ({ concept, row }: Thing, publicUrl: string) => `${publicUrl}/id/${pathOf(concept, row)}/${row.key}`;
const pathOf = ({ whole, path }: Concept, row: Thing['row']) => whole?.to.find(({ column }) => row[column] != null)?.path ?? path;

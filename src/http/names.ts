import type { Pool } from 'pg';
import type { Concept } from '../model/concept';

/** What something is called, and in which language. */
export interface Name {
  readonly text: string;
  readonly lang: string;
}

/** The column with a concept's names by language, if it has one. */
export const nameColumn = ({ properties, search }: Concept) =>
  properties.find(({ name, kind }) => kind === 'map' && name === search[0])?.column;

/** The name to show on a page in English: that, else the Norwegian one, else any. */
export function pick(names: Readonly<Record<string, string>> | null | undefined): Name | undefined {
  const lang = names && (['en', 'nb', 'nn'].find(lang => Object.hasOwn(names, lang)) ?? Object.keys(names)[0]);
  return lang ? { text: names[lang]!, lang } : undefined;
}

/** Names of the records that these IRIs of ours stand for, by IRI. They are told already, so they are public. */
export async function namesOf(
  pool: Pool,
  concepts: readonly Concept[],
  base: string,
  iris: Iterable<string>,
): Promise<ReadonlyMap<string, Name>> {
  const keys = new Map<string, Set<string>>();
  for (const iri of iris) {
    const [path, key] = iri.startsWith(`${base}/id/`) ? iri.slice(base.length + 4).split(/[/#]/) : [];
    if (path && key) keys.set(path, (keys.get(path) ?? new Set()).add(key));
  }
  const asked = concepts.filter(concept => !concept.whole && keys.has(concept.path) && nameColumn(concept));
  if (!asked.length) return new Map();
  const selects = asked.map(
    (concept, place) =>
      `SELECT '${concept.path}' AS path, key, "${nameColumn(concept)}" AS names FROM "${concept.table}" WHERE key = ANY ($${place + 1})`,
  );
  const { rows } = await pool.query<{ path: string; key: string; names: Record<string, string> | null }>(
    selects.join(' UNION ALL '),
    asked.map(({ path }) => [...keys.get(path)!]),
  );
  return new Map(rows.flatMap(({ path, key, names }) => (pick(names) ? [[`${base}/id/${path}/${key}`, pick(names)!] as const] : [])));
}

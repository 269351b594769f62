import { thing } from '../../model/address';
import type { Concept } from '../../model/concept';
import type { Session } from '../../store/connection/snapshot';
import { label, nameColumn, pageLanguages } from '../../store/sql/label';

/** What something is called, and in which language. */
export interface Name {
  readonly text: string;
  readonly lang: string;
}

/** The columns of a row by which a record is called. */
export interface Called {
  readonly names: Readonly<Record<string, string>> | null;
  readonly label: string | null;
}

/** SQL for the columns of `Called`, of a record as `alias`. */
export function calledColumns(concept: Concept, alias: string, concepts: readonly Concept[]): string {
  const names = nameColumn(concept);
  const made = label(concept, alias, { concepts, allPublic: false });
  return names
    ? `${alias}."${names}" AS names, CASE WHEN ${alias}."${names}" IS NULL THEN ${made} END AS label`
    : `NULL::jsonb AS names, ${made} AS label`;
}

/** The name to show on a page in English: that, else the Norwegian one, else any; without one its label. */
export function pick({ names, label }: Called): Name | undefined {
  const lang = names && (pageLanguages.find(lang => Object.hasOwn(names, lang)) ?? Object.keys(names)[0]);
  return lang ? { text: names[lang]!, lang } : label === null ? undefined : { text: label, lang: 'en' };
}

/** Names of the records and parts that these IRIs of ours stand for, by IRI. They are told already, so they are public. */
export async function namesOf(
  session: Session,
  concepts: readonly Concept[],
  base: string,
  iris: Iterable<string>,
): Promise<ReadonlyMap<string, Name>> {
  const wanted = [...new Set(iris)].filter(iri => iri.startsWith(`${base}/id/`)).flatMap(iri => named(iri, base, concepts));
  const asked = concepts.flatMap(concept => {
    const own = wanted.filter(its => its.concept === concept);
    return own.length && (nameColumn(concept) || concept.label.length) ? [{ concept, keys: [...new Set(own.map(({ key }) => key))] }] : [];
  });
  if (!asked.length) return new Map();
  const selects = asked.map(
    ({ concept }, place) =>
      `SELECT '${concept.name}' AS concept, r.key, ${calledColumns(concept, 'r', concepts)} FROM "${concept.table}" r WHERE r.key = ANY ($${place + 1})`,
  );
  const { rows } = await session.query<Called & { concept: string; key: string }>(
    selects.join(' UNION ALL '),
    asked.map(({ keys }) => keys),
  );
  const found = new Map(rows.map(row => [`${row.concept} ${row.key}`, pick(row)]));
  return new Map(
    wanted.flatMap(({ iri, concept, key }) => {
      const name = found.get(`${concept.name} ${key}`);
      return name ? [[iri, name] as const] : [];
    }),
  );
}

/** The record or part that an address of ours stands for, and with a part its whole. */
function named(iri: string, base: string, concepts: readonly Concept[]) {
  const [path = '', key = ''] = iri.slice(base.length + 4).split('/');
  const [whole = '', fragment] = key.split('#');
  const record = concepts.find(concept => concept.path === path && !concept.whole);
  const part = fragment && concepts.find(({ whole, table }) => whole && fragment.replace(/-\d+$/, '') === table.replaceAll('_', '-'));
  return [
    ...(record ? [{ iri: thing(base, path, whole), concept: record, key: whole }] : []),
    ...(part ? [{ iri, concept: part, key }] : []),
  ];
}

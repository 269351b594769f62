import type { CodeValue, Concept, Property } from '../model/concept';
import { dct, org, schema, type Iri } from '../model/vocabulary';
import { rows, type Session } from '../store/connection/snapshot';
import { andIsTold } from '../store/sql/rows';
import { publishedLists } from './concepts';
import type { Contents } from './facts';

/** Compiles what the records of datasets hold, taken together: by key of the dataset, in one statement. */
export function contents(concepts: readonly Concept[]) {
  const codes = occurring(concepts);
  const text = concepts.flatMap(concept => selects(concept, concepts)).join(' UNION ALL ');

  return async (session: Session, datasets: readonly string[]): Promise<ReadonlyMap<string, Contents>> => {
    const found = await rows(session, text, [datasets]);
    return new Map(datasets.map(key => [key, put(found.filter(([dataset]) => dataset === key), codes)])); // prettier-ignore
  };
}

type Found = readonly (readonly (string | null)[])[];

function put(found: Found, codes: ReadonlyMap<string, CodeValue>): Contents {
  const values = (fact: string) => found.flatMap(([, name, value]) => (name === fact && value !== null ? [value!] : [])).sort();
  const ends = values('last');
  const lasting = ends.includes(endless);
  return {
    version: Math.max(0, ...values('version').map(Number)),
    modified: values('modified').at(-1) ?? '',
    first: values('first')[0],
    last: lasting ? undefined : ends.at(-1),
    languages: [...new Set(values('language'))],
    codes: [...new Set(values('code'))].map(code => codes.get(code)!),
  };
}

/** The codes of published lists by list and code, as the statement gives them. */
const occurring = (concepts: readonly Concept[]): ReadonlyMap<string, CodeValue> =>
  new Map(publishedLists(concepts).flatMap(({ name, values }) => values.map(value => [spelt(name, value.code), value] as const)));
const spelt = (list: string, code: string) => `${list} ${code}`;

const endless = 'infinity';

/** What is asked of the rows of one concept; a part's dataset is its whole's. */
function selects(concept: Concept, concepts: readonly Concept[]): string[] {
  const told = andIsTold(concept, { concepts, allPublic: false });
  const froms = concept.boundary
    ? [{ from: `"${concept.table}" r`, dataset: `r."${concept.boundary.property.to[0]!.column}"` }]
    : (concept.whole?.to ?? []).map(({ name, table, column }) => ({
        from: `"${concept.table}" r JOIN "${table}" w ON w.key = r."${column}"`,
        dataset: `w."${concepts.find(whole => whole.name === name)!.boundary!.property.to[0]!.column}"`,
      }));
  return froms.flatMap(({ from, dataset }) => {
    const where = `WHERE ${dataset} = ANY ($1)${told}`;
    const each = (fact: string, value: string) => `SELECT DISTINCT ${dataset}, '${fact}', found.value FROM ${from} CROSS JOIN LATERAL (${value}) found (value) ${where}`; // prettier-ignore
    const all = (fact: string, value: string, more = '') => `SELECT ${dataset}, '${fact}', (${value})::text FROM ${from} ${where}${more} GROUP BY 1`; // prettier-ignore
    return [
      ...(concept.boundary ? [all('version', 'max(r.revision)'), all('modified', 'max(r.modified)')] : []),
      ...span(concept, all),
      ...listed(languagesOf(concept)).map(value => each('language', value)),
      ...listed(codesOf(concept)).map(value => each('code', value)),
    ];
  });
}

const spoken = ({ properties }: Concept) => properties.filter(({ term, stored }) => term && stored);
const listed = (values: readonly string[]) => (values.length ? [values.join(' UNION ALL ')] : []);

const languagesOf = (concept: Concept) =>
  spoken(concept)
    .filter(({ kind }) => kind === 'map' || kind === 'texts')
    .map(({ column }) => `SELECT jsonb_object_keys(r."${column}")`);

/** A dataset is about the kinds of relations that it holds, not about how they happen to stand, or between whom they are. */
const kindTerms: readonly Iri[] = [dct.type, org.role];

const codesOf = (concept: Concept) =>
  spoken(concept)
    .filter(({ term, codes }) => codes?.published && kindTerms.includes(term!))
    .map(({ column, max, codes: list }) =>
      max ? `SELECT '${list!.name} ' || r."${column}" WHERE r."${column}" IS NOT NULL` : `SELECT '${list!.name} ' || unnest(r."${column}")`,
    );

/** Valid time is what begins and ends by these terms. A date that reaches back without an end bounds nothing. */
function span(concept: Concept, all: (fact: string, value: string, more?: string) => string): string[] {
  const dated = (term: string) => concept.properties.find((property: Property) => property.kind === 'edtf' && property.term === term);
  const [begins, ends] = [dated(schema.startDate), dated(schema.endDate)];
  if (!begins || !ends) return [];
  return [
    all('first', `min(r."${begins.column}_first")`, ` AND isfinite(r."${begins.column}_first")`),
    all('last', `max(coalesce(r."${ends.column}_last", '${endless}'))`),
  ];
}

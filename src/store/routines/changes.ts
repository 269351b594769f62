import type { Concept } from '../../model/concept';
import type { Routine } from '../../model/routine';
import { kindOfChange } from './kind-of-change';

/** The concepts whose changes are told, in their places: a part changes with its whole. */
export const recorded = (concepts: readonly Concept[]): readonly Concept[] => concepts.filter(({ boundary }) => boundary);

/** SQL, in plpgsql, for the indexes by which the changes of a concept are found in its history. */
export const inOrder = ({ table, boundary }: Concept): string[] =>
  boundary
    ? Object.entries({ since: 'since, key', until: 'until, key', key: 'key, since' }).map(
        ([first, order]) =>
          `  CREATE INDEX IF NOT EXISTS "${table}_${first}_in_order" ON history."${table}" ("${boundary.property.to[0]!.column}", ${order})${first === 'until' ? ' WHERE gone' : ''};`,
      )
    : [];

/**
 * What changed, as the public saw it: `changes_after(revision, place, key, most)` gives the first so many changes after one of them, by
 * revision, then place of the concept in the order of the list, then key. Of what is hidden now only that it went is told. What may have
 * changed is found by index, no more than are wanted; what of it did is looked at one by one, and where that is too little, more is found.
 * Whoever asks, it looks at everything: what went when a dataset was hidden is behind the wall now.
 */
export function changes(concepts: readonly Concept[]): Routine[] {
  const records = recorded(concepts);
  const { table, publicIf } = records[0]!.boundary!;
  const found = (branches: (concept: Concept, place: number) => string[]) => records.flatMap(branches).join('\n      UNION ');
  const began = (concept: Concept, place: number) => [
    versions(concept, place, 'since'),
    versions(concept, place, 'until'),
    erased(concept, place),
  ];
  const turned = (concept: Concept, place: number) => [...began(concept, place), ...held(concept, place), anew(concept, place)];
  const candidates = (all: string) =>
    `SELECT array_agg(c.revision), array_agg(c.place_of), array_agg(c.key) INTO revisions, places, keys FROM (
      SELECT * FROM (
      ${all}
      ) c ORDER BY c.revision, c.place_of, c.key LIMIT most
    ) c;`;
  return [
    {
      name: 'changes_after(integer, integer, text, integer)',
      sql: `CREATE OR REPLACE FUNCTION changes_after(after integer, place integer, after_key text, most integer) RETURNS TABLE (revision integer, place_of integer, key text, kind text)
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
#variable_conflict use_variable
DECLARE
  open CONSTANT text[] := ARRAY(SELECT d.key FROM "${table}" d WHERE d."${publicIf}");
  told integer := 0;
  more integer;
  revisions integer[];
  places integer[];
  keys text[];
BEGIN
  LOOP
    IF EXISTS (SELECT FROM public_span s WHERE s.since >= after OR s.until >= after) THEN
    ${candidates(found(turned))}
    ELSE
    ${candidates(found(began))}
    END IF;
    EXIT WHEN revisions IS NULL;
    RETURN QUERY SELECT c.revision, c.place_of, c.key, k.kind
      FROM unnest(revisions, places, keys) WITH ORDINALITY c (revision, place_of, key, n) CROSS JOIN LATERAL (SELECT CASE c.place_of
        ${records.map((concept, place) => `WHEN ${place} THEN ${kindOfChange(concept, 'c.key', 'c.revision')}`).join('\n        ')} END AS kind) k
      WHERE k.kind IS NOT NULL ORDER BY c.n LIMIT most - told;
    GET DIAGNOSTICS more = ROW_COUNT;
    told := told + more;
    EXIT WHEN told >= most OR cardinality(keys) < most;
    after := revisions[most];
    place := places[most];
    after_key := keys[most];
  END LOOP;
END
$$`,
    },
  ];
}

/** Comes after every key. */
const last = `'~'`;
/** SQL for the key after which to look, in the revision after which to look. */
const keyAfter = (place: number) => `CASE WHEN ${place} > place THEN '' WHEN ${place} = place THEN after_key ELSE ${last} END`;
const own = ({ boundary }: Concept) => boundary!.property.to[0]!.column;

/** Versions that began, or ended with their record, while their dataset was public; those that began only if it still is. */
function versions(concept: Concept, place: number, bound: 'since' | 'until'): string {
  const within =
    bound === 'since' ? `s.key = ANY (open) AND (s.until IS NULL OR s.until > after)` : `(s.until IS NULL OR s.until >= after)`;
  const ended = bound === 'since' ? '(s.until IS NULL OR h.since < s.until)' : 'h.gone AND (s.until IS NULL OR h.until <= s.until)';
  return `SELECT c.revision, ${place} AS place_of, c.key FROM public_span s, LATERAL (SELECT h.${bound} AS revision, h.key FROM history."${concept.table}" h
        WHERE h."${own(concept)}" = s.key AND (h.${bound}, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN ${keyAfter(place)} ELSE ${last} END) AND ${ended}
        ORDER BY h.${bound}, h.key LIMIT most) c WHERE ${within}`;
}

/** What a dataset holds when it is published, and what it held before it was hidden; and, if it is hidden, itself. */
function held(concept: Concept, place: number): string[] {
  const { table, boundary } = concept;
  const all = (bound: 'since' | 'until', at: string) =>
    `SELECT c.revision, ${place} AS place_of, c.key FROM public_span s, LATERAL (SELECT s.${bound} AS revision, h.key FROM history."${table}" h
        WHERE h."${own(concept)}" = s.key AND h.key > CASE WHEN s.${bound} > after THEN '' ELSE ${keyAfter(place)} END AND h.since <= ${at} AND (h.until IS NULL OR h.until > ${at})
        ORDER BY h.key LIMIT most) c WHERE s.${bound} >= after`;
  const itself = `SELECT s.until, ${place}, s.key FROM public_span s WHERE (s.until, s.key) > (after, ${keyAfter(place)})`;
  return [`${all('since', 's.since')} AND s.key = ANY (open)`, all('until', 's.until - 1'), ...(table === boundary!.table ? [itself] : [])];
}

/** What was erased, with all that was known of it, while its dataset was public. */
const erased = ({ table }: Concept, place: number) =>
  `SELECT c.revision, ${place} AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = '${table}' AND e.property = '' AND (e.revision, e.key) > (after, ${keyAfter(place)}) ORDER BY e.revision, e.key LIMIT most) c`;

/** What was seen anew, since something that it links to came or went. */
const anew = ({ table }: Concept, place: number) =>
  `SELECT c.revision, ${place} AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = '${table}' AND (n.revision, n.key) > (after, ${keyAfter(place)}) ORDER BY n.revision, n.key LIMIT most) c`;

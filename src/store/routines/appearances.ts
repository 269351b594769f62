import type { Concept, Property, Target } from '../../model/concept';
import type { Routine } from '../../model/routine';
import { trigger } from '../../model/trigger';
import { conceptNamed } from '../sql/joins';
import { quoted } from '../sql/quoted';

/**
 * What keeps `public_span` and `seen_anew` when a dataset is published or hidden. That is rare, so a statement that changes any compares
 * all, and each record that links into one that turned is noted: who follows the register would else keep a link to what is hidden.
 */
export function appearances(concepts: readonly Concept[]): Routine[] {
  const { table, publicIf } = concepts.find(({ boundary }) => boundary)!.boundary!;
  const [call, then] = ['turn_public()', 'FOR EACH STATEMENT EXECUTE FUNCTION turn_public()'];
  return [
    lookAnew(concepts),
    {
      name: 'always_public()',
      sql: `CREATE OR REPLACE FUNCTION always_public() RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER AS $$
BEGIN
  RETURN NOT EXISTS (SELECT FROM public_span WHERE until IS NOT NULL) AND NOT EXISTS (SELECT FROM history."${table}" WHERE gone)
    AND NOT EXISTS (SELECT FROM "${table}" d WHERE NOT EXISTS (
      SELECT FROM public_span s WHERE s.key = d.key AND s.since = (SELECT min(h.since) FROM history."${table}" h WHERE h.key = d.key)));
END
$$`,
    },
    {
      name: call,
      sql: `CREATE OR REPLACE FUNCTION ${call} RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  turned CONSTANT text[] := ARRAY(SELECT key FROM (SELECT key, true AS yes FROM "${table}" WHERE "${publicIf}") n FULL JOIN (SELECT key, true AS yes FROM public_span WHERE until IS NULL) w USING (key)
    WHERE n.yes IS NULL OR w.yes IS NULL);
  taken integer;
BEGIN
  IF cardinality(turned) = 0 THEN RETURN NULL; END IF;
  taken := current_revision();
  PERFORM look_anew(turned, taken);
  WITH closed AS (SELECT key, since FROM public_span WHERE key = ANY (turned) AND until IS NULL),
    undone AS (DELETE FROM public_span s USING closed c WHERE s.key = c.key AND s.since = c.since AND c.since = taken),
    ended AS (UPDATE public_span s SET until = taken FROM closed c WHERE s.key = c.key AND s.since = c.since AND c.since < taken),
    began AS (SELECT key FROM unnest(turned) key WHERE key NOT IN (SELECT key FROM closed)),
    reopened AS (UPDATE public_span s SET until = NULL FROM began b WHERE s.key = b.key AND s.until = taken RETURNING s.key)
  INSERT INTO public_span (key, since) SELECT key, taken FROM began WHERE key NOT IN (SELECT key FROM reopened);
  RETURN NULL;
END
$$`,
    },
    ...['insert', 'update', 'delete', 'truncate'].map(event =>
      trigger(`turn_public_${event}`, table, `AFTER ${event.toUpperCase()}`, then),
    ),
  ];
}

/** SQL that makes the spans anew from the history of what bounds. */
export function respanned(concepts: readonly Concept[]): string {
  const { table, publicIf } = concepts.find(({ boundary }) => boundary)!.boundary!;
  return `DELETE FROM public_span;
  INSERT INTO public_span (key, since, until)
    SELECT key, min(since), CASE WHEN bool_and(until IS NOT NULL) THEN max(until) END FROM (
      SELECT *, count(*) FILTER (WHERE begins) OVER (PARTITION BY key ORDER BY since) AS span FROM (
        SELECT key, since, until, since IS DISTINCT FROM lag(until) OVER (PARTITION BY key ORDER BY since) AS begins FROM history."${table}" WHERE "${publicIf}"
      ) v
    ) w GROUP BY key, span;`;
}

const lookAnew = (concepts: readonly Concept[]): Routine => ({
  name: 'look_anew(text[], integer)',
  sql: `CREATE OR REPLACE FUNCTION look_anew(turned text[], taken integer) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off AS $$
BEGIN
${concepts
  .filter(({ boundary }) => boundary)
  .map(concept => notedAnew(concepts, concept))
  .join('\n')}
END
$$`,
});

function notedAnew(concepts: readonly Concept[], concept: Concept): string {
  const own = concept.boundary!.property.to[0]!.column;
  const found = waysOut(concepts, concept).map(({ joins, end: { table, boundary } }) => {
    const turned = [
      `t."${boundary!.property.to[0]!.column}" = ANY (turned)`,
      ...(table === boundary!.table ? ['t.key = ANY (turned)'] : []),
    ];
    return `SELECT x.key FROM "${concept.table}" x ${joins} WHERE x."${own}" <> ALL (turned) AND (${turned.join(' OR ')})`;
  });
  if (!found.length) return '';
  return `  INSERT INTO seen_anew (concept, revision, key) SELECT ${quoted(concept.table)}, taken, x.key FROM (
    ${found.join('\n    UNION ')}
  ) x ON CONFLICT DO NOTHING;`;
}

/** SQL that joins to a record `x` what it and its parts link to, as `t`; of a part, the whole that it is seen with. */
function waysOut(concepts: readonly Concept[], concept: Concept): { readonly joins: string; readonly end: Concept }[] {
  const parts = concepts.flatMap(part =>
    (part.whole?.to ?? [])
      .filter(({ name }) => name === concept.name)
      .map(({ column }) => ({ part, joins: `JOIN "${part.table}" y ON y."${column}" = x.key ` })),
  );
  return [
    ...linksOf(concepts, concept, 'x'),
    ...parts.flatMap(({ part, joins }) => linksOf(concepts, part, 'y').map(link => ({ ...link, joins: joins + link.joins }))),
  ];
}

const linksOf = (concepts: readonly Concept[], { properties, boundary }: Concept, row: string) =>
  properties
    .filter(property => property.stored && !property.isWhole && property !== boundary?.property)
    .flatMap(property =>
      property.to.flatMap(target => {
        const { whole, ...end } = conceptNamed(concepts, target.name);
        if (!whole) return [{ joins: linked(property, target, row, 't'), end }];
        return whole.to.map(({ name, table, column }) => ({
          joins: `${linked(property, target, row, 'z')} JOIN "${table}" t ON t.key = z."${column}"`,
          end: conceptNamed(concepts, name),
        }));
      }),
    );

function linked({ kind, column }: Property, target: Target, row: string, to: string): string {
  if (kind === 'clique') return `JOIN "${target.table}" ${to} ON ${to}.key = ANY (${row}."${column}")`;
  if (!target.pairs) return `JOIN "${target.table}" ${to} ON ${to}.key = ${row}."${target.column}"`;
  return `JOIN "${target.pairs}" p ON p.owner = ${row}.key JOIN "${target.table}" ${to} ON ${to}.key = p.target`;
}

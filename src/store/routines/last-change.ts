import type { Concept } from '../../model/concept';
import type { Routine } from '../../model/routine';
import { recorded } from './changes';

const bounds = ['since', 'until'] as const;
const byThen = (bound: string) => `max(${bound}) FILTER (WHERE ${bound} <= known)`;
const open = 'SELECT key FROM public_span WHERE since <= known AND (until IS NULL OR until > known)';

/**
 * `last_change(dataset, known)`: the revision, not after the one known, in which what is told of a public dataset last changed, or of all
 * that are; null where there is no such dataset in public. Records change with their parts and lists, and do not move out of what is public.
 * Where links may lead is decided by what else is public, and by what leaves a dataset that is not, which changes with that.
 * Whoever asks, it looks at everything.
 */
export function lastChange(concepts: readonly Concept[]): Routine {
  const { table } = recorded(concepts)[0]!.boundary!;
  const alone = leadsBehindGates(concepts) ? 'false' : 'key = dataset';
  return {
    name: 'last_change(text, integer)',
    sql: `CREATE OR REPLACE FUNCTION last_change(dataset text, known integer) RETURNS integer
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_variable
BEGIN
  IF dataset NOT IN (${open}) THEN RETURN NULL; END IF;
  RETURN greatest((SELECT greatest(${bounds.map(byThen).join(', ')}) FROM public_span),
    (SELECT greatest(${bounds.map(byThen).join(', ')}) FROM history."${table}" WHERE key NOT IN (${open})),
    (SELECT max(c.number) FROM (${open} AND (dataset IS NULL OR ${alone})) d CROSS JOIN LATERAL (SELECT greatest(
      ${recorded(concepts).flatMap(newest).join(',\n      ')}) AS number) c));
END
$$`,
  };
}

/** SQL, by the indexes in which changes are found. */
function newest({ table, boundary }: Concept): string[] {
  const own = boundary!.property.to[0]!.column;
  const ended = { since: '', until: ' AND h.gone' };
  return bounds.map(bound => `(SELECT max(h.${bound}) FROM history."${table}" h WHERE h."${own}" = d.key AND h.${bound} <= known${ended[bound]})`); // prettier-ignore
}

/** Whether a link is told only as long as what it leads to says so. */
const leadsBehindGates = (concepts: readonly Concept[]) =>
  concepts.some(({ properties }) => properties.some(({ to }) => to.some(({ name }) => concepts.find(its => its.name === name)?.gate)));

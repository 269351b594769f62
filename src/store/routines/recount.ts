import type { Concept } from '../../model/concept';
import type { Routine } from '../../model/routine';
import { along, routes } from '../sql/routes';
import { isShown } from '../sql/shown';
import { oneWriter } from './clock';

/** The functions that keep the tallies: one for each concept that counts records with these keys anew, and `retally`, which counts all. */
export const recounts = (concepts: readonly Concept[]): Routine[] => [...concepts.map(of => recount(concepts, of)), retally(concepts)];

export const recountOf = ({ table }: Concept) => `recount_${table}`;

/** Whether a routine decides what tallies say: where one changes, all is to be counted anew. */
export const decidesTallies = (routine: string) => routine.startsWith('recount_');

/**
 * As what each record is counted now is compared with as what it was counted last; those that differ are taken away as they were and added
 * as they are. Planned anew each time, since there may be one key or all; and never with machine code, which costs more than it saves where so little is known of how much there is.
 */
function recount(concepts: readonly Concept[], concept: Concept): Routine {
  const { table, counts } = concept;
  const dimensions = Object.keys(counts);
  return {
    name: `${recountOf(concept)}(text[])`,
    sql: `CREATE OR REPLACE FUNCTION ${recountOf(concept)}(keys text[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off AS $$
BEGIN
  IF cardinality(keys) = 0 THEN RETURN; END IF;
  WITH has AS MATERIALIZED (
    ${countedAs(concepts, concept, 'r.key = ANY (keys)')}
  ), had AS MATERIALIZED (
    SELECT key, values FROM tallied WHERE concept = '${table}' AND key = ANY (keys)
  ), changed AS MATERIALIZED (
    SELECT key, had.values AS old, has.values AS new FROM had FULL JOIN has USING (key) WHERE had.values IS DISTINCT FROM has.values
  ), gone AS (
    DELETE FROM tallied WHERE concept = '${table}' AND key IN (SELECT key FROM changed WHERE new IS NULL)
  ), kept AS (
    INSERT INTO tallied (concept, key, values) SELECT '${table}', key, new FROM changed WHERE new IS NOT NULL
    ON CONFLICT (concept, key) DO UPDATE SET values = excluded.values
  ), alike AS MATERIALIZED (
    SELECT values, sum(change) AS change FROM (SELECT new AS values, 1 AS change FROM changed UNION ALL SELECT old, -1 FROM changed) sides
    WHERE values IS NOT NULL GROUP BY values HAVING sum(change) <> 0
  )
  INSERT INTO tally (concept, by, values, count)
  SELECT '${table}', ${all(dimensions, 'by')} AS by, ${all(dimensions, 'values')} AS values, sum(change) AS count FROM alike${dimensions.map(askedOrNot).join('')}
  GROUP BY 2, 3 HAVING sum(change) <> 0
  ON CONFLICT (concept, by, values) DO UPDATE SET count = tally.count + excluded.count;
END
$$`,
  };
}

const all = (dimensions: readonly string[], column: 'by' | 'values') =>
  dimensions.map((_, index) => `d${index}.${column}`).join(' || ') || `'{}'::text[]`;

/** SQL for the rows of a tally as they are when all records of a concept are counted. */
export function counted(concepts: readonly Concept[], concept: Concept): string {
  const dimensions = Object.keys(concept.counts);
  return `SELECT '${concept.table}' AS concept, by, values, count(*)::integer AS count FROM (
    SELECT ${all(dimensions, 'by')} AS by, ${all(dimensions, 'values')} AS values FROM (${countedAs(concepts, concept, 'true')}) alike${dimensions.map(askedOrNot).join('')}
  ) alike GROUP BY by, values`;
}

/** SQL selecting the keys and, as `values`, a list of the values of each dimension. */
function countedAs(concepts: readonly Concept[], concept: Concept, among: string): string {
  let aliases = 0;
  const dimensions = Object.values(concept.counts).map((path, index) => {
    const ways = routes(concepts, concept, path).map(way => along(concepts, way, 'r', () => `t${++aliases}`));
    if (!ways[0]!.from.length) return { list: `jsonb_build_array(${ways[0]!.value})`, join: '' };
    const values = ways.map(({ from, conditions, value }) => `SELECT r.key, ${value} AS value FROM ${[`"${concept.table}" r`, ...from].join(' CROSS JOIN ')} WHERE ${among} AND ${conditions.join(' AND ')}`); // prettier-ignore
    return {
      list: `coalesce(d${index}.values, '[null]')`,
      join: `
    LEFT JOIN (
      SELECT key, jsonb_agg(DISTINCT value) FILTER (WHERE value IS NOT NULL) AS values FROM (
        ${values.join('\n        UNION ALL ')}
      ) found GROUP BY key
    ) d${index} ON d${index}.key = r.key`,
    };
  });
  return `SELECT r.key, jsonb_build_array(${dimensions.map(({ list }) => list).join(', ')}) AS values FROM "${concept.table}" r${dimensions.map(({ join }) => join).join('')}
    WHERE ${among} AND ${isShown(concepts, concept, 'r')}`;
}

/** SQL that makes of each row one for each value of a dimension, and one that does without it. */
const askedOrNot = (dimension: string, index: number) => `
  CROSS JOIN LATERAL (SELECT '{${dimension}}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> ${index}) value UNION ALL SELECT '{}', '{}') d${index}`;

const retally = (concepts: readonly Concept[]): Routine => ({
  name: 'retally()',
  sql: `CREATE OR REPLACE FUNCTION retally() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ${oneWriter};
  DELETE FROM tally;
  DELETE FROM tallied;
${concepts.map(concept => `  PERFORM ${recountOf(concept)}(ARRAY(SELECT key FROM "${concept.table}"));`).join('\n')}
END
$$`,
});

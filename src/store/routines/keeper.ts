import type { Routine } from '../../model/routine';

/** SQL, in plpgsql, for what a format makes of each name of an array. */
export const each = (names: string, format: string, between = ', ') =>
  `(SELECT string_agg(format('${format}', n), '${between}') FROM unnest(${names}) n)`;
const same = (a: string, b: string) => each('keys', `${a}.%1$I = ${b}.%1$I`, ' AND ');

/**
 * The function that puts into one table’s history, at a revision, what the rows with these keys are now: several changes in one revision
 * leave one version, a row made and gone in it none, one that is again as it was the version that it had. A version that ended because its
 * row went says so (`gone`). Written once for each table, since a statement that is planned anew costs more than what it does. It knows too
 * little of how many rows there are to be let choose.
 */
export const keeper: Routine = {
  name: 'keeper_of(regclass, text, text[], text[])',
  sql: `CREATE OR REPLACE FUNCTION keeper_of(kept regclass, was text, columns text[], keys text[]) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT format($keeper$CREATE OR REPLACE FUNCTION history.%1$I(integer, %2$s) RETURNS void LANGUAGE plpgsql
  SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off AS $keep$
BEGIN
  WITH differing AS MATERIALIZED (
    SELECT k.*, h.since AS held, b.since AS before, t IS NULL AS gone
    FROM unnest(%3$s) k (%4$s)
    LEFT JOIN %5$s t ON %6$s
    LEFT JOIN %7$s h ON %8$s AND h.until IS NULL
    LEFT JOIN %7$s b ON %9$s AND b.until = $1 AND ROW(%10$s)::record *= ROW(%11$s)::record
    WHERE ROW(%10$s)::record *<> ROW(%12$s)::record
  ), undone AS (
    DELETE FROM %7$s h USING differing d WHERE %13$s AND h.since = d.held AND d.held = $1 AND (d.gone OR d.before IS NOT NULL)
  ), redone AS (
    UPDATE %7$s h SET (%14$s) = ROW(%10$s) FROM differing d JOIN %5$s t ON %15$s WHERE %13$s AND h.since = d.held AND d.held = $1 AND d.before IS NULL
  ), closed AS (
    UPDATE %7$s h SET until = $1, gone = nullif(d.gone, false) FROM differing d WHERE %13$s AND h.since = d.held AND d.held < $1
  ), left_behind AS (
    UPDATE %7$s h SET gone = true FROM differing d WHERE %13$s AND d.gone AND d.held = $1 AND h.until = $1
  ), opened AS (
    UPDATE %7$s h SET until = NULL, gone = NULL FROM differing d WHERE %13$s AND h.since = d.before
  )
  INSERT INTO %7$s (since, %14$s) SELECT $1, %10$s FROM differing d JOIN %5$s t ON %15$s WHERE d.before IS NULL AND d.held IS DISTINCT FROM $1;
END
$keep$
$keeper$,
    'keep_' || relname, (SELECT string_agg(format_type(atttypid, atttypmod) || '[]', ', ' ORDER BY place) FROM unnest(keys) WITH ORDINALITY k (name, place) JOIN pg_attribute ON attrelid = kept AND attname = name),
    (SELECT string_agg('$' || place + 1, ', ') FROM generate_series(1, cardinality(keys)) place), ${each('keys', '%I')}, format('%s.%I', relnamespace::regnamespace, relname), ${same('t', 'k')}, was, ${same('h', 'k')}, ${same('b', 'k')},
    ${each('columns', 't.%I')}, ${each('columns', 'b.%I')}, ${each('columns', 'h.%I')}, ${same('h', 'd')}, ${each('columns', '%I')}, ${same('t', 'd')})
  FROM pg_class WHERE oid = kept
$$`,
};

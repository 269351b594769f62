import type { Concept } from '../../model/concept';
import type { Routine } from '../../model/routine';
import { counted } from './recount';

/** The revision at which tables in `past` are read: `kontor.known_at`, set on the connection. Without it they cannot be read. */
export const knownAt: Routine = {
  name: 'known_at()',
  sql: `CREATE OR REPLACE FUNCTION known_at() RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE RETURN current_setting('kontor.known_at')::integer`,
};

/** SQL for whether a row of history held at that revision. */
export const heldThen = 'since <= known_at() AND (until IS NULL OR until > known_at())';

type Boundary = NonNullable<Concept['boundary']>;

/** SQL for whether what bounds others was public when it was last heard of. What has been made private since is not told of the past either; what is gone was public to its end, or was not. */
export const isPublicSince = ({ table, publicIf }: Pick<Boundary, 'table' | 'publicIf'>, row: string) =>
  `(SELECT latest."${publicIf}" FROM history."${table}" latest WHERE latest.key = ${row}.key ORDER BY latest.since DESC LIMIT 1)`;

/** What bounds others is public in the past if it was so then and is so still. Each way to read the past asks this view, and none has to ask more. */
const remakeBoundary = ({ table, publicIf }: Boundary) => `
  EXECUTE format('CREATE OR REPLACE VIEW past."${table}" WITH (security_invoker = true) AS SELECT %s FROM history."${table}" r WHERE ${heldThen}',
    (SELECT string_agg(CASE attname WHEN $is$${publicIf}$is$ THEN 'r."${publicIf}" AND ${isPublicSince({ table, publicIf }, 'r')} AS "${publicIf}"' ELSE format('r.%I', attname) END, ', ' ORDER BY attnum)
      FROM pg_attribute WHERE attrelid = 'past."${table}"'::regclass AND attnum > 0));`;

const boundariesOf = (concepts: readonly Concept[]) => [
  ...new Map(concepts.flatMap(({ boundary }) => (boundary ? [[boundary.table, boundary] as const] : []))).values(),
];

/** The first revision of which all is known: that of the first change, or the newest one when history came to be kept. Found once, since it stays. */
const remakeBeginning = `
  EXECUTE (SELECT format('SELECT least(%s)', string_agg(format('(SELECT min(since) FROM history.%I)', relname), ', ')) FROM pg_class WHERE relnamespace = 'history'::regnamespace AND relkind = 'r') INTO began;
  EXECUTE format('CREATE FUNCTION past.beginning() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN %s', greatest(1, coalesce(began, (SELECT max(number) FROM revision))));`;

/**
 * Makes the rest of the schema `past`: with `past` before ours in its path, a connection reads what was. The clock stands at the revision’s
 * time; whatever reads tables is made a second time from its own text, functions that are read when they are made after those they call;
 * and records are counted, since tallies are not kept.
 */
export const remakePast = (concepts: readonly Concept[]): Routine => ({
  name: 'remake_past()',
  sql: `CREATE OR REPLACE FUNCTION remake_past() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  made text;
  began integer;
BEGIN${remakeBeginning}${boundariesOf(concepts).map(remakeBoundary).join('')}
  CREATE VIEW past.revision AS SELECT * FROM revision WHERE number <= known_at();
  PERFORM set_config('search_path', 'past, ' || quote_ident(current_schema()), true);
  CREATE FUNCTION register_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(nullif(current_setting('kontor.now', true), '')::timestamptz, (SELECT at FROM revision WHERE number = (SELECT max(number) FROM revision)));
  FOR made IN
    SELECT r.sql FROM routine r JOIN pg_proc p ON p.oid = CASE WHEN r.name LIKE '%)' THEN to_regprocedure(r.name) END
    WHERE p.provolatile = 's' AND p.prorettype <> 'trigger'::regtype AND p.proname NOT IN ('known_at', 'register_now', 'keeper_of') ORDER BY p.prosqlbody IS NOT NULL, p.oid
  LOOP
    EXECUTE made;
  END LOOP;
  CREATE VIEW tally AS
    ${concepts.map(concept => counted(concepts, concept)).join('\n    UNION ALL ')};
END
$$`,
});

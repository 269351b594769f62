import type { Concept } from '../../model/concept';
import type { Routine } from '../../model/routine';
import { counted } from './recount';

/** The revision at which tables in `past` are read: `kontor.known_at`, set on the connection. Without it they cannot be read. */
export const knownAt: Routine = {
  name: 'known_at()',
  sql: `CREATE OR REPLACE FUNCTION known_at() RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE RETURN current_setting('kontor.known_at')::integer`,
};

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
BEGIN
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

import type { Concept } from '../../model/concept';
import type { Routine } from '../../model/routine';
import { rowRules } from './row-rules';

const reads = 'kontor_reader, kontor_writer, kontor_importer, kontor_auditor';
const writes = 'kontor_writer, kontor_importer';
/** Nobody reads keys but through functions, and an auditor all of one but what could be compared with the secret. */
const unread = 'token, tallied, routine, seen_anew, last_known, seal, sealed_since';
const audited = 'prefix, name, role, datasets, created, expires, revoked, used';

/** Everything in our schemas that has an owner. */
const owned = `SELECT 'TABLE ' || oid::regclass AS what FROM pg_class WHERE relkind IN ('r', 'v') AND relnamespace = ANY (ours) AND relowner <> 'kontor_owner'::regrole
      UNION ALL SELECT 'ROUTINE ' || oid::regprocedure FROM pg_proc WHERE pronamespace = ANY (ours) AND proowner <> 'kontor_owner'::regrole`;

/** Functions of `past`, and those that were made before it was so, whose path does not end with what a session made for itself: Postgres would look there first. */
const pathsKept = `SELECT p.oid::regprocedure AS name, substring(s FROM '=(.*)') AS path FROM pg_proc p CROSS JOIN unnest(p.proconfig) s
    WHERE pronamespace = ANY (ours) AND s LIKE 'search\\_path=%' AND s !~ '\\mpg_temp$'`;

/**
 * Gives everything to `kontor_owner`, and to each role of the database what it needs; where there are no such roles, nothing happens. What
 * triggers do they do as the owner, so nobody else may make a trigger of their functions, nor put tables of a session’s own in the way of
 * ours. Behind a wall Postgres looks up by an index only
 * what it knows to tell nothing of the rows that it passes by: of searching it does not know so until a superuser says it (D50).
 */
export const grantRights = (concepts: readonly Concept[]): Routine => ({
  name: 'grant_rights()',
  sql: `CREATE OR REPLACE FUNCTION grant_rights() RETURNS void LANGUAGE plpgsql SET client_min_messages = warning AS $$
DECLARE
  here CONSTANT text := quote_ident(current_schema());
  ours CONSTANT regnamespace[] := ARRAY[current_schema(), 'history', 'past']::regnamespace[];
  it record;
BEGIN
  FOR it IN SELECT oid::regprocedure AS name FROM pg_proc WHERE pronamespace = ANY (ours) AND (prorettype = 'trigger'::regtype OR prosecdef) LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', it.name);
  END LOOP;
  FOR it IN ${pathsKept} LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %s, pg_temp', it.name, it.path);
  END LOOP;
  IF EXISTS (SELECT FROM pg_database CROSS JOIN aclexplode(coalesce(datacl, acldefault('d', datdba))) WHERE datname = current_database() AND pg_has_role(datdba, 'USAGE') AND grantee = 0 AND privilege_type = 'TEMPORARY') THEN
    EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
  END IF;
  IF to_regrole('kontor_owner') IS NULL OR to_regrole('kontor_reader') IS NULL OR to_regrole('kontor_writer') IS NULL
    OR to_regrole('kontor_importer') IS NULL OR to_regrole('kontor_auditor') IS NULL THEN RETURN; END IF;
  BEGIN
    EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %s, history, past TO kontor_owner', here);
    FOR it IN ${owned} LOOP
      EXECUTE format('ALTER %s OWNER TO kontor_owner', it.what);
    END LOOP;
  EXCEPTION WHEN insufficient_privilege THEN NULL;
  END;
  EXECUTE format('GRANT USAGE ON SCHEMA %s, history, past TO ${reads}', here);
  EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %s, history, past FROM ${reads}', here);
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %s, history, past TO ${reads}', here);
  REVOKE ALL ON ${unread} FROM ${reads};
  GRANT SELECT (${audited}) ON token TO kontor_auditor;
  GRANT SELECT ON seal, sealed_since TO kontor_auditor;
  GRANT INSERT, UPDATE, DELETE ON ${rowRules(concepts)
    .map(({ table }) => `"${table}"`)
    .join(', ')} TO ${writes};
  GRANT EXECUTE ON FUNCTION token_of(text), note_token(text) TO kontor_reader, kontor_writer;
  GRANT EXECUTE ON FUNCTION always_public(), changes_after(integer, integer, text, integer), last_change(text, integer) TO ${reads};
  GRANT EXECUTE ON FUNCTION seal_revisions() TO kontor_reader;
  GRANT EXECUTE ON FUNCTION current_revision(), is_key_taken(text, text) TO ${writes};
  -- An import has what it has put in analysed, so that plans are made for it.
  IF current_setting('server_version_num')::integer >= 170000 THEN
    EXECUTE format('GRANT MAINTAIN ON ALL TABLES IN SCHEMA %s TO kontor_importer', here);
  END IF;
  BEGIN
    ALTER FUNCTION pg_catalog.ts_match_vq(tsvector, tsquery) LEAKPROOF;
  EXCEPTION WHEN insufficient_privilege THEN NULL;
  END;
END
$$`,
});

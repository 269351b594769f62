import type { Routine } from '../../model/routine';

/** SQL that waits until nobody else seals. Whoever writes as well takes the writers' lock first. */
const oneSealer = `pg_advisory_xact_lock(hashtext('kontor.seal'))`;

/** How values are written does not depend on who asks. */
const alike = `SET datestyle = 'ISO' SET timezone = 'UTC' SET extra_float_digits = 1 SET bytea_output = 'hex' SET intervalstyle = 'postgres' SET jit = off`;

/** SQL for the newest revision that is sealed; -1: none. */
export const newestSealed = 'SELECT coalesce(max(revision), -1) FROM seal';

const allErased = 'jsonb_agg(jsonb_build_array(concept, key, property, dataset) ORDER BY concept, key, property)';

/** SQL, for `format` with a table, its keys, and what it has had since a revision, for the digests of the rows that revisions opened and closed. */
const rowsOfTable = `SELECT since AS number, sha256(convert_to(%1$L || ' opened ' || (to_jsonb(h) - '{since,until,gone}'::text[]%3$s)::text, 'UTF8')) AS digest FROM history.%1$I h
        WHERE since BETWEEN $1 AND $2%4$s
      UNION ALL SELECT until, sha256(convert_to(%1$L || ' closed ' || jsonb_build_array(%2$s, since, gone)::text, 'UTF8')) FROM history.%1$I h WHERE until BETWEEN $1 AND $2`;

/**
 * Digests of what revisions say of themselves, of what each erased and has been sealed since, and of the rows that it opened and closed;
 * from one to another. A row is told as JSON, whose order is its own, without the columns that came later; `as_of`: with those that there
 * were then. Rows of what is no revision have a digest too.
 */
const contents: Routine = {
  name: 'contents_of_revisions(integer, integer, integer)',
  sql: `CREATE OR REPLACE FUNCTION contents_of_revisions(first integer, last integer, as_of integer) RETURNS TABLE (number integer, digest bytea) LANGUAGE plpgsql ${alike} AS $$
DECLARE
  rows text := (SELECT string_agg(format($rows$${rowsOfTable}$rows$, relname, keys,
      CASE WHEN later THEN format(' - ARRAY(SELECT "column" FROM sealed_since WHERE kept = %L AND "column" <> '''' AND revision > coalesce($3, h.since))', relname) END,
      CASE WHEN began IS NOT NULL THEN format(' AND coalesce($3, since) >= %s', began) END), ' UNION ALL ')
    FROM (SELECT c.relname, (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (i.indkey) AND a.attname <> 'since') AS keys,
        EXISTS (SELECT FROM sealed_since s WHERE s.kept = c.relname AND s."column" <> '') AS later, (SELECT s.revision FROM sealed_since s WHERE s.kept = c.relname AND s."column" = '') AS began
      FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary WHERE c.relnamespace = 'history'::regnamespace AND c.relkind = 'r') kept);
BEGIN
  RETURN QUERY EXECUTE format($all$
    SELECT number, sha256(coalesce(r.digest, '') || coalesce(d.digest, '')) FROM (
      SELECT number, sha256(convert_to(jsonb_build_array(number, extract(epoch FROM at), transaction, actor, reason, gone, begun)::text, 'UTF8')) AS digest FROM revision
        LEFT JOIN (SELECT revision AS number, ${allErased} AS gone FROM erased GROUP BY revision) e USING (number)
        LEFT JOIN (SELECT revision AS number, jsonb_agg(jsonb_build_array(kept, "column") ORDER BY kept, "column") AS begun FROM sealed_since GROUP BY revision) s USING (number)
      WHERE number BETWEEN $1 AND $2
    ) r FULL JOIN (
      SELECT number, sha256(string_agg(digest, '' ORDER BY digest)) AS digest FROM (%s) rows GROUP BY number
    ) d USING (number)$all$, rows) USING first, last, as_of;
END
$$`,
};

/** A link’s digest, after that of the one before. Where something was erased, the list of what was is part of it. */
const linked: Routine = {
  name: 'digest_of_seal(bytea, seal)',
  sql: `CREATE OR REPLACE FUNCTION digest_of_seal(before bytea, link seal) RETURNS bytea LANGUAGE plpgsql AS $$
BEGIN
  RETURN sha256(coalesce(before, '') || sha256(convert_to(jsonb_build_array(link.place, link.revision, link.cause, link.erased_by, link.as_of, CASE WHEN link.erased_by IS NOT NULL THEN
    (SELECT ${allErased} FROM erased WHERE revision = link.erased_by) END)::text, 'UTF8')) || link.content);
END
$$`,
};

const appending: Routine = {
  name: 'append_seal(integer, text, integer, integer, bytea)',
  sql: `CREATE OR REPLACE FUNCTION append_seal(of integer, cause text, erased_by integer, as_of integer, what bytea) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  last CONSTANT seal := (SELECT s FROM seal s ORDER BY place DESC LIMIT 1);
  link seal;
BEGIN
  link.place := coalesce(last.place, 0) + 1;
  link.revision := of;
  link.cause := cause;
  link.erased_by := erased_by;
  link.as_of := as_of;
  link.salt := uuid_send(gen_random_uuid());
  link.content := sha256(link.salt || what);
  link.digest := digest_of_seal(last.digest, link);
  INSERT INTO seal SELECT link.*;
END
$$`,
};

/** Seals the revisions that are committed and are not sealed yet; gives how many those were. */
const sealing: Routine = {
  name: 'seal_revisions()',
  sql: `CREATE OR REPLACE FUNCTION seal_revisions() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  newest integer;
  sealed integer;
  made record;
  count integer := 0;
BEGIN
  PERFORM ${oneSealer};
  newest := (SELECT max(number) FROM revision WHERE transaction IS DISTINCT FROM pg_current_xact_id_if_assigned()::text);
  sealed := (${newestSealed});
  IF newest > sealed THEN
    FOR made IN SELECT * FROM contents_of_revisions(sealed + 1, newest, NULL) ORDER BY number LOOP
      PERFORM append_seal(made.number, NULL, NULL, NULL, made.digest);
      count := count + 1;
    END LOOP;
  END IF;
  RETURN count;
END
$$`,
};

/**
 * Seals revisions once more, as they are now. What was sealed of them before goes on to hold, except that after an erasure, or where values
 * are written otherwise, nobody can check it any more: then it says so by its salt, which goes.
 */
const sealingAnew: Routine = {
  name: 'seal_anew(text, integer, integer[])',
  sql: `CREATE OR REPLACE FUNCTION seal_anew(cause text, erased_by integer, of integer[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  sealed CONSTANT integer := (${newestSealed});
  made record;
BEGIN
  IF cause <> 'columns' THEN
    ALTER TABLE seal DISABLE TRIGGER refuse_to_rewrite;
    UPDATE seal SET salt = NULL WHERE revision = ANY (of);
    ALTER TABLE seal ENABLE TRIGGER refuse_to_rewrite;
  END IF;
  FOR made IN SELECT * FROM contents_of_revisions(0, sealed, sealed + 1) WHERE number = ANY (of) ORDER BY number LOOP
    PERFORM append_seal(made.number, cause, erased_by, sealed + 1, made.digest);
  END LOOP;
END
$$`,
};

/** Notes that seals made so far know nothing of a column, or of a table. */
const lacking: Routine = {
  name: 'seal_without(regclass, text)',
  sql: `CREATE OR REPLACE FUNCTION seal_without(of regclass, "column" text) RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE
  sealed CONSTANT integer := (${newestSealed});
  name CONSTANT text := (SELECT relname FROM pg_class WHERE oid = of);
BEGIN
  IF sealed < 0 OR EXISTS (SELECT FROM sealed_since s WHERE s.kept = name AND s."column" = '' AND s.revision > sealed) THEN RETURN; END IF;
  INSERT INTO sealed_since VALUES (name, "column", sealed + 1);
END
$$`,
};

/** What seals what was: each revision after the one before (D58). */
export const seals: readonly Routine[] = [contents, linked, appending, lacking, sealing, sealingAnew];

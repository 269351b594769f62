import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropRoutine, putRoutine } from '../src/store/routines/put';

export class History1795671782745 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`DROP SCHEMA IF EXISTS past CASCADE`);
    await putRoutine(
      db,
      `current_revision()`,
      `CREATE OR REPLACE FUNCTION current_revision() RETURNS integer LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  mine CONSTANT text := pg_current_xact_id()::text;
  taken integer;
BEGIN
  SELECT number INTO taken FROM revision WHERE transaction = mine;
  IF FOUND THEN RETURN taken; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  INSERT INTO revision (number, at, transaction, actor, reason)
    SELECT coalesce(max(number), 0) + 1, register_now(), mine, nullif(current_setting('kontor.actor', true), ''), nullif(current_setting('kontor.reason', true), '') FROM revision RETURNING number INTO taken;
  RETURN taken;
END
$$`,
    );
    await putRoutine(
      db,
      `known_at()`,
      `CREATE OR REPLACE FUNCTION known_at() RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE RETURN current_setting('kontor.known_at')::integer`,
    );
    await db.query(`ALTER TABLE "revision" ADD "actor" text`);
    await db.query(`ALTER TABLE "revision" ADD "reason" text`);
    await putRoutine(
      db,
      `keep_history()`,
      `CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  rows text := CASE TG_OP WHEN 'INSERT' THEN 'new_rows' WHEN 'DELETE' THEN 'old_rows' WHEN 'TRUNCATE' THEN format('history.%I WHERE until IS NULL', TG_TABLE_NAME)
    ELSE format('old_rows o FULL JOIN new_rows n USING ("%s") WHERE o IS NULL OR n IS NULL OR o *<> n', array_to_string(TG_ARGV, '", "')) END;
BEGIN
  EXECUTE format('SELECT history.%I(current_revision(), array_agg("%s")) FROM %s HAVING count(*) > 0',
    'keep_' || TG_TABLE_NAME, array_to_string(TG_ARGV, '"), array_agg("'), rows);
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `refuse_to_rewrite()`,
      `CREATE OR REPLACE FUNCTION refuse_to_rewrite() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  RAISE EXCEPTION 'What % was stays as it was: change %, and history follows.', TG_TABLE_NAME, TG_TABLE_NAME USING ERRCODE = 'KT040';
END
$$`,
    );
    await putRoutine(
      db,
      `remake_history_columns(regclass, text)`,
      `CREATE OR REPLACE FUNCTION remake_history_columns(kept regclass, was text) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  made record;
  generated text;
BEGIN
  FOR made IN
    SELECT quote_ident(a.attname) AS name, format_type(a.atttypid, a.atttypmod) AS type, h.attnum IS NULL AS is_new, a.attgenerated <> '' AS is_generated,
      pg_get_expr(d.adbin, d.adrelid) AS value, (SELECT 'COLLATE ' || quote_ident(l.collname) FROM pg_collation l WHERE l.oid = a.attcollation AND l.collname <> 'default') AS collated
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      LEFT JOIN pg_attribute h ON h.attrelid = was::regclass AND h.attname = a.attname AND NOT h.attisdropped
    WHERE a.attrelid = kept AND a.attnum > 0 AND NOT a.attisdropped AND (h.attnum IS NULL OR h.atttypid <> a.atttypid OR h.atttypmod <> a.atttypmod)
    ORDER BY a.attnum
  LOOP
    IF NOT made.is_new THEN
      EXECUTE format('ALTER TABLE %s ALTER %s TYPE %s %s USING %2$s::text::%3$s', was, made.name, made.type, made.collated);
    ELSIF made.is_generated OR made.value IS NULL THEN
      EXECUTE format('ALTER TABLE %s ADD %s %s %s', was, made.name, made.type, made.collated);
    ELSE
      EXECUTE format('ALTER TABLE %s ADD %s %s %s DEFAULT %s', was, made.name, made.type, made.collated, made.value);
      EXECUTE format('ALTER TABLE %s ALTER %s DROP DEFAULT', was, made.name);
    END IF;
    IF made.is_generated THEN generated := concat_ws(', ', generated, made.name || ' = ' || made.value); END IF;
  END LOOP;
  IF generated IS NOT NULL THEN EXECUTE format('UPDATE %s SET %s', was, generated); END IF;
END
$$`,
    );
    await putRoutine(
      db,
      `remake_history_indexes(regclass, text)`,
      `CREATE OR REPLACE FUNCTION remake_history_indexes(kept regclass, was text) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  index record;
BEGIN
  FOR index IN
    SELECT c.relname AS name, substring(pg_get_indexdef(c.oid) FROM ' USING .*') AS of
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_constraint f ON f.conrelid = i.indrelid AND f.contype = 'f' AND f.conkey[1] = i.indkey[0]
    WHERE i.indrelid = kept AND NOT i.indisprimary
  LOOP
    EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %s%s', index.name, was, index.of);
  END LOOP;
  FOR index IN
    SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = was::regclass AND NOT i.indisprimary
      AND c.relname NOT IN (SELECT now.relname FROM pg_index n JOIN pg_class now ON now.oid = n.indexrelid WHERE n.indrelid = kept)
  LOOP
    EXECUTE format('DROP INDEX history.%I', index.name);
  END LOOP;
END
$$`,
    );
    await putRoutine(
      db,
      `keeper_of(regclass, text, text[], text[])`,
      `CREATE OR REPLACE FUNCTION keeper_of(kept regclass, was text, columns text[], keys text[]) RETURNS text LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
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
    UPDATE %7$s h SET until = $1 FROM differing d WHERE %13$s AND h.since = d.held AND d.held < $1
  ), opened AS (
    UPDATE %7$s h SET until = NULL FROM differing d WHERE %13$s AND h.since = d.before
  )
  INSERT INTO %7$s (since, %14$s) SELECT $1, %10$s FROM differing d JOIN %5$s t ON %15$s WHERE d.before IS NULL AND d.held IS DISTINCT FROM $1;
END
$keep$
$keeper$,
    'keep_' || relname, (SELECT string_agg(format_type(atttypid, atttypmod) || '[]', ', ' ORDER BY place) FROM unnest(keys) WITH ORDINALITY k (name, place) JOIN pg_attribute ON attrelid = kept AND attname = name),
    (SELECT string_agg('$' || place + 1, ', ') FROM generate_series(1, cardinality(keys)) place), (SELECT string_agg(format('%I', n), ', ') FROM unnest(keys) n), format('%s.%I', relnamespace::regnamespace, relname), (SELECT string_agg(format('t.%1$I = k.%1$I', n), ' AND ') FROM unnest(keys) n), was, (SELECT string_agg(format('h.%1$I = k.%1$I', n), ' AND ') FROM unnest(keys) n), (SELECT string_agg(format('b.%1$I = k.%1$I', n), ' AND ') FROM unnest(keys) n),
    (SELECT string_agg(format('t.%I', n), ', ') FROM unnest(columns) n), (SELECT string_agg(format('b.%I', n), ', ') FROM unnest(columns) n), (SELECT string_agg(format('h.%I', n), ', ') FROM unnest(columns) n), (SELECT string_agg(format('h.%1$I = d.%1$I', n), ' AND ') FROM unnest(keys) n), (SELECT string_agg(format('%I', n), ', ') FROM unnest(columns) n), (SELECT string_agg(format('t.%1$I = d.%1$I', n), ' AND ') FROM unnest(keys) n))
  FROM pg_class WHERE oid = kept
$$`,
    );
    await putRoutine(
      db,
      `remake_history_of(regclass)`,
      `CREATE OR REPLACE FUNCTION remake_history_of(kept regclass) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  name CONSTANT text := (SELECT relname FROM pg_class WHERE oid = kept);
  was CONSTANT text := format('history.%I', name);
  is_new CONSTANT boolean := to_regclass(was) IS NULL;
  columns CONSTANT text[] := ARRAY(SELECT attname FROM pg_attribute WHERE attrelid = kept AND attnum > 0 AND NOT attisdropped ORDER BY attnum);
  keys CONSTANT text[] := ARRAY(SELECT a.attname FROM pg_index i CROSS JOIN unnest(i.indkey) WITH ORDINALITY k (number, place)
    JOIN pg_attribute a ON a.attrelid = kept AND a.attnum = k.number WHERE i.indrelid = kept AND i.indisprimary ORDER BY k.place);
BEGIN
  EXECUTE format('CREATE TABLE IF NOT EXISTS %s (since integer NOT NULL, until integer CHECK (until > since))', was);
  EXECUTE format('DROP TRIGGER IF EXISTS refuse_to_rewrite ON %s', was);
  PERFORM remake_history_columns(kept, was);
  IF is_new THEN
    EXECUTE format('INSERT INTO %s (since, %s) SELECT (SELECT coalesce(max(number), 0) FROM revision), %2$s FROM %s', was, (SELECT string_agg(format('%I', n), ', ') FROM unnest(columns) n), kept);
    EXECUTE format('ALTER TABLE %s ADD PRIMARY KEY (%s, since)', was, (SELECT string_agg(format('%I', n), ', ') FROM unnest(keys) n));
  END IF;
  PERFORM remake_history_indexes(kept, was);
  EXECUTE keeper_of(kept, was, columns, keys);
  EXECUTE format('CREATE VIEW past.%I AS SELECT %s FROM %s WHERE since <= known_at() AND (until IS NULL OR until > known_at())', name, (SELECT string_agg(format('%I', n), ', ') FROM unnest(columns) n), was);
  EXECUTE format('SELECT history.%I(current_revision(), %s) FROM %s t FULL JOIN (SELECT * FROM %s WHERE until IS NULL) h USING (%s) WHERE ROW(%s)::record *<> ROW(%s)::record HAVING count(*) > 0',
    'keep_' || name, (SELECT string_agg(format('array_agg(%I)', n), ', ') FROM unnest(keys) n), kept, was, (SELECT string_agg(format('%I', n), ', ') FROM unnest(keys) n), (SELECT string_agg(format('t.%I', n), ', ') FROM unnest(columns) n), (SELECT string_agg(format('h.%I', n), ', ') FROM unnest(columns) n));
  EXECUTE format('CREATE TRIGGER refuse_to_rewrite BEFORE UPDATE OR DELETE OR TRUNCATE ON %s FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_to_rewrite()', was);
END
$$`,
    );
    await putRoutine(
      db,
      `remake_past()`,
      `CREATE OR REPLACE FUNCTION remake_past() RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
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
    SELECT 'dataset' AS concept, by, values, count(*)::integer AS count FROM (
    SELECT '{}'::text[] AS by, '{}'::text[] AS values FROM (SELECT r.key, jsonb_build_array() AS values FROM "dataset" r
    WHERE true AND (r."public" AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public"))) alike
  ) alike GROUP BY by, values
    UNION ALL SELECT 'country' AS concept, by, values, count(*)::integer AS count FROM (
    SELECT '{}'::text[] AS by, '{}'::text[] AS values FROM (SELECT r.key, jsonb_build_array() AS values FROM "country" r
    WHERE true AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")) alike
  ) alike GROUP BY by, values
    UNION ALL SELECT 'city' AS concept, by, values, count(*)::integer AS count FROM (
    SELECT d0.by AS by, d0.values AS values FROM (SELECT r.key, jsonb_build_array(coalesce(d0.values, '[null]')) AS values FROM "city" r
    LEFT JOIN (
      SELECT key, jsonb_agg(DISTINCT value) FILTER (WHERE value IS NOT NULL) AS values FROM (
        SELECT r.key, t1.key AS value FROM "city" r CROSS JOIN "country" t1 WHERE true AND t1."key" = r."country" AND t1."dataset" IN (SELECT key FROM "dataset" WHERE "public")
      ) found GROUP BY key
    ) d0 ON d0.key = r.key
    WHERE true AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")) alike
  CROSS JOIN LATERAL (SELECT '{COUNTRY}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 0) value UNION ALL SELECT '{}', '{}') d0
  ) alike GROUP BY by, values
    UNION ALL SELECT 'organisation' AS concept, by, values, count(*)::integer AS count FROM (
    SELECT d0.by || d1.by AS by, d0.values || d1.values AS values FROM (SELECT r.key, jsonb_build_array(jsonb_build_array(r."kind"), coalesce(d1.values, '[null]')) AS values FROM "organisation" r
    LEFT JOIN (
      SELECT key, jsonb_agg(DISTINCT value) FILTER (WHERE value IS NOT NULL) AS values FROM (
        SELECT r.key, t1.key AS value FROM "organisation" r CROSS JOIN "country" t1 WHERE true AND t1."key" = r."country" AND t1."dataset" IN (SELECT key FROM "dataset" WHERE "public")
      ) found GROUP BY key
    ) d1 ON d1.key = r.key
    WHERE true AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")) alike
  CROSS JOIN LATERAL (SELECT '{TYPE}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 0) value UNION ALL SELECT '{}', '{}') d0
  CROSS JOIN LATERAL (SELECT '{COUNTRY}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 1) value UNION ALL SELECT '{}', '{}') d1
  ) alike GROUP BY by, values
    UNION ALL SELECT 'identifier' AS concept, by, values, count(*)::integer AS count FROM (
    SELECT '{}'::text[] AS by, '{}'::text[] AS values FROM (SELECT r.key, jsonb_build_array() AS values FROM "identifier" r
    WHERE true AND (r."of_city" IN (SELECT of.key FROM "city" of WHERE of."dataset" IN (SELECT key FROM "dataset" WHERE "public")) OR r."of_organisation" IN (SELECT of.key FROM "organisation" of WHERE of."dataset" IN (SELECT key FROM "dataset" WHERE "public")))) alike
  ) alike GROUP BY by, values
    UNION ALL SELECT 'contact_point' AS concept, by, values, count(*)::integer AS count FROM (
    SELECT '{}'::text[] AS by, '{}'::text[] AS values FROM (SELECT r.key, jsonb_build_array() AS values FROM "contact_point" r
    WHERE true AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")) alike
  ) alike GROUP BY by, values
    UNION ALL SELECT 'agreement' AS concept, by, values, count(*)::integer AS count FROM (
    SELECT d0.by || d1.by || d2.by || d3.by AS by, d0.values || d1.values || d2.values || d3.values AS values FROM (SELECT r.key, jsonb_build_array(jsonb_build_array(r."type"), jsonb_build_array(r."status"), coalesce(d2.values, '[null]'), jsonb_build_array(CASE WHEN to_char(r."valid_from_first", 'YYYY') = to_char(r."valid_from_last", 'YYYY') THEN to_char(r."valid_from_first", 'YYYY') END)) AS values FROM "agreement" r
    LEFT JOIN (
      SELECT key, jsonb_agg(DISTINCT value) FILTER (WHERE value IS NOT NULL) AS values FROM (
        SELECT r.key, t3.key AS value FROM "agreement" r CROSS JOIN "party" t1 CROSS JOIN "city" t2 CROSS JOIN "country" t3 WHERE true AND t1."agreement" = r."key" AND t2."key" = t1."actor_city" AND t3."key" = t2."country" AND t2."dataset" IN (SELECT key FROM "dataset" WHERE "public") AND t3."dataset" IN (SELECT key FROM "dataset" WHERE "public")
        UNION ALL SELECT r.key, t6.key AS value FROM "agreement" r CROSS JOIN "party" t4 CROSS JOIN "organisation" t5 CROSS JOIN "country" t6 WHERE true AND t4."agreement" = r."key" AND t5."key" = t4."actor_organisation" AND t6."key" = t5."country" AND t5."dataset" IN (SELECT key FROM "dataset" WHERE "public") AND t6."dataset" IN (SELECT key FROM "dataset" WHERE "public")
      ) found GROUP BY key
    ) d2 ON d2.key = r.key
    WHERE true AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")) alike
  CROSS JOIN LATERAL (SELECT '{TYPE}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 0) value UNION ALL SELECT '{}', '{}') d0
  CROSS JOIN LATERAL (SELECT '{STATUS}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 1) value UNION ALL SELECT '{}', '{}') d1
  CROSS JOIN LATERAL (SELECT '{COUNTRY}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 2) value UNION ALL SELECT '{}', '{}') d2
  CROSS JOIN LATERAL (SELECT '{YEAR}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 3) value UNION ALL SELECT '{}', '{}') d3
  ) alike GROUP BY by, values
    UNION ALL SELECT 'party' AS concept, by, values, count(*)::integer AS count FROM (
    SELECT '{}'::text[] AS by, '{}'::text[] AS values FROM (SELECT r.key, jsonb_build_array() AS values FROM "party" r
    WHERE true AND (r."agreement" IN (SELECT of.key FROM "agreement" of WHERE of."dataset" IN (SELECT key FROM "dataset" WHERE "public")))) alike
  ) alike GROUP BY by, values
    UNION ALL SELECT 'membership' AS concept, by, values, count(*)::integer AS count FROM (
    SELECT d0.by || d1.by || d2.by || d3.by AS by, d0.values || d1.values || d2.values || d3.values AS values FROM (SELECT r.key, jsonb_build_array(jsonb_build_array(r."role"), jsonb_build_array(r."status"), coalesce(d2.values, '[null]'), jsonb_build_array(CASE WHEN to_char(r."valid_from_first", 'YYYY') = to_char(r."valid_from_last", 'YYYY') THEN to_char(r."valid_from_first", 'YYYY') END)) AS values FROM "membership" r
    LEFT JOIN (
      SELECT key, jsonb_agg(DISTINCT value) FILTER (WHERE value IS NOT NULL) AS values FROM (
        SELECT r.key, t2.key AS value FROM "membership" r CROSS JOIN "city" t1 CROSS JOIN "country" t2 WHERE true AND t1."key" = r."member_city" AND t2."key" = t1."country" AND t1."dataset" IN (SELECT key FROM "dataset" WHERE "public") AND t2."dataset" IN (SELECT key FROM "dataset" WHERE "public")
        UNION ALL SELECT r.key, t4.key AS value FROM "membership" r CROSS JOIN "organisation" t3 CROSS JOIN "country" t4 WHERE true AND t3."key" = r."member_organisation" AND t4."key" = t3."country" AND t3."dataset" IN (SELECT key FROM "dataset" WHERE "public") AND t4."dataset" IN (SELECT key FROM "dataset" WHERE "public")
      ) found GROUP BY key
    ) d2 ON d2.key = r.key
    WHERE true AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")) alike
  CROSS JOIN LATERAL (SELECT '{TYPE}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 0) value UNION ALL SELECT '{}', '{}') d0
  CROSS JOIN LATERAL (SELECT '{STATUS}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 1) value UNION ALL SELECT '{}', '{}') d1
  CROSS JOIN LATERAL (SELECT '{COUNTRY}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 2) value UNION ALL SELECT '{}', '{}') d2
  CROSS JOIN LATERAL (SELECT '{YEAR}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 3) value UNION ALL SELECT '{}', '{}') d3
  ) alike GROUP BY by, values
    UNION ALL SELECT 'event' AS concept, by, values, count(*)::integer AS count FROM (
    SELECT d0.by || d1.by AS by, d0.values || d1.values AS values FROM (SELECT r.key, jsonb_build_array(jsonb_build_array(r."type"), jsonb_build_array(CASE WHEN to_char(r."date_first", 'YYYY') = to_char(r."date_last", 'YYYY') THEN to_char(r."date_first", 'YYYY') END)) AS values FROM "event" r
    WHERE true AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")) alike
  CROSS JOIN LATERAL (SELECT '{TYPE}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 0) value UNION ALL SELECT '{}', '{}') d0
  CROSS JOIN LATERAL (SELECT '{YEAR}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 1) value UNION ALL SELECT '{}', '{}') d1
  ) alike GROUP BY by, values
    UNION ALL SELECT 'strategy' AS concept, by, values, count(*)::integer AS count FROM (
    SELECT '{}'::text[] AS by, '{}'::text[] AS values FROM (SELECT r.key, jsonb_build_array() AS values FROM "strategy" r
    WHERE true AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")) alike
  ) alike GROUP BY by, values
    UNION ALL SELECT 'pillar' AS concept, by, values, count(*)::integer AS count FROM (
    SELECT '{}'::text[] AS by, '{}'::text[] AS values FROM (SELECT r.key, jsonb_build_array() AS values FROM "pillar" r
    WHERE true AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")) alike
  ) alike GROUP BY by, values
    UNION ALL SELECT 'project' AS concept, by, values, count(*)::integer AS count FROM (
    SELECT d0.by AS by, d0.values AS values FROM (SELECT r.key, jsonb_build_array(jsonb_build_array(CASE WHEN to_char(r."valid_from_first", 'YYYY') = to_char(r."valid_from_last", 'YYYY') THEN to_char(r."valid_from_first", 'YYYY') END)) AS values FROM "project" r
    WHERE true AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")) alike
  CROSS JOIN LATERAL (SELECT '{YEAR}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 0) value UNION ALL SELECT '{}', '{}') d0
  ) alike GROUP BY by, values
    UNION ALL SELECT 'participant' AS concept, by, values, count(*)::integer AS count FROM (
    SELECT '{}'::text[] AS by, '{}'::text[] AS values FROM (SELECT r.key, jsonb_build_array() AS values FROM "participant" r
    WHERE true AND (r."project" IN (SELECT of.key FROM "project" of WHERE of."dataset" IN (SELECT key FROM "dataset" WHERE "public")))) alike
  ) alike GROUP BY by, values
    UNION ALL SELECT 'visit' AS concept, by, values, count(*)::integer AS count FROM (
    SELECT d0.by || d1.by AS by, d0.values || d1.values AS values FROM (SELECT r.key, jsonb_build_array(jsonb_build_array(r."kind"), jsonb_build_array(CASE WHEN to_char(r."date_first", 'YYYY') = to_char(r."date_last", 'YYYY') THEN to_char(r."date_first", 'YYYY') END)) AS values FROM "visit" r
    WHERE true AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")) alike
  CROSS JOIN LATERAL (SELECT '{TYPE}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 0) value UNION ALL SELECT '{}', '{}') d0
  CROSS JOIN LATERAL (SELECT '{YEAR}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 1) value UNION ALL SELECT '{}', '{}') d1
  ) alike GROUP BY by, values
    UNION ALL SELECT 'historical_tie' AS concept, by, values, count(*)::integer AS count FROM (
    SELECT d0.by AS by, d0.values AS values FROM (SELECT r.key, jsonb_build_array(jsonb_build_array(r."kind")) AS values FROM "historical_tie" r
    WHERE true AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")) alike
  CROSS JOIN LATERAL (SELECT '{TYPE}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 0) value UNION ALL SELECT '{}', '{}') d0
  ) alike GROUP BY by, values
    UNION ALL SELECT 'source' AS concept, by, values, count(*)::integer AS count FROM (
    SELECT d0.by AS by, d0.values AS values FROM (SELECT r.key, jsonb_build_array(jsonb_build_array(r."kind")) AS values FROM "source" r
    WHERE true AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")) alike
  CROSS JOIN LATERAL (SELECT '{TYPE}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 0) value UNION ALL SELECT '{}', '{}') d0
  ) alike GROUP BY by, values
    UNION ALL SELECT 'claim' AS concept, by, values, count(*)::integer AS count FROM (
    SELECT d0.by AS by, d0.values AS values FROM (SELECT r.key, jsonb_build_array(jsonb_build_array(r."rank")) AS values FROM "claim" r
    WHERE true AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")) alike
  CROSS JOIN LATERAL (SELECT '{TYPE}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 0) value UNION ALL SELECT '{}', '{}') d0
  ) alike GROUP BY by, values;
END
$$`,
    );
    await putRoutine(
      db,
      `remake_history()`,
      `CREATE OR REPLACE FUNCTION remake_history() RETURNS void LANGUAGE plpgsql SET client_min_messages = warning SET search_path FROM CURRENT AS $$
DECLARE
  kept regclass;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  CREATE SCHEMA IF NOT EXISTS history;
  DROP SCHEMA IF EXISTS past CASCADE;
  CREATE SCHEMA past;
  FOR kept IN
    SELECT t.tgrelid FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname = 'keep_history_insert' AND c.relnamespace = current_schema()::regnamespace ORDER BY c.relname
  LOOP
    PERFORM remake_history_of(kept);
  END LOOP;
  PERFORM remake_past();
END
$$`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "dataset"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "dataset" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "dataset"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "dataset" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "dataset"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "dataset" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "dataset"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "dataset" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "country"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "country" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "country"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "country" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "country"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "country" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "country"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "country" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "city"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "city" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "city"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "city" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "city"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "city" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "city"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "city" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "organisation"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "organisation" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "organisation"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "organisation" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "organisation"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "organisation" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "organisation"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "organisation" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "identifier"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "identifier" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "identifier"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "identifier" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "identifier"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "identifier" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "identifier"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "identifier" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "contact_point"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "contact_point" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "contact_point"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "contact_point" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "contact_point"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "contact_point" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "contact_point"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "contact_point" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "agreement"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "agreement" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "agreement"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "agreement" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "agreement"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "agreement" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "agreement"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "agreement" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "party"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "party" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "party"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "party" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "party"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "party" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "party"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "party" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "membership"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "membership" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "membership"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "membership" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "membership"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "membership" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "membership"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "membership" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "event"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "event" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "event"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "event" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "event"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "event" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "event"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "event" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "strategy"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "strategy" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "strategy"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "strategy" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "strategy"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "strategy" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "strategy"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "strategy" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "pillar"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "pillar" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "pillar"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "pillar" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "pillar"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "pillar" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "pillar"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "pillar" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "project"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "project" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "project"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "project" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "project"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "project" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "project"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "project" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "participant"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "participant" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "participant"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "participant" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "participant"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "participant" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "participant"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "participant" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "visit"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "visit" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "visit"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "visit" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "visit"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "visit" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "visit"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "visit" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "historical_tie"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "historical_tie" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "historical_tie"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "historical_tie" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "historical_tie"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "historical_tie" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "historical_tie"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "historical_tie" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "source"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "source" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "source"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "source" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "source"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "source" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "source"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "source" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "claim"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "claim" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "claim"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "claim" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "claim"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "claim" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "claim"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "claim" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('key')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "dataset_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "dataset_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "dataset_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "dataset_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "dataset_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "dataset_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "dataset_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "dataset_sources" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "country_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "country_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "country_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "country_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "country_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "country_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "country_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "country_sources" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "city_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "city_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "city_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "city_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "city_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "city_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "city_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "city_sources" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "organisation_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "organisation_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "organisation_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "organisation_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "organisation_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "organisation_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "organisation_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "organisation_sources" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "contact_point_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "contact_point_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "contact_point_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "contact_point_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "contact_point_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "contact_point_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "contact_point_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "contact_point_sources" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "agreement_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "agreement_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "agreement_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "agreement_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "agreement_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "agreement_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "agreement_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "agreement_sources" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "agreement_documents"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "agreement_documents" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "agreement_documents"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "agreement_documents" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "agreement_documents"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "agreement_documents" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "agreement_documents"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "agreement_documents" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "agreement_pillars"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "agreement_pillars" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "agreement_pillars"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "agreement_pillars" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "agreement_pillars"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "agreement_pillars" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "agreement_pillars"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "agreement_pillars" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "party_recognition_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "party_recognition_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "party_recognition_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "party_recognition_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "party_recognition_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "party_recognition_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "party_recognition_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "party_recognition_sources" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "membership_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "membership_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "membership_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "membership_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "membership_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "membership_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "membership_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "membership_sources" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "membership_documents"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "membership_documents" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "membership_documents"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "membership_documents" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "membership_documents"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "membership_documents" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "membership_documents"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "membership_documents" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "membership_pillars"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "membership_pillars" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "membership_pillars"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "membership_pillars" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "membership_pillars"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "membership_pillars" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "membership_pillars"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "membership_pillars" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "event_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "event_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "event_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "event_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "event_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "event_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "event_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "event_sources" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "event_by_city"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "event_by_city" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "event_by_city"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "event_by_city" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "event_by_city"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "event_by_city" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "event_by_city"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "event_by_city" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "event_by_organisation"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "event_by_organisation" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "event_by_organisation"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "event_by_organisation" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "event_by_organisation"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "event_by_organisation" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "event_by_organisation"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "event_by_organisation" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "strategy_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "strategy_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "strategy_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "strategy_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "strategy_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "strategy_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "strategy_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "strategy_sources" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "strategy_documents"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "strategy_documents" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "strategy_documents"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "strategy_documents" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "strategy_documents"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "strategy_documents" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "strategy_documents"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "strategy_documents" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "pillar_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "pillar_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "pillar_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "pillar_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "pillar_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "pillar_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "pillar_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "pillar_sources" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "project_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "project_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "project_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "project_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "project_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "project_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "project_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "project_sources" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "project_agreements"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "project_agreements" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "project_agreements"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "project_agreements" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "project_agreements"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "project_agreements" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "project_agreements"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "project_agreements" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "project_memberships"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "project_memberships" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "project_memberships"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "project_memberships" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "project_memberships"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "project_memberships" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "project_memberships"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "project_memberships" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "project_pillars"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "project_pillars" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "project_pillars"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "project_pillars" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "project_pillars"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "project_pillars" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "project_pillars"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "project_pillars" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "visit_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "visit_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "visit_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "visit_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "visit_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "visit_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "visit_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "visit_sources" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "visit_agreements"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "visit_agreements" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "visit_agreements"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "visit_agreements" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "visit_agreements"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "visit_agreements" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "visit_agreements"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "visit_agreements" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "visit_memberships"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "visit_memberships" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "visit_memberships"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "visit_memberships" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "visit_memberships"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "visit_memberships" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "visit_memberships"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "visit_memberships" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "visit_pillars"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "visit_pillars" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "visit_pillars"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "visit_pillars" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "visit_pillars"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "visit_pillars" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "visit_pillars"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "visit_pillars" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "visit_guests_city"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "visit_guests_city" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "visit_guests_city"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "visit_guests_city" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "visit_guests_city"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "visit_guests_city" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "visit_guests_city"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "visit_guests_city" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "visit_guests_organisation"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "visit_guests_organisation" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "visit_guests_organisation"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "visit_guests_organisation" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "visit_guests_organisation"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "visit_guests_organisation" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "visit_guests_organisation"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "visit_guests_organisation" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "historical_tie_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "historical_tie_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "historical_tie_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "historical_tie_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "historical_tie_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "historical_tie_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "historical_tie_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "historical_tie_sources" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "historical_tie_actors_city"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "historical_tie_actors_city" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "historical_tie_actors_city"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "historical_tie_actors_city" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "historical_tie_actors_city"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "historical_tie_actors_city" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "historical_tie_actors_city"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "historical_tie_actors_city" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "historical_tie_actors_organisation"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "historical_tie_actors_organisation" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "historical_tie_actors_organisation"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "historical_tie_actors_organisation" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "historical_tie_actors_organisation"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "historical_tie_actors_organisation" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "historical_tie_actors_organisation"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "historical_tie_actors_organisation" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "source_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "source_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "source_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "source_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "source_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "source_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "source_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "source_sources" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "claim_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "claim_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "claim_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "claim_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "claim_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "claim_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "claim_sources"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "claim_sources" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('owner', 'target')`,
    );
    await putRoutine(
      db,
      `keep_history_insert ON "register"`,
      `CREATE OR REPLACE TRIGGER keep_history_insert AFTER INSERT ON "register" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('only')`,
    );
    await putRoutine(
      db,
      `keep_history_update ON "register"`,
      `CREATE OR REPLACE TRIGGER keep_history_update AFTER UPDATE ON "register" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('only')`,
    );
    await putRoutine(
      db,
      `keep_history_delete ON "register"`,
      `CREATE OR REPLACE TRIGGER keep_history_delete AFTER DELETE ON "register" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_history('only')`,
    );
    await putRoutine(
      db,
      `keep_history_truncate ON "register"`,
      `CREATE OR REPLACE TRIGGER keep_history_truncate AFTER TRUNCATE ON "register" FOR EACH STATEMENT EXECUTE FUNCTION keep_history('only')`,
    );
    await db.query(`SELECT remake_history()`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP SCHEMA IF EXISTS past, history CASCADE`);
    await dropRoutine(db, `keep_history_truncate ON "register"`);
    await dropRoutine(db, `keep_history_delete ON "register"`);
    await dropRoutine(db, `keep_history_update ON "register"`);
    await dropRoutine(db, `keep_history_insert ON "register"`);
    await dropRoutine(db, `keep_history_truncate ON "claim_sources"`);
    await dropRoutine(db, `keep_history_delete ON "claim_sources"`);
    await dropRoutine(db, `keep_history_update ON "claim_sources"`);
    await dropRoutine(db, `keep_history_insert ON "claim_sources"`);
    await dropRoutine(db, `keep_history_truncate ON "source_sources"`);
    await dropRoutine(db, `keep_history_delete ON "source_sources"`);
    await dropRoutine(db, `keep_history_update ON "source_sources"`);
    await dropRoutine(db, `keep_history_insert ON "source_sources"`);
    await dropRoutine(db, `keep_history_truncate ON "historical_tie_actors_organisation"`);
    await dropRoutine(db, `keep_history_delete ON "historical_tie_actors_organisation"`);
    await dropRoutine(db, `keep_history_update ON "historical_tie_actors_organisation"`);
    await dropRoutine(db, `keep_history_insert ON "historical_tie_actors_organisation"`);
    await dropRoutine(db, `keep_history_truncate ON "historical_tie_actors_city"`);
    await dropRoutine(db, `keep_history_delete ON "historical_tie_actors_city"`);
    await dropRoutine(db, `keep_history_update ON "historical_tie_actors_city"`);
    await dropRoutine(db, `keep_history_insert ON "historical_tie_actors_city"`);
    await dropRoutine(db, `keep_history_truncate ON "historical_tie_sources"`);
    await dropRoutine(db, `keep_history_delete ON "historical_tie_sources"`);
    await dropRoutine(db, `keep_history_update ON "historical_tie_sources"`);
    await dropRoutine(db, `keep_history_insert ON "historical_tie_sources"`);
    await dropRoutine(db, `keep_history_truncate ON "visit_guests_organisation"`);
    await dropRoutine(db, `keep_history_delete ON "visit_guests_organisation"`);
    await dropRoutine(db, `keep_history_update ON "visit_guests_organisation"`);
    await dropRoutine(db, `keep_history_insert ON "visit_guests_organisation"`);
    await dropRoutine(db, `keep_history_truncate ON "visit_guests_city"`);
    await dropRoutine(db, `keep_history_delete ON "visit_guests_city"`);
    await dropRoutine(db, `keep_history_update ON "visit_guests_city"`);
    await dropRoutine(db, `keep_history_insert ON "visit_guests_city"`);
    await dropRoutine(db, `keep_history_truncate ON "visit_pillars"`);
    await dropRoutine(db, `keep_history_delete ON "visit_pillars"`);
    await dropRoutine(db, `keep_history_update ON "visit_pillars"`);
    await dropRoutine(db, `keep_history_insert ON "visit_pillars"`);
    await dropRoutine(db, `keep_history_truncate ON "visit_memberships"`);
    await dropRoutine(db, `keep_history_delete ON "visit_memberships"`);
    await dropRoutine(db, `keep_history_update ON "visit_memberships"`);
    await dropRoutine(db, `keep_history_insert ON "visit_memberships"`);
    await dropRoutine(db, `keep_history_truncate ON "visit_agreements"`);
    await dropRoutine(db, `keep_history_delete ON "visit_agreements"`);
    await dropRoutine(db, `keep_history_update ON "visit_agreements"`);
    await dropRoutine(db, `keep_history_insert ON "visit_agreements"`);
    await dropRoutine(db, `keep_history_truncate ON "visit_sources"`);
    await dropRoutine(db, `keep_history_delete ON "visit_sources"`);
    await dropRoutine(db, `keep_history_update ON "visit_sources"`);
    await dropRoutine(db, `keep_history_insert ON "visit_sources"`);
    await dropRoutine(db, `keep_history_truncate ON "project_pillars"`);
    await dropRoutine(db, `keep_history_delete ON "project_pillars"`);
    await dropRoutine(db, `keep_history_update ON "project_pillars"`);
    await dropRoutine(db, `keep_history_insert ON "project_pillars"`);
    await dropRoutine(db, `keep_history_truncate ON "project_memberships"`);
    await dropRoutine(db, `keep_history_delete ON "project_memberships"`);
    await dropRoutine(db, `keep_history_update ON "project_memberships"`);
    await dropRoutine(db, `keep_history_insert ON "project_memberships"`);
    await dropRoutine(db, `keep_history_truncate ON "project_agreements"`);
    await dropRoutine(db, `keep_history_delete ON "project_agreements"`);
    await dropRoutine(db, `keep_history_update ON "project_agreements"`);
    await dropRoutine(db, `keep_history_insert ON "project_agreements"`);
    await dropRoutine(db, `keep_history_truncate ON "project_sources"`);
    await dropRoutine(db, `keep_history_delete ON "project_sources"`);
    await dropRoutine(db, `keep_history_update ON "project_sources"`);
    await dropRoutine(db, `keep_history_insert ON "project_sources"`);
    await dropRoutine(db, `keep_history_truncate ON "pillar_sources"`);
    await dropRoutine(db, `keep_history_delete ON "pillar_sources"`);
    await dropRoutine(db, `keep_history_update ON "pillar_sources"`);
    await dropRoutine(db, `keep_history_insert ON "pillar_sources"`);
    await dropRoutine(db, `keep_history_truncate ON "strategy_documents"`);
    await dropRoutine(db, `keep_history_delete ON "strategy_documents"`);
    await dropRoutine(db, `keep_history_update ON "strategy_documents"`);
    await dropRoutine(db, `keep_history_insert ON "strategy_documents"`);
    await dropRoutine(db, `keep_history_truncate ON "strategy_sources"`);
    await dropRoutine(db, `keep_history_delete ON "strategy_sources"`);
    await dropRoutine(db, `keep_history_update ON "strategy_sources"`);
    await dropRoutine(db, `keep_history_insert ON "strategy_sources"`);
    await dropRoutine(db, `keep_history_truncate ON "event_by_organisation"`);
    await dropRoutine(db, `keep_history_delete ON "event_by_organisation"`);
    await dropRoutine(db, `keep_history_update ON "event_by_organisation"`);
    await dropRoutine(db, `keep_history_insert ON "event_by_organisation"`);
    await dropRoutine(db, `keep_history_truncate ON "event_by_city"`);
    await dropRoutine(db, `keep_history_delete ON "event_by_city"`);
    await dropRoutine(db, `keep_history_update ON "event_by_city"`);
    await dropRoutine(db, `keep_history_insert ON "event_by_city"`);
    await dropRoutine(db, `keep_history_truncate ON "event_sources"`);
    await dropRoutine(db, `keep_history_delete ON "event_sources"`);
    await dropRoutine(db, `keep_history_update ON "event_sources"`);
    await dropRoutine(db, `keep_history_insert ON "event_sources"`);
    await dropRoutine(db, `keep_history_truncate ON "membership_pillars"`);
    await dropRoutine(db, `keep_history_delete ON "membership_pillars"`);
    await dropRoutine(db, `keep_history_update ON "membership_pillars"`);
    await dropRoutine(db, `keep_history_insert ON "membership_pillars"`);
    await dropRoutine(db, `keep_history_truncate ON "membership_documents"`);
    await dropRoutine(db, `keep_history_delete ON "membership_documents"`);
    await dropRoutine(db, `keep_history_update ON "membership_documents"`);
    await dropRoutine(db, `keep_history_insert ON "membership_documents"`);
    await dropRoutine(db, `keep_history_truncate ON "membership_sources"`);
    await dropRoutine(db, `keep_history_delete ON "membership_sources"`);
    await dropRoutine(db, `keep_history_update ON "membership_sources"`);
    await dropRoutine(db, `keep_history_insert ON "membership_sources"`);
    await dropRoutine(db, `keep_history_truncate ON "party_recognition_sources"`);
    await dropRoutine(db, `keep_history_delete ON "party_recognition_sources"`);
    await dropRoutine(db, `keep_history_update ON "party_recognition_sources"`);
    await dropRoutine(db, `keep_history_insert ON "party_recognition_sources"`);
    await dropRoutine(db, `keep_history_truncate ON "agreement_pillars"`);
    await dropRoutine(db, `keep_history_delete ON "agreement_pillars"`);
    await dropRoutine(db, `keep_history_update ON "agreement_pillars"`);
    await dropRoutine(db, `keep_history_insert ON "agreement_pillars"`);
    await dropRoutine(db, `keep_history_truncate ON "agreement_documents"`);
    await dropRoutine(db, `keep_history_delete ON "agreement_documents"`);
    await dropRoutine(db, `keep_history_update ON "agreement_documents"`);
    await dropRoutine(db, `keep_history_insert ON "agreement_documents"`);
    await dropRoutine(db, `keep_history_truncate ON "agreement_sources"`);
    await dropRoutine(db, `keep_history_delete ON "agreement_sources"`);
    await dropRoutine(db, `keep_history_update ON "agreement_sources"`);
    await dropRoutine(db, `keep_history_insert ON "agreement_sources"`);
    await dropRoutine(db, `keep_history_truncate ON "contact_point_sources"`);
    await dropRoutine(db, `keep_history_delete ON "contact_point_sources"`);
    await dropRoutine(db, `keep_history_update ON "contact_point_sources"`);
    await dropRoutine(db, `keep_history_insert ON "contact_point_sources"`);
    await dropRoutine(db, `keep_history_truncate ON "organisation_sources"`);
    await dropRoutine(db, `keep_history_delete ON "organisation_sources"`);
    await dropRoutine(db, `keep_history_update ON "organisation_sources"`);
    await dropRoutine(db, `keep_history_insert ON "organisation_sources"`);
    await dropRoutine(db, `keep_history_truncate ON "city_sources"`);
    await dropRoutine(db, `keep_history_delete ON "city_sources"`);
    await dropRoutine(db, `keep_history_update ON "city_sources"`);
    await dropRoutine(db, `keep_history_insert ON "city_sources"`);
    await dropRoutine(db, `keep_history_truncate ON "country_sources"`);
    await dropRoutine(db, `keep_history_delete ON "country_sources"`);
    await dropRoutine(db, `keep_history_update ON "country_sources"`);
    await dropRoutine(db, `keep_history_insert ON "country_sources"`);
    await dropRoutine(db, `keep_history_truncate ON "dataset_sources"`);
    await dropRoutine(db, `keep_history_delete ON "dataset_sources"`);
    await dropRoutine(db, `keep_history_update ON "dataset_sources"`);
    await dropRoutine(db, `keep_history_insert ON "dataset_sources"`);
    await dropRoutine(db, `keep_history_truncate ON "claim"`);
    await dropRoutine(db, `keep_history_delete ON "claim"`);
    await dropRoutine(db, `keep_history_update ON "claim"`);
    await dropRoutine(db, `keep_history_insert ON "claim"`);
    await dropRoutine(db, `keep_history_truncate ON "source"`);
    await dropRoutine(db, `keep_history_delete ON "source"`);
    await dropRoutine(db, `keep_history_update ON "source"`);
    await dropRoutine(db, `keep_history_insert ON "source"`);
    await dropRoutine(db, `keep_history_truncate ON "historical_tie"`);
    await dropRoutine(db, `keep_history_delete ON "historical_tie"`);
    await dropRoutine(db, `keep_history_update ON "historical_tie"`);
    await dropRoutine(db, `keep_history_insert ON "historical_tie"`);
    await dropRoutine(db, `keep_history_truncate ON "visit"`);
    await dropRoutine(db, `keep_history_delete ON "visit"`);
    await dropRoutine(db, `keep_history_update ON "visit"`);
    await dropRoutine(db, `keep_history_insert ON "visit"`);
    await dropRoutine(db, `keep_history_truncate ON "participant"`);
    await dropRoutine(db, `keep_history_delete ON "participant"`);
    await dropRoutine(db, `keep_history_update ON "participant"`);
    await dropRoutine(db, `keep_history_insert ON "participant"`);
    await dropRoutine(db, `keep_history_truncate ON "project"`);
    await dropRoutine(db, `keep_history_delete ON "project"`);
    await dropRoutine(db, `keep_history_update ON "project"`);
    await dropRoutine(db, `keep_history_insert ON "project"`);
    await dropRoutine(db, `keep_history_truncate ON "pillar"`);
    await dropRoutine(db, `keep_history_delete ON "pillar"`);
    await dropRoutine(db, `keep_history_update ON "pillar"`);
    await dropRoutine(db, `keep_history_insert ON "pillar"`);
    await dropRoutine(db, `keep_history_truncate ON "strategy"`);
    await dropRoutine(db, `keep_history_delete ON "strategy"`);
    await dropRoutine(db, `keep_history_update ON "strategy"`);
    await dropRoutine(db, `keep_history_insert ON "strategy"`);
    await dropRoutine(db, `keep_history_truncate ON "event"`);
    await dropRoutine(db, `keep_history_delete ON "event"`);
    await dropRoutine(db, `keep_history_update ON "event"`);
    await dropRoutine(db, `keep_history_insert ON "event"`);
    await dropRoutine(db, `keep_history_truncate ON "membership"`);
    await dropRoutine(db, `keep_history_delete ON "membership"`);
    await dropRoutine(db, `keep_history_update ON "membership"`);
    await dropRoutine(db, `keep_history_insert ON "membership"`);
    await dropRoutine(db, `keep_history_truncate ON "party"`);
    await dropRoutine(db, `keep_history_delete ON "party"`);
    await dropRoutine(db, `keep_history_update ON "party"`);
    await dropRoutine(db, `keep_history_insert ON "party"`);
    await dropRoutine(db, `keep_history_truncate ON "agreement"`);
    await dropRoutine(db, `keep_history_delete ON "agreement"`);
    await dropRoutine(db, `keep_history_update ON "agreement"`);
    await dropRoutine(db, `keep_history_insert ON "agreement"`);
    await dropRoutine(db, `keep_history_truncate ON "contact_point"`);
    await dropRoutine(db, `keep_history_delete ON "contact_point"`);
    await dropRoutine(db, `keep_history_update ON "contact_point"`);
    await dropRoutine(db, `keep_history_insert ON "contact_point"`);
    await dropRoutine(db, `keep_history_truncate ON "identifier"`);
    await dropRoutine(db, `keep_history_delete ON "identifier"`);
    await dropRoutine(db, `keep_history_update ON "identifier"`);
    await dropRoutine(db, `keep_history_insert ON "identifier"`);
    await dropRoutine(db, `keep_history_truncate ON "organisation"`);
    await dropRoutine(db, `keep_history_delete ON "organisation"`);
    await dropRoutine(db, `keep_history_update ON "organisation"`);
    await dropRoutine(db, `keep_history_insert ON "organisation"`);
    await dropRoutine(db, `keep_history_truncate ON "city"`);
    await dropRoutine(db, `keep_history_delete ON "city"`);
    await dropRoutine(db, `keep_history_update ON "city"`);
    await dropRoutine(db, `keep_history_insert ON "city"`);
    await dropRoutine(db, `keep_history_truncate ON "country"`);
    await dropRoutine(db, `keep_history_delete ON "country"`);
    await dropRoutine(db, `keep_history_update ON "country"`);
    await dropRoutine(db, `keep_history_insert ON "country"`);
    await dropRoutine(db, `keep_history_truncate ON "dataset"`);
    await dropRoutine(db, `keep_history_delete ON "dataset"`);
    await dropRoutine(db, `keep_history_update ON "dataset"`);
    await dropRoutine(db, `keep_history_insert ON "dataset"`);
    await dropRoutine(db, `remake_history()`);
    await dropRoutine(db, `remake_past()`);
    await dropRoutine(db, `remake_history_of(regclass)`);
    await dropRoutine(db, `keeper_of(regclass, text, text[], text[])`);
    await dropRoutine(db, `remake_history_indexes(regclass, text)`);
    await dropRoutine(db, `remake_history_columns(regclass, text)`);
    await dropRoutine(db, `refuse_to_rewrite()`);
    await dropRoutine(db, `keep_history()`);
    await db.query(`ALTER TABLE "revision" DROP COLUMN "reason"`);
    await db.query(`ALTER TABLE "revision" DROP COLUMN "actor"`);
    await dropRoutine(db, `known_at()`);
    await putRoutine(
      db,
      `current_revision()`,
      `CREATE OR REPLACE FUNCTION current_revision() RETURNS integer LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  mine CONSTANT text := pg_current_xact_id()::text;
  taken integer;
BEGIN
  SELECT number INTO taken FROM revision WHERE transaction = mine;
  IF FOUND THEN RETURN taken; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  INSERT INTO revision (number, at, transaction) SELECT coalesce(max(number), 0) + 1, register_now(), mine FROM revision RETURNING number INTO taken;
  RETURN taken;
END
$$`,
    );
  }
}

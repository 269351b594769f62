import type { MigrationInterface, QueryRunner } from 'typeorm';
import { putRoutine } from '../src/store/routines/put';

export class PastOnEveryFace1795681520473 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`DROP SCHEMA IF EXISTS past CASCADE`);
    await putRoutine(
      db,
      `remake_past()`,
      `CREATE OR REPLACE FUNCTION remake_past() RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  made text;
  began integer;
BEGIN
  EXECUTE (SELECT format('SELECT least(%s)', string_agg(format('(SELECT min(since) FROM history.%I)', relname), ', ')) FROM pg_class WHERE relnamespace = 'history'::regnamespace AND relkind = 'r') INTO began;
  EXECUTE format('CREATE FUNCTION past.beginning() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN %s', greatest(1, coalesce(began, (SELECT max(number) FROM revision))));
  EXECUTE format('CREATE OR REPLACE VIEW past."dataset" AS SELECT %s FROM history."dataset" r WHERE since <= known_at() AND (until IS NULL OR until > known_at())',
    (SELECT string_agg(CASE attname WHEN $is$public$is$ THEN 'r."public" AND (SELECT latest."public" FROM history."dataset" latest WHERE latest.key = r.key ORDER BY latest.since DESC LIMIT 1) AS "public"' ELSE format('r.%I', attname) END, ', ' ORDER BY attnum)
      FROM pg_attribute WHERE attrelid = 'past."dataset"'::regclass AND attnum > 0));
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
    await db.query(`SELECT remake_history()`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP SCHEMA IF EXISTS past CASCADE`);
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
    await db.query(`SELECT remake_history()`);
  }
}

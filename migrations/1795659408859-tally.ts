import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropRoutine, putRoutine } from '../src/store/routines/put';

export class Tally1795659408859 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(
      `CREATE TABLE "tally" ("concept" text COLLATE "C" NOT NULL, "by" text array NOT NULL, "values" text array NOT NULL, "count" integer NOT NULL, CONSTRAINT "PK_793daa688b9d8f16a5117850def" PRIMARY KEY ("concept", "by", "values"))`,
    );
    await db.query(
      `CREATE TABLE "tallied" ("concept" text COLLATE "C" NOT NULL, "key" text COLLATE "C" NOT NULL, "values" jsonb NOT NULL, CONSTRAINT "PK_e8e9a83c489a31567be7f5d19ef" PRIMARY KEY ("concept", "key"))`,
    );
    await putRoutine(
      db,
      `recount_dataset(text[])`,
      `CREATE OR REPLACE FUNCTION recount_dataset(keys text[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
BEGIN
  IF cardinality(keys) = 0 THEN RETURN; END IF;
  WITH has AS MATERIALIZED (
    SELECT r.key, jsonb_build_array() AS values FROM "dataset" r
    WHERE r.key = ANY (keys) AND (r."public" AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public"))
  ), had AS MATERIALIZED (
    SELECT key, values FROM tallied WHERE concept = 'dataset' AND key = ANY (keys)
  ), changed AS MATERIALIZED (
    SELECT key, had.values AS old, has.values AS new FROM had FULL JOIN has USING (key) WHERE had.values IS DISTINCT FROM has.values
  ), gone AS (
    DELETE FROM tallied WHERE concept = 'dataset' AND key IN (SELECT key FROM changed WHERE new IS NULL)
  ), kept AS (
    INSERT INTO tallied (concept, key, values) SELECT 'dataset', key, new FROM changed WHERE new IS NOT NULL
    ON CONFLICT (concept, key) DO UPDATE SET values = excluded.values
  ), alike AS MATERIALIZED (
    SELECT values, sum(change) AS change FROM (SELECT new AS values, 1 AS change FROM changed UNION ALL SELECT old, -1 FROM changed) sides
    WHERE values IS NOT NULL GROUP BY values HAVING sum(change) <> 0
  )
  INSERT INTO tally (concept, by, values, count)
  SELECT 'dataset', '{}'::text[] AS by, '{}'::text[] AS values, sum(change) AS count FROM alike
  GROUP BY 2, 3 HAVING sum(change) <> 0
  ON CONFLICT (concept, by, values) DO UPDATE SET count = tally.count + excluded.count;
END
$$`,
    );
    await putRoutine(
      db,
      `recount_country(text[])`,
      `CREATE OR REPLACE FUNCTION recount_country(keys text[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
BEGIN
  IF cardinality(keys) = 0 THEN RETURN; END IF;
  WITH has AS MATERIALIZED (
    SELECT r.key, jsonb_build_array() AS values FROM "country" r
    WHERE r.key = ANY (keys) AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")
  ), had AS MATERIALIZED (
    SELECT key, values FROM tallied WHERE concept = 'country' AND key = ANY (keys)
  ), changed AS MATERIALIZED (
    SELECT key, had.values AS old, has.values AS new FROM had FULL JOIN has USING (key) WHERE had.values IS DISTINCT FROM has.values
  ), gone AS (
    DELETE FROM tallied WHERE concept = 'country' AND key IN (SELECT key FROM changed WHERE new IS NULL)
  ), kept AS (
    INSERT INTO tallied (concept, key, values) SELECT 'country', key, new FROM changed WHERE new IS NOT NULL
    ON CONFLICT (concept, key) DO UPDATE SET values = excluded.values
  ), alike AS MATERIALIZED (
    SELECT values, sum(change) AS change FROM (SELECT new AS values, 1 AS change FROM changed UNION ALL SELECT old, -1 FROM changed) sides
    WHERE values IS NOT NULL GROUP BY values HAVING sum(change) <> 0
  )
  INSERT INTO tally (concept, by, values, count)
  SELECT 'country', '{}'::text[] AS by, '{}'::text[] AS values, sum(change) AS count FROM alike
  GROUP BY 2, 3 HAVING sum(change) <> 0
  ON CONFLICT (concept, by, values) DO UPDATE SET count = tally.count + excluded.count;
END
$$`,
    );
    await putRoutine(
      db,
      `recount_city(text[])`,
      `CREATE OR REPLACE FUNCTION recount_city(keys text[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
BEGIN
  IF cardinality(keys) = 0 THEN RETURN; END IF;
  WITH has AS MATERIALIZED (
    SELECT r.key, jsonb_build_array(coalesce(d0.values, '[null]')) AS values FROM "city" r
    LEFT JOIN (
      SELECT key, jsonb_agg(DISTINCT value) FILTER (WHERE value IS NOT NULL) AS values FROM (
        SELECT r.key, t1.key AS value FROM "city" r CROSS JOIN "country" t1 WHERE r.key = ANY (keys) AND t1."key" = r."country" AND t1."dataset" IN (SELECT key FROM "dataset" WHERE "public")
      ) found GROUP BY key
    ) d0 ON d0.key = r.key
    WHERE r.key = ANY (keys) AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")
  ), had AS MATERIALIZED (
    SELECT key, values FROM tallied WHERE concept = 'city' AND key = ANY (keys)
  ), changed AS MATERIALIZED (
    SELECT key, had.values AS old, has.values AS new FROM had FULL JOIN has USING (key) WHERE had.values IS DISTINCT FROM has.values
  ), gone AS (
    DELETE FROM tallied WHERE concept = 'city' AND key IN (SELECT key FROM changed WHERE new IS NULL)
  ), kept AS (
    INSERT INTO tallied (concept, key, values) SELECT 'city', key, new FROM changed WHERE new IS NOT NULL
    ON CONFLICT (concept, key) DO UPDATE SET values = excluded.values
  ), alike AS MATERIALIZED (
    SELECT values, sum(change) AS change FROM (SELECT new AS values, 1 AS change FROM changed UNION ALL SELECT old, -1 FROM changed) sides
    WHERE values IS NOT NULL GROUP BY values HAVING sum(change) <> 0
  )
  INSERT INTO tally (concept, by, values, count)
  SELECT 'city', d0.by AS by, d0.values AS values, sum(change) AS count FROM alike
  CROSS JOIN LATERAL (SELECT '{COUNTRY}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 0) value UNION ALL SELECT '{}', '{}') d0
  GROUP BY 2, 3 HAVING sum(change) <> 0
  ON CONFLICT (concept, by, values) DO UPDATE SET count = tally.count + excluded.count;
END
$$`,
    );
    await putRoutine(
      db,
      `recount_organisation(text[])`,
      `CREATE OR REPLACE FUNCTION recount_organisation(keys text[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
BEGIN
  IF cardinality(keys) = 0 THEN RETURN; END IF;
  WITH has AS MATERIALIZED (
    SELECT r.key, jsonb_build_array(jsonb_build_array(r."kind"), coalesce(d1.values, '[null]')) AS values FROM "organisation" r
    LEFT JOIN (
      SELECT key, jsonb_agg(DISTINCT value) FILTER (WHERE value IS NOT NULL) AS values FROM (
        SELECT r.key, t1.key AS value FROM "organisation" r CROSS JOIN "country" t1 WHERE r.key = ANY (keys) AND t1."key" = r."country" AND t1."dataset" IN (SELECT key FROM "dataset" WHERE "public")
      ) found GROUP BY key
    ) d1 ON d1.key = r.key
    WHERE r.key = ANY (keys) AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")
  ), had AS MATERIALIZED (
    SELECT key, values FROM tallied WHERE concept = 'organisation' AND key = ANY (keys)
  ), changed AS MATERIALIZED (
    SELECT key, had.values AS old, has.values AS new FROM had FULL JOIN has USING (key) WHERE had.values IS DISTINCT FROM has.values
  ), gone AS (
    DELETE FROM tallied WHERE concept = 'organisation' AND key IN (SELECT key FROM changed WHERE new IS NULL)
  ), kept AS (
    INSERT INTO tallied (concept, key, values) SELECT 'organisation', key, new FROM changed WHERE new IS NOT NULL
    ON CONFLICT (concept, key) DO UPDATE SET values = excluded.values
  ), alike AS MATERIALIZED (
    SELECT values, sum(change) AS change FROM (SELECT new AS values, 1 AS change FROM changed UNION ALL SELECT old, -1 FROM changed) sides
    WHERE values IS NOT NULL GROUP BY values HAVING sum(change) <> 0
  )
  INSERT INTO tally (concept, by, values, count)
  SELECT 'organisation', d0.by || d1.by AS by, d0.values || d1.values AS values, sum(change) AS count FROM alike
  CROSS JOIN LATERAL (SELECT '{TYPE}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 0) value UNION ALL SELECT '{}', '{}') d0
  CROSS JOIN LATERAL (SELECT '{COUNTRY}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 1) value UNION ALL SELECT '{}', '{}') d1
  GROUP BY 2, 3 HAVING sum(change) <> 0
  ON CONFLICT (concept, by, values) DO UPDATE SET count = tally.count + excluded.count;
END
$$`,
    );
    await putRoutine(
      db,
      `recount_identifier(text[])`,
      `CREATE OR REPLACE FUNCTION recount_identifier(keys text[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
BEGIN
  IF cardinality(keys) = 0 THEN RETURN; END IF;
  WITH has AS MATERIALIZED (
    SELECT r.key, jsonb_build_array() AS values FROM "identifier" r
    WHERE r.key = ANY (keys) AND (r."of_city" IN (SELECT of.key FROM "city" of WHERE of."dataset" IN (SELECT key FROM "dataset" WHERE "public")) OR r."of_organisation" IN (SELECT of.key FROM "organisation" of WHERE of."dataset" IN (SELECT key FROM "dataset" WHERE "public")))
  ), had AS MATERIALIZED (
    SELECT key, values FROM tallied WHERE concept = 'identifier' AND key = ANY (keys)
  ), changed AS MATERIALIZED (
    SELECT key, had.values AS old, has.values AS new FROM had FULL JOIN has USING (key) WHERE had.values IS DISTINCT FROM has.values
  ), gone AS (
    DELETE FROM tallied WHERE concept = 'identifier' AND key IN (SELECT key FROM changed WHERE new IS NULL)
  ), kept AS (
    INSERT INTO tallied (concept, key, values) SELECT 'identifier', key, new FROM changed WHERE new IS NOT NULL
    ON CONFLICT (concept, key) DO UPDATE SET values = excluded.values
  ), alike AS MATERIALIZED (
    SELECT values, sum(change) AS change FROM (SELECT new AS values, 1 AS change FROM changed UNION ALL SELECT old, -1 FROM changed) sides
    WHERE values IS NOT NULL GROUP BY values HAVING sum(change) <> 0
  )
  INSERT INTO tally (concept, by, values, count)
  SELECT 'identifier', '{}'::text[] AS by, '{}'::text[] AS values, sum(change) AS count FROM alike
  GROUP BY 2, 3 HAVING sum(change) <> 0
  ON CONFLICT (concept, by, values) DO UPDATE SET count = tally.count + excluded.count;
END
$$`,
    );
    await putRoutine(
      db,
      `recount_contact_point(text[])`,
      `CREATE OR REPLACE FUNCTION recount_contact_point(keys text[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
BEGIN
  IF cardinality(keys) = 0 THEN RETURN; END IF;
  WITH has AS MATERIALIZED (
    SELECT r.key, jsonb_build_array() AS values FROM "contact_point" r
    WHERE r.key = ANY (keys) AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")
  ), had AS MATERIALIZED (
    SELECT key, values FROM tallied WHERE concept = 'contact_point' AND key = ANY (keys)
  ), changed AS MATERIALIZED (
    SELECT key, had.values AS old, has.values AS new FROM had FULL JOIN has USING (key) WHERE had.values IS DISTINCT FROM has.values
  ), gone AS (
    DELETE FROM tallied WHERE concept = 'contact_point' AND key IN (SELECT key FROM changed WHERE new IS NULL)
  ), kept AS (
    INSERT INTO tallied (concept, key, values) SELECT 'contact_point', key, new FROM changed WHERE new IS NOT NULL
    ON CONFLICT (concept, key) DO UPDATE SET values = excluded.values
  ), alike AS MATERIALIZED (
    SELECT values, sum(change) AS change FROM (SELECT new AS values, 1 AS change FROM changed UNION ALL SELECT old, -1 FROM changed) sides
    WHERE values IS NOT NULL GROUP BY values HAVING sum(change) <> 0
  )
  INSERT INTO tally (concept, by, values, count)
  SELECT 'contact_point', '{}'::text[] AS by, '{}'::text[] AS values, sum(change) AS count FROM alike
  GROUP BY 2, 3 HAVING sum(change) <> 0
  ON CONFLICT (concept, by, values) DO UPDATE SET count = tally.count + excluded.count;
END
$$`,
    );
    await putRoutine(
      db,
      `recount_agreement(text[])`,
      `CREATE OR REPLACE FUNCTION recount_agreement(keys text[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
BEGIN
  IF cardinality(keys) = 0 THEN RETURN; END IF;
  WITH has AS MATERIALIZED (
    SELECT r.key, jsonb_build_array(jsonb_build_array(r."type"), jsonb_build_array(r."status"), coalesce(d2.values, '[null]'), jsonb_build_array(CASE WHEN to_char(r."valid_from_first", 'YYYY') = to_char(r."valid_from_last", 'YYYY') THEN to_char(r."valid_from_first", 'YYYY') END)) AS values FROM "agreement" r
    LEFT JOIN (
      SELECT key, jsonb_agg(DISTINCT value) FILTER (WHERE value IS NOT NULL) AS values FROM (
        SELECT r.key, t3.key AS value FROM "agreement" r CROSS JOIN "party" t1 CROSS JOIN "city" t2 CROSS JOIN "country" t3 WHERE r.key = ANY (keys) AND t1."agreement" = r."key" AND t2."key" = t1."actor_city" AND t3."key" = t2."country" AND t2."dataset" IN (SELECT key FROM "dataset" WHERE "public") AND t3."dataset" IN (SELECT key FROM "dataset" WHERE "public")
        UNION ALL SELECT r.key, t6.key AS value FROM "agreement" r CROSS JOIN "party" t4 CROSS JOIN "organisation" t5 CROSS JOIN "country" t6 WHERE r.key = ANY (keys) AND t4."agreement" = r."key" AND t5."key" = t4."actor_organisation" AND t6."key" = t5."country" AND t5."dataset" IN (SELECT key FROM "dataset" WHERE "public") AND t6."dataset" IN (SELECT key FROM "dataset" WHERE "public")
      ) found GROUP BY key
    ) d2 ON d2.key = r.key
    WHERE r.key = ANY (keys) AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")
  ), had AS MATERIALIZED (
    SELECT key, values FROM tallied WHERE concept = 'agreement' AND key = ANY (keys)
  ), changed AS MATERIALIZED (
    SELECT key, had.values AS old, has.values AS new FROM had FULL JOIN has USING (key) WHERE had.values IS DISTINCT FROM has.values
  ), gone AS (
    DELETE FROM tallied WHERE concept = 'agreement' AND key IN (SELECT key FROM changed WHERE new IS NULL)
  ), kept AS (
    INSERT INTO tallied (concept, key, values) SELECT 'agreement', key, new FROM changed WHERE new IS NOT NULL
    ON CONFLICT (concept, key) DO UPDATE SET values = excluded.values
  ), alike AS MATERIALIZED (
    SELECT values, sum(change) AS change FROM (SELECT new AS values, 1 AS change FROM changed UNION ALL SELECT old, -1 FROM changed) sides
    WHERE values IS NOT NULL GROUP BY values HAVING sum(change) <> 0
  )
  INSERT INTO tally (concept, by, values, count)
  SELECT 'agreement', d0.by || d1.by || d2.by || d3.by AS by, d0.values || d1.values || d2.values || d3.values AS values, sum(change) AS count FROM alike
  CROSS JOIN LATERAL (SELECT '{TYPE}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 0) value UNION ALL SELECT '{}', '{}') d0
  CROSS JOIN LATERAL (SELECT '{STATUS}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 1) value UNION ALL SELECT '{}', '{}') d1
  CROSS JOIN LATERAL (SELECT '{COUNTRY}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 2) value UNION ALL SELECT '{}', '{}') d2
  CROSS JOIN LATERAL (SELECT '{YEAR}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 3) value UNION ALL SELECT '{}', '{}') d3
  GROUP BY 2, 3 HAVING sum(change) <> 0
  ON CONFLICT (concept, by, values) DO UPDATE SET count = tally.count + excluded.count;
END
$$`,
    );
    await putRoutine(
      db,
      `recount_party(text[])`,
      `CREATE OR REPLACE FUNCTION recount_party(keys text[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
BEGIN
  IF cardinality(keys) = 0 THEN RETURN; END IF;
  WITH has AS MATERIALIZED (
    SELECT r.key, jsonb_build_array() AS values FROM "party" r
    WHERE r.key = ANY (keys) AND (r."agreement" IN (SELECT of.key FROM "agreement" of WHERE of."dataset" IN (SELECT key FROM "dataset" WHERE "public")))
  ), had AS MATERIALIZED (
    SELECT key, values FROM tallied WHERE concept = 'party' AND key = ANY (keys)
  ), changed AS MATERIALIZED (
    SELECT key, had.values AS old, has.values AS new FROM had FULL JOIN has USING (key) WHERE had.values IS DISTINCT FROM has.values
  ), gone AS (
    DELETE FROM tallied WHERE concept = 'party' AND key IN (SELECT key FROM changed WHERE new IS NULL)
  ), kept AS (
    INSERT INTO tallied (concept, key, values) SELECT 'party', key, new FROM changed WHERE new IS NOT NULL
    ON CONFLICT (concept, key) DO UPDATE SET values = excluded.values
  ), alike AS MATERIALIZED (
    SELECT values, sum(change) AS change FROM (SELECT new AS values, 1 AS change FROM changed UNION ALL SELECT old, -1 FROM changed) sides
    WHERE values IS NOT NULL GROUP BY values HAVING sum(change) <> 0
  )
  INSERT INTO tally (concept, by, values, count)
  SELECT 'party', '{}'::text[] AS by, '{}'::text[] AS values, sum(change) AS count FROM alike
  GROUP BY 2, 3 HAVING sum(change) <> 0
  ON CONFLICT (concept, by, values) DO UPDATE SET count = tally.count + excluded.count;
END
$$`,
    );
    await putRoutine(
      db,
      `recount_membership(text[])`,
      `CREATE OR REPLACE FUNCTION recount_membership(keys text[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
BEGIN
  IF cardinality(keys) = 0 THEN RETURN; END IF;
  WITH has AS MATERIALIZED (
    SELECT r.key, jsonb_build_array(jsonb_build_array(r."role"), jsonb_build_array(r."status"), coalesce(d2.values, '[null]'), jsonb_build_array(CASE WHEN to_char(r."valid_from_first", 'YYYY') = to_char(r."valid_from_last", 'YYYY') THEN to_char(r."valid_from_first", 'YYYY') END)) AS values FROM "membership" r
    LEFT JOIN (
      SELECT key, jsonb_agg(DISTINCT value) FILTER (WHERE value IS NOT NULL) AS values FROM (
        SELECT r.key, t2.key AS value FROM "membership" r CROSS JOIN "city" t1 CROSS JOIN "country" t2 WHERE r.key = ANY (keys) AND t1."key" = r."member_city" AND t2."key" = t1."country" AND t1."dataset" IN (SELECT key FROM "dataset" WHERE "public") AND t2."dataset" IN (SELECT key FROM "dataset" WHERE "public")
        UNION ALL SELECT r.key, t4.key AS value FROM "membership" r CROSS JOIN "organisation" t3 CROSS JOIN "country" t4 WHERE r.key = ANY (keys) AND t3."key" = r."member_organisation" AND t4."key" = t3."country" AND t3."dataset" IN (SELECT key FROM "dataset" WHERE "public") AND t4."dataset" IN (SELECT key FROM "dataset" WHERE "public")
      ) found GROUP BY key
    ) d2 ON d2.key = r.key
    WHERE r.key = ANY (keys) AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")
  ), had AS MATERIALIZED (
    SELECT key, values FROM tallied WHERE concept = 'membership' AND key = ANY (keys)
  ), changed AS MATERIALIZED (
    SELECT key, had.values AS old, has.values AS new FROM had FULL JOIN has USING (key) WHERE had.values IS DISTINCT FROM has.values
  ), gone AS (
    DELETE FROM tallied WHERE concept = 'membership' AND key IN (SELECT key FROM changed WHERE new IS NULL)
  ), kept AS (
    INSERT INTO tallied (concept, key, values) SELECT 'membership', key, new FROM changed WHERE new IS NOT NULL
    ON CONFLICT (concept, key) DO UPDATE SET values = excluded.values
  ), alike AS MATERIALIZED (
    SELECT values, sum(change) AS change FROM (SELECT new AS values, 1 AS change FROM changed UNION ALL SELECT old, -1 FROM changed) sides
    WHERE values IS NOT NULL GROUP BY values HAVING sum(change) <> 0
  )
  INSERT INTO tally (concept, by, values, count)
  SELECT 'membership', d0.by || d1.by || d2.by || d3.by AS by, d0.values || d1.values || d2.values || d3.values AS values, sum(change) AS count FROM alike
  CROSS JOIN LATERAL (SELECT '{TYPE}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 0) value UNION ALL SELECT '{}', '{}') d0
  CROSS JOIN LATERAL (SELECT '{STATUS}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 1) value UNION ALL SELECT '{}', '{}') d1
  CROSS JOIN LATERAL (SELECT '{COUNTRY}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 2) value UNION ALL SELECT '{}', '{}') d2
  CROSS JOIN LATERAL (SELECT '{YEAR}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 3) value UNION ALL SELECT '{}', '{}') d3
  GROUP BY 2, 3 HAVING sum(change) <> 0
  ON CONFLICT (concept, by, values) DO UPDATE SET count = tally.count + excluded.count;
END
$$`,
    );
    await putRoutine(
      db,
      `recount_event(text[])`,
      `CREATE OR REPLACE FUNCTION recount_event(keys text[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
BEGIN
  IF cardinality(keys) = 0 THEN RETURN; END IF;
  WITH has AS MATERIALIZED (
    SELECT r.key, jsonb_build_array(jsonb_build_array(r."type"), jsonb_build_array(CASE WHEN to_char(r."date_first", 'YYYY') = to_char(r."date_last", 'YYYY') THEN to_char(r."date_first", 'YYYY') END)) AS values FROM "event" r
    WHERE r.key = ANY (keys) AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")
  ), had AS MATERIALIZED (
    SELECT key, values FROM tallied WHERE concept = 'event' AND key = ANY (keys)
  ), changed AS MATERIALIZED (
    SELECT key, had.values AS old, has.values AS new FROM had FULL JOIN has USING (key) WHERE had.values IS DISTINCT FROM has.values
  ), gone AS (
    DELETE FROM tallied WHERE concept = 'event' AND key IN (SELECT key FROM changed WHERE new IS NULL)
  ), kept AS (
    INSERT INTO tallied (concept, key, values) SELECT 'event', key, new FROM changed WHERE new IS NOT NULL
    ON CONFLICT (concept, key) DO UPDATE SET values = excluded.values
  ), alike AS MATERIALIZED (
    SELECT values, sum(change) AS change FROM (SELECT new AS values, 1 AS change FROM changed UNION ALL SELECT old, -1 FROM changed) sides
    WHERE values IS NOT NULL GROUP BY values HAVING sum(change) <> 0
  )
  INSERT INTO tally (concept, by, values, count)
  SELECT 'event', d0.by || d1.by AS by, d0.values || d1.values AS values, sum(change) AS count FROM alike
  CROSS JOIN LATERAL (SELECT '{TYPE}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 0) value UNION ALL SELECT '{}', '{}') d0
  CROSS JOIN LATERAL (SELECT '{YEAR}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 1) value UNION ALL SELECT '{}', '{}') d1
  GROUP BY 2, 3 HAVING sum(change) <> 0
  ON CONFLICT (concept, by, values) DO UPDATE SET count = tally.count + excluded.count;
END
$$`,
    );
    await putRoutine(
      db,
      `recount_strategy(text[])`,
      `CREATE OR REPLACE FUNCTION recount_strategy(keys text[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
BEGIN
  IF cardinality(keys) = 0 THEN RETURN; END IF;
  WITH has AS MATERIALIZED (
    SELECT r.key, jsonb_build_array() AS values FROM "strategy" r
    WHERE r.key = ANY (keys) AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")
  ), had AS MATERIALIZED (
    SELECT key, values FROM tallied WHERE concept = 'strategy' AND key = ANY (keys)
  ), changed AS MATERIALIZED (
    SELECT key, had.values AS old, has.values AS new FROM had FULL JOIN has USING (key) WHERE had.values IS DISTINCT FROM has.values
  ), gone AS (
    DELETE FROM tallied WHERE concept = 'strategy' AND key IN (SELECT key FROM changed WHERE new IS NULL)
  ), kept AS (
    INSERT INTO tallied (concept, key, values) SELECT 'strategy', key, new FROM changed WHERE new IS NOT NULL
    ON CONFLICT (concept, key) DO UPDATE SET values = excluded.values
  ), alike AS MATERIALIZED (
    SELECT values, sum(change) AS change FROM (SELECT new AS values, 1 AS change FROM changed UNION ALL SELECT old, -1 FROM changed) sides
    WHERE values IS NOT NULL GROUP BY values HAVING sum(change) <> 0
  )
  INSERT INTO tally (concept, by, values, count)
  SELECT 'strategy', '{}'::text[] AS by, '{}'::text[] AS values, sum(change) AS count FROM alike
  GROUP BY 2, 3 HAVING sum(change) <> 0
  ON CONFLICT (concept, by, values) DO UPDATE SET count = tally.count + excluded.count;
END
$$`,
    );
    await putRoutine(
      db,
      `recount_pillar(text[])`,
      `CREATE OR REPLACE FUNCTION recount_pillar(keys text[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
BEGIN
  IF cardinality(keys) = 0 THEN RETURN; END IF;
  WITH has AS MATERIALIZED (
    SELECT r.key, jsonb_build_array() AS values FROM "pillar" r
    WHERE r.key = ANY (keys) AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")
  ), had AS MATERIALIZED (
    SELECT key, values FROM tallied WHERE concept = 'pillar' AND key = ANY (keys)
  ), changed AS MATERIALIZED (
    SELECT key, had.values AS old, has.values AS new FROM had FULL JOIN has USING (key) WHERE had.values IS DISTINCT FROM has.values
  ), gone AS (
    DELETE FROM tallied WHERE concept = 'pillar' AND key IN (SELECT key FROM changed WHERE new IS NULL)
  ), kept AS (
    INSERT INTO tallied (concept, key, values) SELECT 'pillar', key, new FROM changed WHERE new IS NOT NULL
    ON CONFLICT (concept, key) DO UPDATE SET values = excluded.values
  ), alike AS MATERIALIZED (
    SELECT values, sum(change) AS change FROM (SELECT new AS values, 1 AS change FROM changed UNION ALL SELECT old, -1 FROM changed) sides
    WHERE values IS NOT NULL GROUP BY values HAVING sum(change) <> 0
  )
  INSERT INTO tally (concept, by, values, count)
  SELECT 'pillar', '{}'::text[] AS by, '{}'::text[] AS values, sum(change) AS count FROM alike
  GROUP BY 2, 3 HAVING sum(change) <> 0
  ON CONFLICT (concept, by, values) DO UPDATE SET count = tally.count + excluded.count;
END
$$`,
    );
    await putRoutine(
      db,
      `recount_project(text[])`,
      `CREATE OR REPLACE FUNCTION recount_project(keys text[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
BEGIN
  IF cardinality(keys) = 0 THEN RETURN; END IF;
  WITH has AS MATERIALIZED (
    SELECT r.key, jsonb_build_array(jsonb_build_array(CASE WHEN to_char(r."valid_from_first", 'YYYY') = to_char(r."valid_from_last", 'YYYY') THEN to_char(r."valid_from_first", 'YYYY') END)) AS values FROM "project" r
    WHERE r.key = ANY (keys) AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")
  ), had AS MATERIALIZED (
    SELECT key, values FROM tallied WHERE concept = 'project' AND key = ANY (keys)
  ), changed AS MATERIALIZED (
    SELECT key, had.values AS old, has.values AS new FROM had FULL JOIN has USING (key) WHERE had.values IS DISTINCT FROM has.values
  ), gone AS (
    DELETE FROM tallied WHERE concept = 'project' AND key IN (SELECT key FROM changed WHERE new IS NULL)
  ), kept AS (
    INSERT INTO tallied (concept, key, values) SELECT 'project', key, new FROM changed WHERE new IS NOT NULL
    ON CONFLICT (concept, key) DO UPDATE SET values = excluded.values
  ), alike AS MATERIALIZED (
    SELECT values, sum(change) AS change FROM (SELECT new AS values, 1 AS change FROM changed UNION ALL SELECT old, -1 FROM changed) sides
    WHERE values IS NOT NULL GROUP BY values HAVING sum(change) <> 0
  )
  INSERT INTO tally (concept, by, values, count)
  SELECT 'project', d0.by AS by, d0.values AS values, sum(change) AS count FROM alike
  CROSS JOIN LATERAL (SELECT '{YEAR}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 0) value UNION ALL SELECT '{}', '{}') d0
  GROUP BY 2, 3 HAVING sum(change) <> 0
  ON CONFLICT (concept, by, values) DO UPDATE SET count = tally.count + excluded.count;
END
$$`,
    );
    await putRoutine(
      db,
      `recount_participant(text[])`,
      `CREATE OR REPLACE FUNCTION recount_participant(keys text[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
BEGIN
  IF cardinality(keys) = 0 THEN RETURN; END IF;
  WITH has AS MATERIALIZED (
    SELECT r.key, jsonb_build_array() AS values FROM "participant" r
    WHERE r.key = ANY (keys) AND (r."project" IN (SELECT of.key FROM "project" of WHERE of."dataset" IN (SELECT key FROM "dataset" WHERE "public")))
  ), had AS MATERIALIZED (
    SELECT key, values FROM tallied WHERE concept = 'participant' AND key = ANY (keys)
  ), changed AS MATERIALIZED (
    SELECT key, had.values AS old, has.values AS new FROM had FULL JOIN has USING (key) WHERE had.values IS DISTINCT FROM has.values
  ), gone AS (
    DELETE FROM tallied WHERE concept = 'participant' AND key IN (SELECT key FROM changed WHERE new IS NULL)
  ), kept AS (
    INSERT INTO tallied (concept, key, values) SELECT 'participant', key, new FROM changed WHERE new IS NOT NULL
    ON CONFLICT (concept, key) DO UPDATE SET values = excluded.values
  ), alike AS MATERIALIZED (
    SELECT values, sum(change) AS change FROM (SELECT new AS values, 1 AS change FROM changed UNION ALL SELECT old, -1 FROM changed) sides
    WHERE values IS NOT NULL GROUP BY values HAVING sum(change) <> 0
  )
  INSERT INTO tally (concept, by, values, count)
  SELECT 'participant', '{}'::text[] AS by, '{}'::text[] AS values, sum(change) AS count FROM alike
  GROUP BY 2, 3 HAVING sum(change) <> 0
  ON CONFLICT (concept, by, values) DO UPDATE SET count = tally.count + excluded.count;
END
$$`,
    );
    await putRoutine(
      db,
      `recount_visit(text[])`,
      `CREATE OR REPLACE FUNCTION recount_visit(keys text[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
BEGIN
  IF cardinality(keys) = 0 THEN RETURN; END IF;
  WITH has AS MATERIALIZED (
    SELECT r.key, jsonb_build_array(jsonb_build_array(r."kind"), jsonb_build_array(CASE WHEN to_char(r."date_first", 'YYYY') = to_char(r."date_last", 'YYYY') THEN to_char(r."date_first", 'YYYY') END)) AS values FROM "visit" r
    WHERE r.key = ANY (keys) AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")
  ), had AS MATERIALIZED (
    SELECT key, values FROM tallied WHERE concept = 'visit' AND key = ANY (keys)
  ), changed AS MATERIALIZED (
    SELECT key, had.values AS old, has.values AS new FROM had FULL JOIN has USING (key) WHERE had.values IS DISTINCT FROM has.values
  ), gone AS (
    DELETE FROM tallied WHERE concept = 'visit' AND key IN (SELECT key FROM changed WHERE new IS NULL)
  ), kept AS (
    INSERT INTO tallied (concept, key, values) SELECT 'visit', key, new FROM changed WHERE new IS NOT NULL
    ON CONFLICT (concept, key) DO UPDATE SET values = excluded.values
  ), alike AS MATERIALIZED (
    SELECT values, sum(change) AS change FROM (SELECT new AS values, 1 AS change FROM changed UNION ALL SELECT old, -1 FROM changed) sides
    WHERE values IS NOT NULL GROUP BY values HAVING sum(change) <> 0
  )
  INSERT INTO tally (concept, by, values, count)
  SELECT 'visit', d0.by || d1.by AS by, d0.values || d1.values AS values, sum(change) AS count FROM alike
  CROSS JOIN LATERAL (SELECT '{TYPE}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 0) value UNION ALL SELECT '{}', '{}') d0
  CROSS JOIN LATERAL (SELECT '{YEAR}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 1) value UNION ALL SELECT '{}', '{}') d1
  GROUP BY 2, 3 HAVING sum(change) <> 0
  ON CONFLICT (concept, by, values) DO UPDATE SET count = tally.count + excluded.count;
END
$$`,
    );
    await putRoutine(
      db,
      `recount_historical_tie(text[])`,
      `CREATE OR REPLACE FUNCTION recount_historical_tie(keys text[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
BEGIN
  IF cardinality(keys) = 0 THEN RETURN; END IF;
  WITH has AS MATERIALIZED (
    SELECT r.key, jsonb_build_array(jsonb_build_array(r."kind")) AS values FROM "historical_tie" r
    WHERE r.key = ANY (keys) AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")
  ), had AS MATERIALIZED (
    SELECT key, values FROM tallied WHERE concept = 'historical_tie' AND key = ANY (keys)
  ), changed AS MATERIALIZED (
    SELECT key, had.values AS old, has.values AS new FROM had FULL JOIN has USING (key) WHERE had.values IS DISTINCT FROM has.values
  ), gone AS (
    DELETE FROM tallied WHERE concept = 'historical_tie' AND key IN (SELECT key FROM changed WHERE new IS NULL)
  ), kept AS (
    INSERT INTO tallied (concept, key, values) SELECT 'historical_tie', key, new FROM changed WHERE new IS NOT NULL
    ON CONFLICT (concept, key) DO UPDATE SET values = excluded.values
  ), alike AS MATERIALIZED (
    SELECT values, sum(change) AS change FROM (SELECT new AS values, 1 AS change FROM changed UNION ALL SELECT old, -1 FROM changed) sides
    WHERE values IS NOT NULL GROUP BY values HAVING sum(change) <> 0
  )
  INSERT INTO tally (concept, by, values, count)
  SELECT 'historical_tie', d0.by AS by, d0.values AS values, sum(change) AS count FROM alike
  CROSS JOIN LATERAL (SELECT '{TYPE}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 0) value UNION ALL SELECT '{}', '{}') d0
  GROUP BY 2, 3 HAVING sum(change) <> 0
  ON CONFLICT (concept, by, values) DO UPDATE SET count = tally.count + excluded.count;
END
$$`,
    );
    await putRoutine(
      db,
      `recount_source(text[])`,
      `CREATE OR REPLACE FUNCTION recount_source(keys text[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
BEGIN
  IF cardinality(keys) = 0 THEN RETURN; END IF;
  WITH has AS MATERIALIZED (
    SELECT r.key, jsonb_build_array(jsonb_build_array(r."kind")) AS values FROM "source" r
    WHERE r.key = ANY (keys) AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")
  ), had AS MATERIALIZED (
    SELECT key, values FROM tallied WHERE concept = 'source' AND key = ANY (keys)
  ), changed AS MATERIALIZED (
    SELECT key, had.values AS old, has.values AS new FROM had FULL JOIN has USING (key) WHERE had.values IS DISTINCT FROM has.values
  ), gone AS (
    DELETE FROM tallied WHERE concept = 'source' AND key IN (SELECT key FROM changed WHERE new IS NULL)
  ), kept AS (
    INSERT INTO tallied (concept, key, values) SELECT 'source', key, new FROM changed WHERE new IS NOT NULL
    ON CONFLICT (concept, key) DO UPDATE SET values = excluded.values
  ), alike AS MATERIALIZED (
    SELECT values, sum(change) AS change FROM (SELECT new AS values, 1 AS change FROM changed UNION ALL SELECT old, -1 FROM changed) sides
    WHERE values IS NOT NULL GROUP BY values HAVING sum(change) <> 0
  )
  INSERT INTO tally (concept, by, values, count)
  SELECT 'source', d0.by AS by, d0.values AS values, sum(change) AS count FROM alike
  CROSS JOIN LATERAL (SELECT '{TYPE}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 0) value UNION ALL SELECT '{}', '{}') d0
  GROUP BY 2, 3 HAVING sum(change) <> 0
  ON CONFLICT (concept, by, values) DO UPDATE SET count = tally.count + excluded.count;
END
$$`,
    );
    await putRoutine(
      db,
      `recount_claim(text[])`,
      `CREATE OR REPLACE FUNCTION recount_claim(keys text[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
BEGIN
  IF cardinality(keys) = 0 THEN RETURN; END IF;
  WITH has AS MATERIALIZED (
    SELECT r.key, jsonb_build_array(jsonb_build_array(r."rank")) AS values FROM "claim" r
    WHERE r.key = ANY (keys) AND r."dataset" IN (SELECT key FROM "dataset" WHERE "public")
  ), had AS MATERIALIZED (
    SELECT key, values FROM tallied WHERE concept = 'claim' AND key = ANY (keys)
  ), changed AS MATERIALIZED (
    SELECT key, had.values AS old, has.values AS new FROM had FULL JOIN has USING (key) WHERE had.values IS DISTINCT FROM has.values
  ), gone AS (
    DELETE FROM tallied WHERE concept = 'claim' AND key IN (SELECT key FROM changed WHERE new IS NULL)
  ), kept AS (
    INSERT INTO tallied (concept, key, values) SELECT 'claim', key, new FROM changed WHERE new IS NOT NULL
    ON CONFLICT (concept, key) DO UPDATE SET values = excluded.values
  ), alike AS MATERIALIZED (
    SELECT values, sum(change) AS change FROM (SELECT new AS values, 1 AS change FROM changed UNION ALL SELECT old, -1 FROM changed) sides
    WHERE values IS NOT NULL GROUP BY values HAVING sum(change) <> 0
  )
  INSERT INTO tally (concept, by, values, count)
  SELECT 'claim', d0.by AS by, d0.values AS values, sum(change) AS count FROM alike
  CROSS JOIN LATERAL (SELECT '{TYPE}'::text[] AS by, ARRAY[value] AS values FROM jsonb_array_elements_text(alike.values -> 0) value UNION ALL SELECT '{}', '{}') d0
  GROUP BY 2, 3 HAVING sum(change) <> 0
  ON CONFLICT (concept, by, values) DO UPDATE SET count = tally.count + excluded.count;
END
$$`,
    );
    await putRoutine(
      db,
      `retally()`,
      `CREATE OR REPLACE FUNCTION retally() RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  DELETE FROM tally;
  DELETE FROM tallied;
  PERFORM recount_dataset(ARRAY(SELECT key FROM "dataset"));
  PERFORM recount_country(ARRAY(SELECT key FROM "country"));
  PERFORM recount_city(ARRAY(SELECT key FROM "city"));
  PERFORM recount_organisation(ARRAY(SELECT key FROM "organisation"));
  PERFORM recount_identifier(ARRAY(SELECT key FROM "identifier"));
  PERFORM recount_contact_point(ARRAY(SELECT key FROM "contact_point"));
  PERFORM recount_agreement(ARRAY(SELECT key FROM "agreement"));
  PERFORM recount_party(ARRAY(SELECT key FROM "party"));
  PERFORM recount_membership(ARRAY(SELECT key FROM "membership"));
  PERFORM recount_event(ARRAY(SELECT key FROM "event"));
  PERFORM recount_strategy(ARRAY(SELECT key FROM "strategy"));
  PERFORM recount_pillar(ARRAY(SELECT key FROM "pillar"));
  PERFORM recount_project(ARRAY(SELECT key FROM "project"));
  PERFORM recount_participant(ARRAY(SELECT key FROM "participant"));
  PERFORM recount_visit(ARRAY(SELECT key FROM "visit"));
  PERFORM recount_historical_tie(ARRAY(SELECT key FROM "historical_tie"));
  PERFORM recount_source(ARRAY(SELECT key FROM "source"));
  PERFORM recount_claim(ARRAY(SELECT key FROM "claim"));
END
$$`,
    );
    await putRoutine(
      db,
      `dataset_tallied()`,
      `CREATE OR REPLACE FUNCTION dataset_tallied() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
DECLARE
  changed_key text[];
BEGIN
  IF TG_OP = 'TRUNCATE' THEN PERFORM retally(); RETURN NULL;
  ELSIF TG_OP = 'INSERT' THEN changed_key := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN changed_key := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE changed_key := ARRAY(SELECT "key" FROM (SELECT "dataset", "key", "public" FROM old_rows EXCEPT SELECT "dataset", "key", "public" FROM new_rows) AS old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (SELECT "dataset", "key", "public" FROM new_rows EXCEPT SELECT "dataset", "key", "public" FROM old_rows) AS new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(changed_key) = 0 THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  PERFORM recount_dataset(changed_key || ARRAY(SELECT "key" FROM "dataset" WHERE "dataset" = ANY (changed_key)));
  PERFORM recount_country(ARRAY(SELECT "key" FROM "country" WHERE "dataset" = ANY (changed_key)));
  PERFORM recount_city(ARRAY(SELECT "key" FROM "city" WHERE "dataset" = ANY (changed_key)) || ARRAY(SELECT "key" FROM "city" WHERE "country" = ANY (ARRAY(SELECT "key" FROM "country" WHERE "dataset" = ANY (changed_key)))));
  PERFORM recount_organisation(ARRAY(SELECT "key" FROM "organisation" WHERE "dataset" = ANY (changed_key)) || ARRAY(SELECT "key" FROM "organisation" WHERE "country" = ANY (ARRAY(SELECT "key" FROM "country" WHERE "dataset" = ANY (changed_key)))));
  PERFORM recount_identifier(ARRAY(SELECT "key" FROM "identifier" WHERE "of_city" = ANY (ARRAY(SELECT "key" FROM "city" WHERE "dataset" = ANY (changed_key)))) || ARRAY(SELECT "key" FROM "identifier" WHERE "of_organisation" = ANY (ARRAY(SELECT "key" FROM "organisation" WHERE "dataset" = ANY (changed_key)))));
  PERFORM recount_contact_point(ARRAY(SELECT "key" FROM "contact_point" WHERE "dataset" = ANY (changed_key)));
  PERFORM recount_agreement(ARRAY(SELECT "key" FROM "agreement" WHERE "dataset" = ANY (changed_key)) || ARRAY(SELECT "agreement" FROM "party" WHERE "actor_city" = ANY (ARRAY(SELECT "key" FROM "city" WHERE "dataset" = ANY (changed_key)))) || ARRAY(SELECT "agreement" FROM "party" WHERE "actor_city" = ANY (ARRAY(SELECT "key" FROM "city" WHERE "country" = ANY (ARRAY(SELECT "key" FROM "country" WHERE "dataset" = ANY (changed_key)))))) || ARRAY(SELECT "agreement" FROM "party" WHERE "actor_organisation" = ANY (ARRAY(SELECT "key" FROM "organisation" WHERE "dataset" = ANY (changed_key)))) || ARRAY(SELECT "agreement" FROM "party" WHERE "actor_organisation" = ANY (ARRAY(SELECT "key" FROM "organisation" WHERE "country" = ANY (ARRAY(SELECT "key" FROM "country" WHERE "dataset" = ANY (changed_key)))))));
  PERFORM recount_party(ARRAY(SELECT "key" FROM "party" WHERE "agreement" = ANY (ARRAY(SELECT "key" FROM "agreement" WHERE "dataset" = ANY (changed_key)))));
  PERFORM recount_membership(ARRAY(SELECT "key" FROM "membership" WHERE "dataset" = ANY (changed_key)) || ARRAY(SELECT "key" FROM "membership" WHERE "member_city" = ANY (ARRAY(SELECT "key" FROM "city" WHERE "dataset" = ANY (changed_key)))) || ARRAY(SELECT "key" FROM "membership" WHERE "member_city" = ANY (ARRAY(SELECT "key" FROM "city" WHERE "country" = ANY (ARRAY(SELECT "key" FROM "country" WHERE "dataset" = ANY (changed_key)))))) || ARRAY(SELECT "key" FROM "membership" WHERE "member_organisation" = ANY (ARRAY(SELECT "key" FROM "organisation" WHERE "dataset" = ANY (changed_key)))) || ARRAY(SELECT "key" FROM "membership" WHERE "member_organisation" = ANY (ARRAY(SELECT "key" FROM "organisation" WHERE "country" = ANY (ARRAY(SELECT "key" FROM "country" WHERE "dataset" = ANY (changed_key)))))));
  PERFORM recount_event(ARRAY(SELECT "key" FROM "event" WHERE "dataset" = ANY (changed_key)));
  PERFORM recount_strategy(ARRAY(SELECT "key" FROM "strategy" WHERE "dataset" = ANY (changed_key)));
  PERFORM recount_pillar(ARRAY(SELECT "key" FROM "pillar" WHERE "dataset" = ANY (changed_key)));
  PERFORM recount_project(ARRAY(SELECT "key" FROM "project" WHERE "dataset" = ANY (changed_key)));
  PERFORM recount_participant(ARRAY(SELECT "key" FROM "participant" WHERE "project" = ANY (ARRAY(SELECT "key" FROM "project" WHERE "dataset" = ANY (changed_key)))));
  PERFORM recount_visit(ARRAY(SELECT "key" FROM "visit" WHERE "dataset" = ANY (changed_key)));
  PERFORM recount_historical_tie(ARRAY(SELECT "key" FROM "historical_tie" WHERE "dataset" = ANY (changed_key)));
  PERFORM recount_source(ARRAY(SELECT "key" FROM "source" WHERE "dataset" = ANY (changed_key)));
  PERFORM recount_claim(ARRAY(SELECT "key" FROM "claim" WHERE "dataset" = ANY (changed_key)));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `dataset_tallied_insert ON "dataset"`,
      `CREATE OR REPLACE TRIGGER dataset_tallied_insert AFTER INSERT ON "dataset" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION dataset_tallied()`,
    );
    await putRoutine(
      db,
      `dataset_tallied_update ON "dataset"`,
      `CREATE OR REPLACE TRIGGER dataset_tallied_update AFTER UPDATE ON "dataset" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION dataset_tallied()`,
    );
    await putRoutine(
      db,
      `dataset_tallied_delete ON "dataset"`,
      `CREATE OR REPLACE TRIGGER dataset_tallied_delete AFTER DELETE ON "dataset" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION dataset_tallied()`,
    );
    await putRoutine(
      db,
      `dataset_tallied_truncate ON "dataset"`,
      `CREATE OR REPLACE TRIGGER dataset_tallied_truncate AFTER TRUNCATE ON "dataset" FOR EACH STATEMENT EXECUTE FUNCTION dataset_tallied()`,
    );
    await putRoutine(
      db,
      `country_tallied()`,
      `CREATE OR REPLACE FUNCTION country_tallied() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
DECLARE
  changed_key text[];
BEGIN
  IF TG_OP = 'TRUNCATE' THEN PERFORM retally(); RETURN NULL;
  ELSIF TG_OP = 'INSERT' THEN changed_key := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN changed_key := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE changed_key := ARRAY(SELECT "key" FROM (SELECT "dataset", "key" FROM old_rows EXCEPT SELECT "dataset", "key" FROM new_rows) AS old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (SELECT "dataset", "key" FROM new_rows EXCEPT SELECT "dataset", "key" FROM old_rows) AS new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(changed_key) = 0 THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  PERFORM recount_country(changed_key);
  PERFORM recount_city(ARRAY(SELECT "key" FROM "city" WHERE "country" = ANY (changed_key)));
  PERFORM recount_organisation(ARRAY(SELECT "key" FROM "organisation" WHERE "country" = ANY (changed_key)));
  PERFORM recount_agreement(ARRAY(SELECT "agreement" FROM "party" WHERE "actor_city" = ANY (ARRAY(SELECT "key" FROM "city" WHERE "country" = ANY (changed_key)))) || ARRAY(SELECT "agreement" FROM "party" WHERE "actor_organisation" = ANY (ARRAY(SELECT "key" FROM "organisation" WHERE "country" = ANY (changed_key)))));
  PERFORM recount_membership(ARRAY(SELECT "key" FROM "membership" WHERE "member_city" = ANY (ARRAY(SELECT "key" FROM "city" WHERE "country" = ANY (changed_key)))) || ARRAY(SELECT "key" FROM "membership" WHERE "member_organisation" = ANY (ARRAY(SELECT "key" FROM "organisation" WHERE "country" = ANY (changed_key)))));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `country_tallied_insert ON "country"`,
      `CREATE OR REPLACE TRIGGER country_tallied_insert AFTER INSERT ON "country" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION country_tallied()`,
    );
    await putRoutine(
      db,
      `country_tallied_update ON "country"`,
      `CREATE OR REPLACE TRIGGER country_tallied_update AFTER UPDATE ON "country" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION country_tallied()`,
    );
    await putRoutine(
      db,
      `country_tallied_delete ON "country"`,
      `CREATE OR REPLACE TRIGGER country_tallied_delete AFTER DELETE ON "country" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION country_tallied()`,
    );
    await putRoutine(
      db,
      `country_tallied_truncate ON "country"`,
      `CREATE OR REPLACE TRIGGER country_tallied_truncate AFTER TRUNCATE ON "country" FOR EACH STATEMENT EXECUTE FUNCTION country_tallied()`,
    );
    await putRoutine(
      db,
      `city_tallied()`,
      `CREATE OR REPLACE FUNCTION city_tallied() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
DECLARE
  changed_key text[];
BEGIN
  IF TG_OP = 'TRUNCATE' THEN PERFORM retally(); RETURN NULL;
  ELSIF TG_OP = 'INSERT' THEN changed_key := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN changed_key := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE changed_key := ARRAY(SELECT "key" FROM (SELECT "country", "dataset", "key" FROM old_rows EXCEPT SELECT "country", "dataset", "key" FROM new_rows) AS old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (SELECT "country", "dataset", "key" FROM new_rows EXCEPT SELECT "country", "dataset", "key" FROM old_rows) AS new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(changed_key) = 0 THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  PERFORM recount_city(changed_key);
  PERFORM recount_identifier(ARRAY(SELECT "key" FROM "identifier" WHERE "of_city" = ANY (changed_key)));
  PERFORM recount_agreement(ARRAY(SELECT "agreement" FROM "party" WHERE "actor_city" = ANY (changed_key)));
  PERFORM recount_membership(ARRAY(SELECT "key" FROM "membership" WHERE "member_city" = ANY (changed_key)));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `city_tallied_insert ON "city"`,
      `CREATE OR REPLACE TRIGGER city_tallied_insert AFTER INSERT ON "city" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION city_tallied()`,
    );
    await putRoutine(
      db,
      `city_tallied_update ON "city"`,
      `CREATE OR REPLACE TRIGGER city_tallied_update AFTER UPDATE ON "city" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION city_tallied()`,
    );
    await putRoutine(
      db,
      `city_tallied_delete ON "city"`,
      `CREATE OR REPLACE TRIGGER city_tallied_delete AFTER DELETE ON "city" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION city_tallied()`,
    );
    await putRoutine(
      db,
      `city_tallied_truncate ON "city"`,
      `CREATE OR REPLACE TRIGGER city_tallied_truncate AFTER TRUNCATE ON "city" FOR EACH STATEMENT EXECUTE FUNCTION city_tallied()`,
    );
    await putRoutine(
      db,
      `organisation_tallied()`,
      `CREATE OR REPLACE FUNCTION organisation_tallied() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
DECLARE
  changed_key text[];
BEGIN
  IF TG_OP = 'TRUNCATE' THEN PERFORM retally(); RETURN NULL;
  ELSIF TG_OP = 'INSERT' THEN changed_key := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN changed_key := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE changed_key := ARRAY(SELECT "key" FROM (SELECT "country", "dataset", "key", "kind" FROM old_rows EXCEPT SELECT "country", "dataset", "key", "kind" FROM new_rows) AS old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (SELECT "country", "dataset", "key", "kind" FROM new_rows EXCEPT SELECT "country", "dataset", "key", "kind" FROM old_rows) AS new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(changed_key) = 0 THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  PERFORM recount_organisation(changed_key);
  PERFORM recount_identifier(ARRAY(SELECT "key" FROM "identifier" WHERE "of_organisation" = ANY (changed_key)));
  PERFORM recount_agreement(ARRAY(SELECT "agreement" FROM "party" WHERE "actor_organisation" = ANY (changed_key)));
  PERFORM recount_membership(ARRAY(SELECT "key" FROM "membership" WHERE "member_organisation" = ANY (changed_key)));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `organisation_tallied_insert ON "organisation"`,
      `CREATE OR REPLACE TRIGGER organisation_tallied_insert AFTER INSERT ON "organisation" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION organisation_tallied()`,
    );
    await putRoutine(
      db,
      `organisation_tallied_update ON "organisation"`,
      `CREATE OR REPLACE TRIGGER organisation_tallied_update AFTER UPDATE ON "organisation" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION organisation_tallied()`,
    );
    await putRoutine(
      db,
      `organisation_tallied_delete ON "organisation"`,
      `CREATE OR REPLACE TRIGGER organisation_tallied_delete AFTER DELETE ON "organisation" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION organisation_tallied()`,
    );
    await putRoutine(
      db,
      `organisation_tallied_truncate ON "organisation"`,
      `CREATE OR REPLACE TRIGGER organisation_tallied_truncate AFTER TRUNCATE ON "organisation" FOR EACH STATEMENT EXECUTE FUNCTION organisation_tallied()`,
    );
    await putRoutine(
      db,
      `identifier_tallied()`,
      `CREATE OR REPLACE FUNCTION identifier_tallied() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
DECLARE
  changed_key text[];
BEGIN
  IF TG_OP = 'TRUNCATE' THEN PERFORM retally(); RETURN NULL;
  ELSIF TG_OP = 'INSERT' THEN changed_key := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN changed_key := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE changed_key := ARRAY(SELECT "key" FROM (SELECT "key", "of_city", "of_organisation" FROM old_rows EXCEPT SELECT "key", "of_city", "of_organisation" FROM new_rows) AS old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (SELECT "key", "of_city", "of_organisation" FROM new_rows EXCEPT SELECT "key", "of_city", "of_organisation" FROM old_rows) AS new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(changed_key) = 0 THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  PERFORM recount_identifier(changed_key);
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `identifier_tallied_insert ON "identifier"`,
      `CREATE OR REPLACE TRIGGER identifier_tallied_insert AFTER INSERT ON "identifier" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION identifier_tallied()`,
    );
    await putRoutine(
      db,
      `identifier_tallied_update ON "identifier"`,
      `CREATE OR REPLACE TRIGGER identifier_tallied_update AFTER UPDATE ON "identifier" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION identifier_tallied()`,
    );
    await putRoutine(
      db,
      `identifier_tallied_delete ON "identifier"`,
      `CREATE OR REPLACE TRIGGER identifier_tallied_delete AFTER DELETE ON "identifier" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION identifier_tallied()`,
    );
    await putRoutine(
      db,
      `identifier_tallied_truncate ON "identifier"`,
      `CREATE OR REPLACE TRIGGER identifier_tallied_truncate AFTER TRUNCATE ON "identifier" FOR EACH STATEMENT EXECUTE FUNCTION identifier_tallied()`,
    );
    await putRoutine(
      db,
      `contact_point_tallied()`,
      `CREATE OR REPLACE FUNCTION contact_point_tallied() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
DECLARE
  changed_key text[];
BEGIN
  IF TG_OP = 'TRUNCATE' THEN PERFORM retally(); RETURN NULL;
  ELSIF TG_OP = 'INSERT' THEN changed_key := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN changed_key := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE changed_key := ARRAY(SELECT "key" FROM (SELECT "dataset", "key" FROM old_rows EXCEPT SELECT "dataset", "key" FROM new_rows) AS old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (SELECT "dataset", "key" FROM new_rows EXCEPT SELECT "dataset", "key" FROM old_rows) AS new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(changed_key) = 0 THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  PERFORM recount_contact_point(changed_key);
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `contact_point_tallied_insert ON "contact_point"`,
      `CREATE OR REPLACE TRIGGER contact_point_tallied_insert AFTER INSERT ON "contact_point" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION contact_point_tallied()`,
    );
    await putRoutine(
      db,
      `contact_point_tallied_update ON "contact_point"`,
      `CREATE OR REPLACE TRIGGER contact_point_tallied_update AFTER UPDATE ON "contact_point" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION contact_point_tallied()`,
    );
    await putRoutine(
      db,
      `contact_point_tallied_delete ON "contact_point"`,
      `CREATE OR REPLACE TRIGGER contact_point_tallied_delete AFTER DELETE ON "contact_point" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION contact_point_tallied()`,
    );
    await putRoutine(
      db,
      `contact_point_tallied_truncate ON "contact_point"`,
      `CREATE OR REPLACE TRIGGER contact_point_tallied_truncate AFTER TRUNCATE ON "contact_point" FOR EACH STATEMENT EXECUTE FUNCTION contact_point_tallied()`,
    );
    await putRoutine(
      db,
      `agreement_tallied()`,
      `CREATE OR REPLACE FUNCTION agreement_tallied() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
DECLARE
  changed_key text[];
BEGIN
  IF TG_OP = 'TRUNCATE' THEN PERFORM retally(); RETURN NULL;
  ELSIF TG_OP = 'INSERT' THEN changed_key := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN changed_key := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE changed_key := ARRAY(SELECT "key" FROM (SELECT "dataset", "key", "status", "type", "valid_from_first", "valid_from_last" FROM old_rows EXCEPT SELECT "dataset", "key", "status", "type", "valid_from_first", "valid_from_last" FROM new_rows) AS old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (SELECT "dataset", "key", "status", "type", "valid_from_first", "valid_from_last" FROM new_rows EXCEPT SELECT "dataset", "key", "status", "type", "valid_from_first", "valid_from_last" FROM old_rows) AS new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(changed_key) = 0 THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  PERFORM recount_agreement(changed_key);
  PERFORM recount_party(ARRAY(SELECT "key" FROM "party" WHERE "agreement" = ANY (changed_key)));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_tallied_insert ON "agreement"`,
      `CREATE OR REPLACE TRIGGER agreement_tallied_insert AFTER INSERT ON "agreement" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION agreement_tallied()`,
    );
    await putRoutine(
      db,
      `agreement_tallied_update ON "agreement"`,
      `CREATE OR REPLACE TRIGGER agreement_tallied_update AFTER UPDATE ON "agreement" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION agreement_tallied()`,
    );
    await putRoutine(
      db,
      `agreement_tallied_delete ON "agreement"`,
      `CREATE OR REPLACE TRIGGER agreement_tallied_delete AFTER DELETE ON "agreement" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION agreement_tallied()`,
    );
    await putRoutine(
      db,
      `agreement_tallied_truncate ON "agreement"`,
      `CREATE OR REPLACE TRIGGER agreement_tallied_truncate AFTER TRUNCATE ON "agreement" FOR EACH STATEMENT EXECUTE FUNCTION agreement_tallied()`,
    );
    await putRoutine(
      db,
      `party_tallied()`,
      `CREATE OR REPLACE FUNCTION party_tallied() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
DECLARE
  changed_agreement text[];
  changed_key text[];
BEGIN
  IF TG_OP = 'TRUNCATE' THEN PERFORM retally(); RETURN NULL;
  ELSIF TG_OP = 'INSERT' THEN changed_agreement := ARRAY(SELECT "agreement" FROM new_rows WHERE "agreement" IS NOT NULL); changed_key := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN changed_agreement := ARRAY(SELECT "agreement" FROM old_rows WHERE "agreement" IS NOT NULL); changed_key := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE changed_agreement := ARRAY(SELECT "agreement" FROM (SELECT "actor_city", "actor_organisation", "agreement", "key" FROM old_rows EXCEPT SELECT "actor_city", "actor_organisation", "agreement", "key" FROM new_rows) AS old_rows WHERE "agreement" IS NOT NULL UNION SELECT "agreement" FROM (SELECT "actor_city", "actor_organisation", "agreement", "key" FROM new_rows EXCEPT SELECT "actor_city", "actor_organisation", "agreement", "key" FROM old_rows) AS new_rows WHERE "agreement" IS NOT NULL); changed_key := ARRAY(SELECT "key" FROM (SELECT "actor_city", "actor_organisation", "agreement", "key" FROM old_rows EXCEPT SELECT "actor_city", "actor_organisation", "agreement", "key" FROM new_rows) AS old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (SELECT "actor_city", "actor_organisation", "agreement", "key" FROM new_rows EXCEPT SELECT "actor_city", "actor_organisation", "agreement", "key" FROM old_rows) AS new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(changed_agreement) + cardinality(changed_key) = 0 THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  PERFORM recount_agreement(changed_agreement);
  PERFORM recount_party(changed_key);
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `party_tallied_insert ON "party"`,
      `CREATE OR REPLACE TRIGGER party_tallied_insert AFTER INSERT ON "party" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION party_tallied()`,
    );
    await putRoutine(
      db,
      `party_tallied_update ON "party"`,
      `CREATE OR REPLACE TRIGGER party_tallied_update AFTER UPDATE ON "party" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION party_tallied()`,
    );
    await putRoutine(
      db,
      `party_tallied_delete ON "party"`,
      `CREATE OR REPLACE TRIGGER party_tallied_delete AFTER DELETE ON "party" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION party_tallied()`,
    );
    await putRoutine(
      db,
      `party_tallied_truncate ON "party"`,
      `CREATE OR REPLACE TRIGGER party_tallied_truncate AFTER TRUNCATE ON "party" FOR EACH STATEMENT EXECUTE FUNCTION party_tallied()`,
    );
    await putRoutine(
      db,
      `membership_tallied()`,
      `CREATE OR REPLACE FUNCTION membership_tallied() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
DECLARE
  changed_key text[];
BEGIN
  IF TG_OP = 'TRUNCATE' THEN PERFORM retally(); RETURN NULL;
  ELSIF TG_OP = 'INSERT' THEN changed_key := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN changed_key := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE changed_key := ARRAY(SELECT "key" FROM (SELECT "dataset", "key", "member_city", "member_organisation", "role", "status", "valid_from_first", "valid_from_last" FROM old_rows EXCEPT SELECT "dataset", "key", "member_city", "member_organisation", "role", "status", "valid_from_first", "valid_from_last" FROM new_rows) AS old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (SELECT "dataset", "key", "member_city", "member_organisation", "role", "status", "valid_from_first", "valid_from_last" FROM new_rows EXCEPT SELECT "dataset", "key", "member_city", "member_organisation", "role", "status", "valid_from_first", "valid_from_last" FROM old_rows) AS new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(changed_key) = 0 THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  PERFORM recount_membership(changed_key);
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `membership_tallied_insert ON "membership"`,
      `CREATE OR REPLACE TRIGGER membership_tallied_insert AFTER INSERT ON "membership" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION membership_tallied()`,
    );
    await putRoutine(
      db,
      `membership_tallied_update ON "membership"`,
      `CREATE OR REPLACE TRIGGER membership_tallied_update AFTER UPDATE ON "membership" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION membership_tallied()`,
    );
    await putRoutine(
      db,
      `membership_tallied_delete ON "membership"`,
      `CREATE OR REPLACE TRIGGER membership_tallied_delete AFTER DELETE ON "membership" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION membership_tallied()`,
    );
    await putRoutine(
      db,
      `membership_tallied_truncate ON "membership"`,
      `CREATE OR REPLACE TRIGGER membership_tallied_truncate AFTER TRUNCATE ON "membership" FOR EACH STATEMENT EXECUTE FUNCTION membership_tallied()`,
    );
    await putRoutine(
      db,
      `event_tallied()`,
      `CREATE OR REPLACE FUNCTION event_tallied() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
DECLARE
  changed_key text[];
BEGIN
  IF TG_OP = 'TRUNCATE' THEN PERFORM retally(); RETURN NULL;
  ELSIF TG_OP = 'INSERT' THEN changed_key := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN changed_key := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE changed_key := ARRAY(SELECT "key" FROM (SELECT "dataset", "date_first", "date_last", "key", "type" FROM old_rows EXCEPT SELECT "dataset", "date_first", "date_last", "key", "type" FROM new_rows) AS old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (SELECT "dataset", "date_first", "date_last", "key", "type" FROM new_rows EXCEPT SELECT "dataset", "date_first", "date_last", "key", "type" FROM old_rows) AS new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(changed_key) = 0 THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  PERFORM recount_event(changed_key);
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_tallied_insert ON "event"`,
      `CREATE OR REPLACE TRIGGER event_tallied_insert AFTER INSERT ON "event" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION event_tallied()`,
    );
    await putRoutine(
      db,
      `event_tallied_update ON "event"`,
      `CREATE OR REPLACE TRIGGER event_tallied_update AFTER UPDATE ON "event" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION event_tallied()`,
    );
    await putRoutine(
      db,
      `event_tallied_delete ON "event"`,
      `CREATE OR REPLACE TRIGGER event_tallied_delete AFTER DELETE ON "event" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION event_tallied()`,
    );
    await putRoutine(
      db,
      `event_tallied_truncate ON "event"`,
      `CREATE OR REPLACE TRIGGER event_tallied_truncate AFTER TRUNCATE ON "event" FOR EACH STATEMENT EXECUTE FUNCTION event_tallied()`,
    );
    await putRoutine(
      db,
      `strategy_tallied()`,
      `CREATE OR REPLACE FUNCTION strategy_tallied() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
DECLARE
  changed_key text[];
BEGIN
  IF TG_OP = 'TRUNCATE' THEN PERFORM retally(); RETURN NULL;
  ELSIF TG_OP = 'INSERT' THEN changed_key := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN changed_key := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE changed_key := ARRAY(SELECT "key" FROM (SELECT "dataset", "key" FROM old_rows EXCEPT SELECT "dataset", "key" FROM new_rows) AS old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (SELECT "dataset", "key" FROM new_rows EXCEPT SELECT "dataset", "key" FROM old_rows) AS new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(changed_key) = 0 THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  PERFORM recount_strategy(changed_key);
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `strategy_tallied_insert ON "strategy"`,
      `CREATE OR REPLACE TRIGGER strategy_tallied_insert AFTER INSERT ON "strategy" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION strategy_tallied()`,
    );
    await putRoutine(
      db,
      `strategy_tallied_update ON "strategy"`,
      `CREATE OR REPLACE TRIGGER strategy_tallied_update AFTER UPDATE ON "strategy" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION strategy_tallied()`,
    );
    await putRoutine(
      db,
      `strategy_tallied_delete ON "strategy"`,
      `CREATE OR REPLACE TRIGGER strategy_tallied_delete AFTER DELETE ON "strategy" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION strategy_tallied()`,
    );
    await putRoutine(
      db,
      `strategy_tallied_truncate ON "strategy"`,
      `CREATE OR REPLACE TRIGGER strategy_tallied_truncate AFTER TRUNCATE ON "strategy" FOR EACH STATEMENT EXECUTE FUNCTION strategy_tallied()`,
    );
    await putRoutine(
      db,
      `pillar_tallied()`,
      `CREATE OR REPLACE FUNCTION pillar_tallied() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
DECLARE
  changed_key text[];
BEGIN
  IF TG_OP = 'TRUNCATE' THEN PERFORM retally(); RETURN NULL;
  ELSIF TG_OP = 'INSERT' THEN changed_key := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN changed_key := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE changed_key := ARRAY(SELECT "key" FROM (SELECT "dataset", "key" FROM old_rows EXCEPT SELECT "dataset", "key" FROM new_rows) AS old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (SELECT "dataset", "key" FROM new_rows EXCEPT SELECT "dataset", "key" FROM old_rows) AS new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(changed_key) = 0 THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  PERFORM recount_pillar(changed_key);
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `pillar_tallied_insert ON "pillar"`,
      `CREATE OR REPLACE TRIGGER pillar_tallied_insert AFTER INSERT ON "pillar" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pillar_tallied()`,
    );
    await putRoutine(
      db,
      `pillar_tallied_update ON "pillar"`,
      `CREATE OR REPLACE TRIGGER pillar_tallied_update AFTER UPDATE ON "pillar" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pillar_tallied()`,
    );
    await putRoutine(
      db,
      `pillar_tallied_delete ON "pillar"`,
      `CREATE OR REPLACE TRIGGER pillar_tallied_delete AFTER DELETE ON "pillar" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION pillar_tallied()`,
    );
    await putRoutine(
      db,
      `pillar_tallied_truncate ON "pillar"`,
      `CREATE OR REPLACE TRIGGER pillar_tallied_truncate AFTER TRUNCATE ON "pillar" FOR EACH STATEMENT EXECUTE FUNCTION pillar_tallied()`,
    );
    await putRoutine(
      db,
      `project_tallied()`,
      `CREATE OR REPLACE FUNCTION project_tallied() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
DECLARE
  changed_key text[];
BEGIN
  IF TG_OP = 'TRUNCATE' THEN PERFORM retally(); RETURN NULL;
  ELSIF TG_OP = 'INSERT' THEN changed_key := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN changed_key := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE changed_key := ARRAY(SELECT "key" FROM (SELECT "dataset", "key", "valid_from_first", "valid_from_last" FROM old_rows EXCEPT SELECT "dataset", "key", "valid_from_first", "valid_from_last" FROM new_rows) AS old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (SELECT "dataset", "key", "valid_from_first", "valid_from_last" FROM new_rows EXCEPT SELECT "dataset", "key", "valid_from_first", "valid_from_last" FROM old_rows) AS new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(changed_key) = 0 THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  PERFORM recount_project(changed_key);
  PERFORM recount_participant(ARRAY(SELECT "key" FROM "participant" WHERE "project" = ANY (changed_key)));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `project_tallied_insert ON "project"`,
      `CREATE OR REPLACE TRIGGER project_tallied_insert AFTER INSERT ON "project" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION project_tallied()`,
    );
    await putRoutine(
      db,
      `project_tallied_update ON "project"`,
      `CREATE OR REPLACE TRIGGER project_tallied_update AFTER UPDATE ON "project" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION project_tallied()`,
    );
    await putRoutine(
      db,
      `project_tallied_delete ON "project"`,
      `CREATE OR REPLACE TRIGGER project_tallied_delete AFTER DELETE ON "project" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION project_tallied()`,
    );
    await putRoutine(
      db,
      `project_tallied_truncate ON "project"`,
      `CREATE OR REPLACE TRIGGER project_tallied_truncate AFTER TRUNCATE ON "project" FOR EACH STATEMENT EXECUTE FUNCTION project_tallied()`,
    );
    await putRoutine(
      db,
      `participant_tallied()`,
      `CREATE OR REPLACE FUNCTION participant_tallied() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
DECLARE
  changed_key text[];
BEGIN
  IF TG_OP = 'TRUNCATE' THEN PERFORM retally(); RETURN NULL;
  ELSIF TG_OP = 'INSERT' THEN changed_key := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN changed_key := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE changed_key := ARRAY(SELECT "key" FROM (SELECT "key", "project" FROM old_rows EXCEPT SELECT "key", "project" FROM new_rows) AS old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (SELECT "key", "project" FROM new_rows EXCEPT SELECT "key", "project" FROM old_rows) AS new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(changed_key) = 0 THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  PERFORM recount_participant(changed_key);
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `participant_tallied_insert ON "participant"`,
      `CREATE OR REPLACE TRIGGER participant_tallied_insert AFTER INSERT ON "participant" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION participant_tallied()`,
    );
    await putRoutine(
      db,
      `participant_tallied_update ON "participant"`,
      `CREATE OR REPLACE TRIGGER participant_tallied_update AFTER UPDATE ON "participant" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION participant_tallied()`,
    );
    await putRoutine(
      db,
      `participant_tallied_delete ON "participant"`,
      `CREATE OR REPLACE TRIGGER participant_tallied_delete AFTER DELETE ON "participant" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION participant_tallied()`,
    );
    await putRoutine(
      db,
      `participant_tallied_truncate ON "participant"`,
      `CREATE OR REPLACE TRIGGER participant_tallied_truncate AFTER TRUNCATE ON "participant" FOR EACH STATEMENT EXECUTE FUNCTION participant_tallied()`,
    );
    await putRoutine(
      db,
      `visit_tallied()`,
      `CREATE OR REPLACE FUNCTION visit_tallied() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
DECLARE
  changed_key text[];
BEGIN
  IF TG_OP = 'TRUNCATE' THEN PERFORM retally(); RETURN NULL;
  ELSIF TG_OP = 'INSERT' THEN changed_key := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN changed_key := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE changed_key := ARRAY(SELECT "key" FROM (SELECT "dataset", "date_first", "date_last", "key", "kind" FROM old_rows EXCEPT SELECT "dataset", "date_first", "date_last", "key", "kind" FROM new_rows) AS old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (SELECT "dataset", "date_first", "date_last", "key", "kind" FROM new_rows EXCEPT SELECT "dataset", "date_first", "date_last", "key", "kind" FROM old_rows) AS new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(changed_key) = 0 THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  PERFORM recount_visit(changed_key);
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `visit_tallied_insert ON "visit"`,
      `CREATE OR REPLACE TRIGGER visit_tallied_insert AFTER INSERT ON "visit" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION visit_tallied()`,
    );
    await putRoutine(
      db,
      `visit_tallied_update ON "visit"`,
      `CREATE OR REPLACE TRIGGER visit_tallied_update AFTER UPDATE ON "visit" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION visit_tallied()`,
    );
    await putRoutine(
      db,
      `visit_tallied_delete ON "visit"`,
      `CREATE OR REPLACE TRIGGER visit_tallied_delete AFTER DELETE ON "visit" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION visit_tallied()`,
    );
    await putRoutine(
      db,
      `visit_tallied_truncate ON "visit"`,
      `CREATE OR REPLACE TRIGGER visit_tallied_truncate AFTER TRUNCATE ON "visit" FOR EACH STATEMENT EXECUTE FUNCTION visit_tallied()`,
    );
    await putRoutine(
      db,
      `historical_tie_tallied()`,
      `CREATE OR REPLACE FUNCTION historical_tie_tallied() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
DECLARE
  changed_key text[];
BEGIN
  IF TG_OP = 'TRUNCATE' THEN PERFORM retally(); RETURN NULL;
  ELSIF TG_OP = 'INSERT' THEN changed_key := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN changed_key := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE changed_key := ARRAY(SELECT "key" FROM (SELECT "dataset", "key", "kind" FROM old_rows EXCEPT SELECT "dataset", "key", "kind" FROM new_rows) AS old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (SELECT "dataset", "key", "kind" FROM new_rows EXCEPT SELECT "dataset", "key", "kind" FROM old_rows) AS new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(changed_key) = 0 THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  PERFORM recount_historical_tie(changed_key);
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `historical_tie_tallied_insert ON "historical_tie"`,
      `CREATE OR REPLACE TRIGGER historical_tie_tallied_insert AFTER INSERT ON "historical_tie" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION historical_tie_tallied()`,
    );
    await putRoutine(
      db,
      `historical_tie_tallied_update ON "historical_tie"`,
      `CREATE OR REPLACE TRIGGER historical_tie_tallied_update AFTER UPDATE ON "historical_tie" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION historical_tie_tallied()`,
    );
    await putRoutine(
      db,
      `historical_tie_tallied_delete ON "historical_tie"`,
      `CREATE OR REPLACE TRIGGER historical_tie_tallied_delete AFTER DELETE ON "historical_tie" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION historical_tie_tallied()`,
    );
    await putRoutine(
      db,
      `historical_tie_tallied_truncate ON "historical_tie"`,
      `CREATE OR REPLACE TRIGGER historical_tie_tallied_truncate AFTER TRUNCATE ON "historical_tie" FOR EACH STATEMENT EXECUTE FUNCTION historical_tie_tallied()`,
    );
    await putRoutine(
      db,
      `source_tallied()`,
      `CREATE OR REPLACE FUNCTION source_tallied() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
DECLARE
  changed_key text[];
BEGIN
  IF TG_OP = 'TRUNCATE' THEN PERFORM retally(); RETURN NULL;
  ELSIF TG_OP = 'INSERT' THEN changed_key := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN changed_key := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE changed_key := ARRAY(SELECT "key" FROM (SELECT "dataset", "key", "kind" FROM old_rows EXCEPT SELECT "dataset", "key", "kind" FROM new_rows) AS old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (SELECT "dataset", "key", "kind" FROM new_rows EXCEPT SELECT "dataset", "key", "kind" FROM old_rows) AS new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(changed_key) = 0 THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  PERFORM recount_source(changed_key);
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `source_tallied_insert ON "source"`,
      `CREATE OR REPLACE TRIGGER source_tallied_insert AFTER INSERT ON "source" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION source_tallied()`,
    );
    await putRoutine(
      db,
      `source_tallied_update ON "source"`,
      `CREATE OR REPLACE TRIGGER source_tallied_update AFTER UPDATE ON "source" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION source_tallied()`,
    );
    await putRoutine(
      db,
      `source_tallied_delete ON "source"`,
      `CREATE OR REPLACE TRIGGER source_tallied_delete AFTER DELETE ON "source" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION source_tallied()`,
    );
    await putRoutine(
      db,
      `source_tallied_truncate ON "source"`,
      `CREATE OR REPLACE TRIGGER source_tallied_truncate AFTER TRUNCATE ON "source" FOR EACH STATEMENT EXECUTE FUNCTION source_tallied()`,
    );
    await putRoutine(
      db,
      `claim_tallied()`,
      `CREATE OR REPLACE FUNCTION claim_tallied() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
DECLARE
  changed_key text[];
BEGIN
  IF TG_OP = 'TRUNCATE' THEN PERFORM retally(); RETURN NULL;
  ELSIF TG_OP = 'INSERT' THEN changed_key := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN changed_key := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE changed_key := ARRAY(SELECT "key" FROM (SELECT "dataset", "key", "rank" FROM old_rows EXCEPT SELECT "dataset", "key", "rank" FROM new_rows) AS old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (SELECT "dataset", "key", "rank" FROM new_rows EXCEPT SELECT "dataset", "key", "rank" FROM old_rows) AS new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(changed_key) = 0 THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  PERFORM recount_claim(changed_key);
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `claim_tallied_insert ON "claim"`,
      `CREATE OR REPLACE TRIGGER claim_tallied_insert AFTER INSERT ON "claim" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION claim_tallied()`,
    );
    await putRoutine(
      db,
      `claim_tallied_update ON "claim"`,
      `CREATE OR REPLACE TRIGGER claim_tallied_update AFTER UPDATE ON "claim" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION claim_tallied()`,
    );
    await putRoutine(
      db,
      `claim_tallied_delete ON "claim"`,
      `CREATE OR REPLACE TRIGGER claim_tallied_delete AFTER DELETE ON "claim" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION claim_tallied()`,
    );
    await putRoutine(
      db,
      `claim_tallied_truncate ON "claim"`,
      `CREATE OR REPLACE TRIGGER claim_tallied_truncate AFTER TRUNCATE ON "claim" FOR EACH STATEMENT EXECUTE FUNCTION claim_tallied()`,
    );
    await db.query(`SELECT retally()`);
  }

  async down(db: QueryRunner) {
    await dropRoutine(db, `claim_tallied_truncate ON "claim"`);
    await dropRoutine(db, `claim_tallied_delete ON "claim"`);
    await dropRoutine(db, `claim_tallied_update ON "claim"`);
    await dropRoutine(db, `claim_tallied_insert ON "claim"`);
    await dropRoutine(db, `claim_tallied()`);
    await dropRoutine(db, `source_tallied_truncate ON "source"`);
    await dropRoutine(db, `source_tallied_delete ON "source"`);
    await dropRoutine(db, `source_tallied_update ON "source"`);
    await dropRoutine(db, `source_tallied_insert ON "source"`);
    await dropRoutine(db, `source_tallied()`);
    await dropRoutine(db, `historical_tie_tallied_truncate ON "historical_tie"`);
    await dropRoutine(db, `historical_tie_tallied_delete ON "historical_tie"`);
    await dropRoutine(db, `historical_tie_tallied_update ON "historical_tie"`);
    await dropRoutine(db, `historical_tie_tallied_insert ON "historical_tie"`);
    await dropRoutine(db, `historical_tie_tallied()`);
    await dropRoutine(db, `visit_tallied_truncate ON "visit"`);
    await dropRoutine(db, `visit_tallied_delete ON "visit"`);
    await dropRoutine(db, `visit_tallied_update ON "visit"`);
    await dropRoutine(db, `visit_tallied_insert ON "visit"`);
    await dropRoutine(db, `visit_tallied()`);
    await dropRoutine(db, `participant_tallied_truncate ON "participant"`);
    await dropRoutine(db, `participant_tallied_delete ON "participant"`);
    await dropRoutine(db, `participant_tallied_update ON "participant"`);
    await dropRoutine(db, `participant_tallied_insert ON "participant"`);
    await dropRoutine(db, `participant_tallied()`);
    await dropRoutine(db, `project_tallied_truncate ON "project"`);
    await dropRoutine(db, `project_tallied_delete ON "project"`);
    await dropRoutine(db, `project_tallied_update ON "project"`);
    await dropRoutine(db, `project_tallied_insert ON "project"`);
    await dropRoutine(db, `project_tallied()`);
    await dropRoutine(db, `pillar_tallied_truncate ON "pillar"`);
    await dropRoutine(db, `pillar_tallied_delete ON "pillar"`);
    await dropRoutine(db, `pillar_tallied_update ON "pillar"`);
    await dropRoutine(db, `pillar_tallied_insert ON "pillar"`);
    await dropRoutine(db, `pillar_tallied()`);
    await dropRoutine(db, `strategy_tallied_truncate ON "strategy"`);
    await dropRoutine(db, `strategy_tallied_delete ON "strategy"`);
    await dropRoutine(db, `strategy_tallied_update ON "strategy"`);
    await dropRoutine(db, `strategy_tallied_insert ON "strategy"`);
    await dropRoutine(db, `strategy_tallied()`);
    await dropRoutine(db, `event_tallied_truncate ON "event"`);
    await dropRoutine(db, `event_tallied_delete ON "event"`);
    await dropRoutine(db, `event_tallied_update ON "event"`);
    await dropRoutine(db, `event_tallied_insert ON "event"`);
    await dropRoutine(db, `event_tallied()`);
    await dropRoutine(db, `membership_tallied_truncate ON "membership"`);
    await dropRoutine(db, `membership_tallied_delete ON "membership"`);
    await dropRoutine(db, `membership_tallied_update ON "membership"`);
    await dropRoutine(db, `membership_tallied_insert ON "membership"`);
    await dropRoutine(db, `membership_tallied()`);
    await dropRoutine(db, `party_tallied_truncate ON "party"`);
    await dropRoutine(db, `party_tallied_delete ON "party"`);
    await dropRoutine(db, `party_tallied_update ON "party"`);
    await dropRoutine(db, `party_tallied_insert ON "party"`);
    await dropRoutine(db, `party_tallied()`);
    await dropRoutine(db, `agreement_tallied_truncate ON "agreement"`);
    await dropRoutine(db, `agreement_tallied_delete ON "agreement"`);
    await dropRoutine(db, `agreement_tallied_update ON "agreement"`);
    await dropRoutine(db, `agreement_tallied_insert ON "agreement"`);
    await dropRoutine(db, `agreement_tallied()`);
    await dropRoutine(db, `contact_point_tallied_truncate ON "contact_point"`);
    await dropRoutine(db, `contact_point_tallied_delete ON "contact_point"`);
    await dropRoutine(db, `contact_point_tallied_update ON "contact_point"`);
    await dropRoutine(db, `contact_point_tallied_insert ON "contact_point"`);
    await dropRoutine(db, `contact_point_tallied()`);
    await dropRoutine(db, `identifier_tallied_truncate ON "identifier"`);
    await dropRoutine(db, `identifier_tallied_delete ON "identifier"`);
    await dropRoutine(db, `identifier_tallied_update ON "identifier"`);
    await dropRoutine(db, `identifier_tallied_insert ON "identifier"`);
    await dropRoutine(db, `identifier_tallied()`);
    await dropRoutine(db, `organisation_tallied_truncate ON "organisation"`);
    await dropRoutine(db, `organisation_tallied_delete ON "organisation"`);
    await dropRoutine(db, `organisation_tallied_update ON "organisation"`);
    await dropRoutine(db, `organisation_tallied_insert ON "organisation"`);
    await dropRoutine(db, `organisation_tallied()`);
    await dropRoutine(db, `city_tallied_truncate ON "city"`);
    await dropRoutine(db, `city_tallied_delete ON "city"`);
    await dropRoutine(db, `city_tallied_update ON "city"`);
    await dropRoutine(db, `city_tallied_insert ON "city"`);
    await dropRoutine(db, `city_tallied()`);
    await dropRoutine(db, `country_tallied_truncate ON "country"`);
    await dropRoutine(db, `country_tallied_delete ON "country"`);
    await dropRoutine(db, `country_tallied_update ON "country"`);
    await dropRoutine(db, `country_tallied_insert ON "country"`);
    await dropRoutine(db, `country_tallied()`);
    await dropRoutine(db, `dataset_tallied_truncate ON "dataset"`);
    await dropRoutine(db, `dataset_tallied_delete ON "dataset"`);
    await dropRoutine(db, `dataset_tallied_update ON "dataset"`);
    await dropRoutine(db, `dataset_tallied_insert ON "dataset"`);
    await dropRoutine(db, `dataset_tallied()`);
    await dropRoutine(db, `retally()`);
    await dropRoutine(db, `recount_claim(text[])`);
    await dropRoutine(db, `recount_source(text[])`);
    await dropRoutine(db, `recount_historical_tie(text[])`);
    await dropRoutine(db, `recount_visit(text[])`);
    await dropRoutine(db, `recount_participant(text[])`);
    await dropRoutine(db, `recount_project(text[])`);
    await dropRoutine(db, `recount_pillar(text[])`);
    await dropRoutine(db, `recount_strategy(text[])`);
    await dropRoutine(db, `recount_event(text[])`);
    await dropRoutine(db, `recount_membership(text[])`);
    await dropRoutine(db, `recount_party(text[])`);
    await dropRoutine(db, `recount_agreement(text[])`);
    await dropRoutine(db, `recount_contact_point(text[])`);
    await dropRoutine(db, `recount_identifier(text[])`);
    await dropRoutine(db, `recount_organisation(text[])`);
    await dropRoutine(db, `recount_city(text[])`);
    await dropRoutine(db, `recount_country(text[])`);
    await dropRoutine(db, `recount_dataset(text[])`);
    await db.query(`DROP TABLE "tallied"`);
    await db.query(`DROP TABLE "tally"`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropRoutine, putRoutine } from '../src/store/routines/put';

export class ChainAndErasure1795708240070 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`DO $$ DECLARE it record; BEGIN FOR it IN SELECT polname AS name, polrelid::regclass AS of FROM pg_policy LOOP
    EXECUTE format('DROP POLICY %I ON %s', it.name, it.of);
  END LOOP; DROP VIEW IF EXISTS seen_dataset, openness, seen_ever, withdrawn, last_known; END $$`);
    await db.query(`DROP SCHEMA IF EXISTS past CASCADE`);
    await db.query(
      `CREATE TABLE "erased" ("concept" text COLLATE "C" NOT NULL, "key" text COLLATE "C" NOT NULL, "property" text COLLATE "C" NOT NULL DEFAULT '', "revision" integer NOT NULL, "dataset" text COLLATE "C", CONSTRAINT "PK_19560e2a8a31c59afc23847e310" PRIMARY KEY ("concept", "key", "property", "revision"))`,
    );
    await db.query(
      `CREATE TABLE "seal" ("place" integer NOT NULL, "revision" integer NOT NULL, "cause" text, "erased_by" integer, "as_of" integer, "content" bytea NOT NULL, "salt" bytea, "digest" bytea NOT NULL, CONSTRAINT "PK_1e9b760bfb99004576ca4251369" PRIMARY KEY ("place"))`,
    );
    await db.query(`CREATE INDEX "IDX_a6e86cf37af6d3e9ceff234d15" ON "seal"  ("revision") `);
    await db.query(
      `CREATE TABLE "sealed_since" ("kept" text COLLATE "C" NOT NULL, "column" text COLLATE "C" NOT NULL, "revision" integer NOT NULL, CONSTRAINT "PK_cd60873c00f74cea04bd987f673" PRIMARY KEY ("kept", "column"))`,
    );
    await putRoutine(
      db,
      `changes_after(integer, integer, text, integer)`,
      `CREATE OR REPLACE FUNCTION changes_after(after integer, place integer, after_key text, most integer) RETURNS TABLE (revision integer, place_of integer, key text, kind text)
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET search_path FROM CURRENT AS $$
#variable_conflict use_variable
DECLARE
  open CONSTANT text[] := ARRAY(SELECT d.key FROM "dataset" d WHERE d."public");
  told integer := 0;
  more integer;
  revisions integer[];
  places integer[];
  keys text[];
BEGIN
  LOOP
    IF EXISTS (SELECT FROM public_span s WHERE s.since >= after OR s.until >= after) THEN
    SELECT array_agg(c.revision), array_agg(c.place_of), array_agg(c.key) INTO revisions, places, keys FROM (
      SELECT * FROM (
      SELECT c.revision, 0 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."dataset" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 0 > place THEN '' WHEN 0 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 0 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."dataset" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 0 > place THEN '' WHEN 0 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 0 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'dataset' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 0 > place THEN '' WHEN 0 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 0 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."dataset" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 0 > place THEN '' WHEN 0 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 0 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."dataset" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 0 > place THEN '' WHEN 0 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT s.until, 0, s.key FROM public_span s WHERE (s.until, s.key) > (after, CASE WHEN 0 > place THEN '' WHEN 0 = place THEN after_key ELSE '~' END)
      UNION SELECT c.revision, 0 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'dataset' AND (n.revision, n.key) > (after, CASE WHEN 0 > place THEN '' WHEN 0 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 1 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."country" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 1 > place THEN '' WHEN 1 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 1 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."country" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 1 > place THEN '' WHEN 1 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 1 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'country' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 1 > place THEN '' WHEN 1 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 1 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."country" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 1 > place THEN '' WHEN 1 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 1 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."country" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 1 > place THEN '' WHEN 1 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 1 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'country' AND (n.revision, n.key) > (after, CASE WHEN 1 > place THEN '' WHEN 1 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 2 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."city" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 2 > place THEN '' WHEN 2 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 2 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."city" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 2 > place THEN '' WHEN 2 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 2 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'city' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 2 > place THEN '' WHEN 2 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 2 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."city" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 2 > place THEN '' WHEN 2 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 2 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."city" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 2 > place THEN '' WHEN 2 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 2 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'city' AND (n.revision, n.key) > (after, CASE WHEN 2 > place THEN '' WHEN 2 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 3 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."organisation" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 3 > place THEN '' WHEN 3 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 3 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."organisation" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 3 > place THEN '' WHEN 3 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 3 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'organisation' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 3 > place THEN '' WHEN 3 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 3 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."organisation" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 3 > place THEN '' WHEN 3 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 3 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."organisation" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 3 > place THEN '' WHEN 3 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 3 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'organisation' AND (n.revision, n.key) > (after, CASE WHEN 3 > place THEN '' WHEN 3 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 4 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."contact_point" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 4 > place THEN '' WHEN 4 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 4 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."contact_point" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 4 > place THEN '' WHEN 4 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 4 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'contact_point' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 4 > place THEN '' WHEN 4 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 4 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."contact_point" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 4 > place THEN '' WHEN 4 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 4 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."contact_point" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 4 > place THEN '' WHEN 4 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 4 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'contact_point' AND (n.revision, n.key) > (after, CASE WHEN 4 > place THEN '' WHEN 4 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 5 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."agreement" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 5 > place THEN '' WHEN 5 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 5 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."agreement" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 5 > place THEN '' WHEN 5 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 5 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'agreement' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 5 > place THEN '' WHEN 5 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 5 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."agreement" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 5 > place THEN '' WHEN 5 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 5 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."agreement" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 5 > place THEN '' WHEN 5 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 5 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'agreement' AND (n.revision, n.key) > (after, CASE WHEN 5 > place THEN '' WHEN 5 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 6 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."membership" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 6 > place THEN '' WHEN 6 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 6 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."membership" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 6 > place THEN '' WHEN 6 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 6 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'membership' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 6 > place THEN '' WHEN 6 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 6 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."membership" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 6 > place THEN '' WHEN 6 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 6 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."membership" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 6 > place THEN '' WHEN 6 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 6 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'membership' AND (n.revision, n.key) > (after, CASE WHEN 6 > place THEN '' WHEN 6 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 7 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."event" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 7 > place THEN '' WHEN 7 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 7 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."event" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 7 > place THEN '' WHEN 7 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 7 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'event' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 7 > place THEN '' WHEN 7 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 7 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."event" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 7 > place THEN '' WHEN 7 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 7 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."event" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 7 > place THEN '' WHEN 7 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 7 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'event' AND (n.revision, n.key) > (after, CASE WHEN 7 > place THEN '' WHEN 7 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 8 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."strategy" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 8 > place THEN '' WHEN 8 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 8 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."strategy" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 8 > place THEN '' WHEN 8 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 8 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'strategy' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 8 > place THEN '' WHEN 8 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 8 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."strategy" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 8 > place THEN '' WHEN 8 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 8 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."strategy" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 8 > place THEN '' WHEN 8 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 8 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'strategy' AND (n.revision, n.key) > (after, CASE WHEN 8 > place THEN '' WHEN 8 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 9 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."pillar" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 9 > place THEN '' WHEN 9 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 9 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."pillar" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 9 > place THEN '' WHEN 9 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 9 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'pillar' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 9 > place THEN '' WHEN 9 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 9 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."pillar" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 9 > place THEN '' WHEN 9 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 9 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."pillar" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 9 > place THEN '' WHEN 9 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 9 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'pillar' AND (n.revision, n.key) > (after, CASE WHEN 9 > place THEN '' WHEN 9 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 10 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."project" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 10 > place THEN '' WHEN 10 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 10 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."project" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 10 > place THEN '' WHEN 10 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 10 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'project' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 10 > place THEN '' WHEN 10 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 10 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."project" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 10 > place THEN '' WHEN 10 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 10 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."project" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 10 > place THEN '' WHEN 10 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 10 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'project' AND (n.revision, n.key) > (after, CASE WHEN 10 > place THEN '' WHEN 10 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 11 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."visit" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 11 > place THEN '' WHEN 11 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 11 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."visit" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 11 > place THEN '' WHEN 11 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 11 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'visit' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 11 > place THEN '' WHEN 11 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 11 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."visit" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 11 > place THEN '' WHEN 11 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 11 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."visit" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 11 > place THEN '' WHEN 11 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 11 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'visit' AND (n.revision, n.key) > (after, CASE WHEN 11 > place THEN '' WHEN 11 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 12 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."historical_tie" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 12 > place THEN '' WHEN 12 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 12 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."historical_tie" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 12 > place THEN '' WHEN 12 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 12 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'historical_tie' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 12 > place THEN '' WHEN 12 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 12 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."historical_tie" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 12 > place THEN '' WHEN 12 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 12 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."historical_tie" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 12 > place THEN '' WHEN 12 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 12 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'historical_tie' AND (n.revision, n.key) > (after, CASE WHEN 12 > place THEN '' WHEN 12 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 13 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."source" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 13 > place THEN '' WHEN 13 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 13 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."source" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 13 > place THEN '' WHEN 13 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 13 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'source' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 13 > place THEN '' WHEN 13 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 13 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."source" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 13 > place THEN '' WHEN 13 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 13 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."source" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 13 > place THEN '' WHEN 13 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 13 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'source' AND (n.revision, n.key) > (after, CASE WHEN 13 > place THEN '' WHEN 13 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 14 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."claim" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 14 > place THEN '' WHEN 14 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 14 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."claim" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 14 > place THEN '' WHEN 14 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 14 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'claim' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 14 > place THEN '' WHEN 14 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 14 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."claim" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 14 > place THEN '' WHEN 14 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 14 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."claim" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 14 > place THEN '' WHEN 14 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 14 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'claim' AND (n.revision, n.key) > (after, CASE WHEN 14 > place THEN '' WHEN 14 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      ) c ORDER BY c.revision, c.place_of, c.key LIMIT most
    ) c;
    ELSE
    SELECT array_agg(c.revision), array_agg(c.place_of), array_agg(c.key) INTO revisions, places, keys FROM (
      SELECT * FROM (
      SELECT c.revision, 0 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."dataset" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 0 > place THEN '' WHEN 0 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 0 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."dataset" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 0 > place THEN '' WHEN 0 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 0 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'dataset' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 0 > place THEN '' WHEN 0 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 1 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."country" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 1 > place THEN '' WHEN 1 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 1 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."country" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 1 > place THEN '' WHEN 1 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 1 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'country' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 1 > place THEN '' WHEN 1 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 2 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."city" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 2 > place THEN '' WHEN 2 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 2 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."city" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 2 > place THEN '' WHEN 2 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 2 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'city' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 2 > place THEN '' WHEN 2 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 3 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."organisation" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 3 > place THEN '' WHEN 3 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 3 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."organisation" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 3 > place THEN '' WHEN 3 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 3 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'organisation' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 3 > place THEN '' WHEN 3 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 4 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."contact_point" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 4 > place THEN '' WHEN 4 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 4 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."contact_point" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 4 > place THEN '' WHEN 4 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 4 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'contact_point' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 4 > place THEN '' WHEN 4 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 5 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."agreement" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 5 > place THEN '' WHEN 5 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 5 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."agreement" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 5 > place THEN '' WHEN 5 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 5 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'agreement' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 5 > place THEN '' WHEN 5 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 6 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."membership" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 6 > place THEN '' WHEN 6 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 6 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."membership" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 6 > place THEN '' WHEN 6 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 6 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'membership' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 6 > place THEN '' WHEN 6 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 7 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."event" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 7 > place THEN '' WHEN 7 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 7 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."event" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 7 > place THEN '' WHEN 7 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 7 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'event' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 7 > place THEN '' WHEN 7 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 8 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."strategy" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 8 > place THEN '' WHEN 8 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 8 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."strategy" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 8 > place THEN '' WHEN 8 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 8 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'strategy' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 8 > place THEN '' WHEN 8 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 9 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."pillar" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 9 > place THEN '' WHEN 9 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 9 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."pillar" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 9 > place THEN '' WHEN 9 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 9 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'pillar' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 9 > place THEN '' WHEN 9 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 10 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."project" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 10 > place THEN '' WHEN 10 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 10 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."project" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 10 > place THEN '' WHEN 10 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 10 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'project' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 10 > place THEN '' WHEN 10 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 11 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."visit" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 11 > place THEN '' WHEN 11 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 11 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."visit" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 11 > place THEN '' WHEN 11 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 11 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'visit' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 11 > place THEN '' WHEN 11 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 12 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."historical_tie" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 12 > place THEN '' WHEN 12 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 12 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."historical_tie" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 12 > place THEN '' WHEN 12 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 12 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'historical_tie' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 12 > place THEN '' WHEN 12 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 13 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."source" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 13 > place THEN '' WHEN 13 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 13 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."source" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 13 > place THEN '' WHEN 13 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 13 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'source' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 13 > place THEN '' WHEN 13 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      UNION SELECT c.revision, 14 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."claim" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 14 > place THEN '' WHEN 14 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 14 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."claim" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 14 > place THEN '' WHEN 14 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 14 AS place_of, c.key FROM (SELECT e.revision, e.key FROM erased e JOIN public_span s ON s.key = e.dataset AND s.since < e.revision AND (s.until IS NULL OR s.until >= e.revision)
        WHERE e.concept = 'claim' AND e.property = '' AND (e.revision, e.key) > (after, CASE WHEN 14 > place THEN '' WHEN 14 = place THEN after_key ELSE '~' END) ORDER BY e.revision, e.key LIMIT most) c
      ) c ORDER BY c.revision, c.place_of, c.key LIMIT most
    ) c;
    END IF;
    EXIT WHEN revisions IS NULL;
    RETURN QUERY SELECT c.revision, c.place_of, c.key, k.kind
      FROM unnest(revisions, places, keys) WITH ORDINALITY c (revision, place_of, key, n) CROSS JOIN LATERAL (SELECT CASE c.place_of
        WHEN 0 THEN (SELECT CASE
          WHEN EXISTS (SELECT FROM erased e WHERE e.concept = 'dataset' AND e.revision = c.revision AND e.key = c.key AND e.property = '') THEN 'REMOVED'
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'dataset' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AND EXISTS (SELECT FROM public_span s WHERE s.key = v.key AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AND v.key = ANY (open) AS open, v.revision AS stamped
            FROM history."dataset" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AND EXISTS (SELECT FROM public_span s WHERE s.key = v.key AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AND v.key = ANY (open) AS open, v.revision AS stamped
            FROM history."dataset" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 1 THEN (SELECT CASE
          WHEN EXISTS (SELECT FROM erased e WHERE e.concept = 'country' AND e.revision = c.revision AND e.key = c.key AND e.property = '') THEN 'REMOVED'
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'country' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."country" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."country" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 2 THEN (SELECT CASE
          WHEN EXISTS (SELECT FROM erased e WHERE e.concept = 'city' AND e.revision = c.revision AND e.key = c.key AND e.property = '') THEN 'REMOVED'
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'city' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."city" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."city" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 3 THEN (SELECT CASE
          WHEN EXISTS (SELECT FROM erased e WHERE e.concept = 'organisation' AND e.revision = c.revision AND e.key = c.key AND e.property = '') THEN 'REMOVED'
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'organisation' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."organisation" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."organisation" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 4 THEN (SELECT CASE
          WHEN EXISTS (SELECT FROM erased e WHERE e.concept = 'contact_point' AND e.revision = c.revision AND e.key = c.key AND e.property = '') THEN 'REMOVED'
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'contact_point' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."contact_point" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."contact_point" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 5 THEN (SELECT CASE
          WHEN EXISTS (SELECT FROM erased e WHERE e.concept = 'agreement' AND e.revision = c.revision AND e.key = c.key AND e.property = '') THEN 'REMOVED'
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'agreement' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."agreement" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."agreement" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 6 THEN (SELECT CASE
          WHEN EXISTS (SELECT FROM erased e WHERE e.concept = 'membership' AND e.revision = c.revision AND e.key = c.key AND e.property = '') THEN 'REMOVED'
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'membership' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."membership" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."membership" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 7 THEN (SELECT CASE
          WHEN EXISTS (SELECT FROM erased e WHERE e.concept = 'event' AND e.revision = c.revision AND e.key = c.key AND e.property = '') THEN 'REMOVED'
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'event' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."event" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."event" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 8 THEN (SELECT CASE
          WHEN EXISTS (SELECT FROM erased e WHERE e.concept = 'strategy' AND e.revision = c.revision AND e.key = c.key AND e.property = '') THEN 'REMOVED'
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'strategy' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."strategy" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."strategy" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 9 THEN (SELECT CASE
          WHEN EXISTS (SELECT FROM erased e WHERE e.concept = 'pillar' AND e.revision = c.revision AND e.key = c.key AND e.property = '') THEN 'REMOVED'
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'pillar' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."pillar" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."pillar" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 10 THEN (SELECT CASE
          WHEN EXISTS (SELECT FROM erased e WHERE e.concept = 'project' AND e.revision = c.revision AND e.key = c.key AND e.property = '') THEN 'REMOVED'
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'project' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."project" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."project" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 11 THEN (SELECT CASE
          WHEN EXISTS (SELECT FROM erased e WHERE e.concept = 'visit' AND e.revision = c.revision AND e.key = c.key AND e.property = '') THEN 'REMOVED'
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'visit' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."visit" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."visit" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 12 THEN (SELECT CASE
          WHEN EXISTS (SELECT FROM erased e WHERE e.concept = 'historical_tie' AND e.revision = c.revision AND e.key = c.key AND e.property = '') THEN 'REMOVED'
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'historical_tie' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."historical_tie" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."historical_tie" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 13 THEN (SELECT CASE
          WHEN EXISTS (SELECT FROM erased e WHERE e.concept = 'source' AND e.revision = c.revision AND e.key = c.key AND e.property = '') THEN 'REMOVED'
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'source' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."source" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."source" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 14 THEN (SELECT CASE
          WHEN EXISTS (SELECT FROM erased e WHERE e.concept = 'claim' AND e.revision = c.revision AND e.key = c.key AND e.property = '') THEN 'REMOVED'
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'claim' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."claim" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."claim" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true) END AS kind) k
      WHERE k.kind IS NOT NULL ORDER BY c.n LIMIT most - told;
    GET DIAGNOSTICS more = ROW_COUNT;
    told := told + more;
    EXIT WHEN told >= most OR cardinality(keys) < most;
    after := revisions[most];
    place := places[most];
    after_key := keys[most];
  END LOOP;
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
    SELECT a.attname AS column, quote_ident(a.attname) AS name, format_type(a.atttypid, a.atttypmod) AS type, h.attnum IS NULL AS is_new, a.attgenerated <> '' AS is_generated,
      pg_get_expr(d.adbin, d.adrelid) AS value, (SELECT 'COLLATE ' || quote_ident(l.collname) FROM pg_collation l WHERE l.oid = a.attcollation AND l.collname <> 'default') AS collated
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      LEFT JOIN pg_attribute h ON h.attrelid = was::regclass AND h.attname = a.attname AND NOT h.attisdropped
    WHERE a.attrelid = kept AND a.attnum > 0 AND NOT a.attisdropped AND (h.attnum IS NULL OR h.atttypid <> a.atttypid OR h.atttypmod <> a.atttypmod)
    ORDER BY a.attnum
  LOOP
    IF made.is_new THEN PERFORM seal_without(kept, made.column); END IF;
    IF NOT made.is_new THEN
      PERFORM set_config('kontor.retyped', 'yes', true);
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
  EXECUTE format('CREATE TABLE IF NOT EXISTS %s (since integer NOT NULL, until integer CHECK (until > since), gone boolean)', was);
  EXECUTE format('DROP TRIGGER IF EXISTS refuse_to_rewrite ON %s', was);
  IF is_new THEN PERFORM seal_without(kept, ''); END IF;
  PERFORM remake_history_columns(kept, was);
  IF is_new THEN
    EXECUTE format('INSERT INTO %s (since, %s) SELECT (SELECT coalesce(max(number), 0) FROM revision), %2$s FROM %s', was, (SELECT string_agg(format('%I', n), ', ') FROM unnest(columns) n), kept);
    EXECUTE format('ALTER TABLE %s ADD PRIMARY KEY (%s, since)', was, (SELECT string_agg(format('%I', n), ', ') FROM unnest(keys) n));
  ELSIF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = was::regclass AND attname = 'gone') THEN
    EXECUTE format('ALTER TABLE %s ADD gone boolean', was);
    EXECUTE format('UPDATE %s h SET gone = true WHERE until IS NOT NULL AND NOT EXISTS (SELECT FROM %1$s n WHERE %s AND n.since = h.until)', was, (SELECT string_agg(format('n.%1$I = h.%1$I', n), ' AND ') FROM unnest(keys) n));
  END IF;
  PERFORM remake_history_indexes(kept, was);
  EXECUTE keeper_of(kept, was, columns, keys);
  EXECUTE format('CREATE VIEW past.%I WITH (security_invoker = true) AS SELECT %s FROM %s WHERE since <= known_at() AND (until IS NULL OR until > known_at())', name, (SELECT string_agg(format('%I', n), ', ') FROM unnest(columns) n), was);
  EXECUTE format('SELECT history.%I(current_revision(), %s) FROM %s t FULL JOIN (SELECT * FROM %s WHERE until IS NULL) h USING (%s) WHERE ROW(%s)::record *<> ROW(%s)::record HAVING count(*) > 0',
    'keep_' || name, (SELECT string_agg(format('array_agg(%I)', n), ', ') FROM unnest(keys) n), kept, was, (SELECT string_agg(format('%I', n), ', ') FROM unnest(keys) n), (SELECT string_agg(format('t.%I', n), ', ') FROM unnest(columns) n), (SELECT string_agg(format('h.%I', n), ', ') FROM unnest(columns) n));
  EXECUTE format('CREATE TRIGGER refuse_to_rewrite BEFORE UPDATE OR DELETE OR TRUNCATE ON %s FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_to_rewrite()', was);
END
$$`,
    );
    await putRoutine(
      db,
      `remake_history()`,
      `CREATE OR REPLACE FUNCTION remake_history() RETURNS void LANGUAGE plpgsql SET client_min_messages = warning SET search_path FROM CURRENT AS $$
DECLARE
  kept regclass;
  sealed integer;
  others integer[];
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  CREATE SCHEMA IF NOT EXISTS history;
  PERFORM seal_revisions();
  sealed := (SELECT coalesce(max(revision), -1) FROM seal);
  DROP SCHEMA IF EXISTS past CASCADE;
  CREATE SCHEMA past;
  FOR kept IN
    SELECT t.tgrelid FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname = 'keep_history_insert' AND c.relnamespace = current_schema()::regnamespace ORDER BY c.relname
  LOOP
    PERFORM remake_history_of(kept);
  END LOOP;
  CREATE INDEX IF NOT EXISTS "dataset_since_in_order" ON history."dataset" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "dataset_until_in_order" ON history."dataset" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "dataset_key_in_order" ON history."dataset" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "country_since_in_order" ON history."country" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "country_until_in_order" ON history."country" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "country_key_in_order" ON history."country" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "city_since_in_order" ON history."city" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "city_until_in_order" ON history."city" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "city_key_in_order" ON history."city" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "organisation_since_in_order" ON history."organisation" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "organisation_until_in_order" ON history."organisation" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "organisation_key_in_order" ON history."organisation" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "contact_point_since_in_order" ON history."contact_point" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "contact_point_until_in_order" ON history."contact_point" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "contact_point_key_in_order" ON history."contact_point" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "agreement_since_in_order" ON history."agreement" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "agreement_until_in_order" ON history."agreement" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "agreement_key_in_order" ON history."agreement" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "membership_since_in_order" ON history."membership" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "membership_until_in_order" ON history."membership" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "membership_key_in_order" ON history."membership" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "event_since_in_order" ON history."event" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "event_until_in_order" ON history."event" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "event_key_in_order" ON history."event" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "strategy_since_in_order" ON history."strategy" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "strategy_until_in_order" ON history."strategy" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "strategy_key_in_order" ON history."strategy" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "pillar_since_in_order" ON history."pillar" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "pillar_until_in_order" ON history."pillar" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "pillar_key_in_order" ON history."pillar" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "project_since_in_order" ON history."project" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "project_until_in_order" ON history."project" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "project_key_in_order" ON history."project" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "visit_since_in_order" ON history."visit" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "visit_until_in_order" ON history."visit" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "visit_key_in_order" ON history."visit" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "historical_tie_since_in_order" ON history."historical_tie" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "historical_tie_until_in_order" ON history."historical_tie" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "historical_tie_key_in_order" ON history."historical_tie" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "source_since_in_order" ON history."source" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "source_until_in_order" ON history."source" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "source_key_in_order" ON history."source" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "claim_since_in_order" ON history."claim" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "claim_until_in_order" ON history."claim" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "claim_key_in_order" ON history."claim" ("dataset", key, since);
  DELETE FROM public_span;
  INSERT INTO public_span (key, since, until)
    SELECT key, min(since), CASE WHEN bool_and(until IS NOT NULL) THEN max(until) END FROM (
      SELECT *, count(*) FILTER (WHERE begins) OVER (PARTITION BY key ORDER BY since) AS span FROM (
        SELECT key, since, until, since IS DISTINCT FROM lag(until) OVER (PARTITION BY key ORDER BY since) AS begins FROM history."dataset" WHERE "public"
      ) v
    ) w GROUP BY key, span;
  IF current_setting('kontor.retyped', true) = 'yes' THEN
    others := ARRAY(SELECT DISTINCT revision FROM seal);
    PERFORM seal_anew('retyping', NULL, others);
    -- The next migration of the same transaction need not do so.
    PERFORM set_config('kontor.retyped', '', true);
  ELSIF EXISTS (SELECT FROM sealed_since WHERE revision = sealed + 1) THEN
    PERFORM seal_anew('columns', NULL, ARRAY(SELECT number FROM contents_of_revisions(0, sealed, sealed + 1) now JOIN contents_of_revisions(0, sealed, NULL) own USING (number) WHERE now.digest <> own.digest));
  END IF;
  PERFORM remake_past();
  PERFORM guard_rows();
  IF EXISTS (SELECT FROM revision WHERE transaction = pg_current_xact_id()::text) THEN PERFORM touch_dataset(ARRAY(SELECT key FROM "dataset"));
    -- What is checked at the end would keep tables from being altered until then.
    SET CONSTRAINTS ALL IMMEDIATE;
  END IF;
END
$$`,
    );
    await putRoutine(
      db,
      `contents_of_revisions(integer, integer, integer)`,
      `CREATE OR REPLACE FUNCTION contents_of_revisions(first integer, last integer, as_of integer) RETURNS TABLE (number integer, digest bytea) LANGUAGE plpgsql SET datestyle = 'ISO' SET timezone = 'UTC' SET extra_float_digits = 1 SET bytea_output = 'hex' SET intervalstyle = 'postgres' SET jit = off SET search_path FROM CURRENT AS $$
DECLARE
  rows text := (SELECT string_agg(format($rows$SELECT since AS number, sha256(convert_to(%1$L || ' opened ' || (to_jsonb(h) - '{since,until,gone}'::text[]%3$s)::text, 'UTF8')) AS digest FROM history.%1$I h
        WHERE since BETWEEN $1 AND $2%4$s
      UNION ALL SELECT until, sha256(convert_to(%1$L || ' closed ' || jsonb_build_array(%2$s, since, gone)::text, 'UTF8')) FROM history.%1$I h WHERE until BETWEEN $1 AND $2$rows$, relname, keys,
      CASE WHEN later THEN format(' - ARRAY(SELECT "column" FROM sealed_since WHERE kept = %L AND "column" <> '''' AND revision > coalesce($3, h.since))', relname) END,
      CASE WHEN began IS NOT NULL THEN format(' AND coalesce($3, since) >= %s', began) END), ' UNION ALL ')
    FROM (SELECT c.relname, (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (i.indkey) AND a.attname <> 'since') AS keys,
        EXISTS (SELECT FROM sealed_since s WHERE s.kept = c.relname AND s."column" <> '') AS later, (SELECT s.revision FROM sealed_since s WHERE s.kept = c.relname AND s."column" = '') AS began
      FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary WHERE c.relnamespace = 'history'::regnamespace AND c.relkind = 'r') kept);
BEGIN
  RETURN QUERY EXECUTE format($all$
    SELECT number, sha256(coalesce(r.digest, '') || coalesce(d.digest, '')) FROM (
      SELECT number, sha256(convert_to(jsonb_build_array(number, extract(epoch FROM at), transaction, actor, reason, gone, begun)::text, 'UTF8')) AS digest FROM revision
        LEFT JOIN (SELECT revision AS number, jsonb_agg(jsonb_build_array(concept, key, property, dataset) ORDER BY concept, key, property) AS gone FROM erased GROUP BY revision) e USING (number)
        LEFT JOIN (SELECT revision AS number, jsonb_agg(jsonb_build_array(kept, "column") ORDER BY kept, "column") AS begun FROM sealed_since GROUP BY revision) s USING (number)
      WHERE number BETWEEN $1 AND $2
    ) r FULL JOIN (
      SELECT number, sha256(string_agg(digest, '' ORDER BY digest)) AS digest FROM (%s) rows GROUP BY number
    ) d USING (number)$all$, rows) USING first, last, as_of;
END
$$`,
    );
    await putRoutine(
      db,
      `digest_of_seal(bytea, seal)`,
      `CREATE OR REPLACE FUNCTION digest_of_seal(before bytea, link seal) RETURNS bytea LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  RETURN sha256(coalesce(before, '') || sha256(convert_to(jsonb_build_array(link.place, link.revision, link.cause, link.erased_by, link.as_of, CASE WHEN link.erased_by IS NOT NULL THEN
    (SELECT jsonb_agg(jsonb_build_array(concept, key, property, dataset) ORDER BY concept, key, property) FROM erased WHERE revision = link.erased_by) END)::text, 'UTF8')) || link.content);
END
$$`,
    );
    await putRoutine(
      db,
      `append_seal(integer, text, integer, integer, bytea)`,
      `CREATE OR REPLACE FUNCTION append_seal(of integer, cause text, erased_by integer, as_of integer, what bytea) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
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
    );
    await putRoutine(
      db,
      `seal_without(regclass, text)`,
      `CREATE OR REPLACE FUNCTION seal_without(of regclass, "column" text) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
#variable_conflict use_variable
DECLARE
  sealed CONSTANT integer := (SELECT coalesce(max(revision), -1) FROM seal);
  name CONSTANT text := (SELECT relname FROM pg_class WHERE oid = of);
BEGIN
  IF sealed < 0 OR EXISTS (SELECT FROM sealed_since s WHERE s.kept = name AND s."column" = '' AND s.revision > sealed) THEN RETURN; END IF;
  INSERT INTO sealed_since VALUES (name, "column", sealed + 1);
END
$$`,
    );
    await putRoutine(
      db,
      `seal_revisions()`,
      `CREATE OR REPLACE FUNCTION seal_revisions() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  newest integer;
  sealed integer;
  made record;
  count integer := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('kontor.seal'));
  newest := (SELECT max(number) FROM revision WHERE transaction IS DISTINCT FROM pg_current_xact_id_if_assigned()::text);
  sealed := (SELECT coalesce(max(revision), -1) FROM seal);
  IF newest > sealed THEN
    FOR made IN SELECT * FROM contents_of_revisions(sealed + 1, newest, NULL) ORDER BY number LOOP
      PERFORM append_seal(made.number, NULL, NULL, NULL, made.digest);
      count := count + 1;
    END LOOP;
  END IF;
  RETURN count;
END
$$`,
    );
    await putRoutine(
      db,
      `seal_anew(text, integer, integer[])`,
      `CREATE OR REPLACE FUNCTION seal_anew(cause text, erased_by integer, of integer[]) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  sealed CONSTANT integer := (SELECT coalesce(max(revision), -1) FROM seal);
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
    );
    await putRoutine(
      db,
      `refuse_to_rewrite ON "seal"`,
      `CREATE OR REPLACE TRIGGER refuse_to_rewrite BEFORE UPDATE OR DELETE OR TRUNCATE ON "seal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite()`,
    );
    await putRoutine(
      db,
      `refuse_to_rewrite ON "sealed_since"`,
      `CREATE OR REPLACE TRIGGER refuse_to_rewrite BEFORE UPDATE OR DELETE OR TRUNCATE ON "sealed_since" FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite()`,
    );
    await putRoutine(
      db,
      `refuse_to_rewrite ON "erased"`,
      `CREATE OR REPLACE TRIGGER refuse_to_rewrite BEFORE UPDATE OR DELETE OR TRUNCATE ON "erased" FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite()`,
    );
    await putRoutine(
      db,
      `is_key_taken(text, text)`,
      `CREATE OR REPLACE FUNCTION is_key_taken(of_table text, wanted text) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  taken boolean;
BEGIN
  EXECUTE (SELECT format('SELECT EXISTS (SELECT FROM %1$I WHERE key = $1) OR EXISTS (SELECT FROM history.%1$I WHERE key = $1) OR EXISTS (SELECT FROM erased WHERE concept = %1$L AND key = $1 AND property = '''')', name)
    FROM unnest(ARRAY['dataset', 'country', 'city', 'organisation', 'contact_point', 'agreement', 'membership', 'event', 'strategy', 'pillar', 'project', 'visit', 'historical_tie', 'source', 'claim']) name WHERE name = of_table) INTO taken USING wanted;
  RETURN taken;
END
$$`,
    );
    await putRoutine(
      db,
      `grant_rights()`,
      String.raw`CREATE OR REPLACE FUNCTION grant_rights() RETURNS void LANGUAGE plpgsql SET client_min_messages = warning SET search_path FROM CURRENT AS $$
DECLARE
  here CONSTANT text := quote_ident(current_schema());
  ours CONSTANT regnamespace[] := ARRAY[current_schema(), 'history', 'past']::regnamespace[];
  it record;
BEGIN
  FOR it IN SELECT oid::regprocedure AS name FROM pg_proc WHERE pronamespace = ANY (ours) AND (prorettype = 'trigger'::regtype OR prosecdef) LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', it.name);
  END LOOP;
  FOR it IN SELECT p.oid::regprocedure AS name, substring(s FROM '=(.*)') AS path FROM pg_proc p CROSS JOIN unnest(p.proconfig) s
    WHERE pronamespace = ANY (ours) AND s LIKE 'search\_path=%' AND s !~ '\mpg_temp$' LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %s, pg_temp', it.name, it.path);
  END LOOP;
  IF EXISTS (SELECT FROM pg_database CROSS JOIN aclexplode(coalesce(datacl, acldefault('d', datdba))) WHERE datname = current_database() AND pg_has_role(datdba, 'USAGE') AND grantee = 0 AND privilege_type = 'TEMPORARY') THEN
    EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
  END IF;
  IF to_regrole('kontor_owner') IS NULL OR to_regrole('kontor_reader') IS NULL OR to_regrole('kontor_writer') IS NULL
    OR to_regrole('kontor_importer') IS NULL OR to_regrole('kontor_auditor') IS NULL THEN RETURN; END IF;
  BEGIN
    EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %s, history, past TO kontor_owner', here);
    FOR it IN SELECT 'TABLE ' || oid::regclass AS what FROM pg_class WHERE relkind IN ('r', 'v') AND relnamespace = ANY (ours) AND relowner <> 'kontor_owner'::regrole
      UNION ALL SELECT 'ROUTINE ' || oid::regprocedure FROM pg_proc WHERE pronamespace = ANY (ours) AND proowner <> 'kontor_owner'::regrole LOOP
      EXECUTE format('ALTER %s OWNER TO kontor_owner', it.what);
    END LOOP;
  EXCEPTION WHEN insufficient_privilege THEN NULL;
  END;
  EXECUTE format('GRANT USAGE ON SCHEMA %s, history, past TO kontor_reader, kontor_writer, kontor_importer, kontor_auditor', here);
  EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %s, history, past FROM kontor_reader, kontor_writer, kontor_importer, kontor_auditor', here);
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %s, history, past TO kontor_reader, kontor_writer, kontor_importer, kontor_auditor', here);
  REVOKE ALL ON token, tallied, routine, seen_anew, last_known, seal, sealed_since FROM kontor_reader, kontor_writer, kontor_importer, kontor_auditor;
  GRANT SELECT (prefix, name, role, datasets, created, expires, revoked, used) ON token TO kontor_auditor;
  GRANT SELECT ON seal, sealed_since TO kontor_auditor;
  GRANT INSERT, UPDATE, DELETE ON "dataset", "dataset_sources", "country", "country_sources", "city", "city_sources", "organisation", "organisation_sources", "identifier", "contact_point", "contact_point_sources", "agreement", "agreement_sources", "agreement_documents", "agreement_pillars", "party", "party_recognition_sources", "membership", "membership_sources", "membership_documents", "membership_pillars", "event", "event_sources", "event_by_city", "event_by_organisation", "strategy", "strategy_sources", "strategy_documents", "pillar", "pillar_sources", "project", "project_sources", "project_agreements", "project_memberships", "project_pillars", "participant", "visit", "visit_sources", "visit_agreements", "visit_memberships", "visit_pillars", "visit_guests_city", "visit_guests_organisation", "historical_tie", "historical_tie_sources", "historical_tie_actors_city", "historical_tie_actors_organisation", "source", "source_sources", "claim", "claim_sources", "register" TO kontor_writer, kontor_importer;
  GRANT EXECUTE ON FUNCTION token_of(text), note_token(text) TO kontor_reader, kontor_writer;
  GRANT EXECUTE ON FUNCTION always_public(), changes_after(integer, integer, text, integer), last_change(text, integer) TO kontor_reader, kontor_writer, kontor_importer, kontor_auditor;
  GRANT EXECUTE ON FUNCTION seal_revisions() TO kontor_reader;
  GRANT EXECUTE ON FUNCTION current_revision(), is_key_taken(text, text) TO kontor_writer, kontor_importer;
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
    );
    await putRoutine(
      db,
      `guard_rows()`,
      `CREATE OR REPLACE FUNCTION guard_rows() RETURNS void LANGUAGE plpgsql SET client_min_messages = warning SET search_path FROM CURRENT AS $$
DECLARE
  it record;
  rule record;
BEGIN
  FOR it IN SELECT polname AS name, polrelid::regclass AS of FROM pg_policy LOOP
    EXECUTE format('DROP POLICY %I ON %s', it.name, it.of);
  END LOOP;
  CREATE OR REPLACE VIEW seen_dataset AS SELECT key FROM "dataset" WHERE "public" OR is_of_viewer(key);
  CREATE OR REPLACE VIEW openness AS SELECT bool_and("public") AS everything, count(*) AS datasets FROM "dataset";
  CREATE OR REPLACE VIEW last_known AS SELECT DISTINCT ON (key) key, "public" FROM history."dataset" ORDER BY key, since DESC;
  CREATE OR REPLACE VIEW seen_ever AS SELECT key FROM last_known WHERE "public" OR is_of_viewer(key);
  CREATE OR REPLACE VIEW withdrawn AS SELECT md5(concat(string_agg(key, ' ' ORDER BY key), (SELECT ' ' || max(revision) FROM erased))) AS mark FROM last_known WHERE NOT "public";
  CREATE OR REPLACE VIEW past.openness AS SELECT bool_and(r."public" AND (SELECT latest."public" FROM history."dataset" latest WHERE latest.key = r.key ORDER BY latest.since DESC LIMIT 1)) AS everything, count(*) AS datasets FROM history."dataset" r WHERE since <= known_at() AND (until IS NULL OR until > known_at());
  FOR rule IN SELECT * FROM (VALUES
    ('dataset', '("dataset"."public" OR is_of_viewer("dataset".key)) AND "dataset"."dataset" IN (SELECT key FROM seen_dataset)', '"dataset"."key" IN (SELECT key FROM seen_ever) AND "dataset"."dataset" IN (SELECT key FROM seen_ever)', 'may_write(dataset.key, ''administrator'')', 'may_write(dataset.key, ''publisher'')', 'may_write(dataset.key, ''administrator'')'),
    ('dataset_sources', 'EXISTS (SELECT FROM "dataset" w WHERE w.key = dataset_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = dataset_sources.target)', 'EXISTS (SELECT FROM history."dataset" w WHERE w.key = dataset_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = dataset_sources.target)', 'may_write((SELECT "w"."dataset" FROM "dataset" "w" WHERE "w".key = dataset_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "dataset" "w" WHERE "w".key = dataset_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "dataset" "w" WHERE "w".key = dataset_sources.owner), ''editor'')'),
    ('country', '"country"."dataset" IN (SELECT key FROM seen_dataset)', '"country"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("country"."dataset", ''editor'')', 'may_write("country"."dataset", ''editor'')', 'may_write("country"."dataset", ''editor'')'),
    ('country_sources', 'EXISTS (SELECT FROM "country" w WHERE w.key = country_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = country_sources.target)', 'EXISTS (SELECT FROM history."country" w WHERE w.key = country_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = country_sources.target)', 'may_write((SELECT "w"."dataset" FROM "country" "w" WHERE "w".key = country_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "country" "w" WHERE "w".key = country_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "country" "w" WHERE "w".key = country_sources.owner), ''editor'')'),
    ('city', '"city"."dataset" IN (SELECT key FROM seen_dataset)', '"city"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("city"."dataset", ''editor'')', 'may_write("city"."dataset", ''editor'')', 'may_write("city"."dataset", ''editor'')'),
    ('city_sources', 'EXISTS (SELECT FROM "city" w WHERE w.key = city_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = city_sources.target)', 'EXISTS (SELECT FROM history."city" w WHERE w.key = city_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = city_sources.target)', 'may_write((SELECT "w"."dataset" FROM "city" "w" WHERE "w".key = city_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "city" "w" WHERE "w".key = city_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "city" "w" WHERE "w".key = city_sources.owner), ''editor'')'),
    ('organisation', '"organisation"."dataset" IN (SELECT key FROM seen_dataset)', '"organisation"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("organisation"."dataset", ''editor'')', 'may_write("organisation"."dataset", ''editor'')', 'may_write("organisation"."dataset", ''editor'')'),
    ('organisation_sources', 'EXISTS (SELECT FROM "organisation" w WHERE w.key = organisation_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = organisation_sources.target)', 'EXISTS (SELECT FROM history."organisation" w WHERE w.key = organisation_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = organisation_sources.target)', 'may_write((SELECT "w"."dataset" FROM "organisation" "w" WHERE "w".key = organisation_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "organisation" "w" WHERE "w".key = organisation_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "organisation" "w" WHERE "w".key = organisation_sources.owner), ''editor'')'),
    ('identifier', 'EXISTS (SELECT FROM "city" w WHERE w.key = "identifier"."of_city") OR EXISTS (SELECT FROM "organisation" w WHERE w.key = "identifier"."of_organisation")', 'EXISTS (SELECT FROM history."city" w WHERE w.key = "identifier"."of_city") OR EXISTS (SELECT FROM history."organisation" w WHERE w.key = "identifier"."of_organisation")', 'may_write(coalesce((SELECT "identifier_of"."dataset" FROM "city" "identifier_of" WHERE "identifier_of".key = "identifier"."of_city"), (SELECT "identifier_of"."dataset" FROM "organisation" "identifier_of" WHERE "identifier_of".key = "identifier"."of_organisation")), ''editor'')', 'may_write(coalesce((SELECT "identifier_of"."dataset" FROM "city" "identifier_of" WHERE "identifier_of".key = "identifier"."of_city"), (SELECT "identifier_of"."dataset" FROM "organisation" "identifier_of" WHERE "identifier_of".key = "identifier"."of_organisation")), ''editor'')', 'may_write(coalesce((SELECT "identifier_of"."dataset" FROM "city" "identifier_of" WHERE "identifier_of".key = "identifier"."of_city"), (SELECT "identifier_of"."dataset" FROM "organisation" "identifier_of" WHERE "identifier_of".key = "identifier"."of_organisation")), ''editor'')'),
    ('contact_point', '"contact_point"."dataset" IN (SELECT key FROM seen_dataset)', '"contact_point"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("contact_point"."dataset", ''editor'')', 'may_write("contact_point"."dataset", ''editor'')', 'may_write("contact_point"."dataset", ''editor'')'),
    ('contact_point_sources', 'EXISTS (SELECT FROM "contact_point" w WHERE w.key = contact_point_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = contact_point_sources.target)', 'EXISTS (SELECT FROM history."contact_point" w WHERE w.key = contact_point_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = contact_point_sources.target)', 'may_write((SELECT "w"."dataset" FROM "contact_point" "w" WHERE "w".key = contact_point_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "contact_point" "w" WHERE "w".key = contact_point_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "contact_point" "w" WHERE "w".key = contact_point_sources.owner), ''editor'')'),
    ('agreement', '"agreement"."dataset" IN (SELECT key FROM seen_dataset)', '"agreement"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("agreement"."dataset", ''editor'')', 'may_write("agreement"."dataset", ''editor'')', 'may_write("agreement"."dataset", ''editor'')'),
    ('agreement_sources', 'EXISTS (SELECT FROM "agreement" w WHERE w.key = agreement_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = agreement_sources.target)', 'EXISTS (SELECT FROM history."agreement" w WHERE w.key = agreement_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = agreement_sources.target)', 'may_write((SELECT "w"."dataset" FROM "agreement" "w" WHERE "w".key = agreement_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "agreement" "w" WHERE "w".key = agreement_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "agreement" "w" WHERE "w".key = agreement_sources.owner), ''editor'')'),
    ('agreement_documents', 'EXISTS (SELECT FROM "agreement" w WHERE w.key = agreement_documents.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = agreement_documents.target)', 'EXISTS (SELECT FROM history."agreement" w WHERE w.key = agreement_documents.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = agreement_documents.target)', 'may_write((SELECT "w"."dataset" FROM "agreement" "w" WHERE "w".key = agreement_documents.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "agreement" "w" WHERE "w".key = agreement_documents.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "agreement" "w" WHERE "w".key = agreement_documents.owner), ''editor'')'),
    ('agreement_pillars', 'EXISTS (SELECT FROM "agreement" w WHERE w.key = agreement_pillars.owner) AND EXISTS (SELECT FROM "pillar" w WHERE w.key = agreement_pillars.target)', 'EXISTS (SELECT FROM history."agreement" w WHERE w.key = agreement_pillars.owner) AND EXISTS (SELECT FROM history."pillar" w WHERE w.key = agreement_pillars.target)', 'may_write((SELECT "w"."dataset" FROM "agreement" "w" WHERE "w".key = agreement_pillars.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "agreement" "w" WHERE "w".key = agreement_pillars.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "agreement" "w" WHERE "w".key = agreement_pillars.owner), ''editor'')'),
    ('party', 'EXISTS (SELECT FROM "agreement" w WHERE w.key = "party"."agreement")', 'EXISTS (SELECT FROM history."agreement" w WHERE w.key = "party"."agreement")', 'may_write((SELECT "party_of"."dataset" FROM "agreement" "party_of" WHERE "party_of".key = "party"."agreement"), ''editor'')', 'may_write((SELECT "party_of"."dataset" FROM "agreement" "party_of" WHERE "party_of".key = "party"."agreement"), ''editor'')', 'may_write((SELECT "party_of"."dataset" FROM "agreement" "party_of" WHERE "party_of".key = "party"."agreement"), ''editor'')'),
    ('party_recognition_sources', 'EXISTS (SELECT FROM "party" w WHERE w.key = party_recognition_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = party_recognition_sources.target)', 'EXISTS (SELECT FROM history."party" w WHERE w.key = party_recognition_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = party_recognition_sources.target)', 'may_write((SELECT (SELECT "w_of"."dataset" FROM "agreement" "w_of" WHERE "w_of".key = "w"."agreement") FROM "party" "w" WHERE "w".key = party_recognition_sources.owner), ''editor'')', 'may_write((SELECT (SELECT "w_of"."dataset" FROM "agreement" "w_of" WHERE "w_of".key = "w"."agreement") FROM "party" "w" WHERE "w".key = party_recognition_sources.owner), ''editor'')', 'may_write((SELECT (SELECT "w_of"."dataset" FROM "agreement" "w_of" WHERE "w_of".key = "w"."agreement") FROM "party" "w" WHERE "w".key = party_recognition_sources.owner), ''editor'')'),
    ('membership', '"membership"."dataset" IN (SELECT key FROM seen_dataset)', '"membership"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("membership"."dataset", ''editor'')', 'may_write("membership"."dataset", ''editor'')', 'may_write("membership"."dataset", ''editor'')'),
    ('membership_sources', 'EXISTS (SELECT FROM "membership" w WHERE w.key = membership_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = membership_sources.target)', 'EXISTS (SELECT FROM history."membership" w WHERE w.key = membership_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = membership_sources.target)', 'may_write((SELECT "w"."dataset" FROM "membership" "w" WHERE "w".key = membership_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "membership" "w" WHERE "w".key = membership_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "membership" "w" WHERE "w".key = membership_sources.owner), ''editor'')'),
    ('membership_documents', 'EXISTS (SELECT FROM "membership" w WHERE w.key = membership_documents.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = membership_documents.target)', 'EXISTS (SELECT FROM history."membership" w WHERE w.key = membership_documents.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = membership_documents.target)', 'may_write((SELECT "w"."dataset" FROM "membership" "w" WHERE "w".key = membership_documents.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "membership" "w" WHERE "w".key = membership_documents.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "membership" "w" WHERE "w".key = membership_documents.owner), ''editor'')'),
    ('membership_pillars', 'EXISTS (SELECT FROM "membership" w WHERE w.key = membership_pillars.owner) AND EXISTS (SELECT FROM "pillar" w WHERE w.key = membership_pillars.target)', 'EXISTS (SELECT FROM history."membership" w WHERE w.key = membership_pillars.owner) AND EXISTS (SELECT FROM history."pillar" w WHERE w.key = membership_pillars.target)', 'may_write((SELECT "w"."dataset" FROM "membership" "w" WHERE "w".key = membership_pillars.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "membership" "w" WHERE "w".key = membership_pillars.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "membership" "w" WHERE "w".key = membership_pillars.owner), ''editor'')'),
    ('event', '"event"."dataset" IN (SELECT key FROM seen_dataset)', '"event"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("event"."dataset", ''editor'')', 'may_write("event"."dataset", ''editor'')', 'may_write("event"."dataset", ''editor'')'),
    ('event_sources', 'EXISTS (SELECT FROM "event" w WHERE w.key = event_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = event_sources.target)', 'EXISTS (SELECT FROM history."event" w WHERE w.key = event_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = event_sources.target)', 'may_write((SELECT "w"."dataset" FROM "event" "w" WHERE "w".key = event_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "event" "w" WHERE "w".key = event_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "event" "w" WHERE "w".key = event_sources.owner), ''editor'')'),
    ('event_by_city', 'EXISTS (SELECT FROM "event" w WHERE w.key = event_by_city.owner) AND EXISTS (SELECT FROM "city" w WHERE w.key = event_by_city.target)', 'EXISTS (SELECT FROM history."event" w WHERE w.key = event_by_city.owner) AND EXISTS (SELECT FROM history."city" w WHERE w.key = event_by_city.target)', 'may_write((SELECT "w"."dataset" FROM "event" "w" WHERE "w".key = event_by_city.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "event" "w" WHERE "w".key = event_by_city.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "event" "w" WHERE "w".key = event_by_city.owner), ''editor'')'),
    ('event_by_organisation', 'EXISTS (SELECT FROM "event" w WHERE w.key = event_by_organisation.owner) AND EXISTS (SELECT FROM "organisation" w WHERE w.key = event_by_organisation.target)', 'EXISTS (SELECT FROM history."event" w WHERE w.key = event_by_organisation.owner) AND EXISTS (SELECT FROM history."organisation" w WHERE w.key = event_by_organisation.target)', 'may_write((SELECT "w"."dataset" FROM "event" "w" WHERE "w".key = event_by_organisation.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "event" "w" WHERE "w".key = event_by_organisation.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "event" "w" WHERE "w".key = event_by_organisation.owner), ''editor'')'),
    ('strategy', '"strategy"."dataset" IN (SELECT key FROM seen_dataset)', '"strategy"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("strategy"."dataset", ''editor'')', 'may_write("strategy"."dataset", ''editor'')', 'may_write("strategy"."dataset", ''editor'')'),
    ('strategy_sources', 'EXISTS (SELECT FROM "strategy" w WHERE w.key = strategy_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = strategy_sources.target)', 'EXISTS (SELECT FROM history."strategy" w WHERE w.key = strategy_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = strategy_sources.target)', 'may_write((SELECT "w"."dataset" FROM "strategy" "w" WHERE "w".key = strategy_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "strategy" "w" WHERE "w".key = strategy_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "strategy" "w" WHERE "w".key = strategy_sources.owner), ''editor'')'),
    ('strategy_documents', 'EXISTS (SELECT FROM "strategy" w WHERE w.key = strategy_documents.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = strategy_documents.target)', 'EXISTS (SELECT FROM history."strategy" w WHERE w.key = strategy_documents.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = strategy_documents.target)', 'may_write((SELECT "w"."dataset" FROM "strategy" "w" WHERE "w".key = strategy_documents.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "strategy" "w" WHERE "w".key = strategy_documents.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "strategy" "w" WHERE "w".key = strategy_documents.owner), ''editor'')'),
    ('pillar', '"pillar"."dataset" IN (SELECT key FROM seen_dataset)', '"pillar"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("pillar"."dataset", ''editor'')', 'may_write("pillar"."dataset", ''editor'')', 'may_write("pillar"."dataset", ''editor'')'),
    ('pillar_sources', 'EXISTS (SELECT FROM "pillar" w WHERE w.key = pillar_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = pillar_sources.target)', 'EXISTS (SELECT FROM history."pillar" w WHERE w.key = pillar_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = pillar_sources.target)', 'may_write((SELECT "w"."dataset" FROM "pillar" "w" WHERE "w".key = pillar_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "pillar" "w" WHERE "w".key = pillar_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "pillar" "w" WHERE "w".key = pillar_sources.owner), ''editor'')'),
    ('project', '"project"."dataset" IN (SELECT key FROM seen_dataset)', '"project"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("project"."dataset", ''editor'')', 'may_write("project"."dataset", ''editor'')', 'may_write("project"."dataset", ''editor'')'),
    ('project_sources', 'EXISTS (SELECT FROM "project" w WHERE w.key = project_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = project_sources.target)', 'EXISTS (SELECT FROM history."project" w WHERE w.key = project_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = project_sources.target)', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_sources.owner), ''editor'')'),
    ('project_agreements', 'EXISTS (SELECT FROM "project" w WHERE w.key = project_agreements.owner) AND EXISTS (SELECT FROM "agreement" w WHERE w.key = project_agreements.target)', 'EXISTS (SELECT FROM history."project" w WHERE w.key = project_agreements.owner) AND EXISTS (SELECT FROM history."agreement" w WHERE w.key = project_agreements.target)', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_agreements.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_agreements.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_agreements.owner), ''editor'')'),
    ('project_memberships', 'EXISTS (SELECT FROM "project" w WHERE w.key = project_memberships.owner) AND EXISTS (SELECT FROM "membership" w WHERE w.key = project_memberships.target)', 'EXISTS (SELECT FROM history."project" w WHERE w.key = project_memberships.owner) AND EXISTS (SELECT FROM history."membership" w WHERE w.key = project_memberships.target)', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_memberships.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_memberships.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_memberships.owner), ''editor'')'),
    ('project_pillars', 'EXISTS (SELECT FROM "project" w WHERE w.key = project_pillars.owner) AND EXISTS (SELECT FROM "pillar" w WHERE w.key = project_pillars.target)', 'EXISTS (SELECT FROM history."project" w WHERE w.key = project_pillars.owner) AND EXISTS (SELECT FROM history."pillar" w WHERE w.key = project_pillars.target)', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_pillars.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_pillars.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_pillars.owner), ''editor'')'),
    ('participant', 'EXISTS (SELECT FROM "project" w WHERE w.key = "participant"."project")', 'EXISTS (SELECT FROM history."project" w WHERE w.key = "participant"."project")', 'may_write((SELECT "participant_of"."dataset" FROM "project" "participant_of" WHERE "participant_of".key = "participant"."project"), ''editor'')', 'may_write((SELECT "participant_of"."dataset" FROM "project" "participant_of" WHERE "participant_of".key = "participant"."project"), ''editor'')', 'may_write((SELECT "participant_of"."dataset" FROM "project" "participant_of" WHERE "participant_of".key = "participant"."project"), ''editor'')'),
    ('visit', '"visit"."dataset" IN (SELECT key FROM seen_dataset)', '"visit"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("visit"."dataset", ''editor'')', 'may_write("visit"."dataset", ''editor'')', 'may_write("visit"."dataset", ''editor'')'),
    ('visit_sources', 'EXISTS (SELECT FROM "visit" w WHERE w.key = visit_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = visit_sources.target)', 'EXISTS (SELECT FROM history."visit" w WHERE w.key = visit_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = visit_sources.target)', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_sources.owner), ''editor'')'),
    ('visit_agreements', 'EXISTS (SELECT FROM "visit" w WHERE w.key = visit_agreements.owner) AND EXISTS (SELECT FROM "agreement" w WHERE w.key = visit_agreements.target)', 'EXISTS (SELECT FROM history."visit" w WHERE w.key = visit_agreements.owner) AND EXISTS (SELECT FROM history."agreement" w WHERE w.key = visit_agreements.target)', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_agreements.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_agreements.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_agreements.owner), ''editor'')'),
    ('visit_memberships', 'EXISTS (SELECT FROM "visit" w WHERE w.key = visit_memberships.owner) AND EXISTS (SELECT FROM "membership" w WHERE w.key = visit_memberships.target)', 'EXISTS (SELECT FROM history."visit" w WHERE w.key = visit_memberships.owner) AND EXISTS (SELECT FROM history."membership" w WHERE w.key = visit_memberships.target)', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_memberships.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_memberships.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_memberships.owner), ''editor'')'),
    ('visit_pillars', 'EXISTS (SELECT FROM "visit" w WHERE w.key = visit_pillars.owner) AND EXISTS (SELECT FROM "pillar" w WHERE w.key = visit_pillars.target)', 'EXISTS (SELECT FROM history."visit" w WHERE w.key = visit_pillars.owner) AND EXISTS (SELECT FROM history."pillar" w WHERE w.key = visit_pillars.target)', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_pillars.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_pillars.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_pillars.owner), ''editor'')'),
    ('visit_guests_city', 'EXISTS (SELECT FROM "visit" w WHERE w.key = visit_guests_city.owner) AND EXISTS (SELECT FROM "city" w WHERE w.key = visit_guests_city.target)', 'EXISTS (SELECT FROM history."visit" w WHERE w.key = visit_guests_city.owner) AND EXISTS (SELECT FROM history."city" w WHERE w.key = visit_guests_city.target)', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_guests_city.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_guests_city.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_guests_city.owner), ''editor'')'),
    ('visit_guests_organisation', 'EXISTS (SELECT FROM "visit" w WHERE w.key = visit_guests_organisation.owner) AND EXISTS (SELECT FROM "organisation" w WHERE w.key = visit_guests_organisation.target)', 'EXISTS (SELECT FROM history."visit" w WHERE w.key = visit_guests_organisation.owner) AND EXISTS (SELECT FROM history."organisation" w WHERE w.key = visit_guests_organisation.target)', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_guests_organisation.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_guests_organisation.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_guests_organisation.owner), ''editor'')'),
    ('historical_tie', '"historical_tie"."dataset" IN (SELECT key FROM seen_dataset)', '"historical_tie"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("historical_tie"."dataset", ''editor'')', 'may_write("historical_tie"."dataset", ''editor'')', 'may_write("historical_tie"."dataset", ''editor'')'),
    ('historical_tie_sources', 'EXISTS (SELECT FROM "historical_tie" w WHERE w.key = historical_tie_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = historical_tie_sources.target)', 'EXISTS (SELECT FROM history."historical_tie" w WHERE w.key = historical_tie_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = historical_tie_sources.target)', 'may_write((SELECT "w"."dataset" FROM "historical_tie" "w" WHERE "w".key = historical_tie_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "historical_tie" "w" WHERE "w".key = historical_tie_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "historical_tie" "w" WHERE "w".key = historical_tie_sources.owner), ''editor'')'),
    ('historical_tie_actors_city', 'EXISTS (SELECT FROM "historical_tie" w WHERE w.key = historical_tie_actors_city.owner) AND EXISTS (SELECT FROM "city" w WHERE w.key = historical_tie_actors_city.target)', 'EXISTS (SELECT FROM history."historical_tie" w WHERE w.key = historical_tie_actors_city.owner) AND EXISTS (SELECT FROM history."city" w WHERE w.key = historical_tie_actors_city.target)', 'may_write((SELECT "w"."dataset" FROM "historical_tie" "w" WHERE "w".key = historical_tie_actors_city.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "historical_tie" "w" WHERE "w".key = historical_tie_actors_city.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "historical_tie" "w" WHERE "w".key = historical_tie_actors_city.owner), ''editor'')'),
    ('historical_tie_actors_organisation', 'EXISTS (SELECT FROM "historical_tie" w WHERE w.key = historical_tie_actors_organisation.owner) AND EXISTS (SELECT FROM "organisation" w WHERE w.key = historical_tie_actors_organisation.target)', 'EXISTS (SELECT FROM history."historical_tie" w WHERE w.key = historical_tie_actors_organisation.owner) AND EXISTS (SELECT FROM history."organisation" w WHERE w.key = historical_tie_actors_organisation.target)', 'may_write((SELECT "w"."dataset" FROM "historical_tie" "w" WHERE "w".key = historical_tie_actors_organisation.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "historical_tie" "w" WHERE "w".key = historical_tie_actors_organisation.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "historical_tie" "w" WHERE "w".key = historical_tie_actors_organisation.owner), ''editor'')'),
    ('source', '"source"."dataset" IN (SELECT key FROM seen_dataset)', '"source"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("source"."dataset", ''editor'')', 'may_write("source"."dataset", ''editor'')', 'may_write("source"."dataset", ''editor'')'),
    ('source_sources', 'EXISTS (SELECT FROM "source" w WHERE w.key = source_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = source_sources.target)', 'EXISTS (SELECT FROM history."source" w WHERE w.key = source_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = source_sources.target)', 'may_write((SELECT "w"."dataset" FROM "source" "w" WHERE "w".key = source_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "source" "w" WHERE "w".key = source_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "source" "w" WHERE "w".key = source_sources.owner), ''editor'')'),
    ('claim', '"claim"."dataset" IN (SELECT key FROM seen_dataset)', '"claim"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("claim"."dataset", ''editor'')', 'may_write("claim"."dataset", ''editor'')', 'may_write("claim"."dataset", ''editor'')'),
    ('claim_sources', 'EXISTS (SELECT FROM "claim" w WHERE w.key = claim_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = claim_sources.target)', 'EXISTS (SELECT FROM history."claim" w WHERE w.key = claim_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = claim_sources.target)', 'may_write((SELECT "w"."dataset" FROM "claim" "w" WHERE "w".key = claim_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "claim" "w" WHERE "w".key = claim_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "claim" "w" WHERE "w".key = claim_sources.owner), ''editor'')'),
    ('register', 'true', 'true', 'may_write(dataset, ''administrator'')', 'may_write(dataset, ''administrator'')', 'may_write(dataset, ''administrator'')')
  ) AS rules (name, seen, was, inserted, updated, deleted) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', rule.name);
    EXECUTE format('ALTER TABLE history.%I ENABLE ROW LEVEL SECURITY', rule.name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (%s)', rule.name, rule.seen);
    EXECUTE format('CREATE POLICY seen ON history.%I FOR SELECT USING (%s)', rule.name, rule.was);
    EXECUTE format('CREATE POLICY inserted ON %I FOR INSERT WITH CHECK (%s)', rule.name, rule.inserted);
    EXECUTE format('CREATE POLICY updated ON %I FOR UPDATE USING (%s)', rule.name, rule.updated);
    EXECUTE format('CREATE POLICY deleted ON %I FOR DELETE USING (%s)', rule.name, rule.deleted);
    IF (SELECT everything IS NOT FALSE FROM openness) THEN
      EXECUTE format('CREATE POLICY everything_is_public ON %I FOR SELECT USING (true)', rule.name);
      EXECUTE format('CREATE POLICY everything_is_public ON history.%I FOR SELECT USING (true)', rule.name);
    END IF;
  END LOOP;
  PERFORM grant_rights();
END
$$`,
    );
    await db.query(`SELECT remake_history()`);
  }

  async down(db: QueryRunner) {
    await db.query(`DO $$ DECLARE it record; BEGIN FOR it IN SELECT polname AS name, polrelid::regclass AS of FROM pg_policy LOOP
    EXECUTE format('DROP POLICY %I ON %s', it.name, it.of);
  END LOOP; DROP VIEW IF EXISTS seen_dataset, openness, seen_ever, withdrawn, last_known; END $$`);
    await db.query(`DROP SCHEMA IF EXISTS past CASCADE`);
    await putRoutine(
      db,
      `guard_rows()`,
      `CREATE OR REPLACE FUNCTION guard_rows() RETURNS void LANGUAGE plpgsql SET client_min_messages = warning SET search_path FROM CURRENT AS $$
DECLARE
  it record;
  rule record;
BEGIN
  FOR it IN SELECT polname AS name, polrelid::regclass AS of FROM pg_policy LOOP
    EXECUTE format('DROP POLICY %I ON %s', it.name, it.of);
  END LOOP;
  CREATE OR REPLACE VIEW seen_dataset AS SELECT key FROM "dataset" WHERE "public" OR is_of_viewer(key);
  CREATE OR REPLACE VIEW openness AS SELECT bool_and("public") AS everything, count(*) AS datasets FROM "dataset";
  CREATE OR REPLACE VIEW last_known AS SELECT DISTINCT ON (key) key, "public" FROM history."dataset" ORDER BY key, since DESC;
  CREATE OR REPLACE VIEW seen_ever AS SELECT key FROM last_known WHERE "public" OR is_of_viewer(key);
  CREATE OR REPLACE VIEW withdrawn AS SELECT md5(coalesce(string_agg(key, ' ' ORDER BY key), '')) AS mark FROM last_known WHERE NOT "public";
  CREATE OR REPLACE VIEW past.openness AS SELECT bool_and(r."public" AND (SELECT latest."public" FROM history."dataset" latest WHERE latest.key = r.key ORDER BY latest.since DESC LIMIT 1)) AS everything, count(*) AS datasets FROM history."dataset" r WHERE since <= known_at() AND (until IS NULL OR until > known_at());
  FOR rule IN SELECT * FROM (VALUES
    ('dataset', '("dataset"."public" OR is_of_viewer("dataset".key)) AND "dataset"."dataset" IN (SELECT key FROM seen_dataset)', '"dataset"."key" IN (SELECT key FROM seen_ever) AND "dataset"."dataset" IN (SELECT key FROM seen_ever)', 'may_write(dataset.key, ''administrator'')', 'may_write(dataset.key, ''publisher'')', 'may_write(dataset.key, ''administrator'')'),
    ('dataset_sources', 'EXISTS (SELECT FROM "dataset" w WHERE w.key = dataset_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = dataset_sources.target)', 'EXISTS (SELECT FROM history."dataset" w WHERE w.key = dataset_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = dataset_sources.target)', 'may_write((SELECT "w"."dataset" FROM "dataset" "w" WHERE "w".key = dataset_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "dataset" "w" WHERE "w".key = dataset_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "dataset" "w" WHERE "w".key = dataset_sources.owner), ''editor'')'),
    ('country', '"country"."dataset" IN (SELECT key FROM seen_dataset)', '"country"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("country"."dataset", ''editor'')', 'may_write("country"."dataset", ''editor'')', 'may_write("country"."dataset", ''editor'')'),
    ('country_sources', 'EXISTS (SELECT FROM "country" w WHERE w.key = country_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = country_sources.target)', 'EXISTS (SELECT FROM history."country" w WHERE w.key = country_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = country_sources.target)', 'may_write((SELECT "w"."dataset" FROM "country" "w" WHERE "w".key = country_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "country" "w" WHERE "w".key = country_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "country" "w" WHERE "w".key = country_sources.owner), ''editor'')'),
    ('city', '"city"."dataset" IN (SELECT key FROM seen_dataset)', '"city"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("city"."dataset", ''editor'')', 'may_write("city"."dataset", ''editor'')', 'may_write("city"."dataset", ''editor'')'),
    ('city_sources', 'EXISTS (SELECT FROM "city" w WHERE w.key = city_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = city_sources.target)', 'EXISTS (SELECT FROM history."city" w WHERE w.key = city_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = city_sources.target)', 'may_write((SELECT "w"."dataset" FROM "city" "w" WHERE "w".key = city_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "city" "w" WHERE "w".key = city_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "city" "w" WHERE "w".key = city_sources.owner), ''editor'')'),
    ('organisation', '"organisation"."dataset" IN (SELECT key FROM seen_dataset)', '"organisation"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("organisation"."dataset", ''editor'')', 'may_write("organisation"."dataset", ''editor'')', 'may_write("organisation"."dataset", ''editor'')'),
    ('organisation_sources', 'EXISTS (SELECT FROM "organisation" w WHERE w.key = organisation_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = organisation_sources.target)', 'EXISTS (SELECT FROM history."organisation" w WHERE w.key = organisation_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = organisation_sources.target)', 'may_write((SELECT "w"."dataset" FROM "organisation" "w" WHERE "w".key = organisation_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "organisation" "w" WHERE "w".key = organisation_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "organisation" "w" WHERE "w".key = organisation_sources.owner), ''editor'')'),
    ('identifier', 'EXISTS (SELECT FROM "city" w WHERE w.key = "identifier"."of_city") OR EXISTS (SELECT FROM "organisation" w WHERE w.key = "identifier"."of_organisation")', 'EXISTS (SELECT FROM history."city" w WHERE w.key = "identifier"."of_city") OR EXISTS (SELECT FROM history."organisation" w WHERE w.key = "identifier"."of_organisation")', 'may_write(coalesce((SELECT "identifier_of"."dataset" FROM "city" "identifier_of" WHERE "identifier_of".key = "identifier"."of_city"), (SELECT "identifier_of"."dataset" FROM "organisation" "identifier_of" WHERE "identifier_of".key = "identifier"."of_organisation")), ''editor'')', 'may_write(coalesce((SELECT "identifier_of"."dataset" FROM "city" "identifier_of" WHERE "identifier_of".key = "identifier"."of_city"), (SELECT "identifier_of"."dataset" FROM "organisation" "identifier_of" WHERE "identifier_of".key = "identifier"."of_organisation")), ''editor'')', 'may_write(coalesce((SELECT "identifier_of"."dataset" FROM "city" "identifier_of" WHERE "identifier_of".key = "identifier"."of_city"), (SELECT "identifier_of"."dataset" FROM "organisation" "identifier_of" WHERE "identifier_of".key = "identifier"."of_organisation")), ''editor'')'),
    ('contact_point', '"contact_point"."dataset" IN (SELECT key FROM seen_dataset)', '"contact_point"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("contact_point"."dataset", ''editor'')', 'may_write("contact_point"."dataset", ''editor'')', 'may_write("contact_point"."dataset", ''editor'')'),
    ('contact_point_sources', 'EXISTS (SELECT FROM "contact_point" w WHERE w.key = contact_point_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = contact_point_sources.target)', 'EXISTS (SELECT FROM history."contact_point" w WHERE w.key = contact_point_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = contact_point_sources.target)', 'may_write((SELECT "w"."dataset" FROM "contact_point" "w" WHERE "w".key = contact_point_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "contact_point" "w" WHERE "w".key = contact_point_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "contact_point" "w" WHERE "w".key = contact_point_sources.owner), ''editor'')'),
    ('agreement', '"agreement"."dataset" IN (SELECT key FROM seen_dataset)', '"agreement"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("agreement"."dataset", ''editor'')', 'may_write("agreement"."dataset", ''editor'')', 'may_write("agreement"."dataset", ''editor'')'),
    ('agreement_sources', 'EXISTS (SELECT FROM "agreement" w WHERE w.key = agreement_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = agreement_sources.target)', 'EXISTS (SELECT FROM history."agreement" w WHERE w.key = agreement_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = agreement_sources.target)', 'may_write((SELECT "w"."dataset" FROM "agreement" "w" WHERE "w".key = agreement_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "agreement" "w" WHERE "w".key = agreement_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "agreement" "w" WHERE "w".key = agreement_sources.owner), ''editor'')'),
    ('agreement_documents', 'EXISTS (SELECT FROM "agreement" w WHERE w.key = agreement_documents.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = agreement_documents.target)', 'EXISTS (SELECT FROM history."agreement" w WHERE w.key = agreement_documents.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = agreement_documents.target)', 'may_write((SELECT "w"."dataset" FROM "agreement" "w" WHERE "w".key = agreement_documents.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "agreement" "w" WHERE "w".key = agreement_documents.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "agreement" "w" WHERE "w".key = agreement_documents.owner), ''editor'')'),
    ('agreement_pillars', 'EXISTS (SELECT FROM "agreement" w WHERE w.key = agreement_pillars.owner) AND EXISTS (SELECT FROM "pillar" w WHERE w.key = agreement_pillars.target)', 'EXISTS (SELECT FROM history."agreement" w WHERE w.key = agreement_pillars.owner) AND EXISTS (SELECT FROM history."pillar" w WHERE w.key = agreement_pillars.target)', 'may_write((SELECT "w"."dataset" FROM "agreement" "w" WHERE "w".key = agreement_pillars.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "agreement" "w" WHERE "w".key = agreement_pillars.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "agreement" "w" WHERE "w".key = agreement_pillars.owner), ''editor'')'),
    ('party', 'EXISTS (SELECT FROM "agreement" w WHERE w.key = "party"."agreement")', 'EXISTS (SELECT FROM history."agreement" w WHERE w.key = "party"."agreement")', 'may_write((SELECT "party_of"."dataset" FROM "agreement" "party_of" WHERE "party_of".key = "party"."agreement"), ''editor'')', 'may_write((SELECT "party_of"."dataset" FROM "agreement" "party_of" WHERE "party_of".key = "party"."agreement"), ''editor'')', 'may_write((SELECT "party_of"."dataset" FROM "agreement" "party_of" WHERE "party_of".key = "party"."agreement"), ''editor'')'),
    ('party_recognition_sources', 'EXISTS (SELECT FROM "party" w WHERE w.key = party_recognition_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = party_recognition_sources.target)', 'EXISTS (SELECT FROM history."party" w WHERE w.key = party_recognition_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = party_recognition_sources.target)', 'may_write((SELECT (SELECT "w_of"."dataset" FROM "agreement" "w_of" WHERE "w_of".key = "w"."agreement") FROM "party" "w" WHERE "w".key = party_recognition_sources.owner), ''editor'')', 'may_write((SELECT (SELECT "w_of"."dataset" FROM "agreement" "w_of" WHERE "w_of".key = "w"."agreement") FROM "party" "w" WHERE "w".key = party_recognition_sources.owner), ''editor'')', 'may_write((SELECT (SELECT "w_of"."dataset" FROM "agreement" "w_of" WHERE "w_of".key = "w"."agreement") FROM "party" "w" WHERE "w".key = party_recognition_sources.owner), ''editor'')'),
    ('membership', '"membership"."dataset" IN (SELECT key FROM seen_dataset)', '"membership"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("membership"."dataset", ''editor'')', 'may_write("membership"."dataset", ''editor'')', 'may_write("membership"."dataset", ''editor'')'),
    ('membership_sources', 'EXISTS (SELECT FROM "membership" w WHERE w.key = membership_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = membership_sources.target)', 'EXISTS (SELECT FROM history."membership" w WHERE w.key = membership_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = membership_sources.target)', 'may_write((SELECT "w"."dataset" FROM "membership" "w" WHERE "w".key = membership_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "membership" "w" WHERE "w".key = membership_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "membership" "w" WHERE "w".key = membership_sources.owner), ''editor'')'),
    ('membership_documents', 'EXISTS (SELECT FROM "membership" w WHERE w.key = membership_documents.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = membership_documents.target)', 'EXISTS (SELECT FROM history."membership" w WHERE w.key = membership_documents.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = membership_documents.target)', 'may_write((SELECT "w"."dataset" FROM "membership" "w" WHERE "w".key = membership_documents.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "membership" "w" WHERE "w".key = membership_documents.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "membership" "w" WHERE "w".key = membership_documents.owner), ''editor'')'),
    ('membership_pillars', 'EXISTS (SELECT FROM "membership" w WHERE w.key = membership_pillars.owner) AND EXISTS (SELECT FROM "pillar" w WHERE w.key = membership_pillars.target)', 'EXISTS (SELECT FROM history."membership" w WHERE w.key = membership_pillars.owner) AND EXISTS (SELECT FROM history."pillar" w WHERE w.key = membership_pillars.target)', 'may_write((SELECT "w"."dataset" FROM "membership" "w" WHERE "w".key = membership_pillars.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "membership" "w" WHERE "w".key = membership_pillars.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "membership" "w" WHERE "w".key = membership_pillars.owner), ''editor'')'),
    ('event', '"event"."dataset" IN (SELECT key FROM seen_dataset)', '"event"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("event"."dataset", ''editor'')', 'may_write("event"."dataset", ''editor'')', 'may_write("event"."dataset", ''editor'')'),
    ('event_sources', 'EXISTS (SELECT FROM "event" w WHERE w.key = event_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = event_sources.target)', 'EXISTS (SELECT FROM history."event" w WHERE w.key = event_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = event_sources.target)', 'may_write((SELECT "w"."dataset" FROM "event" "w" WHERE "w".key = event_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "event" "w" WHERE "w".key = event_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "event" "w" WHERE "w".key = event_sources.owner), ''editor'')'),
    ('event_by_city', 'EXISTS (SELECT FROM "event" w WHERE w.key = event_by_city.owner) AND EXISTS (SELECT FROM "city" w WHERE w.key = event_by_city.target)', 'EXISTS (SELECT FROM history."event" w WHERE w.key = event_by_city.owner) AND EXISTS (SELECT FROM history."city" w WHERE w.key = event_by_city.target)', 'may_write((SELECT "w"."dataset" FROM "event" "w" WHERE "w".key = event_by_city.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "event" "w" WHERE "w".key = event_by_city.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "event" "w" WHERE "w".key = event_by_city.owner), ''editor'')'),
    ('event_by_organisation', 'EXISTS (SELECT FROM "event" w WHERE w.key = event_by_organisation.owner) AND EXISTS (SELECT FROM "organisation" w WHERE w.key = event_by_organisation.target)', 'EXISTS (SELECT FROM history."event" w WHERE w.key = event_by_organisation.owner) AND EXISTS (SELECT FROM history."organisation" w WHERE w.key = event_by_organisation.target)', 'may_write((SELECT "w"."dataset" FROM "event" "w" WHERE "w".key = event_by_organisation.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "event" "w" WHERE "w".key = event_by_organisation.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "event" "w" WHERE "w".key = event_by_organisation.owner), ''editor'')'),
    ('strategy', '"strategy"."dataset" IN (SELECT key FROM seen_dataset)', '"strategy"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("strategy"."dataset", ''editor'')', 'may_write("strategy"."dataset", ''editor'')', 'may_write("strategy"."dataset", ''editor'')'),
    ('strategy_sources', 'EXISTS (SELECT FROM "strategy" w WHERE w.key = strategy_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = strategy_sources.target)', 'EXISTS (SELECT FROM history."strategy" w WHERE w.key = strategy_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = strategy_sources.target)', 'may_write((SELECT "w"."dataset" FROM "strategy" "w" WHERE "w".key = strategy_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "strategy" "w" WHERE "w".key = strategy_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "strategy" "w" WHERE "w".key = strategy_sources.owner), ''editor'')'),
    ('strategy_documents', 'EXISTS (SELECT FROM "strategy" w WHERE w.key = strategy_documents.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = strategy_documents.target)', 'EXISTS (SELECT FROM history."strategy" w WHERE w.key = strategy_documents.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = strategy_documents.target)', 'may_write((SELECT "w"."dataset" FROM "strategy" "w" WHERE "w".key = strategy_documents.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "strategy" "w" WHERE "w".key = strategy_documents.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "strategy" "w" WHERE "w".key = strategy_documents.owner), ''editor'')'),
    ('pillar', '"pillar"."dataset" IN (SELECT key FROM seen_dataset)', '"pillar"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("pillar"."dataset", ''editor'')', 'may_write("pillar"."dataset", ''editor'')', 'may_write("pillar"."dataset", ''editor'')'),
    ('pillar_sources', 'EXISTS (SELECT FROM "pillar" w WHERE w.key = pillar_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = pillar_sources.target)', 'EXISTS (SELECT FROM history."pillar" w WHERE w.key = pillar_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = pillar_sources.target)', 'may_write((SELECT "w"."dataset" FROM "pillar" "w" WHERE "w".key = pillar_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "pillar" "w" WHERE "w".key = pillar_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "pillar" "w" WHERE "w".key = pillar_sources.owner), ''editor'')'),
    ('project', '"project"."dataset" IN (SELECT key FROM seen_dataset)', '"project"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("project"."dataset", ''editor'')', 'may_write("project"."dataset", ''editor'')', 'may_write("project"."dataset", ''editor'')'),
    ('project_sources', 'EXISTS (SELECT FROM "project" w WHERE w.key = project_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = project_sources.target)', 'EXISTS (SELECT FROM history."project" w WHERE w.key = project_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = project_sources.target)', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_sources.owner), ''editor'')'),
    ('project_agreements', 'EXISTS (SELECT FROM "project" w WHERE w.key = project_agreements.owner) AND EXISTS (SELECT FROM "agreement" w WHERE w.key = project_agreements.target)', 'EXISTS (SELECT FROM history."project" w WHERE w.key = project_agreements.owner) AND EXISTS (SELECT FROM history."agreement" w WHERE w.key = project_agreements.target)', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_agreements.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_agreements.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_agreements.owner), ''editor'')'),
    ('project_memberships', 'EXISTS (SELECT FROM "project" w WHERE w.key = project_memberships.owner) AND EXISTS (SELECT FROM "membership" w WHERE w.key = project_memberships.target)', 'EXISTS (SELECT FROM history."project" w WHERE w.key = project_memberships.owner) AND EXISTS (SELECT FROM history."membership" w WHERE w.key = project_memberships.target)', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_memberships.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_memberships.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_memberships.owner), ''editor'')'),
    ('project_pillars', 'EXISTS (SELECT FROM "project" w WHERE w.key = project_pillars.owner) AND EXISTS (SELECT FROM "pillar" w WHERE w.key = project_pillars.target)', 'EXISTS (SELECT FROM history."project" w WHERE w.key = project_pillars.owner) AND EXISTS (SELECT FROM history."pillar" w WHERE w.key = project_pillars.target)', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_pillars.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_pillars.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "project" "w" WHERE "w".key = project_pillars.owner), ''editor'')'),
    ('participant', 'EXISTS (SELECT FROM "project" w WHERE w.key = "participant"."project")', 'EXISTS (SELECT FROM history."project" w WHERE w.key = "participant"."project")', 'may_write((SELECT "participant_of"."dataset" FROM "project" "participant_of" WHERE "participant_of".key = "participant"."project"), ''editor'')', 'may_write((SELECT "participant_of"."dataset" FROM "project" "participant_of" WHERE "participant_of".key = "participant"."project"), ''editor'')', 'may_write((SELECT "participant_of"."dataset" FROM "project" "participant_of" WHERE "participant_of".key = "participant"."project"), ''editor'')'),
    ('visit', '"visit"."dataset" IN (SELECT key FROM seen_dataset)', '"visit"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("visit"."dataset", ''editor'')', 'may_write("visit"."dataset", ''editor'')', 'may_write("visit"."dataset", ''editor'')'),
    ('visit_sources', 'EXISTS (SELECT FROM "visit" w WHERE w.key = visit_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = visit_sources.target)', 'EXISTS (SELECT FROM history."visit" w WHERE w.key = visit_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = visit_sources.target)', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_sources.owner), ''editor'')'),
    ('visit_agreements', 'EXISTS (SELECT FROM "visit" w WHERE w.key = visit_agreements.owner) AND EXISTS (SELECT FROM "agreement" w WHERE w.key = visit_agreements.target)', 'EXISTS (SELECT FROM history."visit" w WHERE w.key = visit_agreements.owner) AND EXISTS (SELECT FROM history."agreement" w WHERE w.key = visit_agreements.target)', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_agreements.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_agreements.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_agreements.owner), ''editor'')'),
    ('visit_memberships', 'EXISTS (SELECT FROM "visit" w WHERE w.key = visit_memberships.owner) AND EXISTS (SELECT FROM "membership" w WHERE w.key = visit_memberships.target)', 'EXISTS (SELECT FROM history."visit" w WHERE w.key = visit_memberships.owner) AND EXISTS (SELECT FROM history."membership" w WHERE w.key = visit_memberships.target)', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_memberships.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_memberships.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_memberships.owner), ''editor'')'),
    ('visit_pillars', 'EXISTS (SELECT FROM "visit" w WHERE w.key = visit_pillars.owner) AND EXISTS (SELECT FROM "pillar" w WHERE w.key = visit_pillars.target)', 'EXISTS (SELECT FROM history."visit" w WHERE w.key = visit_pillars.owner) AND EXISTS (SELECT FROM history."pillar" w WHERE w.key = visit_pillars.target)', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_pillars.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_pillars.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_pillars.owner), ''editor'')'),
    ('visit_guests_city', 'EXISTS (SELECT FROM "visit" w WHERE w.key = visit_guests_city.owner) AND EXISTS (SELECT FROM "city" w WHERE w.key = visit_guests_city.target)', 'EXISTS (SELECT FROM history."visit" w WHERE w.key = visit_guests_city.owner) AND EXISTS (SELECT FROM history."city" w WHERE w.key = visit_guests_city.target)', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_guests_city.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_guests_city.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_guests_city.owner), ''editor'')'),
    ('visit_guests_organisation', 'EXISTS (SELECT FROM "visit" w WHERE w.key = visit_guests_organisation.owner) AND EXISTS (SELECT FROM "organisation" w WHERE w.key = visit_guests_organisation.target)', 'EXISTS (SELECT FROM history."visit" w WHERE w.key = visit_guests_organisation.owner) AND EXISTS (SELECT FROM history."organisation" w WHERE w.key = visit_guests_organisation.target)', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_guests_organisation.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_guests_organisation.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "visit" "w" WHERE "w".key = visit_guests_organisation.owner), ''editor'')'),
    ('historical_tie', '"historical_tie"."dataset" IN (SELECT key FROM seen_dataset)', '"historical_tie"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("historical_tie"."dataset", ''editor'')', 'may_write("historical_tie"."dataset", ''editor'')', 'may_write("historical_tie"."dataset", ''editor'')'),
    ('historical_tie_sources', 'EXISTS (SELECT FROM "historical_tie" w WHERE w.key = historical_tie_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = historical_tie_sources.target)', 'EXISTS (SELECT FROM history."historical_tie" w WHERE w.key = historical_tie_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = historical_tie_sources.target)', 'may_write((SELECT "w"."dataset" FROM "historical_tie" "w" WHERE "w".key = historical_tie_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "historical_tie" "w" WHERE "w".key = historical_tie_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "historical_tie" "w" WHERE "w".key = historical_tie_sources.owner), ''editor'')'),
    ('historical_tie_actors_city', 'EXISTS (SELECT FROM "historical_tie" w WHERE w.key = historical_tie_actors_city.owner) AND EXISTS (SELECT FROM "city" w WHERE w.key = historical_tie_actors_city.target)', 'EXISTS (SELECT FROM history."historical_tie" w WHERE w.key = historical_tie_actors_city.owner) AND EXISTS (SELECT FROM history."city" w WHERE w.key = historical_tie_actors_city.target)', 'may_write((SELECT "w"."dataset" FROM "historical_tie" "w" WHERE "w".key = historical_tie_actors_city.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "historical_tie" "w" WHERE "w".key = historical_tie_actors_city.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "historical_tie" "w" WHERE "w".key = historical_tie_actors_city.owner), ''editor'')'),
    ('historical_tie_actors_organisation', 'EXISTS (SELECT FROM "historical_tie" w WHERE w.key = historical_tie_actors_organisation.owner) AND EXISTS (SELECT FROM "organisation" w WHERE w.key = historical_tie_actors_organisation.target)', 'EXISTS (SELECT FROM history."historical_tie" w WHERE w.key = historical_tie_actors_organisation.owner) AND EXISTS (SELECT FROM history."organisation" w WHERE w.key = historical_tie_actors_organisation.target)', 'may_write((SELECT "w"."dataset" FROM "historical_tie" "w" WHERE "w".key = historical_tie_actors_organisation.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "historical_tie" "w" WHERE "w".key = historical_tie_actors_organisation.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "historical_tie" "w" WHERE "w".key = historical_tie_actors_organisation.owner), ''editor'')'),
    ('source', '"source"."dataset" IN (SELECT key FROM seen_dataset)', '"source"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("source"."dataset", ''editor'')', 'may_write("source"."dataset", ''editor'')', 'may_write("source"."dataset", ''editor'')'),
    ('source_sources', 'EXISTS (SELECT FROM "source" w WHERE w.key = source_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = source_sources.target)', 'EXISTS (SELECT FROM history."source" w WHERE w.key = source_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = source_sources.target)', 'may_write((SELECT "w"."dataset" FROM "source" "w" WHERE "w".key = source_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "source" "w" WHERE "w".key = source_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "source" "w" WHERE "w".key = source_sources.owner), ''editor'')'),
    ('claim', '"claim"."dataset" IN (SELECT key FROM seen_dataset)', '"claim"."dataset" IN (SELECT key FROM seen_ever)', 'may_write("claim"."dataset", ''editor'')', 'may_write("claim"."dataset", ''editor'')', 'may_write("claim"."dataset", ''editor'')'),
    ('claim_sources', 'EXISTS (SELECT FROM "claim" w WHERE w.key = claim_sources.owner) AND EXISTS (SELECT FROM "source" w WHERE w.key = claim_sources.target)', 'EXISTS (SELECT FROM history."claim" w WHERE w.key = claim_sources.owner) AND EXISTS (SELECT FROM history."source" w WHERE w.key = claim_sources.target)', 'may_write((SELECT "w"."dataset" FROM "claim" "w" WHERE "w".key = claim_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "claim" "w" WHERE "w".key = claim_sources.owner), ''editor'')', 'may_write((SELECT "w"."dataset" FROM "claim" "w" WHERE "w".key = claim_sources.owner), ''editor'')'),
    ('register', 'true', 'true', 'may_write(dataset, ''administrator'')', 'may_write(dataset, ''administrator'')', 'may_write(dataset, ''administrator'')')
  ) AS rules (name, seen, was, inserted, updated, deleted) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', rule.name);
    EXECUTE format('ALTER TABLE history.%I ENABLE ROW LEVEL SECURITY', rule.name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (%s)', rule.name, rule.seen);
    EXECUTE format('CREATE POLICY seen ON history.%I FOR SELECT USING (%s)', rule.name, rule.was);
    EXECUTE format('CREATE POLICY inserted ON %I FOR INSERT WITH CHECK (%s)', rule.name, rule.inserted);
    EXECUTE format('CREATE POLICY updated ON %I FOR UPDATE USING (%s)', rule.name, rule.updated);
    EXECUTE format('CREATE POLICY deleted ON %I FOR DELETE USING (%s)', rule.name, rule.deleted);
    IF (SELECT everything IS NOT FALSE FROM openness) THEN
      EXECUTE format('CREATE POLICY everything_is_public ON %I FOR SELECT USING (true)', rule.name);
      EXECUTE format('CREATE POLICY everything_is_public ON history.%I FOR SELECT USING (true)', rule.name);
    END IF;
  END LOOP;
  PERFORM grant_rights();
END
$$`,
    );
    await putRoutine(
      db,
      `grant_rights()`,
      `CREATE OR REPLACE FUNCTION grant_rights() RETURNS void LANGUAGE plpgsql SET client_min_messages = warning SET search_path FROM CURRENT AS $$
DECLARE
  here CONSTANT text := quote_ident(current_schema());
  ours CONSTANT regnamespace[] := ARRAY[current_schema(), 'history', 'past']::regnamespace[];
  it record;
BEGIN
  FOR it IN SELECT oid::regprocedure AS name FROM pg_proc WHERE pronamespace = ANY (ours) AND (prorettype = 'trigger'::regtype OR prosecdef) LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', it.name);
  END LOOP;
  IF to_regrole('kontor_owner') IS NULL OR to_regrole('kontor_reader') IS NULL OR to_regrole('kontor_writer') IS NULL
    OR to_regrole('kontor_importer') IS NULL OR to_regrole('kontor_auditor') IS NULL THEN RETURN; END IF;
  BEGIN
    EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %s, history, past TO kontor_owner', here);
    FOR it IN SELECT 'TABLE ' || oid::regclass AS what FROM pg_class WHERE relkind IN ('r', 'v') AND relnamespace = ANY (ours) AND relowner <> 'kontor_owner'::regrole
      UNION ALL SELECT 'ROUTINE ' || oid::regprocedure FROM pg_proc WHERE pronamespace = ANY (ours) AND proowner <> 'kontor_owner'::regrole LOOP
      EXECUTE format('ALTER %s OWNER TO kontor_owner', it.what);
    END LOOP;
  EXCEPTION WHEN insufficient_privilege THEN NULL;
  END;
  EXECUTE format('GRANT USAGE ON SCHEMA %s, history, past TO kontor_reader, kontor_writer, kontor_importer, kontor_auditor', here);
  EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %s, history, past FROM kontor_reader, kontor_writer, kontor_importer, kontor_auditor', here);
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %s, history, past TO kontor_reader, kontor_writer, kontor_importer, kontor_auditor', here);
  REVOKE ALL ON token, tallied, routine, seen_anew, last_known FROM kontor_reader, kontor_writer, kontor_importer, kontor_auditor;
  GRANT SELECT (prefix, name, role, datasets, created, expires, revoked, used) ON token TO kontor_auditor;
  GRANT INSERT, UPDATE, DELETE ON "dataset", "dataset_sources", "country", "country_sources", "city", "city_sources", "organisation", "organisation_sources", "identifier", "contact_point", "contact_point_sources", "agreement", "agreement_sources", "agreement_documents", "agreement_pillars", "party", "party_recognition_sources", "membership", "membership_sources", "membership_documents", "membership_pillars", "event", "event_sources", "event_by_city", "event_by_organisation", "strategy", "strategy_sources", "strategy_documents", "pillar", "pillar_sources", "project", "project_sources", "project_agreements", "project_memberships", "project_pillars", "participant", "visit", "visit_sources", "visit_agreements", "visit_memberships", "visit_pillars", "visit_guests_city", "visit_guests_organisation", "historical_tie", "historical_tie_sources", "historical_tie_actors_city", "historical_tie_actors_organisation", "source", "source_sources", "claim", "claim_sources", "register" TO kontor_writer, kontor_importer;
  GRANT EXECUTE ON FUNCTION token_of(text), note_token(text) TO kontor_reader, kontor_writer;
  GRANT EXECUTE ON FUNCTION always_public(), changes_after(integer, integer, text, integer), last_change(text, integer) TO kontor_reader, kontor_writer, kontor_importer, kontor_auditor;
  GRANT EXECUTE ON FUNCTION current_revision(), is_key_taken(text, text) TO kontor_writer, kontor_importer;
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
    );
    await putRoutine(
      db,
      `is_key_taken(text, text)`,
      `CREATE OR REPLACE FUNCTION is_key_taken(of_table text, wanted text) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  taken boolean;
BEGIN
  EXECUTE (SELECT format('SELECT EXISTS (SELECT FROM %1$I WHERE key = $1) OR EXISTS (SELECT FROM history.%1$I WHERE key = $1)', name)
    FROM unnest(ARRAY['dataset', 'country', 'city', 'organisation', 'contact_point', 'agreement', 'membership', 'event', 'strategy', 'pillar', 'project', 'visit', 'historical_tie', 'source', 'claim']) name WHERE name = of_table) INTO taken USING wanted;
  RETURN taken;
END
$$`,
    );
    await dropRoutine(db, `refuse_to_rewrite ON "erased"`);
    await dropRoutine(db, `refuse_to_rewrite ON "sealed_since"`);
    await dropRoutine(db, `refuse_to_rewrite ON "seal"`);
    await dropRoutine(db, `seal_anew(text, integer, integer[])`);
    await dropRoutine(db, `seal_revisions()`);
    await dropRoutine(db, `seal_without(regclass, text)`);
    await dropRoutine(db, `append_seal(integer, text, integer, integer, bytea)`);
    await dropRoutine(db, `digest_of_seal(bytea, seal)`);
    await dropRoutine(db, `contents_of_revisions(integer, integer, integer)`);
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
  CREATE INDEX IF NOT EXISTS "dataset_since_in_order" ON history."dataset" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "dataset_until_in_order" ON history."dataset" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "dataset_key_in_order" ON history."dataset" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "country_since_in_order" ON history."country" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "country_until_in_order" ON history."country" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "country_key_in_order" ON history."country" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "city_since_in_order" ON history."city" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "city_until_in_order" ON history."city" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "city_key_in_order" ON history."city" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "organisation_since_in_order" ON history."organisation" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "organisation_until_in_order" ON history."organisation" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "organisation_key_in_order" ON history."organisation" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "contact_point_since_in_order" ON history."contact_point" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "contact_point_until_in_order" ON history."contact_point" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "contact_point_key_in_order" ON history."contact_point" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "agreement_since_in_order" ON history."agreement" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "agreement_until_in_order" ON history."agreement" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "agreement_key_in_order" ON history."agreement" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "membership_since_in_order" ON history."membership" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "membership_until_in_order" ON history."membership" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "membership_key_in_order" ON history."membership" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "event_since_in_order" ON history."event" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "event_until_in_order" ON history."event" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "event_key_in_order" ON history."event" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "strategy_since_in_order" ON history."strategy" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "strategy_until_in_order" ON history."strategy" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "strategy_key_in_order" ON history."strategy" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "pillar_since_in_order" ON history."pillar" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "pillar_until_in_order" ON history."pillar" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "pillar_key_in_order" ON history."pillar" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "project_since_in_order" ON history."project" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "project_until_in_order" ON history."project" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "project_key_in_order" ON history."project" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "visit_since_in_order" ON history."visit" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "visit_until_in_order" ON history."visit" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "visit_key_in_order" ON history."visit" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "historical_tie_since_in_order" ON history."historical_tie" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "historical_tie_until_in_order" ON history."historical_tie" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "historical_tie_key_in_order" ON history."historical_tie" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "source_since_in_order" ON history."source" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "source_until_in_order" ON history."source" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "source_key_in_order" ON history."source" ("dataset", key, since);
  CREATE INDEX IF NOT EXISTS "claim_since_in_order" ON history."claim" ("dataset", since, key);
  CREATE INDEX IF NOT EXISTS "claim_until_in_order" ON history."claim" ("dataset", until, key) WHERE gone;
  CREATE INDEX IF NOT EXISTS "claim_key_in_order" ON history."claim" ("dataset", key, since);
  DELETE FROM public_span;
  INSERT INTO public_span (key, since, until)
    SELECT key, min(since), CASE WHEN bool_and(until IS NOT NULL) THEN max(until) END FROM (
      SELECT *, count(*) FILTER (WHERE begins) OVER (PARTITION BY key ORDER BY since) AS span FROM (
        SELECT key, since, until, since IS DISTINCT FROM lag(until) OVER (PARTITION BY key ORDER BY since) AS begins FROM history."dataset" WHERE "public"
      ) v
    ) w GROUP BY key, span;
  PERFORM remake_past();
  PERFORM guard_rows();
  IF EXISTS (SELECT FROM revision WHERE transaction = pg_current_xact_id()::text) THEN PERFORM touch_dataset(ARRAY(SELECT key FROM "dataset"));
    -- What is checked at the end would keep tables from being altered until then.
    SET CONSTRAINTS ALL IMMEDIATE;
  END IF;
END
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
  EXECUTE format('CREATE TABLE IF NOT EXISTS %s (since integer NOT NULL, until integer CHECK (until > since), gone boolean)', was);
  EXECUTE format('DROP TRIGGER IF EXISTS refuse_to_rewrite ON %s', was);
  PERFORM remake_history_columns(kept, was);
  IF is_new THEN
    EXECUTE format('INSERT INTO %s (since, %s) SELECT (SELECT coalesce(max(number), 0) FROM revision), %2$s FROM %s', was, (SELECT string_agg(format('%I', n), ', ') FROM unnest(columns) n), kept);
    EXECUTE format('ALTER TABLE %s ADD PRIMARY KEY (%s, since)', was, (SELECT string_agg(format('%I', n), ', ') FROM unnest(keys) n));
  ELSIF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = was::regclass AND attname = 'gone') THEN
    EXECUTE format('ALTER TABLE %s ADD gone boolean', was);
    EXECUTE format('UPDATE %s h SET gone = true WHERE until IS NOT NULL AND NOT EXISTS (SELECT FROM %1$s n WHERE %s AND n.since = h.until)', was, (SELECT string_agg(format('n.%1$I = h.%1$I', n), ' AND ') FROM unnest(keys) n));
  END IF;
  PERFORM remake_history_indexes(kept, was);
  EXECUTE keeper_of(kept, was, columns, keys);
  EXECUTE format('CREATE VIEW past.%I WITH (security_invoker = true) AS SELECT %s FROM %s WHERE since <= known_at() AND (until IS NULL OR until > known_at())', name, (SELECT string_agg(format('%I', n), ', ') FROM unnest(columns) n), was);
  EXECUTE format('SELECT history.%I(current_revision(), %s) FROM %s t FULL JOIN (SELECT * FROM %s WHERE until IS NULL) h USING (%s) WHERE ROW(%s)::record *<> ROW(%s)::record HAVING count(*) > 0',
    'keep_' || name, (SELECT string_agg(format('array_agg(%I)', n), ', ') FROM unnest(keys) n), kept, was, (SELECT string_agg(format('%I', n), ', ') FROM unnest(keys) n), (SELECT string_agg(format('t.%I', n), ', ') FROM unnest(columns) n), (SELECT string_agg(format('h.%I', n), ', ') FROM unnest(columns) n));
  EXECUTE format('CREATE TRIGGER refuse_to_rewrite BEFORE UPDATE OR DELETE OR TRUNCATE ON %s FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_to_rewrite()', was);
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
      `changes_after(integer, integer, text, integer)`,
      `CREATE OR REPLACE FUNCTION changes_after(after integer, place integer, after_key text, most integer) RETURNS TABLE (revision integer, place_of integer, key text, kind text)
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET search_path FROM CURRENT AS $$
#variable_conflict use_variable
DECLARE
  open CONSTANT text[] := ARRAY(SELECT d.key FROM "dataset" d WHERE d."public");
  told integer := 0;
  more integer;
  revisions integer[];
  places integer[];
  keys text[];
BEGIN
  LOOP
    IF EXISTS (SELECT FROM public_span s WHERE s.since >= after OR s.until >= after) THEN
    SELECT array_agg(c.revision), array_agg(c.place_of), array_agg(c.key) INTO revisions, places, keys FROM (
      SELECT * FROM (
      SELECT c.revision, 0 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."dataset" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 0 > place THEN '' WHEN 0 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 0 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."dataset" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 0 > place THEN '' WHEN 0 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 0 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."dataset" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 0 > place THEN '' WHEN 0 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 0 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."dataset" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 0 > place THEN '' WHEN 0 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT s.until, 0, s.key FROM public_span s WHERE (s.until, s.key) > (after, CASE WHEN 0 > place THEN '' WHEN 0 = place THEN after_key ELSE '~' END)
      UNION SELECT c.revision, 0 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'dataset' AND (n.revision, n.key) > (after, CASE WHEN 0 > place THEN '' WHEN 0 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 1 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."country" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 1 > place THEN '' WHEN 1 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 1 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."country" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 1 > place THEN '' WHEN 1 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 1 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."country" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 1 > place THEN '' WHEN 1 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 1 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."country" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 1 > place THEN '' WHEN 1 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 1 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'country' AND (n.revision, n.key) > (after, CASE WHEN 1 > place THEN '' WHEN 1 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 2 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."city" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 2 > place THEN '' WHEN 2 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 2 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."city" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 2 > place THEN '' WHEN 2 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 2 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."city" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 2 > place THEN '' WHEN 2 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 2 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."city" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 2 > place THEN '' WHEN 2 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 2 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'city' AND (n.revision, n.key) > (after, CASE WHEN 2 > place THEN '' WHEN 2 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 3 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."organisation" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 3 > place THEN '' WHEN 3 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 3 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."organisation" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 3 > place THEN '' WHEN 3 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 3 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."organisation" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 3 > place THEN '' WHEN 3 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 3 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."organisation" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 3 > place THEN '' WHEN 3 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 3 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'organisation' AND (n.revision, n.key) > (after, CASE WHEN 3 > place THEN '' WHEN 3 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 4 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."contact_point" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 4 > place THEN '' WHEN 4 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 4 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."contact_point" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 4 > place THEN '' WHEN 4 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 4 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."contact_point" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 4 > place THEN '' WHEN 4 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 4 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."contact_point" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 4 > place THEN '' WHEN 4 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 4 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'contact_point' AND (n.revision, n.key) > (after, CASE WHEN 4 > place THEN '' WHEN 4 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 5 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."agreement" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 5 > place THEN '' WHEN 5 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 5 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."agreement" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 5 > place THEN '' WHEN 5 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 5 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."agreement" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 5 > place THEN '' WHEN 5 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 5 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."agreement" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 5 > place THEN '' WHEN 5 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 5 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'agreement' AND (n.revision, n.key) > (after, CASE WHEN 5 > place THEN '' WHEN 5 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 6 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."membership" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 6 > place THEN '' WHEN 6 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 6 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."membership" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 6 > place THEN '' WHEN 6 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 6 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."membership" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 6 > place THEN '' WHEN 6 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 6 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."membership" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 6 > place THEN '' WHEN 6 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 6 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'membership' AND (n.revision, n.key) > (after, CASE WHEN 6 > place THEN '' WHEN 6 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 7 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."event" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 7 > place THEN '' WHEN 7 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 7 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."event" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 7 > place THEN '' WHEN 7 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 7 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."event" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 7 > place THEN '' WHEN 7 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 7 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."event" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 7 > place THEN '' WHEN 7 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 7 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'event' AND (n.revision, n.key) > (after, CASE WHEN 7 > place THEN '' WHEN 7 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 8 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."strategy" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 8 > place THEN '' WHEN 8 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 8 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."strategy" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 8 > place THEN '' WHEN 8 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 8 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."strategy" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 8 > place THEN '' WHEN 8 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 8 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."strategy" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 8 > place THEN '' WHEN 8 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 8 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'strategy' AND (n.revision, n.key) > (after, CASE WHEN 8 > place THEN '' WHEN 8 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 9 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."pillar" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 9 > place THEN '' WHEN 9 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 9 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."pillar" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 9 > place THEN '' WHEN 9 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 9 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."pillar" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 9 > place THEN '' WHEN 9 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 9 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."pillar" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 9 > place THEN '' WHEN 9 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 9 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'pillar' AND (n.revision, n.key) > (after, CASE WHEN 9 > place THEN '' WHEN 9 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 10 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."project" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 10 > place THEN '' WHEN 10 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 10 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."project" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 10 > place THEN '' WHEN 10 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 10 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."project" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 10 > place THEN '' WHEN 10 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 10 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."project" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 10 > place THEN '' WHEN 10 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 10 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'project' AND (n.revision, n.key) > (after, CASE WHEN 10 > place THEN '' WHEN 10 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 11 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."visit" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 11 > place THEN '' WHEN 11 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 11 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."visit" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 11 > place THEN '' WHEN 11 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 11 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."visit" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 11 > place THEN '' WHEN 11 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 11 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."visit" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 11 > place THEN '' WHEN 11 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 11 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'visit' AND (n.revision, n.key) > (after, CASE WHEN 11 > place THEN '' WHEN 11 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 12 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."historical_tie" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 12 > place THEN '' WHEN 12 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 12 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."historical_tie" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 12 > place THEN '' WHEN 12 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 12 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."historical_tie" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 12 > place THEN '' WHEN 12 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 12 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."historical_tie" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 12 > place THEN '' WHEN 12 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 12 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'historical_tie' AND (n.revision, n.key) > (after, CASE WHEN 12 > place THEN '' WHEN 12 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 13 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."source" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 13 > place THEN '' WHEN 13 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 13 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."source" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 13 > place THEN '' WHEN 13 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 13 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."source" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 13 > place THEN '' WHEN 13 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 13 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."source" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 13 > place THEN '' WHEN 13 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 13 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'source' AND (n.revision, n.key) > (after, CASE WHEN 13 > place THEN '' WHEN 13 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      UNION SELECT c.revision, 14 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."claim" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 14 > place THEN '' WHEN 14 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 14 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."claim" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 14 > place THEN '' WHEN 14 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 14 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.since AS revision, h.key FROM history."claim" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.since > after THEN '' ELSE CASE WHEN 14 > place THEN '' WHEN 14 = place THEN after_key ELSE '~' END END AND h.since <= s.since AND (h.until IS NULL OR h.until > s.since)
        ORDER BY h.key LIMIT most) c WHERE s.since >= after AND s.key = ANY (open)
      UNION SELECT c.revision, 14 AS place_of, c.key FROM public_span s, LATERAL (SELECT s.until AS revision, h.key FROM history."claim" h
        WHERE h."dataset" = s.key AND h.key > CASE WHEN s.until > after THEN '' ELSE CASE WHEN 14 > place THEN '' WHEN 14 = place THEN after_key ELSE '~' END END AND h.since <= s.until - 1 AND (h.until IS NULL OR h.until > s.until - 1)
        ORDER BY h.key LIMIT most) c WHERE s.until >= after
      UNION SELECT c.revision, 14 AS place_of, c.key FROM (SELECT n.revision, n.key FROM seen_anew n
        WHERE n.concept = 'claim' AND (n.revision, n.key) > (after, CASE WHEN 14 > place THEN '' WHEN 14 = place THEN after_key ELSE '~' END) ORDER BY n.revision, n.key LIMIT most) c
      ) c ORDER BY c.revision, c.place_of, c.key LIMIT most
    ) c;
    ELSE
    SELECT array_agg(c.revision), array_agg(c.place_of), array_agg(c.key) INTO revisions, places, keys FROM (
      SELECT * FROM (
      SELECT c.revision, 0 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."dataset" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 0 > place THEN '' WHEN 0 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 0 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."dataset" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 0 > place THEN '' WHEN 0 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 1 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."country" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 1 > place THEN '' WHEN 1 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 1 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."country" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 1 > place THEN '' WHEN 1 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 2 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."city" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 2 > place THEN '' WHEN 2 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 2 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."city" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 2 > place THEN '' WHEN 2 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 3 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."organisation" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 3 > place THEN '' WHEN 3 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 3 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."organisation" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 3 > place THEN '' WHEN 3 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 4 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."contact_point" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 4 > place THEN '' WHEN 4 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 4 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."contact_point" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 4 > place THEN '' WHEN 4 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 5 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."agreement" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 5 > place THEN '' WHEN 5 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 5 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."agreement" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 5 > place THEN '' WHEN 5 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 6 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."membership" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 6 > place THEN '' WHEN 6 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 6 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."membership" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 6 > place THEN '' WHEN 6 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 7 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."event" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 7 > place THEN '' WHEN 7 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 7 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."event" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 7 > place THEN '' WHEN 7 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 8 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."strategy" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 8 > place THEN '' WHEN 8 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 8 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."strategy" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 8 > place THEN '' WHEN 8 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 9 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."pillar" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 9 > place THEN '' WHEN 9 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 9 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."pillar" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 9 > place THEN '' WHEN 9 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 10 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."project" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 10 > place THEN '' WHEN 10 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 10 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."project" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 10 > place THEN '' WHEN 10 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 11 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."visit" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 11 > place THEN '' WHEN 11 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 11 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."visit" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 11 > place THEN '' WHEN 11 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 12 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."historical_tie" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 12 > place THEN '' WHEN 12 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 12 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."historical_tie" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 12 > place THEN '' WHEN 12 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 13 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."source" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 13 > place THEN '' WHEN 13 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 13 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."source" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 13 > place THEN '' WHEN 13 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      UNION SELECT c.revision, 14 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.since AS revision, h.key FROM history."claim" h
        WHERE h."dataset" = s.key AND (h.since, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 14 > place THEN '' WHEN 14 = place THEN after_key ELSE '~' END ELSE '~' END) AND (s.until IS NULL OR h.since < s.until)
        ORDER BY h.since, h.key LIMIT most) c WHERE s.key = ANY (open) AND (s.until IS NULL OR s.until > after)
      UNION SELECT c.revision, 14 AS place_of, c.key FROM public_span s, LATERAL (SELECT h.until AS revision, h.key FROM history."claim" h
        WHERE h."dataset" = s.key AND (h.until, h.key) > (greatest(after, s.since), CASE WHEN after > s.since THEN CASE WHEN 14 > place THEN '' WHEN 14 = place THEN after_key ELSE '~' END ELSE '~' END) AND h.gone AND (s.until IS NULL OR h.until <= s.until)
        ORDER BY h.until, h.key LIMIT most) c WHERE (s.until IS NULL OR s.until >= after)
      ) c ORDER BY c.revision, c.place_of, c.key LIMIT most
    ) c;
    END IF;
    EXIT WHEN revisions IS NULL;
    RETURN QUERY SELECT c.revision, c.place_of, c.key, k.kind
      FROM unnest(revisions, places, keys) WITH ORDINALITY c (revision, place_of, key, n) CROSS JOIN LATERAL (SELECT CASE c.place_of
        WHEN 0 THEN (SELECT CASE
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'dataset' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AND EXISTS (SELECT FROM public_span s WHERE s.key = v.key AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AND v.key = ANY (open) AS open, v.revision AS stamped
            FROM history."dataset" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AND EXISTS (SELECT FROM public_span s WHERE s.key = v.key AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AND v.key = ANY (open) AS open, v.revision AS stamped
            FROM history."dataset" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 1 THEN (SELECT CASE
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'country' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."country" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."country" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 2 THEN (SELECT CASE
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'city' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."city" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."city" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 3 THEN (SELECT CASE
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'organisation' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."organisation" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."organisation" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 4 THEN (SELECT CASE
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'contact_point' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."contact_point" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."contact_point" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 5 THEN (SELECT CASE
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'agreement' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."agreement" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."agreement" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 6 THEN (SELECT CASE
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'membership' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."membership" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."membership" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 7 THEN (SELECT CASE
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'event' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."event" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."event" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 8 THEN (SELECT CASE
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'strategy' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."strategy" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."strategy" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 9 THEN (SELECT CASE
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'pillar' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."pillar" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."pillar" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 10 THEN (SELECT CASE
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'project' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."project" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."project" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 11 THEN (SELECT CASE
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'visit' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."visit" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."visit" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 12 THEN (SELECT CASE
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'historical_tie' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."historical_tie" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."historical_tie" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 13 THEN (SELECT CASE
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'source' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."source" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."source" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true)
        WHEN 14 THEN (SELECT CASE
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = c.revision OR EXISTS (SELECT FROM seen_anew n WHERE n.concept = 'claim' AND n.revision = c.revision AND n.key = c.key)) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision - 1) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision - 1 AND (s.until IS NULL OR s.until > c.revision - 1)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."claim" v WHERE v.key = c.key AND v.since <= c.revision - 1 ORDER BY v.since DESC LIMIT 1) was ON true LEFT JOIN LATERAL (SELECT (v.until IS NULL OR v.until > c.revision) AND EXISTS (SELECT FROM public_span s WHERE s.key = v."dataset" AND s.since <= c.revision AND (s.until IS NULL OR s.until > c.revision)) AS seen, v."dataset" = ANY (open) AS open, v.revision AS stamped
            FROM history."claim" v WHERE v.key = c.key AND v.since <= c.revision ORDER BY v.since DESC LIMIT 1) now ON true) END AS kind) k
      WHERE k.kind IS NOT NULL ORDER BY c.n LIMIT most - told;
    GET DIAGNOSTICS more = ROW_COUNT;
    told := told + more;
    EXIT WHEN told >= most OR cardinality(keys) < most;
    after := revisions[most];
    place := places[most];
    after_key := keys[most];
  END LOOP;
END
$$`,
    );
    await db.query(`DROP TABLE "sealed_since"`);
    await db.query(`DROP INDEX "IDX_a6e86cf37af6d3e9ceff234d15"`);
    await db.query(`DROP TABLE "seal"`);
    await db.query(`DROP TABLE "erased"`);
    await db.query(`SELECT remake_history()`);
  }
}

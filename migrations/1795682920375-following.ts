import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropRoutine, putRoutine } from '../src/store/routines/put';

export class Following1795682920375 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`DO $$ DECLARE it record; BEGIN FOR it IN SELECT polname AS name, polrelid::regclass AS of FROM pg_policy LOOP
    EXECUTE format('DROP POLICY %I ON %s', it.name, it.of);
  END LOOP; DROP VIEW IF EXISTS seen_dataset, openness; END $$`);
    await db.query(`DROP SCHEMA IF EXISTS past CASCADE`);
    await putRoutine(
      db,
      `current_revision()`,
      `CREATE OR REPLACE FUNCTION current_revision() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  mine CONSTANT text := pg_current_xact_id()::text;
  taken integer;
BEGIN
  SELECT number INTO taken FROM revision WHERE transaction = mine;
  IF FOUND THEN RETURN taken; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  INSERT INTO revision (number, at, transaction, actor, reason)
    SELECT coalesce(max(number), 0) + 1, greatest(register_now(), (SELECT at FROM revision ORDER BY number DESC LIMIT 1)), mine, nullif(current_setting('kontor.actor', true), ''), nullif(current_setting('kontor.reason', true), '') FROM revision RETURNING number INTO taken;
  PERFORM pg_notify('kontor_revision', taken::text);
  RETURN taken;
END
$$`,
    );
    await db.query(
      `CREATE TABLE "public_span" ("key" text COLLATE "C" NOT NULL, "since" integer NOT NULL, "until" integer, CONSTRAINT "PK_9dfe929f373f055ccbf0a65b4a2" PRIMARY KEY ("key", "since"))`,
    );
    await db.query(
      `CREATE TABLE "seen_anew" ("concept" text COLLATE "C" NOT NULL, "revision" integer NOT NULL, "key" text COLLATE "C" NOT NULL, CONSTRAINT "PK_035e5bf220a2f21d2095a1fcc6d" PRIMARY KEY ("concept", "revision", "key"))`,
    );
    await db.query(`CREATE INDEX "IDX_09b6ea3e8e172ffa2561640190" ON "revision"  ("at", "number") `);
    await putRoutine(
      db,
      `look_anew(text[], integer)`,
      `CREATE OR REPLACE FUNCTION look_anew(turned text[], taken integer) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO seen_anew (concept, revision, key) SELECT 'dataset', taken, x.key FROM (
    SELECT x.key FROM "dataset" x JOIN "dataset_sources" p ON p.owner = x.key JOIN "source" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "dataset" x JOIN "organisation" t ON t.key = x."publisher" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "dataset" x JOIN "contact_point" t ON t.key = x."contact_point" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
  ) x ON CONFLICT DO NOTHING;
  INSERT INTO seen_anew (concept, revision, key) SELECT 'country', taken, x.key FROM (
    SELECT x.key FROM "country" x JOIN "country_sources" p ON p.owner = x.key JOIN "source" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
  ) x ON CONFLICT DO NOTHING;
  INSERT INTO seen_anew (concept, revision, key) SELECT 'city', taken, x.key FROM (
    SELECT x.key FROM "city" x JOIN "city_sources" p ON p.owner = x.key JOIN "source" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "city" x JOIN "country" t ON t.key = x."country" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "city" x JOIN "organisation" t ON t.key = x."municipality" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "city" x JOIN "identifier" y ON y."of_city" = x.key JOIN "source" t ON t.key = y."verified_by" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
  ) x ON CONFLICT DO NOTHING;
  INSERT INTO seen_anew (concept, revision, key) SELECT 'organisation', taken, x.key FROM (
    SELECT x.key FROM "organisation" x JOIN "organisation_sources" p ON p.owner = x.key JOIN "source" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "organisation" x JOIN "organisation" t ON t.key = x."part_of" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "organisation" x JOIN "city" t ON t.key = x."seat" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "organisation" x JOIN "country" t ON t.key = x."country" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "organisation" x JOIN "identifier" y ON y."of_organisation" = x.key JOIN "source" t ON t.key = y."verified_by" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
  ) x ON CONFLICT DO NOTHING;
  INSERT INTO seen_anew (concept, revision, key) SELECT 'contact_point', taken, x.key FROM (
    SELECT x.key FROM "contact_point" x JOIN "contact_point_sources" p ON p.owner = x.key JOIN "source" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "contact_point" x JOIN "organisation" t ON t.key = x."organisation" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
  ) x ON CONFLICT DO NOTHING;
  INSERT INTO seen_anew (concept, revision, key) SELECT 'agreement', taken, x.key FROM (
    SELECT x.key FROM "agreement" x JOIN "agreement_sources" p ON p.owner = x.key JOIN "source" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "agreement" x JOIN "organisation" t ON t.key = x."responsible_body" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "agreement" x JOIN "agreement_documents" p ON p.owner = x.key JOIN "source" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "agreement" x JOIN "agreement_pillars" p ON p.owner = x.key JOIN "pillar" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "agreement" x JOIN "agreement" t ON t.key = x."framework" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "agreement" x JOIN "agreement" t ON t.key = x."successor" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "agreement" x JOIN "city" t ON t.key = ANY (x."twins") WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "agreement" x JOIN "party" y ON y."agreement" = x.key JOIN "city" t ON t.key = y."actor_city" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "agreement" x JOIN "party" y ON y."agreement" = x.key JOIN "organisation" t ON t.key = y."actor_organisation" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "agreement" x JOIN "party" y ON y."agreement" = x.key JOIN "party_recognition_sources" p ON p.owner = y.key JOIN "source" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
  ) x ON CONFLICT DO NOTHING;
  INSERT INTO seen_anew (concept, revision, key) SELECT 'membership', taken, x.key FROM (
    SELECT x.key FROM "membership" x JOIN "membership_sources" p ON p.owner = x.key JOIN "source" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "membership" x JOIN "organisation" t ON t.key = x."responsible_body" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "membership" x JOIN "membership_documents" p ON p.owner = x.key JOIN "source" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "membership" x JOIN "membership_pillars" p ON p.owner = x.key JOIN "pillar" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "membership" x JOIN "city" t ON t.key = x."member_city" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "membership" x JOIN "organisation" t ON t.key = x."member_organisation" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "membership" x JOIN "organisation" t ON t.key = x."organisation" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
  ) x ON CONFLICT DO NOTHING;
  INSERT INTO seen_anew (concept, revision, key) SELECT 'event', taken, x.key FROM (
    SELECT x.key FROM "event" x JOIN "event_sources" p ON p.owner = x.key JOIN "source" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "event" x JOIN "agreement" t ON t.key = x."about_agreement" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "event" x JOIN "membership" t ON t.key = x."about_membership" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "event" x JOIN "event_by_city" p ON p.owner = x.key JOIN "city" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "event" x JOIN "event_by_organisation" p ON p.owner = x.key JOIN "organisation" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "event" x JOIN "city" t ON t.key = x."place" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "event" x JOIN "source" t ON t.key = x."document" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
  ) x ON CONFLICT DO NOTHING;
  INSERT INTO seen_anew (concept, revision, key) SELECT 'strategy', taken, x.key FROM (
    SELECT x.key FROM "strategy" x JOIN "strategy_sources" p ON p.owner = x.key JOIN "source" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "strategy" x JOIN "organisation" t ON t.key = x."adopted_by" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "strategy" x JOIN "strategy" t ON t.key = x."implements" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "strategy" x JOIN "organisation" t ON t.key = x."responsible_body" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "strategy" x JOIN "strategy_documents" p ON p.owner = x.key JOIN "source" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
  ) x ON CONFLICT DO NOTHING;
  INSERT INTO seen_anew (concept, revision, key) SELECT 'pillar', taken, x.key FROM (
    SELECT x.key FROM "pillar" x JOIN "pillar_sources" p ON p.owner = x.key JOIN "source" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "pillar" x JOIN "strategy" t ON t.key = x."strategy" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "pillar" x JOIN "pillar" t ON t.key = x."parent" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
  ) x ON CONFLICT DO NOTHING;
  INSERT INTO seen_anew (concept, revision, key) SELECT 'project', taken, x.key FROM (
    SELECT x.key FROM "project" x JOIN "project_sources" p ON p.owner = x.key JOIN "source" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "project" x JOIN "project_agreements" p ON p.owner = x.key JOIN "agreement" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "project" x JOIN "project_memberships" p ON p.owner = x.key JOIN "membership" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "project" x JOIN "project_pillars" p ON p.owner = x.key JOIN "pillar" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "project" x JOIN "organisation" t ON t.key = x."responsible_body" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "project" x JOIN "participant" y ON y."project" = x.key JOIN "city" t ON t.key = y."actor_city" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "project" x JOIN "participant" y ON y."project" = x.key JOIN "organisation" t ON t.key = y."actor_organisation" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
  ) x ON CONFLICT DO NOTHING;
  INSERT INTO seen_anew (concept, revision, key) SELECT 'visit', taken, x.key FROM (
    SELECT x.key FROM "visit" x JOIN "visit_sources" p ON p.owner = x.key JOIN "source" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "visit" x JOIN "visit_agreements" p ON p.owner = x.key JOIN "agreement" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "visit" x JOIN "visit_memberships" p ON p.owner = x.key JOIN "membership" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "visit" x JOIN "visit_pillars" p ON p.owner = x.key JOIN "pillar" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "visit" x JOIN "organisation" t ON t.key = x."responsible_body" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "visit" x JOIN "city" t ON t.key = x."place" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "visit" x JOIN "city" t ON t.key = x."host_city" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "visit" x JOIN "organisation" t ON t.key = x."host_organisation" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "visit" x JOIN "visit_guests_city" p ON p.owner = x.key JOIN "city" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "visit" x JOIN "visit_guests_organisation" p ON p.owner = x.key JOIN "organisation" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
  ) x ON CONFLICT DO NOTHING;
  INSERT INTO seen_anew (concept, revision, key) SELECT 'historical_tie', taken, x.key FROM (
    SELECT x.key FROM "historical_tie" x JOIN "historical_tie_sources" p ON p.owner = x.key JOIN "source" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "historical_tie" x JOIN "historical_tie_actors_city" p ON p.owner = x.key JOIN "city" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "historical_tie" x JOIN "historical_tie_actors_organisation" p ON p.owner = x.key JOIN "organisation" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
  ) x ON CONFLICT DO NOTHING;
  INSERT INTO seen_anew (concept, revision, key) SELECT 'source', taken, x.key FROM (
    SELECT x.key FROM "source" x JOIN "source_sources" p ON p.owner = x.key JOIN "source" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
  ) x ON CONFLICT DO NOTHING;
  INSERT INTO seen_anew (concept, revision, key) SELECT 'claim', taken, x.key FROM (
    SELECT x.key FROM "claim" x JOIN "claim_sources" p ON p.owner = x.key JOIN "source" t ON t.key = p.target WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "claim" x JOIN "city" t ON t.key = x."about_city" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "claim" x JOIN "organisation" t ON t.key = x."about_organisation" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "claim" x JOIN "agreement" t ON t.key = x."about_agreement" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "claim" x JOIN "party" z ON z.key = x."about_party" JOIN "agreement" t ON t.key = z."agreement" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "claim" x JOIN "membership" t ON t.key = x."about_membership" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "claim" x JOIN "event" t ON t.key = x."about_event" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "claim" x JOIN "strategy" t ON t.key = x."about_strategy" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "claim" x JOIN "pillar" t ON t.key = x."about_pillar" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "claim" x JOIN "project" t ON t.key = x."about_project" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "claim" x JOIN "historical_tie" t ON t.key = x."about_historical_tie" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "claim" x JOIN "city" t ON t.key = x."by_city" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "claim" x JOIN "organisation" t ON t.key = x."by_organisation" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
    UNION SELECT x.key FROM "claim" x JOIN "source" t ON t.key = x."source" WHERE x."dataset" <> ALL (turned) AND (t."dataset" = ANY (turned))
  ) x ON CONFLICT DO NOTHING;
END
$$`,
    );
    await putRoutine(
      db,
      `always_public()`,
      `CREATE OR REPLACE FUNCTION always_public() RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  RETURN NOT EXISTS (SELECT FROM public_span WHERE until IS NOT NULL) AND NOT EXISTS (SELECT FROM history."dataset" WHERE gone)
    AND NOT EXISTS (SELECT FROM "dataset" d WHERE NOT EXISTS (
      SELECT FROM public_span s WHERE s.key = d.key AND s.since = (SELECT min(h.since) FROM history."dataset" h WHERE h.key = d.key)));
END
$$`,
    );
    await putRoutine(
      db,
      `turn_public()`,
      `CREATE OR REPLACE FUNCTION turn_public() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  turned CONSTANT text[] := ARRAY(SELECT key FROM (SELECT key, true AS yes FROM "dataset" WHERE "public") n FULL JOIN (SELECT key, true AS yes FROM public_span WHERE until IS NULL) w USING (key)
    WHERE n.yes IS NULL OR w.yes IS NULL);
  taken integer;
BEGIN
  IF cardinality(turned) = 0 THEN RETURN NULL; END IF;
  taken := current_revision();
  PERFORM look_anew(turned, taken);
  WITH closed AS (SELECT key, since FROM public_span WHERE key = ANY (turned) AND until IS NULL),
    undone AS (DELETE FROM public_span s USING closed c WHERE s.key = c.key AND s.since = c.since AND c.since = taken),
    ended AS (UPDATE public_span s SET until = taken FROM closed c WHERE s.key = c.key AND s.since = c.since AND c.since < taken),
    began AS (SELECT key FROM unnest(turned) key WHERE key NOT IN (SELECT key FROM closed)),
    reopened AS (UPDATE public_span s SET until = NULL FROM began b WHERE s.key = b.key AND s.until = taken RETURNING s.key)
  INSERT INTO public_span (key, since) SELECT key, taken FROM began WHERE key NOT IN (SELECT key FROM reopened);
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `turn_public_insert ON "dataset"`,
      `CREATE OR REPLACE TRIGGER turn_public_insert AFTER INSERT ON "dataset" FOR EACH STATEMENT EXECUTE FUNCTION turn_public()`,
    );
    await putRoutine(
      db,
      `turn_public_update ON "dataset"`,
      `CREATE OR REPLACE TRIGGER turn_public_update AFTER UPDATE ON "dataset" FOR EACH STATEMENT EXECUTE FUNCTION turn_public()`,
    );
    await putRoutine(
      db,
      `turn_public_delete ON "dataset"`,
      `CREATE OR REPLACE TRIGGER turn_public_delete AFTER DELETE ON "dataset" FOR EACH STATEMENT EXECUTE FUNCTION turn_public()`,
    );
    await putRoutine(
      db,
      `turn_public_truncate ON "dataset"`,
      `CREATE OR REPLACE TRIGGER turn_public_truncate AFTER TRUNCATE ON "dataset" FOR EACH STATEMENT EXECUTE FUNCTION turn_public()`,
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
      AND c.relname NOT LIKE '%_in_order' AND c.relname NOT IN (SELECT now.relname FROM pg_index n JOIN pg_class now ON now.oid = n.indexrelid WHERE n.indrelid = kept)
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
  REVOKE ALL ON token, tallied, routine, seen_anew FROM kontor_reader, kontor_writer, kontor_importer, kontor_auditor;
  GRANT SELECT (prefix, name, role, datasets, created, expires, revoked, used) ON token TO kontor_auditor;
  GRANT INSERT, UPDATE, DELETE ON "dataset", "dataset_sources", "country", "country_sources", "city", "city_sources", "organisation", "organisation_sources", "identifier", "contact_point", "contact_point_sources", "agreement", "agreement_sources", "agreement_documents", "agreement_pillars", "party", "party_recognition_sources", "membership", "membership_sources", "membership_documents", "membership_pillars", "event", "event_sources", "event_by_city", "event_by_organisation", "strategy", "strategy_sources", "strategy_documents", "pillar", "pillar_sources", "project", "project_sources", "project_agreements", "project_memberships", "project_pillars", "participant", "visit", "visit_sources", "visit_agreements", "visit_memberships", "visit_pillars", "visit_guests_city", "visit_guests_organisation", "historical_tie", "historical_tie_sources", "historical_tie_actors_city", "historical_tie_actors_organisation", "source", "source_sources", "claim", "claim_sources", "register" TO kontor_writer, kontor_importer;
  GRANT EXECUTE ON FUNCTION token_of(text), note_token(text) TO kontor_reader, kontor_writer;
  GRANT EXECUTE ON FUNCTION always_public(), changes_after(integer, integer, text, integer) TO kontor_reader, kontor_writer, kontor_importer, kontor_auditor;
  GRANT EXECUTE ON FUNCTION current_revision() TO kontor_writer, kontor_importer;
  BEGIN
    ALTER FUNCTION pg_catalog.ts_match_vq(tsvector, tsquery) LEAKPROOF;
  EXCEPTION WHEN insufficient_privilege THEN NULL;
  END;
END
$$`,
    );
    await db.query(`SELECT remake_history()`);
  }

  async down(db: QueryRunner) {
    await db.query(`DO $$ DECLARE it record; BEGIN FOR it IN SELECT polname AS name, polrelid::regclass AS of FROM pg_policy LOOP
    EXECUTE format('DROP POLICY %I ON %s', it.name, it.of);
  END LOOP; DROP VIEW IF EXISTS seen_dataset, openness; END $$`);
    await db.query(`DROP SCHEMA IF EXISTS past CASCADE`);
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
  REVOKE ALL ON token, tallied, routine FROM kontor_reader, kontor_writer, kontor_importer, kontor_auditor;
  GRANT SELECT (prefix, name, role, datasets, created, expires, revoked, used) ON token TO kontor_auditor;
  GRANT INSERT, UPDATE, DELETE ON "dataset", "dataset_sources", "country", "country_sources", "city", "city_sources", "organisation", "organisation_sources", "identifier", "contact_point", "contact_point_sources", "agreement", "agreement_sources", "agreement_documents", "agreement_pillars", "party", "party_recognition_sources", "membership", "membership_sources", "membership_documents", "membership_pillars", "event", "event_sources", "event_by_city", "event_by_organisation", "strategy", "strategy_sources", "strategy_documents", "pillar", "pillar_sources", "project", "project_sources", "project_agreements", "project_memberships", "project_pillars", "participant", "visit", "visit_sources", "visit_agreements", "visit_memberships", "visit_pillars", "visit_guests_city", "visit_guests_organisation", "historical_tie", "historical_tie_sources", "historical_tie_actors_city", "historical_tie_actors_organisation", "source", "source_sources", "claim", "claim_sources", "register" TO kontor_writer, kontor_importer;
  GRANT EXECUTE ON FUNCTION token_of(text), note_token(text) TO kontor_reader, kontor_writer;
  GRANT EXECUTE ON FUNCTION current_revision() TO kontor_writer, kontor_importer;
  BEGIN
    ALTER FUNCTION pg_catalog.ts_match_vq(tsvector, tsquery) LEAKPROOF;
  EXCEPTION WHEN insufficient_privilege THEN NULL;
  END;
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
  PERFORM guard_rows();
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
  EXECUTE format('CREATE TABLE IF NOT EXISTS %s (since integer NOT NULL, until integer CHECK (until > since))', was);
  EXECUTE format('DROP TRIGGER IF EXISTS refuse_to_rewrite ON %s', was);
  PERFORM remake_history_columns(kept, was);
  IF is_new THEN
    EXECUTE format('INSERT INTO %s (since, %s) SELECT (SELECT coalesce(max(number), 0) FROM revision), %2$s FROM %s', was, (SELECT string_agg(format('%I', n), ', ') FROM unnest(columns) n), kept);
    EXECUTE format('ALTER TABLE %s ADD PRIMARY KEY (%s, since)', was, (SELECT string_agg(format('%I', n), ', ') FROM unnest(keys) n));
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
    await dropRoutine(db, `changes_after(integer, integer, text, integer)`);
    await dropRoutine(db, `turn_public_truncate ON "dataset"`);
    await dropRoutine(db, `turn_public_delete ON "dataset"`);
    await dropRoutine(db, `turn_public_update ON "dataset"`);
    await dropRoutine(db, `turn_public_insert ON "dataset"`);
    await dropRoutine(db, `turn_public()`);
    await dropRoutine(db, `always_public()`);
    await dropRoutine(db, `look_anew(text[], integer)`);
    await db.query(`DROP INDEX "IDX_09b6ea3e8e172ffa2561640190"`);
    await db.query(`DROP TABLE "seen_anew"`);
    await db.query(`DROP TABLE "public_span"`);
    await putRoutine(
      db,
      `current_revision()`,
      `CREATE OR REPLACE FUNCTION current_revision() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
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
    await db.query(`SELECT remake_history()`);
  }
}

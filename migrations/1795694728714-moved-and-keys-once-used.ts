import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropRoutine, putRoutine } from '../src/store/routines/put';

export class MovedAndKeysOnceUsed1795694728714 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`DO $$ DECLARE it record; BEGIN FOR it IN SELECT polname AS name, polrelid::regclass AS of FROM pg_policy LOOP
    EXECUTE format('DROP POLICY %I ON %s', it.name, it.of);
  END LOOP; DROP VIEW IF EXISTS seen_dataset, openness, seen_ever, withdrawn, last_known; END $$`);
    await db.query(`DROP SCHEMA IF EXISTS past CASCADE`);
    await putRoutine(
      db,
      `touch_emptied()`,
      `CREATE OR REPLACE FUNCTION touch_emptied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  EXECUTE format('SELECT %I(array_agg(DISTINCT %I)) FROM history.%I WHERE %2$I IS NOT NULL
    AND (until IS NULL OR until = (SELECT number FROM revision WHERE transaction = pg_current_xact_id()::text)) HAVING count(*) > 0', TG_ARGV[1], TG_ARGV[0], TG_TABLE_NAME);
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `dataset_sources_emptied_touch_dataset ON "dataset_sources"`,
      `CREATE OR REPLACE TRIGGER dataset_sources_emptied_touch_dataset AFTER TRUNCATE ON "dataset_sources" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_dataset')`,
    );
    await putRoutine(
      db,
      `dataset_moved()`,
      `CREATE OR REPLACE FUNCTION dataset_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM touch_dataset(ARRAY(SELECT OLD."dataset"));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `dataset_moved ON "dataset"`,
      `CREATE OR REPLACE TRIGGER dataset_moved AFTER UPDATE ON "dataset" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION dataset_moved()`,
    );
    await putRoutine(
      db,
      `country_sources_emptied_touch_country ON "country_sources"`,
      `CREATE OR REPLACE TRIGGER country_sources_emptied_touch_country AFTER TRUNCATE ON "country_sources" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_country')`,
    );
    await putRoutine(
      db,
      `country_moved()`,
      `CREATE OR REPLACE FUNCTION country_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM touch_dataset(ARRAY(SELECT OLD."dataset"));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `country_moved ON "country"`,
      `CREATE OR REPLACE TRIGGER country_moved AFTER UPDATE ON "country" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION country_moved()`,
    );
    await putRoutine(
      db,
      `city_sources_emptied_touch_city ON "city_sources"`,
      `CREATE OR REPLACE TRIGGER city_sources_emptied_touch_city AFTER TRUNCATE ON "city_sources" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_city')`,
    );
    await putRoutine(
      db,
      `city_moved()`,
      `CREATE OR REPLACE FUNCTION city_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM touch_dataset(ARRAY(SELECT OLD."dataset"));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `city_moved ON "city"`,
      `CREATE OR REPLACE TRIGGER city_moved AFTER UPDATE ON "city" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION city_moved()`,
    );
    await putRoutine(
      db,
      `organisation_sources_emptied_touch_organisation ON "organisation_sources"`,
      `CREATE OR REPLACE TRIGGER organisation_sources_emptied_touch_organisation AFTER TRUNCATE ON "organisation_sources" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_organisation')`,
    );
    await putRoutine(
      db,
      `organisation_moved()`,
      `CREATE OR REPLACE FUNCTION organisation_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM touch_dataset(ARRAY(SELECT OLD."dataset"));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `organisation_moved ON "organisation"`,
      `CREATE OR REPLACE TRIGGER organisation_moved AFTER UPDATE ON "organisation" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION organisation_moved()`,
    );
    await putRoutine(
      db,
      `identifier_emptied_touch_city ON "identifier"`,
      `CREATE OR REPLACE TRIGGER identifier_emptied_touch_city AFTER TRUNCATE ON "identifier" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('of_city', 'touch_city')`,
    );
    await putRoutine(
      db,
      `identifier_emptied_touch_organisation ON "identifier"`,
      `CREATE OR REPLACE TRIGGER identifier_emptied_touch_organisation AFTER TRUNCATE ON "identifier" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('of_organisation', 'touch_organisation')`,
    );
    await putRoutine(
      db,
      `identifier_moved()`,
      `CREATE OR REPLACE FUNCTION identifier_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM touch_dataset(ARRAY(SELECT w."dataset" FROM "city" w WHERE w.key IN (OLD."of_city", NEW."of_city") UNION SELECT w."dataset" FROM "organisation" w WHERE w.key IN (OLD."of_organisation", NEW."of_organisation")));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `identifier_moved ON "identifier"`,
      `CREATE OR REPLACE TRIGGER identifier_moved AFTER UPDATE ON "identifier" FOR EACH ROW WHEN (OLD."of_city" IS DISTINCT FROM NEW."of_city" OR OLD."of_organisation" IS DISTINCT FROM NEW."of_organisation") EXECUTE FUNCTION identifier_moved()`,
    );
    await putRoutine(
      db,
      `contact_point_sources_emptied_touch_contact_point ON "contact_point_sources"`,
      `CREATE OR REPLACE TRIGGER contact_point_sources_emptied_touch_contact_point AFTER TRUNCATE ON "contact_point_sources" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_contact_point')`,
    );
    await putRoutine(
      db,
      `contact_point_moved()`,
      `CREATE OR REPLACE FUNCTION contact_point_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM touch_dataset(ARRAY(SELECT OLD."dataset"));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `contact_point_moved ON "contact_point"`,
      `CREATE OR REPLACE TRIGGER contact_point_moved AFTER UPDATE ON "contact_point" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION contact_point_moved()`,
    );
    await putRoutine(
      db,
      `agreement_sources_emptied_touch_agreement ON "agreement_sources"`,
      `CREATE OR REPLACE TRIGGER agreement_sources_emptied_touch_agreement AFTER TRUNCATE ON "agreement_sources" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_agreement')`,
    );
    await putRoutine(
      db,
      `agreement_documents_emptied_touch_agreement ON "agreement_documents"`,
      `CREATE OR REPLACE TRIGGER agreement_documents_emptied_touch_agreement AFTER TRUNCATE ON "agreement_documents" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_agreement')`,
    );
    await putRoutine(
      db,
      `agreement_pillars_emptied_touch_agreement ON "agreement_pillars"`,
      `CREATE OR REPLACE TRIGGER agreement_pillars_emptied_touch_agreement AFTER TRUNCATE ON "agreement_pillars" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_agreement')`,
    );
    await putRoutine(
      db,
      `agreement_moved()`,
      `CREATE OR REPLACE FUNCTION agreement_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM touch_dataset(ARRAY(SELECT OLD."dataset"));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_moved ON "agreement"`,
      `CREATE OR REPLACE TRIGGER agreement_moved AFTER UPDATE ON "agreement" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION agreement_moved()`,
    );
    await putRoutine(
      db,
      `party_emptied_touch_agreement ON "party"`,
      `CREATE OR REPLACE TRIGGER party_emptied_touch_agreement AFTER TRUNCATE ON "party" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('agreement', 'touch_agreement')`,
    );
    await putRoutine(
      db,
      `party_recognition_sources_emptied_touch_agreement_of_party ON "party_recognition_sources"`,
      `CREATE OR REPLACE TRIGGER party_recognition_sources_emptied_touch_agreement_of_party AFTER TRUNCATE ON "party_recognition_sources" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_agreement_of_party')`,
    );
    await putRoutine(
      db,
      `party_moved()`,
      `CREATE OR REPLACE FUNCTION party_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM touch_dataset(ARRAY(SELECT w."dataset" FROM "agreement" w WHERE w.key IN (OLD."agreement", NEW."agreement")));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `party_moved ON "party"`,
      `CREATE OR REPLACE TRIGGER party_moved AFTER UPDATE ON "party" FOR EACH ROW WHEN (OLD."agreement" IS DISTINCT FROM NEW."agreement") EXECUTE FUNCTION party_moved()`,
    );
    await putRoutine(
      db,
      `membership_sources_emptied_touch_membership ON "membership_sources"`,
      `CREATE OR REPLACE TRIGGER membership_sources_emptied_touch_membership AFTER TRUNCATE ON "membership_sources" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_membership')`,
    );
    await putRoutine(
      db,
      `membership_documents_emptied_touch_membership ON "membership_documents"`,
      `CREATE OR REPLACE TRIGGER membership_documents_emptied_touch_membership AFTER TRUNCATE ON "membership_documents" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_membership')`,
    );
    await putRoutine(
      db,
      `membership_pillars_emptied_touch_membership ON "membership_pillars"`,
      `CREATE OR REPLACE TRIGGER membership_pillars_emptied_touch_membership AFTER TRUNCATE ON "membership_pillars" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_membership')`,
    );
    await putRoutine(
      db,
      `membership_moved()`,
      `CREATE OR REPLACE FUNCTION membership_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM touch_dataset(ARRAY(SELECT OLD."dataset"));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `membership_moved ON "membership"`,
      `CREATE OR REPLACE TRIGGER membership_moved AFTER UPDATE ON "membership" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION membership_moved()`,
    );
    await putRoutine(
      db,
      `event_sources_emptied_touch_event ON "event_sources"`,
      `CREATE OR REPLACE TRIGGER event_sources_emptied_touch_event AFTER TRUNCATE ON "event_sources" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_event')`,
    );
    await putRoutine(
      db,
      `event_by_city_emptied_touch_event ON "event_by_city"`,
      `CREATE OR REPLACE TRIGGER event_by_city_emptied_touch_event AFTER TRUNCATE ON "event_by_city" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_event')`,
    );
    await putRoutine(
      db,
      `event_by_organisation_emptied_touch_event ON "event_by_organisation"`,
      `CREATE OR REPLACE TRIGGER event_by_organisation_emptied_touch_event AFTER TRUNCATE ON "event_by_organisation" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_event')`,
    );
    await putRoutine(
      db,
      `event_moved()`,
      `CREATE OR REPLACE FUNCTION event_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM touch_dataset(ARRAY(SELECT OLD."dataset"));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_moved ON "event"`,
      `CREATE OR REPLACE TRIGGER event_moved AFTER UPDATE ON "event" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION event_moved()`,
    );
    await putRoutine(
      db,
      `strategy_sources_emptied_touch_strategy ON "strategy_sources"`,
      `CREATE OR REPLACE TRIGGER strategy_sources_emptied_touch_strategy AFTER TRUNCATE ON "strategy_sources" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_strategy')`,
    );
    await putRoutine(
      db,
      `strategy_documents_emptied_touch_strategy ON "strategy_documents"`,
      `CREATE OR REPLACE TRIGGER strategy_documents_emptied_touch_strategy AFTER TRUNCATE ON "strategy_documents" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_strategy')`,
    );
    await putRoutine(
      db,
      `strategy_moved()`,
      `CREATE OR REPLACE FUNCTION strategy_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM touch_dataset(ARRAY(SELECT OLD."dataset"));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `strategy_moved ON "strategy"`,
      `CREATE OR REPLACE TRIGGER strategy_moved AFTER UPDATE ON "strategy" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION strategy_moved()`,
    );
    await putRoutine(
      db,
      `pillar_sources_emptied_touch_pillar ON "pillar_sources"`,
      `CREATE OR REPLACE TRIGGER pillar_sources_emptied_touch_pillar AFTER TRUNCATE ON "pillar_sources" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_pillar')`,
    );
    await putRoutine(
      db,
      `pillar_moved()`,
      `CREATE OR REPLACE FUNCTION pillar_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM touch_dataset(ARRAY(SELECT OLD."dataset"));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `pillar_moved ON "pillar"`,
      `CREATE OR REPLACE TRIGGER pillar_moved AFTER UPDATE ON "pillar" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION pillar_moved()`,
    );
    await putRoutine(
      db,
      `project_sources_emptied_touch_project ON "project_sources"`,
      `CREATE OR REPLACE TRIGGER project_sources_emptied_touch_project AFTER TRUNCATE ON "project_sources" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_project')`,
    );
    await putRoutine(
      db,
      `project_agreements_emptied_touch_project ON "project_agreements"`,
      `CREATE OR REPLACE TRIGGER project_agreements_emptied_touch_project AFTER TRUNCATE ON "project_agreements" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_project')`,
    );
    await putRoutine(
      db,
      `project_memberships_emptied_touch_project ON "project_memberships"`,
      `CREATE OR REPLACE TRIGGER project_memberships_emptied_touch_project AFTER TRUNCATE ON "project_memberships" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_project')`,
    );
    await putRoutine(
      db,
      `project_pillars_emptied_touch_project ON "project_pillars"`,
      `CREATE OR REPLACE TRIGGER project_pillars_emptied_touch_project AFTER TRUNCATE ON "project_pillars" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_project')`,
    );
    await putRoutine(
      db,
      `project_moved()`,
      `CREATE OR REPLACE FUNCTION project_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM touch_dataset(ARRAY(SELECT OLD."dataset"));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `project_moved ON "project"`,
      `CREATE OR REPLACE TRIGGER project_moved AFTER UPDATE ON "project" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION project_moved()`,
    );
    await putRoutine(
      db,
      `participant_emptied_touch_project ON "participant"`,
      `CREATE OR REPLACE TRIGGER participant_emptied_touch_project AFTER TRUNCATE ON "participant" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('project', 'touch_project')`,
    );
    await putRoutine(
      db,
      `participant_moved()`,
      `CREATE OR REPLACE FUNCTION participant_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM touch_dataset(ARRAY(SELECT w."dataset" FROM "project" w WHERE w.key IN (OLD."project", NEW."project")));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `participant_moved ON "participant"`,
      `CREATE OR REPLACE TRIGGER participant_moved AFTER UPDATE ON "participant" FOR EACH ROW WHEN (OLD."project" IS DISTINCT FROM NEW."project") EXECUTE FUNCTION participant_moved()`,
    );
    await putRoutine(
      db,
      `visit_sources_emptied_touch_visit ON "visit_sources"`,
      `CREATE OR REPLACE TRIGGER visit_sources_emptied_touch_visit AFTER TRUNCATE ON "visit_sources" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_visit')`,
    );
    await putRoutine(
      db,
      `visit_agreements_emptied_touch_visit ON "visit_agreements"`,
      `CREATE OR REPLACE TRIGGER visit_agreements_emptied_touch_visit AFTER TRUNCATE ON "visit_agreements" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_visit')`,
    );
    await putRoutine(
      db,
      `visit_memberships_emptied_touch_visit ON "visit_memberships"`,
      `CREATE OR REPLACE TRIGGER visit_memberships_emptied_touch_visit AFTER TRUNCATE ON "visit_memberships" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_visit')`,
    );
    await putRoutine(
      db,
      `visit_pillars_emptied_touch_visit ON "visit_pillars"`,
      `CREATE OR REPLACE TRIGGER visit_pillars_emptied_touch_visit AFTER TRUNCATE ON "visit_pillars" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_visit')`,
    );
    await putRoutine(
      db,
      `visit_guests_city_emptied_touch_visit ON "visit_guests_city"`,
      `CREATE OR REPLACE TRIGGER visit_guests_city_emptied_touch_visit AFTER TRUNCATE ON "visit_guests_city" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_visit')`,
    );
    await putRoutine(
      db,
      `visit_guests_organisation_emptied_touch_visit ON "visit_guests_organisation"`,
      `CREATE OR REPLACE TRIGGER visit_guests_organisation_emptied_touch_visit AFTER TRUNCATE ON "visit_guests_organisation" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_visit')`,
    );
    await putRoutine(
      db,
      `visit_moved()`,
      `CREATE OR REPLACE FUNCTION visit_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM touch_dataset(ARRAY(SELECT OLD."dataset"));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `visit_moved ON "visit"`,
      `CREATE OR REPLACE TRIGGER visit_moved AFTER UPDATE ON "visit" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION visit_moved()`,
    );
    await putRoutine(
      db,
      `historical_tie_sources_emptied_touch_historical_tie ON "historical_tie_sources"`,
      `CREATE OR REPLACE TRIGGER historical_tie_sources_emptied_touch_historical_tie AFTER TRUNCATE ON "historical_tie_sources" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_historical_tie')`,
    );
    await putRoutine(
      db,
      `historical_tie_actors_city_emptied_touch_historical_tie ON "historical_tie_actors_city"`,
      `CREATE OR REPLACE TRIGGER historical_tie_actors_city_emptied_touch_historical_tie AFTER TRUNCATE ON "historical_tie_actors_city" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_historical_tie')`,
    );
    await putRoutine(
      db,
      `historical_tie_actors_organisation_emptied_touch_historical_tie ON "historical_tie_actors_organisation"`,
      `CREATE OR REPLACE TRIGGER historical_tie_actors_organisation_emptied_touch_historical_tie AFTER TRUNCATE ON "historical_tie_actors_organisation" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_historical_tie')`,
    );
    await putRoutine(
      db,
      `historical_tie_moved()`,
      `CREATE OR REPLACE FUNCTION historical_tie_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM touch_dataset(ARRAY(SELECT OLD."dataset"));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `historical_tie_moved ON "historical_tie"`,
      `CREATE OR REPLACE TRIGGER historical_tie_moved AFTER UPDATE ON "historical_tie" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION historical_tie_moved()`,
    );
    await putRoutine(
      db,
      `source_sources_emptied_touch_source ON "source_sources"`,
      `CREATE OR REPLACE TRIGGER source_sources_emptied_touch_source AFTER TRUNCATE ON "source_sources" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_source')`,
    );
    await putRoutine(
      db,
      `source_moved()`,
      `CREATE OR REPLACE FUNCTION source_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM touch_dataset(ARRAY(SELECT OLD."dataset"));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `source_moved ON "source"`,
      `CREATE OR REPLACE TRIGGER source_moved AFTER UPDATE ON "source" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION source_moved()`,
    );
    await putRoutine(
      db,
      `claim_sources_emptied_touch_claim ON "claim_sources"`,
      `CREATE OR REPLACE TRIGGER claim_sources_emptied_touch_claim AFTER TRUNCATE ON "claim_sources" FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('owner', 'touch_claim')`,
    );
    await putRoutine(
      db,
      `claim_moved()`,
      `CREATE OR REPLACE FUNCTION claim_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM touch_dataset(ARRAY(SELECT OLD."dataset"));
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `claim_moved ON "claim"`,
      `CREATE OR REPLACE TRIGGER claim_moved AFTER UPDATE ON "claim" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION claim_moved()`,
    );
    await putRoutine(
      db,
      `last_change(text, integer)`,
      `CREATE OR REPLACE FUNCTION last_change(dataset text, known integer) RETURNS integer
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET plan_cache_mode = force_generic_plan SET search_path FROM CURRENT AS $$
#variable_conflict use_variable
BEGIN
  IF dataset NOT IN (SELECT key FROM public_span WHERE since <= known AND (until IS NULL OR until > known)) THEN RETURN NULL; END IF;
  RETURN greatest((SELECT greatest(max(since) FILTER (WHERE since <= known), max(until) FILTER (WHERE until <= known)) FROM public_span),
    (SELECT greatest(max(since) FILTER (WHERE since <= known), max(until) FILTER (WHERE until <= known)) FROM history."dataset" WHERE key NOT IN (SELECT key FROM public_span WHERE since <= known AND (until IS NULL OR until > known))),
    (SELECT max(c.number) FROM (SELECT key FROM public_span WHERE since <= known AND (until IS NULL OR until > known) AND (dataset IS NULL OR key = dataset)) d CROSS JOIN LATERAL (SELECT greatest(
      (SELECT max(h.since) FROM history."dataset" h WHERE h."dataset" = d.key AND h.since <= known),
      (SELECT max(h.until) FROM history."dataset" h WHERE h."dataset" = d.key AND h.until <= known AND h.gone),
      (SELECT max(h.since) FROM history."country" h WHERE h."dataset" = d.key AND h.since <= known),
      (SELECT max(h.until) FROM history."country" h WHERE h."dataset" = d.key AND h.until <= known AND h.gone),
      (SELECT max(h.since) FROM history."city" h WHERE h."dataset" = d.key AND h.since <= known),
      (SELECT max(h.until) FROM history."city" h WHERE h."dataset" = d.key AND h.until <= known AND h.gone),
      (SELECT max(h.since) FROM history."organisation" h WHERE h."dataset" = d.key AND h.since <= known),
      (SELECT max(h.until) FROM history."organisation" h WHERE h."dataset" = d.key AND h.until <= known AND h.gone),
      (SELECT max(h.since) FROM history."contact_point" h WHERE h."dataset" = d.key AND h.since <= known),
      (SELECT max(h.until) FROM history."contact_point" h WHERE h."dataset" = d.key AND h.until <= known AND h.gone),
      (SELECT max(h.since) FROM history."agreement" h WHERE h."dataset" = d.key AND h.since <= known),
      (SELECT max(h.until) FROM history."agreement" h WHERE h."dataset" = d.key AND h.until <= known AND h.gone),
      (SELECT max(h.since) FROM history."membership" h WHERE h."dataset" = d.key AND h.since <= known),
      (SELECT max(h.until) FROM history."membership" h WHERE h."dataset" = d.key AND h.until <= known AND h.gone),
      (SELECT max(h.since) FROM history."event" h WHERE h."dataset" = d.key AND h.since <= known),
      (SELECT max(h.until) FROM history."event" h WHERE h."dataset" = d.key AND h.until <= known AND h.gone),
      (SELECT max(h.since) FROM history."strategy" h WHERE h."dataset" = d.key AND h.since <= known),
      (SELECT max(h.until) FROM history."strategy" h WHERE h."dataset" = d.key AND h.until <= known AND h.gone),
      (SELECT max(h.since) FROM history."pillar" h WHERE h."dataset" = d.key AND h.since <= known),
      (SELECT max(h.until) FROM history."pillar" h WHERE h."dataset" = d.key AND h.until <= known AND h.gone),
      (SELECT max(h.since) FROM history."project" h WHERE h."dataset" = d.key AND h.since <= known),
      (SELECT max(h.until) FROM history."project" h WHERE h."dataset" = d.key AND h.until <= known AND h.gone),
      (SELECT max(h.since) FROM history."visit" h WHERE h."dataset" = d.key AND h.since <= known),
      (SELECT max(h.until) FROM history."visit" h WHERE h."dataset" = d.key AND h.until <= known AND h.gone),
      (SELECT max(h.since) FROM history."historical_tie" h WHERE h."dataset" = d.key AND h.since <= known),
      (SELECT max(h.until) FROM history."historical_tie" h WHERE h."dataset" = d.key AND h.until <= known AND h.gone),
      (SELECT max(h.since) FROM history."source" h WHERE h."dataset" = d.key AND h.since <= known),
      (SELECT max(h.until) FROM history."source" h WHERE h."dataset" = d.key AND h.until <= known AND h.gone),
      (SELECT max(h.since) FROM history."claim" h WHERE h."dataset" = d.key AND h.since <= known),
      (SELECT max(h.until) FROM history."claim" h WHERE h."dataset" = d.key AND h.until <= known AND h.gone)) AS number) c));
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
  IF EXISTS (SELECT FROM revision WHERE transaction = pg_current_xact_id()::text) THEN PERFORM touch_dataset(ARRAY(SELECT key FROM "dataset"));
    -- What is checked at the end would keep tables from being altered until then.
    SET CONSTRAINTS ALL IMMEDIATE;
  END IF;
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
    await db.query(`SELECT remake_history()`);
  }

  async down(db: QueryRunner) {
    await db.query(`DO $$ DECLARE it record; BEGIN FOR it IN SELECT polname AS name, polrelid::regclass AS of FROM pg_policy LOOP
    EXECUTE format('DROP POLICY %I ON %s', it.name, it.of);
  END LOOP; DROP VIEW IF EXISTS seen_dataset, openness, seen_ever, withdrawn, last_known; END $$`);
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
  REVOKE ALL ON token, tallied, routine, seen_anew, last_known FROM kontor_reader, kontor_writer, kontor_importer, kontor_auditor;
  GRANT SELECT (prefix, name, role, datasets, created, expires, revoked, used) ON token TO kontor_auditor;
  GRANT INSERT, UPDATE, DELETE ON "dataset", "dataset_sources", "country", "country_sources", "city", "city_sources", "organisation", "organisation_sources", "identifier", "contact_point", "contact_point_sources", "agreement", "agreement_sources", "agreement_documents", "agreement_pillars", "party", "party_recognition_sources", "membership", "membership_sources", "membership_documents", "membership_pillars", "event", "event_sources", "event_by_city", "event_by_organisation", "strategy", "strategy_sources", "strategy_documents", "pillar", "pillar_sources", "project", "project_sources", "project_agreements", "project_memberships", "project_pillars", "participant", "visit", "visit_sources", "visit_agreements", "visit_memberships", "visit_pillars", "visit_guests_city", "visit_guests_organisation", "historical_tie", "historical_tie_sources", "historical_tie_actors_city", "historical_tie_actors_organisation", "source", "source_sources", "claim", "claim_sources", "register" TO kontor_writer, kontor_importer;
  GRANT EXECUTE ON FUNCTION token_of(text), note_token(text) TO kontor_reader, kontor_writer;
  GRANT EXECUTE ON FUNCTION always_public(), changes_after(integer, integer, text, integer) TO kontor_reader, kontor_writer, kontor_importer, kontor_auditor;
  GRANT EXECUTE ON FUNCTION current_revision() TO kontor_writer, kontor_importer;
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
    await dropRoutine(db, `is_key_taken(text, text)`);
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
    await dropRoutine(db, `last_change(text, integer)`);
    await dropRoutine(db, `claim_moved ON "claim"`);
    await dropRoutine(db, `claim_moved()`);
    await dropRoutine(db, `claim_sources_emptied_touch_claim ON "claim_sources"`);
    await dropRoutine(db, `source_moved ON "source"`);
    await dropRoutine(db, `source_moved()`);
    await dropRoutine(db, `source_sources_emptied_touch_source ON "source_sources"`);
    await dropRoutine(db, `historical_tie_moved ON "historical_tie"`);
    await dropRoutine(db, `historical_tie_moved()`);
    await dropRoutine(db, `historical_tie_actors_organisation_emptied_touch_historical_tie ON "historical_tie_actors_organisation"`);
    await dropRoutine(db, `historical_tie_actors_city_emptied_touch_historical_tie ON "historical_tie_actors_city"`);
    await dropRoutine(db, `historical_tie_sources_emptied_touch_historical_tie ON "historical_tie_sources"`);
    await dropRoutine(db, `visit_moved ON "visit"`);
    await dropRoutine(db, `visit_moved()`);
    await dropRoutine(db, `visit_guests_organisation_emptied_touch_visit ON "visit_guests_organisation"`);
    await dropRoutine(db, `visit_guests_city_emptied_touch_visit ON "visit_guests_city"`);
    await dropRoutine(db, `visit_pillars_emptied_touch_visit ON "visit_pillars"`);
    await dropRoutine(db, `visit_memberships_emptied_touch_visit ON "visit_memberships"`);
    await dropRoutine(db, `visit_agreements_emptied_touch_visit ON "visit_agreements"`);
    await dropRoutine(db, `visit_sources_emptied_touch_visit ON "visit_sources"`);
    await dropRoutine(db, `participant_moved ON "participant"`);
    await dropRoutine(db, `participant_moved()`);
    await dropRoutine(db, `participant_emptied_touch_project ON "participant"`);
    await dropRoutine(db, `project_moved ON "project"`);
    await dropRoutine(db, `project_moved()`);
    await dropRoutine(db, `project_pillars_emptied_touch_project ON "project_pillars"`);
    await dropRoutine(db, `project_memberships_emptied_touch_project ON "project_memberships"`);
    await dropRoutine(db, `project_agreements_emptied_touch_project ON "project_agreements"`);
    await dropRoutine(db, `project_sources_emptied_touch_project ON "project_sources"`);
    await dropRoutine(db, `pillar_moved ON "pillar"`);
    await dropRoutine(db, `pillar_moved()`);
    await dropRoutine(db, `pillar_sources_emptied_touch_pillar ON "pillar_sources"`);
    await dropRoutine(db, `strategy_moved ON "strategy"`);
    await dropRoutine(db, `strategy_moved()`);
    await dropRoutine(db, `strategy_documents_emptied_touch_strategy ON "strategy_documents"`);
    await dropRoutine(db, `strategy_sources_emptied_touch_strategy ON "strategy_sources"`);
    await dropRoutine(db, `event_moved ON "event"`);
    await dropRoutine(db, `event_moved()`);
    await dropRoutine(db, `event_by_organisation_emptied_touch_event ON "event_by_organisation"`);
    await dropRoutine(db, `event_by_city_emptied_touch_event ON "event_by_city"`);
    await dropRoutine(db, `event_sources_emptied_touch_event ON "event_sources"`);
    await dropRoutine(db, `membership_moved ON "membership"`);
    await dropRoutine(db, `membership_moved()`);
    await dropRoutine(db, `membership_pillars_emptied_touch_membership ON "membership_pillars"`);
    await dropRoutine(db, `membership_documents_emptied_touch_membership ON "membership_documents"`);
    await dropRoutine(db, `membership_sources_emptied_touch_membership ON "membership_sources"`);
    await dropRoutine(db, `party_moved ON "party"`);
    await dropRoutine(db, `party_moved()`);
    await dropRoutine(db, `party_recognition_sources_emptied_touch_agreement_of_party ON "party_recognition_sources"`);
    await dropRoutine(db, `party_emptied_touch_agreement ON "party"`);
    await dropRoutine(db, `agreement_moved ON "agreement"`);
    await dropRoutine(db, `agreement_moved()`);
    await dropRoutine(db, `agreement_pillars_emptied_touch_agreement ON "agreement_pillars"`);
    await dropRoutine(db, `agreement_documents_emptied_touch_agreement ON "agreement_documents"`);
    await dropRoutine(db, `agreement_sources_emptied_touch_agreement ON "agreement_sources"`);
    await dropRoutine(db, `contact_point_moved ON "contact_point"`);
    await dropRoutine(db, `contact_point_moved()`);
    await dropRoutine(db, `contact_point_sources_emptied_touch_contact_point ON "contact_point_sources"`);
    await dropRoutine(db, `identifier_moved ON "identifier"`);
    await dropRoutine(db, `identifier_moved()`);
    await dropRoutine(db, `identifier_emptied_touch_organisation ON "identifier"`);
    await dropRoutine(db, `identifier_emptied_touch_city ON "identifier"`);
    await dropRoutine(db, `organisation_moved ON "organisation"`);
    await dropRoutine(db, `organisation_moved()`);
    await dropRoutine(db, `organisation_sources_emptied_touch_organisation ON "organisation_sources"`);
    await dropRoutine(db, `city_moved ON "city"`);
    await dropRoutine(db, `city_moved()`);
    await dropRoutine(db, `city_sources_emptied_touch_city ON "city_sources"`);
    await dropRoutine(db, `country_moved ON "country"`);
    await dropRoutine(db, `country_moved()`);
    await dropRoutine(db, `country_sources_emptied_touch_country ON "country_sources"`);
    await dropRoutine(db, `dataset_moved ON "dataset"`);
    await dropRoutine(db, `dataset_moved()`);
    await dropRoutine(db, `dataset_sources_emptied_touch_dataset ON "dataset_sources"`);
    await dropRoutine(db, `touch_emptied()`);
    await db.query(`SELECT remake_history()`);
  }
}

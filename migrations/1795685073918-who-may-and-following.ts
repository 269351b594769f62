import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropRoutine, putRoutine } from '../src/store/routines/put';

export class WhoMayAndFollowing1795685073918 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`DO $$ DECLARE it record; BEGIN FOR it IN SELECT polname AS name, polrelid::regclass AS of FROM pg_policy LOOP
    EXECUTE format('DROP POLICY %I ON %s', it.name, it.of);
  END LOOP; DROP VIEW IF EXISTS seen_dataset, openness, seen_ever, withdrawn, last_known; END $$`);
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
    await putRoutine(
      db,
      `stamp()`,
      `CREATE OR REPLACE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  NEW.revision := current_revision();
  NEW.modified := register_day();
  RETURN NEW;
END
$$`,
    );
    await putRoutine(
      db,
      `is_of_viewer(text)`,
      `CREATE OR REPLACE FUNCTION is_of_viewer(dataset text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN current_setting('kontor.datasets', true) = '*' OR dataset = ANY (string_to_array(current_setting('kontor.datasets', true), ','))`,
    );
    await putRoutine(
      db,
      `may_write(text, text)`,
      `CREATE OR REPLACE FUNCTION may_write(dataset text, needed text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN is_of_viewer(dataset) AND array_position('{reader,editor,publisher,administrator}'::text[], current_setting('kontor.role', true)) >= array_position('{reader,editor,publisher,administrator}'::text[], needed)`,
    );
    await db.query(
      `CREATE TABLE "public_span" ("key" text COLLATE "C" NOT NULL, "since" integer NOT NULL, "until" integer, CONSTRAINT "PK_9dfe929f373f055ccbf0a65b4a2" PRIMARY KEY ("key", "since"))`,
    );
    await db.query(
      `CREATE TABLE "seen_anew" ("concept" text COLLATE "C" NOT NULL, "revision" integer NOT NULL, "key" text COLLATE "C" NOT NULL, CONSTRAINT "PK_035e5bf220a2f21d2095a1fcc6d" PRIMARY KEY ("concept", "revision", "key"))`,
    );
    await db.query(
      `CREATE TABLE "token" ("prefix" text COLLATE "C" NOT NULL, "digest" bytea NOT NULL, "name" text NOT NULL, "role" text NOT NULL, "datasets" text array, "created" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "expires" TIMESTAMP WITH TIME ZONE NOT NULL, "revoked" TIMESTAMP WITH TIME ZONE, "used" date, CONSTRAINT "CHK_57c06aba5d762dc3a2e1e1138b" CHECK ("expires" <= "created" + interval '366 days'), CONSTRAINT "CHK_1f322845c24a87cbb5930a6fc9" CHECK ("role" IN ('reader', 'editor', 'publisher', 'administrator')), CONSTRAINT "PK_8268c61e27827ad45962bce8819" PRIMARY KEY ("prefix"))`,
    );
    await db.query(`CREATE INDEX "IDX_09b6ea3e8e172ffa2561640190" ON "revision"  ("at", "number") `);
    await putRoutine(
      db,
      `dataset_sources_owner_touch_dataset()`,
      `CREATE OR REPLACE FUNCTION dataset_sources_owner_touch_dataset() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_dataset(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `dataset_left()`,
      `CREATE OR REPLACE FUNCTION dataset_left() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `country_sources_owner_touch_country()`,
      `CREATE OR REPLACE FUNCTION country_sources_owner_touch_country() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_country(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `country_left()`,
      `CREATE OR REPLACE FUNCTION country_left() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `city_sources_owner_touch_city()`,
      `CREATE OR REPLACE FUNCTION city_sources_owner_touch_city() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_city(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `city_left()`,
      `CREATE OR REPLACE FUNCTION city_left() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `organisation_sources_owner_touch_organisation()`,
      `CREATE OR REPLACE FUNCTION organisation_sources_owner_touch_organisation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_organisation(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `organisation_left()`,
      `CREATE OR REPLACE FUNCTION organisation_left() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `identifier_of_city_touch_city()`,
      `CREATE OR REPLACE FUNCTION identifier_of_city_touch_city() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "of_city" FROM new_rows WHERE "of_city" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "of_city" FROM old_rows WHERE "of_city" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "of_city" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "of_city" IS NOT NULL UNION SELECT "of_city" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "of_city" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_city(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `identifier_of_organisation_touch_organisation()`,
      `CREATE OR REPLACE FUNCTION identifier_of_organisation_touch_organisation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "of_organisation" FROM new_rows WHERE "of_organisation" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "of_organisation" FROM old_rows WHERE "of_organisation" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "of_organisation" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "of_organisation" IS NOT NULL UNION SELECT "of_organisation" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "of_organisation" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_organisation(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `contact_point_sources_owner_touch_contact_point()`,
      `CREATE OR REPLACE FUNCTION contact_point_sources_owner_touch_contact_point() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_contact_point(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `contact_point_left()`,
      `CREATE OR REPLACE FUNCTION contact_point_left() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_sources_owner_touch_agreement()`,
      `CREATE OR REPLACE FUNCTION agreement_sources_owner_touch_agreement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_documents_owner_touch_agreement()`,
      `CREATE OR REPLACE FUNCTION agreement_documents_owner_touch_agreement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_pillars_owner_touch_agreement()`,
      `CREATE OR REPLACE FUNCTION agreement_pillars_owner_touch_agreement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_left()`,
      `CREATE OR REPLACE FUNCTION agreement_left() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `party_agreement_touch_agreement()`,
      `CREATE OR REPLACE FUNCTION party_agreement_touch_agreement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "agreement" FROM new_rows WHERE "agreement" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "agreement" FROM old_rows WHERE "agreement" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "agreement" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "agreement" IS NOT NULL UNION SELECT "agreement" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "agreement" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `party_recognition_sources_owner_touch_agreement_of_party()`,
      `CREATE OR REPLACE FUNCTION party_recognition_sources_owner_touch_agreement_of_party() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_agreement_of_party(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `membership_sources_owner_touch_membership()`,
      `CREATE OR REPLACE FUNCTION membership_sources_owner_touch_membership() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_membership(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `membership_documents_owner_touch_membership()`,
      `CREATE OR REPLACE FUNCTION membership_documents_owner_touch_membership() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_membership(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `membership_pillars_owner_touch_membership()`,
      `CREATE OR REPLACE FUNCTION membership_pillars_owner_touch_membership() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_membership(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `membership_left()`,
      `CREATE OR REPLACE FUNCTION membership_left() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_sources_owner_touch_event()`,
      `CREATE OR REPLACE FUNCTION event_sources_owner_touch_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_event(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_by_city_owner_touch_event()`,
      `CREATE OR REPLACE FUNCTION event_by_city_owner_touch_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_event(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_by_organisation_owner_touch_event()`,
      `CREATE OR REPLACE FUNCTION event_by_organisation_owner_touch_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_event(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_left()`,
      `CREATE OR REPLACE FUNCTION event_left() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `strategy_sources_owner_touch_strategy()`,
      `CREATE OR REPLACE FUNCTION strategy_sources_owner_touch_strategy() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_strategy(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `strategy_documents_owner_touch_strategy()`,
      `CREATE OR REPLACE FUNCTION strategy_documents_owner_touch_strategy() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_strategy(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `strategy_left()`,
      `CREATE OR REPLACE FUNCTION strategy_left() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `pillar_sources_owner_touch_pillar()`,
      `CREATE OR REPLACE FUNCTION pillar_sources_owner_touch_pillar() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_pillar(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `pillar_left()`,
      `CREATE OR REPLACE FUNCTION pillar_left() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `project_sources_owner_touch_project()`,
      `CREATE OR REPLACE FUNCTION project_sources_owner_touch_project() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_project(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `project_agreements_owner_touch_project()`,
      `CREATE OR REPLACE FUNCTION project_agreements_owner_touch_project() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_project(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `project_memberships_owner_touch_project()`,
      `CREATE OR REPLACE FUNCTION project_memberships_owner_touch_project() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_project(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `project_pillars_owner_touch_project()`,
      `CREATE OR REPLACE FUNCTION project_pillars_owner_touch_project() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_project(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `project_left()`,
      `CREATE OR REPLACE FUNCTION project_left() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `participant_project_touch_project()`,
      `CREATE OR REPLACE FUNCTION participant_project_touch_project() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "project" FROM new_rows WHERE "project" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "project" FROM old_rows WHERE "project" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "project" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "project" IS NOT NULL UNION SELECT "project" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "project" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_project(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `visit_sources_owner_touch_visit()`,
      `CREATE OR REPLACE FUNCTION visit_sources_owner_touch_visit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_visit(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `visit_agreements_owner_touch_visit()`,
      `CREATE OR REPLACE FUNCTION visit_agreements_owner_touch_visit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_visit(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `visit_memberships_owner_touch_visit()`,
      `CREATE OR REPLACE FUNCTION visit_memberships_owner_touch_visit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_visit(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `visit_pillars_owner_touch_visit()`,
      `CREATE OR REPLACE FUNCTION visit_pillars_owner_touch_visit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_visit(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `visit_guests_city_owner_touch_visit()`,
      `CREATE OR REPLACE FUNCTION visit_guests_city_owner_touch_visit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_visit(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `visit_guests_organisation_owner_touch_visit()`,
      `CREATE OR REPLACE FUNCTION visit_guests_organisation_owner_touch_visit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_visit(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `visit_left()`,
      `CREATE OR REPLACE FUNCTION visit_left() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `historical_tie_sources_owner_touch_historical_tie()`,
      `CREATE OR REPLACE FUNCTION historical_tie_sources_owner_touch_historical_tie() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_historical_tie(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `historical_tie_actors_city_owner_touch_historical_tie()`,
      `CREATE OR REPLACE FUNCTION historical_tie_actors_city_owner_touch_historical_tie() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_historical_tie(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `historical_tie_actors_organisation_owner_touch_historical_tie()`,
      `CREATE OR REPLACE FUNCTION historical_tie_actors_organisation_owner_touch_historical_tie() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_historical_tie(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `historical_tie_left()`,
      `CREATE OR REPLACE FUNCTION historical_tie_left() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `source_sources_owner_touch_source()`,
      `CREATE OR REPLACE FUNCTION source_sources_owner_touch_source() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_source(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `source_left()`,
      `CREATE OR REPLACE FUNCTION source_left() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `claim_sources_owner_touch_claim()`,
      `CREATE OR REPLACE FUNCTION claim_sources_owner_touch_claim() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_claim(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `claim_left()`,
      `CREATE OR REPLACE FUNCTION claim_left() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `refuse_to_move()`,
      `CREATE OR REPLACE FUNCTION refuse_to_move() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT FROM "dataset" b WHERE b.key = to_jsonb(OLD) ->> TG_ARGV[0] AND b."public") THEN
    RAISE EXCEPTION '% "%" stays in its %: only from one that is not public can it move to another.', TG_TABLE_NAME, OLD.key, TG_ARGV[0] USING ERRCODE = 'KT011';
  END IF;
  IF current_setting('role') IN ('kontor_writer', 'kontor_importer') AND NOT coalesce(may_write(to_jsonb(OLD) ->> TG_ARGV[0], 'publisher') AND may_write(to_jsonb(NEW) ->> TG_ARGV[0], 'publisher'), false) THEN
    RAISE EXCEPTION 'Moving % "%" takes a publisher of both.', TG_TABLE_NAME, OLD.key USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_needs_sources()`,
      `CREATE OR REPLACE FUNCTION agreement_needs_sources() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  of text;
BEGIN
  IF TG_TABLE_NAME = 'agreement' THEN of := NEW.key; ELSE of := OLD.owner; END IF;
  IF EXISTS (SELECT FROM "agreement" WHERE key = of) AND (SELECT count(*) FROM "agreement_sources" WHERE owner = of) < 1 THEN
    RAISE EXCEPTION 'sources of agreement "%": at least 1 is needed.', of USING ERRCODE = 'KT010';
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `membership_needs_sources()`,
      `CREATE OR REPLACE FUNCTION membership_needs_sources() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  of text;
BEGIN
  IF TG_TABLE_NAME = 'membership' THEN of := NEW.key; ELSE of := OLD.owner; END IF;
  IF EXISTS (SELECT FROM "membership" WHERE key = of) AND (SELECT count(*) FROM "membership_sources" WHERE owner = of) < 1 THEN
    RAISE EXCEPTION 'sources of membership "%": at least 1 is needed.', of USING ERRCODE = 'KT010';
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_needs_sources()`,
      `CREATE OR REPLACE FUNCTION event_needs_sources() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  of text;
BEGIN
  IF TG_TABLE_NAME = 'event' THEN of := NEW.key; ELSE of := OLD.owner; END IF;
  IF EXISTS (SELECT FROM "event" WHERE key = of) AND (SELECT count(*) FROM "event_sources" WHERE owner = of) < 1 THEN
    RAISE EXCEPTION 'sources of event "%": at least 1 is needed.', of USING ERRCODE = 'KT010';
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `historical_tie_needs_sources()`,
      `CREATE OR REPLACE FUNCTION historical_tie_needs_sources() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  of text;
BEGIN
  IF TG_TABLE_NAME = 'historical_tie' THEN of := NEW.key; ELSE of := OLD.owner; END IF;
  IF EXISTS (SELECT FROM "historical_tie" WHERE key = of) AND (SELECT count(*) FROM "historical_tie_sources" WHERE owner = of) < 1 THEN
    RAISE EXCEPTION 'sources of historical_tie "%": at least 1 is needed.', of USING ERRCODE = 'KT010';
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `historical_tie_needs_actors()`,
      `CREATE OR REPLACE FUNCTION historical_tie_needs_actors() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  of text;
BEGIN
  IF TG_TABLE_NAME = 'historical_tie' THEN of := NEW.key; ELSE of := OLD.owner; END IF;
  IF EXISTS (SELECT FROM "historical_tie" WHERE key = of) AND (SELECT count(*) FROM "historical_tie_actors_city" WHERE owner = of) + (SELECT count(*) FROM "historical_tie_actors_organisation" WHERE owner = of) < 1 THEN
    RAISE EXCEPTION 'actors of historical_tie "%": at least 1 is needed.', of USING ERRCODE = 'KT010';
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `events_of_agreement(text)`,
      `CREATE OR REPLACE FUNCTION events_of_agreement(key text) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'date', e.date, 'order', e."order", 'key', e.key, 'recorded', e.modified, 'sourceDate',
    (SELECT s.date FROM event_sources p JOIN source s ON s.key = p.target WHERE p.owner = e.key AND s.date IS NOT NULL AND (s.dataset = r.dataset OR s.dataset IN (SELECT key FROM dataset WHERE public)) ORDER BY s.date_last DESC, s.key LIMIT 1)
  ) ORDER BY e."order"), '[]') FROM "agreement" r JOIN event e ON e.about_agreement = r.key WHERE r.key = events_of_agreement.key AND e.dataset = r.dataset
$$`,
    );
    await putRoutine(
      db,
      `events_of_membership(text)`,
      `CREATE OR REPLACE FUNCTION events_of_membership(key text) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'date', e.date, 'order', e."order", 'key', e.key, 'recorded', e.modified, 'sourceDate',
    (SELECT s.date FROM event_sources p JOIN source s ON s.key = p.target WHERE p.owner = e.key AND s.date IS NOT NULL AND (s.dataset = r.dataset OR s.dataset IN (SELECT key FROM dataset WHERE public)) ORDER BY s.date_last DESC, s.key LIMIT 1)
  ) ORDER BY e."order"), '[]') FROM "membership" r JOIN event e ON e.about_membership = r.key WHERE r.key = events_of_membership.key AND e.dataset = r.dataset
$$`,
    );
    await putRoutine(
      db,
      `derive_agreement(text[])`,
      `CREATE OR REPLACE FUNCTION derive_agreement(keys text[]) RETURNS void LANGUAGE sql SET search_path FROM CURRENT AS $$
  UPDATE "agreement" AS t SET signed = d.signed, valid_from = d.valid_from, valid_to = d.valid_to, status_as_of = d.status_as_of, certain = d.certain, possible = d.possible, timeline = d.timeline, status = d.status, possible_statuses = d.possible_statuses, party_count = d.party_count, type_as_stated = d.type_as_stated, twins = d.twins
  FROM (
    SELECT r.key,
      h.signed AS signed,
      h.valid_from AS valid_from,
      h.valid_to AS valid_to,
      h.status_as_of AS status_as_of,
      h.certain AS certain,
      h.possible AS possible,
      h.timeline AS timeline,
      status_on(h.timeline, register_day()) AS status,
      possible_statuses_on(h.timeline, register_day()) AS possible_statuses,
      (SELECT count(*)::integer FROM party WHERE party.agreement = r.key) AS party_count,
      (SELECT coalesce(jsonb_object_agg(lang, texts), '{}') FROM (
        SELECT words.key AS lang, jsonb_agg(DISTINCT words.value) AS texts FROM claim, jsonb_each_text(claim.as_stated) words
        WHERE claim.about_agreement = r.key AND claim.property = 'type' AND (claim.dataset = r.dataset OR claim.dataset IN (SELECT key FROM dataset WHERE public)) GROUP BY words.key
      ) stated) AS type_as_stated,
      CASE WHEN r.type = 'TWINNING' AND status_on(h.timeline, register_day()) IN ('ACTIVE', 'DORMANT') AND NOT EXISTS (SELECT FROM party WHERE party.agreement = r.key AND party.recognition IN ('NOT_LISTED', 'DENIED'))
        THEN ARRAY(SELECT actor_city FROM party WHERE party.agreement = r.key AND actor_city IS NOT NULL ORDER BY actor_city) ELSE '{}' END AS twins
    FROM "agreement" r CROSS JOIN LATERAL relation_history(events_of_agreement(r.key), r.agreed_until, r.tacit_renewal, EXISTS (SELECT FROM party WHERE party.agreement = r.key AND party.recognition IN ('NOT_LISTED', 'DENIED'))) AS h WHERE r.key = ANY (keys)
  ) AS d
  WHERE t.key = d.key AND ROW(t.signed, t.valid_from, t.valid_to, t.status_as_of, t.certain, t.possible, t.timeline, t.status, t.possible_statuses, t.party_count, t.type_as_stated, t.twins) IS DISTINCT FROM ROW(d.signed, d.valid_from, d.valid_to, d.status_as_of, d.certain, d.possible, d.timeline, d.status, d.possible_statuses, d.party_count, d.type_as_stated, d.twins)
$$`,
    );
    await putRoutine(
      db,
      `derive_by_dataset(text[])`,
      `CREATE OR REPLACE FUNCTION derive_by_dataset(keys text[]) RETURNS void LANGUAGE sql SET search_path FROM CURRENT AS $$
  SELECT derive_agreement(ARRAY(SELECT r.key FROM event JOIN "agreement" r ON r.key = event.about_agreement WHERE event.dataset <> r.dataset AND event.dataset = ANY (keys)
    UNION SELECT r.key FROM event JOIN "agreement" r ON r.key = event.about_agreement JOIN event_sources p ON p.owner = event.key JOIN source s ON s.key = p.target WHERE s.dataset <> r.dataset AND s.dataset = ANY (keys)
    UNION SELECT r.key FROM claim JOIN "agreement" r ON r.key = claim.about_agreement WHERE claim.dataset <> r.dataset AND claim.dataset = ANY (keys))), derive_membership(ARRAY(SELECT r.key FROM event JOIN "membership" r ON r.key = event.about_membership WHERE event.dataset <> r.dataset AND event.dataset = ANY (keys)
    UNION SELECT r.key FROM event JOIN "membership" r ON r.key = event.about_membership JOIN event_sources p ON p.owner = event.key JOIN source s ON s.key = p.target WHERE s.dataset <> r.dataset AND s.dataset = ANY (keys)))
$$`,
    );
    await putRoutine(
      db,
      `dataset_opens()`,
      `CREATE OR REPLACE FUNCTION dataset_opens() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT key FROM new_rows);
  ELSE keys := ARRAY(SELECT n.key FROM new_rows n JOIN old_rows o USING (key) WHERE n.public <> o.public);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_by_dataset(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `dataset_opens_insert ON "dataset"`,
      `CREATE OR REPLACE TRIGGER dataset_opens_insert AFTER INSERT ON "dataset" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION dataset_opens()`,
    );
    await putRoutine(
      db,
      `dataset_opens_update ON "dataset"`,
      `CREATE OR REPLACE TRIGGER dataset_opens_update AFTER UPDATE ON "dataset" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION dataset_opens()`,
    );
    await putRoutine(
      db,
      `agreement_key_derive_agreement()`,
      `CREATE OR REPLACE FUNCTION agreement_key_derive_agreement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "key" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `membership_key_derive_membership()`,
      `CREATE OR REPLACE FUNCTION membership_key_derive_membership() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "key" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_membership(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_about_agreement_derive_agreement()`,
      `CREATE OR REPLACE FUNCTION event_about_agreement_derive_agreement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "about_agreement" FROM new_rows WHERE "about_agreement" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "about_agreement" FROM old_rows WHERE "about_agreement" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "about_agreement" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "about_agreement" IS NOT NULL UNION SELECT "about_agreement" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "about_agreement" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_about_membership_derive_membership()`,
      `CREATE OR REPLACE FUNCTION event_about_membership_derive_membership() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "about_membership" FROM new_rows WHERE "about_membership" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "about_membership" FROM old_rows WHERE "about_membership" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "about_membership" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "about_membership" IS NOT NULL UNION SELECT "about_membership" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "about_membership" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_membership(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_sources_owner_derive_by_event()`,
      `CREATE OR REPLACE FUNCTION event_sources_owner_derive_by_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_by_event(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `source_key_derive_by_source()`,
      `CREATE OR REPLACE FUNCTION source_key_derive_by_source() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "key" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_by_source(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `party_agreement_derive_agreement()`,
      `CREATE OR REPLACE FUNCTION party_agreement_derive_agreement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "agreement" FROM new_rows WHERE "agreement" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "agreement" FROM old_rows WHERE "agreement" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "agreement" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "agreement" IS NOT NULL UNION SELECT "agreement" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "agreement" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `claim_about_agreement_derive_agreement()`,
      `CREATE OR REPLACE FUNCTION claim_about_agreement_derive_agreement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "about_agreement" FROM new_rows WHERE "about_agreement" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "about_agreement" FROM old_rows WHERE "about_agreement" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "about_agreement" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "about_agreement" IS NOT NULL UNION SELECT "about_agreement" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "about_agreement" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_has_two_parties()`,
      `CREATE OR REPLACE FUNCTION agreement_has_two_parties() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT FROM agreement WHERE key = NEW.key AND party_count < 2) THEN RAISE EXCEPTION 'agreement "%": at least two parties are needed.', NEW.key USING ERRCODE = 'KT020'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `organisation_part_of_has_no_loop()`,
      `CREATE OR REPLACE FUNCTION organisation_part_of_has_no_loop() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW."part_of" IS NOT NULL AND EXISTS (
    WITH RECURSIVE above (key) AS (
      SELECT NEW."part_of" UNION SELECT t."part_of" FROM "organisation" t JOIN above ON t.key = above.key WHERE t."part_of" IS NOT NULL
    ) SELECT FROM above WHERE key = NEW.key
  ) THEN RAISE EXCEPTION 'organisation "%" would lie above itself.', NEW.key USING ERRCODE = 'KT021'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `pillar_parent_has_no_loop()`,
      `CREATE OR REPLACE FUNCTION pillar_parent_has_no_loop() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW."parent" IS NOT NULL AND EXISTS (
    WITH RECURSIVE above (key) AS (
      SELECT NEW."parent" UNION SELECT t."parent" FROM "pillar" t JOIN above ON t.key = above.key WHERE t."parent" IS NOT NULL
    ) SELECT FROM above WHERE key = NEW.key
  ) THEN RAISE EXCEPTION 'pillar "%" would lie above itself.', NEW.key USING ERRCODE = 'KT021'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_framework_has_no_loop()`,
      `CREATE OR REPLACE FUNCTION agreement_framework_has_no_loop() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW."framework" IS NOT NULL AND EXISTS (
    WITH RECURSIVE above (key) AS (
      SELECT NEW."framework" UNION SELECT t."framework" FROM "agreement" t JOIN above ON t.key = above.key WHERE t."framework" IS NOT NULL
    ) SELECT FROM above WHERE key = NEW.key
  ) THEN RAISE EXCEPTION 'agreement "%" would lie above itself.', NEW.key USING ERRCODE = 'KT021'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `strategy_implements_has_no_loop()`,
      `CREATE OR REPLACE FUNCTION strategy_implements_has_no_loop() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW."implements" IS NOT NULL AND EXISTS (
    WITH RECURSIVE above (key) AS (
      SELECT NEW."implements" UNION SELECT t."implements" FROM "strategy" t JOIN above ON t.key = above.key WHERE t."implements" IS NOT NULL
    ) SELECT FROM above WHERE key = NEW.key
  ) THEN RAISE EXCEPTION 'strategy "%" would lie above itself.', NEW.key USING ERRCODE = 'KT021'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_successor_has_no_loop()`,
      `CREATE OR REPLACE FUNCTION agreement_successor_has_no_loop() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW."successor" IS NOT NULL AND EXISTS (
    WITH RECURSIVE above (key) AS (
      SELECT NEW."successor" UNION SELECT t."successor" FROM "agreement" t JOIN above ON t.key = above.key WHERE t."successor" IS NOT NULL
    ) SELECT FROM above WHERE key = NEW.key
  ) THEN RAISE EXCEPTION 'agreement "%" would come after itself.', NEW.key USING ERRCODE = 'KT021'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_superseded_has_successor()`,
      `CREATE OR REPLACE FUNCTION event_superseded_has_successor() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.type = 'SUPERSEDED' AND EXISTS (
    SELECT FROM event e LEFT JOIN agreement a ON a.key = e.about_agreement WHERE e."key" = NEW.key AND e.type = 'SUPERSEDED' AND a.successor IS NULL
  ) THEN RAISE EXCEPTION 'event "%": only an agreement with a successor is superseded.', NEW.key USING ERRCODE = 'KT024'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_superseded_has_successor()`,
      `CREATE OR REPLACE FUNCTION agreement_superseded_has_successor() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.successor IS NULL AND EXISTS (
    SELECT FROM event e LEFT JOIN agreement a ON a.key = e.about_agreement WHERE e."about_agreement" = NEW.key AND e.type = 'SUPERSEDED' AND a.successor IS NULL
  ) THEN RAISE EXCEPTION 'agreement "%": only an agreement with a successor is superseded.', NEW.key USING ERRCODE = 'KT024'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `identifier_county_number_is_of_county()`,
      `CREATE OR REPLACE FUNCTION identifier_county_number_is_of_county() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.scheme = 'FYLKESNUMMER' AND EXISTS (
    SELECT FROM identifier JOIN organisation o ON o.key = identifier.of_organisation WHERE identifier.key = NEW.key AND identifier.scheme = 'FYLKESNUMMER' AND o.kind <> 'COUNTY'
  ) THEN RAISE EXCEPTION 'identifier "%": a county number is given to a county only.', NEW.key USING ERRCODE = 'KT028'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `organisation_county_number_is_of_county()`,
      `CREATE OR REPLACE FUNCTION organisation_county_number_is_of_county() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.kind <> 'COUNTY' AND EXISTS (
    SELECT FROM identifier JOIN organisation o ON o.key = identifier.of_organisation WHERE o.key = NEW.key AND identifier.scheme = 'FYLKESNUMMER' AND o.kind <> 'COUNTY'
  ) THEN RAISE EXCEPTION 'organisation "%": a county number is given to a county only.', NEW.key USING ERRCODE = 'KT028'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `pillar_stays_in_its_strategy()`,
      `CREATE OR REPLACE FUNCTION pillar_stays_in_its_strategy() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT FROM pillar parent WHERE parent.key = NEW.parent AND parent.strategy <> NEW.strategy) THEN RAISE EXCEPTION 'pillar "%": its wider aim is of another strategy.', NEW.key USING ERRCODE = 'KT022'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `municipality_is_one()`,
      `CREATE OR REPLACE FUNCTION municipality_is_one() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT FROM organisation o WHERE o.key = NEW.municipality AND o.kind <> 'MUNICIPALITY') THEN RAISE EXCEPTION 'city "%": its municipality is an organisation of another kind.', NEW.key USING ERRCODE = 'KT023'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `claim_is_as_declared()`,
      `CREATE OR REPLACE FUNCTION claim_is_as_declared() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  forms jsonb := CASE
    WHEN NEW."about_city" IS NOT NULL THEN '{"sources":"","note":"","names":"","altNames":"","country":"","lat":"^-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?$","long":"^-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?$","population":"^-?[0-9]+$","populationOn":"^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$","municipality":"","homepage":""}'
    WHEN NEW."about_organisation" IS NOT NULL THEN '{"sources":"","note":"","names":"","altNames":"","abbreviation":"","kind":"^(MUNICIPALITY|DEPARTMENT|POLITICAL_BODY|CITY_REGION|COUNTY|CITY_NETWORK|REPRESENTATION_OFFICE|PROGRAMME|UNIVERSITY|RESEARCH_BODY|ASSOCIATION|COMPANY|PUBLIC_BODY|OTHER)$","partOf":"","seat":"","seatAsStated":"","country":"","founded":"^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$","dissolved":"^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$","description":"","homepage":"","internationalWork":"^(true|false)$"}'
    WHEN NEW."about_agreement" IS NOT NULL THEN '{"sources":"","note":"","status":"^(PROPOSED|INTENDED|ACTIVE|DORMANT|SUSPENDED|TERMINATED|EXPIRED|SUPERSEDED|REJECTED|CLAIMED|UNKNOWN)$","responsibleBody":"","documents":"","pillars":"","sdgs":"","titles":"","type":"^(TWINNING|FRIENDSHIP|PARTNERSHIP|PROJECT_PARTNERSHIP|COOPERATION|MEMORANDUM|LETTER_OF_INTENT|SOLIDARITY|CONTACT|OTHER)$","agreedUntil":"^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$","tacitRenewal":"^(true|false)$","themes":"","keywords":"","framework":"","successor":""}'
    WHEN NEW."about_party" IS NOT NULL THEN '{"agreement":"","actor":"","role":"^(PARTY|LEAD|SUPPORTER)$","level":"^(MUNICIPALITY|CITY_REGION|COUNTY|STATE_OR_PROVINCE|UNIVERSITY|ASSOCIATION|COMPANY)$","recognition":"^(RECOGNISED|CLAIMED_BY_OTHER|NOT_LISTED|DENIED|UNKNOWN)$","recognitionSources":""}'
    WHEN NEW."about_membership" IS NOT NULL THEN '{"sources":"","note":"","status":"^(PROPOSED|INTENDED|ACTIVE|DORMANT|SUSPENDED|TERMINATED|EXPIRED|SUPERSEDED|REJECTED|CLAIMED|UNKNOWN)$","responsibleBody":"","documents":"","pillars":"","sdgs":"","member":"","organisation":"","role":"^(FOUNDING_MEMBER|FULL_MEMBER|MEMBER|ASSOCIATE|OBSERVER|APPLICANT|SIGNATORY|DESIGNATED)$","roleAsStated":""}'
    WHEN NEW."about_event" IS NOT NULL THEN '{"sources":"","note":"","about":"","type":"^(PROPOSED|COUNCIL_RESOLUTION|LETTER_OF_INTENT_SIGNED|SIGNED|ENTERED_INTO_FORCE|ESTABLISHED|JOINED|ATTESTED|RENEWED|AMENDED|DECLARED_DORMANT|SUSPENDED|RESUMED|TERMINATION_PROPOSED|MOTION_REJECTED|PROPOSAL_REJECTED|TERMINATED|RESET_BY_MERGER|EXPIRED|SUPERSEDED|MEETING|GIFT|AWARD)$","date":"^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$","order":"^-?[0-9]+$","by":"","place":"","reason":"^(WAR|HUMAN_RIGHTS|FOREIGN_POLICY|INACTIVITY|NON_COMPLIANCE|MERGER|RESOURCES|EXPIRY|OTHER)$","reasonAsStated":"","description":"","document":""}'
    WHEN NEW."about_strategy" IS NOT NULL THEN '{"sources":"","note":"","titles":"","kind":"^(STRATEGY|ACTION_PLAN)$","adopted":"^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$","adoptedBy":"","period":"^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])?/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.])?)$","implements":"","responsibleBody":"","alignsWith":"","sdgs":"","mainSdgs":"","documents":""}'
    WHEN NEW."about_pillar" IS NOT NULL THEN '{"sources":"","note":"","names":"","definition":"","strategy":"","parent":"","kind":"^(PILLAR|GOAL|MEASURE)$","order":"^-?[0-9]+$","sdgs":""}'
    WHEN NEW."about_project" IS NOT NULL THEN '{"sources":"","note":"","names":"","keywords":"","agreements":"","memberships":"","pillars":"","sdgs":"","responsibleBody":"","purpose":"","programme":"","validFrom":"^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$","validTo":"^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$","budget":"^-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?$","currency":"","leadAsStated":""}'
    WHEN NEW."about_historical_tie" IS NOT NULL THEN '{"sources":"","note":"","names":"","kind":"^(TRADING_POST|TRANSPORT_LINE|SCHEME|DESIGNATION)$","actors":"","withAsStated":"","period":"^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])?/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.])?)$","narrative":""}'
  END;
BEGIN
  IF NOT forms ? NEW.property THEN
    RAISE EXCEPTION 'claim "%": "%" cannot be claimed of this; one of % can.', NEW.key, NEW.property, (SELECT string_agg(name, ', ' ORDER BY name) FROM jsonb_object_keys(forms) name) USING ERRCODE = 'KT025';
  END IF;
  IF NEW.value !~ (forms ->> NEW.property) THEN
    RAISE EXCEPTION 'claim "%": "%" is no value of "%", which has the form %.', NEW.key, NEW.value, NEW.property, forms ->> NEW.property USING ERRCODE = 'KT026';
  END IF;
  IF NEW.value LIKE '{%' THEN
    BEGIN
      PERFORM NEW.value::jsonb;
    EXCEPTION WHEN data_exception THEN
      RAISE EXCEPTION 'claim "%": "%" begins as a map of languages, and is no JSON.', NEW.key, NEW.value USING ERRCODE = 'KT026';
    END;
  END IF;
  RETURN NEW;
END
$$`,
    );
    await putRoutine(
      db,
      `claim_unsourced_is_never_preferred()`,
      `CREATE OR REPLACE FUNCTION claim_unsourced_is_never_preferred() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.rank = 'PREFERRED' AND EXISTS (
    SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.key = NEW.key AND claim.rank = 'PREFERRED' AND source.kind = 'UNSOURCED'
  ) THEN RAISE EXCEPTION 'claim "%": what has no source is never preferred.', NEW.key USING ERRCODE = 'KT027'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `source_unsourced_is_never_preferred()`,
      `CREATE OR REPLACE FUNCTION source_unsourced_is_never_preferred() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.kind = 'UNSOURCED' AND EXISTS (
    SELECT FROM claim JOIN source ON source.key = claim.source WHERE source.key = NEW.key AND claim.rank = 'PREFERRED' AND source.kind = 'UNSOURCED'
  ) THEN RAISE EXCEPTION 'source "%": what has no source is never preferred.', NEW.key USING ERRCODE = 'KT027'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `dataset_becomes_public()`,
      `CREATE OR REPLACE FUNCTION dataset_becomes_public() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  NEW.issued := register_day();
  RETURN NEW;
END
$$`,
    );
    await putRoutine(
      db,
      `dataset_has_mailbox_if_public()`,
      `CREATE OR REPLACE FUNCTION dataset_has_mailbox_if_public() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.public AND EXISTS (
    SELECT FROM dataset d JOIN contact_point c ON c.key = d.contact_point WHERE d.key = NEW.key AND d.public AND c.email IS NULL
  ) THEN RAISE EXCEPTION 'dataset "%": a public dataset needs a contact point with an e-mail address.', NEW.key USING ERRCODE = 'KT029'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `contact_point_has_mailbox_if_public()`,
      `CREATE OR REPLACE FUNCTION contact_point_has_mailbox_if_public() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.email IS NULL AND EXISTS (
    SELECT FROM dataset d JOIN contact_point c ON c.key = d.contact_point WHERE c.key = NEW.key AND d.public AND c.email IS NULL
  ) THEN RAISE EXCEPTION 'contact_point "%": a public dataset needs a contact point with an e-mail address.', NEW.key USING ERRCODE = 'KT029'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `care_of_city(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_city(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_city = a.about_city AND b.property = a.property AND b.key > a.key
      WHERE a.about_city = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND (a.dataset = r.dataset OR a.dataset IN (SELECT key FROM dataset WHERE public)) AND (b.dataset = r.dataset OR b.dataset IN (SELECT key FROM dataset WHERE public)) AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM identifier WHERE of_city = r.key AND NOT verified) OR EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_city = r.key AND source.kind = 'UNSOURCED' AND (claim.dataset = r.dataset OR claim.dataset IN (SELECT key FROM dataset WHERE public)) AND (source.dataset = r.dataset OR source.dataset IN (SELECT key FROM dataset WHERE public))) THEN 'UNVERIFIED' END
  ], NULL) FROM "city" r WHERE r.key = care_of_city.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_organisation(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_organisation(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_organisation = a.about_organisation AND b.property = a.property AND b.key > a.key
      WHERE a.about_organisation = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND (a.dataset = r.dataset OR a.dataset IN (SELECT key FROM dataset WHERE public)) AND (b.dataset = r.dataset OR b.dataset IN (SELECT key FROM dataset WHERE public)) AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM identifier WHERE of_organisation = r.key AND NOT verified) OR EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_organisation = r.key AND source.kind = 'UNSOURCED' AND (claim.dataset = r.dataset OR claim.dataset IN (SELECT key FROM dataset WHERE public)) AND (source.dataset = r.dataset OR source.dataset IN (SELECT key FROM dataset WHERE public))) THEN 'UNVERIFIED' END
  ], NULL) FROM "organisation" r WHERE r.key = care_of_organisation.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_agreement(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_agreement(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN in_force_on(r.certain, r.possible, day) IS NOT NULL AND status_on(r.timeline, day) IN ('ACTIVE', 'DORMANT', 'SUSPENDED') AND r.valid_from IS NULL THEN 'NO_START' END,
    CASE WHEN in_force_on(r.certain, r.possible, day) IS NOT NULL AND status_on(r.timeline, day) IN ('ACTIVE', 'DORMANT', 'SUSPENDED') AND coalesce(r.status_as_of_last, '-infinity') < day - interval '5 years' THEN 'STALE' END,
    CASE WHEN status_on(r.timeline, day) = 'CLAIMED' THEN 'ONE_SIDED' END,
    CASE WHEN (in_force_on(r.certain, r.possible, day) IS NOT NULL AND status_on(r.timeline, day) IN ('ACTIVE', 'DORMANT', 'SUSPENDED') OR status_on(r.timeline, day) = 'INTENDED') AND NOT EXISTS (SELECT FROM agreement_documents d JOIN source ON source.key = d.target WHERE d.owner = r.key AND (source.dataset = r.dataset OR source.dataset IN (SELECT key FROM dataset WHERE public))) THEN 'NO_DOCUMENT' END,
    CASE WHEN is_open_proposal(events_of_agreement(r.key), day) THEN 'OPEN_PROPOSAL' END,
    CASE WHEN EXISTS (SELECT FROM party JOIN city ON city.key = party.actor_city JOIN dataset ON dataset.key = r.dataset
      WHERE party.agreement = r.key AND party.recognition = 'CLAIMED_BY_OTHER' AND city.municipality = dataset.publisher AND (city.dataset = r.dataset OR city.dataset IN (SELECT key FROM dataset WHERE public))) THEN 'OWN_SIDE_SILENT' END,
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_agreement = a.about_agreement AND b.property = a.property AND b.key > a.key
      WHERE a.about_agreement = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND (a.dataset = r.dataset OR a.dataset IN (SELECT key FROM dataset WHERE public)) AND (b.dataset = r.dataset OR b.dataset IN (SELECT key FROM dataset WHERE public)) AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_agreement = r.key AND source.kind = 'UNSOURCED' AND (claim.dataset = r.dataset OR claim.dataset IN (SELECT key FROM dataset WHERE public)) AND (source.dataset = r.dataset OR source.dataset IN (SELECT key FROM dataset WHERE public))) THEN 'UNVERIFIED' END
  ], NULL) FROM "agreement" r WHERE r.key = care_of_agreement.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_membership(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_membership(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN in_force_on(r.certain, r.possible, day) IS NOT NULL AND status_on(r.timeline, day) IN ('ACTIVE', 'DORMANT', 'SUSPENDED') AND r.valid_from IS NULL THEN 'NO_START' END,
    CASE WHEN in_force_on(r.certain, r.possible, day) IS NOT NULL AND status_on(r.timeline, day) IN ('ACTIVE', 'DORMANT', 'SUSPENDED') AND coalesce(r.status_as_of_last, '-infinity') < day - interval '5 years' THEN 'STALE' END,
    CASE WHEN status_on(r.timeline, day) = 'CLAIMED' THEN 'ONE_SIDED' END,
    CASE WHEN is_open_proposal(events_of_membership(r.key), day) THEN 'OPEN_PROPOSAL' END,
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_membership = a.about_membership AND b.property = a.property AND b.key > a.key
      WHERE a.about_membership = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND (a.dataset = r.dataset OR a.dataset IN (SELECT key FROM dataset WHERE public)) AND (b.dataset = r.dataset OR b.dataset IN (SELECT key FROM dataset WHERE public)) AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_membership = r.key AND source.kind = 'UNSOURCED' AND (claim.dataset = r.dataset OR claim.dataset IN (SELECT key FROM dataset WHERE public)) AND (source.dataset = r.dataset OR source.dataset IN (SELECT key FROM dataset WHERE public))) THEN 'UNVERIFIED' END
  ], NULL) FROM "membership" r WHERE r.key = care_of_membership.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_event(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_event(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_event = a.about_event AND b.property = a.property AND b.key > a.key
      WHERE a.about_event = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND (a.dataset = r.dataset OR a.dataset IN (SELECT key FROM dataset WHERE public)) AND (b.dataset = r.dataset OR b.dataset IN (SELECT key FROM dataset WHERE public)) AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_event = r.key AND source.kind = 'UNSOURCED' AND (claim.dataset = r.dataset OR claim.dataset IN (SELECT key FROM dataset WHERE public)) AND (source.dataset = r.dataset OR source.dataset IN (SELECT key FROM dataset WHERE public))) THEN 'UNVERIFIED' END
  ], NULL) FROM "event" r WHERE r.key = care_of_event.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_strategy(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_strategy(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_strategy = a.about_strategy AND b.property = a.property AND b.key > a.key
      WHERE a.about_strategy = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND (a.dataset = r.dataset OR a.dataset IN (SELECT key FROM dataset WHERE public)) AND (b.dataset = r.dataset OR b.dataset IN (SELECT key FROM dataset WHERE public)) AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_strategy = r.key AND source.kind = 'UNSOURCED' AND (claim.dataset = r.dataset OR claim.dataset IN (SELECT key FROM dataset WHERE public)) AND (source.dataset = r.dataset OR source.dataset IN (SELECT key FROM dataset WHERE public))) THEN 'UNVERIFIED' END
  ], NULL) FROM "strategy" r WHERE r.key = care_of_strategy.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_pillar(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_pillar(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_pillar = a.about_pillar AND b.property = a.property AND b.key > a.key
      WHERE a.about_pillar = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND (a.dataset = r.dataset OR a.dataset IN (SELECT key FROM dataset WHERE public)) AND (b.dataset = r.dataset OR b.dataset IN (SELECT key FROM dataset WHERE public)) AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_pillar = r.key AND source.kind = 'UNSOURCED' AND (claim.dataset = r.dataset OR claim.dataset IN (SELECT key FROM dataset WHERE public)) AND (source.dataset = r.dataset OR source.dataset IN (SELECT key FROM dataset WHERE public))) THEN 'UNVERIFIED' END
  ], NULL) FROM "pillar" r WHERE r.key = care_of_pillar.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_project(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_project(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_project = a.about_project AND b.property = a.property AND b.key > a.key
      WHERE a.about_project = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND (a.dataset = r.dataset OR a.dataset IN (SELECT key FROM dataset WHERE public)) AND (b.dataset = r.dataset OR b.dataset IN (SELECT key FROM dataset WHERE public)) AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_project = r.key AND source.kind = 'UNSOURCED' AND (claim.dataset = r.dataset OR claim.dataset IN (SELECT key FROM dataset WHERE public)) AND (source.dataset = r.dataset OR source.dataset IN (SELECT key FROM dataset WHERE public))) THEN 'UNVERIFIED' END
  ], NULL) FROM "project" r WHERE r.key = care_of_project.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_historical_tie(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_historical_tie(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_historical_tie = a.about_historical_tie AND b.property = a.property AND b.key > a.key
      WHERE a.about_historical_tie = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND (a.dataset = r.dataset OR a.dataset IN (SELECT key FROM dataset WHERE public)) AND (b.dataset = r.dataset OR b.dataset IN (SELECT key FROM dataset WHERE public)) AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_historical_tie = r.key AND source.kind = 'UNSOURCED' AND (claim.dataset = r.dataset OR claim.dataset IN (SELECT key FROM dataset WHERE public)) AND (source.dataset = r.dataset OR source.dataset IN (SELECT key FROM dataset WHERE public))) THEN 'UNVERIFIED' END
  ], NULL) FROM "historical_tie" r WHERE r.key = care_of_historical_tie.key
$$`,
    );
    await putRoutine(
      db,
      `dataset_tallied()`,
      `CREATE OR REPLACE FUNCTION dataset_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
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
      `country_tallied()`,
      `CREATE OR REPLACE FUNCTION country_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
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
      `city_tallied()`,
      `CREATE OR REPLACE FUNCTION city_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
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
      `organisation_tallied()`,
      `CREATE OR REPLACE FUNCTION organisation_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
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
      `identifier_tallied()`,
      `CREATE OR REPLACE FUNCTION identifier_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
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
      `contact_point_tallied()`,
      `CREATE OR REPLACE FUNCTION contact_point_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
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
      `agreement_tallied()`,
      `CREATE OR REPLACE FUNCTION agreement_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
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
      `party_tallied()`,
      `CREATE OR REPLACE FUNCTION party_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
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
      `membership_tallied()`,
      `CREATE OR REPLACE FUNCTION membership_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
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
      `event_tallied()`,
      `CREATE OR REPLACE FUNCTION event_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
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
      `strategy_tallied()`,
      `CREATE OR REPLACE FUNCTION strategy_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
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
      `pillar_tallied()`,
      `CREATE OR REPLACE FUNCTION pillar_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
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
      `project_tallied()`,
      `CREATE OR REPLACE FUNCTION project_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
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
      `participant_tallied()`,
      `CREATE OR REPLACE FUNCTION participant_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
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
      `visit_tallied()`,
      `CREATE OR REPLACE FUNCTION visit_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
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
      `historical_tie_tallied()`,
      `CREATE OR REPLACE FUNCTION historical_tie_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
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
      `source_tallied()`,
      `CREATE OR REPLACE FUNCTION source_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
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
      `claim_tallied()`,
      `CREATE OR REPLACE FUNCTION claim_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET plan_cache_mode = force_custom_plan SET jit = off SET search_path FROM CURRENT AS $$
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
      `keep_history()`,
      `CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
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
      `CREATE OR REPLACE FUNCTION refuse_to_rewrite() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  RAISE EXCEPTION 'What % was stays as it was: change %, and history follows.', TG_TABLE_NAME, TG_TABLE_NAME USING ERRCODE = 'KT040';
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
      `remake_past()`,
      `CREATE OR REPLACE FUNCTION remake_past() RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  made text;
  began integer;
BEGIN
  EXECUTE (SELECT format('SELECT least(%s)', string_agg(format('(SELECT min(since) FROM history.%I)', relname), ', ')) FROM pg_class WHERE relnamespace = 'history'::regnamespace AND relkind = 'r') INTO began;
  EXECUTE format('CREATE FUNCTION past.beginning() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN %s', greatest(1, coalesce(began, (SELECT max(number) FROM revision))));
  EXECUTE format('CREATE OR REPLACE VIEW past."dataset" WITH (security_invoker = true) AS SELECT %s FROM history."dataset" r WHERE since <= known_at() AND (until IS NULL OR until > known_at())',
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
      `refuse_to_rewrite ON "revision"`,
      `CREATE OR REPLACE TRIGGER refuse_to_rewrite BEFORE UPDATE OR DELETE OR TRUNCATE ON "revision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite()`,
    );
    await putRoutine(
      db,
      `token_of(text)`,
      `CREATE OR REPLACE FUNCTION token_of(wanted text) RETURNS TABLE (digest bytea, name text, role text, datasets text[], used_today boolean)
  LANGUAGE sql VOLATILE SECURITY DEFINER ROWS 1 SET search_path FROM CURRENT AS $$
  SELECT digest, name, role, datasets, used IS NOT DISTINCT FROM (now() AT TIME ZONE 'UTC')::date FROM token WHERE prefix = wanted AND revoked IS NULL AND expires > now()
$$`,
    );
    await putRoutine(
      db,
      `note_token(text)`,
      `CREATE OR REPLACE FUNCTION note_token(wanted text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  UPDATE token SET used = (now() AT TIME ZONE 'UTC')::date WHERE prefix = wanted AND used IS DISTINCT FROM (now() AT TIME ZONE 'UTC')::date
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
      `ask_rows()`,
      `CREATE OR REPLACE FUNCTION ask_rows() RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  open record;
BEGIN
  FOR open IN SELECT p.polrelid::regclass AS of FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE p.polname = 'everything_is_public' ORDER BY c.relnamespace, c.relname LOOP
    EXECUTE format('DROP POLICY everything_is_public ON %s', open.of);
  END LOOP;
END
$$`,
    );
    await putRoutine(
      db,
      `rows_are_asked()`,
      `CREATE OR REPLACE FUNCTION rows_are_asked() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT FROM new_rows WHERE NOT "public") THEN PERFORM ask_rows(); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `rows_are_asked_insert ON "dataset"`,
      `CREATE OR REPLACE TRIGGER rows_are_asked_insert AFTER INSERT ON "dataset" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION rows_are_asked()`,
    );
    await putRoutine(
      db,
      `rows_are_asked_update ON "dataset"`,
      `CREATE OR REPLACE TRIGGER rows_are_asked_update AFTER UPDATE ON "dataset" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION rows_are_asked()`,
    );
    await db.query(`SELECT remake_history()`);
  }

  async down(db: QueryRunner) {
    await db.query(`DO $$ DECLARE it record; BEGIN FOR it IN SELECT polname AS name, polrelid::regclass AS of FROM pg_policy LOOP
    EXECUTE format('DROP POLICY %I ON %s', it.name, it.of);
  END LOOP; DROP VIEW IF EXISTS seen_dataset, openness, seen_ever, withdrawn, last_known; END $$`);
    await db.query(`DROP SCHEMA IF EXISTS past CASCADE`);
    await dropRoutine(db, `rows_are_asked_update ON "dataset"`);
    await dropRoutine(db, `rows_are_asked_insert ON "dataset"`);
    await dropRoutine(db, `rows_are_asked()`);
    await dropRoutine(db, `ask_rows()`);
    await dropRoutine(db, `guard_rows()`);
    await dropRoutine(db, `grant_rights()`);
    await dropRoutine(db, `note_token(text)`);
    await dropRoutine(db, `token_of(text)`);
    await dropRoutine(db, `refuse_to_rewrite ON "revision"`);
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
    await dropRoutine(db, `changes_after(integer, integer, text, integer)`);
    await dropRoutine(db, `turn_public_truncate ON "dataset"`);
    await dropRoutine(db, `turn_public_delete ON "dataset"`);
    await dropRoutine(db, `turn_public_update ON "dataset"`);
    await dropRoutine(db, `turn_public_insert ON "dataset"`);
    await dropRoutine(db, `turn_public()`);
    await dropRoutine(db, `always_public()`);
    await dropRoutine(db, `look_anew(text[], integer)`);
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
      `care_of_historical_tie(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_historical_tie(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_historical_tie = a.about_historical_tie AND b.property = a.property AND b.key > a.key
      WHERE a.about_historical_tie = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_historical_tie = r.key AND source.kind = 'UNSOURCED') THEN 'UNVERIFIED' END
  ], NULL) FROM "historical_tie" r WHERE r.key = care_of_historical_tie.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_project(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_project(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_project = a.about_project AND b.property = a.property AND b.key > a.key
      WHERE a.about_project = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_project = r.key AND source.kind = 'UNSOURCED') THEN 'UNVERIFIED' END
  ], NULL) FROM "project" r WHERE r.key = care_of_project.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_pillar(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_pillar(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_pillar = a.about_pillar AND b.property = a.property AND b.key > a.key
      WHERE a.about_pillar = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_pillar = r.key AND source.kind = 'UNSOURCED') THEN 'UNVERIFIED' END
  ], NULL) FROM "pillar" r WHERE r.key = care_of_pillar.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_strategy(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_strategy(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_strategy = a.about_strategy AND b.property = a.property AND b.key > a.key
      WHERE a.about_strategy = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_strategy = r.key AND source.kind = 'UNSOURCED') THEN 'UNVERIFIED' END
  ], NULL) FROM "strategy" r WHERE r.key = care_of_strategy.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_event(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_event(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_event = a.about_event AND b.property = a.property AND b.key > a.key
      WHERE a.about_event = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_event = r.key AND source.kind = 'UNSOURCED') THEN 'UNVERIFIED' END
  ], NULL) FROM "event" r WHERE r.key = care_of_event.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_membership(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_membership(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN in_force_on(r.certain, r.possible, day) IS NOT NULL AND status_on(r.timeline, day) IN ('ACTIVE', 'DORMANT', 'SUSPENDED') AND r.valid_from IS NULL THEN 'NO_START' END,
    CASE WHEN in_force_on(r.certain, r.possible, day) IS NOT NULL AND status_on(r.timeline, day) IN ('ACTIVE', 'DORMANT', 'SUSPENDED') AND coalesce(r.status_as_of_last, '-infinity') < day - interval '5 years' THEN 'STALE' END,
    CASE WHEN status_on(r.timeline, day) = 'CLAIMED' THEN 'ONE_SIDED' END,
    CASE WHEN is_open_proposal(events_of_membership(r.key), day) THEN 'OPEN_PROPOSAL' END,
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_membership = a.about_membership AND b.property = a.property AND b.key > a.key
      WHERE a.about_membership = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_membership = r.key AND source.kind = 'UNSOURCED') THEN 'UNVERIFIED' END
  ], NULL) FROM "membership" r WHERE r.key = care_of_membership.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_agreement(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_agreement(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN in_force_on(r.certain, r.possible, day) IS NOT NULL AND status_on(r.timeline, day) IN ('ACTIVE', 'DORMANT', 'SUSPENDED') AND r.valid_from IS NULL THEN 'NO_START' END,
    CASE WHEN in_force_on(r.certain, r.possible, day) IS NOT NULL AND status_on(r.timeline, day) IN ('ACTIVE', 'DORMANT', 'SUSPENDED') AND coalesce(r.status_as_of_last, '-infinity') < day - interval '5 years' THEN 'STALE' END,
    CASE WHEN status_on(r.timeline, day) = 'CLAIMED' THEN 'ONE_SIDED' END,
    CASE WHEN (in_force_on(r.certain, r.possible, day) IS NOT NULL AND status_on(r.timeline, day) IN ('ACTIVE', 'DORMANT', 'SUSPENDED') OR status_on(r.timeline, day) = 'INTENDED') AND NOT EXISTS (SELECT FROM agreement_documents WHERE owner = r.key) THEN 'NO_DOCUMENT' END,
    CASE WHEN is_open_proposal(events_of_agreement(r.key), day) THEN 'OPEN_PROPOSAL' END,
    CASE WHEN EXISTS (SELECT FROM party JOIN city ON city.key = party.actor_city JOIN dataset ON dataset.key = r.dataset
      WHERE party.agreement = r.key AND party.recognition = 'CLAIMED_BY_OTHER' AND city.municipality = dataset.publisher) THEN 'OWN_SIDE_SILENT' END,
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_agreement = a.about_agreement AND b.property = a.property AND b.key > a.key
      WHERE a.about_agreement = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_agreement = r.key AND source.kind = 'UNSOURCED') THEN 'UNVERIFIED' END
  ], NULL) FROM "agreement" r WHERE r.key = care_of_agreement.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_organisation(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_organisation(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_organisation = a.about_organisation AND b.property = a.property AND b.key > a.key
      WHERE a.about_organisation = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM identifier WHERE of_organisation = r.key AND NOT verified) OR EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_organisation = r.key AND source.kind = 'UNSOURCED') THEN 'UNVERIFIED' END
  ], NULL) FROM "organisation" r WHERE r.key = care_of_organisation.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_city(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_city(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_city = a.about_city AND b.property = a.property AND b.key > a.key
      WHERE a.about_city = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM identifier WHERE of_city = r.key AND NOT verified) OR EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_city = r.key AND source.kind = 'UNSOURCED') THEN 'UNVERIFIED' END
  ], NULL) FROM "city" r WHERE r.key = care_of_city.key
$$`,
    );
    await putRoutine(
      db,
      `contact_point_has_mailbox_if_public()`,
      `CREATE OR REPLACE FUNCTION contact_point_has_mailbox_if_public() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.email IS NULL AND EXISTS (
    SELECT FROM dataset d JOIN contact_point c ON c.key = d.contact_point WHERE c.key = NEW.key AND d.public AND c.email IS NULL
  ) THEN RAISE EXCEPTION 'contact_point "%": a public dataset needs a contact point with an e-mail address.', NEW.key USING ERRCODE = 'KT029'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `dataset_has_mailbox_if_public()`,
      `CREATE OR REPLACE FUNCTION dataset_has_mailbox_if_public() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.public AND EXISTS (
    SELECT FROM dataset d JOIN contact_point c ON c.key = d.contact_point WHERE d.key = NEW.key AND d.public AND c.email IS NULL
  ) THEN RAISE EXCEPTION 'dataset "%": a public dataset needs a contact point with an e-mail address.', NEW.key USING ERRCODE = 'KT029'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `dataset_becomes_public()`,
      `CREATE OR REPLACE FUNCTION dataset_becomes_public() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  NEW.issued := register_day();
  RETURN NEW;
END
$$`,
    );
    await putRoutine(
      db,
      `source_unsourced_is_never_preferred()`,
      `CREATE OR REPLACE FUNCTION source_unsourced_is_never_preferred() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.kind = 'UNSOURCED' AND EXISTS (
    SELECT FROM claim JOIN source ON source.key = claim.source WHERE source.key = NEW.key AND claim.rank = 'PREFERRED' AND source.kind = 'UNSOURCED'
  ) THEN RAISE EXCEPTION 'source "%": what has no source is never preferred.', NEW.key USING ERRCODE = 'KT027'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `claim_unsourced_is_never_preferred()`,
      `CREATE OR REPLACE FUNCTION claim_unsourced_is_never_preferred() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.rank = 'PREFERRED' AND EXISTS (
    SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.key = NEW.key AND claim.rank = 'PREFERRED' AND source.kind = 'UNSOURCED'
  ) THEN RAISE EXCEPTION 'claim "%": what has no source is never preferred.', NEW.key USING ERRCODE = 'KT027'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `claim_is_as_declared()`,
      `CREATE OR REPLACE FUNCTION claim_is_as_declared() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  forms jsonb := CASE
    WHEN NEW."about_city" IS NOT NULL THEN '{"sources":"","note":"","names":"","altNames":"","country":"","lat":"^-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?$","long":"^-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?$","population":"^-?[0-9]+$","populationOn":"^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$","municipality":"","homepage":""}'
    WHEN NEW."about_organisation" IS NOT NULL THEN '{"sources":"","note":"","names":"","altNames":"","abbreviation":"","kind":"^(MUNICIPALITY|DEPARTMENT|POLITICAL_BODY|CITY_REGION|COUNTY|CITY_NETWORK|REPRESENTATION_OFFICE|PROGRAMME|UNIVERSITY|RESEARCH_BODY|ASSOCIATION|COMPANY|PUBLIC_BODY|OTHER)$","partOf":"","seat":"","seatAsStated":"","country":"","founded":"^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$","dissolved":"^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$","description":"","homepage":"","internationalWork":"^(true|false)$"}'
    WHEN NEW."about_agreement" IS NOT NULL THEN '{"sources":"","note":"","status":"^(PROPOSED|INTENDED|ACTIVE|DORMANT|SUSPENDED|TERMINATED|EXPIRED|SUPERSEDED|REJECTED|CLAIMED|UNKNOWN)$","responsibleBody":"","documents":"","pillars":"","sdgs":"","titles":"","type":"^(TWINNING|FRIENDSHIP|PARTNERSHIP|PROJECT_PARTNERSHIP|COOPERATION|MEMORANDUM|LETTER_OF_INTENT|SOLIDARITY|CONTACT|OTHER)$","agreedUntil":"^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$","tacitRenewal":"^(true|false)$","themes":"","keywords":"","framework":"","successor":""}'
    WHEN NEW."about_party" IS NOT NULL THEN '{"agreement":"","actor":"","role":"^(PARTY|LEAD|SUPPORTER)$","level":"^(MUNICIPALITY|CITY_REGION|COUNTY|STATE_OR_PROVINCE|UNIVERSITY|ASSOCIATION|COMPANY)$","recognition":"^(RECOGNISED|CLAIMED_BY_OTHER|NOT_LISTED|DENIED|UNKNOWN)$","recognitionSources":""}'
    WHEN NEW."about_membership" IS NOT NULL THEN '{"sources":"","note":"","status":"^(PROPOSED|INTENDED|ACTIVE|DORMANT|SUSPENDED|TERMINATED|EXPIRED|SUPERSEDED|REJECTED|CLAIMED|UNKNOWN)$","responsibleBody":"","documents":"","pillars":"","sdgs":"","member":"","organisation":"","role":"^(FOUNDING_MEMBER|FULL_MEMBER|MEMBER|ASSOCIATE|OBSERVER|APPLICANT|SIGNATORY|DESIGNATED)$","roleAsStated":""}'
    WHEN NEW."about_event" IS NOT NULL THEN '{"sources":"","note":"","about":"","type":"^(PROPOSED|COUNCIL_RESOLUTION|LETTER_OF_INTENT_SIGNED|SIGNED|ENTERED_INTO_FORCE|ESTABLISHED|JOINED|ATTESTED|RENEWED|AMENDED|DECLARED_DORMANT|SUSPENDED|RESUMED|TERMINATION_PROPOSED|MOTION_REJECTED|PROPOSAL_REJECTED|TERMINATED|RESET_BY_MERGER|EXPIRED|SUPERSEDED|MEETING|GIFT|AWARD)$","date":"^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$","order":"^-?[0-9]+$","by":"","place":"","reason":"^(WAR|HUMAN_RIGHTS|FOREIGN_POLICY|INACTIVITY|NON_COMPLIANCE|MERGER|RESOURCES|EXPIRY|OTHER)$","reasonAsStated":"","description":"","document":""}'
    WHEN NEW."about_strategy" IS NOT NULL THEN '{"sources":"","note":"","titles":"","kind":"^(STRATEGY|ACTION_PLAN)$","adopted":"^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$","adoptedBy":"","period":"^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])?/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.])?)$","implements":"","responsibleBody":"","alignsWith":"","sdgs":"","mainSdgs":"","documents":""}'
    WHEN NEW."about_pillar" IS NOT NULL THEN '{"sources":"","note":"","names":"","definition":"","strategy":"","parent":"","kind":"^(PILLAR|GOAL|MEASURE)$","order":"^-?[0-9]+$","sdgs":""}'
    WHEN NEW."about_project" IS NOT NULL THEN '{"sources":"","note":"","names":"","keywords":"","agreements":"","memberships":"","pillars":"","sdgs":"","responsibleBody":"","purpose":"","programme":"","validFrom":"^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$","validTo":"^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$","budget":"^-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?$","currency":"","leadAsStated":""}'
    WHEN NEW."about_historical_tie" IS NOT NULL THEN '{"sources":"","note":"","names":"","kind":"^(TRADING_POST|TRANSPORT_LINE|SCHEME|DESIGNATION)$","actors":"","withAsStated":"","period":"^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])?/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.])?)$","narrative":""}'
  END;
BEGIN
  IF NOT forms ? NEW.property THEN
    RAISE EXCEPTION 'claim "%": "%" cannot be claimed of this; one of % can.', NEW.key, NEW.property, (SELECT string_agg(name, ', ' ORDER BY name) FROM jsonb_object_keys(forms) name) USING ERRCODE = 'KT025';
  END IF;
  IF NEW.value !~ (forms ->> NEW.property) THEN
    RAISE EXCEPTION 'claim "%": "%" is no value of "%", which has the form %.', NEW.key, NEW.value, NEW.property, forms ->> NEW.property USING ERRCODE = 'KT026';
  END IF;
  IF NEW.value LIKE '{%' THEN
    BEGIN
      PERFORM NEW.value::jsonb;
    EXCEPTION WHEN data_exception THEN
      RAISE EXCEPTION 'claim "%": "%" begins as a map of languages, and is no JSON.', NEW.key, NEW.value USING ERRCODE = 'KT026';
    END;
  END IF;
  RETURN NEW;
END
$$`,
    );
    await putRoutine(
      db,
      `municipality_is_one()`,
      `CREATE OR REPLACE FUNCTION municipality_is_one() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT FROM organisation o WHERE o.key = NEW.municipality AND o.kind <> 'MUNICIPALITY') THEN RAISE EXCEPTION 'city "%": its municipality is an organisation of another kind.', NEW.key USING ERRCODE = 'KT023'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `pillar_stays_in_its_strategy()`,
      `CREATE OR REPLACE FUNCTION pillar_stays_in_its_strategy() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT FROM pillar parent WHERE parent.key = NEW.parent AND parent.strategy <> NEW.strategy) THEN RAISE EXCEPTION 'pillar "%": its wider aim is of another strategy.', NEW.key USING ERRCODE = 'KT022'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `organisation_county_number_is_of_county()`,
      `CREATE OR REPLACE FUNCTION organisation_county_number_is_of_county() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.kind <> 'COUNTY' AND EXISTS (
    SELECT FROM identifier JOIN organisation o ON o.key = identifier.of_organisation WHERE o.key = NEW.key AND identifier.scheme = 'FYLKESNUMMER' AND o.kind <> 'COUNTY'
  ) THEN RAISE EXCEPTION 'organisation "%": a county number is given to a county only.', NEW.key USING ERRCODE = 'KT028'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `identifier_county_number_is_of_county()`,
      `CREATE OR REPLACE FUNCTION identifier_county_number_is_of_county() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.scheme = 'FYLKESNUMMER' AND EXISTS (
    SELECT FROM identifier JOIN organisation o ON o.key = identifier.of_organisation WHERE identifier.key = NEW.key AND identifier.scheme = 'FYLKESNUMMER' AND o.kind <> 'COUNTY'
  ) THEN RAISE EXCEPTION 'identifier "%": a county number is given to a county only.', NEW.key USING ERRCODE = 'KT028'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_superseded_has_successor()`,
      `CREATE OR REPLACE FUNCTION agreement_superseded_has_successor() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.successor IS NULL AND EXISTS (
    SELECT FROM event e LEFT JOIN agreement a ON a.key = e.about_agreement WHERE e."about_agreement" = NEW.key AND e.type = 'SUPERSEDED' AND a.successor IS NULL
  ) THEN RAISE EXCEPTION 'agreement "%": only an agreement with a successor is superseded.', NEW.key USING ERRCODE = 'KT024'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_superseded_has_successor()`,
      `CREATE OR REPLACE FUNCTION event_superseded_has_successor() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.type = 'SUPERSEDED' AND EXISTS (
    SELECT FROM event e LEFT JOIN agreement a ON a.key = e.about_agreement WHERE e."key" = NEW.key AND e.type = 'SUPERSEDED' AND a.successor IS NULL
  ) THEN RAISE EXCEPTION 'event "%": only an agreement with a successor is superseded.', NEW.key USING ERRCODE = 'KT024'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_successor_has_no_loop()`,
      `CREATE OR REPLACE FUNCTION agreement_successor_has_no_loop() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW."successor" IS NOT NULL AND EXISTS (
    WITH RECURSIVE above (key) AS (
      SELECT NEW."successor" UNION SELECT t."successor" FROM "agreement" t JOIN above ON t.key = above.key WHERE t."successor" IS NOT NULL
    ) SELECT FROM above WHERE key = NEW.key
  ) THEN RAISE EXCEPTION 'agreement "%" would come after itself.', NEW.key USING ERRCODE = 'KT021'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `strategy_implements_has_no_loop()`,
      `CREATE OR REPLACE FUNCTION strategy_implements_has_no_loop() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW."implements" IS NOT NULL AND EXISTS (
    WITH RECURSIVE above (key) AS (
      SELECT NEW."implements" UNION SELECT t."implements" FROM "strategy" t JOIN above ON t.key = above.key WHERE t."implements" IS NOT NULL
    ) SELECT FROM above WHERE key = NEW.key
  ) THEN RAISE EXCEPTION 'strategy "%" would lie above itself.', NEW.key USING ERRCODE = 'KT021'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_framework_has_no_loop()`,
      `CREATE OR REPLACE FUNCTION agreement_framework_has_no_loop() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW."framework" IS NOT NULL AND EXISTS (
    WITH RECURSIVE above (key) AS (
      SELECT NEW."framework" UNION SELECT t."framework" FROM "agreement" t JOIN above ON t.key = above.key WHERE t."framework" IS NOT NULL
    ) SELECT FROM above WHERE key = NEW.key
  ) THEN RAISE EXCEPTION 'agreement "%" would lie above itself.', NEW.key USING ERRCODE = 'KT021'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `pillar_parent_has_no_loop()`,
      `CREATE OR REPLACE FUNCTION pillar_parent_has_no_loop() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW."parent" IS NOT NULL AND EXISTS (
    WITH RECURSIVE above (key) AS (
      SELECT NEW."parent" UNION SELECT t."parent" FROM "pillar" t JOIN above ON t.key = above.key WHERE t."parent" IS NOT NULL
    ) SELECT FROM above WHERE key = NEW.key
  ) THEN RAISE EXCEPTION 'pillar "%" would lie above itself.', NEW.key USING ERRCODE = 'KT021'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `organisation_part_of_has_no_loop()`,
      `CREATE OR REPLACE FUNCTION organisation_part_of_has_no_loop() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW."part_of" IS NOT NULL AND EXISTS (
    WITH RECURSIVE above (key) AS (
      SELECT NEW."part_of" UNION SELECT t."part_of" FROM "organisation" t JOIN above ON t.key = above.key WHERE t."part_of" IS NOT NULL
    ) SELECT FROM above WHERE key = NEW.key
  ) THEN RAISE EXCEPTION 'organisation "%" would lie above itself.', NEW.key USING ERRCODE = 'KT021'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_has_two_parties()`,
      `CREATE OR REPLACE FUNCTION agreement_has_two_parties() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT FROM agreement WHERE key = NEW.key AND party_count < 2) THEN RAISE EXCEPTION 'agreement "%": at least two parties are needed.', NEW.key USING ERRCODE = 'KT020'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `claim_about_agreement_derive_agreement()`,
      `CREATE OR REPLACE FUNCTION claim_about_agreement_derive_agreement() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "about_agreement" FROM new_rows WHERE "about_agreement" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "about_agreement" FROM old_rows WHERE "about_agreement" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "about_agreement" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "about_agreement" IS NOT NULL UNION SELECT "about_agreement" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "about_agreement" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `party_agreement_derive_agreement()`,
      `CREATE OR REPLACE FUNCTION party_agreement_derive_agreement() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "agreement" FROM new_rows WHERE "agreement" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "agreement" FROM old_rows WHERE "agreement" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "agreement" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "agreement" IS NOT NULL UNION SELECT "agreement" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "agreement" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `source_key_derive_by_source()`,
      `CREATE OR REPLACE FUNCTION source_key_derive_by_source() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "key" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_by_source(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_sources_owner_derive_by_event()`,
      `CREATE OR REPLACE FUNCTION event_sources_owner_derive_by_event() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_by_event(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_about_membership_derive_membership()`,
      `CREATE OR REPLACE FUNCTION event_about_membership_derive_membership() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "about_membership" FROM new_rows WHERE "about_membership" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "about_membership" FROM old_rows WHERE "about_membership" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "about_membership" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "about_membership" IS NOT NULL UNION SELECT "about_membership" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "about_membership" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_membership(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_about_agreement_derive_agreement()`,
      `CREATE OR REPLACE FUNCTION event_about_agreement_derive_agreement() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "about_agreement" FROM new_rows WHERE "about_agreement" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "about_agreement" FROM old_rows WHERE "about_agreement" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "about_agreement" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "about_agreement" IS NOT NULL UNION SELECT "about_agreement" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "about_agreement" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `membership_key_derive_membership()`,
      `CREATE OR REPLACE FUNCTION membership_key_derive_membership() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "key" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_membership(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_key_derive_agreement()`,
      `CREATE OR REPLACE FUNCTION agreement_key_derive_agreement() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "key" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await dropRoutine(db, `dataset_opens_update ON "dataset"`);
    await dropRoutine(db, `dataset_opens_insert ON "dataset"`);
    await dropRoutine(db, `dataset_opens()`);
    await dropRoutine(db, `derive_by_dataset(text[])`);
    await putRoutine(
      db,
      `derive_agreement(text[])`,
      `CREATE OR REPLACE FUNCTION derive_agreement(keys text[]) RETURNS void LANGUAGE sql SET search_path FROM CURRENT AS $$
  UPDATE "agreement" AS t SET signed = d.signed, valid_from = d.valid_from, valid_to = d.valid_to, status_as_of = d.status_as_of, certain = d.certain, possible = d.possible, timeline = d.timeline, status = d.status, possible_statuses = d.possible_statuses, party_count = d.party_count, type_as_stated = d.type_as_stated, twins = d.twins
  FROM (
    SELECT r.key,
      h.signed AS signed,
      h.valid_from AS valid_from,
      h.valid_to AS valid_to,
      h.status_as_of AS status_as_of,
      h.certain AS certain,
      h.possible AS possible,
      h.timeline AS timeline,
      status_on(h.timeline, register_day()) AS status,
      possible_statuses_on(h.timeline, register_day()) AS possible_statuses,
      (SELECT count(*)::integer FROM party WHERE party.agreement = r.key) AS party_count,
      (SELECT coalesce(jsonb_object_agg(lang, texts), '{}') FROM (
        SELECT words.key AS lang, jsonb_agg(DISTINCT words.value) AS texts FROM claim, jsonb_each_text(claim.as_stated) words
        WHERE claim.about_agreement = r.key AND claim.property = 'type' GROUP BY words.key
      ) stated) AS type_as_stated,
      CASE WHEN r.type = 'TWINNING' AND status_on(h.timeline, register_day()) IN ('ACTIVE', 'DORMANT') AND NOT EXISTS (SELECT FROM party WHERE party.agreement = r.key AND party.recognition IN ('NOT_LISTED', 'DENIED'))
        THEN ARRAY(SELECT actor_city FROM party WHERE party.agreement = r.key AND actor_city IS NOT NULL ORDER BY actor_city) ELSE '{}' END AS twins
    FROM "agreement" r CROSS JOIN LATERAL relation_history(events_of_agreement(r.key), r.agreed_until, r.tacit_renewal, EXISTS (SELECT FROM party WHERE party.agreement = r.key AND party.recognition IN ('NOT_LISTED', 'DENIED'))) AS h WHERE r.key = ANY (keys)
  ) AS d
  WHERE t.key = d.key AND ROW(t.signed, t.valid_from, t.valid_to, t.status_as_of, t.certain, t.possible, t.timeline, t.status, t.possible_statuses, t.party_count, t.type_as_stated, t.twins) IS DISTINCT FROM ROW(d.signed, d.valid_from, d.valid_to, d.status_as_of, d.certain, d.possible, d.timeline, d.status, d.possible_statuses, d.party_count, d.type_as_stated, d.twins)
$$`,
    );
    await putRoutine(
      db,
      `events_of_membership(text)`,
      `CREATE OR REPLACE FUNCTION events_of_membership(key text) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'date', e.date, 'order', e."order", 'key', e.key, 'recorded', e.modified, 'sourceDate',
    (SELECT s.date FROM event_sources p JOIN source s ON s.key = p.target WHERE p.owner = e.key AND s.date IS NOT NULL ORDER BY s.date_last DESC, s.key LIMIT 1)
  ) ORDER BY e."order"), '[]') FROM event e WHERE e.about_membership = events_of_membership.key
$$`,
    );
    await putRoutine(
      db,
      `events_of_agreement(text)`,
      `CREATE OR REPLACE FUNCTION events_of_agreement(key text) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'date', e.date, 'order', e."order", 'key', e.key, 'recorded', e.modified, 'sourceDate',
    (SELECT s.date FROM event_sources p JOIN source s ON s.key = p.target WHERE p.owner = e.key AND s.date IS NOT NULL ORDER BY s.date_last DESC, s.key LIMIT 1)
  ) ORDER BY e."order"), '[]') FROM event e WHERE e.about_agreement = events_of_agreement.key
$$`,
    );
    await putRoutine(
      db,
      `historical_tie_needs_actors()`,
      `CREATE OR REPLACE FUNCTION historical_tie_needs_actors() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  of text;
BEGIN
  IF TG_TABLE_NAME = 'historical_tie' THEN of := NEW.key; ELSE of := OLD.owner; END IF;
  IF EXISTS (SELECT FROM "historical_tie" WHERE key = of) AND (SELECT count(*) FROM "historical_tie_actors_city" WHERE owner = of) + (SELECT count(*) FROM "historical_tie_actors_organisation" WHERE owner = of) < 1 THEN
    RAISE EXCEPTION 'actors of historical_tie "%": at least 1 is needed.', of USING ERRCODE = 'KT010';
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `historical_tie_needs_sources()`,
      `CREATE OR REPLACE FUNCTION historical_tie_needs_sources() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  of text;
BEGIN
  IF TG_TABLE_NAME = 'historical_tie' THEN of := NEW.key; ELSE of := OLD.owner; END IF;
  IF EXISTS (SELECT FROM "historical_tie" WHERE key = of) AND (SELECT count(*) FROM "historical_tie_sources" WHERE owner = of) < 1 THEN
    RAISE EXCEPTION 'sources of historical_tie "%": at least 1 is needed.', of USING ERRCODE = 'KT010';
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_needs_sources()`,
      `CREATE OR REPLACE FUNCTION event_needs_sources() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  of text;
BEGIN
  IF TG_TABLE_NAME = 'event' THEN of := NEW.key; ELSE of := OLD.owner; END IF;
  IF EXISTS (SELECT FROM "event" WHERE key = of) AND (SELECT count(*) FROM "event_sources" WHERE owner = of) < 1 THEN
    RAISE EXCEPTION 'sources of event "%": at least 1 is needed.', of USING ERRCODE = 'KT010';
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `membership_needs_sources()`,
      `CREATE OR REPLACE FUNCTION membership_needs_sources() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  of text;
BEGIN
  IF TG_TABLE_NAME = 'membership' THEN of := NEW.key; ELSE of := OLD.owner; END IF;
  IF EXISTS (SELECT FROM "membership" WHERE key = of) AND (SELECT count(*) FROM "membership_sources" WHERE owner = of) < 1 THEN
    RAISE EXCEPTION 'sources of membership "%": at least 1 is needed.', of USING ERRCODE = 'KT010';
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_needs_sources()`,
      `CREATE OR REPLACE FUNCTION agreement_needs_sources() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  of text;
BEGIN
  IF TG_TABLE_NAME = 'agreement' THEN of := NEW.key; ELSE of := OLD.owner; END IF;
  IF EXISTS (SELECT FROM "agreement" WHERE key = of) AND (SELECT count(*) FROM "agreement_sources" WHERE owner = of) < 1 THEN
    RAISE EXCEPTION 'sources of agreement "%": at least 1 is needed.', of USING ERRCODE = 'KT010';
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `refuse_to_move()`,
      `CREATE OR REPLACE FUNCTION refuse_to_move() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT FROM "dataset" b WHERE b.key = to_jsonb(OLD) ->> TG_ARGV[0] AND b."public") THEN
    RAISE EXCEPTION '% "%" stays in its %: only from one that is not public can it move to another.', TG_TABLE_NAME, OLD.key, TG_ARGV[0] USING ERRCODE = 'KT011';
  END IF;
  RETURN NEW;
END
$$`,
    );
    await putRoutine(
      db,
      `claim_left()`,
      `CREATE OR REPLACE FUNCTION claim_left() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `claim_sources_owner_touch_claim()`,
      `CREATE OR REPLACE FUNCTION claim_sources_owner_touch_claim() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_claim(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `source_left()`,
      `CREATE OR REPLACE FUNCTION source_left() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `source_sources_owner_touch_source()`,
      `CREATE OR REPLACE FUNCTION source_sources_owner_touch_source() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_source(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `historical_tie_left()`,
      `CREATE OR REPLACE FUNCTION historical_tie_left() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `historical_tie_actors_organisation_owner_touch_historical_tie()`,
      `CREATE OR REPLACE FUNCTION historical_tie_actors_organisation_owner_touch_historical_tie() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_historical_tie(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `historical_tie_actors_city_owner_touch_historical_tie()`,
      `CREATE OR REPLACE FUNCTION historical_tie_actors_city_owner_touch_historical_tie() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_historical_tie(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `historical_tie_sources_owner_touch_historical_tie()`,
      `CREATE OR REPLACE FUNCTION historical_tie_sources_owner_touch_historical_tie() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_historical_tie(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `visit_left()`,
      `CREATE OR REPLACE FUNCTION visit_left() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `visit_guests_organisation_owner_touch_visit()`,
      `CREATE OR REPLACE FUNCTION visit_guests_organisation_owner_touch_visit() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_visit(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `visit_guests_city_owner_touch_visit()`,
      `CREATE OR REPLACE FUNCTION visit_guests_city_owner_touch_visit() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_visit(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `visit_pillars_owner_touch_visit()`,
      `CREATE OR REPLACE FUNCTION visit_pillars_owner_touch_visit() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_visit(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `visit_memberships_owner_touch_visit()`,
      `CREATE OR REPLACE FUNCTION visit_memberships_owner_touch_visit() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_visit(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `visit_agreements_owner_touch_visit()`,
      `CREATE OR REPLACE FUNCTION visit_agreements_owner_touch_visit() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_visit(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `visit_sources_owner_touch_visit()`,
      `CREATE OR REPLACE FUNCTION visit_sources_owner_touch_visit() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_visit(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `participant_project_touch_project()`,
      `CREATE OR REPLACE FUNCTION participant_project_touch_project() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "project" FROM new_rows WHERE "project" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "project" FROM old_rows WHERE "project" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "project" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "project" IS NOT NULL UNION SELECT "project" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "project" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_project(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `project_left()`,
      `CREATE OR REPLACE FUNCTION project_left() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `project_pillars_owner_touch_project()`,
      `CREATE OR REPLACE FUNCTION project_pillars_owner_touch_project() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_project(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `project_memberships_owner_touch_project()`,
      `CREATE OR REPLACE FUNCTION project_memberships_owner_touch_project() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_project(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `project_agreements_owner_touch_project()`,
      `CREATE OR REPLACE FUNCTION project_agreements_owner_touch_project() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_project(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `project_sources_owner_touch_project()`,
      `CREATE OR REPLACE FUNCTION project_sources_owner_touch_project() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_project(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `pillar_left()`,
      `CREATE OR REPLACE FUNCTION pillar_left() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `pillar_sources_owner_touch_pillar()`,
      `CREATE OR REPLACE FUNCTION pillar_sources_owner_touch_pillar() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_pillar(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `strategy_left()`,
      `CREATE OR REPLACE FUNCTION strategy_left() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `strategy_documents_owner_touch_strategy()`,
      `CREATE OR REPLACE FUNCTION strategy_documents_owner_touch_strategy() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_strategy(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `strategy_sources_owner_touch_strategy()`,
      `CREATE OR REPLACE FUNCTION strategy_sources_owner_touch_strategy() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_strategy(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_left()`,
      `CREATE OR REPLACE FUNCTION event_left() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_by_organisation_owner_touch_event()`,
      `CREATE OR REPLACE FUNCTION event_by_organisation_owner_touch_event() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_event(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_by_city_owner_touch_event()`,
      `CREATE OR REPLACE FUNCTION event_by_city_owner_touch_event() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_event(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_sources_owner_touch_event()`,
      `CREATE OR REPLACE FUNCTION event_sources_owner_touch_event() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_event(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `membership_left()`,
      `CREATE OR REPLACE FUNCTION membership_left() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `membership_pillars_owner_touch_membership()`,
      `CREATE OR REPLACE FUNCTION membership_pillars_owner_touch_membership() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_membership(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `membership_documents_owner_touch_membership()`,
      `CREATE OR REPLACE FUNCTION membership_documents_owner_touch_membership() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_membership(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `membership_sources_owner_touch_membership()`,
      `CREATE OR REPLACE FUNCTION membership_sources_owner_touch_membership() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_membership(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `party_recognition_sources_owner_touch_agreement_of_party()`,
      `CREATE OR REPLACE FUNCTION party_recognition_sources_owner_touch_agreement_of_party() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_agreement_of_party(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `party_agreement_touch_agreement()`,
      `CREATE OR REPLACE FUNCTION party_agreement_touch_agreement() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "agreement" FROM new_rows WHERE "agreement" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "agreement" FROM old_rows WHERE "agreement" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "agreement" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "agreement" IS NOT NULL UNION SELECT "agreement" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "agreement" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_left()`,
      `CREATE OR REPLACE FUNCTION agreement_left() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_pillars_owner_touch_agreement()`,
      `CREATE OR REPLACE FUNCTION agreement_pillars_owner_touch_agreement() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_documents_owner_touch_agreement()`,
      `CREATE OR REPLACE FUNCTION agreement_documents_owner_touch_agreement() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_sources_owner_touch_agreement()`,
      `CREATE OR REPLACE FUNCTION agreement_sources_owner_touch_agreement() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `contact_point_left()`,
      `CREATE OR REPLACE FUNCTION contact_point_left() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `contact_point_sources_owner_touch_contact_point()`,
      `CREATE OR REPLACE FUNCTION contact_point_sources_owner_touch_contact_point() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_contact_point(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `identifier_of_organisation_touch_organisation()`,
      `CREATE OR REPLACE FUNCTION identifier_of_organisation_touch_organisation() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "of_organisation" FROM new_rows WHERE "of_organisation" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "of_organisation" FROM old_rows WHERE "of_organisation" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "of_organisation" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "of_organisation" IS NOT NULL UNION SELECT "of_organisation" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "of_organisation" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_organisation(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `identifier_of_city_touch_city()`,
      `CREATE OR REPLACE FUNCTION identifier_of_city_touch_city() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "of_city" FROM new_rows WHERE "of_city" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "of_city" FROM old_rows WHERE "of_city" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "of_city" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "of_city" IS NOT NULL UNION SELECT "of_city" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "of_city" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_city(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `organisation_left()`,
      `CREATE OR REPLACE FUNCTION organisation_left() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `organisation_sources_owner_touch_organisation()`,
      `CREATE OR REPLACE FUNCTION organisation_sources_owner_touch_organisation() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_organisation(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `city_left()`,
      `CREATE OR REPLACE FUNCTION city_left() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `city_sources_owner_touch_city()`,
      `CREATE OR REPLACE FUNCTION city_sources_owner_touch_city() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_city(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `country_left()`,
      `CREATE OR REPLACE FUNCTION country_left() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `country_sources_owner_touch_country()`,
      `CREATE OR REPLACE FUNCTION country_sources_owner_touch_country() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_country(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `dataset_left()`,
      `CREATE OR REPLACE FUNCTION dataset_left() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "dataset" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_dataset(keys);
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `dataset_sources_owner_touch_dataset()`,
      `CREATE OR REPLACE FUNCTION dataset_sources_owner_touch_dataset() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM (TABLE old_rows EXCEPT TABLE new_rows) old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM (TABLE new_rows EXCEPT TABLE old_rows) new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_dataset(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await db.query(`DROP INDEX "IDX_09b6ea3e8e172ffa2561640190"`);
    await db.query(`DROP TABLE "token"`);
    await db.query(`DROP TABLE "seen_anew"`);
    await db.query(`DROP TABLE "public_span"`);
    await dropRoutine(db, `may_write(text, text)`);
    await dropRoutine(db, `is_of_viewer(text)`);
    await putRoutine(
      db,
      `stamp()`,
      `CREATE OR REPLACE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  NEW.revision := current_revision();
  NEW.modified := register_day();
  RETURN NEW;
END
$$`,
    );
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
    await db.query(`SELECT remake_history()`);
  }
}

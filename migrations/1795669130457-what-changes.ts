import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropRoutine, putRoutine } from '../src/store/routines/put';

export class WhatChanges1795669130457 implements MigrationInterface {
  async up(db: QueryRunner) {
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
      `dataset_left ON "dataset"`,
      `CREATE OR REPLACE TRIGGER dataset_left AFTER DELETE ON "dataset" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION dataset_left()`,
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
      `country_left ON "country"`,
      `CREATE OR REPLACE TRIGGER country_left AFTER DELETE ON "country" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION country_left()`,
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
      `city_left ON "city"`,
      `CREATE OR REPLACE TRIGGER city_left AFTER DELETE ON "city" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION city_left()`,
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
      `organisation_left ON "organisation"`,
      `CREATE OR REPLACE TRIGGER organisation_left AFTER DELETE ON "organisation" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION organisation_left()`,
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
      `contact_point_left ON "contact_point"`,
      `CREATE OR REPLACE TRIGGER contact_point_left AFTER DELETE ON "contact_point" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION contact_point_left()`,
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
      `agreement_left ON "agreement"`,
      `CREATE OR REPLACE TRIGGER agreement_left AFTER DELETE ON "agreement" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION agreement_left()`,
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
      `membership_left ON "membership"`,
      `CREATE OR REPLACE TRIGGER membership_left AFTER DELETE ON "membership" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION membership_left()`,
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
      `event_left ON "event"`,
      `CREATE OR REPLACE TRIGGER event_left AFTER DELETE ON "event" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION event_left()`,
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
      `strategy_left ON "strategy"`,
      `CREATE OR REPLACE TRIGGER strategy_left AFTER DELETE ON "strategy" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION strategy_left()`,
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
      `pillar_left ON "pillar"`,
      `CREATE OR REPLACE TRIGGER pillar_left AFTER DELETE ON "pillar" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION pillar_left()`,
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
      `project_left ON "project"`,
      `CREATE OR REPLACE TRIGGER project_left AFTER DELETE ON "project" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION project_left()`,
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
      `visit_left ON "visit"`,
      `CREATE OR REPLACE TRIGGER visit_left AFTER DELETE ON "visit" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION visit_left()`,
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
      `historical_tie_left ON "historical_tie"`,
      `CREATE OR REPLACE TRIGGER historical_tie_left AFTER DELETE ON "historical_tie" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION historical_tie_left()`,
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
      `source_left ON "source"`,
      `CREATE OR REPLACE TRIGGER source_left AFTER DELETE ON "source" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION source_left()`,
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
      `claim_left ON "claim"`,
      `CREATE OR REPLACE TRIGGER claim_left AFTER DELETE ON "claim" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION claim_left()`,
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
  }

  async down(db: QueryRunner) {
    await putRoutine(
      db,
      `claim_about_agreement_derive_agreement()`,
      `CREATE OR REPLACE FUNCTION claim_about_agreement_derive_agreement() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "about_agreement" FROM new_rows WHERE "about_agreement" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "about_agreement" FROM old_rows WHERE "about_agreement" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "about_agreement" FROM old_rows WHERE "about_agreement" IS NOT NULL UNION SELECT "about_agreement" FROM new_rows WHERE "about_agreement" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "agreement" FROM old_rows WHERE "agreement" IS NOT NULL UNION SELECT "agreement" FROM new_rows WHERE "agreement" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "about_membership" FROM old_rows WHERE "about_membership" IS NOT NULL UNION SELECT "about_membership" FROM new_rows WHERE "about_membership" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "about_agreement" FROM old_rows WHERE "about_agreement" IS NOT NULL UNION SELECT "about_agreement" FROM new_rows WHERE "about_agreement" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await dropRoutine(db, `claim_left ON "claim"`);
    await dropRoutine(db, `claim_left()`);
    await putRoutine(
      db,
      `claim_sources_owner_touch_claim()`,
      `CREATE OR REPLACE FUNCTION claim_sources_owner_touch_claim() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_claim(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await dropRoutine(db, `source_left ON "source"`);
    await dropRoutine(db, `source_left()`);
    await putRoutine(
      db,
      `source_sources_owner_touch_source()`,
      `CREATE OR REPLACE FUNCTION source_sources_owner_touch_source() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_source(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await dropRoutine(db, `historical_tie_left ON "historical_tie"`);
    await dropRoutine(db, `historical_tie_left()`);
    await putRoutine(
      db,
      `historical_tie_actors_organisation_owner_touch_historical_tie()`,
      `CREATE OR REPLACE FUNCTION historical_tie_actors_organisation_owner_touch_historical_tie() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_historical_tie(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await dropRoutine(db, `visit_left ON "visit"`);
    await dropRoutine(db, `visit_left()`);
    await putRoutine(
      db,
      `visit_guests_organisation_owner_touch_visit()`,
      `CREATE OR REPLACE FUNCTION visit_guests_organisation_owner_touch_visit() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "project" FROM old_rows WHERE "project" IS NOT NULL UNION SELECT "project" FROM new_rows WHERE "project" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_project(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await dropRoutine(db, `project_left ON "project"`);
    await dropRoutine(db, `project_left()`);
    await putRoutine(
      db,
      `project_pillars_owner_touch_project()`,
      `CREATE OR REPLACE FUNCTION project_pillars_owner_touch_project() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_project(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await dropRoutine(db, `pillar_left ON "pillar"`);
    await dropRoutine(db, `pillar_left()`);
    await putRoutine(
      db,
      `pillar_sources_owner_touch_pillar()`,
      `CREATE OR REPLACE FUNCTION pillar_sources_owner_touch_pillar() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_pillar(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await dropRoutine(db, `strategy_left ON "strategy"`);
    await dropRoutine(db, `strategy_left()`);
    await putRoutine(
      db,
      `strategy_documents_owner_touch_strategy()`,
      `CREATE OR REPLACE FUNCTION strategy_documents_owner_touch_strategy() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_strategy(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await dropRoutine(db, `event_left ON "event"`);
    await dropRoutine(db, `event_left()`);
    await putRoutine(
      db,
      `event_by_organisation_owner_touch_event()`,
      `CREATE OR REPLACE FUNCTION event_by_organisation_owner_touch_event() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_event(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await dropRoutine(db, `membership_left ON "membership"`);
    await dropRoutine(db, `membership_left()`);
    await putRoutine(
      db,
      `membership_pillars_owner_touch_membership()`,
      `CREATE OR REPLACE FUNCTION membership_pillars_owner_touch_membership() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "agreement" FROM old_rows WHERE "agreement" IS NOT NULL UNION SELECT "agreement" FROM new_rows WHERE "agreement" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await dropRoutine(db, `agreement_left ON "agreement"`);
    await dropRoutine(db, `agreement_left()`);
    await putRoutine(
      db,
      `agreement_pillars_owner_touch_agreement()`,
      `CREATE OR REPLACE FUNCTION agreement_pillars_owner_touch_agreement() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await dropRoutine(db, `contact_point_left ON "contact_point"`);
    await dropRoutine(db, `contact_point_left()`);
    await putRoutine(
      db,
      `contact_point_sources_owner_touch_contact_point()`,
      `CREATE OR REPLACE FUNCTION contact_point_sources_owner_touch_contact_point() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "of_organisation" FROM old_rows WHERE "of_organisation" IS NOT NULL UNION SELECT "of_organisation" FROM new_rows WHERE "of_organisation" IS NOT NULL);
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
  ELSE keys := ARRAY(SELECT "of_city" FROM old_rows WHERE "of_city" IS NOT NULL UNION SELECT "of_city" FROM new_rows WHERE "of_city" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_city(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await dropRoutine(db, `organisation_left ON "organisation"`);
    await dropRoutine(db, `organisation_left()`);
    await putRoutine(
      db,
      `organisation_sources_owner_touch_organisation()`,
      `CREATE OR REPLACE FUNCTION organisation_sources_owner_touch_organisation() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_organisation(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await dropRoutine(db, `city_left ON "city"`);
    await dropRoutine(db, `city_left()`);
    await putRoutine(
      db,
      `city_sources_owner_touch_city()`,
      `CREATE OR REPLACE FUNCTION city_sources_owner_touch_city() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_city(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await dropRoutine(db, `country_left ON "country"`);
    await dropRoutine(db, `country_left()`);
    await putRoutine(
      db,
      `country_sources_owner_touch_country()`,
      `CREATE OR REPLACE FUNCTION country_sources_owner_touch_country() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_country(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await dropRoutine(db, `dataset_left ON "dataset"`);
    await dropRoutine(db, `dataset_left()`);
    await putRoutine(
      db,
      `dataset_sources_owner_touch_dataset()`,
      `CREATE OR REPLACE FUNCTION dataset_sources_owner_touch_dataset() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_dataset(keys); END IF;
  RETURN NULL;
END
$$`,
    );
  }
}

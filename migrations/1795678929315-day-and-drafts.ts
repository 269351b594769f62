import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropRoutine, putRoutine } from '../src/store/routines/put';

export class DayAndDrafts1795678929315 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`DROP SCHEMA IF EXISTS past CASCADE`);
    await dropRoutine(db, `dataset_stays ON "dataset"`);
    await dropRoutine(db, `country_stays ON "country"`);
    await dropRoutine(db, `city_stays ON "city"`);
    await dropRoutine(db, `organisation_stays ON "organisation"`);
    await dropRoutine(db, `contact_point_stays ON "contact_point"`);
    await dropRoutine(db, `agreement_stays ON "agreement"`);
    await dropRoutine(db, `membership_stays ON "membership"`);
    await dropRoutine(db, `event_stays ON "event"`);
    await dropRoutine(db, `strategy_stays ON "strategy"`);
    await dropRoutine(db, `pillar_stays ON "pillar"`);
    await dropRoutine(db, `project_stays ON "project"`);
    await dropRoutine(db, `visit_stays ON "visit"`);
    await dropRoutine(db, `historical_tie_stays ON "historical_tie"`);
    await dropRoutine(db, `source_stays ON "source"`);
    await dropRoutine(db, `claim_stays ON "claim"`);
    await putRoutine(db, `refuse_to_move()`, `CREATE OR REPLACE FUNCTION refuse_to_move() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  open boolean;
BEGIN
  EXECUTE format('SELECT %I FROM %I WHERE key = $1', TG_ARGV[2], TG_ARGV[1]) INTO open USING to_jsonb(OLD) ->> TG_ARGV[0];
  IF open THEN
    RAISE EXCEPTION '% "%" stays in its %: only from one that is not public can it move to another.', TG_TABLE_NAME, OLD.key, TG_ARGV[0] USING ERRCODE = 'KT011';
  END IF;
  RETURN NEW;
END
$$`);
    await putRoutine(db, `dataset_stays ON "dataset"`, `CREATE OR REPLACE TRIGGER dataset_stays BEFORE UPDATE ON "dataset" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset', 'dataset', 'public')`);
    await putRoutine(db, `country_stays ON "country"`, `CREATE OR REPLACE TRIGGER country_stays BEFORE UPDATE ON "country" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset', 'dataset', 'public')`);
    await putRoutine(db, `city_stays ON "city"`, `CREATE OR REPLACE TRIGGER city_stays BEFORE UPDATE ON "city" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset', 'dataset', 'public')`);
    await putRoutine(db, `organisation_stays ON "organisation"`, `CREATE OR REPLACE TRIGGER organisation_stays BEFORE UPDATE ON "organisation" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset', 'dataset', 'public')`);
    await putRoutine(db, `contact_point_stays ON "contact_point"`, `CREATE OR REPLACE TRIGGER contact_point_stays BEFORE UPDATE ON "contact_point" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset', 'dataset', 'public')`);
    await putRoutine(db, `agreement_stays ON "agreement"`, `CREATE OR REPLACE TRIGGER agreement_stays BEFORE UPDATE ON "agreement" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset', 'dataset', 'public')`);
    await putRoutine(db, `membership_stays ON "membership"`, `CREATE OR REPLACE TRIGGER membership_stays BEFORE UPDATE ON "membership" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset', 'dataset', 'public')`);
    await putRoutine(db, `event_stays ON "event"`, `CREATE OR REPLACE TRIGGER event_stays BEFORE UPDATE ON "event" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset', 'dataset', 'public')`);
    await putRoutine(db, `strategy_stays ON "strategy"`, `CREATE OR REPLACE TRIGGER strategy_stays BEFORE UPDATE ON "strategy" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset', 'dataset', 'public')`);
    await putRoutine(db, `pillar_stays ON "pillar"`, `CREATE OR REPLACE TRIGGER pillar_stays BEFORE UPDATE ON "pillar" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset', 'dataset', 'public')`);
    await putRoutine(db, `project_stays ON "project"`, `CREATE OR REPLACE TRIGGER project_stays BEFORE UPDATE ON "project" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset', 'dataset', 'public')`);
    await putRoutine(db, `visit_stays ON "visit"`, `CREATE OR REPLACE TRIGGER visit_stays BEFORE UPDATE ON "visit" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset', 'dataset', 'public')`);
    await putRoutine(db, `historical_tie_stays ON "historical_tie"`, `CREATE OR REPLACE TRIGGER historical_tie_stays BEFORE UPDATE ON "historical_tie" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset', 'dataset', 'public')`);
    await putRoutine(db, `source_stays ON "source"`, `CREATE OR REPLACE TRIGGER source_stays BEFORE UPDATE ON "source" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset', 'dataset', 'public')`);
    await putRoutine(db, `claim_stays ON "claim"`, `CREATE OR REPLACE TRIGGER claim_stays BEFORE UPDATE ON "claim" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset', 'dataset', 'public')`);
    await putRoutine(db, `derive_for_day()`, `CREATE OR REPLACE FUNCTION derive_for_day() RETURNS void LANGUAGE sql SET search_path FROM CURRENT AS $$
  SELECT derive_agreement(ARRAY(SELECT key FROM "agreement" t WHERE ROW(t.status, t.possible_statuses) IS DISTINCT FROM ROW(status_on(t.timeline, register_day()), possible_statuses_on(t.timeline, register_day())))), derive_membership(ARRAY(SELECT key FROM "membership" t WHERE ROW(t.status, t.possible_statuses) IS DISTINCT FROM ROW(status_on(t.timeline, register_day()), possible_statuses_on(t.timeline, register_day()))))
$$`);
    await db.query(`SELECT remake_history()`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP SCHEMA IF EXISTS past CASCADE`);
    await dropRoutine(db, `derive_for_day()`);
    await dropRoutine(db, `claim_stays ON "claim"`);
    await dropRoutine(db, `source_stays ON "source"`);
    await dropRoutine(db, `historical_tie_stays ON "historical_tie"`);
    await dropRoutine(db, `visit_stays ON "visit"`);
    await dropRoutine(db, `project_stays ON "project"`);
    await dropRoutine(db, `pillar_stays ON "pillar"`);
    await dropRoutine(db, `strategy_stays ON "strategy"`);
    await dropRoutine(db, `event_stays ON "event"`);
    await dropRoutine(db, `membership_stays ON "membership"`);
    await dropRoutine(db, `agreement_stays ON "agreement"`);
    await dropRoutine(db, `contact_point_stays ON "contact_point"`);
    await dropRoutine(db, `organisation_stays ON "organisation"`);
    await dropRoutine(db, `city_stays ON "city"`);
    await dropRoutine(db, `country_stays ON "country"`);
    await dropRoutine(db, `dataset_stays ON "dataset"`);
    await putRoutine(db, `refuse_to_move()`, `CREATE OR REPLACE FUNCTION refuse_to_move() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  RAISE EXCEPTION '% "%" stays in its %: it cannot move to another.', TG_TABLE_NAME, OLD.key, TG_ARGV[0] USING ERRCODE = 'KT011';
END
$$`);
    await putRoutine(db, `claim_stays ON "claim"`, `CREATE OR REPLACE TRIGGER claim_stays BEFORE UPDATE ON "claim" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`);
    await putRoutine(db, `source_stays ON "source"`, `CREATE OR REPLACE TRIGGER source_stays BEFORE UPDATE ON "source" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`);
    await putRoutine(db, `historical_tie_stays ON "historical_tie"`, `CREATE OR REPLACE TRIGGER historical_tie_stays BEFORE UPDATE ON "historical_tie" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`);
    await putRoutine(db, `visit_stays ON "visit"`, `CREATE OR REPLACE TRIGGER visit_stays BEFORE UPDATE ON "visit" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`);
    await putRoutine(db, `project_stays ON "project"`, `CREATE OR REPLACE TRIGGER project_stays BEFORE UPDATE ON "project" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`);
    await putRoutine(db, `pillar_stays ON "pillar"`, `CREATE OR REPLACE TRIGGER pillar_stays BEFORE UPDATE ON "pillar" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`);
    await putRoutine(db, `strategy_stays ON "strategy"`, `CREATE OR REPLACE TRIGGER strategy_stays BEFORE UPDATE ON "strategy" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`);
    await putRoutine(db, `event_stays ON "event"`, `CREATE OR REPLACE TRIGGER event_stays BEFORE UPDATE ON "event" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`);
    await putRoutine(db, `membership_stays ON "membership"`, `CREATE OR REPLACE TRIGGER membership_stays BEFORE UPDATE ON "membership" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`);
    await putRoutine(db, `agreement_stays ON "agreement"`, `CREATE OR REPLACE TRIGGER agreement_stays BEFORE UPDATE ON "agreement" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`);
    await putRoutine(db, `contact_point_stays ON "contact_point"`, `CREATE OR REPLACE TRIGGER contact_point_stays BEFORE UPDATE ON "contact_point" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`);
    await putRoutine(db, `organisation_stays ON "organisation"`, `CREATE OR REPLACE TRIGGER organisation_stays BEFORE UPDATE ON "organisation" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`);
    await putRoutine(db, `city_stays ON "city"`, `CREATE OR REPLACE TRIGGER city_stays BEFORE UPDATE ON "city" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`);
    await putRoutine(db, `country_stays ON "country"`, `CREATE OR REPLACE TRIGGER country_stays BEFORE UPDATE ON "country" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`);
    await putRoutine(db, `dataset_stays ON "dataset"`, `CREATE OR REPLACE TRIGGER dataset_stays BEFORE UPDATE ON "dataset" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`);
    await db.query(`SELECT remake_history()`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropRoutine, putRoutine } from '../src/store/routines/put';

export class DayAndDrafts1795679262078 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`DROP SCHEMA IF EXISTS past CASCADE`);
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
      `derive_for_day()`,
      `CREATE OR REPLACE FUNCTION derive_for_day() RETURNS void LANGUAGE sql SET search_path FROM CURRENT AS $$
  SELECT derive_agreement(ARRAY(SELECT key FROM "agreement" t WHERE ROW(t.status, t.possible_statuses) IS DISTINCT FROM ROW(status_on(t.timeline, register_day()), possible_statuses_on(t.timeline, register_day())))), derive_membership(ARRAY(SELECT key FROM "membership" t WHERE ROW(t.status, t.possible_statuses) IS DISTINCT FROM ROW(status_on(t.timeline, register_day()), possible_statuses_on(t.timeline, register_day()))))
$$`,
    );
    await db.query(`SELECT remake_history()`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP SCHEMA IF EXISTS past CASCADE`);
    await dropRoutine(db, `derive_for_day()`);
    await putRoutine(
      db,
      `refuse_to_move()`,
      `CREATE OR REPLACE FUNCTION refuse_to_move() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  RAISE EXCEPTION '% "%" stays in its %: it cannot move to another.', TG_TABLE_NAME, OLD.key, TG_ARGV[0] USING ERRCODE = 'KT011';
END
$$`,
    );
    await db.query(`SELECT remake_history()`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { putRoutine } from '../src/store/routines/put';

export class RefuseFormulas1795665454725 implements MigrationInterface {
  async up(db: QueryRunner) {
    await putRoutine(
      db,
      `is_plain_text(text)`,
      String.raw`CREATE OR REPLACE FUNCTION is_plain_text(value text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT value <> '' AND value = btrim(value) AND value !~ '[--￾￿]' AND value IS NFC NORMALIZED AND value !~ '^[=+@\t\r\n-]'
$$`,
    );
    await db.query(`ALTER TABLE "claim" DROP CONSTRAINT "CHK_08ede6824040a79dcc5fce8b25"`);
    await db.query(`ALTER TABLE "contact_point" DROP CONSTRAINT "CHK_34bace06bec67268298ce447d4"`);
    await db.query(
      `ALTER TABLE "claim" ADD CONSTRAINT "CHK_5dc2f3804a1162f99ea997e0ec" CHECK (("value" ~ '^-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?$' OR is_plain_text("value")))`,
    );
    await db.query(
      `ALTER TABLE "contact_point" ADD CONSTRAINT "CHK_78a0a911a58b2e60ef873b6490" CHECK ("telephone" ~ '^[+]?[0-9]+( [0-9]+)*$')`,
    );
    await askAgain(db);
  }

  async down(db: QueryRunner) {
    // First, or it would be asked of what it refuses.
    await putRoutine(
      db,
      `is_plain_text(text)`,
      `CREATE OR REPLACE FUNCTION is_plain_text(value text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT value <> '' AND value = btrim(value) AND value !~ '[--￾￿]' AND value IS NFC NORMALIZED
$$`,
    );
    await db.query(`ALTER TABLE "contact_point" DROP CONSTRAINT "CHK_78a0a911a58b2e60ef873b6490"`);
    await db.query(`ALTER TABLE "claim" DROP CONSTRAINT "CHK_5dc2f3804a1162f99ea997e0ec"`);
    await db.query(`ALTER TABLE "contact_point" ADD CONSTRAINT "CHK_34bace06bec67268298ce447d4" CHECK (is_plain_text(telephone))`);
    await db.query(`ALTER TABLE "claim" ADD CONSTRAINT "CHK_08ede6824040a79dcc5fce8b25" CHECK (is_plain_text(value))`);
  }
}

/** Replacing a function asks no check again: each that calls it is put back on the rows that are there. */
const askAgain = (db: QueryRunner) =>
  db.query(`DO $$
DECLARE
  it record;
BEGIN
  FOR it IN SELECT conrelid::regclass AS place, conname AS name, pg_get_constraintdef(oid) AS says FROM pg_constraint
    WHERE contype = 'c' AND connamespace = current_schema()::regnamespace AND pg_get_constraintdef(oid) ~ 'is_plain_text|is_lang_map|are_lang_texts' LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I, ADD CONSTRAINT %I %s', it.place, it.name, it.name, it.says);
  END LOOP;
END
$$`);

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropRoutine, putRoutine } from '../src/store/routines/put';

export class PublishDatasets1795668206292 implements MigrationInterface {
  async up(db: QueryRunner) {
    await dropRoutine(db, `dataset_stamped ON "dataset"`);
    await db.query(`ALTER TABLE "dataset" ADD "issued" date`);
    // Of those that are public already, the day on which they last changed is the first that is known.
    await db.query('UPDATE "dataset" SET "issued" = "modified" WHERE "public"');
    await putRoutine(
      db,
      `dataset_stamped ON "dataset"`,
      `CREATE OR REPLACE TRIGGER dataset_stamped BEFORE UPDATE ON "dataset" FOR EACH ROW WHEN (ROW(OLD."dataset", OLD."note", OLD."titles", OLD."descriptions", OLD."keywords", OLD."licence", OLD."publisher", OLD."contact_point", OLD."public", OLD."issued") IS DISTINCT FROM ROW(NEW."dataset", NEW."note", NEW."titles", NEW."descriptions", NEW."keywords", NEW."licence", NEW."publisher", NEW."contact_point", NEW."public", NEW."issued")) EXECUTE FUNCTION stamp()`,
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
      `dataset_becomes_public ON "dataset"`,
      `CREATE OR REPLACE TRIGGER dataset_becomes_public BEFORE INSERT OR UPDATE ON "dataset" FOR EACH ROW WHEN (NEW.public AND NEW.issued IS NULL) EXECUTE FUNCTION dataset_becomes_public()`,
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
      `dataset_has_mailbox_if_public ON "dataset"`,
      `CREATE CONSTRAINT TRIGGER dataset_has_mailbox_if_public AFTER INSERT OR UPDATE ON "dataset" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dataset_has_mailbox_if_public()`,
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
      `contact_point_has_mailbox_if_public ON "contact_point"`,
      `CREATE CONSTRAINT TRIGGER contact_point_has_mailbox_if_public AFTER INSERT OR UPDATE ON "contact_point" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION contact_point_has_mailbox_if_public()`,
    );
  }

  async down(db: QueryRunner) {
    await dropRoutine(db, `contact_point_has_mailbox_if_public ON "contact_point"`);
    await dropRoutine(db, `contact_point_has_mailbox_if_public()`);
    await dropRoutine(db, `dataset_has_mailbox_if_public ON "dataset"`);
    await dropRoutine(db, `dataset_has_mailbox_if_public()`);
    await dropRoutine(db, `dataset_becomes_public ON "dataset"`);
    await dropRoutine(db, `dataset_becomes_public()`);
    await dropRoutine(db, `dataset_stamped ON "dataset"`);
    await db.query(`ALTER TABLE "dataset" DROP COLUMN "issued"`);
    await putRoutine(
      db,
      `dataset_stamped ON "dataset"`,
      `CREATE OR REPLACE TRIGGER dataset_stamped BEFORE UPDATE ON "dataset" FOR EACH ROW WHEN (ROW(OLD."dataset", OLD."note", OLD."titles", OLD."descriptions", OLD."keywords", OLD."licence", OLD."publisher", OLD."contact_point", OLD."public") IS DISTINCT FROM ROW(NEW."dataset", NEW."note", NEW."titles", NEW."descriptions", NEW."keywords", NEW."licence", NEW."publisher", NEW."contact_point", NEW."public")) EXECUTE FUNCTION stamp()`,
    );
  }
}

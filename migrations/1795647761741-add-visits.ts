import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropRoutine, putRoutine } from '../src/store/routines/put';

export class AddVisits1795647761741 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'visit', 'GENERATED_COLUMN', 'date_first', 'edtf_first("date")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'visit', 'GENERATED_COLUMN', 'date_last', 'edtf_last("date")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'visit', 'GENERATED_COLUMN', 'search', 'search_vector("names")')`,
    );
    await db.query(
      `CREATE TABLE "visit" ("key" text COLLATE "C" NOT NULL, "dataset" text COLLATE "C" NOT NULL, "note" jsonb, "revision" integer NOT NULL DEFAULT '0', "modified" date NOT NULL, "names" jsonb NOT NULL, "keywords" jsonb NOT NULL DEFAULT '{}', "sdgs" text array NOT NULL DEFAULT '{}', "responsible_body" text COLLATE "C", "direction" text NOT NULL, "kind" text NOT NULL, "date" text, "date_first" date GENERATED ALWAYS AS (edtf_first("date")) STORED, "date_last" date GENERATED ALWAYS AS (edtf_last("date")) STORED, "place" text COLLATE "C", "place_as_stated" text, "host_city" text COLLATE "C", "host_organisation" text COLLATE "C", "head_count" integer, "purpose" jsonb, "search" tsvector GENERATED ALWAYS AS (search_vector("names")) STORED, CONSTRAINT "CHK_e2446e3dcdbf8175d2e2193118" CHECK (is_lang_map("note")), CONSTRAINT "CHK_f4a56da4f03745e62acca888fd" CHECK (is_lang_map("names")), CONSTRAINT "CHK_5de1654caac2fff9918b0c06b8" CHECK (are_lang_texts("keywords")), CONSTRAINT "CHK_28bd41a8a40f0aa8b91c441154" CHECK (are_urls("sdgs")), CONSTRAINT "CHK_c04f1c30fae2b979ac2544f29a" CHECK ("direction" IN ('INCOMING', 'OUTGOING')), CONSTRAINT "CHK_d07c24f8820e5f17e010433ed4" CHECK ("kind" IN ('OFFICIAL_VISIT', 'CITY_EVENT', 'MUNICIPAL_RECEPTION', 'DELEGATION', 'STUDY_VISIT', 'NETWORK_MEETING')), CONSTRAINT "CHK_8b7c8ee45cd9f2b6ce2b37236d" CHECK ("date" ~ '^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])?/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.])?)$'), CONSTRAINT "CHK_c34dd8b71e77a10b15a45cf43e" CHECK (is_plain_text("place_as_stated")), CONSTRAINT "CHK_776f3e09e4f8e6a8bb28bbbfd5" CHECK (num_nonnulls("host_city", "host_organisation") <= 1), CONSTRAINT "CHK_e12f5a6f00f2a18feb6e7faf90" CHECK (is_lang_map("purpose")), CONSTRAINT "CHK_9e4bbc4a5406e58ace54ca593b" CHECK ("head_count" > 0), CONSTRAINT "CHK_823f5f02f222438e2f0e61a073" CHECK (length("key") <= 80 AND "key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'), CONSTRAINT "PK_2b4c5996bc6e79b83b411704f86" PRIMARY KEY ("key"))`,
    );
    await db.query(`CREATE INDEX "IDX_7cab4227e7634d81bff83bd4d5" ON "visit"  ("dataset") `);
    await db.query(`CREATE INDEX "IDX_49981a96bf89c51c263d3bffbd" ON "visit"  ("responsible_body") `);
    await db.query(`CREATE INDEX "IDX_47d517c6a5c68b7c894c3a1a9d" ON "visit"  ("place") `);
    await db.query(`CREATE INDEX "IDX_cf055dc31cad470ee87bc6c6b7" ON "visit"  ("host_city") `);
    await db.query(`CREATE INDEX "IDX_7589d0881691b8ddb05d0c08d9" ON "visit"  ("host_organisation") `);
    await db.query(`CREATE INDEX "IDX_0a378f1a2cc5422d432fb41929" ON "visit" USING gin ("search") `);
    await db.query(
      `CREATE TABLE "visit_sources" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_3381bbfb46dc611a735ae932078" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_8f561f9e2690fe2f8cf87bbdd9" ON "visit_sources"  ("target") `);
    await db.query(
      `CREATE TABLE "visit_agreements" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_556730735a801637e48eb8398ed" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_ed2ed365abd71acc9805bf6b58" ON "visit_agreements"  ("target") `);
    await db.query(
      `CREATE TABLE "visit_memberships" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_173d48c8027d11d7fbde888c5e1" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_c7fdeaf3a8238b894cca4a404a" ON "visit_memberships"  ("target") `);
    await db.query(
      `CREATE TABLE "visit_pillars" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_bf99846ca2c79125542cd0b3382" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_abbfb9a0b12e0cd4f6fb23b062" ON "visit_pillars"  ("target") `);
    await db.query(
      `CREATE TABLE "visit_guests_city" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_64f57110c8a50d10cd8c19b8e5a" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_88e76d50b8f69cf69e0af9b2b0" ON "visit_guests_city"  ("target") `);
    await db.query(
      `CREATE TABLE "visit_guests_organisation" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_03bedda1adf4d9f764f76b76276" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_a112d662105b49080ad2407eba" ON "visit_guests_organisation"  ("target") `);
    await db.query(
      `ALTER TABLE "visit" ADD CONSTRAINT "FK_7cab4227e7634d81bff83bd4d57" FOREIGN KEY ("dataset") REFERENCES "dataset"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "visit" ADD CONSTRAINT "FK_49981a96bf89c51c263d3bffbd4" FOREIGN KEY ("responsible_body") REFERENCES "organisation"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "visit" ADD CONSTRAINT "FK_47d517c6a5c68b7c894c3a1a9d2" FOREIGN KEY ("place") REFERENCES "city"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "visit" ADD CONSTRAINT "FK_cf055dc31cad470ee87bc6c6b73" FOREIGN KEY ("host_city") REFERENCES "city"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "visit" ADD CONSTRAINT "FK_7589d0881691b8ddb05d0c08d98" FOREIGN KEY ("host_organisation") REFERENCES "organisation"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "visit_sources" ADD CONSTRAINT "FK_f42332375198d986ecb273e6b02" FOREIGN KEY ("owner") REFERENCES "visit"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "visit_sources" ADD CONSTRAINT "FK_8f561f9e2690fe2f8cf87bbdd9d" FOREIGN KEY ("target") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "visit_agreements" ADD CONSTRAINT "FK_c6a3fa4fb7c61b371eb9af0ebce" FOREIGN KEY ("owner") REFERENCES "visit"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "visit_agreements" ADD CONSTRAINT "FK_ed2ed365abd71acc9805bf6b586" FOREIGN KEY ("target") REFERENCES "agreement"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "visit_memberships" ADD CONSTRAINT "FK_4bc9e8c5f235230fa301d38a9a9" FOREIGN KEY ("owner") REFERENCES "visit"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "visit_memberships" ADD CONSTRAINT "FK_c7fdeaf3a8238b894cca4a404a2" FOREIGN KEY ("target") REFERENCES "membership"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "visit_pillars" ADD CONSTRAINT "FK_fbcfa22d04629e57724d05df720" FOREIGN KEY ("owner") REFERENCES "visit"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "visit_pillars" ADD CONSTRAINT "FK_abbfb9a0b12e0cd4f6fb23b0623" FOREIGN KEY ("target") REFERENCES "pillar"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "visit_guests_city" ADD CONSTRAINT "FK_f6a5f8a7162b439c38556a7cf69" FOREIGN KEY ("owner") REFERENCES "visit"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "visit_guests_city" ADD CONSTRAINT "FK_88e76d50b8f69cf69e0af9b2b0f" FOREIGN KEY ("target") REFERENCES "city"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "visit_guests_organisation" ADD CONSTRAINT "FK_7320b34f6ce65bdd9784c102d78" FOREIGN KEY ("owner") REFERENCES "visit"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "visit_guests_organisation" ADD CONSTRAINT "FK_a112d662105b49080ad2407eba2" FOREIGN KEY ("target") REFERENCES "organisation"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await putRoutine(
      db,
      `visit_stamped_new ON "visit"`,
      `CREATE OR REPLACE TRIGGER visit_stamped_new BEFORE INSERT ON "visit" FOR EACH ROW EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `visit_stamped ON "visit"`,
      `CREATE OR REPLACE TRIGGER visit_stamped BEFORE UPDATE ON "visit" FOR EACH ROW WHEN (ROW(OLD."dataset", OLD."note", OLD."names", OLD."keywords", OLD."sdgs", OLD."responsible_body", OLD."direction", OLD."kind", OLD."date", OLD."place", OLD."place_as_stated", OLD."host_city", OLD."host_organisation", OLD."head_count", OLD."purpose") IS DISTINCT FROM ROW(NEW."dataset", NEW."note", NEW."names", NEW."keywords", NEW."sdgs", NEW."responsible_body", NEW."direction", NEW."kind", NEW."date", NEW."place", NEW."place_as_stated", NEW."host_city", NEW."host_organisation", NEW."head_count", NEW."purpose")) EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `touch_visit(text[])`,
      `CREATE OR REPLACE FUNCTION touch_visit(keys text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "visit" SET revision = current_revision(), modified = register_day() WHERE key = ANY (keys) AND revision <> current_revision()
$$`,
    );
    await putRoutine(
      db,
      `visit_sources_owner_touch_visit()`,
      `CREATE OR REPLACE FUNCTION visit_sources_owner_touch_visit() RETURNS trigger LANGUAGE plpgsql AS $$
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
      `visit_sources_owner_touch_visit_insert ON "visit_sources"`,
      `CREATE OR REPLACE TRIGGER visit_sources_owner_touch_visit_insert AFTER INSERT ON "visit_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION visit_sources_owner_touch_visit()`,
    );
    await putRoutine(
      db,
      `visit_sources_owner_touch_visit_update ON "visit_sources"`,
      `CREATE OR REPLACE TRIGGER visit_sources_owner_touch_visit_update AFTER UPDATE ON "visit_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION visit_sources_owner_touch_visit()`,
    );
    await putRoutine(
      db,
      `visit_sources_owner_touch_visit_delete ON "visit_sources"`,
      `CREATE OR REPLACE TRIGGER visit_sources_owner_touch_visit_delete AFTER DELETE ON "visit_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION visit_sources_owner_touch_visit()`,
    );
    await putRoutine(
      db,
      `visit_agreements_owner_touch_visit()`,
      `CREATE OR REPLACE FUNCTION visit_agreements_owner_touch_visit() RETURNS trigger LANGUAGE plpgsql AS $$
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
      `visit_agreements_owner_touch_visit_insert ON "visit_agreements"`,
      `CREATE OR REPLACE TRIGGER visit_agreements_owner_touch_visit_insert AFTER INSERT ON "visit_agreements" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION visit_agreements_owner_touch_visit()`,
    );
    await putRoutine(
      db,
      `visit_agreements_owner_touch_visit_update ON "visit_agreements"`,
      `CREATE OR REPLACE TRIGGER visit_agreements_owner_touch_visit_update AFTER UPDATE ON "visit_agreements" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION visit_agreements_owner_touch_visit()`,
    );
    await putRoutine(
      db,
      `visit_agreements_owner_touch_visit_delete ON "visit_agreements"`,
      `CREATE OR REPLACE TRIGGER visit_agreements_owner_touch_visit_delete AFTER DELETE ON "visit_agreements" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION visit_agreements_owner_touch_visit()`,
    );
    await putRoutine(
      db,
      `visit_memberships_owner_touch_visit()`,
      `CREATE OR REPLACE FUNCTION visit_memberships_owner_touch_visit() RETURNS trigger LANGUAGE plpgsql AS $$
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
      `visit_memberships_owner_touch_visit_insert ON "visit_memberships"`,
      `CREATE OR REPLACE TRIGGER visit_memberships_owner_touch_visit_insert AFTER INSERT ON "visit_memberships" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION visit_memberships_owner_touch_visit()`,
    );
    await putRoutine(
      db,
      `visit_memberships_owner_touch_visit_update ON "visit_memberships"`,
      `CREATE OR REPLACE TRIGGER visit_memberships_owner_touch_visit_update AFTER UPDATE ON "visit_memberships" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION visit_memberships_owner_touch_visit()`,
    );
    await putRoutine(
      db,
      `visit_memberships_owner_touch_visit_delete ON "visit_memberships"`,
      `CREATE OR REPLACE TRIGGER visit_memberships_owner_touch_visit_delete AFTER DELETE ON "visit_memberships" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION visit_memberships_owner_touch_visit()`,
    );
    await putRoutine(
      db,
      `visit_pillars_owner_touch_visit()`,
      `CREATE OR REPLACE FUNCTION visit_pillars_owner_touch_visit() RETURNS trigger LANGUAGE plpgsql AS $$
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
      `visit_pillars_owner_touch_visit_insert ON "visit_pillars"`,
      `CREATE OR REPLACE TRIGGER visit_pillars_owner_touch_visit_insert AFTER INSERT ON "visit_pillars" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION visit_pillars_owner_touch_visit()`,
    );
    await putRoutine(
      db,
      `visit_pillars_owner_touch_visit_update ON "visit_pillars"`,
      `CREATE OR REPLACE TRIGGER visit_pillars_owner_touch_visit_update AFTER UPDATE ON "visit_pillars" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION visit_pillars_owner_touch_visit()`,
    );
    await putRoutine(
      db,
      `visit_pillars_owner_touch_visit_delete ON "visit_pillars"`,
      `CREATE OR REPLACE TRIGGER visit_pillars_owner_touch_visit_delete AFTER DELETE ON "visit_pillars" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION visit_pillars_owner_touch_visit()`,
    );
    await putRoutine(
      db,
      `visit_guests_city_owner_touch_visit()`,
      `CREATE OR REPLACE FUNCTION visit_guests_city_owner_touch_visit() RETURNS trigger LANGUAGE plpgsql AS $$
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
      `visit_guests_city_owner_touch_visit_insert ON "visit_guests_city"`,
      `CREATE OR REPLACE TRIGGER visit_guests_city_owner_touch_visit_insert AFTER INSERT ON "visit_guests_city" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION visit_guests_city_owner_touch_visit()`,
    );
    await putRoutine(
      db,
      `visit_guests_city_owner_touch_visit_update ON "visit_guests_city"`,
      `CREATE OR REPLACE TRIGGER visit_guests_city_owner_touch_visit_update AFTER UPDATE ON "visit_guests_city" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION visit_guests_city_owner_touch_visit()`,
    );
    await putRoutine(
      db,
      `visit_guests_city_owner_touch_visit_delete ON "visit_guests_city"`,
      `CREATE OR REPLACE TRIGGER visit_guests_city_owner_touch_visit_delete AFTER DELETE ON "visit_guests_city" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION visit_guests_city_owner_touch_visit()`,
    );
    await putRoutine(
      db,
      `visit_guests_organisation_owner_touch_visit()`,
      `CREATE OR REPLACE FUNCTION visit_guests_organisation_owner_touch_visit() RETURNS trigger LANGUAGE plpgsql AS $$
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
      `visit_guests_organisation_owner_touch_visit_insert ON "visit_guests_organisation"`,
      `CREATE OR REPLACE TRIGGER visit_guests_organisation_owner_touch_visit_insert AFTER INSERT ON "visit_guests_organisation" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION visit_guests_organisation_owner_touch_visit()`,
    );
    await putRoutine(
      db,
      `visit_guests_organisation_owner_touch_visit_update ON "visit_guests_organisation"`,
      `CREATE OR REPLACE TRIGGER visit_guests_organisation_owner_touch_visit_update AFTER UPDATE ON "visit_guests_organisation" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION visit_guests_organisation_owner_touch_visit()`,
    );
    await putRoutine(
      db,
      `visit_guests_organisation_owner_touch_visit_delete ON "visit_guests_organisation"`,
      `CREATE OR REPLACE TRIGGER visit_guests_organisation_owner_touch_visit_delete AFTER DELETE ON "visit_guests_organisation" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION visit_guests_organisation_owner_touch_visit()`,
    );
  }

  async down(db: QueryRunner) {
    await dropRoutine(db, `visit_guests_organisation_owner_touch_visit_delete ON "visit_guests_organisation"`);
    await dropRoutine(db, `visit_guests_organisation_owner_touch_visit_update ON "visit_guests_organisation"`);
    await dropRoutine(db, `visit_guests_organisation_owner_touch_visit_insert ON "visit_guests_organisation"`);
    await dropRoutine(db, `visit_guests_organisation_owner_touch_visit()`);
    await dropRoutine(db, `visit_guests_city_owner_touch_visit_delete ON "visit_guests_city"`);
    await dropRoutine(db, `visit_guests_city_owner_touch_visit_update ON "visit_guests_city"`);
    await dropRoutine(db, `visit_guests_city_owner_touch_visit_insert ON "visit_guests_city"`);
    await dropRoutine(db, `visit_guests_city_owner_touch_visit()`);
    await dropRoutine(db, `visit_pillars_owner_touch_visit_delete ON "visit_pillars"`);
    await dropRoutine(db, `visit_pillars_owner_touch_visit_update ON "visit_pillars"`);
    await dropRoutine(db, `visit_pillars_owner_touch_visit_insert ON "visit_pillars"`);
    await dropRoutine(db, `visit_pillars_owner_touch_visit()`);
    await dropRoutine(db, `visit_memberships_owner_touch_visit_delete ON "visit_memberships"`);
    await dropRoutine(db, `visit_memberships_owner_touch_visit_update ON "visit_memberships"`);
    await dropRoutine(db, `visit_memberships_owner_touch_visit_insert ON "visit_memberships"`);
    await dropRoutine(db, `visit_memberships_owner_touch_visit()`);
    await dropRoutine(db, `visit_agreements_owner_touch_visit_delete ON "visit_agreements"`);
    await dropRoutine(db, `visit_agreements_owner_touch_visit_update ON "visit_agreements"`);
    await dropRoutine(db, `visit_agreements_owner_touch_visit_insert ON "visit_agreements"`);
    await dropRoutine(db, `visit_agreements_owner_touch_visit()`);
    await dropRoutine(db, `visit_sources_owner_touch_visit_delete ON "visit_sources"`);
    await dropRoutine(db, `visit_sources_owner_touch_visit_update ON "visit_sources"`);
    await dropRoutine(db, `visit_sources_owner_touch_visit_insert ON "visit_sources"`);
    await dropRoutine(db, `visit_sources_owner_touch_visit()`);
    await dropRoutine(db, `touch_visit(text[])`);
    await dropRoutine(db, `visit_stamped ON "visit"`);
    await dropRoutine(db, `visit_stamped_new ON "visit"`);
    await db.query(`ALTER TABLE "visit_guests_organisation" DROP CONSTRAINT "FK_a112d662105b49080ad2407eba2"`);
    await db.query(`ALTER TABLE "visit_guests_organisation" DROP CONSTRAINT "FK_7320b34f6ce65bdd9784c102d78"`);
    await db.query(`ALTER TABLE "visit_guests_city" DROP CONSTRAINT "FK_88e76d50b8f69cf69e0af9b2b0f"`);
    await db.query(`ALTER TABLE "visit_guests_city" DROP CONSTRAINT "FK_f6a5f8a7162b439c38556a7cf69"`);
    await db.query(`ALTER TABLE "visit_pillars" DROP CONSTRAINT "FK_abbfb9a0b12e0cd4f6fb23b0623"`);
    await db.query(`ALTER TABLE "visit_pillars" DROP CONSTRAINT "FK_fbcfa22d04629e57724d05df720"`);
    await db.query(`ALTER TABLE "visit_memberships" DROP CONSTRAINT "FK_c7fdeaf3a8238b894cca4a404a2"`);
    await db.query(`ALTER TABLE "visit_memberships" DROP CONSTRAINT "FK_4bc9e8c5f235230fa301d38a9a9"`);
    await db.query(`ALTER TABLE "visit_agreements" DROP CONSTRAINT "FK_ed2ed365abd71acc9805bf6b586"`);
    await db.query(`ALTER TABLE "visit_agreements" DROP CONSTRAINT "FK_c6a3fa4fb7c61b371eb9af0ebce"`);
    await db.query(`ALTER TABLE "visit_sources" DROP CONSTRAINT "FK_8f561f9e2690fe2f8cf87bbdd9d"`);
    await db.query(`ALTER TABLE "visit_sources" DROP CONSTRAINT "FK_f42332375198d986ecb273e6b02"`);
    await db.query(`ALTER TABLE "visit" DROP CONSTRAINT "FK_7589d0881691b8ddb05d0c08d98"`);
    await db.query(`ALTER TABLE "visit" DROP CONSTRAINT "FK_cf055dc31cad470ee87bc6c6b73"`);
    await db.query(`ALTER TABLE "visit" DROP CONSTRAINT "FK_47d517c6a5c68b7c894c3a1a9d2"`);
    await db.query(`ALTER TABLE "visit" DROP CONSTRAINT "FK_49981a96bf89c51c263d3bffbd4"`);
    await db.query(`ALTER TABLE "visit" DROP CONSTRAINT "FK_7cab4227e7634d81bff83bd4d57"`);
    await db.query(`DROP INDEX "public"."IDX_a112d662105b49080ad2407eba"`);
    await db.query(`DROP TABLE "visit_guests_organisation"`);
    await db.query(`DROP INDEX "public"."IDX_88e76d50b8f69cf69e0af9b2b0"`);
    await db.query(`DROP TABLE "visit_guests_city"`);
    await db.query(`DROP INDEX "public"."IDX_abbfb9a0b12e0cd4f6fb23b062"`);
    await db.query(`DROP TABLE "visit_pillars"`);
    await db.query(`DROP INDEX "public"."IDX_c7fdeaf3a8238b894cca4a404a"`);
    await db.query(`DROP TABLE "visit_memberships"`);
    await db.query(`DROP INDEX "public"."IDX_ed2ed365abd71acc9805bf6b58"`);
    await db.query(`DROP TABLE "visit_agreements"`);
    await db.query(`DROP INDEX "public"."IDX_8f561f9e2690fe2f8cf87bbdd9"`);
    await db.query(`DROP TABLE "visit_sources"`);
    await db.query(`DROP INDEX "public"."IDX_0a378f1a2cc5422d432fb41929"`);
    await db.query(`DROP INDEX "public"."IDX_7589d0881691b8ddb05d0c08d9"`);
    await db.query(`DROP INDEX "public"."IDX_cf055dc31cad470ee87bc6c6b7"`);
    await db.query(`DROP INDEX "public"."IDX_47d517c6a5c68b7c894c3a1a9d"`);
    await db.query(`DROP INDEX "public"."IDX_49981a96bf89c51c263d3bffbd"`);
    await db.query(`DROP INDEX "public"."IDX_7cab4227e7634d81bff83bd4d5"`);
    await db.query(`DROP TABLE "visit"`);
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'search' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'visit'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'date_last' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'visit'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'date_first' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'visit'`,
    );
  }
}

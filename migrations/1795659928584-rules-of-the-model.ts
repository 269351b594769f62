import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropRoutine, putRoutine } from '../src/store/routines/put';

export class RulesOfTheModel1795659928584 implements MigrationInterface {
  async up(db: QueryRunner) {
    await putRoutine(
      db,
      `is_language_tag(text)`,
      `CREATE OR REPLACE FUNCTION is_language_tag(tag text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT length(tag) <= 64 AND tag ~ '^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+)$'
$$`,
    );
    await putRoutine(
      db,
      `all_match(text[], text)`,
      `CREATE OR REPLACE FUNCTION all_match(texts text[], pattern text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(bool_and(each IS NOT NULL AND each ~ pattern), true) FROM unnest(texts) each
$$`,
    );
    await askAgain(db);
    await db.query(`ALTER TABLE "strategy" DROP CONSTRAINT "CHK_000c4797cd00ed1fa40ba883bf"`);
    await db.query(`ALTER TABLE "strategy" DROP CONSTRAINT "CHK_793ce472e74dc180b2e80befd9"`);
    await db.query(`ALTER TABLE "pillar" DROP CONSTRAINT "CHK_b736d8f21fcdc9cab4bce3f9a3"`);
    await db.query(`ALTER TABLE "agreement" DROP CONSTRAINT "CHK_979c59c9617bd44dbcb058e478"`);
    await db.query(`ALTER TABLE "membership" DROP CONSTRAINT "CHK_347723376fd6039f9c0a1d79da"`);
    await db.query(`ALTER TABLE "project" DROP CONSTRAINT "CHK_182591ebab74c61e6cc308d926"`);
    await db.query(`ALTER TABLE "project" DROP CONSTRAINT "CHK_28cbb0a8c9c7893fb072bcb145"`);
    await db.query(`ALTER TABLE "project" DROP CONSTRAINT "CHK_bcc0a3af67da9387e0e124ac98"`);
    await db.query(`ALTER TABLE "contact_point" DROP CONSTRAINT "CHK_7d1b249593606294a7cf396ddc"`);
    await db.query(`ALTER TABLE "contact_point" DROP CONSTRAINT "CHK_fd093a1a7977ef64c880a55e0e"`);
    await db.query(`ALTER TABLE "visit" DROP CONSTRAINT "CHK_28bd41a8a40f0aa8b91c441154"`);
    await db.query(`ALTER TABLE "source" ADD CONSTRAINT "CHK_f51f085b2808639c8040cad48c" CHECK (is_language_tag("language"))`);
    await db.query(
      `ALTER TABLE "strategy" ADD CONSTRAINT "CHK_a7efc368fabadc005ac85db34b" CHECK (all_match("sdgs", '^http://metadata[.]un[.]org/sdg/([1-9]|1[0-7])$'))`,
    );
    await db.query(
      `ALTER TABLE "strategy" ADD CONSTRAINT "CHK_f2053570bc6ed43c7732161c24" CHECK (all_match("main_sdgs", '^http://metadata[.]un[.]org/sdg/([1-9]|1[0-7])$'))`,
    );
    await db.query(
      `ALTER TABLE "pillar" ADD CONSTRAINT "CHK_b1e5bb096c4a60596e13942976" CHECK (all_match("sdgs", '^http://metadata[.]un[.]org/sdg/([1-9]|1[0-7])$'))`,
    );
    await db.query(
      `ALTER TABLE "agreement" ADD CONSTRAINT "CHK_6725be7c363359a2ff0cddb4b0" CHECK (all_match("sdgs", '^http://metadata[.]un[.]org/sdg/([1-9]|1[0-7])$'))`,
    );
    await db.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "CHK_6d39afd10bb0749105cb145451" CHECK (all_match("sdgs", '^http://metadata[.]un[.]org/sdg/([1-9]|1[0-7])$'))`,
    );
    await db.query(
      `ALTER TABLE "project" ADD CONSTRAINT "CHK_81793b410bddc7ca82e2036aa0" CHECK (all_match("sdgs", '^http://metadata[.]un[.]org/sdg/([1-9]|1[0-7])$'))`,
    );
    await db.query(
      `ALTER TABLE "project" ADD CONSTRAINT "CHK_dc120b024fa7707b9a990e0b4a" CHECK (is_plain_text("currency") AND "currency" ~ '^[A-Z]{3}$')`,
    );
    await db.query(`ALTER TABLE "claim" ADD CONSTRAINT "CHK_a5526cd0806ebb6e3fc49ae8de" CHECK ("decided" IS NULL OR "reason" IS NOT NULL)`);
    await db.query(
      `ALTER TABLE "contact_point" ADD CONSTRAINT "CHK_4e3223a8c66fbdf053304a86d0" CHECK (is_plain_text("email") AND "email" ~ '^([0-9!#$%&*+/=?_~-]+[.])*[A-Za-z0-9!#$%&*+/=?_~-]+([.][0-9!#$%&*+/=?_~-]+)*@[A-Za-z0-9.-]+[.][a-z]+$')`,
    );
    await db.query(
      `ALTER TABLE "dataset" ADD CONSTRAINT "CHK_e0c87de07670435b27071d4715" CHECK (jsonb_exists_all("descriptions", ARRAY['nb', 'nn', 'en']))`,
    );
    await db.query(
      `ALTER TABLE "dataset" ADD CONSTRAINT "CHK_f86ef6471c22946267951b4df8" CHECK (jsonb_exists_all("titles", ARRAY['nb', 'nn', 'en']))`,
    );
    await db.query(
      `ALTER TABLE "identifier" ADD CONSTRAINT "CHK_02dd5d89a2ffbd93ad74d573ec" CHECK ("of_organisation" IS NULL OR "scheme" IN ('WIKIDATA', 'FYLKESNUMMER', 'ORGNR', 'ROR', 'LEI', 'UIA'))`,
    );
    await db.query(
      `ALTER TABLE "identifier" ADD CONSTRAINT "CHK_2775ff990fbd7b8c6ac18a41a3" CHECK ("of_city" IS NULL OR "scheme" IN ('WIKIDATA', 'GEONAMES', 'KOMMUNENUMMER', 'NUTS3', 'LAU', 'COM_SIGNATORY', 'GCOM'))`,
    );
    await db.query(
      `ALTER TABLE "visit" ADD CONSTRAINT "CHK_595d8772b1f1205195978cacc8" CHECK (all_match("sdgs", '^http://metadata[.]un[.]org/sdg/([1-9]|1[0-7])$'))`,
    );
    await putRoutine(
      db,
      `refuse_to_move()`,
      `CREATE OR REPLACE FUNCTION refuse_to_move() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  RAISE EXCEPTION '% "%" stays in its %: it cannot move to another.', TG_TABLE_NAME, OLD.key, TG_ARGV[0] USING ERRCODE = 'KT011';
END
$$`,
    );
    await putRoutine(
      db,
      `dataset_stays ON "dataset"`,
      `CREATE OR REPLACE TRIGGER dataset_stays BEFORE UPDATE ON "dataset" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`,
    );
    await putRoutine(
      db,
      `country_stays ON "country"`,
      `CREATE OR REPLACE TRIGGER country_stays BEFORE UPDATE ON "country" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`,
    );
    await putRoutine(
      db,
      `city_stays ON "city"`,
      `CREATE OR REPLACE TRIGGER city_stays BEFORE UPDATE ON "city" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`,
    );
    await putRoutine(
      db,
      `organisation_stays ON "organisation"`,
      `CREATE OR REPLACE TRIGGER organisation_stays BEFORE UPDATE ON "organisation" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`,
    );
    await putRoutine(
      db,
      `contact_point_stays ON "contact_point"`,
      `CREATE OR REPLACE TRIGGER contact_point_stays BEFORE UPDATE ON "contact_point" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`,
    );
    await putRoutine(
      db,
      `agreement_stays ON "agreement"`,
      `CREATE OR REPLACE TRIGGER agreement_stays BEFORE UPDATE ON "agreement" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`,
    );
    await putRoutine(
      db,
      `membership_stays ON "membership"`,
      `CREATE OR REPLACE TRIGGER membership_stays BEFORE UPDATE ON "membership" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`,
    );
    await putRoutine(
      db,
      `event_stays ON "event"`,
      `CREATE OR REPLACE TRIGGER event_stays BEFORE UPDATE ON "event" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`,
    );
    await putRoutine(
      db,
      `strategy_stays ON "strategy"`,
      `CREATE OR REPLACE TRIGGER strategy_stays BEFORE UPDATE ON "strategy" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`,
    );
    await putRoutine(
      db,
      `pillar_stays ON "pillar"`,
      `CREATE OR REPLACE TRIGGER pillar_stays BEFORE UPDATE ON "pillar" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`,
    );
    await putRoutine(
      db,
      `project_stays ON "project"`,
      `CREATE OR REPLACE TRIGGER project_stays BEFORE UPDATE ON "project" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`,
    );
    await putRoutine(
      db,
      `visit_stays ON "visit"`,
      `CREATE OR REPLACE TRIGGER visit_stays BEFORE UPDATE ON "visit" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`,
    );
    await putRoutine(
      db,
      `historical_tie_stays ON "historical_tie"`,
      `CREATE OR REPLACE TRIGGER historical_tie_stays BEFORE UPDATE ON "historical_tie" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`,
    );
    await putRoutine(
      db,
      `source_stays ON "source"`,
      `CREATE OR REPLACE TRIGGER source_stays BEFORE UPDATE ON "source" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`,
    );
    await putRoutine(
      db,
      `claim_stays ON "claim"`,
      `CREATE OR REPLACE TRIGGER claim_stays BEFORE UPDATE ON "claim" FOR EACH ROW WHEN (OLD."dataset" IS DISTINCT FROM NEW."dataset") EXECUTE FUNCTION refuse_to_move('dataset')`,
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
      `agreement_successor_has_no_loop ON "agreement"`,
      `CREATE CONSTRAINT TRIGGER agreement_successor_has_no_loop AFTER INSERT OR UPDATE ON "agreement" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION agreement_successor_has_no_loop()`,
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
      `event_superseded_has_successor ON "event"`,
      `CREATE CONSTRAINT TRIGGER event_superseded_has_successor AFTER INSERT OR UPDATE ON "event" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION event_superseded_has_successor()`,
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
      `agreement_superseded_has_successor ON "agreement"`,
      `CREATE CONSTRAINT TRIGGER agreement_superseded_has_successor AFTER INSERT OR UPDATE ON "agreement" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION agreement_superseded_has_successor()`,
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
      `identifier_county_number_is_of_county ON "identifier"`,
      `CREATE CONSTRAINT TRIGGER identifier_county_number_is_of_county AFTER INSERT OR UPDATE ON "identifier" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION identifier_county_number_is_of_county()`,
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
      `organisation_county_number_is_of_county ON "organisation"`,
      `CREATE CONSTRAINT TRIGGER organisation_county_number_is_of_county AFTER INSERT OR UPDATE ON "organisation" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION organisation_county_number_is_of_county()`,
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
  RETURN NEW;
END
$$`,
    );
    await putRoutine(
      db,
      `claim_is_as_declared ON "claim"`,
      `CREATE OR REPLACE TRIGGER claim_is_as_declared BEFORE INSERT OR UPDATE ON "claim" FOR EACH ROW EXECUTE FUNCTION claim_is_as_declared()`,
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
      `claim_unsourced_is_never_preferred ON "claim"`,
      `CREATE CONSTRAINT TRIGGER claim_unsourced_is_never_preferred AFTER INSERT OR UPDATE ON "claim" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION claim_unsourced_is_never_preferred()`,
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
      `source_unsourced_is_never_preferred ON "source"`,
      `CREATE CONSTRAINT TRIGGER source_unsourced_is_never_preferred AFTER INSERT OR UPDATE ON "source" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION source_unsourced_is_never_preferred()`,
    );
  }

  async down(db: QueryRunner) {
    await dropRoutine(db, `source_unsourced_is_never_preferred ON "source"`);
    await dropRoutine(db, `source_unsourced_is_never_preferred()`);
    await dropRoutine(db, `claim_unsourced_is_never_preferred ON "claim"`);
    await dropRoutine(db, `claim_unsourced_is_never_preferred()`);
    await dropRoutine(db, `claim_is_as_declared ON "claim"`);
    await dropRoutine(db, `claim_is_as_declared()`);
    await dropRoutine(db, `organisation_county_number_is_of_county ON "organisation"`);
    await dropRoutine(db, `organisation_county_number_is_of_county()`);
    await dropRoutine(db, `identifier_county_number_is_of_county ON "identifier"`);
    await dropRoutine(db, `identifier_county_number_is_of_county()`);
    await dropRoutine(db, `agreement_superseded_has_successor ON "agreement"`);
    await dropRoutine(db, `agreement_superseded_has_successor()`);
    await dropRoutine(db, `event_superseded_has_successor ON "event"`);
    await dropRoutine(db, `event_superseded_has_successor()`);
    await dropRoutine(db, `agreement_successor_has_no_loop ON "agreement"`);
    await dropRoutine(db, `agreement_successor_has_no_loop()`);
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
    await dropRoutine(db, `refuse_to_move()`);
    await db.query(`ALTER TABLE "visit" DROP CONSTRAINT "CHK_595d8772b1f1205195978cacc8"`);
    await db.query(`ALTER TABLE "identifier" DROP CONSTRAINT "CHK_2775ff990fbd7b8c6ac18a41a3"`);
    await db.query(`ALTER TABLE "identifier" DROP CONSTRAINT "CHK_02dd5d89a2ffbd93ad74d573ec"`);
    await db.query(`ALTER TABLE "dataset" DROP CONSTRAINT "CHK_f86ef6471c22946267951b4df8"`);
    await db.query(`ALTER TABLE "dataset" DROP CONSTRAINT "CHK_e0c87de07670435b27071d4715"`);
    await db.query(`ALTER TABLE "contact_point" DROP CONSTRAINT "CHK_4e3223a8c66fbdf053304a86d0"`);
    await db.query(`ALTER TABLE "claim" DROP CONSTRAINT "CHK_a5526cd0806ebb6e3fc49ae8de"`);
    await db.query(`ALTER TABLE "project" DROP CONSTRAINT "CHK_dc120b024fa7707b9a990e0b4a"`);
    await db.query(`ALTER TABLE "project" DROP CONSTRAINT "CHK_81793b410bddc7ca82e2036aa0"`);
    await db.query(`ALTER TABLE "membership" DROP CONSTRAINT "CHK_6d39afd10bb0749105cb145451"`);
    await db.query(`ALTER TABLE "agreement" DROP CONSTRAINT "CHK_6725be7c363359a2ff0cddb4b0"`);
    await db.query(`ALTER TABLE "pillar" DROP CONSTRAINT "CHK_b1e5bb096c4a60596e13942976"`);
    await db.query(`ALTER TABLE "strategy" DROP CONSTRAINT "CHK_f2053570bc6ed43c7732161c24"`);
    await db.query(`ALTER TABLE "strategy" DROP CONSTRAINT "CHK_a7efc368fabadc005ac85db34b"`);
    await db.query(`ALTER TABLE "source" DROP CONSTRAINT "CHK_f51f085b2808639c8040cad48c"`);
    await db.query(`ALTER TABLE "visit" ADD CONSTRAINT "CHK_28bd41a8a40f0aa8b91c441154" CHECK (are_urls(sdgs))`);
    await db.query(`ALTER TABLE "contact_point" ADD CONSTRAINT "CHK_fd093a1a7977ef64c880a55e0e" CHECK (is_plain_text(email))`);
    await db.query(
      `ALTER TABLE "contact_point" ADD CONSTRAINT "CHK_7d1b249593606294a7cf396ddc" CHECK (((email ~ '^[A-Za-z0-9.!#$%&*+/=?_~-]+@[A-Za-z0-9.-]+[.][a-z]+$'::text) AND (email !~ '^[[:alpha:]]+[.][[:alpha:]-]+@'::text)))`,
    );
    await db.query(`ALTER TABLE "project" ADD CONSTRAINT "CHK_bcc0a3af67da9387e0e124ac98" CHECK (are_urls(sdgs))`);
    await db.query(`ALTER TABLE "project" ADD CONSTRAINT "CHK_28cbb0a8c9c7893fb072bcb145" CHECK (is_plain_text(currency))`);
    await db.query(`ALTER TABLE "project" ADD CONSTRAINT "CHK_182591ebab74c61e6cc308d926" CHECK ((currency ~ '^[A-Z]{3}$'::text))`);
    await db.query(`ALTER TABLE "membership" ADD CONSTRAINT "CHK_347723376fd6039f9c0a1d79da" CHECK (are_urls(sdgs))`);
    await db.query(`ALTER TABLE "agreement" ADD CONSTRAINT "CHK_979c59c9617bd44dbcb058e478" CHECK (are_urls(sdgs))`);
    await db.query(`ALTER TABLE "pillar" ADD CONSTRAINT "CHK_b736d8f21fcdc9cab4bce3f9a3" CHECK (are_urls(sdgs))`);
    await db.query(`ALTER TABLE "strategy" ADD CONSTRAINT "CHK_793ce472e74dc180b2e80befd9" CHECK (are_urls(sdgs))`);
    await db.query(`ALTER TABLE "strategy" ADD CONSTRAINT "CHK_000c4797cd00ed1fa40ba883bf" CHECK (are_urls(main_sdgs))`);
    await dropRoutine(db, `all_match(text[], text)`);
    await putRoutine(
      db,
      `is_language_tag(text)`,
      `CREATE OR REPLACE FUNCTION is_language_tag(tag text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT length(tag) <= 64 AND tag ~* '^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+)$'
$$`,
    );
  }
}

/** A check is not asked again by itself when a function in it changes, and a dump of rows that it now refuses could not be restored. */
const askAgain = (db: QueryRunner) =>
  db.query(`DO $$
DECLARE
  it record;
BEGIN
  FOR it IN SELECT conrelid::regclass AS place, conname AS name, pg_get_constraintdef(oid) AS says FROM pg_constraint
    WHERE contype = 'c' AND connamespace = current_schema()::regnamespace AND pg_get_constraintdef(oid) ~ 'is_lang_map|are_lang_texts' LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I, ADD CONSTRAINT %I %s', it.place, it.name, it.name, it.says);
  END LOOP;
END
$$`);

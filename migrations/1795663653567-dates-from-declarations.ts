import type { MigrationInterface, QueryRunner } from 'typeorm';
import { putRoutine } from '../src/store/routines/put';

export class DatesFromDeclarations1795663653567 implements MigrationInterface {
  async up(db: QueryRunner) {
    await putRoutine(
      db,
      `are_incompatible(text, text, text)`,
      `CREATE OR REPLACE FUNCTION are_incompatible(property text, a text, b text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN property = 'status' OR a = b THEN false
    WHEN property IN ('period') AND a LIKE '%/%' AND b LIKE '%/%' THEN
      NOT meet(split_part(a, '/', 1), split_part(b, '/', 1)) OR NOT meet(split_part(a, '/', 2), split_part(b, '/', 2))
    WHEN property IN ('adopted', 'agreedUntil', 'date', 'dissolved', 'founded', 'modified', 'period', 'populationOn', 'signed', 'statusAsOf', 'validFrom', 'validTo') THEN NOT meet(a, b)
    WHEN a LIKE '{%' THEN EXISTS (SELECT FROM jsonb_each_text(a::jsonb) x JOIN jsonb_each_text(b::jsonb) y ON x.key = y.key AND x.value <> y.value)
    ELSE true
  END`,
    );
    await putRoutine(
      db,
      `care_of(text, text, date)`,
      `CREATE OR REPLACE FUNCTION care_of(concept text, key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE concept WHEN 'city' THEN care_of_city(key, day) WHEN 'organisation' THEN care_of_organisation(key, day) WHEN 'agreement' THEN care_of_agreement(key, day) WHEN 'membership' THEN care_of_membership(key, day) WHEN 'event' THEN care_of_event(key, day) WHEN 'strategy' THEN care_of_strategy(key, day) WHEN 'pillar' THEN care_of_pillar(key, day) WHEN 'project' THEN care_of_project(key, day) WHEN 'historical_tie' THEN care_of_historical_tie(key, day) ELSE '{}' END`,
    );
  }

  async down(db: QueryRunner) {
    await putRoutine(
      db,
      `care_of(text, text, date)`,
      `CREATE OR REPLACE FUNCTION care_of(concept text, key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE concept WHEN 'agreement' THEN care_of_agreement(key, day) WHEN 'membership' THEN care_of_membership(key, day) WHEN 'city' THEN care_of_city(key, day) WHEN 'organisation' THEN care_of_organisation(key, day) WHEN 'event' THEN care_of_event(key, day) WHEN 'strategy' THEN care_of_strategy(key, day) WHEN 'pillar' THEN care_of_pillar(key, day) WHEN 'project' THEN care_of_project(key, day) WHEN 'historical_tie' THEN care_of_historical_tie(key, day) ELSE '{}' END`,
    );
    await putRoutine(
      db,
      `are_incompatible(text, text, text)`,
      `CREATE OR REPLACE FUNCTION are_incompatible(property text, a text, b text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN property = 'status' OR a = b THEN false
    WHEN property = 'period' AND a LIKE '%/%' AND b LIKE '%/%' THEN
      NOT meet(split_part(a, '/', 1), split_part(b, '/', 1)) OR NOT meet(split_part(a, '/', 2), split_part(b, '/', 2))
    WHEN property IN ('date', 'period', 'founded', 'dissolved', 'adopted', 'populationOn') THEN NOT meet(a, b)
    WHEN a LIKE '{%' THEN EXISTS (SELECT FROM jsonb_each_text(a::jsonb) x JOIN jsonb_each_text(b::jsonb) y ON x.key = y.key AND x.value <> y.value)
    ELSE true
  END`,
    );
  }
}

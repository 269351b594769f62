import type { MigrationInterface, QueryRunner } from 'typeorm';
import { putRoutine } from '../src/store/routines/put';

/** Expressions over other functions of ours, the called before the caller. As a body after RETURN they are read once, and can be inlined. */
const expressions = [
  'is_text(jsonb)',
  'is_lang_map(jsonb)',
  'are_lang_texts(jsonb)',
  'register_day()',
  'meet(text, text)',
  'are_incompatible(text, text, text)',
  'care_of(text, text, date)',
];
/** What calls no other function of ours and names no table needs no path. */
const selfContained = [
  'is_language_tag(text)',
  'is_plain_text(text)',
  'are_urls(text[])',
  'modulus_11(text)',
  'edtf_bounds(text)',
  'fold(text)',
  'fold_words(text)',
  'search_vector(jsonb[])',
  'search_query(text)',
  'in_language(jsonb, text[])',
  'each_text(jsonb)',
  'register_now()',
  'relation_spells(text[], text[], boolean[], date[], date[], integer)',
  'relation_timeline(text[], text[], boolean[], date[], date[], date[], boolean)',
  'status_on(jsonb, date)',
  'possible_statuses_on(jsonb, date)',
  'in_force_on(datemultirange, datemultirange, date)',
];
const path = ' SET search_path FROM CURRENT';

/** Functions find what they name whatever the path of their caller is, which is empty while a dump is restored. */
export class KeepSearchPaths1795655164450 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const name of expressions)
      await change(db, name, sql => sql.replace(/ AS \$\$\n  SELECT ([^]*)\n\$\$$/, (_, body: string) => `\n  RETURN ${body}`));
    for (const name of await others(db)) await change(db, name, sql => sql.replace(/(?= AS \$\$\n)/, path));
  }

  async down(db: QueryRunner) {
    for (const name of await others(db)) await change(db, name, sql => sql.replace(path, ''));
    for (const name of [...expressions].reverse())
      await change(db, name, sql => sql.replace(/\n  RETURN ([^]*)$/, (_, body: string) => ` AS $$\n  SELECT ${body}\n$$`));
  }
}

async function change(db: QueryRunner, name: string, changed: (sql: string) => string) {
  const [{ sql }] = (await db.query('SELECT sql FROM routine WHERE name = $1', [name])) as [{ sql: string }];
  await putRoutine(db, name, changed(sql));
}

async function others(db: QueryRunner): Promise<string[]> {
  const rows = (await db.query(
    `SELECT name FROM routine WHERE sql LIKE 'CREATE OR REPLACE FUNCTION % AS $$%' AND name <> ALL ($1) ORDER BY name`,
    [[...expressions, ...selfContained]],
  )) as { name: string }[];
  return rows.map(({ name }) => name);
}

import type { Concept } from '../../model/concept';
import type { Routine } from '../../model/routine';
import { afterEachStatement, trigger } from '../../model/trigger';
import { keptTables } from '../sql/kept-tables';
import { respanned } from './appearances';
import { inOrder } from './changes';
import { oneWriter } from './clock';
import { remakePast } from './past';
import { remadeHistory } from './remade-history';
import { newestSealed, seals } from './seals';

/** What keeps each row that was, with the revisions between which it held, in a table of the same name in the schema `history`. */
export const history = (concepts: readonly Concept[]): Routine[] => [
  keepHistory,
  refuseToRewrite,
  ...remadeHistory,
  remakePast(concepts),
  remakeHistory(concepts),
  ...seals,
  ...keyedTables(concepts).flatMap(keeping),
  ...['revision', 'seal', 'sealed_since', 'erased'].map(table =>
    trigger('refuse_to_rewrite', table, 'BEFORE UPDATE OR DELETE OR TRUNCATE', 'FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite()'),
  ),
];

/** The function that makes history and past fit the tables, records what they differ in, and guards all of it. Migrations end with it. */
export const remaking = 'remake_history()';

/** Each table of the register, with the columns that tell its rows apart. */
function keyedTables(concepts: readonly Concept[]): (readonly [table: string, ...key: string[]])[] {
  const all = keptTables(concepts);
  return [
    ...all.flatMap(({ table, pairs }) => (pairs ? [] : [[table, 'key'] as const])),
    ...[...new Set(all.flatMap(({ table, pairs }) => (pairs ? [table] : [])))].map(table => [table, 'owner', 'target'] as const),
    ['register', 'only'],
  ];
}

function keeping([table, ...key]: readonly [string, ...string[]]): Routine[] {
  const call = `keep_history(${key.map(column => `'${column}'`).join(', ')})`;
  return [
    ...afterEachStatement('keep_history', table, call),
    trigger('keep_history_truncate', table, 'AFTER TRUNCATE', `FOR EACH STATEMENT EXECUTE FUNCTION ${call}`),
  ];
}

/**
 * Which rows a statement changed is read from it, what they are now from the table: triggers of one statement change rows for each other,
 * and this one need not be the last. Rows are compared as they are stored, since 0 and -0 are equal, and are written differently.
 */
const keepHistory: Routine = {
  name: 'keep_history()',
  sql: `CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  rows text := CASE TG_OP WHEN 'INSERT' THEN 'new_rows' WHEN 'DELETE' THEN 'old_rows' WHEN 'TRUNCATE' THEN format('history.%I WHERE until IS NULL', TG_TABLE_NAME)
    ELSE format('old_rows o FULL JOIN new_rows n USING ("%s") WHERE o IS NULL OR n IS NULL OR o *<> n', array_to_string(TG_ARGV, '", "')) END;
BEGIN
  EXECUTE format('SELECT history.%I(current_revision(), array_agg("%s")) FROM %s HAVING count(*) > 0',
    'keep_' || TG_TABLE_NAME, array_to_string(TG_ARGV, '"), array_agg("'), rows);
  RETURN NULL;
END
$$`,
};

const refuseToRewrite: Routine = {
  name: 'refuse_to_rewrite()',
  sql: `CREATE OR REPLACE FUNCTION refuse_to_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What % was stays as it was: change %, and history follows.', TG_TABLE_NAME, TG_TABLE_NAME USING ERRCODE = 'KT040';
END
$$`,
};

const remakeHistory = (concepts: readonly Concept[]): Routine => ({
  name: remaking,
  sql: `CREATE OR REPLACE FUNCTION remake_history() RETURNS void LANGUAGE plpgsql SET client_min_messages = warning AS $$
DECLARE
  kept regclass;
  sealed integer;
  others integer[];
BEGIN
  PERFORM ${oneWriter};
  CREATE SCHEMA IF NOT EXISTS history;
  PERFORM seal_revisions();
  sealed := (${newestSealed});
  DROP SCHEMA IF EXISTS past CASCADE;
  CREATE SCHEMA past;
  FOR kept IN
    SELECT t.tgrelid FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname = 'keep_history_insert' AND c.relnamespace = current_schema()::regnamespace ORDER BY c.relname
  LOOP
    PERFORM remake_history_of(kept);
  END LOOP;
${concepts.flatMap(inOrder).join('\n')}
  ${respanned(concepts)}
  ${sealedAnew}
  PERFORM remake_past();
  PERFORM guard_rows();
  ${touchedByHand(concepts)}
END
$$`,
});

/** With columns and tables that came later what was before is sealed anew; where values of a column are written otherwise now, everything is. */
const sealedAnew = `IF current_setting('kontor.retyped', true) = 'yes' THEN
    others := ARRAY(SELECT DISTINCT revision FROM seal);
    PERFORM seal_anew('retyping', NULL, others);
    -- The next migration of the same transaction need not do so.
    PERFORM set_config('kontor.retyped', '', true);
  ELSIF EXISTS (SELECT FROM sealed_since WHERE revision = sealed + 1) THEN
    PERFORM seal_anew('columns', NULL, ARRAY(SELECT number FROM contents_of_revisions(0, sealed, sealed + 1) now JOIN contents_of_revisions(0, sealed, NULL) own USING (number) WHERE now.digest <> own.digest));
  END IF;`;

/** What differs was changed while nothing watched, and may be of any dataset. */
function touchedByHand(concepts: readonly Concept[]): string {
  const { table } = concepts.find(({ boundary }) => boundary)!.boundary!;
  return `IF EXISTS (SELECT FROM revision WHERE transaction = pg_current_xact_id()::text) THEN PERFORM touch_${table}(ARRAY(SELECT key FROM "${table}"));
    -- What is checked at the end would keep tables from being altered until then.
    SET CONSTRAINTS ALL IMMEDIATE;
  END IF;`;
}

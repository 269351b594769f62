import type { Routine } from '../../model/routine';
import { each, keeper } from './keeper';
import { heldThen } from './past';

/**
 * The history of one table is made to fit its columns. One that is new gets its default in the rows that were, or what it is generated
 * from; one that is gone keeps its values there. Only what foreign keys are looked up by is indexed as in the table.
 */
const columnsOfHistory: Routine = {
  name: 'remake_history_columns(regclass, text)',
  sql: `CREATE OR REPLACE FUNCTION remake_history_columns(kept regclass, was text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  made record;
  generated text;
BEGIN
  FOR made IN
    SELECT a.attname AS column, quote_ident(a.attname) AS name, format_type(a.atttypid, a.atttypmod) AS type, h.attnum IS NULL AS is_new, a.attgenerated <> '' AS is_generated,
      pg_get_expr(d.adbin, d.adrelid) AS value, (SELECT 'COLLATE ' || quote_ident(l.collname) FROM pg_collation l WHERE l.oid = a.attcollation AND l.collname <> 'default') AS collated
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      LEFT JOIN pg_attribute h ON h.attrelid = was::regclass AND h.attname = a.attname AND NOT h.attisdropped
    WHERE a.attrelid = kept AND a.attnum > 0 AND NOT a.attisdropped AND (h.attnum IS NULL OR h.atttypid <> a.atttypid OR h.atttypmod <> a.atttypmod)
    ORDER BY a.attnum
  LOOP
    IF made.is_new THEN PERFORM seal_without(kept, made.column); END IF;
    IF NOT made.is_new THEN
      PERFORM set_config('kontor.retyped', 'yes', true);
      EXECUTE format('ALTER TABLE %s ALTER %s TYPE %s %s USING %2$s::text::%3$s', was, made.name, made.type, made.collated);
    ELSIF made.is_generated OR made.value IS NULL THEN
      EXECUTE format('ALTER TABLE %s ADD %s %s %s', was, made.name, made.type, made.collated);
    ELSE
      EXECUTE format('ALTER TABLE %s ADD %s %s %s DEFAULT %s', was, made.name, made.type, made.collated, made.value);
      EXECUTE format('ALTER TABLE %s ALTER %s DROP DEFAULT', was, made.name);
    END IF;
    IF made.is_generated THEN generated := concat_ws(', ', generated, made.name || ' = ' || made.value); END IF;
  END LOOP;
  IF generated IS NOT NULL THEN EXECUTE format('UPDATE %s SET %s', was, generated); END IF;
END
$$`,
};

const indexesOfHistory: Routine = {
  name: 'remake_history_indexes(regclass, text)',
  sql: `CREATE OR REPLACE FUNCTION remake_history_indexes(kept regclass, was text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  index record;
BEGIN
  FOR index IN
    SELECT c.relname AS name, substring(pg_get_indexdef(c.oid) FROM ' USING .*') AS of
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_constraint f ON f.conrelid = i.indrelid AND f.contype = 'f' AND f.conkey[1] = i.indkey[0]
    WHERE i.indrelid = kept AND NOT i.indisprimary
  LOOP
    EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %s%s', index.name, was, index.of);
  END LOOP;
  FOR index IN
    SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = was::regclass AND NOT i.indisprimary
      AND c.relname NOT LIKE '%\_in\_order' AND c.relname NOT IN (SELECT now.relname FROM pg_index n JOIN pg_class now ON now.oid = n.indexrelid WHERE n.indrelid = kept)
  LOOP
    EXECUTE format('DROP INDEX history.%I', index.name);
  END LOOP;
END
$$`,
};

/**
 * Makes what one table needs: its history, the function that keeps it, and its view in `past`. A history that is new begins with the rows
 * that there are, at the newest revision, since nothing is known of what was before; what has changed otherwise, as in a migration, is kept.
 */
const historyOf: Routine = {
  name: 'remake_history_of(regclass)',
  sql: `CREATE OR REPLACE FUNCTION remake_history_of(kept regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name CONSTANT text := (SELECT relname FROM pg_class WHERE oid = kept);
  was CONSTANT text := format('history.%I', name);
  is_new CONSTANT boolean := to_regclass(was) IS NULL;
  columns CONSTANT text[] := ARRAY(SELECT attname FROM pg_attribute WHERE attrelid = kept AND attnum > 0 AND NOT attisdropped ORDER BY attnum);
  keys CONSTANT text[] := ARRAY(SELECT a.attname FROM pg_index i CROSS JOIN unnest(i.indkey) WITH ORDINALITY k (number, place)
    JOIN pg_attribute a ON a.attrelid = kept AND a.attnum = k.number WHERE i.indrelid = kept AND i.indisprimary ORDER BY k.place);
BEGIN
  EXECUTE format('CREATE TABLE IF NOT EXISTS %s (since integer NOT NULL, until integer CHECK (until > since), gone boolean)', was);
  EXECUTE format('DROP TRIGGER IF EXISTS refuse_to_rewrite ON %s', was);
  IF is_new THEN PERFORM seal_without(kept, ''); END IF;
  PERFORM remake_history_columns(kept, was);
  IF is_new THEN
    EXECUTE format('INSERT INTO %s (since, %s) SELECT (SELECT coalesce(max(number), 0) FROM revision), %2$s FROM %s', was, ${each('columns', '%I')}, kept);
    EXECUTE format('ALTER TABLE %s ADD PRIMARY KEY (%s, since)', was, ${each('keys', '%I')});
  ELSIF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = was::regclass AND attname = 'gone') THEN
    EXECUTE format('ALTER TABLE %s ADD gone boolean', was);
    EXECUTE format('UPDATE %s h SET gone = true WHERE until IS NOT NULL AND NOT EXISTS (SELECT FROM %1$s n WHERE %s AND n.since = h.until)', was, ${each('keys', 'n.%1$I = h.%1$I', ' AND ')});
  END IF;
  PERFORM remake_history_indexes(kept, was);
  EXECUTE keeper_of(kept, was, columns, keys);
  EXECUTE format('CREATE VIEW past.%I WITH (security_invoker = true) AS SELECT %s FROM %s WHERE ${heldThen}', name, ${each('columns', '%I')}, was);
  EXECUTE format('SELECT history.%I(current_revision(), %s) FROM %s t FULL JOIN (SELECT * FROM %s WHERE until IS NULL) h USING (%s) WHERE ROW(%s)::record *<> ROW(%s)::record HAVING count(*) > 0',
    'keep_' || name, ${each('keys', 'array_agg(%I)')}, kept, was, ${each('keys', '%I')}, ${each('columns', 't.%I')}, ${each('columns', 'h.%I')});
  EXECUTE format('CREATE TRIGGER refuse_to_rewrite BEFORE UPDATE OR DELETE OR TRUNCATE ON %s FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_to_rewrite()', was);
END
$$`,
};

export const remadeHistory: readonly Routine[] = [columnsOfHistory, indexesOfHistory, keeper, historyOf];

import type { Concept } from '../../model/concept';
import type { Routine } from '../../model/routine';
import { trigger, whenRowsChange } from '../../model/trigger';

/**
 * Triggers that give each changed record the revision of the change, and let a record change with its parts and lists, and what bounds
 * records change when one of them goes, or moves to another, as a part does with its whole.
 */
export const stamps = (concepts: readonly Concept[]): Routine[] => [
  touchEmptied,
  ...concepts.flatMap(concept => [
    ...(concept.whole ? [] : stamped(concept)),
    ...touches(concept),
    ...left(concept),
    ...moved(concepts, concept),
  ]),
];

function stamped({ table, properties }: Concept): Routine[] {
  const columns = properties
    .filter(({ stored, name }) => stored && name !== 'revision' && name !== 'modified')
    .flatMap(({ kind, column, to, max }) => (kind !== 'link' ? [column] : max ? to.map(({ column }) => column) : []));
  const row = (side: string) => `ROW(${columns.map(column => `${side}."${column}"`).join(', ')})`;
  return [
    trigger(`${table}_stamped_new`, table, 'BEFORE INSERT', 'FOR EACH ROW EXECUTE FUNCTION stamp()'),
    trigger(
      `${table}_stamped`,
      table,
      'BEFORE UPDATE',
      `FOR EACH ROW WHEN (${row('OLD')} IS DISTINCT FROM ${row('NEW')}) EXECUTE FUNCTION stamp()`,
    ),
  ];
}

/** A part and a pair belong to what their owner says, so the owner changes with them. */
function touches({ table, whole, properties }: Concept): Routine[] {
  const pairs = properties.flatMap(({ to }) => to.flatMap(target => target.pairs ?? []));
  if (!whole) return pairs.length ? [touch(table), ...pairs.flatMap(pair => calls(pair, 'owner', `touch_${table}`))] : [];
  return whole.to.flatMap(({ table: owner, column }) => [
    touch(owner),
    ...calls(table, column, `touch_${owner}`),
    ...pairs.flatMap(pair => [through(table, column, owner), ...calls(pair, 'owner', `touch_${owner}_of_${table}`)]),
  ]);
}

const calls = (table: string, column: string, call: string): Routine[] => [
  ...whenRowsChange(table, column, call),
  trigger(`${table}_emptied_${call}`, table, 'AFTER TRUNCATE', `FOR EACH STATEMENT EXECUTE FUNCTION touch_emptied('${column}', '${call}')`),
];

/** A table that is emptied at once does not say which rows it had: its history does, be it told of that already or not. */
const touchEmptied: Routine = {
  name: 'touch_emptied()',
  sql: `CREATE OR REPLACE FUNCTION touch_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('SELECT %I(array_agg(DISTINCT %I)) FROM history.%I WHERE %2$I IS NOT NULL
    AND (until IS NULL OR until = (SELECT number FROM revision WHERE transaction = pg_current_xact_id()::text)) HAVING count(*) > 0', TG_ARGV[1], TG_ARGV[0], TG_TABLE_NAME);
  RETURN NULL;
END
$$`,
};

/** A record that is gone has no revision to tell of that. */
function left({ table, boundary }: Concept): Routine[] {
  if (!boundary) return [];
  const [name, column] = [`${table}_left`, boundary.property.column];
  return [
    touch(boundary.table),
    {
      name: `${name}()`,
      sql: `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT "${column}" FROM old_rows);
BEGIN
  IF cardinality(keys) > 0 THEN
    PERFORM current_revision();
    PERFORM touch_${boundary.table}(keys);
  END IF;
  RETURN NULL;
END
$$`,
    },
    trigger(name, table, 'AFTER DELETE', `REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION ${name}()`),
  ];
}

/** What links to a record that moves may be told of it from now on, or no more, though it says the same: only what bounds the record can tell so. */
function moved(concepts: readonly Concept[], { table, boundary, whole }: Concept): Routine[] {
  const wholes = (whole?.to ?? []).map(to => ({ ...to, bound: concepts.find(({ name }) => name === to.name)!.boundary!.property.column }));
  const left = boundary
    ? [`SELECT OLD."${boundary.property.column}"`]
    : wholes.map(({ table: of, column, bound }) => `SELECT w."${bound}" FROM "${of}" w WHERE w.key IN (OLD."${column}", NEW."${column}")`);
  const columns = boundary ? [boundary.property.column] : wholes.map(({ column }) => column);
  const bounds = concepts.find(({ boundary }) => boundary)!.boundary!.table;
  return [
    {
      name: `${table}_moved()`,
      sql: `CREATE OR REPLACE FUNCTION ${table}_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM touch_${bounds}(ARRAY(${left.join(' UNION ')}));
  RETURN NULL;
END
$$`,
    },
    trigger(
      `${table}_moved`,
      table,
      'AFTER UPDATE',
      `FOR EACH ROW WHEN (${columns.map(column => `OLD."${column}" IS DISTINCT FROM NEW."${column}"`).join(' OR ')}) EXECUTE FUNCTION ${table}_moved()`,
    ),
  ];
}

const touch = (owner: string): Routine => ({
  name: `touch_${owner}(text[])`,
  sql: `CREATE OR REPLACE FUNCTION touch_${owner}(keys text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "${owner}" SET revision = current_revision(), modified = register_day() WHERE key = ANY (keys) AND revision <> current_revision()
$$`,
});

const through = (part: string, column: string, owner: string): Routine => ({
  name: `touch_${owner}_of_${part}(text[])`,
  sql: `CREATE OR REPLACE FUNCTION touch_${owner}_of_${part}(keys text[]) RETURNS void LANGUAGE sql AS $$
  SELECT touch_${owner}(ARRAY(SELECT "${column}" FROM "${part}" WHERE key = ANY (keys)))
$$`,
});

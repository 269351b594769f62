import type { Concept } from '../../model/concept';
import type { Routine } from '../../model/routine';
import { trigger, whenRowsChange } from '../../model/trigger';

/**
 * Triggers that give each changed record the revision of the change, and let a record change with its parts and lists, and what bounds
 * records change when one of them goes.
 */
export const stamps = (concepts: readonly Concept[]): Routine[] =>
  concepts.flatMap(concept => [...(concept.whole ? [] : stamped(concept)), ...touches(concept), ...left(concept)]);

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
  if (!whole) return pairs.length ? [touch(table), ...pairs.flatMap(pair => whenRowsChange(pair, 'owner', `touch_${table}`))] : [];
  return whole.to.flatMap(({ table: owner, column }) => [
    touch(owner),
    ...whenRowsChange(table, column, `touch_${owner}`),
    ...pairs.flatMap(pair => [through(table, column, owner), ...whenRowsChange(pair, 'owner', `touch_${owner}_of_${table}`)]),
  ]);
}

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

import type { Routine } from './routine';

/**
 * Calls `call(text[])` once for each statement that changes rows of the table, with the keys found in their column before and after.
 * A statement that changes no row, or puts equal ones in place, calls nothing, so a function may change rows of the table that called it.
 */
export function whenRowsChange(table: string, column: string, call: string): Routine[] {
  const name = `${table}_${column}_${call}`;
  const keys = (...rows: string[]) => rows.map(row => `SELECT "${column}" FROM ${row} WHERE "${column}" IS NOT NULL`).join(' UNION ');
  return [
    {
      name: `${name}()`,
      sql: `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(${keys('new_rows')});
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(${keys('old_rows')});
  ELSE keys := ARRAY(${keys(differing('old_rows', 'new_rows'), differing('new_rows', 'old_rows'))});
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM ${call}(keys); END IF;
  RETURN NULL;
END
$$`,
    },
    ...afterEachStatement(name, table),
  ];
}

const differing = (rows: string, others: string) => `(TABLE ${rows} EXCEPT TABLE ${others}) ${rows}`;

/** Calls the function `name()`, or as `call` says, after each statement. It finds the rows as they were in `old_rows`, and as they are in `new_rows`. */
export const afterEachStatement = (name: string, table: string, call = `${name}()`): Routine[] => [
  trigger(`${name}_insert`, table, 'AFTER INSERT', `REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION ${call}`),
  trigger(
    `${name}_update`,
    table,
    'AFTER UPDATE',
    `REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION ${call}`,
  ),
  trigger(`${name}_delete`, table, 'AFTER DELETE', `REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION ${call}`),
];

export const trigger = (name: string, table: string, when: string, does: string): Routine => ({
  name: `${name} ON "${table}"`,
  sql: `CREATE OR REPLACE TRIGGER ${name} ${when} ON "${table}" ${does}`,
});

import type { Concept } from '../../model/concept';
import type { Routine } from '../../model/routine';

/** Checks, when a transaction ends, that lists hold as many as declared: a foreign key cannot say so. */
export function lists(concepts: readonly Concept[]): Routine[] {
  return concepts.flatMap(({ table, properties }) =>
    properties
      .filter(({ kind, max, min }) => kind === 'link' && !max && min > 0)
      .flatMap(({ name, column, min, to }) => {
        const check = `${table}_needs_${column}`;
        const count = to.map(({ pairs }) => `(SELECT count(*) FROM "${pairs}" WHERE owner = of)`).join(' + ');
        const constraint = (on: string, event: string): Routine => ({
          name: `${check} ON "${on}"`,
          sql: `CREATE CONSTRAINT TRIGGER ${check} AFTER ${event} ON "${on}" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ${check}()`,
        });
        return [
          {
            name: `${check}()`,
            sql: `CREATE OR REPLACE FUNCTION ${check}() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of text;
BEGIN
  IF TG_TABLE_NAME = '${table}' THEN of := NEW.key; ELSE of := OLD.owner; END IF;
  IF EXISTS (SELECT FROM "${table}" WHERE key = of) AND ${count} < ${min} THEN
    RAISE EXCEPTION '${name} of ${table} "%": at least ${min} is needed.', of USING ERRCODE = 'KT010';
  END IF;
  RETURN NULL;
END
$$`,
          },
          constraint(table, 'INSERT'),
          ...to.map(({ pairs }) => constraint(pairs!, 'DELETE')),
        ];
      }),
  );
}

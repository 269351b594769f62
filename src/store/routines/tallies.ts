import type { Concept } from '../../model/concept';
import type { Routine } from '../../model/routine';
import { afterEachStatement, trigger } from '../../model/trigger';
import { depended, type Depended, type Walk } from '../sql/walks';
import { oneWriter } from './clock';
import { recountOf, recounts } from './recount';

/** What keeps the tallies exact: each table on which counts depend has its records counted anew after each statement that changes it. */
export const tallies = (concepts: readonly Concept[]): Routine[] => [...recounts(concepts), ...depended(concepts).flatMap(triggers)];

function triggers({ table, columns, walks }: Depended): Routine[] {
  const name = `${table}_tallied`;
  const ends = [...new Set(walks.map(end))];
  const changed = (op: 'INSERT' | 'DELETE' | 'UPDATE') =>
    ends.map(column => `${variable(column)} := ARRAY(${keys(column, columns, op)});`).join(' ');
  return [
    {
      name: `${name}()`,
      sql: `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET jit = off AS $$
DECLARE
${ends.map(column => `  ${variable(column)} text[];`).join('\n')}
BEGIN
  IF TG_OP = 'TRUNCATE' THEN PERFORM retally(); RETURN NULL;
  ELSIF TG_OP = 'INSERT' THEN ${changed('INSERT')}
  ELSIF TG_OP = 'DELETE' THEN ${changed('DELETE')}
  ELSE ${changed('UPDATE')}
  END IF;
  IF ${ends.map(column => `cardinality(${variable(column)})`).join(' + ')} = 0 THEN RETURN NULL; END IF;
  PERFORM ${oneWriter};
${[...new Set(walks.map(({ concept }) => concept))].map(concept => `  PERFORM ${recountOf(concept)}(${from(concept, walks)});`).join('\n')}
  RETURN NULL;
END
$$`,
    },
    ...afterEachStatement(name, table),
    trigger(`${name}_truncate`, table, 'AFTER TRUNCATE', `FOR EACH STATEMENT EXECUTE FUNCTION ${name}()`),
  ];
}

const variable = (column: string) => `changed_${column}`;
/** The column by which the rows of a table are found from where the walk comes. */
const end = ({ joins }: Walk) => joins.at(-1)?.column ?? 'key';

/** Rows that are the same in all that counts are left out. */
function keys(column: string, columns: readonly string[], op: 'INSERT' | 'DELETE' | 'UPDATE'): string {
  const of = (rows: string) => `SELECT "${column}" FROM ${rows} WHERE "${column}" IS NOT NULL`;
  if (op !== 'UPDATE') return of(op === 'INSERT' ? 'new_rows' : 'old_rows');
  const all = (rows: string) => `SELECT ${columns.map(name => `"${name}"`).join(', ')} FROM ${rows}`;
  const only = (these: string, those: string) => of(`(${all(these)} EXCEPT ${all(those)}) AS ${these}`);
  return `${only('old_rows', 'new_rows')} UNION ${only('new_rows', 'old_rows')}`;
}

/** The keys of the records that walk to what has changed. */
const from = (concept: Concept, walks: readonly Walk[]) =>
  walks
    .filter(walk => walk.concept === concept)
    .map(walkedBack)
    .join(' || ');

function walkedBack(walk: Walk): string {
  const { concept, joins } = walk;
  const back = (keys: string, index: number): string => {
    const { before } = joins[index]!;
    const previous = joins[index - 1];
    if (!previous && before === 'key') return keys;
    const found = `ARRAY(SELECT "${previous?.column ?? 'key'}" FROM "${previous?.table ?? concept.table}" WHERE "${before}" = ANY (${keys}))`;
    return previous ? back(found, index - 1) : found;
  };
  const changed = variable(end(walk));
  return joins.length ? back(changed, joins.length - 1) : changed;
}

import type { ClientBase } from 'pg';
import { InvalidInput } from '../../errors';
import type { Concept } from '../../model/concept';
import type { NewRecord } from '../../model/new-record';

interface Fault {
  readonly code?: string;
  readonly message: string;
  readonly detail?: string;
  readonly column?: string;
  readonly constraint?: string;
  readonly table?: string;
}

/**
 * What the database has against a record, as an `InvalidInput` that names the property; an error that is nobody's input comes back as it
 * is. The transaction has to be usable again: what a check says is looked up.
 */
export async function refused(client: ClientBase, error: unknown, concept: Concept, { key, origin }: NewRecord): Promise<unknown> {
  const fault = error as Fault;
  if (!isRefusal(error)) return error;
  const place = origin ?? `${concept.name} ${key}`;
  const at = (columns: readonly string[]) => {
    const names = [...new Set(columns.map(column => propertyOf(concept, column)))].filter(name => name !== 'key');
    return names.length ? `${place}.${names.join(`, ${place}.`)}` : place;
  };
  const [, columns = '', value = key] = /^Key \(([^)]*)\)=\((.*)\) /s.exec(fault.detail ?? '') ?? [];
  // To a role that sees rows by policies only, Postgres does not tell which values it was.
  const named = columns ? columns.replaceAll('"', '').split(', ') : (await checkNamed(client, fault)).columns;
  switch (fault.code!) {
    case '23502':
      return new InvalidInput(at([fault.column!]), null, 'It may not be missing.');
    case '23503':
      return new InvalidInput(at(named), value, `There is no such ${spokenTable(fault.detail)}.`);
    case '23505':
      return new InvalidInput(at(named), value, named.join() === 'key' ? 'There is one already with this key.' : 'There is one already.');
    case '23514': {
      const { columns, rule } = await checkNamed(client, fault);
      return new InvalidInput(at(columns), key, `It has to fit: ${rule}.`);
    }
    default:
      return new InvalidInput(place, key, fault.message);
  }
}

/** Whether the database refuses a value, rather than work. */
export const isRefusal = (error: unknown) => /^(22|23|KT)/.test((error as Fault).code ?? '');

/** The property that a column belongs to. */
function propertyOf({ properties }: Concept, column: string): string {
  const own = properties.find(property => property.column === column || property.to.some(target => target.column === column));
  return own?.name ?? column;
}

const spokenTable = (detail = '') => (/table "(\w+)"/.exec(detail)?.[1] ?? 'record').replaceAll('_', ' ');

/** The columns that a check is about, and what it says. */
async function checkNamed(client: ClientBase, { constraint, table }: Fault) {
  const { rows } = await client.query<{ columns: string[]; rule: string }>(
    `SELECT ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = conrelid AND attnum = ANY (conkey)) AS columns, coalesce(pg_get_expr(conbin, conrelid), '') AS rule
     FROM pg_constraint WHERE conname = $1 AND conrelid = to_regclass(quote_ident($2))`,
    [constraint, table],
  );
  return rows[0] ?? { columns: [], rule: constraint ?? 'a check' };
}

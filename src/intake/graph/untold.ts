import type { Concept } from '../../model/concept';
import type { NewRecord } from '../../model/new-record';
import { isColumn } from '../../store/writing/row-of';
import type { Register } from '../order';

/**
 * Parts that these records have in the register, and that are told in no RDF: a file cannot hold them, and that it does not means nothing.
 * They have no lists of links.
 */
export async function untoldParts({ client, concepts }: Register, records: readonly NewRecord[]): Promise<NewRecord[]> {
  const found: NewRecord[] = [];
  for (const concept of concepts.filter(({ gate, whole }) => gate && whole))
    for (const { name, column } of concept.whole!.to) {
      const keys = records.filter(record => record.concept === name).map(({ key }) => key);
      const { rows } = await client.query<{ row: Row }>(
        `SELECT to_jsonb(r) AS row FROM "${concept.table}" r WHERE "${column}" = ANY ($1) AND NOT "${concept.gate}"`,
        [keys],
      );
      found.push(...rows.map(({ row }) => recordOf(concept, row)));
    }
  return found;
}

type Row = Readonly<Record<string, unknown>> & { readonly key: string; readonly ordinal: number };

function recordOf({ name, properties }: Concept, row: Row): NewRecord {
  const values = properties.filter(isColumn).flatMap(({ name, kind, column, to }) => {
    if (kind !== 'link') return row[column] === null ? [] : [[name, row[column]] as const];
    const target = to.find(({ column }) => row[column] !== null);
    return target ? [[name, { concept: target.name, key: row[target.column] }] as const] : [];
  });
  return { concept: name, key: row.key, ordinal: row.ordinal, values: Object.fromEntries(values) };
}

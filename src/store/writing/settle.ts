import type { ClientBase } from 'pg';
import { InvalidInput } from '../../errors';
import type { Concept } from '../../model/concept';
import type { NewRecord, Pointer } from '../../model/new-record';

/**
 * Has what was put off until the end of the transaction checked now: links, how many a list needs, rules that look at other rows.
 * Throws `InvalidInput` that names the record at fault where it is among these.
 */
export async function settle(client: ClientBase, concepts: readonly Concept[], records: readonly NewRecord[]) {
  try {
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  } catch (error) {
    throw blamed(error as Fault, concepts, records) ?? error;
  }
}

interface Fault {
  readonly code?: string;
  readonly message: string;
  readonly detail?: string;
  readonly table?: string;
}

function blamed({ code, message, detail, table }: Fault, concepts: readonly Concept[], records: readonly NewRecord[]) {
  if (code === '23503') {
    const [, value = '', target = ''] = /\)=\((.*)\) is not present in table "(\w+)"/s.exec(detail ?? '') ?? [];
    const found = linking(concepts, records, table, target, value);
    // To a role that sees rows by policies only, Postgres does not tell what is missing.
    if (!target)
      return new InvalidInput(
        String(table).replaceAll('_', ' '),
        null,
        'It links to something that is not there. What it links to comes first.',
      );
    const allowed = `There is no such ${target.replaceAll('_', ' ')}.`;
    return new InvalidInput(found ? `${placeOf(found.record)}.${found.property}` : String(table), value, allowed);
  }
  if (!code?.startsWith('KT')) return undefined;
  const [, of, key] = /\b(\w+) "([^"]+)"/.exec(message) ?? [];
  const concept = concepts.find(({ table }) => table === of)?.name;
  const record = records.find(record => record.key === key && (!concept || record.concept === concept));
  return new InvalidInput(record ? placeOf(record) : (of ?? 'register'), key, message);
}

const placeOf = ({ origin, concept, key }: NewRecord) => origin ?? `${concept} ${key}`;

/** Which record has that link: by the table of its concept, or by a table of pairs. */
function linking(concepts: readonly Concept[], records: readonly NewRecord[], table = '', target: string, key: string) {
  for (const concept of concepts)
    for (const { name, to } of concept.properties) {
      const leads = to.find(it => it.table === target && (concept.table === table || it.pairs === table));
      if (!leads) continue;
      const record = records.find(it => it.concept === concept.name && pointsTo(it.values[name], leads.name, key));
      if (record) return { record, property: name };
    }
  return undefined;
}

const pointsTo = (value: unknown, concept: string, key: string): boolean =>
  Array.isArray(value)
    ? value.some(item => pointsTo(item, concept, key))
    : (value as Pointer | undefined)?.key === key && (value as Pointer).concept === concept;

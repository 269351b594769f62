import type { ClientBase } from 'pg';
import { InvalidInput } from '../errors';
import type { Concept, Property, Target } from '../model/concept';
import type { NewRecord, Pointer } from '../model/new-record';

/**
 * Inserts records and parts of any concepts, in the transaction of the client; links may lead forward.
 * A record that the database refuses is named: throws `InvalidInput` with its origin.
 */
export async function insertRecords(client: ClientBase, concepts: readonly Concept[], records: readonly NewRecord[]) {
  await client.query('SET CONSTRAINTS ALL DEFERRED');
  for (const concept of concepts) {
    const own = records.filter(record => record.concept === concept.name);
    if (own.length) await insertRows(client, concept, own);
  }
  for (const concept of concepts) await insertPairs(client, concept, records.filter(record => record.concept === concept.name)); // prettier-ignore
}

type Row = Readonly<Record<string, unknown>>;

const isColumn = ({ derived, stored, kind, max }: Property) => !derived && stored && !(kind === 'link' && !max);

function rowOf({ name, properties, whole }: Concept, { key, values, ordinal, origin }: NewRecord): Row {
  const unknown = Object.keys(values).find(value => !properties.some(({ name, derived }) => name === value && !derived));
  if (unknown) throw new InvalidInput(origin ?? key, unknown, `${name} has no such property to write.`);
  const own = properties.filter(isColumn).flatMap((property): [string, unknown][] => {
    const value = values[property.name] ?? property.default ?? null;
    if (property.kind !== 'link') return [[property.column, value]];
    const target = value && targetOf(property, value as Pointer, origin ?? key);
    return property.to.map(to => [to.column, to === target ? (value as Pointer).key : null]);
  });
  return Object.fromEntries([['key', key], ...(whole ? [['ordinal', ordinal ?? 1]] : []), ...own]) as Row;
}

function targetOf({ name, to }: Property, { concept }: Pointer, place: string): Target {
  const target = to.find(({ name }) => name === concept);
  if (!target) throw new InvalidInput(`${place}: ${name}`, concept, `It leads to ${to.map(({ name }) => name).join(' or ')}.`);
  return target;
}

async function insertRows(client: ClientBase, concept: Concept, records: readonly NewRecord[]) {
  const rows = records.map(record => rowOf(concept, record));
  const columns = Object.keys(rows[0]!).map(column => `"${column}"`).join(', '); // prettier-ignore
  const sql = `INSERT INTO "${concept.table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${concept.table}", $1)`;
  await client.query('SAVEPOINT rows');
  try {
    await client.query(sql, [JSON.stringify(rows)]);
  } catch (error) {
    await client.query('ROLLBACK TO SAVEPOINT rows');
    if (records.length === 1) throw refused(error, concept, records[0]!);
    for (const record of records) await insertRows(client, concept, [record]);
    throw error;
  }
  await client.query('RELEASE SAVEPOINT rows');
}

async function insertPairs(client: ClientBase, { properties }: Concept, records: readonly NewRecord[]) {
  for (const property of properties.filter(({ kind, max }) => kind === 'link' && !max))
    for (const target of property.to) {
      const pairs = records.flatMap(({ key, values, origin }) =>
        ((values[property.name] ?? []) as readonly Pointer[])
          .filter(pointer => targetOf(property, pointer, origin ?? key) === target)
          .map(pointer => ({ owner: key, target: pointer.key })),
      );
      if (pairs.length)
        await client.query(`INSERT INTO "${target.pairs}" SELECT * FROM jsonb_populate_recordset(NULL::"${target.pairs}", $1)`, [
          JSON.stringify(pairs),
        ]);
    }
}

/** What the database has against a record, without a word of SQL. */
function refused(error: unknown, { name }: Concept, { key, origin }: NewRecord) {
  const { code, message, column } = error as { code?: string; message: string; column?: string };
  if (!code || !/^(22|23|KT)/.test(code)) return error;
  const reasons: Readonly<Record<string, string>> = {
    '23502': `${column} is missing.`,
    '23505': 'There is one already with this key, or with values that only one may have.',
    '23514': 'A value is not of the form declared.',
  };
  return new InvalidInput(origin ?? `${name} ${key}`, key, reasons[code] ?? message);
}

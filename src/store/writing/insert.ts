import type { ClientBase } from 'pg';
import type { Concept } from '../../model/concept';
import type { NewRecord } from '../../model/new-record';
import { isRefusal, refused } from './refused';
import { isPairs, pairsOf, rowOf, writtenColumns } from './row-of';

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

export async function insertRows(client: ClientBase, concept: Concept, records: readonly NewRecord[]) {
  const columns = ['key', ...writtenColumns(concept)].map(column => `"${column}"`).join(', '); // prettier-ignore
  const sql = `INSERT INTO "${concept.table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${concept.table}", $1)`;
  await eachBlamed(client, concept, records, some => client.query(sql, [JSON.stringify(some.map(record => rowOf(concept, record)))]));
}

/** Does it for all; if the database refuses, for half of them and so on, so that the one to blame is named. */
export async function eachBlamed(
  client: ClientBase,
  concept: Concept,
  records: readonly NewRecord[],
  write: (records: readonly NewRecord[]) => Promise<unknown>,
) {
  await client.query('SAVEPOINT rows');
  try {
    await write(records);
  } catch (error) {
    await client.query('ROLLBACK TO SAVEPOINT rows');
    if (!isRefusal(error)) throw error;
    if (records.length === 1) throw await refused(client, error, concept, records[0]!);
    const half = records.length >> 1;
    for (const some of [records.slice(0, half), records.slice(half)]) await eachBlamed(client, concept, some, write);
    throw error;
  }
  await client.query('RELEASE SAVEPOINT rows');
}

/** The pairs of their lists of links; those that are there already stay. */
export async function insertPairs(client: ClientBase, { properties }: Concept, records: readonly NewRecord[]) {
  for (const property of properties.filter(isPairs))
    for (const target of property.to) {
      const pairs = records.flatMap(record => pairsOf(property, target, record));
      if (pairs.length)
        await client.query(
          `INSERT INTO "${target.pairs}" SELECT * FROM jsonb_populate_recordset(NULL::"${target.pairs}", $1) ON CONFLICT DO NOTHING`,
          [JSON.stringify(pairs)],
        );
    }
}

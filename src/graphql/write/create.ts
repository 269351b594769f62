import type { PoolClient } from 'pg';
import { InvalidInput } from '../../errors';
import type { Concept } from '../../model/concept';
import { insertRecords } from '../../store/writing/insert';
import { datasetOf, refusePreferring, type Change, type Doing, type Written } from './doing';
import { givenRecord, aKey, type Given } from './given-record';
import { numbered } from './numbered';

/** Makes a record with its parts, by a key that none has or had. */
export async function create(doing: Doing, { writing: { concept, role }, input, place }: Change): Promise<Written> {
  const key = aKey(input.key as string, `${place}.key`);
  const given = givenRecord(doing, concept, key, input, place, true);
  doing.require(role, datasetOf(concept, given.record));
  refusePreferring(doing, concept, given.record, place);
  await refuseTaken(doing.client, concept, key, `${place}.key`);
  return insertGiven(doing, concept, given);
}

async function insertGiven({ client, concepts }: Doing, concept: Concept, given: Given): Promise<Written> {
  const parts = (await Promise.all(given.parts.map(({ concept, records }) => numbered(client, concept, given.record.key, records)))).flat();
  const records = [given.record, ...parts];
  await insertRecords(client, concepts, records);
  return { concept, key: given.record.key, records };
}

/** Of one that is hidden from who asks, or was when it was removed, nothing is told but that its key is taken. */
async function refuseTaken(client: PoolClient, { table, name }: Concept, key: string, place: string) {
  const { rows } = await client.query<{ removed: boolean }>(
    `SELECT NOT EXISTS (SELECT FROM "${table}" WHERE key = $1) AND EXISTS (SELECT FROM history."${table}" WHERE key = $1) AS removed WHERE is_key_taken($2, $1)`,
    [key, table],
  );
  if (!rows[0]) return;
  throw new InvalidInput(
    place,
    key,
    rows[0].removed ? `One with this key was removed: \`restore${name}\` brings it back.` : 'There is one already with this key.',
  );
}

import type { Concept } from '../../model/concept';
import type { NewRecord } from '../../model/new-record';
import { insertRecords } from '../../store/writing/insert';
import { patchRows, removeOtherParts, replacePairs } from '../../store/writing/put-records';
import { datasetOf, refusePreferring, type Change, type Doing, type Written } from './doing';
import { expected } from './expected';
import { aKey, givenRecord, type GivenPart } from './given-record';
import { numbered } from './numbered';

/** Changes of a record what is given; a list of parts as a whole. */
export async function changeRecord(doing: Doing, change: Change): Promise<Written> {
  const { client } = doing;
  const { writing: { concept, role }, input, place } = change; // prettier-ignore
  const key = aKey(input.key as string, `${place}.key`);
  const dataset = await expected(doing, change, role);
  const { record, parts } = givenRecord(doing, concept, key, input, place, false);
  refusePreferring(doing, concept, record, place);
  if (record.values[concept.boundary!.property.name] !== undefined && datasetOf(concept, record) !== dataset)
    for (const it of [dataset, datasetOf(concept, record)]) doing.require('publisher', it);
  const records: NewRecord[] = [record];
  await client.query('SET CONSTRAINTS ALL DEFERRED');
  for (const { concept: part, records: given } of parts) records.push(...(await replaceParts(doing, concept, part, key, given)));
  await patchRows(client, concept, [record]);
  await replacePairs(client, concept, [record], concept.properties.filter(({ name }) => record.values[name] !== undefined)); // prettier-ignore
  return { concept, key, records };
}

async function replaceParts({ client, concepts }: Doing, whole: Concept, part: Concept, key: string, given: readonly GivenPart[]) {
  const all = await numbered(client, part, key, given);
  const old = new Set(given.flatMap(({ key }) => key ?? []));
  const there = all.filter(({ key }) => old.has(key));
  await removeOtherParts(client, part, all, { [whole.name]: [key] });
  await patchRows(client, part, there);
  for (const record of there)
    await replacePairs(client, part, [record], part.properties.filter(({ name }) => record.values[name] !== undefined)); // prettier-ignore
  await insertRecords(client, concepts, all.filter(({ key }) => !old.has(key))); // prettier-ignore
  return all;
}

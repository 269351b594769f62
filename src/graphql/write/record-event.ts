import { InvalidInput } from '../../errors';
import type { Concept } from '../../model/concept';
import { keyLength } from '../../model/thing';
import { conceptNamed } from '../../store/sql/joins';
import type { Change, Doing } from './doing';
import { expected } from './expected';
import { pointer } from './given-record';

/** The event to be made: at the end of its relation’s, in the dataset of that, and with a key made of its key, unless told otherwise. */
export async function recordEvent(doing: Doing, change: Change): Promise<Change> {
  const { model: { concepts, events }, client } = doing; // prettier-ignore
  const { writing: { concept }, input, place } = change; // prettier-ignore
  const property = concept.properties.find(({ name }) => name === events.about)!;
  const about = pointer(doing, property.to, input[events.about] as string, `${place}.${events.about}`);
  const target = property.to.find(({ name }) => name === about.concept)!;
  const relation = conceptNamed(concepts, about.concept);
  const dataset = await expected(
    doing,
    { ...change, writing: { ...change.writing, concept: relation }, input: { ...input, key: about.key } },
    change.writing.role,
  );
  const { rows } = await client.query<{ order: number }>(
    `SELECT coalesce(max("${events.order}"), 0) + 1 AS "order" FROM "${concept.table}" WHERE "${target.column}" = $1`,
    [about.key],
  );
  const order = input[events.order] ?? rows[0]!.order;
  const key = input.key ?? (await freeKey(doing, concept, about.key, rows[0]!.order, place));
  const bound = concept.boundary!.property.name;
  return { ...change, input: { ...input, key, [events.order]: order, [bound]: input[bound] ?? dataset } };
}

async function freeKey({ client }: Doing, { table }: Concept, stem: string, from: number, place: string): Promise<string> {
  const { rows } = await client.query<{ key: string }>(
    `SELECT key FROM "${table}" WHERE starts_with(key, $1) UNION SELECT key FROM history."${table}" WHERE starts_with(key, $1)`,
    [`${stem}-`],
  );
  const taken = new Set(rows.map(({ key }) => key));
  for (let number = from; ; number++) {
    const key = `${stem}-${number}`;
    if (key.length > keyLength)
      throw new InvalidInput(`${place}.key`, null, `A key of at most ${keyLength} characters; one made of that of the relation is longer.`);
    if (!taken.has(key)) return key;
  }
}

import { InvalidInput, NotFound } from '../../errors';
import { checkValue } from '../../model/check-value';
import type { Concept, Property } from '../../model/concept';
import type { NewRecord } from '../../model/new-record';
import { conceptNamed } from '../../store/sql/joins';
import { patchRows } from '../../store/writing/put-records';
import type { Change, Doing, Written } from './doing';
import { expected } from './expected';

type Row = Readonly<Record<string, unknown>>;

/** Prefers one claim to all others on the same property of the same record, which takes its value; derived values follow by themselves. */
export async function preferClaim(doing: Doing, change: Change): Promise<Written> {
  const { client, model: { concepts, claims } } = doing; // prettier-ignore
  const { writing: { concept, role }, input, place } = change; // prettier-ignore
  await expected(doing, change, role);
  const key = input.key as string;
  const { rows } = await client.query<{ row: Row; day: string }>(
    `SELECT to_jsonb(t) AS row, register_day()::text AS day FROM "${concept.table}" t WHERE key = $1`,
    [key],
  );
  const [{ row, day }] = rows as [{ row: Row; day: string }];
  const column = (name: string) => concept.properties.find(property => property.name === name)!.column;
  const target = concept.properties.find(({ name }) => name === claims.about)!.to.find(({ column }) => row[column] !== null)!;
  const subject = conceptNamed(concepts, target.name);
  const about = row[target.column] as string;
  const record = await recordOf(doing, subject, about);
  const asItWas = { ...change, writing: { ...change.writing, concept: record.concept }, input: { ...input, key: record.key } };
  await expected(doing, asItWas, role);
  const bound = concept.boundary!.property.column;
  const others = await client.query<{ key: string; dataset: string }>(
    `SELECT key, "${bound}" AS dataset FROM "${concept.table}" WHERE "${target.column}" = $1 AND "${column(claims.property)}" = $2 AND "${column(claims.rank)}" = $3 AND key <> $4`,
    [about, row[column(claims.property)], claims.preferred, key],
  );
  for (const { dataset } of others.rows) doing.require(role, dataset);
  const as = (key: string, values: Row): NewRecord => ({ concept: concept.name, key, values, origin: place });
  await patchRows(client, concept, others.rows.map(({ key }) => as(key, { [claims.rank]: claims.otherwise }))); // prettier-ignore
  const preferred = as(key, { [claims.rank]: claims.preferred, [claims.reason]: input[claims.reason], [claims.decided]: day });
  checkValue(
    `${place}.${claims.reason}`,
    concept.properties.find(({ name }) => name === claims.reason)!,
    input[claims.reason],
  );
  await patchRows(client, concept, [preferred]);
  const property = subject.properties.find(({ name }) => name === row[column(claims.property)]);
  const stated = property && statement(property, row[column(claims.value)] as string, `${place}.${claims.value}`);
  if (stated === undefined) return { concept, key, records: [preferred] };
  const taking: NewRecord = {
    concept: subject.name,
    key: about,
    values: { [property!.name]: stated },
    origin: `${place} (${subject.name} ${about})`,
  };
  await patchRows(client, subject, [taking]);
  return { concept, key, records: [preferred, taking] };
}

/** The record that something is, or that it is a part of. */
async function recordOf({ client, concepts }: Pick<Doing, 'client' | 'concepts'>, concept: Concept, key: string): Promise<Bounded> {
  if (concept.boundary) return { concept, key };
  const { rows } = await client.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM "${concept.table}" t WHERE key = $1`, [key]);
  const whole = rows[0] && concept.whole!.to.find(({ column }) => rows[0]!.row[column] !== null);
  if (!whole) throw new NotFound(concept.names.en, key);
  return { concept: conceptNamed(concepts, whole.name), key: rows[0]!.row[whole.column] as string };
}

interface Bounded {
  readonly concept: Concept;
  readonly key: string;
}

/** The value that the property takes of a claim; nothing where it takes none: it is derived, or a list. */
function statement(property: Property, text: string, place: string): unknown {
  const { kind, derived, max } = property;
  if (derived || (!max && kind !== 'map') || kind === 'link') return undefined;
  const value = kind === 'integer' || kind === 'float' ? Number(text) : kind === 'boolean' ? text === 'true' : kind === 'map' ? mapOf(text, place) : text; // prettier-ignore
  checkValue(place, property, value);
  return value;
}

function mapOf(text: string, place: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new InvalidInput(place, text, 'A map of languages as JSON: the claim says it in another form.');
  }
}

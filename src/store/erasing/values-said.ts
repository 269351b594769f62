import type { ClientBase } from 'pg';
import type { Claims, Concept, Property } from '../../model/concept';
import { conceptNamed } from '../sql/joins';
import { quoted } from '../sql/quoted';
import type { Going, Order } from './condemned';

/** Shorter texts are said everywhere. */
const shortest = 6;

const inWords = new Set<Property['kind']>(['text', 'texts', 'map', 'web', 'object']);

/** The texts, now and in the past, of what is to be erased, and the words that go with it: what others may repeat. */
export async function valuesSaid(
  client: ClientBase,
  model: Saying,
  { concept, key, properties, words }: Order,
  going: readonly Going[],
): Promise<readonly string[]> {
  const all = [
    ...going.map(its => ({ ...its, of: its.concept.properties })),
    ...(properties.length ? [{ concept, keys: [key], of: properties }] : []),
  ];
  const said = new Set(words);
  for (const { concept, keys, of } of all) {
    const texts = of.filter(isText).map(property => textOf(model, concept, property));
    if (!texts.length) continue;
    const { rows } = await client.query<{ value: string }>(
      `SELECT DISTINCT one #>> '{}' AS value FROM history."${concept.table}" h, jsonb_path_query(jsonb_build_array(${texts.join(', ')}), 'strict $.**') one
       WHERE h.key = ANY ($1) AND jsonb_typeof(one) = 'string'`,
      [keys],
    );
    for (const { value } of rows) for (const text of textsIn(value)) if (text.length >= shortest) said.add(text);
  }
  return [...said];
}

interface Saying {
  readonly concepts: readonly Concept[];
  readonly claims: Claims;
}

const isText = ({ stored, derived, kind }: Property) => stored && !derived && inWords.has(kind);

/** SQL for a value as JSON. What a claim gives is a text only if that is what it speaks of: codes and dates are everybody’s. */
function textOf({ concepts, claims }: Saying, { name, properties }: Concept, { name: property, column }: Property): string {
  if (name !== claims.concept || property !== claims.value) return `to_jsonb(h."${column}")`;
  const [about, said] = [claims.about, claims.property].map(name => properties.find(its => its.name === name)!) as [Property, Property];
  const inTexts = about.to.map(({ name, column }) => {
    const names = conceptNamed(concepts, name).properties.filter(isText);
    return `h."${column}" IS NOT NULL AND h."${said.column}" = ANY (ARRAY[${names.map(({ name }) => quoted(name)).join(', ')}]::text[])`;
  });
  return `CASE WHEN ${inTexts.join(' OR ')} THEN to_jsonb(h."${column}") END`;
}

/** Of a claim the value may be a map of languages, written as JSON. */
function textsIn(value: string): readonly string[] {
  if (!value.startsWith('{')) return [value];
  try {
    return [
      value,
      ...Object.values(JSON.parse(value) as Record<string, unknown>)
        .flat()
        .map(String),
    ];
  } catch {
    return [value];
  }
}

/** SQL for whether a value, as JSON spells it, says any of the texts that are this parameter. */
export const saysAny = (value: string, parameter: string) =>
  `EXISTS (SELECT FROM unnest(${parameter}::text[]) said WHERE strpos(to_jsonb(${value})::text, trim('"' FROM to_jsonb(said)::text)) > 0)`;

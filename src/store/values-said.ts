import type { ClientBase } from 'pg';
import type { Concept, Property } from '../model/concept';
import type { Order, Going } from './condemned';

/** Shorter texts are said everywhere. */
const shortest = 6;

const inWords = new Set<Property['kind']>(['text', 'texts', 'map', 'web', 'object']);

/** The texts, now and in the past, of what is to be erased, and the words that go with it, the longest first: what others may repeat. */
export async function valuesSaid(
  client: ClientBase,
  { concept, key, properties, words }: Order,
  going: readonly Going[],
): Promise<readonly string[]> {
  const all = [
    ...going.map(its => ({ ...its, of: its.concept.properties })),
    ...(properties.length ? [{ concept, keys: [key], of: properties }] : []),
  ];
  const said = new Set(words);
  for (const {
    concept: { table },
    keys,
    of,
  } of all) {
    const columns = of
      .filter(({ stored, derived, kind }) => stored && !derived && inWords.has(kind))
      .map(({ column }) => `to_jsonb(h."${column}")`);
    if (!columns.length) continue;
    const { rows } = await client.query<{ value: string }>(
      `SELECT DISTINCT one #>> '{}' AS value FROM history."${table}" h, jsonb_path_query(jsonb_build_array(${columns.join(', ')}), 'strict $.**') one
       WHERE h.key = ANY ($1) AND jsonb_typeof(one) = 'string'`,
      [keys],
    );
    for (const { value } of rows) for (const text of textsIn(value)) if (text.length >= shortest) said.add(text);
  }
  return [...said].sort((a, b) => b.length - a.length);
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

/** Derived texts in what was: others made them of what is erased. */
export const derivedTexts = (concepts: readonly Concept[]) =>
  concepts.flatMap(({ table, properties }) =>
    properties.filter(({ stored, derived, kind }) => stored && derived && inWords.has(kind)).map(property => ({ table, property })),
  );

import type { Routine } from '../../model/routine';

/** SQL for a text of a language map, in whatever language. */
export const inAnyLanguage = (texts: string) => `jsonb_path_query_first(${texts}, '$.*') #>> '{}'`;

/** What compiled reads call. */
export const reading: readonly Routine[] = [
  {
    name: 'in_language(jsonb, text[])',
    sql: `CREATE OR REPLACE FUNCTION in_language(texts jsonb, langs text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(texts ->> langs[1], texts ->> langs[2], texts ->> langs[3], texts ->> langs[4], texts ->> langs[5], texts ->> langs[6], texts ->> langs[7], texts ->> langs[8],
    ${inAnyLanguage('texts')})
$$`,
  },
  {
    name: 'each_text(jsonb)',
    sql: `CREATE OR REPLACE FUNCTION each_text(texts jsonb) RETURNS TABLE (lang text, value text) LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE ROWS 4 AS $$
  SELECT of.key, each.value FROM jsonb_each(texts) of, jsonb_array_elements_text(of.value) each
$$`,
  },
];

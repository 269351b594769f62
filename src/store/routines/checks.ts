import { languageTagPattern } from '../../model/language-tag';
import { formulaPattern } from '../../model/formula';
import type { Routine } from '../../model/routine';

/**
 * What column checks call: the shape of language maps, of texts and addresses in a list, of an organisation number. They touch no table.
 * Those that call others have bodies that Postgres reads when it makes them: names in them do not depend on a search path.
 */
export const checks: readonly Routine[] = [
  {
    name: 'is_language_tag(text)',
    sql: `CREATE OR REPLACE FUNCTION is_language_tag(tag text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT length(tag) <= 64 AND tag ~ '${languageTagPattern}'
$$`,
  },
  {
    name: 'is_plain_text(text)',
    sql: String.raw`CREATE OR REPLACE FUNCTION is_plain_text(value text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT value <> '' AND value = btrim(value) AND value !~ '[--￾￿]' AND value IS NFC NORMALIZED AND value !~ '${formulaPattern}'
$$`,
  },
  {
    name: 'is_text(jsonb)',
    sql: `CREATE OR REPLACE FUNCTION is_text(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN jsonb_typeof(value) = 'string' AND is_plain_text(value #>> '{}')`,
  },
  {
    name: 'is_lang_map(jsonb)',
    sql: `CREATE OR REPLACE FUNCTION is_lang_map(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE WHEN jsonb_typeof(value) = 'object' AND value <> '{}' THEN
    (SELECT bool_and(is_language_tag(key) AND is_text(each.value)) FROM jsonb_each(value) each) ELSE false END`,
  },
  {
    name: 'are_lang_texts(jsonb)',
    sql: `CREATE OR REPLACE FUNCTION are_lang_texts(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE WHEN jsonb_typeof(value) = 'object' THEN
    (SELECT coalesce(bool_and(is_language_tag(key) AND CASE WHEN jsonb_typeof(each.value) = 'array' AND each.value <> '[]' THEN
      (SELECT bool_and(is_text(texts.value)) FROM jsonb_array_elements(each.value) texts) ELSE false END), true) FROM jsonb_each(value) each) ELSE false END`,
  },
  {
    name: 'are_urls(text[])',
    sql: String.raw`CREATE OR REPLACE FUNCTION are_urls(addresses text[]) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(bool_and(address IS NOT NULL AND address ~ '^https?://[^[:space:]<>"{}|\\^\x60]+$'), true) FROM unnest(addresses) address
$$`,
  },
  {
    name: 'all_match(text[], text)',
    sql: `CREATE OR REPLACE FUNCTION all_match(texts text[], pattern text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(bool_and(each IS NOT NULL AND each ~ pattern), true) FROM unnest(texts) each
$$`,
  },
  {
    name: 'modulus_11(text)',
    sql: `CREATE OR REPLACE FUNCTION modulus_11(number text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT number ~ '^[0-9]{9}$' AND
    (SELECT sum(substr(number, place, 1)::integer * (ARRAY[3, 2, 7, 6, 5, 4, 3, 2, 1])[place]) % 11 = 0 FROM generate_series(1, 9) place)
$$`,
  },
];

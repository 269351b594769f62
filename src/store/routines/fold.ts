import type { Routine } from '../../model/routine';
import { capitals, marks, separators } from './unicode';

const ranges = (text: string) => text.trim().split(/\s+/);
const escaped = (code: string) => (code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`);
/** A bracket expression of Postgres from ranges such as `300-36f`. */
const oneOf = (text: string) =>
  `[${ranges(text)
    .map(range => range.split('-').map(escaped).join('-'))
    .join('')}]`;

const smaller = ranges(capitals).flatMap(run => {
  const [, from = '', to = from, step = '1', away = ''] = /^(\w+)(?:-(\w+))?(?:\/(\d))?\+(-?\d+)$/.exec(run) ?? [];
  const count = (parseInt(to, 16) - parseInt(from, 16)) / Number(step) + 1;
  const codes = Array.from({ length: count }, (_, index) => parseInt(from, 16) + index * Number(step));
  return codes.map(code => [String.fromCodePoint(code), String.fromCodePoint(code + Number(away))] as const);
});
/** Letters that nothing decomposes, and what is typed for them. */
const typed = Object.entries({ Æ: 'a', æ: 'a', Œ: 'o', œ: 'o', Ø: 'o', ø: 'o', Ł: 'l', ł: 'l', Đ: 'd', đ: 'd', Ð: 'd', ð: 'd' }).concat(
  Object.entries({ Ħ: 'h', ħ: 'h', Ŧ: 't', ŧ: 't', ı: 'i', ς: 'σ' }),
);
const from = [...smaller, ...typed].map(([letter]) => letter).join('');
const to = [...smaller, ...typed].map(([, letter]) => letter).join('');

const isAscii = (value: string) => `octet_length(${value}) = length(${value})`;
const plain = (value: string) =>
  [
    ['ß', 'ss'],
    ['ẞ', 'ss'],
    ['þ', 'th'],
    ['Þ', 'th'],
  ].reduce(
    (text, [letter, two]) => `replace(${text}, '${letter}', '${two}')`,
    `translate(regexp_replace(normalize(${value}, NFKD), '${oneOf(marks)}+', '', 'g'), '${from}', '${to}')`,
  );
const folded = (value: string) =>
  `regexp_replace(lower(CASE WHEN ${isAscii(value)} THEN ${value} ELSE ${plain(value)} END COLLATE "C"), '(a)[ae]+|([ou])e+', '\\1\\2', 'g')`;
const words = (value: string) =>
  `array_remove(regexp_split_to_array(${value}, CASE WHEN ${isAscii(value)} THEN '[^0-9a-z]+' ELSE '${oneOf(separators)}+' END), '')`;

/** The expressions are written out in each: a function that calls another by name would depend on the search path. */
const routine = (name: string, signature: string, body: string): Routine => ({
  name,
  sql: `CREATE OR REPLACE FUNCTION ${signature} LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$\n${body}\n$$`,
});

/**
 * Folding for `search` (MODEL section 1), the same under any locale: Unicode marks and case off, `å aa → a`, `ø oe ö → o`, `æ ae ä → a`,
 * `ü ue → u`, `ß → ss`. It reads from left to right, so that the beginning of a name folds to the beginning of the folded name.
 * `search_vector` takes the texts of all maps; `search_query` wants each word as the beginning of one, and finds nothing without a word.
 */
export const fold: readonly Routine[] = [
  routine('fold(text)', 'fold(value text) RETURNS text', `BEGIN RETURN ${folded('value')}; END`),
  routine(
    'fold_words(text)',
    'fold_words(value text) RETURNS text[]',
    `BEGIN
  value := ${folded('value')};
  RETURN ${words('value')};
END`,
  ),
  routine(
    'search_vector(jsonb[])',
    'search_vector(VARIADIC maps jsonb[]) RETURNS tsvector',
    `DECLARE
  texts text := (SELECT string_agg(name #>> '{}', ' ') FROM unnest(maps) map, jsonb_path_query(map, '$.** ? (@.type() == "string")') name);
BEGIN
  texts := ${folded('texts')};
  RETURN array_to_tsvector(ARRAY(SELECT DISTINCT left(word, 500) FROM unnest(${words('texts')}) word));
END`,
  ),
  routine(
    'search_query(text)',
    'search_query(value text) RETURNS tsquery',
    `BEGIN
  value := ${folded('value')};
  RETURN coalesce((SELECT string_agg(DISTINCT '''' || left(word, 500) || ''':*', ' & ') FROM unnest(${words('value')}) word), ''' ''');
END`,
  ),
];

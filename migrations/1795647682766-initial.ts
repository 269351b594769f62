import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropRoutine, putRoutine } from '../src/store/routines/put';

export class Initial1795647682766 implements MigrationInterface {
  async up(db: QueryRunner) {
    await putRoutine(
      db,
      `is_language_tag(text)`,
      `CREATE OR REPLACE FUNCTION is_language_tag(tag text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT length(tag) <= 64 AND tag ~* '^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+)$'
$$`,
    );
    await putRoutine(
      db,
      `is_plain_text(text)`,
      `CREATE OR REPLACE FUNCTION is_plain_text(value text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT value <> '' AND value = btrim(value) AND value !~ '[--￾￿]' AND value IS NFC NORMALIZED
$$`,
    );
    await putRoutine(
      db,
      `is_text(jsonb)`,
      `CREATE OR REPLACE FUNCTION is_text(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT jsonb_typeof(value) = 'string' AND is_plain_text(value #>> '{}')
$$`,
    );
    await putRoutine(
      db,
      `is_lang_map(jsonb)`,
      `CREATE OR REPLACE FUNCTION is_lang_map(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN jsonb_typeof(value) = 'object' AND value <> '{}' THEN
    (SELECT bool_and(is_language_tag(key) AND is_text(each.value)) FROM jsonb_each(value) each) ELSE false END
$$`,
    );
    await putRoutine(
      db,
      `are_lang_texts(jsonb)`,
      `CREATE OR REPLACE FUNCTION are_lang_texts(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN jsonb_typeof(value) = 'object' THEN
    (SELECT coalesce(bool_and(is_language_tag(key) AND CASE WHEN jsonb_typeof(each.value) = 'array' AND each.value <> '[]' THEN
      (SELECT bool_and(is_text(texts.value)) FROM jsonb_array_elements(each.value) texts) ELSE false END), true) FROM jsonb_each(value) each) ELSE false END
$$`,
    );
    await putRoutine(
      db,
      `are_urls(text[])`,
      String.raw`CREATE OR REPLACE FUNCTION are_urls(addresses text[]) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(bool_and(address IS NOT NULL AND address ~ '^https?://[^[:space:]<>"{}|\\^\x60]+$'), true) FROM unnest(addresses) address
$$`,
    );
    await putRoutine(
      db,
      `modulus_11(text)`,
      `CREATE OR REPLACE FUNCTION modulus_11(number text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT number ~ '^[0-9]{9}$' AND
    (SELECT sum(substr(number, place, 1)::integer * (ARRAY[3, 2, 7, 6, 5, 4, 3, 2, 1])[place]) % 11 = 0 FROM generate_series(1, 9) place)
$$`,
    );
    await putRoutine(
      db,
      `edtf_bounds(text)`,
      `CREATE OR REPLACE FUNCTION edtf_bounds(value text) RETURNS date[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  v text;
  first_day date;
  last_day date;
BEGIN
  IF value !~ '^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])?/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.])?)$' THEN
    RAISE EXCEPTION '"%" is not a date of EDTF such as 2010-05-23, 2010-05, 1946, 196X, 13XX, 2016/2020 or ../2022-11-02.', left(value, 100) USING ERRCODE = '22007';
  END IF;
  FOREACH v IN ARRAY string_to_array(value, '/') LOOP
    v := rtrim(v, '?~%');
    IF length(v) = 10 AND substr(v, 9, 2)::integer > extract(day FROM (make_date(left(v, 4)::integer, substr(v, 6, 2)::integer, 1) + interval '1 month')::date - 1) THEN
      RAISE EXCEPTION 'There is no day "%".', v USING ERRCODE = '22008';
    END IF;
    first_day := coalesce(first_day, CASE WHEN v IN ('', '..') THEN '-infinity' ELSE
    make_date(replace(left(v, 4), 'X', '0')::integer, coalesce(nullif(substr(v, 6, 2), ''), '1')::integer, coalesce(nullif(substr(v, 9, 2), ''), '1')::integer) END);
    last_day := CASE WHEN v IN ('', '..') THEN 'infinity' WHEN length(v) = 10 THEN make_date(left(v, 4)::integer, substr(v, 6, 2)::integer, substr(v, 9, 2)::integer) ELSE
    (make_date(replace(left(v, 4), 'X', '9')::integer, coalesce(nullif(substr(v, 6, 2), ''), '12')::integer, 1) + interval '1 month')::date - 1 END;
  END LOOP;
  IF first_day > last_day THEN
    RAISE EXCEPTION 'The end of "%" lies before its start.', value USING ERRCODE = '22008';
  END IF;
  RETURN ARRAY[first_day, last_day];
END
$$`,
    );
    await putRoutine(
      db,
      `edtf_first(text)`,
      `CREATE OR REPLACE FUNCTION edtf_first(value text) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN (edtf_bounds(value))[1]`,
    );
    await putRoutine(
      db,
      `edtf_last(text)`,
      `CREATE OR REPLACE FUNCTION edtf_last(value text) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN (edtf_bounds(value))[2]`,
    );
    await putRoutine(
      db,
      `fold(text)`,
      String.raw`CREATE OR REPLACE FUNCTION fold(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN RETURN regexp_replace(lower(CASE WHEN octet_length(value) = length(value) THEN value ELSE replace(replace(replace(replace(translate(regexp_replace(normalize(value, NFKD), '[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0600-\u0605\u0610-\u061a\u061c\u064b-\u065f\u0670\u06d6-\u06dd\u06df-\u06e4\u06e7-\u06e8\u06ea-\u06ed\u070f\u0711\u0730-\u074a\u07a6-\u07b0\u07eb-\u07f3\u07fd\u0816-\u0819\u081b-\u0823\u0825-\u0827\u0829-\u082d\u0859-\u085b\u0890-\u089f\u08ca-\u0902\u093a\u093c\u0941-\u0948\u094d\u0951-\u0957\u0962-\u0963\u0981\u09bc\u09c1-\u09c4\u09cd\u09e2-\u09e3\u09fe-\u0a02\u0a3c\u0a41-\u0a51\u0a70-\u0a71\u0a75\u0a81-\u0a82\u0abc\u0ac1-\u0ac8\u0acd\u0ae2-\u0ae3\u0afa-\u0b01\u0b3c\u0b3f\u0b41-\u0b44\u0b4d-\u0b56\u0b62-\u0b63\u0b82\u0bc0\u0bcd\u0c00\u0c04\u0c3c\u0c3e-\u0c40\u0c46-\u0c56\u0c62-\u0c63\u0c81\u0cbc\u0cbf\u0cc6-\u0ccd\u0ce2-\u0ce3\u0d00-\u0d01\u0d3b-\u0d3c\u0d41-\u0d44\u0d4d\u0d62-\u0d63\u0d81\u0dca\u0dd2-\u0dd6\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f18-\u0f19\u0f35\u0f37\u0f39\u0f71-\u0f7e\u0f80-\u0f84\u0f86-\u0f87\u0f8d-\u0fbc\u0fc6\u102d-\u1030\u1032-\u1037\u1039-\u103a\u103d-\u103e\u1058-\u1059\u105e-\u1060\u1071-\u1074\u1082\u1085-\u1086\u108d\u109d\u135d-\u135f\u1712-\u1714\u1732-\u1733\u1752-\u1753\u1772-\u1773\u17b4-\u17b5\u17b7-\u17bd\u17c6\u17c9-\u17d3\u17dd\u180b-\u180f\u1885-\u1886\u18a9\u1920-\u1922\u1927-\u1928\u1932\u1939-\u193b\u1a17-\u1a18\u1a1b\u1a56\u1a58-\u1a60\u1a62\u1a65-\u1a6c\u1a73-\u1a7f\u1ab0-\u1b03\u1b34\u1b36-\u1b3c\u1b42\u1b6b-\u1b73\u1b80-\u1b81\u1ba2-\u1ba5\u1ba8-\u1ba9\u1bab-\u1bad\u1be6\u1be8-\u1be9\u1bed\u1bef-\u1bf1\u1c2c-\u1c33\u1c36-\u1c37\u1cd0-\u1cd2\u1cd4-\u1ce0\u1ce2-\u1ce8\u1ced\u1cf4\u1cf8-\u1cf9\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20f0\u2cef-\u2cf1\u2d7f\u2de0-\u2dff\u302a-\u302d\u3099-\u309a\ua66f-\ua672\ua674-\ua67d\ua69e-\ua69f\ua6f0-\ua6f1\ua802\ua806\ua80b\ua825-\ua826\ua82c\ua8c4-\ua8c5\ua8e0-\ua8f1\ua8ff\ua926-\ua92d\ua947-\ua951\ua980-\ua982\ua9b3\ua9b6-\ua9b9\ua9bc-\ua9bd\ua9e5\uaa29-\uaa2e\uaa31-\uaa32\uaa35-\uaa36\uaa43\uaa4c\uaa7c\uaab0\uaab2-\uaab4\uaab7-\uaab8\uaabe-\uaabf\uaac1\uaaec-\uaaed\uaaf6\uabe5\uabe8\uabed\ufb1e\ufe00-\ufe2f\ufeff-\ufffb\U000e0001-\U000e01ef]+', '', 'g'), 'ŊƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƢƤƦƧƩƬƮƱƲƳƵƷƸƼǤǶǷȜȠȢȤȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩϏϘϚϜϞϠϢϤϦϨϪϬϮϷϺϽϾϿЂЄЅІЈЉЊЋЏАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӃӅӇӉӋӍӔӘӠӨӶӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖႠႡႢႣႤႥႦႧႨႩႪႫႬႭႮႯႰႱႲႳႴႵႶႷႸႹႺႻႼႽႾႿჀჁჂჃჄჅჇჍᎠᎡᎢᎣᎤᎥᎦᎧᎨᎩᎪᎫᎬᎭᎮᎯᎰᎱᎲᎳᎴᎵᎶᎷᎸᎹᎺᎻᎼᎽᎾᎿᏀᏁᏂᏃᏄᏅᏆᏇᏈᏉᏊᏋᏌᏍᏎᏏᏐᏑᏒᏓᏔᏕᏖᏗᏘᏙᏚᏛᏜᏝᏞᏟᏠᏡᏢᏣᏤᏥᏦᏧᏨᏩᏪᏫᏬᏭᏮᏯᏰᏱᏲᏳᏴᏵᲉᲐᲑᲒᲓᲔᲕᲖᲗᲘᲙᲚᲛᲜᲝᲞᲟᲠᲡᲢᲣᲤᲥᲦᲧᲨᲩᲪᲫᲬᲭᲮᲯᲰᲱᲲᲳᲴᲵᲶᲷᲸᲹᲺᲽᲾᲿỺỼỾ𞤀𞤁𞤂𞤃𞤄𞤅𞤆𞤇𞤈𞤉𞤊𞤋𞤌𞤍𞤎𞤏𞤐𞤑𞤒𞤓𞤔𞤕𞤖𞤗𞤘𞤙𞤚𞤛𞤜𞤝𞤞𞤟𞤠𞤡ÆæŒœØøŁłĐđÐðĦħŦŧıς', 'ŋɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵƣƥʀƨʃƭʈʊʋƴƶʒƹƽǥƕƿȝƞȣȥⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳͷϳαβγδεζηθικλμνξοπρστυφχψωϗϙϛϝϟϡϣϥϧϩϫϭϯϸϻͻͼͽђєѕіјљњћџабвгдежзиклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӄӆӈӊӌӎӕәӡөӷӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆⴀⴁⴂⴃⴄⴅⴆⴇⴈⴉⴊⴋⴌⴍⴎⴏⴐⴑⴒⴓⴔⴕⴖⴗⴘⴙⴚⴛⴜⴝⴞⴟⴠⴡⴢⴣⴤⴥⴧⴭꭰꭱꭲꭳꭴꭵꭶꭷꭸꭹꭺꭻꭼꭽꭾꭿꮀꮁꮂꮃꮄꮅꮆꮇꮈꮉꮊꮋꮌꮍꮎꮏꮐꮑꮒꮓꮔꮕꮖꮗꮘꮙꮚꮛꮜꮝꮞꮟꮠꮡꮢꮣꮤꮥꮦꮧꮨꮩꮪꮫꮬꮭꮮꮯꮰꮱꮲꮳꮴꮵꮶꮷꮸꮹꮺꮻꮼꮽꮾꮿᏸᏹᏺᏻᏼᏽᲊაბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰჱჲჳჴჵჶჷჸჹჺჽჾჿỻỽỿ𞤢𞤣𞤤𞤥𞤦𞤧𞤨𞤩𞤪𞤫𞤬𞤭𞤮𞤯𞤰𞤱𞤲𞤳𞤴𞤵𞤶𞤷𞤸𞤹𞤺𞤻𞤼𞤽𞤾𞤿𞥀𞥁𞥂𞥃aaoooollddddhhttiσ'), 'ß', 'ss'), 'ẞ', 'ss'), 'þ', 'th'), 'Þ', 'th') END COLLATE "C"), '(a)[ae]+|([ou])e+', '\1\2', 'g'); END
$$`,
    );
    await putRoutine(
      db,
      `fold_words(text)`,
      String.raw`CREATE OR REPLACE FUNCTION fold_words(value text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  value := regexp_replace(lower(CASE WHEN octet_length(value) = length(value) THEN value ELSE replace(replace(replace(replace(translate(regexp_replace(normalize(value, NFKD), '[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0600-\u0605\u0610-\u061a\u061c\u064b-\u065f\u0670\u06d6-\u06dd\u06df-\u06e4\u06e7-\u06e8\u06ea-\u06ed\u070f\u0711\u0730-\u074a\u07a6-\u07b0\u07eb-\u07f3\u07fd\u0816-\u0819\u081b-\u0823\u0825-\u0827\u0829-\u082d\u0859-\u085b\u0890-\u089f\u08ca-\u0902\u093a\u093c\u0941-\u0948\u094d\u0951-\u0957\u0962-\u0963\u0981\u09bc\u09c1-\u09c4\u09cd\u09e2-\u09e3\u09fe-\u0a02\u0a3c\u0a41-\u0a51\u0a70-\u0a71\u0a75\u0a81-\u0a82\u0abc\u0ac1-\u0ac8\u0acd\u0ae2-\u0ae3\u0afa-\u0b01\u0b3c\u0b3f\u0b41-\u0b44\u0b4d-\u0b56\u0b62-\u0b63\u0b82\u0bc0\u0bcd\u0c00\u0c04\u0c3c\u0c3e-\u0c40\u0c46-\u0c56\u0c62-\u0c63\u0c81\u0cbc\u0cbf\u0cc6-\u0ccd\u0ce2-\u0ce3\u0d00-\u0d01\u0d3b-\u0d3c\u0d41-\u0d44\u0d4d\u0d62-\u0d63\u0d81\u0dca\u0dd2-\u0dd6\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f18-\u0f19\u0f35\u0f37\u0f39\u0f71-\u0f7e\u0f80-\u0f84\u0f86-\u0f87\u0f8d-\u0fbc\u0fc6\u102d-\u1030\u1032-\u1037\u1039-\u103a\u103d-\u103e\u1058-\u1059\u105e-\u1060\u1071-\u1074\u1082\u1085-\u1086\u108d\u109d\u135d-\u135f\u1712-\u1714\u1732-\u1733\u1752-\u1753\u1772-\u1773\u17b4-\u17b5\u17b7-\u17bd\u17c6\u17c9-\u17d3\u17dd\u180b-\u180f\u1885-\u1886\u18a9\u1920-\u1922\u1927-\u1928\u1932\u1939-\u193b\u1a17-\u1a18\u1a1b\u1a56\u1a58-\u1a60\u1a62\u1a65-\u1a6c\u1a73-\u1a7f\u1ab0-\u1b03\u1b34\u1b36-\u1b3c\u1b42\u1b6b-\u1b73\u1b80-\u1b81\u1ba2-\u1ba5\u1ba8-\u1ba9\u1bab-\u1bad\u1be6\u1be8-\u1be9\u1bed\u1bef-\u1bf1\u1c2c-\u1c33\u1c36-\u1c37\u1cd0-\u1cd2\u1cd4-\u1ce0\u1ce2-\u1ce8\u1ced\u1cf4\u1cf8-\u1cf9\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20f0\u2cef-\u2cf1\u2d7f\u2de0-\u2dff\u302a-\u302d\u3099-\u309a\ua66f-\ua672\ua674-\ua67d\ua69e-\ua69f\ua6f0-\ua6f1\ua802\ua806\ua80b\ua825-\ua826\ua82c\ua8c4-\ua8c5\ua8e0-\ua8f1\ua8ff\ua926-\ua92d\ua947-\ua951\ua980-\ua982\ua9b3\ua9b6-\ua9b9\ua9bc-\ua9bd\ua9e5\uaa29-\uaa2e\uaa31-\uaa32\uaa35-\uaa36\uaa43\uaa4c\uaa7c\uaab0\uaab2-\uaab4\uaab7-\uaab8\uaabe-\uaabf\uaac1\uaaec-\uaaed\uaaf6\uabe5\uabe8\uabed\ufb1e\ufe00-\ufe2f\ufeff-\ufffb\U000e0001-\U000e01ef]+', '', 'g'), 'ŊƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƢƤƦƧƩƬƮƱƲƳƵƷƸƼǤǶǷȜȠȢȤȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩϏϘϚϜϞϠϢϤϦϨϪϬϮϷϺϽϾϿЂЄЅІЈЉЊЋЏАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӃӅӇӉӋӍӔӘӠӨӶӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖႠႡႢႣႤႥႦႧႨႩႪႫႬႭႮႯႰႱႲႳႴႵႶႷႸႹႺႻႼႽႾႿჀჁჂჃჄჅჇჍᎠᎡᎢᎣᎤᎥᎦᎧᎨᎩᎪᎫᎬᎭᎮᎯᎰᎱᎲᎳᎴᎵᎶᎷᎸᎹᎺᎻᎼᎽᎾᎿᏀᏁᏂᏃᏄᏅᏆᏇᏈᏉᏊᏋᏌᏍᏎᏏᏐᏑᏒᏓᏔᏕᏖᏗᏘᏙᏚᏛᏜᏝᏞᏟᏠᏡᏢᏣᏤᏥᏦᏧᏨᏩᏪᏫᏬᏭᏮᏯᏰᏱᏲᏳᏴᏵᲉᲐᲑᲒᲓᲔᲕᲖᲗᲘᲙᲚᲛᲜᲝᲞᲟᲠᲡᲢᲣᲤᲥᲦᲧᲨᲩᲪᲫᲬᲭᲮᲯᲰᲱᲲᲳᲴᲵᲶᲷᲸᲹᲺᲽᲾᲿỺỼỾ𞤀𞤁𞤂𞤃𞤄𞤅𞤆𞤇𞤈𞤉𞤊𞤋𞤌𞤍𞤎𞤏𞤐𞤑𞤒𞤓𞤔𞤕𞤖𞤗𞤘𞤙𞤚𞤛𞤜𞤝𞤞𞤟𞤠𞤡ÆæŒœØøŁłĐđÐðĦħŦŧıς', 'ŋɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵƣƥʀƨʃƭʈʊʋƴƶʒƹƽǥƕƿȝƞȣȥⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳͷϳαβγδεζηθικλμνξοπρστυφχψωϗϙϛϝϟϡϣϥϧϩϫϭϯϸϻͻͼͽђєѕіјљњћџабвгдежзиклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӄӆӈӊӌӎӕәӡөӷӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆⴀⴁⴂⴃⴄⴅⴆⴇⴈⴉⴊⴋⴌⴍⴎⴏⴐⴑⴒⴓⴔⴕⴖⴗⴘⴙⴚⴛⴜⴝⴞⴟⴠⴡⴢⴣⴤⴥⴧⴭꭰꭱꭲꭳꭴꭵꭶꭷꭸꭹꭺꭻꭼꭽꭾꭿꮀꮁꮂꮃꮄꮅꮆꮇꮈꮉꮊꮋꮌꮍꮎꮏꮐꮑꮒꮓꮔꮕꮖꮗꮘꮙꮚꮛꮜꮝꮞꮟꮠꮡꮢꮣꮤꮥꮦꮧꮨꮩꮪꮫꮬꮭꮮꮯꮰꮱꮲꮳꮴꮵꮶꮷꮸꮹꮺꮻꮼꮽꮾꮿᏸᏹᏺᏻᏼᏽᲊაბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰჱჲჳჴჵჶჷჸჹჺჽჾჿỻỽỿ𞤢𞤣𞤤𞤥𞤦𞤧𞤨𞤩𞤪𞤫𞤬𞤭𞤮𞤯𞤰𞤱𞤲𞤳𞤴𞤵𞤶𞤷𞤸𞤹𞤺𞤻𞤼𞤽𞤾𞤿𞥀𞥁𞥂𞥃aaoooollddddhhttiσ'), 'ß', 'ss'), 'ẞ', 'ss'), 'þ', 'th'), 'Þ', 'th') END COLLATE "C"), '(a)[ae]+|([ou])e+', '\1\2', 'g');
  RETURN array_remove(regexp_split_to_array(value, CASE WHEN octet_length(value) = length(value) THEN '[^0-9a-z]+' ELSE '[\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00ac\u00ae-\u00bf\u00d7\u00f7\u02b9-\u02c5\u02d2-\u02eb\u02ed\u02ef-\u02ff\u0375\u037e\u0384-\u0387\u03f6\u0482\u055a-\u055f\u0589-\u058f\u05be\u05c0\u05c3\u05c6\u05f3-\u05f4\u0606-\u060f\u061b\u061d-\u061f\u066a-\u066d\u06d4\u06de\u06e9\u06fd-\u06fe\u0700-\u070d\u07f6-\u07f9\u07fe-\u07ff\u0830-\u083e\u085e\u0888\u0964-\u0965\u0970\u09f2-\u09f3\u09fa-\u09fb\u09fd\u0a76\u0af0-\u0af1\u0b70\u0bf3-\u0bfa\u0c77\u0c7f\u0c84\u0d4f\u0d79\u0df4\u0e3f\u0e4f\u0e5a-\u0e5b\u0f01-\u0f17\u0f1a-\u0f1f\u0f34\u0f36\u0f38\u0f3a-\u0f3d\u0f85\u0fbe-\u0fc5\u0fc7-\u0fda\u104a-\u104f\u109e-\u109f\u10fb\u1360-\u1368\u1390-\u1399\u1400\u166d-\u166e\u1680\u169b-\u169c\u16eb-\u16ed\u1735-\u1736\u17d4-\u17d6\u17d8-\u17db\u1800-\u180a\u1940-\u1945\u19de-\u19ff\u1a1e-\u1a1f\u1aa0-\u1aa6\u1aa8-\u1aad\u1b4e-\u1b4f\u1b5a-\u1b6a\u1b74-\u1b7f\u1bfc-\u1bff\u1c3b-\u1c3f\u1c7e-\u1c7f\u1cc0-\u1cc7\u1cd3\u1fbd-\u200a\u2010-\u2029\u202f-\u205f\u207a-\u20c1\u2100-\u212e\u213a-\u214d\u214f\u218a-\u24e9\u2500-\u2775\u2794-\u2bff\u2ce5-\u2cea\u2cf9-\u2cfc\u2cfe-\u2cff\u2d70\u2e00-\u2e2e\u2e30-\u3004\u3008-\u3020\u3030\u3036-\u3037\u303d-\u303f\u309b-\u309c\u30a0\u30fb\u3190-\u319f\u31c0-\u31ef\u3200-\u3247\u3250-\u33ff\u4dc0-\u4dff\ua490-\ua4c6\ua4fe-\ua4ff\ua60d-\ua60f\ua673\ua67e\ua6f2-\ua716\ua720-\ua721\ua789-\ua78a\ua828-\ua82b\ua836-\ua839\ua874-\ua877\ua8ce-\ua8cf\ua8f8-\ua8fa\ua8fc\ua92e-\ua92f\ua95f\ua9c1-\ua9cd\ua9de-\ua9df\uaa5c-\uaa5f\uaa77-\uaa79\uaade-\uaadf\uaaf0-\uaaf1\uab5b\uab6a-\uab6b\uabeb\ufb29-\ufdff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uffee\ufffc-\ufffd\U00010100-\U00010102\U0001cc00-\U0001d164\U0001d16a-\U0001d16c\U0001d183-\U0001d184\U0001d18c-\U0001d1a9\U0001d1ae-\U0001d241\U0001d245\U0001d300-\U0001d356\U0001eef0-\U0001f10c\U0001f10d-\U0001fbfa]+' END), '');
END
$$`,
    );
    await putRoutine(
      db,
      `search_vector(jsonb[])`,
      String.raw`CREATE OR REPLACE FUNCTION search_vector(VARIADIC maps jsonb[]) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  texts text := (SELECT string_agg(name #>> '{}', ' ') FROM unnest(maps) map, jsonb_path_query(map, '$.** ? (@.type() == "string")') name);
BEGIN
  texts := regexp_replace(lower(CASE WHEN octet_length(texts) = length(texts) THEN texts ELSE replace(replace(replace(replace(translate(regexp_replace(normalize(texts, NFKD), '[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0600-\u0605\u0610-\u061a\u061c\u064b-\u065f\u0670\u06d6-\u06dd\u06df-\u06e4\u06e7-\u06e8\u06ea-\u06ed\u070f\u0711\u0730-\u074a\u07a6-\u07b0\u07eb-\u07f3\u07fd\u0816-\u0819\u081b-\u0823\u0825-\u0827\u0829-\u082d\u0859-\u085b\u0890-\u089f\u08ca-\u0902\u093a\u093c\u0941-\u0948\u094d\u0951-\u0957\u0962-\u0963\u0981\u09bc\u09c1-\u09c4\u09cd\u09e2-\u09e3\u09fe-\u0a02\u0a3c\u0a41-\u0a51\u0a70-\u0a71\u0a75\u0a81-\u0a82\u0abc\u0ac1-\u0ac8\u0acd\u0ae2-\u0ae3\u0afa-\u0b01\u0b3c\u0b3f\u0b41-\u0b44\u0b4d-\u0b56\u0b62-\u0b63\u0b82\u0bc0\u0bcd\u0c00\u0c04\u0c3c\u0c3e-\u0c40\u0c46-\u0c56\u0c62-\u0c63\u0c81\u0cbc\u0cbf\u0cc6-\u0ccd\u0ce2-\u0ce3\u0d00-\u0d01\u0d3b-\u0d3c\u0d41-\u0d44\u0d4d\u0d62-\u0d63\u0d81\u0dca\u0dd2-\u0dd6\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f18-\u0f19\u0f35\u0f37\u0f39\u0f71-\u0f7e\u0f80-\u0f84\u0f86-\u0f87\u0f8d-\u0fbc\u0fc6\u102d-\u1030\u1032-\u1037\u1039-\u103a\u103d-\u103e\u1058-\u1059\u105e-\u1060\u1071-\u1074\u1082\u1085-\u1086\u108d\u109d\u135d-\u135f\u1712-\u1714\u1732-\u1733\u1752-\u1753\u1772-\u1773\u17b4-\u17b5\u17b7-\u17bd\u17c6\u17c9-\u17d3\u17dd\u180b-\u180f\u1885-\u1886\u18a9\u1920-\u1922\u1927-\u1928\u1932\u1939-\u193b\u1a17-\u1a18\u1a1b\u1a56\u1a58-\u1a60\u1a62\u1a65-\u1a6c\u1a73-\u1a7f\u1ab0-\u1b03\u1b34\u1b36-\u1b3c\u1b42\u1b6b-\u1b73\u1b80-\u1b81\u1ba2-\u1ba5\u1ba8-\u1ba9\u1bab-\u1bad\u1be6\u1be8-\u1be9\u1bed\u1bef-\u1bf1\u1c2c-\u1c33\u1c36-\u1c37\u1cd0-\u1cd2\u1cd4-\u1ce0\u1ce2-\u1ce8\u1ced\u1cf4\u1cf8-\u1cf9\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20f0\u2cef-\u2cf1\u2d7f\u2de0-\u2dff\u302a-\u302d\u3099-\u309a\ua66f-\ua672\ua674-\ua67d\ua69e-\ua69f\ua6f0-\ua6f1\ua802\ua806\ua80b\ua825-\ua826\ua82c\ua8c4-\ua8c5\ua8e0-\ua8f1\ua8ff\ua926-\ua92d\ua947-\ua951\ua980-\ua982\ua9b3\ua9b6-\ua9b9\ua9bc-\ua9bd\ua9e5\uaa29-\uaa2e\uaa31-\uaa32\uaa35-\uaa36\uaa43\uaa4c\uaa7c\uaab0\uaab2-\uaab4\uaab7-\uaab8\uaabe-\uaabf\uaac1\uaaec-\uaaed\uaaf6\uabe5\uabe8\uabed\ufb1e\ufe00-\ufe2f\ufeff-\ufffb\U000e0001-\U000e01ef]+', '', 'g'), 'ŊƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƢƤƦƧƩƬƮƱƲƳƵƷƸƼǤǶǷȜȠȢȤȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩϏϘϚϜϞϠϢϤϦϨϪϬϮϷϺϽϾϿЂЄЅІЈЉЊЋЏАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӃӅӇӉӋӍӔӘӠӨӶӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖႠႡႢႣႤႥႦႧႨႩႪႫႬႭႮႯႰႱႲႳႴႵႶႷႸႹႺႻႼႽႾႿჀჁჂჃჄჅჇჍᎠᎡᎢᎣᎤᎥᎦᎧᎨᎩᎪᎫᎬᎭᎮᎯᎰᎱᎲᎳᎴᎵᎶᎷᎸᎹᎺᎻᎼᎽᎾᎿᏀᏁᏂᏃᏄᏅᏆᏇᏈᏉᏊᏋᏌᏍᏎᏏᏐᏑᏒᏓᏔᏕᏖᏗᏘᏙᏚᏛᏜᏝᏞᏟᏠᏡᏢᏣᏤᏥᏦᏧᏨᏩᏪᏫᏬᏭᏮᏯᏰᏱᏲᏳᏴᏵᲉᲐᲑᲒᲓᲔᲕᲖᲗᲘᲙᲚᲛᲜᲝᲞᲟᲠᲡᲢᲣᲤᲥᲦᲧᲨᲩᲪᲫᲬᲭᲮᲯᲰᲱᲲᲳᲴᲵᲶᲷᲸᲹᲺᲽᲾᲿỺỼỾ𞤀𞤁𞤂𞤃𞤄𞤅𞤆𞤇𞤈𞤉𞤊𞤋𞤌𞤍𞤎𞤏𞤐𞤑𞤒𞤓𞤔𞤕𞤖𞤗𞤘𞤙𞤚𞤛𞤜𞤝𞤞𞤟𞤠𞤡ÆæŒœØøŁłĐđÐðĦħŦŧıς', 'ŋɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵƣƥʀƨʃƭʈʊʋƴƶʒƹƽǥƕƿȝƞȣȥⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳͷϳαβγδεζηθικλμνξοπρστυφχψωϗϙϛϝϟϡϣϥϧϩϫϭϯϸϻͻͼͽђєѕіјљњћџабвгдежзиклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӄӆӈӊӌӎӕәӡөӷӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆⴀⴁⴂⴃⴄⴅⴆⴇⴈⴉⴊⴋⴌⴍⴎⴏⴐⴑⴒⴓⴔⴕⴖⴗⴘⴙⴚⴛⴜⴝⴞⴟⴠⴡⴢⴣⴤⴥⴧⴭꭰꭱꭲꭳꭴꭵꭶꭷꭸꭹꭺꭻꭼꭽꭾꭿꮀꮁꮂꮃꮄꮅꮆꮇꮈꮉꮊꮋꮌꮍꮎꮏꮐꮑꮒꮓꮔꮕꮖꮗꮘꮙꮚꮛꮜꮝꮞꮟꮠꮡꮢꮣꮤꮥꮦꮧꮨꮩꮪꮫꮬꮭꮮꮯꮰꮱꮲꮳꮴꮵꮶꮷꮸꮹꮺꮻꮼꮽꮾꮿᏸᏹᏺᏻᏼᏽᲊაბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰჱჲჳჴჵჶჷჸჹჺჽჾჿỻỽỿ𞤢𞤣𞤤𞤥𞤦𞤧𞤨𞤩𞤪𞤫𞤬𞤭𞤮𞤯𞤰𞤱𞤲𞤳𞤴𞤵𞤶𞤷𞤸𞤹𞤺𞤻𞤼𞤽𞤾𞤿𞥀𞥁𞥂𞥃aaoooollddddhhttiσ'), 'ß', 'ss'), 'ẞ', 'ss'), 'þ', 'th'), 'Þ', 'th') END COLLATE "C"), '(a)[ae]+|([ou])e+', '\1\2', 'g');
  RETURN array_to_tsvector(ARRAY(SELECT DISTINCT left(word, 500) FROM unnest(array_remove(regexp_split_to_array(texts, CASE WHEN octet_length(texts) = length(texts) THEN '[^0-9a-z]+' ELSE '[\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00ac\u00ae-\u00bf\u00d7\u00f7\u02b9-\u02c5\u02d2-\u02eb\u02ed\u02ef-\u02ff\u0375\u037e\u0384-\u0387\u03f6\u0482\u055a-\u055f\u0589-\u058f\u05be\u05c0\u05c3\u05c6\u05f3-\u05f4\u0606-\u060f\u061b\u061d-\u061f\u066a-\u066d\u06d4\u06de\u06e9\u06fd-\u06fe\u0700-\u070d\u07f6-\u07f9\u07fe-\u07ff\u0830-\u083e\u085e\u0888\u0964-\u0965\u0970\u09f2-\u09f3\u09fa-\u09fb\u09fd\u0a76\u0af0-\u0af1\u0b70\u0bf3-\u0bfa\u0c77\u0c7f\u0c84\u0d4f\u0d79\u0df4\u0e3f\u0e4f\u0e5a-\u0e5b\u0f01-\u0f17\u0f1a-\u0f1f\u0f34\u0f36\u0f38\u0f3a-\u0f3d\u0f85\u0fbe-\u0fc5\u0fc7-\u0fda\u104a-\u104f\u109e-\u109f\u10fb\u1360-\u1368\u1390-\u1399\u1400\u166d-\u166e\u1680\u169b-\u169c\u16eb-\u16ed\u1735-\u1736\u17d4-\u17d6\u17d8-\u17db\u1800-\u180a\u1940-\u1945\u19de-\u19ff\u1a1e-\u1a1f\u1aa0-\u1aa6\u1aa8-\u1aad\u1b4e-\u1b4f\u1b5a-\u1b6a\u1b74-\u1b7f\u1bfc-\u1bff\u1c3b-\u1c3f\u1c7e-\u1c7f\u1cc0-\u1cc7\u1cd3\u1fbd-\u200a\u2010-\u2029\u202f-\u205f\u207a-\u20c1\u2100-\u212e\u213a-\u214d\u214f\u218a-\u24e9\u2500-\u2775\u2794-\u2bff\u2ce5-\u2cea\u2cf9-\u2cfc\u2cfe-\u2cff\u2d70\u2e00-\u2e2e\u2e30-\u3004\u3008-\u3020\u3030\u3036-\u3037\u303d-\u303f\u309b-\u309c\u30a0\u30fb\u3190-\u319f\u31c0-\u31ef\u3200-\u3247\u3250-\u33ff\u4dc0-\u4dff\ua490-\ua4c6\ua4fe-\ua4ff\ua60d-\ua60f\ua673\ua67e\ua6f2-\ua716\ua720-\ua721\ua789-\ua78a\ua828-\ua82b\ua836-\ua839\ua874-\ua877\ua8ce-\ua8cf\ua8f8-\ua8fa\ua8fc\ua92e-\ua92f\ua95f\ua9c1-\ua9cd\ua9de-\ua9df\uaa5c-\uaa5f\uaa77-\uaa79\uaade-\uaadf\uaaf0-\uaaf1\uab5b\uab6a-\uab6b\uabeb\ufb29-\ufdff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uffee\ufffc-\ufffd\U00010100-\U00010102\U0001cc00-\U0001d164\U0001d16a-\U0001d16c\U0001d183-\U0001d184\U0001d18c-\U0001d1a9\U0001d1ae-\U0001d241\U0001d245\U0001d300-\U0001d356\U0001eef0-\U0001f10c\U0001f10d-\U0001fbfa]+' END), '')) word));
END
$$`,
    );
    await putRoutine(
      db,
      `search_query(text)`,
      String.raw`CREATE OR REPLACE FUNCTION search_query(value text) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  value := regexp_replace(lower(CASE WHEN octet_length(value) = length(value) THEN value ELSE replace(replace(replace(replace(translate(regexp_replace(normalize(value, NFKD), '[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0600-\u0605\u0610-\u061a\u061c\u064b-\u065f\u0670\u06d6-\u06dd\u06df-\u06e4\u06e7-\u06e8\u06ea-\u06ed\u070f\u0711\u0730-\u074a\u07a6-\u07b0\u07eb-\u07f3\u07fd\u0816-\u0819\u081b-\u0823\u0825-\u0827\u0829-\u082d\u0859-\u085b\u0890-\u089f\u08ca-\u0902\u093a\u093c\u0941-\u0948\u094d\u0951-\u0957\u0962-\u0963\u0981\u09bc\u09c1-\u09c4\u09cd\u09e2-\u09e3\u09fe-\u0a02\u0a3c\u0a41-\u0a51\u0a70-\u0a71\u0a75\u0a81-\u0a82\u0abc\u0ac1-\u0ac8\u0acd\u0ae2-\u0ae3\u0afa-\u0b01\u0b3c\u0b3f\u0b41-\u0b44\u0b4d-\u0b56\u0b62-\u0b63\u0b82\u0bc0\u0bcd\u0c00\u0c04\u0c3c\u0c3e-\u0c40\u0c46-\u0c56\u0c62-\u0c63\u0c81\u0cbc\u0cbf\u0cc6-\u0ccd\u0ce2-\u0ce3\u0d00-\u0d01\u0d3b-\u0d3c\u0d41-\u0d44\u0d4d\u0d62-\u0d63\u0d81\u0dca\u0dd2-\u0dd6\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f18-\u0f19\u0f35\u0f37\u0f39\u0f71-\u0f7e\u0f80-\u0f84\u0f86-\u0f87\u0f8d-\u0fbc\u0fc6\u102d-\u1030\u1032-\u1037\u1039-\u103a\u103d-\u103e\u1058-\u1059\u105e-\u1060\u1071-\u1074\u1082\u1085-\u1086\u108d\u109d\u135d-\u135f\u1712-\u1714\u1732-\u1733\u1752-\u1753\u1772-\u1773\u17b4-\u17b5\u17b7-\u17bd\u17c6\u17c9-\u17d3\u17dd\u180b-\u180f\u1885-\u1886\u18a9\u1920-\u1922\u1927-\u1928\u1932\u1939-\u193b\u1a17-\u1a18\u1a1b\u1a56\u1a58-\u1a60\u1a62\u1a65-\u1a6c\u1a73-\u1a7f\u1ab0-\u1b03\u1b34\u1b36-\u1b3c\u1b42\u1b6b-\u1b73\u1b80-\u1b81\u1ba2-\u1ba5\u1ba8-\u1ba9\u1bab-\u1bad\u1be6\u1be8-\u1be9\u1bed\u1bef-\u1bf1\u1c2c-\u1c33\u1c36-\u1c37\u1cd0-\u1cd2\u1cd4-\u1ce0\u1ce2-\u1ce8\u1ced\u1cf4\u1cf8-\u1cf9\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20f0\u2cef-\u2cf1\u2d7f\u2de0-\u2dff\u302a-\u302d\u3099-\u309a\ua66f-\ua672\ua674-\ua67d\ua69e-\ua69f\ua6f0-\ua6f1\ua802\ua806\ua80b\ua825-\ua826\ua82c\ua8c4-\ua8c5\ua8e0-\ua8f1\ua8ff\ua926-\ua92d\ua947-\ua951\ua980-\ua982\ua9b3\ua9b6-\ua9b9\ua9bc-\ua9bd\ua9e5\uaa29-\uaa2e\uaa31-\uaa32\uaa35-\uaa36\uaa43\uaa4c\uaa7c\uaab0\uaab2-\uaab4\uaab7-\uaab8\uaabe-\uaabf\uaac1\uaaec-\uaaed\uaaf6\uabe5\uabe8\uabed\ufb1e\ufe00-\ufe2f\ufeff-\ufffb\U000e0001-\U000e01ef]+', '', 'g'), 'ŊƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƢƤƦƧƩƬƮƱƲƳƵƷƸƼǤǶǷȜȠȢȤȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩϏϘϚϜϞϠϢϤϦϨϪϬϮϷϺϽϾϿЂЄЅІЈЉЊЋЏАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӃӅӇӉӋӍӔӘӠӨӶӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖႠႡႢႣႤႥႦႧႨႩႪႫႬႭႮႯႰႱႲႳႴႵႶႷႸႹႺႻႼႽႾႿჀჁჂჃჄჅჇჍᎠᎡᎢᎣᎤᎥᎦᎧᎨᎩᎪᎫᎬᎭᎮᎯᎰᎱᎲᎳᎴᎵᎶᎷᎸᎹᎺᎻᎼᎽᎾᎿᏀᏁᏂᏃᏄᏅᏆᏇᏈᏉᏊᏋᏌᏍᏎᏏᏐᏑᏒᏓᏔᏕᏖᏗᏘᏙᏚᏛᏜᏝᏞᏟᏠᏡᏢᏣᏤᏥᏦᏧᏨᏩᏪᏫᏬᏭᏮᏯᏰᏱᏲᏳᏴᏵᲉᲐᲑᲒᲓᲔᲕᲖᲗᲘᲙᲚᲛᲜᲝᲞᲟᲠᲡᲢᲣᲤᲥᲦᲧᲨᲩᲪᲫᲬᲭᲮᲯᲰᲱᲲᲳᲴᲵᲶᲷᲸᲹᲺᲽᲾᲿỺỼỾ𞤀𞤁𞤂𞤃𞤄𞤅𞤆𞤇𞤈𞤉𞤊𞤋𞤌𞤍𞤎𞤏𞤐𞤑𞤒𞤓𞤔𞤕𞤖𞤗𞤘𞤙𞤚𞤛𞤜𞤝𞤞𞤟𞤠𞤡ÆæŒœØøŁłĐđÐðĦħŦŧıς', 'ŋɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵƣƥʀƨʃƭʈʊʋƴƶʒƹƽǥƕƿȝƞȣȥⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳͷϳαβγδεζηθικλμνξοπρστυφχψωϗϙϛϝϟϡϣϥϧϩϫϭϯϸϻͻͼͽђєѕіјљњћџабвгдежзиклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӄӆӈӊӌӎӕәӡөӷӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆⴀⴁⴂⴃⴄⴅⴆⴇⴈⴉⴊⴋⴌⴍⴎⴏⴐⴑⴒⴓⴔⴕⴖⴗⴘⴙⴚⴛⴜⴝⴞⴟⴠⴡⴢⴣⴤⴥⴧⴭꭰꭱꭲꭳꭴꭵꭶꭷꭸꭹꭺꭻꭼꭽꭾꭿꮀꮁꮂꮃꮄꮅꮆꮇꮈꮉꮊꮋꮌꮍꮎꮏꮐꮑꮒꮓꮔꮕꮖꮗꮘꮙꮚꮛꮜꮝꮞꮟꮠꮡꮢꮣꮤꮥꮦꮧꮨꮩꮪꮫꮬꮭꮮꮯꮰꮱꮲꮳꮴꮵꮶꮷꮸꮹꮺꮻꮼꮽꮾꮿᏸᏹᏺᏻᏼᏽᲊაბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰჱჲჳჴჵჶჷჸჹჺჽჾჿỻỽỿ𞤢𞤣𞤤𞤥𞤦𞤧𞤨𞤩𞤪𞤫𞤬𞤭𞤮𞤯𞤰𞤱𞤲𞤳𞤴𞤵𞤶𞤷𞤸𞤹𞤺𞤻𞤼𞤽𞤾𞤿𞥀𞥁𞥂𞥃aaoooollddddhhttiσ'), 'ß', 'ss'), 'ẞ', 'ss'), 'þ', 'th'), 'Þ', 'th') END COLLATE "C"), '(a)[ae]+|([ou])e+', '\1\2', 'g');
  RETURN coalesce((SELECT string_agg(DISTINCT '''' || left(word, 500) || ''':*', ' & ') FROM unnest(array_remove(regexp_split_to_array(value, CASE WHEN octet_length(value) = length(value) THEN '[^0-9a-z]+' ELSE '[\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00ac\u00ae-\u00bf\u00d7\u00f7\u02b9-\u02c5\u02d2-\u02eb\u02ed\u02ef-\u02ff\u0375\u037e\u0384-\u0387\u03f6\u0482\u055a-\u055f\u0589-\u058f\u05be\u05c0\u05c3\u05c6\u05f3-\u05f4\u0606-\u060f\u061b\u061d-\u061f\u066a-\u066d\u06d4\u06de\u06e9\u06fd-\u06fe\u0700-\u070d\u07f6-\u07f9\u07fe-\u07ff\u0830-\u083e\u085e\u0888\u0964-\u0965\u0970\u09f2-\u09f3\u09fa-\u09fb\u09fd\u0a76\u0af0-\u0af1\u0b70\u0bf3-\u0bfa\u0c77\u0c7f\u0c84\u0d4f\u0d79\u0df4\u0e3f\u0e4f\u0e5a-\u0e5b\u0f01-\u0f17\u0f1a-\u0f1f\u0f34\u0f36\u0f38\u0f3a-\u0f3d\u0f85\u0fbe-\u0fc5\u0fc7-\u0fda\u104a-\u104f\u109e-\u109f\u10fb\u1360-\u1368\u1390-\u1399\u1400\u166d-\u166e\u1680\u169b-\u169c\u16eb-\u16ed\u1735-\u1736\u17d4-\u17d6\u17d8-\u17db\u1800-\u180a\u1940-\u1945\u19de-\u19ff\u1a1e-\u1a1f\u1aa0-\u1aa6\u1aa8-\u1aad\u1b4e-\u1b4f\u1b5a-\u1b6a\u1b74-\u1b7f\u1bfc-\u1bff\u1c3b-\u1c3f\u1c7e-\u1c7f\u1cc0-\u1cc7\u1cd3\u1fbd-\u200a\u2010-\u2029\u202f-\u205f\u207a-\u20c1\u2100-\u212e\u213a-\u214d\u214f\u218a-\u24e9\u2500-\u2775\u2794-\u2bff\u2ce5-\u2cea\u2cf9-\u2cfc\u2cfe-\u2cff\u2d70\u2e00-\u2e2e\u2e30-\u3004\u3008-\u3020\u3030\u3036-\u3037\u303d-\u303f\u309b-\u309c\u30a0\u30fb\u3190-\u319f\u31c0-\u31ef\u3200-\u3247\u3250-\u33ff\u4dc0-\u4dff\ua490-\ua4c6\ua4fe-\ua4ff\ua60d-\ua60f\ua673\ua67e\ua6f2-\ua716\ua720-\ua721\ua789-\ua78a\ua828-\ua82b\ua836-\ua839\ua874-\ua877\ua8ce-\ua8cf\ua8f8-\ua8fa\ua8fc\ua92e-\ua92f\ua95f\ua9c1-\ua9cd\ua9de-\ua9df\uaa5c-\uaa5f\uaa77-\uaa79\uaade-\uaadf\uaaf0-\uaaf1\uab5b\uab6a-\uab6b\uabeb\ufb29-\ufdff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uffee\ufffc-\ufffd\U00010100-\U00010102\U0001cc00-\U0001d164\U0001d16a-\U0001d16c\U0001d183-\U0001d184\U0001d18c-\U0001d1a9\U0001d1ae-\U0001d241\U0001d245\U0001d300-\U0001d356\U0001eef0-\U0001f10c\U0001f10d-\U0001fbfa]+' END), '')) word), ''' ''');
END
$$`,
    );
    await putRoutine(
      db,
      `in_language(jsonb, text[])`,
      `CREATE OR REPLACE FUNCTION in_language(texts jsonb, langs text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(texts ->> langs[1], texts ->> langs[2], texts ->> langs[3], texts ->> langs[4], texts ->> langs[5], texts ->> langs[6], texts ->> langs[7], texts ->> langs[8],
    jsonb_path_query_first(texts, '$.*') #>> '{}')
$$`,
    );
    await putRoutine(
      db,
      `each_text(jsonb)`,
      `CREATE OR REPLACE FUNCTION each_text(texts jsonb) RETURNS TABLE (lang text, value text) LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE ROWS 4 AS $$
  SELECT of.key, each.value FROM jsonb_each(texts) of, jsonb_array_elements_text(of.value) each
$$`,
    );
    await putRoutine(
      db,
      `register_now()`,
      `CREATE OR REPLACE FUNCTION register_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(nullif(current_setting('kontor.now', true), '')::timestamptz, now())
$$`,
    );
    await putRoutine(
      db,
      `register_day()`,
      `CREATE OR REPLACE FUNCTION register_day() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT (register_now() AT TIME ZONE 'UTC')::date
$$`,
    );
    await putRoutine(
      db,
      `current_revision()`,
      `CREATE OR REPLACE FUNCTION current_revision() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  mine CONSTANT text := pg_current_xact_id()::text;
  taken integer;
BEGIN
  SELECT number INTO taken FROM revision WHERE transaction = mine;
  IF FOUND THEN RETURN taken; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kontor.revision'));
  INSERT INTO revision (number, at, transaction) SELECT coalesce(max(number), 0) + 1, register_now(), mine FROM revision RETURNING number INTO taken;
  RETURN taken;
END
$$`,
    );
    await putRoutine(
      db,
      `stamp()`,
      `CREATE OR REPLACE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.revision := current_revision();
  NEW.modified := register_day();
  RETURN NEW;
END
$$`,
    );
    await putRoutine(
      db,
      `relation_steps(jsonb, text, boolean)`,
      "CREATE OR REPLACE FUNCTION relation_steps(events jsonb, agreed_until text, tacit_renewal boolean, OUT types text[], OUT dates text[], OUT states text[],\n  OUT changes boolean[], OUT firsts date[], OUT lasts date[], OUT told date[], OUT recorded date[], OUT implied integer)\nLANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$\nDECLARE\n  state text := 'NONE';\n  next text;\n  bounds date[];\n  source_last date;\n  newest date := '-infinity';\n  newest_key text;\n  began integer;\n  place integer;\nBEGIN\n  states := '{}'; changes := '{}'; firsts := '{}'; lasts := '{}'; told := '{}';\n  SELECT coalesce(array_agg(e ->> 'type' ORDER BY n), '{}'), coalesce(array_agg(e ->> 'date' ORDER BY n), '{}'), coalesce(array_agg(left(e ->> 'recorded', 10)::date ORDER BY n), '{}')\n    INTO types, dates, recorded FROM jsonb_array_elements(events) WITH ORDINALITY AS list (e, n);\n  FOR i IN 1 .. cardinality(types) LOOP\n    IF (CASE types[i] WHEN 'PROPOSED' THEN state IN ('NONE', 'PROPOSED')\n      WHEN 'COUNCIL_RESOLUTION' THEN true\n      WHEN 'LETTER_OF_INTENT_SIGNED' THEN state IN ('NONE', 'PROPOSED')\n      WHEN 'SIGNED' THEN state IN ('NONE', 'PROPOSED', 'INTENDED', 'ACTIVE')\n      WHEN 'ENTERED_INTO_FORCE' THEN state IN ('NONE', 'PROPOSED', 'INTENDED')\n      WHEN 'ESTABLISHED' THEN state IN ('NONE', 'PROPOSED', 'INTENDED')\n      WHEN 'JOINED' THEN state IN ('NONE', 'PROPOSED')\n      WHEN 'ATTESTED' THEN state IN ('NONE', 'ACTIVE', 'DORMANT', 'SUSPENDED')\n      WHEN 'RENEWED' THEN state IN ('ACTIVE', 'DORMANT', 'EXPIRED')\n      WHEN 'AMENDED' THEN state IN ('ACTIVE', 'DORMANT')\n      WHEN 'DECLARED_DORMANT' THEN state IN ('ACTIVE', 'SUSPENDED')\n      WHEN 'SUSPENDED' THEN state IN ('ACTIVE', 'DORMANT')\n      WHEN 'RESUMED' THEN state IN ('DORMANT', 'SUSPENDED')\n      WHEN 'TERMINATION_PROPOSED' THEN state IN ('ACTIVE', 'DORMANT', 'SUSPENDED')\n      WHEN 'MOTION_REJECTED' THEN state IN ('ACTIVE', 'DORMANT', 'SUSPENDED')\n      WHEN 'PROPOSAL_REJECTED' THEN state IN ('PROPOSED', 'INTENDED')\n      WHEN 'TERMINATED' THEN state IN ('ACTIVE', 'DORMANT', 'SUSPENDED', 'TERMINATED')\n      WHEN 'RESET_BY_MERGER' THEN state IN ('ACTIVE', 'DORMANT', 'SUSPENDED')\n      WHEN 'EXPIRED' THEN state IN ('ACTIVE', 'DORMANT', 'SUSPENDED')\n      WHEN 'SUPERSEDED' THEN state IN ('INTENDED', 'ACTIVE', 'DORMANT', 'SUSPENDED')\n      WHEN 'MEETING' THEN true\n      WHEN 'GIFT' THEN true\n      WHEN 'AWARD' THEN true END) IS NOT TRUE THEN\n      RAISE EXCEPTION '% is not allowed in the state %. Allowed there: %.%', types[i], CASE state WHEN 'NONE' THEN 'UNKNOWN' ELSE state END,\n        (SELECT string_agg(type, ', ') FROM (VALUES ('PROPOSED', ARRAY['NONE', 'PROPOSED']), ('COUNCIL_RESOLUTION', NULL), ('LETTER_OF_INTENT_SIGNED', ARRAY['NONE', 'PROPOSED']), ('SIGNED', ARRAY['NONE', 'PROPOSED', 'INTENDED', 'ACTIVE']), ('ENTERED_INTO_FORCE', ARRAY['NONE', 'PROPOSED', 'INTENDED']), ('ESTABLISHED', ARRAY['NONE', 'PROPOSED', 'INTENDED']), ('JOINED', ARRAY['NONE', 'PROPOSED']), ('ATTESTED', ARRAY['NONE', 'ACTIVE', 'DORMANT', 'SUSPENDED']), ('RENEWED', ARRAY['ACTIVE', 'DORMANT', 'EXPIRED']), ('AMENDED', ARRAY['ACTIVE', 'DORMANT']), ('DECLARED_DORMANT', ARRAY['ACTIVE', 'SUSPENDED']), ('SUSPENDED', ARRAY['ACTIVE', 'DORMANT']), ('RESUMED', ARRAY['DORMANT', 'SUSPENDED']), ('TERMINATION_PROPOSED', ARRAY['ACTIVE', 'DORMANT', 'SUSPENDED']), ('MOTION_REJECTED', ARRAY['ACTIVE', 'DORMANT', 'SUSPENDED']), ('PROPOSAL_REJECTED', ARRAY['PROPOSED', 'INTENDED']), ('TERMINATED', ARRAY['ACTIVE', 'DORMANT', 'SUSPENDED', 'TERMINATED']), ('RESET_BY_MERGER', ARRAY['ACTIVE', 'DORMANT', 'SUSPENDED']), ('EXPIRED', ARRAY['ACTIVE', 'DORMANT', 'SUSPENDED']), ('SUPERSEDED', ARRAY['INTENDED', 'ACTIVE', 'DORMANT', 'SUSPENDED']), ('MEETING', NULL), ('GIFT', NULL), ('AWARD', NULL)) AS rule (type, allowed_in) WHERE allowed_in IS NULL OR state = ANY (allowed_in)),\n        CASE WHEN state IN ('TERMINATED', 'SUPERSEDED', 'REJECTED') THEN ' ' || state || ' is final: what came after is a new agreement, named here as the `successor`.' ELSE '' END\n        USING ERRCODE = 'KT001', DETAIL = coalesce(events -> (i - 1) ->> 'key', '');\n    END IF;\n    next := CASE types[i] WHEN 'PROPOSED' THEN 'PROPOSED'\n      WHEN 'COUNCIL_RESOLUTION' THEN CASE state WHEN 'NONE' THEN 'PROPOSED' END\n      WHEN 'LETTER_OF_INTENT_SIGNED' THEN 'INTENDED'\n      WHEN 'SIGNED' THEN CASE WHEN state <> ALL (ARRAY['ACTIVE', 'DORMANT', 'SUSPENDED']) AND 'ENTERED_INTO_FORCE' = ANY (types[i + 1:]) THEN 'INTENDED' ELSE 'ACTIVE' END\n      WHEN 'ENTERED_INTO_FORCE' THEN 'ACTIVE'\n      WHEN 'ESTABLISHED' THEN 'ACTIVE'\n      WHEN 'JOINED' THEN 'ACTIVE'\n      WHEN 'ATTESTED' THEN CASE state WHEN 'NONE' THEN 'ACTIVE' END\n      WHEN 'RENEWED' THEN 'ACTIVE'\n      WHEN 'DECLARED_DORMANT' THEN 'DORMANT'\n      WHEN 'SUSPENDED' THEN 'SUSPENDED'\n      WHEN 'RESUMED' THEN 'ACTIVE'\n      WHEN 'PROPOSAL_REJECTED' THEN 'REJECTED'\n      WHEN 'TERMINATED' THEN 'TERMINATED'\n      WHEN 'RESET_BY_MERGER' THEN 'TERMINATED'\n      WHEN 'EXPIRED' THEN 'EXPIRED'\n      WHEN 'SUPERSEDED' THEN 'SUPERSEDED' END;\n    IF coalesce(next, state) IN ('ACTIVE', 'DORMANT', 'SUSPENDED') AND state NOT IN ('ACTIVE', 'DORMANT', 'SUSPENDED') THEN began := i; END IF;\n    state := coalesce(next, state);\n    states := states || state;\n    changes := changes || (next IS NOT NULL);\n\n    IF dates[i] IS NOT NULL AND dates[i] !~ '[?~%]' THEN\n      bounds := edtf_bounds(dates[i]);\n      IF bounds[2] < newest THEN\n        RAISE EXCEPTION '% of % lies wholly before %, which comes earlier in the order. Change the order or the date.', types[i], dates[i], newest_key\n          USING ERRCODE = 'KT002', DETAIL = coalesce(events -> (i - 1) ->> 'key', '');\n      END IF;\n      IF bounds[1] > newest THEN\n        newest := bounds[1];\n        newest_key := types[i] || ' of ' || dates[i];\n      END IF;\n      firsts := firsts || bounds[1]; lasts := lasts || bounds[2]; told := told || bounds[2];\n    ELSE\n      source_last := CASE WHEN events -> (i - 1) ->> 'sourceDate' !~ '[?~%]' THEN nullif((edtf_bounds(events -> (i - 1) ->> 'sourceDate'))[2], 'infinity') END;\n      firsts := firsts || '-infinity'::date;\n      lasts := lasts || CASE WHEN types[i] IN ('TERMINATED', 'RESET_BY_MERGER', 'EXPIRED', 'SUPERSEDED') THEN coalesce(source_last, recorded[i], 'infinity') ELSE 'infinity' END;\n      told := told || coalesce(source_last, lasts[i]);\n    END IF;\n  END LOOP;\n\n  IF agreed_until IS NULL OR agreed_until ~ '[?~%]' OR tacit_renewal IS TRUE OR began IS NULL THEN RETURN; END IF;\n  bounds := edtf_bounds(agreed_until);\n  FOR i IN 1 .. cardinality(types) LOOP\n    IF types[i] = 'RENEWED' AND lasts[i] >= bounds[1] THEN RETURN; END IF;\n    IF i > began AND place IS NULL AND (firsts[i] > bounds[2] OR types[i] IN ('TERMINATED', 'RESET_BY_MERGER', 'EXPIRED', 'SUPERSEDED')) THEN\n      IF firsts[i] <= bounds[2] THEN RETURN; END IF;\n      place := i;\n    END IF;\n  END LOOP;\n  implied := coalesce(place, cardinality(types) + 1);\n  FOR i IN implied .. cardinality(types) LOOP\n    IF types[i] NOT IN ('TERMINATED', 'RESET_BY_MERGER', 'EXPIRED', 'SUPERSEDED') THEN states[i] := 'EXPIRED'; END IF;\n  END LOOP;\n  types := types[:implied - 1] || 'EXPIRED'::text || types[implied:];\n  dates := dates[:implied - 1] || agreed_until || dates[implied:];\n  states := states[:implied - 1] || 'EXPIRED'::text || states[implied:];\n  changes := changes[:implied - 1] || true || changes[implied:];\n  firsts := firsts[:implied - 1] || bounds[1] || firsts[implied:];\n  lasts := lasts[:implied - 1] || bounds[2] || lasts[implied:];\n  told := told[:implied - 1] || bounds[2] || told[implied:];\n  recorded := recorded[:implied - 1] || NULL::date || recorded[implied:];\nEND\n$$",
    );
    await putRoutine(
      db,
      `relation_spells(text[], text[], boolean[], date[], date[], integer)`,
      `CREATE OR REPLACE FUNCTION relation_spells(types text[], states text[], changes boolean[], firsts date[], lasts date[], implied integer,
  OUT certain datemultirange, OUT possible datemultirange, OUT began integer, OUT ended integer)
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  s0 date;
  s1 date;
  e0 date;
  e1 date;
  stood date;
BEGIN
  certain := '{}'; possible := '{}';
  IF NOT true = ANY (changes) THEN
    possible := '{(,)}';
    RETURN;
  END IF;
  FOR i IN 1 .. cardinality(types) LOOP
    IF states[i] IN ('ACTIVE', 'DORMANT', 'SUSPENDED') AND (s0 IS NULL OR ended IS NOT NULL) THEN
      IF s0 IS NOT NULL THEN
        e0 := least(greatest(e0, stood), e1);
    certain := certain + CASE WHEN greatest(s0, s1) <= e0 AND s1 < 'infinity' THEN datemultirange(daterange(nullif(greatest(s0, s1), '-infinity'), nullif(e0, 'infinity'), '[]')) ELSE '{}' END;
    possible := possible + CASE WHEN s0 <= e1 THEN datemultirange(daterange(nullif(s0, '-infinity'), nullif(e1, 'infinity'), '[]')) ELSE '{}' END;
        s0 := greatest(firsts[i], firsts[ended]);
      ELSE
        s0 := CASE types[i] WHEN 'ATTESTED' THEN '-infinity' ELSE firsts[i] END;
      END IF;
      s1 := CASE types[i] WHEN 'ATTESTED' THEN 'infinity' ELSE lasts[i] END;
      began := coalesce(began, i);
      ended := NULL;
      stood := s0; e0 := 'infinity'; e1 := 'infinity';
    END IF;
    CONTINUE WHEN s0 IS NULL;
    IF types[i] IN ('ATTESTED', 'AMENDED', 'DECLARED_DORMANT', 'SUSPENDED', 'RESUMED', 'TERMINATION_PROPOSED', 'MOTION_REJECTED', 'RESET_BY_MERGER', 'EXPIRED') AND i IS DISTINCT FROM implied THEN
      s1 := least(s1, lasts[i]);
      stood := greatest(stood, firsts[i]);
    END IF;
    IF ended IS NULL AND types[i] IN ('TERMINATED', 'RESET_BY_MERGER', 'EXPIRED', 'SUPERSEDED') THEN
      ended := i; e0 := firsts[i]; e1 := lasts[i];
    END IF;
  END LOOP;
  IF s0 IS NOT NULL THEN
    e0 := least(greatest(e0, stood), e1);
    certain := certain + CASE WHEN greatest(s0, s1) <= e0 AND s1 < 'infinity' THEN datemultirange(daterange(nullif(greatest(s0, s1), '-infinity'), nullif(e0, 'infinity'), '[]')) ELSE '{}' END;
    possible := possible + CASE WHEN s0 <= e1 THEN datemultirange(daterange(nullif(s0, '-infinity'), nullif(e1, 'infinity'), '[]')) ELSE '{}' END;
  END IF;
  possible := possible - certain;
END
$$`,
    );
    await putRoutine(
      db,
      `relation_timeline(text[], text[], boolean[], date[], date[], date[], boolean)`,
      `CREATE OR REPLACE FUNCTION relation_timeline(types text[], states text[], changes boolean[], firsts date[], told date[], recorded date[], one_sided boolean) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  days date[] := ARRAY['-infinity'::date];
  may date[] := '{}';
  sure date[] := '{}';
  shown text[] := ARRAY[CASE WHEN one_sided THEN 'CLAIMED' ELSE 'UNKNOWN' END];
  clipped date[] := told;
  edge date := 'infinity';
  f date;
  l date;
  low integer;
  high integer;
  day date;
  may_be text[];
  before text[];
  entries jsonb := '[]';
BEGIN
  FOR i IN REVERSE cardinality(types) .. 1 LOOP
    IF changes[i] OR types[i] IN ('ATTESTED', 'AMENDED', 'DECLARED_DORMANT', 'SUSPENDED', 'RESUMED', 'TERMINATION_PROPOSED', 'MOTION_REJECTED', 'RESET_BY_MERGER', 'EXPIRED') THEN edge := least(edge, told[i]); END IF;
    clipped[i] := edge;
  END LOOP;
  edge := '-infinity';
  FOR i IN 1 .. cardinality(types) LOOP
    f := edge;
    IF changes[i] OR types[i] IN ('ATTESTED', 'AMENDED', 'DECLARED_DORMANT', 'SUSPENDED', 'RESUMED', 'TERMINATION_PROPOSED', 'MOTION_REJECTED', 'RESET_BY_MERGER', 'EXPIRED') THEN edge := greatest(edge, firsts[i]); END IF;
    CONTINUE WHEN NOT changes[i];
    IF types[i] <> 'ATTESTED' THEN f := edge; END IF;
    l := greatest(f, CASE WHEN clipped[i] < 'infinity' THEN clipped[i] WHEN f > '-infinity' THEN recorded[i] ELSE f END);
    IF types[i] IN ('TERMINATED', 'RESET_BY_MERGER', 'EXPIRED', 'SUPERSEDED') THEN
      f := f + 1;
      l := l + 1;
    END IF;
    may := may || greatest(f, may[cardinality(may)]);
    sure := sure || greatest(l, sure[cardinality(sure)]);
    shown := shown || CASE WHEN one_sided AND states[i] IN ('ACTIVE', 'DORMANT', 'SUSPENDED') THEN 'CLAIMED' ELSE states[i] END;
  END LOOP;
  days := ARRAY(SELECT DISTINCT d FROM unnest(days || may || sure) d WHERE d < 'infinity' ORDER BY d);
  FOREACH day IN ARRAY days LOOP
    low := 1; high := 1;
    WHILE sure[low] <= day LOOP low := low + 1; END LOOP;
    WHILE may[high] <= day LOOP high := high + 1; END LOOP;
    may_be := shown[low:low];
    FOR i IN low + 1 .. high LOOP
      IF shown[i] <> ALL (may_be) THEN may_be := may_be || shown[i]; END IF;
    END LOOP;
    CONTINUE WHEN may_be = before;
    entries := entries || jsonb_build_object('from', day, 'status', may_be[1], 'possible', to_jsonb(may_be));
    before := may_be;
  END LOOP;
  RETURN entries;
END
$$`,
    );
    await putRoutine(
      db,
      `relation_history(jsonb, text, boolean, boolean)`,
      `CREATE OR REPLACE FUNCTION relation_history(events jsonb, agreed_until text, tacit_renewal boolean, one_sided boolean,
  OUT signed text, OUT valid_from text, OUT valid_to text, OUT status_as_of text, OUT certain datemultirange, OUT possible datemultirange, OUT timeline jsonb)
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  steps record;
  spells record;
BEGIN
  steps := relation_steps(events, agreed_until, tacit_renewal);
  spells := relation_spells(steps.types, steps.states, steps.changes, steps.firsts, steps.lasts, steps.implied);
  signed := steps.dates[array_position(steps.types, 'SIGNED')];
  IF steps.types[spells.began] <> 'ATTESTED' THEN valid_from := steps.dates[spells.began]; END IF;
  valid_to := steps.dates[spells.ended];
  FOR i IN 1 .. cardinality(steps.types) LOOP
    IF (steps.changes[i] OR steps.types[i] = 'ATTESTED') AND i IS DISTINCT FROM steps.implied
      AND steps.dates[i] !~ '[?~%]' THEN
      status_as_of := steps.dates[i];
    END IF;
  END LOOP;
  certain := CASE WHEN one_sided THEN '{}' ELSE spells.certain END;
  possible := CASE WHEN one_sided THEN spells.certain + spells.possible ELSE spells.possible END;
  timeline := relation_timeline(steps.types, steps.states, steps.changes, steps.firsts, steps.told, steps.recorded, one_sided);
END
$$`,
    );
    await putRoutine(
      db,
      `status_on(jsonb, date)`,
      `CREATE OR REPLACE FUNCTION status_on(timeline jsonb, day date) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN coalesce((SELECT entry ->> 'status' FROM jsonb_array_elements(timeline) WITH ORDINALITY AS list (entry, n) WHERE (entry ->> 'from')::date <= day ORDER BY n DESC LIMIT 1), 'UNKNOWN');
END
$$`,
    );
    await putRoutine(
      db,
      `possible_statuses_on(jsonb, date)`,
      `CREATE OR REPLACE FUNCTION possible_statuses_on(timeline jsonb, day date) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN coalesce((SELECT ARRAY(SELECT jsonb_array_elements_text(entry -> 'possible')) FROM jsonb_array_elements(timeline) WITH ORDINALITY AS list (entry, n) WHERE (entry ->> 'from')::date <= day ORDER BY n DESC LIMIT 1), '{UNKNOWN}');
END
$$`,
    );
    await putRoutine(
      db,
      `in_force_on(datemultirange, datemultirange, date)`,
      `CREATE OR REPLACE FUNCTION in_force_on(certain datemultirange, possible datemultirange, day date) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN certain @> day THEN 'CERTAIN' WHEN possible @> day THEN 'POSSIBLE' END
$$`,
    );
    await putRoutine(
      db,
      `is_open_proposal(jsonb, date)`,
      `CREATE OR REPLACE FUNCTION is_open_proposal(events jsonb, day date) RETURNS boolean LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  event jsonb;
  bounds date[];
  is_open boolean := false;
BEGIN
  FOR event IN SELECT * FROM jsonb_array_elements(events) LOOP
    bounds := CASE WHEN event ->> 'date' !~ '[?~%]' THEN edtf_bounds(event ->> 'date') END;
    CONTINUE WHEN bounds[1] > day;
    IF event ->> 'type' IN ('PROPOSED', 'COUNCIL_RESOLUTION', 'TERMINATION_PROPOSED') THEN
      is_open := coalesce(bounds[2] < day - 365, true);
    ELSIF event ->> 'type' IN ('LETTER_OF_INTENT_SIGNED', 'SIGNED', 'ESTABLISHED', 'JOINED', 'MOTION_REJECTED', 'PROPOSAL_REJECTED', 'TERMINATED') THEN
      is_open := false;
    END IF;
  END LOOP;
  RETURN is_open;
END
$$`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'country', 'GENERATED_COLUMN', 'search', 'search_vector("names")')`,
    );
    await db.query(
      `CREATE TABLE "country" ("key" text COLLATE "C" NOT NULL, "dataset" text COLLATE "C" NOT NULL, "note" jsonb, "revision" integer NOT NULL DEFAULT '0', "modified" date NOT NULL, "names" jsonb NOT NULL, "alpha3" text NOT NULL, "search" tsvector GENERATED ALWAYS AS (search_vector("names")) STORED, CONSTRAINT "CHK_3cc8597fa35a00d04687921099" CHECK (is_lang_map("note")), CONSTRAINT "CHK_0a50a03ae958c1c2a7f0d03f5b" CHECK (is_lang_map("names")), CONSTRAINT "CHK_aaa00d6efb82b67c631fbb467a" CHECK (is_plain_text("alpha3")), CONSTRAINT "CHK_31ab40baeeddade63a9007a758" CHECK ("key" ~ '^[a-z]{2}$'), CONSTRAINT "CHK_9db80e9d87d67fbc79d896aba1" CHECK ("alpha3" ~ '^[A-Z]{3}$'), CONSTRAINT "CHK_5d8226dd1dc5d646af2fbbd211" CHECK (length("key") <= 80 AND "key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'), CONSTRAINT "PK_431605fc63629d8349a70496aa3" PRIMARY KEY ("key"))`,
    );
    await db.query(`CREATE INDEX "IDX_1c25a1871f117f6ea27c7e2b06" ON "country"  ("dataset") `);
    await db.query(`CREATE INDEX "IDX_c11d634f06cd33cf380c9d2258" ON "country" USING gin ("search") `);
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'city', 'GENERATED_COLUMN', 'population_on_first', 'edtf_first("population_on")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'city', 'GENERATED_COLUMN', 'population_on_last', 'edtf_last("population_on")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'city', 'GENERATED_COLUMN', 'search', 'search_vector("names", "alt_names")')`,
    );
    await db.query(
      String.raw`CREATE TABLE "city" ("key" text COLLATE "C" NOT NULL, "dataset" text COLLATE "C" NOT NULL, "note" jsonb, "revision" integer NOT NULL DEFAULT '0', "modified" date NOT NULL, "names" jsonb NOT NULL, "alt_names" jsonb NOT NULL DEFAULT '{}', "country" text COLLATE "C" NOT NULL, "lat" double precision, "long" double precision, "population" integer, "population_on" text, "population_on_first" date GENERATED ALWAYS AS (edtf_first("population_on")) STORED, "population_on_last" date GENERATED ALWAYS AS (edtf_last("population_on")) STORED, "municipality" text COLLATE "C", "homepage" text, "search" tsvector GENERATED ALWAYS AS (search_vector("names", "alt_names")) STORED, CONSTRAINT "UQ_2b301cf4c6986d213cb3a070922" UNIQUE ("municipality"), CONSTRAINT "CHK_c08e3f6f87729ea3dafe860bf1" CHECK (is_lang_map("note")), CONSTRAINT "CHK_1b5b5f8e76e8c3701f7297c6a7" CHECK (is_lang_map("names")), CONSTRAINT "CHK_a140191252ddf9862dcaaf72d4" CHECK (are_lang_texts("alt_names")), CONSTRAINT "CHK_290d548e4de0aed519d66b3613" CHECK ("lat" < 'infinity' AND "lat" > '-infinity'), CONSTRAINT "CHK_3a7edfbb868f085f097105e7aa" CHECK ("long" < 'infinity' AND "long" > '-infinity'), CONSTRAINT "CHK_5e9bd5e2d05d5e994de04d94cc" CHECK ("population_on" ~ '^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$'), CONSTRAINT "CHK_f61ee7002095783131f18172a5" CHECK ("homepage" ~ '^https?://[^[:space:]<>"{}|\\^\x60]+$'), CONSTRAINT "CHK_0bd261c5701503a3c6f17728e4" CHECK (("population" IS NULL) = ("population_on" IS NULL) AND "population" >= 0), CONSTRAINT "CHK_2e7178b0f4accc4799a9a16039" CHECK (("lat" IS NULL) = ("long" IS NULL)), CONSTRAINT "CHK_0f24798dfb048d7008c0ad611d" CHECK ("lat" BETWEEN -90 AND 90 AND "long" BETWEEN -180 AND 180), CONSTRAINT "CHK_7a24c37ac9d34b0213a622301c" CHECK (length("key") <= 80 AND "key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'), CONSTRAINT "PK_06673420d9a1b48368e8ead151c" PRIMARY KEY ("key"))`,
    );
    await db.query(`CREATE INDEX "IDX_a565cfc0d2030c31b100eea13b" ON "city"  ("dataset") `);
    await db.query(`CREATE INDEX "IDX_962c89fb9b146a0bc345eb3301" ON "city"  ("country") `);
    await db.query(`CREATE INDEX "IDX_2b301cf4c6986d213cb3a07092" ON "city"  ("municipality") `);
    await db.query(`CREATE INDEX "IDX_5722e035377930e9bec7884d80" ON "city" USING gin ("search") `);
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'organisation', 'GENERATED_COLUMN', 'founded_first', 'edtf_first("founded")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'organisation', 'GENERATED_COLUMN', 'founded_last', 'edtf_last("founded")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'organisation', 'GENERATED_COLUMN', 'dissolved_first', 'edtf_first("dissolved")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'organisation', 'GENERATED_COLUMN', 'dissolved_last', 'edtf_last("dissolved")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'organisation', 'GENERATED_COLUMN', 'search', 'search_vector("names", "alt_names")')`,
    );
    await db.query(
      String.raw`CREATE TABLE "organisation" ("key" text COLLATE "C" NOT NULL, "dataset" text COLLATE "C" NOT NULL, "note" jsonb, "revision" integer NOT NULL DEFAULT '0', "modified" date NOT NULL, "names" jsonb NOT NULL, "alt_names" jsonb NOT NULL DEFAULT '{}', "abbreviation" text, "kind" text NOT NULL, "part_of" text COLLATE "C", "seat" text COLLATE "C", "seat_as_stated" text, "country" text COLLATE "C", "founded" text, "founded_first" date GENERATED ALWAYS AS (edtf_first("founded")) STORED, "founded_last" date GENERATED ALWAYS AS (edtf_last("founded")) STORED, "dissolved" text, "dissolved_first" date GENERATED ALWAYS AS (edtf_first("dissolved")) STORED, "dissolved_last" date GENERATED ALWAYS AS (edtf_last("dissolved")) STORED, "description" jsonb, "homepage" text, "international_work" boolean, "search" tsvector GENERATED ALWAYS AS (search_vector("names", "alt_names")) STORED, CONSTRAINT "CHK_7ce1190512ee6618e98de773d8" CHECK (is_lang_map("note")), CONSTRAINT "CHK_17a699b6b05fb456e6a2beeb37" CHECK (is_lang_map("names")), CONSTRAINT "CHK_85dd7866b86e953b1627ed87d3" CHECK (are_lang_texts("alt_names")), CONSTRAINT "CHK_d6aac4037b1ed5bb4552072f89" CHECK (is_plain_text("abbreviation")), CONSTRAINT "CHK_a21ccf3f834bca7adc2fdd82ee" CHECK ("kind" IN ('MUNICIPALITY', 'DEPARTMENT', 'POLITICAL_BODY', 'CITY_REGION', 'COUNTY', 'CITY_NETWORK', 'REPRESENTATION_OFFICE', 'PROGRAMME', 'UNIVERSITY', 'RESEARCH_BODY', 'ASSOCIATION', 'COMPANY', 'PUBLIC_BODY', 'OTHER')), CONSTRAINT "CHK_d02d0d8049bc2f7876a5e444ed" CHECK (is_plain_text("seat_as_stated")), CONSTRAINT "CHK_0059fb543904ef64ca392f544c" CHECK ("founded" ~ '^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$'), CONSTRAINT "CHK_7d5593dd7af49d24b4ddd875f0" CHECK ("dissolved" ~ '^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$'), CONSTRAINT "CHK_68814095e2cb97604f4d25f732" CHECK (is_lang_map("description")), CONSTRAINT "CHK_c3e5d38fd2a430c7a39422e7ce" CHECK ("homepage" ~ '^https?://[^[:space:]<>"{}|\\^\x60]+$'), CONSTRAINT "CHK_d89bf62bc2f923a6a9cae8fd5e" CHECK (length("key") <= 80 AND "key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'), CONSTRAINT "PK_3ee0975189df5d18d8da3a5634f" PRIMARY KEY ("key"))`,
    );
    await db.query(`CREATE INDEX "IDX_36776641c0baf64e0bd2a2dbe5" ON "organisation"  ("dataset") `);
    await db.query(`CREATE INDEX "IDX_c11f414d31c7bbd3acec345c97" ON "organisation"  ("part_of") `);
    await db.query(`CREATE INDEX "IDX_432d24a782c6aed6bdb866e16b" ON "organisation"  ("seat") `);
    await db.query(`CREATE INDEX "IDX_5285b1a41ab98cb0fee2f01f72" ON "organisation"  ("country") `);
    await db.query(`CREATE INDEX "IDX_1bd0aedac6a94a9d27651dfb99" ON "organisation" USING gin ("search") `);
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'source', 'GENERATED_COLUMN', 'date_first', 'edtf_first("date")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'source', 'GENERATED_COLUMN', 'date_last', 'edtf_last("date")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'source', 'GENERATED_COLUMN', 'search', 'search_vector("titles")')`,
    );
    await db.query(
      String.raw`CREATE TABLE "source" ("key" text COLLATE "C" NOT NULL, "dataset" text COLLATE "C" NOT NULL, "note" jsonb, "revision" integer NOT NULL DEFAULT '0', "modified" date NOT NULL, "titles" jsonb NOT NULL, "url" text, "citation" text, "publisher" text NOT NULL, "kind" text NOT NULL, "closeness" text NOT NULL, "language" text, "date" text, "date_first" date GENERATED ALWAYS AS (edtf_first("date")) STORED, "date_last" date GENERATED ALWAYS AS (edtf_last("date")) STORED, "retrieved" date, "archived" text, "case_number" text, "licence" text, "search" tsvector GENERATED ALWAYS AS (search_vector("titles")) STORED, CONSTRAINT "CHK_ebd08fc2e2bf35de1c3cbd46a1" CHECK (is_lang_map("note")), CONSTRAINT "CHK_5fca6114a331ea05ed727c4b95" CHECK (is_lang_map("titles")), CONSTRAINT "CHK_a08d694eee92e68241da8450d3" CHECK ("url" ~ '^https?://[^[:space:]<>"{}|\\^\x60]+$'), CONSTRAINT "CHK_8042a3052a7882827f30440427" CHECK (is_plain_text("citation")), CONSTRAINT "CHK_6417be6e3875144e636db5682c" CHECK (is_plain_text("publisher")), CONSTRAINT "CHK_5b4d491163a9a6b8ca195632bb" CHECK ("kind" IN ('OFFICIAL', 'EMBASSY', 'REGISTER', 'RESEARCH', 'DATASET', 'NEWS', 'ASSOCIATION', 'ENCYCLOPAEDIA', 'BLOG', 'WEBSITE', 'UNSOURCED')), CONSTRAINT "CHK_4f63f79c998043394d5b8097e7" CHECK ("closeness" IN ('PRIMARY', 'SECONDARY', 'TERTIARY')), CONSTRAINT "CHK_5cc6753fda3f627ffd80c0daea" CHECK (is_plain_text("language")), CONSTRAINT "CHK_18f555b6249c696c0c33dc1028" CHECK ("date" ~ '^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$'), CONSTRAINT "CHK_240037a92f4dda91d928f3cd8a" CHECK ("archived" ~ '^https?://[^[:space:]<>"{}|\\^\x60]+$'), CONSTRAINT "CHK_30933ba6d5b69e43d128410cfa" CHECK (is_plain_text("case_number")), CONSTRAINT "CHK_abace9308d637dc9cf75980a98" CHECK ("licence" ~ '^https?://[^[:space:]<>"{}|\\^\x60]+$'), CONSTRAINT "CHK_5085d1b9491830562373b9a720" CHECK (num_nonnulls("url", "citation") > 0), CONSTRAINT "CHK_a3d47f4f9cee702bf86d01cadb" CHECK (length("key") <= 80 AND "key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'), CONSTRAINT "PK_d73a8a376a5ed224675db7bb2fc" PRIMARY KEY ("key"))`,
    );
    await db.query(`CREATE INDEX "IDX_7f875c43c3adeaee79a8b06a91" ON "source"  ("dataset") `);
    await db.query(`CREATE INDEX "IDX_b16ad266a9b943ca6e026ba1de" ON "source" USING gin ("search") `);
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'strategy', 'GENERATED_COLUMN', 'adopted_first', 'edtf_first("adopted")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'strategy', 'GENERATED_COLUMN', 'adopted_last', 'edtf_last("adopted")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'strategy', 'GENERATED_COLUMN', 'period_first', 'edtf_first("period")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'strategy', 'GENERATED_COLUMN', 'period_last', 'edtf_last("period")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'strategy', 'GENERATED_COLUMN', 'search', 'search_vector("titles")')`,
    );
    await db.query(
      `CREATE TABLE "strategy" ("key" text COLLATE "C" NOT NULL, "dataset" text COLLATE "C" NOT NULL, "note" jsonb, "revision" integer NOT NULL DEFAULT '0', "modified" date NOT NULL, "titles" jsonb NOT NULL, "kind" text NOT NULL, "adopted" text, "adopted_first" date GENERATED ALWAYS AS (edtf_first("adopted")) STORED, "adopted_last" date GENERATED ALWAYS AS (edtf_last("adopted")) STORED, "adopted_by" text COLLATE "C", "period" text, "period_first" date GENERATED ALWAYS AS (edtf_first("period")) STORED, "period_last" date GENERATED ALWAYS AS (edtf_last("period")) STORED, "implements" text COLLATE "C", "responsible_body" text COLLATE "C", "aligns_with" jsonb NOT NULL DEFAULT '{}', "sdgs" text array NOT NULL DEFAULT '{}', "main_sdgs" text array NOT NULL DEFAULT '{}', "search" tsvector GENERATED ALWAYS AS (search_vector("titles")) STORED, CONSTRAINT "CHK_019e4dbe66f7119628d3c059fc" CHECK (is_lang_map("note")), CONSTRAINT "CHK_e2e1552315cee4efe461cb66a3" CHECK (is_lang_map("titles")), CONSTRAINT "CHK_1da7c93e9b517598e0e2283ab8" CHECK ("kind" IN ('STRATEGY', 'ACTION_PLAN')), CONSTRAINT "CHK_0339d67a544779a8a4fa153c6b" CHECK ("adopted" ~ '^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$'), CONSTRAINT "CHK_108bfccccb15c5d3379045256c" CHECK ("period" ~ '^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])?/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.])?)$'), CONSTRAINT "CHK_bce01cca93e9062374fe1352c5" CHECK (are_lang_texts("aligns_with")), CONSTRAINT "CHK_793ce472e74dc180b2e80befd9" CHECK (are_urls("sdgs")), CONSTRAINT "CHK_000c4797cd00ed1fa40ba883bf" CHECK (are_urls("main_sdgs")), CONSTRAINT "CHK_7293c009964692faac5758be34" CHECK (length("key") <= 80 AND "key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'), CONSTRAINT "PK_d2ec0c65ee674e296d035c33202" PRIMARY KEY ("key"))`,
    );
    await db.query(`CREATE INDEX "IDX_859bac7aab8fcdbb7a2f76be17" ON "strategy"  ("dataset") `);
    await db.query(`CREATE INDEX "IDX_96218b72f25668869a75525ea8" ON "strategy"  ("adopted_by") `);
    await db.query(`CREATE INDEX "IDX_8285f67fda9d221cca930baacb" ON "strategy"  ("implements") `);
    await db.query(`CREATE INDEX "IDX_5a952485054685a0de00fff19f" ON "strategy"  ("responsible_body") `);
    await db.query(`CREATE INDEX "IDX_4c0186cdbbf1d5a331b719caf5" ON "strategy" USING gin ("search") `);
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'pillar', 'GENERATED_COLUMN', 'search', 'search_vector("names")')`,
    );
    await db.query(
      `CREATE TABLE "pillar" ("key" text COLLATE "C" NOT NULL, "dataset" text COLLATE "C" NOT NULL, "note" jsonb, "revision" integer NOT NULL DEFAULT '0', "modified" date NOT NULL, "names" jsonb NOT NULL, "definition" jsonb, "strategy" text COLLATE "C" NOT NULL, "parent" text COLLATE "C", "kind" text NOT NULL, "order" integer NOT NULL, "sdgs" text array NOT NULL DEFAULT '{}', "search" tsvector GENERATED ALWAYS AS (search_vector("names")) STORED, CONSTRAINT "CHK_5c2b3845a2a95a39174252e78f" CHECK (is_lang_map("note")), CONSTRAINT "CHK_3a623622d2ec576c637c9773a2" CHECK (is_lang_map("names")), CONSTRAINT "CHK_b0b6b25883a389d30d5b85f801" CHECK (is_lang_map("definition")), CONSTRAINT "CHK_d83eb3c228b48e7c4b4c459623" CHECK ("kind" IN ('PILLAR', 'GOAL', 'MEASURE')), CONSTRAINT "CHK_b736d8f21fcdc9cab4bce3f9a3" CHECK (are_urls("sdgs")), CONSTRAINT "CHK_2288c2526ca225e0de5a01a4bd" CHECK ("order" > 0), CONSTRAINT "CHK_668300158429f91788eadd96f7" CHECK (length("key") <= 80 AND "key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'), CONSTRAINT "PK_8883c453de0ea881e8ca8824366" PRIMARY KEY ("key"))`,
    );
    await db.query(`CREATE INDEX "IDX_61735bba6e558323f2fd2f4257" ON "pillar"  ("dataset") `);
    await db.query(`CREATE INDEX "IDX_55714fe5f643e9458540090e47" ON "pillar"  ("strategy") `);
    await db.query(`CREATE INDEX "IDX_a33decde30501774843ebb8161" ON "pillar"  ("parent") `);
    await db.query(`CREATE INDEX "IDX_c86e8cc4f736a0a7fd3e6ab282" ON "pillar" USING gin ("search") `);
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'agreement', 'GENERATED_COLUMN', 'valid_from_first', 'edtf_first("valid_from")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'agreement', 'GENERATED_COLUMN', 'valid_from_last', 'edtf_last("valid_from")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'agreement', 'GENERATED_COLUMN', 'valid_to_first', 'edtf_first("valid_to")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'agreement', 'GENERATED_COLUMN', 'valid_to_last', 'edtf_last("valid_to")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'agreement', 'GENERATED_COLUMN', 'status_as_of_first', 'edtf_first("status_as_of")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'agreement', 'GENERATED_COLUMN', 'status_as_of_last', 'edtf_last("status_as_of")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'agreement', 'GENERATED_COLUMN', 'signed_first', 'edtf_first("signed")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'agreement', 'GENERATED_COLUMN', 'signed_last', 'edtf_last("signed")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'agreement', 'GENERATED_COLUMN', 'agreed_until_first', 'edtf_first("agreed_until")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'agreement', 'GENERATED_COLUMN', 'agreed_until_last', 'edtf_last("agreed_until")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'agreement', 'GENERATED_COLUMN', 'search', 'search_vector("titles")')`,
    );
    await db.query(
      `CREATE TABLE "agreement" ("key" text COLLATE "C" NOT NULL, "dataset" text COLLATE "C" NOT NULL, "note" jsonb, "revision" integer NOT NULL DEFAULT '0', "modified" date NOT NULL, "valid_from" text, "valid_from_first" date GENERATED ALWAYS AS (edtf_first("valid_from")) STORED, "valid_from_last" date GENERATED ALWAYS AS (edtf_last("valid_from")) STORED, "valid_to" text, "valid_to_first" date GENERATED ALWAYS AS (edtf_first("valid_to")) STORED, "valid_to_last" date GENERATED ALWAYS AS (edtf_last("valid_to")) STORED, "status" text NOT NULL DEFAULT 'UNKNOWN', "possible_statuses" text array NOT NULL DEFAULT '{UNKNOWN}', "status_as_of" text, "status_as_of_first" date GENERATED ALWAYS AS (edtf_first("status_as_of")) STORED, "status_as_of_last" date GENERATED ALWAYS AS (edtf_last("status_as_of")) STORED, "responsible_body" text COLLATE "C", "sdgs" text array NOT NULL DEFAULT '{}', "certain" datemultirange NOT NULL DEFAULT '{}', "possible" datemultirange NOT NULL DEFAULT '{(,)}', "timeline" jsonb NOT NULL DEFAULT '[]', "titles" jsonb, "type" text NOT NULL, "type_as_stated" jsonb NOT NULL DEFAULT '{}', "party_count" integer NOT NULL DEFAULT '0', "signed" text, "signed_first" date GENERATED ALWAYS AS (edtf_first("signed")) STORED, "signed_last" date GENERATED ALWAYS AS (edtf_last("signed")) STORED, "agreed_until" text, "agreed_until_first" date GENERATED ALWAYS AS (edtf_first("agreed_until")) STORED, "agreed_until_last" date GENERATED ALWAYS AS (edtf_last("agreed_until")) STORED, "tacit_renewal" boolean, "themes" text array NOT NULL DEFAULT '{}', "keywords" jsonb NOT NULL DEFAULT '{}', "framework" text COLLATE "C", "successor" text COLLATE "C", "twins" text array NOT NULL DEFAULT '{}', "search" tsvector GENERATED ALWAYS AS (search_vector("titles")) STORED, CONSTRAINT "CHK_788b9aa90bfef0c83db6e8c64b" CHECK (is_lang_map("note")), CONSTRAINT "CHK_a1235d7f44240d633a26ef2714" CHECK ("valid_from" ~ '^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$'), CONSTRAINT "CHK_86bec09020e7d9472cc7b3f99e" CHECK ("valid_to" ~ '^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$'), CONSTRAINT "CHK_8a1ea192780795dcdaa995ebef" CHECK ("status" IN ('PROPOSED', 'INTENDED', 'ACTIVE', 'DORMANT', 'SUSPENDED', 'TERMINATED', 'EXPIRED', 'SUPERSEDED', 'REJECTED', 'CLAIMED', 'UNKNOWN')), CONSTRAINT "CHK_a898cd86e57fc3873a4dc147e1" CHECK ("possible_statuses" <@ ARRAY['PROPOSED', 'INTENDED', 'ACTIVE', 'DORMANT', 'SUSPENDED', 'TERMINATED', 'EXPIRED', 'SUPERSEDED', 'REJECTED', 'CLAIMED', 'UNKNOWN']), CONSTRAINT "CHK_1f8d929403861b9c1ac1cf27dd" CHECK ("status_as_of" ~ '^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$'), CONSTRAINT "CHK_979c59c9617bd44dbcb058e478" CHECK (are_urls("sdgs")), CONSTRAINT "CHK_997e1eb2229b3d8212f044176f" CHECK (is_lang_map("titles")), CONSTRAINT "CHK_114c42a346aed7813af59eb697" CHECK ("type" IN ('TWINNING', 'FRIENDSHIP', 'PARTNERSHIP', 'PROJECT_PARTNERSHIP', 'COOPERATION', 'MEMORANDUM', 'LETTER_OF_INTENT', 'SOLIDARITY', 'CONTACT', 'OTHER')), CONSTRAINT "CHK_f0425cf8dca8b47165e2dd8c20" CHECK (are_lang_texts("type_as_stated")), CONSTRAINT "CHK_2dbed49321e2f42882cad8f7e0" CHECK ("signed" ~ '^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$'), CONSTRAINT "CHK_13522b937d9c769b4876b6f7a0" CHECK ("agreed_until" ~ '^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$'), CONSTRAINT "CHK_dbc5a81a75f70771d755c5668a" CHECK (are_urls("themes")), CONSTRAINT "CHK_491f0a3dcea5ea43e9d8cae5e5" CHECK (are_lang_texts("keywords")), CONSTRAINT "CHK_f62741780093cf0d8a2e191b14" CHECK (length("key") <= 80 AND "key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'), CONSTRAINT "PK_d1fc1e7e7f202cc72cdffb63472" PRIMARY KEY ("key"))`,
    );
    await db.query(`CREATE INDEX "IDX_0e9be796f3dfaf17689fa4eb50" ON "agreement"  ("dataset") `);
    await db.query(`CREATE INDEX "IDX_5474dc2e0d9ad060200ea75d00" ON "agreement"  ("responsible_body") `);
    await db.query(`CREATE INDEX "IDX_449aee3ce796182a18ebb2d949" ON "agreement"  ("framework") `);
    await db.query(`CREATE INDEX "IDX_bbd8f488ae213dfa6c284fedce" ON "agreement"  ("successor") `);
    await db.query(`CREATE INDEX "IDX_d7da03cfd9043daea85d03fb72" ON "agreement" USING gin ("search") `);
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'membership', 'GENERATED_COLUMN', 'valid_from_first', 'edtf_first("valid_from")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'membership', 'GENERATED_COLUMN', 'valid_from_last', 'edtf_last("valid_from")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'membership', 'GENERATED_COLUMN', 'valid_to_first', 'edtf_first("valid_to")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'membership', 'GENERATED_COLUMN', 'valid_to_last', 'edtf_last("valid_to")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'membership', 'GENERATED_COLUMN', 'status_as_of_first', 'edtf_first("status_as_of")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'membership', 'GENERATED_COLUMN', 'status_as_of_last', 'edtf_last("status_as_of")')`,
    );
    await db.query(
      `CREATE TABLE "membership" ("key" text COLLATE "C" NOT NULL, "dataset" text COLLATE "C" NOT NULL, "note" jsonb, "revision" integer NOT NULL DEFAULT '0', "modified" date NOT NULL, "valid_from" text, "valid_from_first" date GENERATED ALWAYS AS (edtf_first("valid_from")) STORED, "valid_from_last" date GENERATED ALWAYS AS (edtf_last("valid_from")) STORED, "valid_to" text, "valid_to_first" date GENERATED ALWAYS AS (edtf_first("valid_to")) STORED, "valid_to_last" date GENERATED ALWAYS AS (edtf_last("valid_to")) STORED, "status" text NOT NULL DEFAULT 'UNKNOWN', "possible_statuses" text array NOT NULL DEFAULT '{UNKNOWN}', "status_as_of" text, "status_as_of_first" date GENERATED ALWAYS AS (edtf_first("status_as_of")) STORED, "status_as_of_last" date GENERATED ALWAYS AS (edtf_last("status_as_of")) STORED, "responsible_body" text COLLATE "C", "sdgs" text array NOT NULL DEFAULT '{}', "certain" datemultirange NOT NULL DEFAULT '{}', "possible" datemultirange NOT NULL DEFAULT '{(,)}', "timeline" jsonb NOT NULL DEFAULT '[]', "member_city" text COLLATE "C", "member_organisation" text COLLATE "C", "organisation" text COLLATE "C" NOT NULL, "role" text NOT NULL, "role_as_stated" text, CONSTRAINT "CHK_b7d26e29f692bf4202bb01220b" CHECK (is_lang_map("note")), CONSTRAINT "CHK_4480985f63975179a2848fd3ec" CHECK ("valid_from" ~ '^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$'), CONSTRAINT "CHK_fa7e232865fafe031e07402357" CHECK ("valid_to" ~ '^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$'), CONSTRAINT "CHK_bfcac2b857bbdd8ed6f68b3d52" CHECK ("status" IN ('PROPOSED', 'INTENDED', 'ACTIVE', 'DORMANT', 'SUSPENDED', 'TERMINATED', 'EXPIRED', 'SUPERSEDED', 'REJECTED', 'CLAIMED', 'UNKNOWN')), CONSTRAINT "CHK_6a36541db739abc90ea4a50de7" CHECK ("possible_statuses" <@ ARRAY['PROPOSED', 'INTENDED', 'ACTIVE', 'DORMANT', 'SUSPENDED', 'TERMINATED', 'EXPIRED', 'SUPERSEDED', 'REJECTED', 'CLAIMED', 'UNKNOWN']), CONSTRAINT "CHK_c4bfbbd05bc31479eefdf08a2e" CHECK ("status_as_of" ~ '^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$'), CONSTRAINT "CHK_347723376fd6039f9c0a1d79da" CHECK (are_urls("sdgs")), CONSTRAINT "CHK_e75769cae359249eba625732f4" CHECK (num_nonnulls("member_city", "member_organisation") = 1), CONSTRAINT "CHK_78f59780a881d6bfa0bcc487fe" CHECK ("role" IN ('FOUNDING_MEMBER', 'FULL_MEMBER', 'MEMBER', 'ASSOCIATE', 'OBSERVER', 'APPLICANT', 'SIGNATORY', 'DESIGNATED')), CONSTRAINT "CHK_ef72321206ab103063a405a928" CHECK (is_plain_text("role_as_stated")), CONSTRAINT "CHK_6db72ca331b787931b1a254f23" CHECK ("member_organisation" IS DISTINCT FROM "organisation"), CONSTRAINT "CHK_44e2d044b16ddf832e5a5884fb" CHECK (length("key") <= 80 AND "key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'), CONSTRAINT "PK_fe6b825e6de7effe2a76e3dccd6" PRIMARY KEY ("key"))`,
    );
    await db.query(`CREATE INDEX "IDX_919dd4d20271e4c506bbeabd94" ON "membership"  ("dataset") `);
    await db.query(`CREATE INDEX "IDX_767b5ed1bf8b7b31894f396bac" ON "membership"  ("responsible_body") `);
    await db.query(`CREATE INDEX "IDX_4176432bcafc5c033d2951a491" ON "membership"  ("member_city") `);
    await db.query(`CREATE INDEX "IDX_c1918b997085a63063d300498b" ON "membership"  ("member_organisation") `);
    await db.query(`CREATE INDEX "IDX_62777a774a857d9e49f9f0a648" ON "membership"  ("organisation") `);
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'event', 'GENERATED_COLUMN', 'date_first', 'edtf_first("date")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'event', 'GENERATED_COLUMN', 'date_last', 'edtf_last("date")')`,
    );
    await db.query(
      `CREATE TABLE "event" ("key" text COLLATE "C" NOT NULL, "dataset" text COLLATE "C" NOT NULL, "note" jsonb, "revision" integer NOT NULL DEFAULT '0', "modified" date NOT NULL, "about_agreement" text COLLATE "C", "about_membership" text COLLATE "C", "type" text NOT NULL, "date" text, "date_first" date GENERATED ALWAYS AS (edtf_first("date")) STORED, "date_last" date GENERATED ALWAYS AS (edtf_last("date")) STORED, "order" integer NOT NULL, "place" text COLLATE "C", "reason" text, "reason_as_stated" text, "description" jsonb, "document" text COLLATE "C", CONSTRAINT "UQ_318677798217ea24dbd2f2b6168" UNIQUE ("about_membership", "order"), CONSTRAINT "UQ_ba4f60416dbfc901c1b43f7cd0c" UNIQUE ("about_agreement", "order"), CONSTRAINT "CHK_ec744afdc030bcd983deec686c" CHECK (is_lang_map("note")), CONSTRAINT "CHK_7dd194a13a2940be916985c2cf" CHECK (num_nonnulls("about_agreement", "about_membership") = 1), CONSTRAINT "CHK_33d79b0a97074feaf7926ad028" CHECK ("type" IN ('PROPOSED', 'COUNCIL_RESOLUTION', 'LETTER_OF_INTENT_SIGNED', 'SIGNED', 'ENTERED_INTO_FORCE', 'ESTABLISHED', 'JOINED', 'ATTESTED', 'RENEWED', 'AMENDED', 'DECLARED_DORMANT', 'SUSPENDED', 'RESUMED', 'TERMINATION_PROPOSED', 'MOTION_REJECTED', 'PROPOSAL_REJECTED', 'TERMINATED', 'RESET_BY_MERGER', 'EXPIRED', 'SUPERSEDED', 'MEETING', 'GIFT', 'AWARD')), CONSTRAINT "CHK_606ee956e7a2115b5371f691e9" CHECK ("date" ~ '^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$'), CONSTRAINT "CHK_f04d33f076ca16d94ef0aafab2" CHECK ("reason" IN ('WAR', 'HUMAN_RIGHTS', 'FOREIGN_POLICY', 'INACTIVITY', 'NON_COMPLIANCE', 'MERGER', 'RESOURCES', 'EXPIRY', 'OTHER')), CONSTRAINT "CHK_84c8b787afedd418e0e06d3e16" CHECK (is_plain_text("reason_as_stated")), CONSTRAINT "CHK_04380f518597e4cf56dbc4fce9" CHECK (is_lang_map("description")), CONSTRAINT "CHK_ef8689780b2f861b5e87059a21" CHECK ("order" > 0), CONSTRAINT "CHK_41bcd1e44ce5af7ef3b1e97a48" CHECK (length("key") <= 80 AND "key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'), CONSTRAINT "PK_ad0cba9e30cce3d2e557a37bb37" PRIMARY KEY ("key"))`,
    );
    await db.query(`CREATE INDEX "IDX_f1f8466413c30c032b893b9e35" ON "event"  ("dataset") `);
    await db.query(`CREATE INDEX "IDX_97451cc82f8ae24121d9a048c8" ON "event"  ("about_agreement") `);
    await db.query(`CREATE INDEX "IDX_cf59919ca3c6240da106814f96" ON "event"  ("about_membership") `);
    await db.query(`CREATE INDEX "IDX_0930df2e927086100c337e1987" ON "event"  ("place") `);
    await db.query(`CREATE INDEX "IDX_8012f10b577a0bca26b5385fad" ON "event"  ("document") `);
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'historical_tie', 'GENERATED_COLUMN', 'period_first', 'edtf_first("period")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'historical_tie', 'GENERATED_COLUMN', 'period_last', 'edtf_last("period")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'historical_tie', 'GENERATED_COLUMN', 'search', 'search_vector("names")')`,
    );
    await db.query(
      `CREATE TABLE "historical_tie" ("key" text COLLATE "C" NOT NULL, "dataset" text COLLATE "C" NOT NULL, "note" jsonb, "revision" integer NOT NULL DEFAULT '0', "modified" date NOT NULL, "names" jsonb NOT NULL, "kind" text NOT NULL, "with_as_stated" text, "period" text, "period_first" date GENERATED ALWAYS AS (edtf_first("period")) STORED, "period_last" date GENERATED ALWAYS AS (edtf_last("period")) STORED, "narrative" jsonb, "search" tsvector GENERATED ALWAYS AS (search_vector("names")) STORED, CONSTRAINT "CHK_0283533fd851bec31d0d0a54e3" CHECK (is_lang_map("note")), CONSTRAINT "CHK_a269ba1d071a2772e05cf1fd03" CHECK (is_lang_map("names")), CONSTRAINT "CHK_a6701cfffaf8e2021f7c26ab94" CHECK ("kind" IN ('TRADING_POST', 'TRANSPORT_LINE', 'SCHEME', 'DESIGNATION')), CONSTRAINT "CHK_50f4ec1cb6bcc12bc66e0b5104" CHECK (is_plain_text("with_as_stated")), CONSTRAINT "CHK_bb02936fcd2202974bb28bf2f9" CHECK ("period" ~ '^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])?/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.])?)$'), CONSTRAINT "CHK_f5bfa5657112890a4f5e9c908e" CHECK (is_lang_map("narrative")), CONSTRAINT "CHK_3afa12c5909920f4df1c4dfec0" CHECK (length("key") <= 80 AND "key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'), CONSTRAINT "PK_e190433c27b2bd69d48cc21d339" PRIMARY KEY ("key"))`,
    );
    await db.query(`CREATE INDEX "IDX_45513cc872808fbe8ddcf2df8b" ON "historical_tie"  ("dataset") `);
    await db.query(`CREATE INDEX "IDX_d597c47c253cdb2e6c063b3489" ON "historical_tie" USING gin ("search") `);
    await db.query(
      `CREATE TABLE "party" ("key" text COLLATE "C" NOT NULL, "ordinal" integer NOT NULL DEFAULT '1', "agreement" text COLLATE "C" NOT NULL, "actor_city" text COLLATE "C", "actor_organisation" text COLLATE "C", "role" text NOT NULL DEFAULT 'PARTY', "level" text, "recognition" text NOT NULL DEFAULT 'UNKNOWN', CONSTRAINT "UQ_ce0047185b167d8d47d320a690b" UNIQUE ("actor_organisation", "agreement"), CONSTRAINT "UQ_4eb767c8ad3469f69e2cf4cdae7" UNIQUE ("actor_city", "agreement"), CONSTRAINT "CHK_ea927a74ceccfafc31b4a5ed74" CHECK ("ordinal" > 0), CONSTRAINT "CHK_8131ffae1215c7fb08d7461147" CHECK (num_nonnulls("actor_city", "actor_organisation") = 1), CONSTRAINT "CHK_82e70ec240b2e781ea4e572e34" CHECK ("role" IN ('PARTY', 'LEAD', 'SUPPORTER')), CONSTRAINT "CHK_d380be112d165387fe896f25bf" CHECK ("level" IN ('MUNICIPALITY', 'CITY_REGION', 'COUNTY', 'STATE_OR_PROVINCE', 'UNIVERSITY', 'ASSOCIATION', 'COMPANY')), CONSTRAINT "CHK_edef0da665032d7b799d6f2f12" CHECK ("recognition" IN ('RECOGNISED', 'CLAIMED_BY_OTHER', 'NOT_LISTED', 'DENIED', 'UNKNOWN')), CONSTRAINT "PK_e921c8f736e4c24ae228874c72a" PRIMARY KEY ("key"))`,
    );
    await db.query(`CREATE INDEX "IDX_eaa4a883b06c6351c6cfbf4f79" ON "party"  ("agreement") `);
    await db.query(`CREATE INDEX "IDX_5b9111a468574bc8bcbc0418e6" ON "party"  ("actor_city") `);
    await db.query(`CREATE INDEX "IDX_ecd49b99aa023b57ae13d250fb" ON "party"  ("actor_organisation") `);
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'project', 'GENERATED_COLUMN', 'valid_from_first', 'edtf_first("valid_from")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'project', 'GENERATED_COLUMN', 'valid_from_last', 'edtf_last("valid_from")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'project', 'GENERATED_COLUMN', 'valid_to_first', 'edtf_first("valid_to")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'project', 'GENERATED_COLUMN', 'valid_to_last', 'edtf_last("valid_to")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'project', 'GENERATED_COLUMN', 'search', 'search_vector("names")')`,
    );
    await db.query(
      `CREATE TABLE "project" ("key" text COLLATE "C" NOT NULL, "dataset" text COLLATE "C" NOT NULL, "note" jsonb, "revision" integer NOT NULL DEFAULT '0', "modified" date NOT NULL, "names" jsonb NOT NULL, "keywords" jsonb NOT NULL DEFAULT '{}', "sdgs" text array NOT NULL DEFAULT '{}', "responsible_body" text COLLATE "C", "purpose" jsonb, "programme" text, "valid_from" text, "valid_from_first" date GENERATED ALWAYS AS (edtf_first("valid_from")) STORED, "valid_from_last" date GENERATED ALWAYS AS (edtf_last("valid_from")) STORED, "valid_to" text, "valid_to_first" date GENERATED ALWAYS AS (edtf_first("valid_to")) STORED, "valid_to_last" date GENERATED ALWAYS AS (edtf_last("valid_to")) STORED, "budget" double precision, "currency" text, "lead_as_stated" text, "search" tsvector GENERATED ALWAYS AS (search_vector("names")) STORED, CONSTRAINT "CHK_1231dfc80fec90002e67a64cdf" CHECK (is_lang_map("note")), CONSTRAINT "CHK_d3562735e339b5e23c363c269b" CHECK (is_lang_map("names")), CONSTRAINT "CHK_79cee1f18f6e33ac15b4d25ad5" CHECK (are_lang_texts("keywords")), CONSTRAINT "CHK_bcc0a3af67da9387e0e124ac98" CHECK (are_urls("sdgs")), CONSTRAINT "CHK_b29ff8b61b4988a2ffdce70507" CHECK (is_lang_map("purpose")), CONSTRAINT "CHK_567423063e5fa4aeadedefadf2" CHECK (is_plain_text("programme")), CONSTRAINT "CHK_f8b057a3764eb8f8ea2f78fcde" CHECK ("valid_from" ~ '^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$'), CONSTRAINT "CHK_8c46fe8bdb42747a5a5103c48f" CHECK ("valid_to" ~ '^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$'), CONSTRAINT "CHK_db5bc1a9ae31d5ac27c5fe81a0" CHECK ("budget" < 'infinity' AND "budget" > '-infinity'), CONSTRAINT "CHK_28cbb0a8c9c7893fb072bcb145" CHECK (is_plain_text("currency")), CONSTRAINT "CHK_9ccef8d439a226a3691401f4ad" CHECK (is_plain_text("lead_as_stated")), CONSTRAINT "CHK_182591ebab74c61e6cc308d926" CHECK ("currency" ~ '^[A-Z]{3}$'), CONSTRAINT "CHK_abe86c88e641ca283094a86b86" CHECK (("budget" IS NULL) = ("currency" IS NULL) AND "budget" >= 0), CONSTRAINT "CHK_fa3ed0c398017d2998808a597b" CHECK (length("key") <= 80 AND "key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'), CONSTRAINT "PK_2db22c052f9ffdd51a6c113b37b" PRIMARY KEY ("key"))`,
    );
    await db.query(`CREATE INDEX "IDX_e47746d5c11d462737de7ec191" ON "project"  ("dataset") `);
    await db.query(`CREATE INDEX "IDX_22d0d93903d7502f97a8031f01" ON "project"  ("responsible_body") `);
    await db.query(`CREATE INDEX "IDX_a21c11987088853405d0a95443" ON "project" USING gin ("search") `);
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'claim', 'GENERATED_COLUMN', 'date_first', 'edtf_first("date")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'claim', 'GENERATED_COLUMN', 'date_last', 'edtf_last("date")')`,
    );
    await db.query(
      `CREATE TABLE "claim" ("key" text COLLATE "C" NOT NULL, "dataset" text COLLATE "C" NOT NULL, "note" jsonb, "revision" integer NOT NULL DEFAULT '0', "modified" date NOT NULL, "about_city" text COLLATE "C", "about_organisation" text COLLATE "C", "about_agreement" text COLLATE "C", "about_party" text COLLATE "C", "about_membership" text COLLATE "C", "about_event" text COLLATE "C", "about_strategy" text COLLATE "C", "about_pillar" text COLLATE "C", "about_project" text COLLATE "C", "about_historical_tie" text COLLATE "C", "property" text NOT NULL, "value" text NOT NULL, "as_stated" jsonb, "claimant" text NOT NULL, "by_city" text COLLATE "C", "by_organisation" text COLLATE "C", "source" text COLLATE "C" NOT NULL, "date" text, "date_first" date GENERATED ALWAYS AS (edtf_first("date")) STORED, "date_last" date GENERATED ALWAYS AS (edtf_last("date")) STORED, "rank" text NOT NULL DEFAULT 'NORMAL', "reason" text, "decided" date, CONSTRAINT "CHK_78466fbfb45c50922898af6b35" CHECK (is_lang_map("note")), CONSTRAINT "CHK_819121ac08f80130e147affd4c" CHECK (num_nonnulls("about_city", "about_organisation", "about_agreement", "about_party", "about_membership", "about_event", "about_strategy", "about_pillar", "about_project", "about_historical_tie") = 1), CONSTRAINT "CHK_628c5556e04bf8322c41c7472d" CHECK (is_plain_text("property")), CONSTRAINT "CHK_08ede6824040a79dcc5fce8b25" CHECK (is_plain_text("value")), CONSTRAINT "CHK_2ccbed1a06f990a82e43fb2980" CHECK (is_lang_map("as_stated")), CONSTRAINT "CHK_a69de6232e02213d9c4707674d" CHECK (is_plain_text("claimant")), CONSTRAINT "CHK_13fe62ce694867fe501c80874a" CHECK (num_nonnulls("by_city", "by_organisation") <= 1), CONSTRAINT "CHK_ded1895d679a2e700d5746dba3" CHECK ("date" ~ '^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$'), CONSTRAINT "CHK_393290a049b502a378f6f256b6" CHECK ("rank" IN ('PREFERRED', 'NORMAL', 'DEPRECATED')), CONSTRAINT "CHK_0495c97a8004e8c983bb5d5ecf" CHECK (is_plain_text("reason")), CONSTRAINT "CHK_f84ba9867521baf90f1a9efcd6" CHECK (length("key") <= 80 AND "key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'), CONSTRAINT "PK_543f4afdbdb9efa255414561ec9" PRIMARY KEY ("key"))`,
    );
    await db.query(`CREATE INDEX "IDX_d9c7ee0ba0ef40a9e529b6204c" ON "claim"  ("dataset") `);
    await db.query(`CREATE INDEX "IDX_7a928c7fe944f619178591daf9" ON "claim"  ("about_city") `);
    await db.query(`CREATE INDEX "IDX_3676a7bb3866e518754b3425cf" ON "claim"  ("about_organisation") `);
    await db.query(`CREATE INDEX "IDX_1665cdc70720460b0dc74edf6f" ON "claim"  ("about_agreement") `);
    await db.query(`CREATE INDEX "IDX_8dd28a556e3dd30f50c6a7ba57" ON "claim"  ("about_party") `);
    await db.query(`CREATE INDEX "IDX_6ba15276545b78edb8253662e3" ON "claim"  ("about_membership") `);
    await db.query(`CREATE INDEX "IDX_800932321b0e45623717cabbb4" ON "claim"  ("about_event") `);
    await db.query(`CREATE INDEX "IDX_a2f753bca615a21cf9d9be822d" ON "claim"  ("about_strategy") `);
    await db.query(`CREATE INDEX "IDX_4a6cf4b2bad5801140886c7d1b" ON "claim"  ("about_pillar") `);
    await db.query(`CREATE INDEX "IDX_63620a45000ca71fc49ba07560" ON "claim"  ("about_project") `);
    await db.query(`CREATE INDEX "IDX_13110e64d5f754362f705098f3" ON "claim"  ("about_historical_tie") `);
    await db.query(`CREATE INDEX "IDX_4bd790663bfb9af95fe619023d" ON "claim"  ("by_city") `);
    await db.query(`CREATE INDEX "IDX_e9f16a33247fbdf49ef9eefa83" ON "claim"  ("by_organisation") `);
    await db.query(`CREATE INDEX "IDX_9c23f0f63748cc204e98ed241f" ON "claim"  ("source") `);
    await db.query(
      `CREATE UNIQUE INDEX "IDX_f3445ae384101b603770895278" ON "claim"  ("about_city", "property") WHERE "rank" = 'PREFERRED'`,
    );
    await db.query(
      `CREATE UNIQUE INDEX "IDX_f5239da3b44ecc524e8b1e5909" ON "claim"  ("about_organisation", "property") WHERE "rank" = 'PREFERRED'`,
    );
    await db.query(
      `CREATE UNIQUE INDEX "IDX_47174d60d83a8a9fa4533bdbef" ON "claim"  ("about_agreement", "property") WHERE "rank" = 'PREFERRED'`,
    );
    await db.query(
      `CREATE UNIQUE INDEX "IDX_30954d56779a37fab1e4f208f5" ON "claim"  ("about_party", "property") WHERE "rank" = 'PREFERRED'`,
    );
    await db.query(
      `CREATE UNIQUE INDEX "IDX_738fd7fc1f43c7ded5df4eb65d" ON "claim"  ("about_membership", "property") WHERE "rank" = 'PREFERRED'`,
    );
    await db.query(
      `CREATE UNIQUE INDEX "IDX_bc9c268a7966cabc3ba03dfe65" ON "claim"  ("about_event", "property") WHERE "rank" = 'PREFERRED'`,
    );
    await db.query(
      `CREATE UNIQUE INDEX "IDX_a3c63295a016dd535f04acd500" ON "claim"  ("about_strategy", "property") WHERE "rank" = 'PREFERRED'`,
    );
    await db.query(
      `CREATE UNIQUE INDEX "IDX_37b03f9346696460a0c525c7e3" ON "claim"  ("about_pillar", "property") WHERE "rank" = 'PREFERRED'`,
    );
    await db.query(
      `CREATE UNIQUE INDEX "IDX_13d502cc7d86ca1e52ba348add" ON "claim"  ("about_project", "property") WHERE "rank" = 'PREFERRED'`,
    );
    await db.query(
      `CREATE UNIQUE INDEX "IDX_8d356745319c853023cb7bf821" ON "claim"  ("about_historical_tie", "property") WHERE "rank" = 'PREFERRED'`,
    );
    await db.query(
      String.raw`CREATE TABLE "contact_point" ("key" text COLLATE "C" NOT NULL, "dataset" text COLLATE "C" NOT NULL, "note" jsonb, "revision" integer NOT NULL DEFAULT '0', "modified" date NOT NULL, "names" jsonb NOT NULL, "organisation" text COLLATE "C" NOT NULL, "email" text, "telephone" text, "page" text, CONSTRAINT "CHK_4ea69dad67aeced701be0dd540" CHECK (is_lang_map("note")), CONSTRAINT "CHK_15ccca89c953d0d9063532c351" CHECK (is_lang_map("names")), CONSTRAINT "CHK_fd093a1a7977ef64c880a55e0e" CHECK (is_plain_text("email")), CONSTRAINT "CHK_34bace06bec67268298ce447d4" CHECK (is_plain_text("telephone")), CONSTRAINT "CHK_17c6498555a9c7fa935b7f1747" CHECK ("page" ~ '^https?://[^[:space:]<>"{}|\\^\x60]+$'), CONSTRAINT "CHK_7d1b249593606294a7cf396ddc" CHECK ("email" ~ '^[A-Za-z0-9.!#$%&*+/=?_~-]+@[A-Za-z0-9.-]+[.][a-z]+$' AND "email" !~ '^[[:alpha:]]+[.][[:alpha:]-]+@'), CONSTRAINT "CHK_fe9a516355250a239f16924446" CHECK (num_nonnulls("email", "telephone", "page") > 0), CONSTRAINT "CHK_e08fb2f7f165ed67cb112d2a5f" CHECK (length("key") <= 80 AND "key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'), CONSTRAINT "PK_f6faa8292151eaf77726fe72d72" PRIMARY KEY ("key"))`,
    );
    await db.query(`CREATE INDEX "IDX_71b2c9e87849a77be87dfd4d51" ON "contact_point"  ("dataset") `);
    await db.query(`CREATE INDEX "IDX_0a47a46db9faf5d74d3509c3b6" ON "contact_point"  ("organisation") `);
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'dataset', 'GENERATED_COLUMN', 'search', 'search_vector("titles")')`,
    );
    await db.query(
      String.raw`CREATE TABLE "dataset" ("key" text COLLATE "C" NOT NULL, "dataset" text COLLATE "C" NOT NULL, "note" jsonb, "revision" integer NOT NULL DEFAULT '0', "modified" date NOT NULL, "titles" jsonb NOT NULL, "descriptions" jsonb NOT NULL, "keywords" jsonb NOT NULL DEFAULT '{}', "licence" text NOT NULL, "publisher" text COLLATE "C" NOT NULL, "contact_point" text COLLATE "C" NOT NULL, "public" boolean NOT NULL, "search" tsvector GENERATED ALWAYS AS (search_vector("titles")) STORED, CONSTRAINT "CHK_6bd125e66395acd6fe8cfb46c4" CHECK (is_lang_map("note")), CONSTRAINT "CHK_f9a44de7d5504ec1a9f2394614" CHECK (is_lang_map("titles")), CONSTRAINT "CHK_c868252264036bb6dc7eb1c1c9" CHECK (is_lang_map("descriptions")), CONSTRAINT "CHK_d583f65adb9d08c87f5bbb7e8b" CHECK (are_lang_texts("keywords")), CONSTRAINT "CHK_4fd6211bced1fd0e0a02c55a21" CHECK ("licence" ~ '^https?://[^[:space:]<>"{}|\\^\x60]+$'), CONSTRAINT "CHK_a96cc0cc42618f3a4434b78644" CHECK (length("key") <= 80 AND "key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'), CONSTRAINT "PK_80a8c992b0a3135fbdbcf30761d" PRIMARY KEY ("key"))`,
    );
    await db.query(`CREATE INDEX "IDX_851ab57da0e83c1943ea2b2581" ON "dataset"  ("dataset") `);
    await db.query(`CREATE INDEX "IDX_736ecbd023581a91cb43c564bf" ON "dataset"  ("publisher") `);
    await db.query(`CREATE INDEX "IDX_c4315f8201b011b5dd24313097" ON "dataset"  ("contact_point") `);
    await db.query(`CREATE INDEX "IDX_b6f7892872e68801beb51a31b4" ON "dataset" USING gin ("search") `);
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'identifier', 'GENERATED_COLUMN', 'valid_from_first', 'edtf_first("valid_from")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'identifier', 'GENERATED_COLUMN', 'valid_from_last', 'edtf_last("valid_from")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'identifier', 'GENERATED_COLUMN', 'valid_to_first', 'edtf_first("valid_to")')`,
    );
    await db.query(
      `INSERT INTO "typeorm_metadata"("database", "schema", "table", "type", "name", "value") VALUES (current_database(), current_schema(), 'identifier', 'GENERATED_COLUMN', 'valid_to_last', 'edtf_last("valid_to")')`,
    );
    await db.query(
      `CREATE TABLE "identifier" ("key" text COLLATE "C" NOT NULL, "ordinal" integer NOT NULL DEFAULT '1', "of_city" text COLLATE "C", "of_organisation" text COLLATE "C", "scheme" text NOT NULL, "value" text NOT NULL, "valid_from" text, "valid_from_first" date GENERATED ALWAYS AS (edtf_first("valid_from")) STORED, "valid_from_last" date GENERATED ALWAYS AS (edtf_last("valid_from")) STORED, "valid_to" text, "valid_to_first" date GENERATED ALWAYS AS (edtf_first("valid_to")) STORED, "valid_to_last" date GENERATED ALWAYS AS (edtf_last("valid_to")) STORED, "verified" boolean NOT NULL, "verified_by" text COLLATE "C", CONSTRAINT "CHK_ff8d60d5243c6e8134632d8d18" CHECK ("ordinal" > 0), CONSTRAINT "CHK_c2765202f49bfb2ed2cbd67258" CHECK (num_nonnulls("of_city", "of_organisation") = 1), CONSTRAINT "CHK_7972ad34c516a7d45e87dfbbb6" CHECK ("scheme" IN ('WIKIDATA', 'GEONAMES', 'KOMMUNENUMMER', 'FYLKESNUMMER', 'ORGNR', 'NUTS3', 'LAU', 'COM_SIGNATORY', 'GCOM', 'ROR', 'LEI', 'UIA')), CONSTRAINT "CHK_186cd807380bc674894b93d1ca" CHECK (is_plain_text("value")), CONSTRAINT "CHK_bb25d30341b45eab851c1c5120" CHECK ("valid_from" ~ '^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$'), CONSTRAINT "CHK_2d24f7b0c64122ab209a469261" CHECK ("valid_to" ~ '^(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|[.][.])/(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?|(?:(?!000[0X]|00XX)[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)[?~%]?/(?:[.][.]))$'), CONSTRAINT "CHK_727e834b9042f2fd152cadf34b" CHECK ("scheme" <> 'ORGNR' OR modulus_11("value")), CONSTRAINT "CHK_66409579887832d9e6a8659f98" CHECK (CASE "scheme" WHEN 'WIKIDATA' THEN "value" ~ '^Q[1-9][0-9]*$' WHEN 'GEONAMES' THEN "value" ~ '^[1-9][0-9]*$' WHEN 'KOMMUNENUMMER' THEN "value" ~ '^[0-9]{4}$' WHEN 'FYLKESNUMMER' THEN "value" ~ '^[0-9]{2}$' WHEN 'ORGNR' THEN "value" ~ '^[0-9]{9}$' WHEN 'NUTS3' THEN "value" ~ '^[A-Z]{2}[0-9A-Z]{3}$' WHEN 'LAU' THEN "value" ~ '^[^ ].*$' WHEN 'COM_SIGNATORY' THEN "value" ~ '^[0-9]+$' WHEN 'GCOM' THEN "value" ~ '^[A-Z]{2}[0-9]+$' WHEN 'ROR' THEN "value" ~ '^0[a-z0-9]{8}$' WHEN 'LEI' THEN "value" ~ '^[A-Z0-9]{18}[0-9]{2}$' WHEN 'UIA' THEN "value" ~ '^[0-9A-Z]+$' END), CONSTRAINT "PK_794b86a05b66ea22a462ba5c330" PRIMARY KEY ("key"))`,
    );
    await db.query(`CREATE INDEX "IDX_64a33cd34512b26f5054651b8c" ON "identifier"  ("of_city") `);
    await db.query(`CREATE INDEX "IDX_0de3992b21dba281ac42de88c6" ON "identifier"  ("of_organisation") `);
    await db.query(`CREATE INDEX "IDX_d75c4711a26d196547620f4787" ON "identifier"  ("verified_by") `);
    await db.query(`CREATE UNIQUE INDEX "IDX_2357b1bb969f300e8e0ddbef8d" ON "identifier"  ("scheme", "value") WHERE "valid_to" IS NULL`);
    await db.query(
      `CREATE TABLE "participant" ("key" text COLLATE "C" NOT NULL, "ordinal" integer NOT NULL DEFAULT '1', "project" text COLLATE "C" NOT NULL, "actor_city" text COLLATE "C", "actor_organisation" text COLLATE "C", "role" text NOT NULL DEFAULT 'PARTY', CONSTRAINT "UQ_7f406414b339bbc4fd3819c5c31" UNIQUE ("actor_organisation", "project"), CONSTRAINT "UQ_2d4ba5fb0f0e13891b26ad30f39" UNIQUE ("actor_city", "project"), CONSTRAINT "CHK_d01dbaed0652591c3b9196e9d3" CHECK ("ordinal" > 0), CONSTRAINT "CHK_93d108b6c571523c74ae598abd" CHECK (num_nonnulls("actor_city", "actor_organisation") = 1), CONSTRAINT "CHK_98d647980b47462f760e348143" CHECK ("role" IN ('PARTY', 'LEAD', 'SUPPORTER')), CONSTRAINT "PK_ea152f9e90ec728c75be9fbe6fe" PRIMARY KEY ("key"))`,
    );
    await db.query(`CREATE INDEX "IDX_8ef875b6b3eb7e84b490d56b25" ON "participant"  ("project") `);
    await db.query(`CREATE INDEX "IDX_629c84d65c558d235c16609dfe" ON "participant"  ("actor_city") `);
    await db.query(`CREATE INDEX "IDX_0e84c3f8a0d71bd67a798f8254" ON "participant"  ("actor_organisation") `);
    await db.query(
      `CREATE TABLE "register" ("only" boolean NOT NULL DEFAULT true, "names" jsonb NOT NULL, "dataset" text COLLATE "C" NOT NULL, CONSTRAINT "CHK_95722ddb1c1e4c17552a19d1a6" CHECK (is_lang_map("names")), CONSTRAINT "CHK_35329eb00ad45aa441db7ad091" CHECK ("only"), CONSTRAINT "PK_5b940bc68bf09f19b4a0ea24fff" PRIMARY KEY ("only"))`,
    );
    await db.query(
      `CREATE TABLE "revision" ("number" integer NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "transaction" text NOT NULL, CONSTRAINT "PK_84528535cd61e806b98d56bdeac" PRIMARY KEY ("number"))`,
    );
    await db.query(`CREATE UNIQUE INDEX "IDX_451adbc91ca33653aa174a3d8d" ON "revision"  ("transaction") `);
    await db.query(
      `CREATE TABLE "dataset_sources" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_8638e551219b02adc7950a99ed8" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_fafb9fdfbf2fba718f3cd647e4" ON "dataset_sources"  ("target") `);
    await db.query(
      `CREATE TABLE "country_sources" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_3929104a9777d1f37191d3d358c" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_281b93af05a118d0d835c4da5b" ON "country_sources"  ("target") `);
    await db.query(
      `CREATE TABLE "city_sources" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_1f5af6136a99b040491090fc192" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_0da6be43e07132257b8b38e670" ON "city_sources"  ("target") `);
    await db.query(
      `CREATE TABLE "organisation_sources" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_12173b798d341d8e44616141756" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_1d43093b97ef76527a3f7f740d" ON "organisation_sources"  ("target") `);
    await db.query(
      `CREATE TABLE "contact_point_sources" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_9a4007f9b166458a343ebc60ced" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_72afb3e39b63fd604951cd4d3f" ON "contact_point_sources"  ("target") `);
    await db.query(
      `CREATE TABLE "agreement_sources" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_881e1b79afdd00a7131c098cc25" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_6ca03888a5269fd64b9c381de2" ON "agreement_sources"  ("target") `);
    await db.query(
      `CREATE TABLE "agreement_documents" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_83f814f9ca1b78892b32f0544c0" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_c266fc319c945d614175b2af5a" ON "agreement_documents"  ("target") `);
    await db.query(
      `CREATE TABLE "agreement_pillars" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_936dae6e7a376ba85f9bc12145b" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_370712004910473355814e3e23" ON "agreement_pillars"  ("target") `);
    await db.query(
      `CREATE TABLE "party_recognition_sources" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_e6a2fc4ed01bd150da012fc28e1" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_cb0aecff204f0980bd56ef8a1f" ON "party_recognition_sources"  ("target") `);
    await db.query(
      `CREATE TABLE "membership_sources" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_933808602f9c04b46dbbd8bb3db" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_b95dc8835eef149f6fc82d828b" ON "membership_sources"  ("target") `);
    await db.query(
      `CREATE TABLE "membership_documents" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_64aad7694f098a8470cf5d9803b" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_48a5d2d640977f9f78f7e50142" ON "membership_documents"  ("target") `);
    await db.query(
      `CREATE TABLE "membership_pillars" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_235bfe406c68142ef3c99adcf1d" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_932be063cc80cae4c7f015fe1d" ON "membership_pillars"  ("target") `);
    await db.query(
      `CREATE TABLE "event_sources" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_759ed1d1609e43de9aa6ac01929" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_bf9037248808b520951b470c57" ON "event_sources"  ("target") `);
    await db.query(
      `CREATE TABLE "event_by_city" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_c242f0bec242c6101144e235969" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_c7307fec9cf6f7d54e1b50044a" ON "event_by_city"  ("target") `);
    await db.query(
      `CREATE TABLE "event_by_organisation" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_41b0d28c3f39f8573a40161081f" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_1592866a117d9aa3fc7a1037ac" ON "event_by_organisation"  ("target") `);
    await db.query(
      `CREATE TABLE "strategy_sources" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_2c2b4935919f77ea78efbc4c1e9" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_88c1bd8d96d7f96f6e3e3d92a9" ON "strategy_sources"  ("target") `);
    await db.query(
      `CREATE TABLE "strategy_documents" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_5c549b1ac6a6f839b256b5836b4" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_7c3f429f71dee628b69517ef31" ON "strategy_documents"  ("target") `);
    await db.query(
      `CREATE TABLE "pillar_sources" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_3cf661553b56ede0e9ac06a1c41" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_158c309f9393b428ce069b9abf" ON "pillar_sources"  ("target") `);
    await db.query(
      `CREATE TABLE "project_sources" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_5d026a2649b3c6faa3741f059e4" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_33d891370ece95d4df4db3d7f8" ON "project_sources"  ("target") `);
    await db.query(
      `CREATE TABLE "project_agreements" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_cae12119d0b36b27842b8749cbd" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_abe4a731219c73686f370774d7" ON "project_agreements"  ("target") `);
    await db.query(
      `CREATE TABLE "project_memberships" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_375757ca543f14ec1c006f2a326" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_baea2dad4a12bec6905f875550" ON "project_memberships"  ("target") `);
    await db.query(
      `CREATE TABLE "project_pillars" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_957b5a65d3839a30642507fe773" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_fe025cdd5d4ee31a8957aed570" ON "project_pillars"  ("target") `);
    await db.query(
      `CREATE TABLE "historical_tie_sources" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_1fec63822c8b00c7818f33366a6" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_3dea3f85ba85d497beca03db1f" ON "historical_tie_sources"  ("target") `);
    await db.query(
      `CREATE TABLE "historical_tie_actors_city" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_aa0c6c9a069f9a082bbbac8a00c" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_50386dd72f2ad560e214ed7a2e" ON "historical_tie_actors_city"  ("target") `);
    await db.query(
      `CREATE TABLE "historical_tie_actors_organisation" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_2fd698e376d8384bdcd9e2c1ee1" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_0af09c2647704cb1feda84febe" ON "historical_tie_actors_organisation"  ("target") `);
    await db.query(
      `CREATE TABLE "source_sources" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_217a0c1739520c81aa68b27db43" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_241053fe4d48fdbabcb0c81c8b" ON "source_sources"  ("target") `);
    await db.query(
      `CREATE TABLE "claim_sources" ("owner" text COLLATE "C" NOT NULL, "target" text COLLATE "C" NOT NULL, CONSTRAINT "PK_1cd63403e2303dfbcbb1f9bae4d" PRIMARY KEY ("owner", "target"))`,
    );
    await db.query(`CREATE INDEX "IDX_b362142a57079cdfacb2282666" ON "claim_sources"  ("target") `);
    await db.query(
      `ALTER TABLE "country" ADD CONSTRAINT "FK_1c25a1871f117f6ea27c7e2b065" FOREIGN KEY ("dataset") REFERENCES "dataset"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "city" ADD CONSTRAINT "FK_a565cfc0d2030c31b100eea13b4" FOREIGN KEY ("dataset") REFERENCES "dataset"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "city" ADD CONSTRAINT "FK_962c89fb9b146a0bc345eb3301d" FOREIGN KEY ("country") REFERENCES "country"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "city" ADD CONSTRAINT "FK_2b301cf4c6986d213cb3a070922" FOREIGN KEY ("municipality") REFERENCES "organisation"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "organisation" ADD CONSTRAINT "FK_36776641c0baf64e0bd2a2dbe54" FOREIGN KEY ("dataset") REFERENCES "dataset"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "organisation" ADD CONSTRAINT "FK_c11f414d31c7bbd3acec345c974" FOREIGN KEY ("part_of") REFERENCES "organisation"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "organisation" ADD CONSTRAINT "FK_432d24a782c6aed6bdb866e16b6" FOREIGN KEY ("seat") REFERENCES "city"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "organisation" ADD CONSTRAINT "FK_5285b1a41ab98cb0fee2f01f727" FOREIGN KEY ("country") REFERENCES "country"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "source" ADD CONSTRAINT "FK_7f875c43c3adeaee79a8b06a91c" FOREIGN KEY ("dataset") REFERENCES "dataset"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "strategy" ADD CONSTRAINT "FK_859bac7aab8fcdbb7a2f76be17f" FOREIGN KEY ("dataset") REFERENCES "dataset"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "strategy" ADD CONSTRAINT "FK_96218b72f25668869a75525ea80" FOREIGN KEY ("adopted_by") REFERENCES "organisation"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "strategy" ADD CONSTRAINT "FK_8285f67fda9d221cca930baacb2" FOREIGN KEY ("implements") REFERENCES "strategy"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "strategy" ADD CONSTRAINT "FK_5a952485054685a0de00fff19f5" FOREIGN KEY ("responsible_body") REFERENCES "organisation"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "pillar" ADD CONSTRAINT "FK_61735bba6e558323f2fd2f42576" FOREIGN KEY ("dataset") REFERENCES "dataset"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "pillar" ADD CONSTRAINT "FK_55714fe5f643e9458540090e47d" FOREIGN KEY ("strategy") REFERENCES "strategy"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "pillar" ADD CONSTRAINT "FK_a33decde30501774843ebb81614" FOREIGN KEY ("parent") REFERENCES "pillar"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "agreement" ADD CONSTRAINT "FK_0e9be796f3dfaf17689fa4eb507" FOREIGN KEY ("dataset") REFERENCES "dataset"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "agreement" ADD CONSTRAINT "FK_5474dc2e0d9ad060200ea75d005" FOREIGN KEY ("responsible_body") REFERENCES "organisation"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "agreement" ADD CONSTRAINT "FK_449aee3ce796182a18ebb2d9499" FOREIGN KEY ("framework") REFERENCES "agreement"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "agreement" ADD CONSTRAINT "FK_bbd8f488ae213dfa6c284fedcec" FOREIGN KEY ("successor") REFERENCES "agreement"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "FK_919dd4d20271e4c506bbeabd943" FOREIGN KEY ("dataset") REFERENCES "dataset"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "FK_767b5ed1bf8b7b31894f396bac6" FOREIGN KEY ("responsible_body") REFERENCES "organisation"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "FK_4176432bcafc5c033d2951a491a" FOREIGN KEY ("member_city") REFERENCES "city"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "FK_c1918b997085a63063d300498b3" FOREIGN KEY ("member_organisation") REFERENCES "organisation"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "FK_62777a774a857d9e49f9f0a6485" FOREIGN KEY ("organisation") REFERENCES "organisation"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "event" ADD CONSTRAINT "FK_f1f8466413c30c032b893b9e357" FOREIGN KEY ("dataset") REFERENCES "dataset"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "event" ADD CONSTRAINT "FK_97451cc82f8ae24121d9a048c8e" FOREIGN KEY ("about_agreement") REFERENCES "agreement"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "event" ADD CONSTRAINT "FK_cf59919ca3c6240da106814f960" FOREIGN KEY ("about_membership") REFERENCES "membership"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "event" ADD CONSTRAINT "FK_0930df2e927086100c337e19875" FOREIGN KEY ("place") REFERENCES "city"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "event" ADD CONSTRAINT "FK_8012f10b577a0bca26b5385fad4" FOREIGN KEY ("document") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "historical_tie" ADD CONSTRAINT "FK_45513cc872808fbe8ddcf2df8b1" FOREIGN KEY ("dataset") REFERENCES "dataset"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "party" ADD CONSTRAINT "FK_eaa4a883b06c6351c6cfbf4f79b" FOREIGN KEY ("agreement") REFERENCES "agreement"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "party" ADD CONSTRAINT "FK_5b9111a468574bc8bcbc0418e60" FOREIGN KEY ("actor_city") REFERENCES "city"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "party" ADD CONSTRAINT "FK_ecd49b99aa023b57ae13d250fb8" FOREIGN KEY ("actor_organisation") REFERENCES "organisation"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "project" ADD CONSTRAINT "FK_e47746d5c11d462737de7ec1913" FOREIGN KEY ("dataset") REFERENCES "dataset"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "project" ADD CONSTRAINT "FK_22d0d93903d7502f97a8031f010" FOREIGN KEY ("responsible_body") REFERENCES "organisation"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "claim" ADD CONSTRAINT "FK_d9c7ee0ba0ef40a9e529b6204c2" FOREIGN KEY ("dataset") REFERENCES "dataset"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "claim" ADD CONSTRAINT "FK_7a928c7fe944f619178591daf98" FOREIGN KEY ("about_city") REFERENCES "city"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "claim" ADD CONSTRAINT "FK_3676a7bb3866e518754b3425cf6" FOREIGN KEY ("about_organisation") REFERENCES "organisation"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "claim" ADD CONSTRAINT "FK_1665cdc70720460b0dc74edf6f7" FOREIGN KEY ("about_agreement") REFERENCES "agreement"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "claim" ADD CONSTRAINT "FK_8dd28a556e3dd30f50c6a7ba572" FOREIGN KEY ("about_party") REFERENCES "party"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "claim" ADD CONSTRAINT "FK_6ba15276545b78edb8253662e36" FOREIGN KEY ("about_membership") REFERENCES "membership"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "claim" ADD CONSTRAINT "FK_800932321b0e45623717cabbb4c" FOREIGN KEY ("about_event") REFERENCES "event"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "claim" ADD CONSTRAINT "FK_a2f753bca615a21cf9d9be822d2" FOREIGN KEY ("about_strategy") REFERENCES "strategy"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "claim" ADD CONSTRAINT "FK_4a6cf4b2bad5801140886c7d1b2" FOREIGN KEY ("about_pillar") REFERENCES "pillar"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "claim" ADD CONSTRAINT "FK_63620a45000ca71fc49ba07560d" FOREIGN KEY ("about_project") REFERENCES "project"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "claim" ADD CONSTRAINT "FK_13110e64d5f754362f705098f30" FOREIGN KEY ("about_historical_tie") REFERENCES "historical_tie"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "claim" ADD CONSTRAINT "FK_4bd790663bfb9af95fe619023df" FOREIGN KEY ("by_city") REFERENCES "city"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "claim" ADD CONSTRAINT "FK_e9f16a33247fbdf49ef9eefa83e" FOREIGN KEY ("by_organisation") REFERENCES "organisation"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "claim" ADD CONSTRAINT "FK_9c23f0f63748cc204e98ed241f4" FOREIGN KEY ("source") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "contact_point" ADD CONSTRAINT "FK_71b2c9e87849a77be87dfd4d519" FOREIGN KEY ("dataset") REFERENCES "dataset"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "contact_point" ADD CONSTRAINT "FK_0a47a46db9faf5d74d3509c3b65" FOREIGN KEY ("organisation") REFERENCES "organisation"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "dataset" ADD CONSTRAINT "FK_851ab57da0e83c1943ea2b25816" FOREIGN KEY ("dataset") REFERENCES "dataset"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "dataset" ADD CONSTRAINT "FK_736ecbd023581a91cb43c564bf4" FOREIGN KEY ("publisher") REFERENCES "organisation"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "dataset" ADD CONSTRAINT "FK_c4315f8201b011b5dd243130972" FOREIGN KEY ("contact_point") REFERENCES "contact_point"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "identifier" ADD CONSTRAINT "FK_64a33cd34512b26f5054651b8cf" FOREIGN KEY ("of_city") REFERENCES "city"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "identifier" ADD CONSTRAINT "FK_0de3992b21dba281ac42de88c62" FOREIGN KEY ("of_organisation") REFERENCES "organisation"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "identifier" ADD CONSTRAINT "FK_d75c4711a26d196547620f47874" FOREIGN KEY ("verified_by") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "participant" ADD CONSTRAINT "FK_8ef875b6b3eb7e84b490d56b25d" FOREIGN KEY ("project") REFERENCES "project"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "participant" ADD CONSTRAINT "FK_629c84d65c558d235c16609dfe1" FOREIGN KEY ("actor_city") REFERENCES "city"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "participant" ADD CONSTRAINT "FK_0e84c3f8a0d71bd67a798f8254a" FOREIGN KEY ("actor_organisation") REFERENCES "organisation"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "register" ADD CONSTRAINT "FK_49c1a989aac31247410e445f2bd" FOREIGN KEY ("dataset") REFERENCES "dataset"("key") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "dataset_sources" ADD CONSTRAINT "FK_25e2e27bc43b2d3715f95c548e0" FOREIGN KEY ("owner") REFERENCES "dataset"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "dataset_sources" ADD CONSTRAINT "FK_fafb9fdfbf2fba718f3cd647e43" FOREIGN KEY ("target") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "country_sources" ADD CONSTRAINT "FK_77061f859a7808e82abcd69edb6" FOREIGN KEY ("owner") REFERENCES "country"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "country_sources" ADD CONSTRAINT "FK_281b93af05a118d0d835c4da5b0" FOREIGN KEY ("target") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "city_sources" ADD CONSTRAINT "FK_5ddec3508d7fb08e1003bc7a7c0" FOREIGN KEY ("owner") REFERENCES "city"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "city_sources" ADD CONSTRAINT "FK_0da6be43e07132257b8b38e6702" FOREIGN KEY ("target") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "organisation_sources" ADD CONSTRAINT "FK_d0fae8e8f0ba8d9f7a1e3d67d34" FOREIGN KEY ("owner") REFERENCES "organisation"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "organisation_sources" ADD CONSTRAINT "FK_1d43093b97ef76527a3f7f740da" FOREIGN KEY ("target") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "contact_point_sources" ADD CONSTRAINT "FK_cb4cfb00135e782912ad9fabe83" FOREIGN KEY ("owner") REFERENCES "contact_point"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "contact_point_sources" ADD CONSTRAINT "FK_72afb3e39b63fd604951cd4d3fb" FOREIGN KEY ("target") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "agreement_sources" ADD CONSTRAINT "FK_51da6046f2d2391b79709677903" FOREIGN KEY ("owner") REFERENCES "agreement"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "agreement_sources" ADD CONSTRAINT "FK_6ca03888a5269fd64b9c381de2b" FOREIGN KEY ("target") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "agreement_documents" ADD CONSTRAINT "FK_97c7e3d0094b7dd87ee37ce29ec" FOREIGN KEY ("owner") REFERENCES "agreement"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "agreement_documents" ADD CONSTRAINT "FK_c266fc319c945d614175b2af5a2" FOREIGN KEY ("target") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "agreement_pillars" ADD CONSTRAINT "FK_88e87845503d9ccf07da6e78921" FOREIGN KEY ("owner") REFERENCES "agreement"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "agreement_pillars" ADD CONSTRAINT "FK_370712004910473355814e3e23d" FOREIGN KEY ("target") REFERENCES "pillar"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "party_recognition_sources" ADD CONSTRAINT "FK_be8c9b91474647c8212d926ba28" FOREIGN KEY ("owner") REFERENCES "party"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "party_recognition_sources" ADD CONSTRAINT "FK_cb0aecff204f0980bd56ef8a1f3" FOREIGN KEY ("target") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "membership_sources" ADD CONSTRAINT "FK_f06edfb75c8f2eadd2bc43e31e8" FOREIGN KEY ("owner") REFERENCES "membership"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "membership_sources" ADD CONSTRAINT "FK_b95dc8835eef149f6fc82d828bc" FOREIGN KEY ("target") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "membership_documents" ADD CONSTRAINT "FK_c1a4633b537f3041f1c84e91219" FOREIGN KEY ("owner") REFERENCES "membership"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "membership_documents" ADD CONSTRAINT "FK_48a5d2d640977f9f78f7e501422" FOREIGN KEY ("target") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "membership_pillars" ADD CONSTRAINT "FK_2fb5ce3835d110b4253d0cb2b42" FOREIGN KEY ("owner") REFERENCES "membership"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "membership_pillars" ADD CONSTRAINT "FK_932be063cc80cae4c7f015fe1d6" FOREIGN KEY ("target") REFERENCES "pillar"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "event_sources" ADD CONSTRAINT "FK_99b059c4bafda562f0a68f9989d" FOREIGN KEY ("owner") REFERENCES "event"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "event_sources" ADD CONSTRAINT "FK_bf9037248808b520951b470c57a" FOREIGN KEY ("target") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "event_by_city" ADD CONSTRAINT "FK_bf7ddff1c91d96e2b5ddbcfec8d" FOREIGN KEY ("owner") REFERENCES "event"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "event_by_city" ADD CONSTRAINT "FK_c7307fec9cf6f7d54e1b50044aa" FOREIGN KEY ("target") REFERENCES "city"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "event_by_organisation" ADD CONSTRAINT "FK_79b94014edaf0403b36cb6ff690" FOREIGN KEY ("owner") REFERENCES "event"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "event_by_organisation" ADD CONSTRAINT "FK_1592866a117d9aa3fc7a1037acf" FOREIGN KEY ("target") REFERENCES "organisation"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "strategy_sources" ADD CONSTRAINT "FK_e997d83d36469dd554c8f2967cd" FOREIGN KEY ("owner") REFERENCES "strategy"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "strategy_sources" ADD CONSTRAINT "FK_88c1bd8d96d7f96f6e3e3d92a9f" FOREIGN KEY ("target") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "strategy_documents" ADD CONSTRAINT "FK_52059066c799d7351a52038f45c" FOREIGN KEY ("owner") REFERENCES "strategy"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "strategy_documents" ADD CONSTRAINT "FK_7c3f429f71dee628b69517ef31a" FOREIGN KEY ("target") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "pillar_sources" ADD CONSTRAINT "FK_23d00ec2756071f7e01f80a6155" FOREIGN KEY ("owner") REFERENCES "pillar"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "pillar_sources" ADD CONSTRAINT "FK_158c309f9393b428ce069b9abf5" FOREIGN KEY ("target") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "project_sources" ADD CONSTRAINT "FK_808f93e90ab71adac3125c992f3" FOREIGN KEY ("owner") REFERENCES "project"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "project_sources" ADD CONSTRAINT "FK_33d891370ece95d4df4db3d7f8c" FOREIGN KEY ("target") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "project_agreements" ADD CONSTRAINT "FK_605c8e4cc5c72485b0424dd7afe" FOREIGN KEY ("owner") REFERENCES "project"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "project_agreements" ADD CONSTRAINT "FK_abe4a731219c73686f370774d7f" FOREIGN KEY ("target") REFERENCES "agreement"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "project_memberships" ADD CONSTRAINT "FK_98097f0ae0ab9ddc95092ef039e" FOREIGN KEY ("owner") REFERENCES "project"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "project_memberships" ADD CONSTRAINT "FK_baea2dad4a12bec6905f875550f" FOREIGN KEY ("target") REFERENCES "membership"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "project_pillars" ADD CONSTRAINT "FK_d0f836cae6ed696fcfe5f5860be" FOREIGN KEY ("owner") REFERENCES "project"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "project_pillars" ADD CONSTRAINT "FK_fe025cdd5d4ee31a8957aed5706" FOREIGN KEY ("target") REFERENCES "pillar"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "historical_tie_sources" ADD CONSTRAINT "FK_1bb2cb690ca9c98287e287bcceb" FOREIGN KEY ("owner") REFERENCES "historical_tie"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "historical_tie_sources" ADD CONSTRAINT "FK_3dea3f85ba85d497beca03db1ff" FOREIGN KEY ("target") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "historical_tie_actors_city" ADD CONSTRAINT "FK_0b06305f77592fe60938664c0cd" FOREIGN KEY ("owner") REFERENCES "historical_tie"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "historical_tie_actors_city" ADD CONSTRAINT "FK_50386dd72f2ad560e214ed7a2e3" FOREIGN KEY ("target") REFERENCES "city"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "historical_tie_actors_organisation" ADD CONSTRAINT "FK_2ba39c903de78a8ec2e86251ec1" FOREIGN KEY ("owner") REFERENCES "historical_tie"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "historical_tie_actors_organisation" ADD CONSTRAINT "FK_0af09c2647704cb1feda84febe6" FOREIGN KEY ("target") REFERENCES "organisation"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "source_sources" ADD CONSTRAINT "FK_5154598ffc082a1bcff195b049d" FOREIGN KEY ("owner") REFERENCES "source"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "source_sources" ADD CONSTRAINT "FK_241053fe4d48fdbabcb0c81c8bf" FOREIGN KEY ("target") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "claim_sources" ADD CONSTRAINT "FK_b513a08631b0e33674b3211501c" FOREIGN KEY ("owner") REFERENCES "claim"("key") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await db.query(
      `ALTER TABLE "claim_sources" ADD CONSTRAINT "FK_b362142a57079cdfacb2282666e" FOREIGN KEY ("target") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`,
    );
    await putRoutine(
      db,
      `dataset_stamped_new ON "dataset"`,
      `CREATE OR REPLACE TRIGGER dataset_stamped_new BEFORE INSERT ON "dataset" FOR EACH ROW EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `dataset_stamped ON "dataset"`,
      `CREATE OR REPLACE TRIGGER dataset_stamped BEFORE UPDATE ON "dataset" FOR EACH ROW WHEN (ROW(OLD."dataset", OLD."note", OLD."titles", OLD."descriptions", OLD."keywords", OLD."licence", OLD."publisher", OLD."contact_point", OLD."public") IS DISTINCT FROM ROW(NEW."dataset", NEW."note", NEW."titles", NEW."descriptions", NEW."keywords", NEW."licence", NEW."publisher", NEW."contact_point", NEW."public")) EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `touch_dataset(text[])`,
      `CREATE OR REPLACE FUNCTION touch_dataset(keys text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "dataset" SET revision = current_revision(), modified = register_day() WHERE key = ANY (keys) AND revision <> current_revision()
$$`,
    );
    await putRoutine(
      db,
      `dataset_sources_owner_touch_dataset()`,
      `CREATE OR REPLACE FUNCTION dataset_sources_owner_touch_dataset() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_dataset(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `dataset_sources_owner_touch_dataset_insert ON "dataset_sources"`,
      `CREATE OR REPLACE TRIGGER dataset_sources_owner_touch_dataset_insert AFTER INSERT ON "dataset_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION dataset_sources_owner_touch_dataset()`,
    );
    await putRoutine(
      db,
      `dataset_sources_owner_touch_dataset_update ON "dataset_sources"`,
      `CREATE OR REPLACE TRIGGER dataset_sources_owner_touch_dataset_update AFTER UPDATE ON "dataset_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION dataset_sources_owner_touch_dataset()`,
    );
    await putRoutine(
      db,
      `dataset_sources_owner_touch_dataset_delete ON "dataset_sources"`,
      `CREATE OR REPLACE TRIGGER dataset_sources_owner_touch_dataset_delete AFTER DELETE ON "dataset_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION dataset_sources_owner_touch_dataset()`,
    );
    await putRoutine(
      db,
      `country_stamped_new ON "country"`,
      `CREATE OR REPLACE TRIGGER country_stamped_new BEFORE INSERT ON "country" FOR EACH ROW EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `country_stamped ON "country"`,
      `CREATE OR REPLACE TRIGGER country_stamped BEFORE UPDATE ON "country" FOR EACH ROW WHEN (ROW(OLD."dataset", OLD."note", OLD."names", OLD."alpha3") IS DISTINCT FROM ROW(NEW."dataset", NEW."note", NEW."names", NEW."alpha3")) EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `touch_country(text[])`,
      `CREATE OR REPLACE FUNCTION touch_country(keys text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "country" SET revision = current_revision(), modified = register_day() WHERE key = ANY (keys) AND revision <> current_revision()
$$`,
    );
    await putRoutine(
      db,
      `country_sources_owner_touch_country()`,
      `CREATE OR REPLACE FUNCTION country_sources_owner_touch_country() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_country(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `country_sources_owner_touch_country_insert ON "country_sources"`,
      `CREATE OR REPLACE TRIGGER country_sources_owner_touch_country_insert AFTER INSERT ON "country_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION country_sources_owner_touch_country()`,
    );
    await putRoutine(
      db,
      `country_sources_owner_touch_country_update ON "country_sources"`,
      `CREATE OR REPLACE TRIGGER country_sources_owner_touch_country_update AFTER UPDATE ON "country_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION country_sources_owner_touch_country()`,
    );
    await putRoutine(
      db,
      `country_sources_owner_touch_country_delete ON "country_sources"`,
      `CREATE OR REPLACE TRIGGER country_sources_owner_touch_country_delete AFTER DELETE ON "country_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION country_sources_owner_touch_country()`,
    );
    await putRoutine(
      db,
      `city_stamped_new ON "city"`,
      `CREATE OR REPLACE TRIGGER city_stamped_new BEFORE INSERT ON "city" FOR EACH ROW EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `city_stamped ON "city"`,
      `CREATE OR REPLACE TRIGGER city_stamped BEFORE UPDATE ON "city" FOR EACH ROW WHEN (ROW(OLD."dataset", OLD."note", OLD."names", OLD."alt_names", OLD."country", OLD."lat", OLD."long", OLD."population", OLD."population_on", OLD."municipality", OLD."homepage") IS DISTINCT FROM ROW(NEW."dataset", NEW."note", NEW."names", NEW."alt_names", NEW."country", NEW."lat", NEW."long", NEW."population", NEW."population_on", NEW."municipality", NEW."homepage")) EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `touch_city(text[])`,
      `CREATE OR REPLACE FUNCTION touch_city(keys text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "city" SET revision = current_revision(), modified = register_day() WHERE key = ANY (keys) AND revision <> current_revision()
$$`,
    );
    await putRoutine(
      db,
      `city_sources_owner_touch_city()`,
      `CREATE OR REPLACE FUNCTION city_sources_owner_touch_city() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_city(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `city_sources_owner_touch_city_insert ON "city_sources"`,
      `CREATE OR REPLACE TRIGGER city_sources_owner_touch_city_insert AFTER INSERT ON "city_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION city_sources_owner_touch_city()`,
    );
    await putRoutine(
      db,
      `city_sources_owner_touch_city_update ON "city_sources"`,
      `CREATE OR REPLACE TRIGGER city_sources_owner_touch_city_update AFTER UPDATE ON "city_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION city_sources_owner_touch_city()`,
    );
    await putRoutine(
      db,
      `city_sources_owner_touch_city_delete ON "city_sources"`,
      `CREATE OR REPLACE TRIGGER city_sources_owner_touch_city_delete AFTER DELETE ON "city_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION city_sources_owner_touch_city()`,
    );
    await putRoutine(
      db,
      `organisation_stamped_new ON "organisation"`,
      `CREATE OR REPLACE TRIGGER organisation_stamped_new BEFORE INSERT ON "organisation" FOR EACH ROW EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `organisation_stamped ON "organisation"`,
      `CREATE OR REPLACE TRIGGER organisation_stamped BEFORE UPDATE ON "organisation" FOR EACH ROW WHEN (ROW(OLD."dataset", OLD."note", OLD."names", OLD."alt_names", OLD."abbreviation", OLD."kind", OLD."part_of", OLD."seat", OLD."seat_as_stated", OLD."country", OLD."founded", OLD."dissolved", OLD."description", OLD."homepage", OLD."international_work") IS DISTINCT FROM ROW(NEW."dataset", NEW."note", NEW."names", NEW."alt_names", NEW."abbreviation", NEW."kind", NEW."part_of", NEW."seat", NEW."seat_as_stated", NEW."country", NEW."founded", NEW."dissolved", NEW."description", NEW."homepage", NEW."international_work")) EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `touch_organisation(text[])`,
      `CREATE OR REPLACE FUNCTION touch_organisation(keys text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "organisation" SET revision = current_revision(), modified = register_day() WHERE key = ANY (keys) AND revision <> current_revision()
$$`,
    );
    await putRoutine(
      db,
      `organisation_sources_owner_touch_organisation()`,
      `CREATE OR REPLACE FUNCTION organisation_sources_owner_touch_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_organisation(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `organisation_sources_owner_touch_organisation_insert ON "organisation_sources"`,
      `CREATE OR REPLACE TRIGGER organisation_sources_owner_touch_organisation_insert AFTER INSERT ON "organisation_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION organisation_sources_owner_touch_organisation()`,
    );
    await putRoutine(
      db,
      `organisation_sources_owner_touch_organisation_update ON "organisation_sources"`,
      `CREATE OR REPLACE TRIGGER organisation_sources_owner_touch_organisation_update AFTER UPDATE ON "organisation_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION organisation_sources_owner_touch_organisation()`,
    );
    await putRoutine(
      db,
      `organisation_sources_owner_touch_organisation_delete ON "organisation_sources"`,
      `CREATE OR REPLACE TRIGGER organisation_sources_owner_touch_organisation_delete AFTER DELETE ON "organisation_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION organisation_sources_owner_touch_organisation()`,
    );
    await putRoutine(
      db,
      `identifier_of_city_touch_city()`,
      `CREATE OR REPLACE FUNCTION identifier_of_city_touch_city() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "of_city" FROM new_rows WHERE "of_city" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "of_city" FROM old_rows WHERE "of_city" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "of_city" FROM old_rows WHERE "of_city" IS NOT NULL UNION SELECT "of_city" FROM new_rows WHERE "of_city" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_city(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `identifier_of_city_touch_city_insert ON "identifier"`,
      `CREATE OR REPLACE TRIGGER identifier_of_city_touch_city_insert AFTER INSERT ON "identifier" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION identifier_of_city_touch_city()`,
    );
    await putRoutine(
      db,
      `identifier_of_city_touch_city_update ON "identifier"`,
      `CREATE OR REPLACE TRIGGER identifier_of_city_touch_city_update AFTER UPDATE ON "identifier" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION identifier_of_city_touch_city()`,
    );
    await putRoutine(
      db,
      `identifier_of_city_touch_city_delete ON "identifier"`,
      `CREATE OR REPLACE TRIGGER identifier_of_city_touch_city_delete AFTER DELETE ON "identifier" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION identifier_of_city_touch_city()`,
    );
    await putRoutine(
      db,
      `identifier_of_organisation_touch_organisation()`,
      `CREATE OR REPLACE FUNCTION identifier_of_organisation_touch_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "of_organisation" FROM new_rows WHERE "of_organisation" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "of_organisation" FROM old_rows WHERE "of_organisation" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "of_organisation" FROM old_rows WHERE "of_organisation" IS NOT NULL UNION SELECT "of_organisation" FROM new_rows WHERE "of_organisation" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_organisation(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `identifier_of_organisation_touch_organisation_insert ON "identifier"`,
      `CREATE OR REPLACE TRIGGER identifier_of_organisation_touch_organisation_insert AFTER INSERT ON "identifier" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION identifier_of_organisation_touch_organisation()`,
    );
    await putRoutine(
      db,
      `identifier_of_organisation_touch_organisation_update ON "identifier"`,
      `CREATE OR REPLACE TRIGGER identifier_of_organisation_touch_organisation_update AFTER UPDATE ON "identifier" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION identifier_of_organisation_touch_organisation()`,
    );
    await putRoutine(
      db,
      `identifier_of_organisation_touch_organisation_delete ON "identifier"`,
      `CREATE OR REPLACE TRIGGER identifier_of_organisation_touch_organisation_delete AFTER DELETE ON "identifier" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION identifier_of_organisation_touch_organisation()`,
    );
    await putRoutine(
      db,
      `contact_point_stamped_new ON "contact_point"`,
      `CREATE OR REPLACE TRIGGER contact_point_stamped_new BEFORE INSERT ON "contact_point" FOR EACH ROW EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `contact_point_stamped ON "contact_point"`,
      `CREATE OR REPLACE TRIGGER contact_point_stamped BEFORE UPDATE ON "contact_point" FOR EACH ROW WHEN (ROW(OLD."dataset", OLD."note", OLD."names", OLD."organisation", OLD."email", OLD."telephone", OLD."page") IS DISTINCT FROM ROW(NEW."dataset", NEW."note", NEW."names", NEW."organisation", NEW."email", NEW."telephone", NEW."page")) EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `touch_contact_point(text[])`,
      `CREATE OR REPLACE FUNCTION touch_contact_point(keys text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "contact_point" SET revision = current_revision(), modified = register_day() WHERE key = ANY (keys) AND revision <> current_revision()
$$`,
    );
    await putRoutine(
      db,
      `contact_point_sources_owner_touch_contact_point()`,
      `CREATE OR REPLACE FUNCTION contact_point_sources_owner_touch_contact_point() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_contact_point(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `contact_point_sources_owner_touch_contact_point_insert ON "contact_point_sources"`,
      `CREATE OR REPLACE TRIGGER contact_point_sources_owner_touch_contact_point_insert AFTER INSERT ON "contact_point_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION contact_point_sources_owner_touch_contact_point()`,
    );
    await putRoutine(
      db,
      `contact_point_sources_owner_touch_contact_point_update ON "contact_point_sources"`,
      `CREATE OR REPLACE TRIGGER contact_point_sources_owner_touch_contact_point_update AFTER UPDATE ON "contact_point_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION contact_point_sources_owner_touch_contact_point()`,
    );
    await putRoutine(
      db,
      `contact_point_sources_owner_touch_contact_point_delete ON "contact_point_sources"`,
      `CREATE OR REPLACE TRIGGER contact_point_sources_owner_touch_contact_point_delete AFTER DELETE ON "contact_point_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION contact_point_sources_owner_touch_contact_point()`,
    );
    await putRoutine(
      db,
      `agreement_stamped_new ON "agreement"`,
      `CREATE OR REPLACE TRIGGER agreement_stamped_new BEFORE INSERT ON "agreement" FOR EACH ROW EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `agreement_stamped ON "agreement"`,
      `CREATE OR REPLACE TRIGGER agreement_stamped BEFORE UPDATE ON "agreement" FOR EACH ROW WHEN (ROW(OLD."dataset", OLD."note", OLD."valid_from", OLD."valid_to", OLD."status", OLD."possible_statuses", OLD."status_as_of", OLD."responsible_body", OLD."sdgs", OLD."titles", OLD."type", OLD."type_as_stated", OLD."party_count", OLD."signed", OLD."agreed_until", OLD."tacit_renewal", OLD."themes", OLD."keywords", OLD."framework", OLD."successor", OLD."twins") IS DISTINCT FROM ROW(NEW."dataset", NEW."note", NEW."valid_from", NEW."valid_to", NEW."status", NEW."possible_statuses", NEW."status_as_of", NEW."responsible_body", NEW."sdgs", NEW."titles", NEW."type", NEW."type_as_stated", NEW."party_count", NEW."signed", NEW."agreed_until", NEW."tacit_renewal", NEW."themes", NEW."keywords", NEW."framework", NEW."successor", NEW."twins")) EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `touch_agreement(text[])`,
      `CREATE OR REPLACE FUNCTION touch_agreement(keys text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "agreement" SET revision = current_revision(), modified = register_day() WHERE key = ANY (keys) AND revision <> current_revision()
$$`,
    );
    await putRoutine(
      db,
      `agreement_sources_owner_touch_agreement()`,
      `CREATE OR REPLACE FUNCTION agreement_sources_owner_touch_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_sources_owner_touch_agreement_insert ON "agreement_sources"`,
      `CREATE OR REPLACE TRIGGER agreement_sources_owner_touch_agreement_insert AFTER INSERT ON "agreement_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION agreement_sources_owner_touch_agreement()`,
    );
    await putRoutine(
      db,
      `agreement_sources_owner_touch_agreement_update ON "agreement_sources"`,
      `CREATE OR REPLACE TRIGGER agreement_sources_owner_touch_agreement_update AFTER UPDATE ON "agreement_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION agreement_sources_owner_touch_agreement()`,
    );
    await putRoutine(
      db,
      `agreement_sources_owner_touch_agreement_delete ON "agreement_sources"`,
      `CREATE OR REPLACE TRIGGER agreement_sources_owner_touch_agreement_delete AFTER DELETE ON "agreement_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION agreement_sources_owner_touch_agreement()`,
    );
    await putRoutine(
      db,
      `agreement_documents_owner_touch_agreement()`,
      `CREATE OR REPLACE FUNCTION agreement_documents_owner_touch_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_documents_owner_touch_agreement_insert ON "agreement_documents"`,
      `CREATE OR REPLACE TRIGGER agreement_documents_owner_touch_agreement_insert AFTER INSERT ON "agreement_documents" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION agreement_documents_owner_touch_agreement()`,
    );
    await putRoutine(
      db,
      `agreement_documents_owner_touch_agreement_update ON "agreement_documents"`,
      `CREATE OR REPLACE TRIGGER agreement_documents_owner_touch_agreement_update AFTER UPDATE ON "agreement_documents" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION agreement_documents_owner_touch_agreement()`,
    );
    await putRoutine(
      db,
      `agreement_documents_owner_touch_agreement_delete ON "agreement_documents"`,
      `CREATE OR REPLACE TRIGGER agreement_documents_owner_touch_agreement_delete AFTER DELETE ON "agreement_documents" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION agreement_documents_owner_touch_agreement()`,
    );
    await putRoutine(
      db,
      `agreement_pillars_owner_touch_agreement()`,
      `CREATE OR REPLACE FUNCTION agreement_pillars_owner_touch_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_pillars_owner_touch_agreement_insert ON "agreement_pillars"`,
      `CREATE OR REPLACE TRIGGER agreement_pillars_owner_touch_agreement_insert AFTER INSERT ON "agreement_pillars" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION agreement_pillars_owner_touch_agreement()`,
    );
    await putRoutine(
      db,
      `agreement_pillars_owner_touch_agreement_update ON "agreement_pillars"`,
      `CREATE OR REPLACE TRIGGER agreement_pillars_owner_touch_agreement_update AFTER UPDATE ON "agreement_pillars" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION agreement_pillars_owner_touch_agreement()`,
    );
    await putRoutine(
      db,
      `agreement_pillars_owner_touch_agreement_delete ON "agreement_pillars"`,
      `CREATE OR REPLACE TRIGGER agreement_pillars_owner_touch_agreement_delete AFTER DELETE ON "agreement_pillars" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION agreement_pillars_owner_touch_agreement()`,
    );
    await putRoutine(
      db,
      `party_agreement_touch_agreement()`,
      `CREATE OR REPLACE FUNCTION party_agreement_touch_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "agreement" FROM new_rows WHERE "agreement" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "agreement" FROM old_rows WHERE "agreement" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "agreement" FROM old_rows WHERE "agreement" IS NOT NULL UNION SELECT "agreement" FROM new_rows WHERE "agreement" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `party_agreement_touch_agreement_insert ON "party"`,
      `CREATE OR REPLACE TRIGGER party_agreement_touch_agreement_insert AFTER INSERT ON "party" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION party_agreement_touch_agreement()`,
    );
    await putRoutine(
      db,
      `party_agreement_touch_agreement_update ON "party"`,
      `CREATE OR REPLACE TRIGGER party_agreement_touch_agreement_update AFTER UPDATE ON "party" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION party_agreement_touch_agreement()`,
    );
    await putRoutine(
      db,
      `party_agreement_touch_agreement_delete ON "party"`,
      `CREATE OR REPLACE TRIGGER party_agreement_touch_agreement_delete AFTER DELETE ON "party" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION party_agreement_touch_agreement()`,
    );
    await putRoutine(
      db,
      `touch_agreement_of_party(text[])`,
      `CREATE OR REPLACE FUNCTION touch_agreement_of_party(keys text[]) RETURNS void LANGUAGE sql AS $$
  SELECT touch_agreement(ARRAY(SELECT "agreement" FROM "party" WHERE key = ANY (keys)))
$$`,
    );
    await putRoutine(
      db,
      `party_recognition_sources_owner_touch_agreement_of_party()`,
      `CREATE OR REPLACE FUNCTION party_recognition_sources_owner_touch_agreement_of_party() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_agreement_of_party(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `party_recognition_sources_owner_touch_agreement_of_party_insert ON "party_recognition_sources"`,
      `CREATE OR REPLACE TRIGGER party_recognition_sources_owner_touch_agreement_of_party_insert AFTER INSERT ON "party_recognition_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION party_recognition_sources_owner_touch_agreement_of_party()`,
    );
    await putRoutine(
      db,
      `party_recognition_sources_owner_touch_agreement_of_party_update ON "party_recognition_sources"`,
      `CREATE OR REPLACE TRIGGER party_recognition_sources_owner_touch_agreement_of_party_update AFTER UPDATE ON "party_recognition_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION party_recognition_sources_owner_touch_agreement_of_party()`,
    );
    await putRoutine(
      db,
      `party_recognition_sources_owner_touch_agreement_of_party_delete ON "party_recognition_sources"`,
      `CREATE OR REPLACE TRIGGER party_recognition_sources_owner_touch_agreement_of_party_delete AFTER DELETE ON "party_recognition_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION party_recognition_sources_owner_touch_agreement_of_party()`,
    );
    await putRoutine(
      db,
      `membership_stamped_new ON "membership"`,
      `CREATE OR REPLACE TRIGGER membership_stamped_new BEFORE INSERT ON "membership" FOR EACH ROW EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `membership_stamped ON "membership"`,
      `CREATE OR REPLACE TRIGGER membership_stamped BEFORE UPDATE ON "membership" FOR EACH ROW WHEN (ROW(OLD."dataset", OLD."note", OLD."valid_from", OLD."valid_to", OLD."status", OLD."possible_statuses", OLD."status_as_of", OLD."responsible_body", OLD."sdgs", OLD."member_city", OLD."member_organisation", OLD."organisation", OLD."role", OLD."role_as_stated") IS DISTINCT FROM ROW(NEW."dataset", NEW."note", NEW."valid_from", NEW."valid_to", NEW."status", NEW."possible_statuses", NEW."status_as_of", NEW."responsible_body", NEW."sdgs", NEW."member_city", NEW."member_organisation", NEW."organisation", NEW."role", NEW."role_as_stated")) EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `touch_membership(text[])`,
      `CREATE OR REPLACE FUNCTION touch_membership(keys text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "membership" SET revision = current_revision(), modified = register_day() WHERE key = ANY (keys) AND revision <> current_revision()
$$`,
    );
    await putRoutine(
      db,
      `membership_sources_owner_touch_membership()`,
      `CREATE OR REPLACE FUNCTION membership_sources_owner_touch_membership() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_membership(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `membership_sources_owner_touch_membership_insert ON "membership_sources"`,
      `CREATE OR REPLACE TRIGGER membership_sources_owner_touch_membership_insert AFTER INSERT ON "membership_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION membership_sources_owner_touch_membership()`,
    );
    await putRoutine(
      db,
      `membership_sources_owner_touch_membership_update ON "membership_sources"`,
      `CREATE OR REPLACE TRIGGER membership_sources_owner_touch_membership_update AFTER UPDATE ON "membership_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION membership_sources_owner_touch_membership()`,
    );
    await putRoutine(
      db,
      `membership_sources_owner_touch_membership_delete ON "membership_sources"`,
      `CREATE OR REPLACE TRIGGER membership_sources_owner_touch_membership_delete AFTER DELETE ON "membership_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION membership_sources_owner_touch_membership()`,
    );
    await putRoutine(
      db,
      `membership_documents_owner_touch_membership()`,
      `CREATE OR REPLACE FUNCTION membership_documents_owner_touch_membership() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_membership(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `membership_documents_owner_touch_membership_insert ON "membership_documents"`,
      `CREATE OR REPLACE TRIGGER membership_documents_owner_touch_membership_insert AFTER INSERT ON "membership_documents" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION membership_documents_owner_touch_membership()`,
    );
    await putRoutine(
      db,
      `membership_documents_owner_touch_membership_update ON "membership_documents"`,
      `CREATE OR REPLACE TRIGGER membership_documents_owner_touch_membership_update AFTER UPDATE ON "membership_documents" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION membership_documents_owner_touch_membership()`,
    );
    await putRoutine(
      db,
      `membership_documents_owner_touch_membership_delete ON "membership_documents"`,
      `CREATE OR REPLACE TRIGGER membership_documents_owner_touch_membership_delete AFTER DELETE ON "membership_documents" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION membership_documents_owner_touch_membership()`,
    );
    await putRoutine(
      db,
      `membership_pillars_owner_touch_membership()`,
      `CREATE OR REPLACE FUNCTION membership_pillars_owner_touch_membership() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_membership(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `membership_pillars_owner_touch_membership_insert ON "membership_pillars"`,
      `CREATE OR REPLACE TRIGGER membership_pillars_owner_touch_membership_insert AFTER INSERT ON "membership_pillars" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION membership_pillars_owner_touch_membership()`,
    );
    await putRoutine(
      db,
      `membership_pillars_owner_touch_membership_update ON "membership_pillars"`,
      `CREATE OR REPLACE TRIGGER membership_pillars_owner_touch_membership_update AFTER UPDATE ON "membership_pillars" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION membership_pillars_owner_touch_membership()`,
    );
    await putRoutine(
      db,
      `membership_pillars_owner_touch_membership_delete ON "membership_pillars"`,
      `CREATE OR REPLACE TRIGGER membership_pillars_owner_touch_membership_delete AFTER DELETE ON "membership_pillars" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION membership_pillars_owner_touch_membership()`,
    );
    await putRoutine(
      db,
      `event_stamped_new ON "event"`,
      `CREATE OR REPLACE TRIGGER event_stamped_new BEFORE INSERT ON "event" FOR EACH ROW EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `event_stamped ON "event"`,
      `CREATE OR REPLACE TRIGGER event_stamped BEFORE UPDATE ON "event" FOR EACH ROW WHEN (ROW(OLD."dataset", OLD."note", OLD."about_agreement", OLD."about_membership", OLD."type", OLD."date", OLD."order", OLD."place", OLD."reason", OLD."reason_as_stated", OLD."description", OLD."document") IS DISTINCT FROM ROW(NEW."dataset", NEW."note", NEW."about_agreement", NEW."about_membership", NEW."type", NEW."date", NEW."order", NEW."place", NEW."reason", NEW."reason_as_stated", NEW."description", NEW."document")) EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `touch_event(text[])`,
      `CREATE OR REPLACE FUNCTION touch_event(keys text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "event" SET revision = current_revision(), modified = register_day() WHERE key = ANY (keys) AND revision <> current_revision()
$$`,
    );
    await putRoutine(
      db,
      `event_sources_owner_touch_event()`,
      `CREATE OR REPLACE FUNCTION event_sources_owner_touch_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_event(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_sources_owner_touch_event_insert ON "event_sources"`,
      `CREATE OR REPLACE TRIGGER event_sources_owner_touch_event_insert AFTER INSERT ON "event_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION event_sources_owner_touch_event()`,
    );
    await putRoutine(
      db,
      `event_sources_owner_touch_event_update ON "event_sources"`,
      `CREATE OR REPLACE TRIGGER event_sources_owner_touch_event_update AFTER UPDATE ON "event_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION event_sources_owner_touch_event()`,
    );
    await putRoutine(
      db,
      `event_sources_owner_touch_event_delete ON "event_sources"`,
      `CREATE OR REPLACE TRIGGER event_sources_owner_touch_event_delete AFTER DELETE ON "event_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION event_sources_owner_touch_event()`,
    );
    await putRoutine(
      db,
      `event_by_city_owner_touch_event()`,
      `CREATE OR REPLACE FUNCTION event_by_city_owner_touch_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_event(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_by_city_owner_touch_event_insert ON "event_by_city"`,
      `CREATE OR REPLACE TRIGGER event_by_city_owner_touch_event_insert AFTER INSERT ON "event_by_city" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION event_by_city_owner_touch_event()`,
    );
    await putRoutine(
      db,
      `event_by_city_owner_touch_event_update ON "event_by_city"`,
      `CREATE OR REPLACE TRIGGER event_by_city_owner_touch_event_update AFTER UPDATE ON "event_by_city" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION event_by_city_owner_touch_event()`,
    );
    await putRoutine(
      db,
      `event_by_city_owner_touch_event_delete ON "event_by_city"`,
      `CREATE OR REPLACE TRIGGER event_by_city_owner_touch_event_delete AFTER DELETE ON "event_by_city" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION event_by_city_owner_touch_event()`,
    );
    await putRoutine(
      db,
      `event_by_organisation_owner_touch_event()`,
      `CREATE OR REPLACE FUNCTION event_by_organisation_owner_touch_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_event(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_by_organisation_owner_touch_event_insert ON "event_by_organisation"`,
      `CREATE OR REPLACE TRIGGER event_by_organisation_owner_touch_event_insert AFTER INSERT ON "event_by_organisation" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION event_by_organisation_owner_touch_event()`,
    );
    await putRoutine(
      db,
      `event_by_organisation_owner_touch_event_update ON "event_by_organisation"`,
      `CREATE OR REPLACE TRIGGER event_by_organisation_owner_touch_event_update AFTER UPDATE ON "event_by_organisation" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION event_by_organisation_owner_touch_event()`,
    );
    await putRoutine(
      db,
      `event_by_organisation_owner_touch_event_delete ON "event_by_organisation"`,
      `CREATE OR REPLACE TRIGGER event_by_organisation_owner_touch_event_delete AFTER DELETE ON "event_by_organisation" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION event_by_organisation_owner_touch_event()`,
    );
    await putRoutine(
      db,
      `strategy_stamped_new ON "strategy"`,
      `CREATE OR REPLACE TRIGGER strategy_stamped_new BEFORE INSERT ON "strategy" FOR EACH ROW EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `strategy_stamped ON "strategy"`,
      `CREATE OR REPLACE TRIGGER strategy_stamped BEFORE UPDATE ON "strategy" FOR EACH ROW WHEN (ROW(OLD."dataset", OLD."note", OLD."titles", OLD."kind", OLD."adopted", OLD."adopted_by", OLD."period", OLD."implements", OLD."responsible_body", OLD."aligns_with", OLD."sdgs", OLD."main_sdgs") IS DISTINCT FROM ROW(NEW."dataset", NEW."note", NEW."titles", NEW."kind", NEW."adopted", NEW."adopted_by", NEW."period", NEW."implements", NEW."responsible_body", NEW."aligns_with", NEW."sdgs", NEW."main_sdgs")) EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `touch_strategy(text[])`,
      `CREATE OR REPLACE FUNCTION touch_strategy(keys text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "strategy" SET revision = current_revision(), modified = register_day() WHERE key = ANY (keys) AND revision <> current_revision()
$$`,
    );
    await putRoutine(
      db,
      `strategy_sources_owner_touch_strategy()`,
      `CREATE OR REPLACE FUNCTION strategy_sources_owner_touch_strategy() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_strategy(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `strategy_sources_owner_touch_strategy_insert ON "strategy_sources"`,
      `CREATE OR REPLACE TRIGGER strategy_sources_owner_touch_strategy_insert AFTER INSERT ON "strategy_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION strategy_sources_owner_touch_strategy()`,
    );
    await putRoutine(
      db,
      `strategy_sources_owner_touch_strategy_update ON "strategy_sources"`,
      `CREATE OR REPLACE TRIGGER strategy_sources_owner_touch_strategy_update AFTER UPDATE ON "strategy_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION strategy_sources_owner_touch_strategy()`,
    );
    await putRoutine(
      db,
      `strategy_sources_owner_touch_strategy_delete ON "strategy_sources"`,
      `CREATE OR REPLACE TRIGGER strategy_sources_owner_touch_strategy_delete AFTER DELETE ON "strategy_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION strategy_sources_owner_touch_strategy()`,
    );
    await putRoutine(
      db,
      `strategy_documents_owner_touch_strategy()`,
      `CREATE OR REPLACE FUNCTION strategy_documents_owner_touch_strategy() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_strategy(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `strategy_documents_owner_touch_strategy_insert ON "strategy_documents"`,
      `CREATE OR REPLACE TRIGGER strategy_documents_owner_touch_strategy_insert AFTER INSERT ON "strategy_documents" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION strategy_documents_owner_touch_strategy()`,
    );
    await putRoutine(
      db,
      `strategy_documents_owner_touch_strategy_update ON "strategy_documents"`,
      `CREATE OR REPLACE TRIGGER strategy_documents_owner_touch_strategy_update AFTER UPDATE ON "strategy_documents" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION strategy_documents_owner_touch_strategy()`,
    );
    await putRoutine(
      db,
      `strategy_documents_owner_touch_strategy_delete ON "strategy_documents"`,
      `CREATE OR REPLACE TRIGGER strategy_documents_owner_touch_strategy_delete AFTER DELETE ON "strategy_documents" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION strategy_documents_owner_touch_strategy()`,
    );
    await putRoutine(
      db,
      `pillar_stamped_new ON "pillar"`,
      `CREATE OR REPLACE TRIGGER pillar_stamped_new BEFORE INSERT ON "pillar" FOR EACH ROW EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `pillar_stamped ON "pillar"`,
      `CREATE OR REPLACE TRIGGER pillar_stamped BEFORE UPDATE ON "pillar" FOR EACH ROW WHEN (ROW(OLD."dataset", OLD."note", OLD."names", OLD."definition", OLD."strategy", OLD."parent", OLD."kind", OLD."order", OLD."sdgs") IS DISTINCT FROM ROW(NEW."dataset", NEW."note", NEW."names", NEW."definition", NEW."strategy", NEW."parent", NEW."kind", NEW."order", NEW."sdgs")) EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `touch_pillar(text[])`,
      `CREATE OR REPLACE FUNCTION touch_pillar(keys text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "pillar" SET revision = current_revision(), modified = register_day() WHERE key = ANY (keys) AND revision <> current_revision()
$$`,
    );
    await putRoutine(
      db,
      `pillar_sources_owner_touch_pillar()`,
      `CREATE OR REPLACE FUNCTION pillar_sources_owner_touch_pillar() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_pillar(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `pillar_sources_owner_touch_pillar_insert ON "pillar_sources"`,
      `CREATE OR REPLACE TRIGGER pillar_sources_owner_touch_pillar_insert AFTER INSERT ON "pillar_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pillar_sources_owner_touch_pillar()`,
    );
    await putRoutine(
      db,
      `pillar_sources_owner_touch_pillar_update ON "pillar_sources"`,
      `CREATE OR REPLACE TRIGGER pillar_sources_owner_touch_pillar_update AFTER UPDATE ON "pillar_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pillar_sources_owner_touch_pillar()`,
    );
    await putRoutine(
      db,
      `pillar_sources_owner_touch_pillar_delete ON "pillar_sources"`,
      `CREATE OR REPLACE TRIGGER pillar_sources_owner_touch_pillar_delete AFTER DELETE ON "pillar_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION pillar_sources_owner_touch_pillar()`,
    );
    await putRoutine(
      db,
      `project_stamped_new ON "project"`,
      `CREATE OR REPLACE TRIGGER project_stamped_new BEFORE INSERT ON "project" FOR EACH ROW EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `project_stamped ON "project"`,
      `CREATE OR REPLACE TRIGGER project_stamped BEFORE UPDATE ON "project" FOR EACH ROW WHEN (ROW(OLD."dataset", OLD."note", OLD."names", OLD."keywords", OLD."sdgs", OLD."responsible_body", OLD."purpose", OLD."programme", OLD."valid_from", OLD."valid_to", OLD."budget", OLD."currency", OLD."lead_as_stated") IS DISTINCT FROM ROW(NEW."dataset", NEW."note", NEW."names", NEW."keywords", NEW."sdgs", NEW."responsible_body", NEW."purpose", NEW."programme", NEW."valid_from", NEW."valid_to", NEW."budget", NEW."currency", NEW."lead_as_stated")) EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `touch_project(text[])`,
      `CREATE OR REPLACE FUNCTION touch_project(keys text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "project" SET revision = current_revision(), modified = register_day() WHERE key = ANY (keys) AND revision <> current_revision()
$$`,
    );
    await putRoutine(
      db,
      `project_sources_owner_touch_project()`,
      `CREATE OR REPLACE FUNCTION project_sources_owner_touch_project() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_project(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `project_sources_owner_touch_project_insert ON "project_sources"`,
      `CREATE OR REPLACE TRIGGER project_sources_owner_touch_project_insert AFTER INSERT ON "project_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION project_sources_owner_touch_project()`,
    );
    await putRoutine(
      db,
      `project_sources_owner_touch_project_update ON "project_sources"`,
      `CREATE OR REPLACE TRIGGER project_sources_owner_touch_project_update AFTER UPDATE ON "project_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION project_sources_owner_touch_project()`,
    );
    await putRoutine(
      db,
      `project_sources_owner_touch_project_delete ON "project_sources"`,
      `CREATE OR REPLACE TRIGGER project_sources_owner_touch_project_delete AFTER DELETE ON "project_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION project_sources_owner_touch_project()`,
    );
    await putRoutine(
      db,
      `project_agreements_owner_touch_project()`,
      `CREATE OR REPLACE FUNCTION project_agreements_owner_touch_project() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_project(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `project_agreements_owner_touch_project_insert ON "project_agreements"`,
      `CREATE OR REPLACE TRIGGER project_agreements_owner_touch_project_insert AFTER INSERT ON "project_agreements" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION project_agreements_owner_touch_project()`,
    );
    await putRoutine(
      db,
      `project_agreements_owner_touch_project_update ON "project_agreements"`,
      `CREATE OR REPLACE TRIGGER project_agreements_owner_touch_project_update AFTER UPDATE ON "project_agreements" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION project_agreements_owner_touch_project()`,
    );
    await putRoutine(
      db,
      `project_agreements_owner_touch_project_delete ON "project_agreements"`,
      `CREATE OR REPLACE TRIGGER project_agreements_owner_touch_project_delete AFTER DELETE ON "project_agreements" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION project_agreements_owner_touch_project()`,
    );
    await putRoutine(
      db,
      `project_memberships_owner_touch_project()`,
      `CREATE OR REPLACE FUNCTION project_memberships_owner_touch_project() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_project(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `project_memberships_owner_touch_project_insert ON "project_memberships"`,
      `CREATE OR REPLACE TRIGGER project_memberships_owner_touch_project_insert AFTER INSERT ON "project_memberships" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION project_memberships_owner_touch_project()`,
    );
    await putRoutine(
      db,
      `project_memberships_owner_touch_project_update ON "project_memberships"`,
      `CREATE OR REPLACE TRIGGER project_memberships_owner_touch_project_update AFTER UPDATE ON "project_memberships" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION project_memberships_owner_touch_project()`,
    );
    await putRoutine(
      db,
      `project_memberships_owner_touch_project_delete ON "project_memberships"`,
      `CREATE OR REPLACE TRIGGER project_memberships_owner_touch_project_delete AFTER DELETE ON "project_memberships" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION project_memberships_owner_touch_project()`,
    );
    await putRoutine(
      db,
      `project_pillars_owner_touch_project()`,
      `CREATE OR REPLACE FUNCTION project_pillars_owner_touch_project() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_project(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `project_pillars_owner_touch_project_insert ON "project_pillars"`,
      `CREATE OR REPLACE TRIGGER project_pillars_owner_touch_project_insert AFTER INSERT ON "project_pillars" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION project_pillars_owner_touch_project()`,
    );
    await putRoutine(
      db,
      `project_pillars_owner_touch_project_update ON "project_pillars"`,
      `CREATE OR REPLACE TRIGGER project_pillars_owner_touch_project_update AFTER UPDATE ON "project_pillars" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION project_pillars_owner_touch_project()`,
    );
    await putRoutine(
      db,
      `project_pillars_owner_touch_project_delete ON "project_pillars"`,
      `CREATE OR REPLACE TRIGGER project_pillars_owner_touch_project_delete AFTER DELETE ON "project_pillars" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION project_pillars_owner_touch_project()`,
    );
    await putRoutine(
      db,
      `participant_project_touch_project()`,
      `CREATE OR REPLACE FUNCTION participant_project_touch_project() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "project" FROM new_rows WHERE "project" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "project" FROM old_rows WHERE "project" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "project" FROM old_rows WHERE "project" IS NOT NULL UNION SELECT "project" FROM new_rows WHERE "project" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_project(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `participant_project_touch_project_insert ON "participant"`,
      `CREATE OR REPLACE TRIGGER participant_project_touch_project_insert AFTER INSERT ON "participant" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION participant_project_touch_project()`,
    );
    await putRoutine(
      db,
      `participant_project_touch_project_update ON "participant"`,
      `CREATE OR REPLACE TRIGGER participant_project_touch_project_update AFTER UPDATE ON "participant" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION participant_project_touch_project()`,
    );
    await putRoutine(
      db,
      `participant_project_touch_project_delete ON "participant"`,
      `CREATE OR REPLACE TRIGGER participant_project_touch_project_delete AFTER DELETE ON "participant" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION participant_project_touch_project()`,
    );
    await putRoutine(
      db,
      `historical_tie_stamped_new ON "historical_tie"`,
      `CREATE OR REPLACE TRIGGER historical_tie_stamped_new BEFORE INSERT ON "historical_tie" FOR EACH ROW EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `historical_tie_stamped ON "historical_tie"`,
      `CREATE OR REPLACE TRIGGER historical_tie_stamped BEFORE UPDATE ON "historical_tie" FOR EACH ROW WHEN (ROW(OLD."dataset", OLD."note", OLD."names", OLD."kind", OLD."with_as_stated", OLD."period", OLD."narrative") IS DISTINCT FROM ROW(NEW."dataset", NEW."note", NEW."names", NEW."kind", NEW."with_as_stated", NEW."period", NEW."narrative")) EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `touch_historical_tie(text[])`,
      `CREATE OR REPLACE FUNCTION touch_historical_tie(keys text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "historical_tie" SET revision = current_revision(), modified = register_day() WHERE key = ANY (keys) AND revision <> current_revision()
$$`,
    );
    await putRoutine(
      db,
      `historical_tie_sources_owner_touch_historical_tie()`,
      `CREATE OR REPLACE FUNCTION historical_tie_sources_owner_touch_historical_tie() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_historical_tie(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `historical_tie_sources_owner_touch_historical_tie_insert ON "historical_tie_sources"`,
      `CREATE OR REPLACE TRIGGER historical_tie_sources_owner_touch_historical_tie_insert AFTER INSERT ON "historical_tie_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION historical_tie_sources_owner_touch_historical_tie()`,
    );
    await putRoutine(
      db,
      `historical_tie_sources_owner_touch_historical_tie_update ON "historical_tie_sources"`,
      `CREATE OR REPLACE TRIGGER historical_tie_sources_owner_touch_historical_tie_update AFTER UPDATE ON "historical_tie_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION historical_tie_sources_owner_touch_historical_tie()`,
    );
    await putRoutine(
      db,
      `historical_tie_sources_owner_touch_historical_tie_delete ON "historical_tie_sources"`,
      `CREATE OR REPLACE TRIGGER historical_tie_sources_owner_touch_historical_tie_delete AFTER DELETE ON "historical_tie_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION historical_tie_sources_owner_touch_historical_tie()`,
    );
    await putRoutine(
      db,
      `historical_tie_actors_city_owner_touch_historical_tie()`,
      `CREATE OR REPLACE FUNCTION historical_tie_actors_city_owner_touch_historical_tie() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_historical_tie(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `historical_tie_actors_city_owner_touch_historical_tie_insert ON "historical_tie_actors_city"`,
      `CREATE OR REPLACE TRIGGER historical_tie_actors_city_owner_touch_historical_tie_insert AFTER INSERT ON "historical_tie_actors_city" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION historical_tie_actors_city_owner_touch_historical_tie()`,
    );
    await putRoutine(
      db,
      `historical_tie_actors_city_owner_touch_historical_tie_update ON "historical_tie_actors_city"`,
      `CREATE OR REPLACE TRIGGER historical_tie_actors_city_owner_touch_historical_tie_update AFTER UPDATE ON "historical_tie_actors_city" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION historical_tie_actors_city_owner_touch_historical_tie()`,
    );
    await putRoutine(
      db,
      `historical_tie_actors_city_owner_touch_historical_tie_delete ON "historical_tie_actors_city"`,
      `CREATE OR REPLACE TRIGGER historical_tie_actors_city_owner_touch_historical_tie_delete AFTER DELETE ON "historical_tie_actors_city" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION historical_tie_actors_city_owner_touch_historical_tie()`,
    );
    await putRoutine(
      db,
      `historical_tie_actors_organisation_owner_touch_historical_tie()`,
      `CREATE OR REPLACE FUNCTION historical_tie_actors_organisation_owner_touch_historical_tie() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_historical_tie(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `historical_tie_actors_organisation_owner_touch_historical_tie_insert ON "historical_tie_actors_organisation"`,
      `CREATE OR REPLACE TRIGGER historical_tie_actors_organisation_owner_touch_historical_tie_insert AFTER INSERT ON "historical_tie_actors_organisation" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION historical_tie_actors_organisation_owner_touch_historical_tie()`,
    );
    await putRoutine(
      db,
      `historical_tie_actors_organisation_owner_touch_historical_tie_update ON "historical_tie_actors_organisation"`,
      `CREATE OR REPLACE TRIGGER historical_tie_actors_organisation_owner_touch_historical_tie_update AFTER UPDATE ON "historical_tie_actors_organisation" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION historical_tie_actors_organisation_owner_touch_historical_tie()`,
    );
    await putRoutine(
      db,
      `historical_tie_actors_organisation_owner_touch_historical_tie_delete ON "historical_tie_actors_organisation"`,
      `CREATE OR REPLACE TRIGGER historical_tie_actors_organisation_owner_touch_historical_tie_delete AFTER DELETE ON "historical_tie_actors_organisation" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION historical_tie_actors_organisation_owner_touch_historical_tie()`,
    );
    await putRoutine(
      db,
      `source_stamped_new ON "source"`,
      `CREATE OR REPLACE TRIGGER source_stamped_new BEFORE INSERT ON "source" FOR EACH ROW EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `source_stamped ON "source"`,
      `CREATE OR REPLACE TRIGGER source_stamped BEFORE UPDATE ON "source" FOR EACH ROW WHEN (ROW(OLD."dataset", OLD."note", OLD."titles", OLD."url", OLD."citation", OLD."publisher", OLD."kind", OLD."closeness", OLD."language", OLD."date", OLD."retrieved", OLD."archived", OLD."case_number", OLD."licence") IS DISTINCT FROM ROW(NEW."dataset", NEW."note", NEW."titles", NEW."url", NEW."citation", NEW."publisher", NEW."kind", NEW."closeness", NEW."language", NEW."date", NEW."retrieved", NEW."archived", NEW."case_number", NEW."licence")) EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `touch_source(text[])`,
      `CREATE OR REPLACE FUNCTION touch_source(keys text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "source" SET revision = current_revision(), modified = register_day() WHERE key = ANY (keys) AND revision <> current_revision()
$$`,
    );
    await putRoutine(
      db,
      `source_sources_owner_touch_source()`,
      `CREATE OR REPLACE FUNCTION source_sources_owner_touch_source() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_source(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `source_sources_owner_touch_source_insert ON "source_sources"`,
      `CREATE OR REPLACE TRIGGER source_sources_owner_touch_source_insert AFTER INSERT ON "source_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION source_sources_owner_touch_source()`,
    );
    await putRoutine(
      db,
      `source_sources_owner_touch_source_update ON "source_sources"`,
      `CREATE OR REPLACE TRIGGER source_sources_owner_touch_source_update AFTER UPDATE ON "source_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION source_sources_owner_touch_source()`,
    );
    await putRoutine(
      db,
      `source_sources_owner_touch_source_delete ON "source_sources"`,
      `CREATE OR REPLACE TRIGGER source_sources_owner_touch_source_delete AFTER DELETE ON "source_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION source_sources_owner_touch_source()`,
    );
    await putRoutine(
      db,
      `claim_stamped_new ON "claim"`,
      `CREATE OR REPLACE TRIGGER claim_stamped_new BEFORE INSERT ON "claim" FOR EACH ROW EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `claim_stamped ON "claim"`,
      `CREATE OR REPLACE TRIGGER claim_stamped BEFORE UPDATE ON "claim" FOR EACH ROW WHEN (ROW(OLD."dataset", OLD."note", OLD."about_city", OLD."about_organisation", OLD."about_agreement", OLD."about_party", OLD."about_membership", OLD."about_event", OLD."about_strategy", OLD."about_pillar", OLD."about_project", OLD."about_historical_tie", OLD."property", OLD."value", OLD."as_stated", OLD."claimant", OLD."by_city", OLD."by_organisation", OLD."source", OLD."date", OLD."rank", OLD."reason", OLD."decided") IS DISTINCT FROM ROW(NEW."dataset", NEW."note", NEW."about_city", NEW."about_organisation", NEW."about_agreement", NEW."about_party", NEW."about_membership", NEW."about_event", NEW."about_strategy", NEW."about_pillar", NEW."about_project", NEW."about_historical_tie", NEW."property", NEW."value", NEW."as_stated", NEW."claimant", NEW."by_city", NEW."by_organisation", NEW."source", NEW."date", NEW."rank", NEW."reason", NEW."decided")) EXECUTE FUNCTION stamp()`,
    );
    await putRoutine(
      db,
      `touch_claim(text[])`,
      `CREATE OR REPLACE FUNCTION touch_claim(keys text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "claim" SET revision = current_revision(), modified = register_day() WHERE key = ANY (keys) AND revision <> current_revision()
$$`,
    );
    await putRoutine(
      db,
      `claim_sources_owner_touch_claim()`,
      `CREATE OR REPLACE FUNCTION claim_sources_owner_touch_claim() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM touch_claim(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `claim_sources_owner_touch_claim_insert ON "claim_sources"`,
      `CREATE OR REPLACE TRIGGER claim_sources_owner_touch_claim_insert AFTER INSERT ON "claim_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION claim_sources_owner_touch_claim()`,
    );
    await putRoutine(
      db,
      `claim_sources_owner_touch_claim_update ON "claim_sources"`,
      `CREATE OR REPLACE TRIGGER claim_sources_owner_touch_claim_update AFTER UPDATE ON "claim_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION claim_sources_owner_touch_claim()`,
    );
    await putRoutine(
      db,
      `claim_sources_owner_touch_claim_delete ON "claim_sources"`,
      `CREATE OR REPLACE TRIGGER claim_sources_owner_touch_claim_delete AFTER DELETE ON "claim_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION claim_sources_owner_touch_claim()`,
    );
    await putRoutine(
      db,
      `agreement_needs_sources()`,
      `CREATE OR REPLACE FUNCTION agreement_needs_sources() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of text;
BEGIN
  IF TG_TABLE_NAME = 'agreement' THEN of := NEW.key; ELSE of := OLD.owner; END IF;
  IF EXISTS (SELECT FROM "agreement" WHERE key = of) AND (SELECT count(*) FROM "agreement_sources" WHERE owner = of) < 1 THEN
    RAISE EXCEPTION 'sources of agreement "%": at least 1 is needed.', of USING ERRCODE = 'KT010';
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_needs_sources ON "agreement"`,
      `CREATE CONSTRAINT TRIGGER agreement_needs_sources AFTER INSERT ON "agreement" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION agreement_needs_sources()`,
    );
    await putRoutine(
      db,
      `agreement_needs_sources ON "agreement_sources"`,
      `CREATE CONSTRAINT TRIGGER agreement_needs_sources AFTER DELETE ON "agreement_sources" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION agreement_needs_sources()`,
    );
    await putRoutine(
      db,
      `membership_needs_sources()`,
      `CREATE OR REPLACE FUNCTION membership_needs_sources() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of text;
BEGIN
  IF TG_TABLE_NAME = 'membership' THEN of := NEW.key; ELSE of := OLD.owner; END IF;
  IF EXISTS (SELECT FROM "membership" WHERE key = of) AND (SELECT count(*) FROM "membership_sources" WHERE owner = of) < 1 THEN
    RAISE EXCEPTION 'sources of membership "%": at least 1 is needed.', of USING ERRCODE = 'KT010';
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `membership_needs_sources ON "membership"`,
      `CREATE CONSTRAINT TRIGGER membership_needs_sources AFTER INSERT ON "membership" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION membership_needs_sources()`,
    );
    await putRoutine(
      db,
      `membership_needs_sources ON "membership_sources"`,
      `CREATE CONSTRAINT TRIGGER membership_needs_sources AFTER DELETE ON "membership_sources" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION membership_needs_sources()`,
    );
    await putRoutine(
      db,
      `event_needs_sources()`,
      `CREATE OR REPLACE FUNCTION event_needs_sources() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of text;
BEGIN
  IF TG_TABLE_NAME = 'event' THEN of := NEW.key; ELSE of := OLD.owner; END IF;
  IF EXISTS (SELECT FROM "event" WHERE key = of) AND (SELECT count(*) FROM "event_sources" WHERE owner = of) < 1 THEN
    RAISE EXCEPTION 'sources of event "%": at least 1 is needed.', of USING ERRCODE = 'KT010';
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_needs_sources ON "event"`,
      `CREATE CONSTRAINT TRIGGER event_needs_sources AFTER INSERT ON "event" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION event_needs_sources()`,
    );
    await putRoutine(
      db,
      `event_needs_sources ON "event_sources"`,
      `CREATE CONSTRAINT TRIGGER event_needs_sources AFTER DELETE ON "event_sources" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION event_needs_sources()`,
    );
    await putRoutine(
      db,
      `historical_tie_needs_sources()`,
      `CREATE OR REPLACE FUNCTION historical_tie_needs_sources() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of text;
BEGIN
  IF TG_TABLE_NAME = 'historical_tie' THEN of := NEW.key; ELSE of := OLD.owner; END IF;
  IF EXISTS (SELECT FROM "historical_tie" WHERE key = of) AND (SELECT count(*) FROM "historical_tie_sources" WHERE owner = of) < 1 THEN
    RAISE EXCEPTION 'sources of historical_tie "%": at least 1 is needed.', of USING ERRCODE = 'KT010';
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `historical_tie_needs_sources ON "historical_tie"`,
      `CREATE CONSTRAINT TRIGGER historical_tie_needs_sources AFTER INSERT ON "historical_tie" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION historical_tie_needs_sources()`,
    );
    await putRoutine(
      db,
      `historical_tie_needs_sources ON "historical_tie_sources"`,
      `CREATE CONSTRAINT TRIGGER historical_tie_needs_sources AFTER DELETE ON "historical_tie_sources" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION historical_tie_needs_sources()`,
    );
    await putRoutine(
      db,
      `historical_tie_needs_actors()`,
      `CREATE OR REPLACE FUNCTION historical_tie_needs_actors() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of text;
BEGIN
  IF TG_TABLE_NAME = 'historical_tie' THEN of := NEW.key; ELSE of := OLD.owner; END IF;
  IF EXISTS (SELECT FROM "historical_tie" WHERE key = of) AND (SELECT count(*) FROM "historical_tie_actors_city" WHERE owner = of) + (SELECT count(*) FROM "historical_tie_actors_organisation" WHERE owner = of) < 1 THEN
    RAISE EXCEPTION 'actors of historical_tie "%": at least 1 is needed.', of USING ERRCODE = 'KT010';
  END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `historical_tie_needs_actors ON "historical_tie"`,
      `CREATE CONSTRAINT TRIGGER historical_tie_needs_actors AFTER INSERT ON "historical_tie" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION historical_tie_needs_actors()`,
    );
    await putRoutine(
      db,
      `historical_tie_needs_actors ON "historical_tie_actors_city"`,
      `CREATE CONSTRAINT TRIGGER historical_tie_needs_actors AFTER DELETE ON "historical_tie_actors_city" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION historical_tie_needs_actors()`,
    );
    await putRoutine(
      db,
      `historical_tie_needs_actors ON "historical_tie_actors_organisation"`,
      `CREATE CONSTRAINT TRIGGER historical_tie_needs_actors AFTER DELETE ON "historical_tie_actors_organisation" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION historical_tie_needs_actors()`,
    );
    await putRoutine(
      db,
      `events_of_agreement(text)`,
      `CREATE OR REPLACE FUNCTION events_of_agreement(key text) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'date', e.date, 'order', e."order", 'key', e.key, 'recorded', e.modified, 'sourceDate',
    (SELECT s.date FROM event_sources p JOIN source s ON s.key = p.target WHERE p.owner = e.key AND s.date IS NOT NULL ORDER BY s.date_last DESC, s.key LIMIT 1)
  ) ORDER BY e."order"), '[]') FROM event e WHERE e.about_agreement = events_of_agreement.key
$$`,
    );
    await putRoutine(
      db,
      `events_of_membership(text)`,
      `CREATE OR REPLACE FUNCTION events_of_membership(key text) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'date', e.date, 'order', e."order", 'key', e.key, 'recorded', e.modified, 'sourceDate',
    (SELECT s.date FROM event_sources p JOIN source s ON s.key = p.target WHERE p.owner = e.key AND s.date IS NOT NULL ORDER BY s.date_last DESC, s.key LIMIT 1)
  ) ORDER BY e."order"), '[]') FROM event e WHERE e.about_membership = events_of_membership.key
$$`,
    );
    await putRoutine(
      db,
      `derive_agreement(text[])`,
      `CREATE OR REPLACE FUNCTION derive_agreement(keys text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "agreement" AS t SET signed = d.signed, valid_from = d.valid_from, valid_to = d.valid_to, status_as_of = d.status_as_of, certain = d.certain, possible = d.possible, timeline = d.timeline, status = d.status, possible_statuses = d.possible_statuses, party_count = d.party_count, type_as_stated = d.type_as_stated, twins = d.twins
  FROM (
    SELECT r.key,
      h.signed AS signed,
      h.valid_from AS valid_from,
      h.valid_to AS valid_to,
      h.status_as_of AS status_as_of,
      h.certain AS certain,
      h.possible AS possible,
      h.timeline AS timeline,
      status_on(h.timeline, register_day()) AS status,
      possible_statuses_on(h.timeline, register_day()) AS possible_statuses,
      (SELECT count(*)::integer FROM party WHERE party.agreement = r.key) AS party_count,
      (SELECT coalesce(jsonb_object_agg(lang, texts), '{}') FROM (
        SELECT words.key AS lang, jsonb_agg(DISTINCT words.value) AS texts FROM claim, jsonb_each_text(claim.as_stated) words
        WHERE claim.about_agreement = r.key AND claim.property = 'type' GROUP BY words.key
      ) stated) AS type_as_stated,
      CASE WHEN r.type = 'TWINNING' AND status_on(h.timeline, register_day()) IN ('ACTIVE', 'DORMANT') AND NOT EXISTS (SELECT FROM party WHERE party.agreement = r.key AND party.recognition IN ('NOT_LISTED', 'DENIED'))
        THEN ARRAY(SELECT actor_city FROM party WHERE party.agreement = r.key AND actor_city IS NOT NULL ORDER BY actor_city) ELSE '{}' END AS twins
    FROM "agreement" r CROSS JOIN LATERAL relation_history(events_of_agreement(r.key), r.agreed_until, r.tacit_renewal, EXISTS (SELECT FROM party WHERE party.agreement = r.key AND party.recognition IN ('NOT_LISTED', 'DENIED'))) AS h WHERE r.key = ANY (keys)
  ) AS d
  WHERE t.key = d.key AND ROW(t.signed, t.valid_from, t.valid_to, t.status_as_of, t.certain, t.possible, t.timeline, t.status, t.possible_statuses, t.party_count, t.type_as_stated, t.twins) IS DISTINCT FROM ROW(d.signed, d.valid_from, d.valid_to, d.status_as_of, d.certain, d.possible, d.timeline, d.status, d.possible_statuses, d.party_count, d.type_as_stated, d.twins)
$$`,
    );
    await putRoutine(
      db,
      `derive_membership(text[])`,
      `CREATE OR REPLACE FUNCTION derive_membership(keys text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "membership" AS t SET valid_from = d.valid_from, valid_to = d.valid_to, status_as_of = d.status_as_of, certain = d.certain, possible = d.possible, timeline = d.timeline, status = d.status, possible_statuses = d.possible_statuses
  FROM (
    SELECT r.key,
      h.valid_from AS valid_from,
      h.valid_to AS valid_to,
      h.status_as_of AS status_as_of,
      h.certain AS certain,
      h.possible AS possible,
      h.timeline AS timeline,
      status_on(h.timeline, register_day()) AS status,
      possible_statuses_on(h.timeline, register_day()) AS possible_statuses
    FROM "membership" r CROSS JOIN LATERAL relation_history(events_of_membership(r.key), NULL, NULL, false) AS h WHERE r.key = ANY (keys)
  ) AS d
  WHERE t.key = d.key AND ROW(t.valid_from, t.valid_to, t.status_as_of, t.certain, t.possible, t.timeline, t.status, t.possible_statuses) IS DISTINCT FROM ROW(d.valid_from, d.valid_to, d.status_as_of, d.certain, d.possible, d.timeline, d.status, d.possible_statuses)
$$`,
    );
    await putRoutine(
      db,
      `derive_by_event(text[])`,
      `CREATE OR REPLACE FUNCTION derive_by_event(keys text[]) RETURNS void LANGUAGE sql AS $$
  SELECT derive_agreement(ARRAY(SELECT DISTINCT about_agreement FROM event WHERE key = ANY (keys) AND about_agreement IS NOT NULL)),
    derive_membership(ARRAY(SELECT DISTINCT about_membership FROM event WHERE key = ANY (keys) AND about_membership IS NOT NULL))
$$`,
    );
    await putRoutine(
      db,
      `derive_by_source(text[])`,
      `CREATE OR REPLACE FUNCTION derive_by_source(keys text[]) RETURNS void LANGUAGE sql AS $$
  SELECT derive_by_event(ARRAY(SELECT DISTINCT owner FROM event_sources WHERE target = ANY (keys)))
$$`,
    );
    await putRoutine(
      db,
      `agreement_key_derive_agreement()`,
      `CREATE OR REPLACE FUNCTION agreement_key_derive_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_key_derive_agreement_insert ON "agreement"`,
      `CREATE OR REPLACE TRIGGER agreement_key_derive_agreement_insert AFTER INSERT ON "agreement" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION agreement_key_derive_agreement()`,
    );
    await putRoutine(
      db,
      `agreement_key_derive_agreement_update ON "agreement"`,
      `CREATE OR REPLACE TRIGGER agreement_key_derive_agreement_update AFTER UPDATE ON "agreement" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION agreement_key_derive_agreement()`,
    );
    await putRoutine(
      db,
      `agreement_key_derive_agreement_delete ON "agreement"`,
      `CREATE OR REPLACE TRIGGER agreement_key_derive_agreement_delete AFTER DELETE ON "agreement" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION agreement_key_derive_agreement()`,
    );
    await putRoutine(
      db,
      `membership_key_derive_membership()`,
      `CREATE OR REPLACE FUNCTION membership_key_derive_membership() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_membership(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `membership_key_derive_membership_insert ON "membership"`,
      `CREATE OR REPLACE TRIGGER membership_key_derive_membership_insert AFTER INSERT ON "membership" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION membership_key_derive_membership()`,
    );
    await putRoutine(
      db,
      `membership_key_derive_membership_update ON "membership"`,
      `CREATE OR REPLACE TRIGGER membership_key_derive_membership_update AFTER UPDATE ON "membership" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION membership_key_derive_membership()`,
    );
    await putRoutine(
      db,
      `membership_key_derive_membership_delete ON "membership"`,
      `CREATE OR REPLACE TRIGGER membership_key_derive_membership_delete AFTER DELETE ON "membership" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION membership_key_derive_membership()`,
    );
    await putRoutine(
      db,
      `event_about_agreement_derive_agreement()`,
      `CREATE OR REPLACE FUNCTION event_about_agreement_derive_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "about_agreement" FROM new_rows WHERE "about_agreement" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "about_agreement" FROM old_rows WHERE "about_agreement" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "about_agreement" FROM old_rows WHERE "about_agreement" IS NOT NULL UNION SELECT "about_agreement" FROM new_rows WHERE "about_agreement" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_about_agreement_derive_agreement_insert ON "event"`,
      `CREATE OR REPLACE TRIGGER event_about_agreement_derive_agreement_insert AFTER INSERT ON "event" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION event_about_agreement_derive_agreement()`,
    );
    await putRoutine(
      db,
      `event_about_agreement_derive_agreement_update ON "event"`,
      `CREATE OR REPLACE TRIGGER event_about_agreement_derive_agreement_update AFTER UPDATE ON "event" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION event_about_agreement_derive_agreement()`,
    );
    await putRoutine(
      db,
      `event_about_agreement_derive_agreement_delete ON "event"`,
      `CREATE OR REPLACE TRIGGER event_about_agreement_derive_agreement_delete AFTER DELETE ON "event" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION event_about_agreement_derive_agreement()`,
    );
    await putRoutine(
      db,
      `event_about_membership_derive_membership()`,
      `CREATE OR REPLACE FUNCTION event_about_membership_derive_membership() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "about_membership" FROM new_rows WHERE "about_membership" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "about_membership" FROM old_rows WHERE "about_membership" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "about_membership" FROM old_rows WHERE "about_membership" IS NOT NULL UNION SELECT "about_membership" FROM new_rows WHERE "about_membership" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_membership(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_about_membership_derive_membership_insert ON "event"`,
      `CREATE OR REPLACE TRIGGER event_about_membership_derive_membership_insert AFTER INSERT ON "event" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION event_about_membership_derive_membership()`,
    );
    await putRoutine(
      db,
      `event_about_membership_derive_membership_update ON "event"`,
      `CREATE OR REPLACE TRIGGER event_about_membership_derive_membership_update AFTER UPDATE ON "event" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION event_about_membership_derive_membership()`,
    );
    await putRoutine(
      db,
      `event_about_membership_derive_membership_delete ON "event"`,
      `CREATE OR REPLACE TRIGGER event_about_membership_derive_membership_delete AFTER DELETE ON "event" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION event_about_membership_derive_membership()`,
    );
    await putRoutine(
      db,
      `event_sources_owner_derive_by_event()`,
      `CREATE OR REPLACE FUNCTION event_sources_owner_derive_by_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "owner" FROM old_rows WHERE "owner" IS NOT NULL UNION SELECT "owner" FROM new_rows WHERE "owner" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_by_event(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `event_sources_owner_derive_by_event_insert ON "event_sources"`,
      `CREATE OR REPLACE TRIGGER event_sources_owner_derive_by_event_insert AFTER INSERT ON "event_sources" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION event_sources_owner_derive_by_event()`,
    );
    await putRoutine(
      db,
      `event_sources_owner_derive_by_event_update ON "event_sources"`,
      `CREATE OR REPLACE TRIGGER event_sources_owner_derive_by_event_update AFTER UPDATE ON "event_sources" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION event_sources_owner_derive_by_event()`,
    );
    await putRoutine(
      db,
      `event_sources_owner_derive_by_event_delete ON "event_sources"`,
      `CREATE OR REPLACE TRIGGER event_sources_owner_derive_by_event_delete AFTER DELETE ON "event_sources" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION event_sources_owner_derive_by_event()`,
    );
    await putRoutine(
      db,
      `source_key_derive_by_source()`,
      `CREATE OR REPLACE FUNCTION source_key_derive_by_source() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "key" FROM old_rows WHERE "key" IS NOT NULL UNION SELECT "key" FROM new_rows WHERE "key" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_by_source(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `source_key_derive_by_source_insert ON "source"`,
      `CREATE OR REPLACE TRIGGER source_key_derive_by_source_insert AFTER INSERT ON "source" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION source_key_derive_by_source()`,
    );
    await putRoutine(
      db,
      `source_key_derive_by_source_update ON "source"`,
      `CREATE OR REPLACE TRIGGER source_key_derive_by_source_update AFTER UPDATE ON "source" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION source_key_derive_by_source()`,
    );
    await putRoutine(
      db,
      `source_key_derive_by_source_delete ON "source"`,
      `CREATE OR REPLACE TRIGGER source_key_derive_by_source_delete AFTER DELETE ON "source" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION source_key_derive_by_source()`,
    );
    await putRoutine(
      db,
      `party_agreement_derive_agreement()`,
      `CREATE OR REPLACE FUNCTION party_agreement_derive_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "agreement" FROM new_rows WHERE "agreement" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "agreement" FROM old_rows WHERE "agreement" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "agreement" FROM old_rows WHERE "agreement" IS NOT NULL UNION SELECT "agreement" FROM new_rows WHERE "agreement" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `party_agreement_derive_agreement_insert ON "party"`,
      `CREATE OR REPLACE TRIGGER party_agreement_derive_agreement_insert AFTER INSERT ON "party" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION party_agreement_derive_agreement()`,
    );
    await putRoutine(
      db,
      `party_agreement_derive_agreement_update ON "party"`,
      `CREATE OR REPLACE TRIGGER party_agreement_derive_agreement_update AFTER UPDATE ON "party" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION party_agreement_derive_agreement()`,
    );
    await putRoutine(
      db,
      `party_agreement_derive_agreement_delete ON "party"`,
      `CREATE OR REPLACE TRIGGER party_agreement_derive_agreement_delete AFTER DELETE ON "party" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION party_agreement_derive_agreement()`,
    );
    await putRoutine(
      db,
      `claim_about_agreement_derive_agreement()`,
      `CREATE OR REPLACE FUNCTION claim_about_agreement_derive_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
BEGIN
  IF TG_OP = 'INSERT' THEN keys := ARRAY(SELECT "about_agreement" FROM new_rows WHERE "about_agreement" IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN keys := ARRAY(SELECT "about_agreement" FROM old_rows WHERE "about_agreement" IS NOT NULL);
  ELSE keys := ARRAY(SELECT "about_agreement" FROM old_rows WHERE "about_agreement" IS NOT NULL UNION SELECT "about_agreement" FROM new_rows WHERE "about_agreement" IS NOT NULL);
  END IF;
  IF cardinality(keys) > 0 THEN PERFORM derive_agreement(keys); END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `claim_about_agreement_derive_agreement_insert ON "claim"`,
      `CREATE OR REPLACE TRIGGER claim_about_agreement_derive_agreement_insert AFTER INSERT ON "claim" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION claim_about_agreement_derive_agreement()`,
    );
    await putRoutine(
      db,
      `claim_about_agreement_derive_agreement_update ON "claim"`,
      `CREATE OR REPLACE TRIGGER claim_about_agreement_derive_agreement_update AFTER UPDATE ON "claim" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION claim_about_agreement_derive_agreement()`,
    );
    await putRoutine(
      db,
      `claim_about_agreement_derive_agreement_delete ON "claim"`,
      `CREATE OR REPLACE TRIGGER claim_about_agreement_derive_agreement_delete AFTER DELETE ON "claim" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION claim_about_agreement_derive_agreement()`,
    );
    await putRoutine(
      db,
      `agreement_has_two_parties()`,
      `CREATE OR REPLACE FUNCTION agreement_has_two_parties() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM agreement WHERE key = NEW.key AND party_count < 2) THEN RAISE EXCEPTION 'agreement "%": at least two parties are needed.', NEW.key USING ERRCODE = 'KT020'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_has_two_parties ON "agreement"`,
      `CREATE CONSTRAINT TRIGGER agreement_has_two_parties AFTER INSERT OR UPDATE ON "agreement" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION agreement_has_two_parties()`,
    );
    await putRoutine(
      db,
      `organisation_part_of_has_no_loop()`,
      `CREATE OR REPLACE FUNCTION organisation_part_of_has_no_loop() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."part_of" IS NOT NULL AND EXISTS (
    WITH RECURSIVE above (key) AS (
      SELECT NEW."part_of" UNION SELECT t."part_of" FROM "organisation" t JOIN above ON t.key = above.key WHERE t."part_of" IS NOT NULL
    ) SELECT FROM above WHERE key = NEW.key
  ) THEN RAISE EXCEPTION 'organisation "%" would lie above itself.', NEW.key USING ERRCODE = 'KT021'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `organisation_part_of_has_no_loop ON "organisation"`,
      `CREATE CONSTRAINT TRIGGER organisation_part_of_has_no_loop AFTER INSERT OR UPDATE ON "organisation" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION organisation_part_of_has_no_loop()`,
    );
    await putRoutine(
      db,
      `pillar_parent_has_no_loop()`,
      `CREATE OR REPLACE FUNCTION pillar_parent_has_no_loop() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."parent" IS NOT NULL AND EXISTS (
    WITH RECURSIVE above (key) AS (
      SELECT NEW."parent" UNION SELECT t."parent" FROM "pillar" t JOIN above ON t.key = above.key WHERE t."parent" IS NOT NULL
    ) SELECT FROM above WHERE key = NEW.key
  ) THEN RAISE EXCEPTION 'pillar "%" would lie above itself.', NEW.key USING ERRCODE = 'KT021'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `pillar_parent_has_no_loop ON "pillar"`,
      `CREATE CONSTRAINT TRIGGER pillar_parent_has_no_loop AFTER INSERT OR UPDATE ON "pillar" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pillar_parent_has_no_loop()`,
    );
    await putRoutine(
      db,
      `agreement_framework_has_no_loop()`,
      `CREATE OR REPLACE FUNCTION agreement_framework_has_no_loop() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."framework" IS NOT NULL AND EXISTS (
    WITH RECURSIVE above (key) AS (
      SELECT NEW."framework" UNION SELECT t."framework" FROM "agreement" t JOIN above ON t.key = above.key WHERE t."framework" IS NOT NULL
    ) SELECT FROM above WHERE key = NEW.key
  ) THEN RAISE EXCEPTION 'agreement "%" would lie above itself.', NEW.key USING ERRCODE = 'KT021'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `agreement_framework_has_no_loop ON "agreement"`,
      `CREATE CONSTRAINT TRIGGER agreement_framework_has_no_loop AFTER INSERT OR UPDATE ON "agreement" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION agreement_framework_has_no_loop()`,
    );
    await putRoutine(
      db,
      `strategy_implements_has_no_loop()`,
      `CREATE OR REPLACE FUNCTION strategy_implements_has_no_loop() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."implements" IS NOT NULL AND EXISTS (
    WITH RECURSIVE above (key) AS (
      SELECT NEW."implements" UNION SELECT t."implements" FROM "strategy" t JOIN above ON t.key = above.key WHERE t."implements" IS NOT NULL
    ) SELECT FROM above WHERE key = NEW.key
  ) THEN RAISE EXCEPTION 'strategy "%" would lie above itself.', NEW.key USING ERRCODE = 'KT021'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `strategy_implements_has_no_loop ON "strategy"`,
      `CREATE CONSTRAINT TRIGGER strategy_implements_has_no_loop AFTER INSERT OR UPDATE ON "strategy" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION strategy_implements_has_no_loop()`,
    );
    await putRoutine(
      db,
      `pillar_stays_in_its_strategy()`,
      `CREATE OR REPLACE FUNCTION pillar_stays_in_its_strategy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM pillar parent WHERE parent.key = NEW.parent AND parent.strategy <> NEW.strategy) THEN RAISE EXCEPTION 'pillar "%": its wider aim is of another strategy.', NEW.key USING ERRCODE = 'KT022'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `pillar_stays_in_its_strategy ON "pillar"`,
      `CREATE CONSTRAINT TRIGGER pillar_stays_in_its_strategy AFTER INSERT OR UPDATE ON "pillar" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pillar_stays_in_its_strategy()`,
    );
    await putRoutine(
      db,
      `municipality_is_one()`,
      `CREATE OR REPLACE FUNCTION municipality_is_one() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM organisation o WHERE o.key = NEW.municipality AND o.kind <> 'MUNICIPALITY') THEN RAISE EXCEPTION 'city "%": its municipality is an organisation of another kind.', NEW.key USING ERRCODE = 'KT023'; END IF;
  RETURN NULL;
END
$$`,
    );
    await putRoutine(
      db,
      `municipality_is_one ON "city"`,
      `CREATE CONSTRAINT TRIGGER municipality_is_one AFTER INSERT OR UPDATE ON "city" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION municipality_is_one()`,
    );
    await putRoutine(
      db,
      `meet(text, text)`,
      `CREATE OR REPLACE FUNCTION meet(a text, b text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT a IN ('', '..') OR b IN ('', '..') OR (edtf_first(a) <= edtf_last(b) AND edtf_first(b) <= edtf_last(a))
$$`,
    );
    await putRoutine(
      db,
      `are_incompatible(text, text, text)`,
      `CREATE OR REPLACE FUNCTION are_incompatible(property text, a text, b text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN property = 'status' OR a = b THEN false
    WHEN property = 'period' AND a LIKE '%/%' AND b LIKE '%/%' THEN
      NOT meet(split_part(a, '/', 1), split_part(b, '/', 1)) OR NOT meet(split_part(a, '/', 2), split_part(b, '/', 2))
    WHEN property IN ('date', 'period', 'founded', 'dissolved', 'adopted', 'populationOn') THEN NOT meet(a, b)
    WHEN a LIKE '{%' THEN EXISTS (SELECT FROM jsonb_each_text(a::jsonb) x JOIN jsonb_each_text(b::jsonb) y ON x.key = y.key AND x.value <> y.value)
    ELSE true
  END
$$`,
    );
    await putRoutine(
      db,
      `care_of_agreement(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_agreement(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN in_force_on(r.certain, r.possible, day) IS NOT NULL AND status_on(r.timeline, day) IN ('ACTIVE', 'DORMANT', 'SUSPENDED') AND r.valid_from IS NULL THEN 'NO_START' END,
    CASE WHEN in_force_on(r.certain, r.possible, day) IS NOT NULL AND status_on(r.timeline, day) IN ('ACTIVE', 'DORMANT', 'SUSPENDED') AND coalesce(r.status_as_of_last, '-infinity') < day - interval '5 years' THEN 'STALE' END,
    CASE WHEN status_on(r.timeline, day) = 'CLAIMED' THEN 'ONE_SIDED' END,
    CASE WHEN (in_force_on(r.certain, r.possible, day) IS NOT NULL AND status_on(r.timeline, day) IN ('ACTIVE', 'DORMANT', 'SUSPENDED') OR status_on(r.timeline, day) = 'INTENDED') AND NOT EXISTS (SELECT FROM agreement_documents WHERE owner = r.key) THEN 'NO_DOCUMENT' END,
    CASE WHEN is_open_proposal(events_of_agreement(r.key), day) THEN 'OPEN_PROPOSAL' END,
    CASE WHEN EXISTS (SELECT FROM party JOIN city ON city.key = party.actor_city JOIN dataset ON dataset.key = r.dataset
      WHERE party.agreement = r.key AND party.recognition = 'CLAIMED_BY_OTHER' AND city.municipality = dataset.publisher) THEN 'OWN_SIDE_SILENT' END,
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_agreement = a.about_agreement AND b.property = a.property AND b.key > a.key
      WHERE a.about_agreement = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_agreement = r.key AND source.kind = 'UNSOURCED') THEN 'UNVERIFIED' END
  ], NULL) FROM "agreement" r WHERE r.key = care_of_agreement.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_membership(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_membership(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN in_force_on(r.certain, r.possible, day) IS NOT NULL AND status_on(r.timeline, day) IN ('ACTIVE', 'DORMANT', 'SUSPENDED') AND r.valid_from IS NULL THEN 'NO_START' END,
    CASE WHEN in_force_on(r.certain, r.possible, day) IS NOT NULL AND status_on(r.timeline, day) IN ('ACTIVE', 'DORMANT', 'SUSPENDED') AND coalesce(r.status_as_of_last, '-infinity') < day - interval '5 years' THEN 'STALE' END,
    CASE WHEN status_on(r.timeline, day) = 'CLAIMED' THEN 'ONE_SIDED' END,
    CASE WHEN is_open_proposal(events_of_membership(r.key), day) THEN 'OPEN_PROPOSAL' END,
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_membership = a.about_membership AND b.property = a.property AND b.key > a.key
      WHERE a.about_membership = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_membership = r.key AND source.kind = 'UNSOURCED') THEN 'UNVERIFIED' END
  ], NULL) FROM "membership" r WHERE r.key = care_of_membership.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_city(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_city(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_city = a.about_city AND b.property = a.property AND b.key > a.key
      WHERE a.about_city = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM identifier WHERE of_city = r.key AND NOT verified) OR EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_city = r.key AND source.kind = 'UNSOURCED') THEN 'UNVERIFIED' END
  ], NULL) FROM "city" r WHERE r.key = care_of_city.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_organisation(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_organisation(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_organisation = a.about_organisation AND b.property = a.property AND b.key > a.key
      WHERE a.about_organisation = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM identifier WHERE of_organisation = r.key AND NOT verified) OR EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_organisation = r.key AND source.kind = 'UNSOURCED') THEN 'UNVERIFIED' END
  ], NULL) FROM "organisation" r WHERE r.key = care_of_organisation.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_event(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_event(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_event = a.about_event AND b.property = a.property AND b.key > a.key
      WHERE a.about_event = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_event = r.key AND source.kind = 'UNSOURCED') THEN 'UNVERIFIED' END
  ], NULL) FROM "event" r WHERE r.key = care_of_event.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_strategy(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_strategy(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_strategy = a.about_strategy AND b.property = a.property AND b.key > a.key
      WHERE a.about_strategy = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_strategy = r.key AND source.kind = 'UNSOURCED') THEN 'UNVERIFIED' END
  ], NULL) FROM "strategy" r WHERE r.key = care_of_strategy.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_pillar(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_pillar(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_pillar = a.about_pillar AND b.property = a.property AND b.key > a.key
      WHERE a.about_pillar = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_pillar = r.key AND source.kind = 'UNSOURCED') THEN 'UNVERIFIED' END
  ], NULL) FROM "pillar" r WHERE r.key = care_of_pillar.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_project(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_project(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_project = a.about_project AND b.property = a.property AND b.key > a.key
      WHERE a.about_project = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_project = r.key AND source.kind = 'UNSOURCED') THEN 'UNVERIFIED' END
  ], NULL) FROM "project" r WHERE r.key = care_of_project.key
$$`,
    );
    await putRoutine(
      db,
      `care_of_historical_tie(text, date)`,
      `CREATE OR REPLACE FUNCTION care_of_historical_tie(key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM claim a JOIN claim b ON b.about_historical_tie = a.about_historical_tie AND b.property = a.property AND b.key > a.key
      WHERE a.about_historical_tie = r.key AND 'DEPRECATED' NOT IN (a.rank, b.rank) AND a.decided IS NULL AND b.decided IS NULL AND are_incompatible(a.property, a.value, b.value)) THEN 'CONFLICT' END,
    CASE WHEN EXISTS (SELECT FROM claim JOIN source ON source.key = claim.source WHERE claim.about_historical_tie = r.key AND source.kind = 'UNSOURCED') THEN 'UNVERIFIED' END
  ], NULL) FROM "historical_tie" r WHERE r.key = care_of_historical_tie.key
$$`,
    );
    await putRoutine(
      db,
      `care_of(text, text, date)`,
      `CREATE OR REPLACE FUNCTION care_of(concept text, key text, day date) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE concept WHEN 'agreement' THEN care_of_agreement(key, day) WHEN 'membership' THEN care_of_membership(key, day) WHEN 'city' THEN care_of_city(key, day) WHEN 'organisation' THEN care_of_organisation(key, day) WHEN 'event' THEN care_of_event(key, day) WHEN 'strategy' THEN care_of_strategy(key, day) WHEN 'pillar' THEN care_of_pillar(key, day) WHEN 'project' THEN care_of_project(key, day) WHEN 'historical_tie' THEN care_of_historical_tie(key, day) ELSE '{}' END
$$`,
    );
  }

  async down(db: QueryRunner) {
    await dropRoutine(db, `care_of(text, text, date)`);
    await dropRoutine(db, `care_of_historical_tie(text, date)`);
    await dropRoutine(db, `care_of_project(text, date)`);
    await dropRoutine(db, `care_of_pillar(text, date)`);
    await dropRoutine(db, `care_of_strategy(text, date)`);
    await dropRoutine(db, `care_of_event(text, date)`);
    await dropRoutine(db, `care_of_organisation(text, date)`);
    await dropRoutine(db, `care_of_city(text, date)`);
    await dropRoutine(db, `care_of_membership(text, date)`);
    await dropRoutine(db, `care_of_agreement(text, date)`);
    await dropRoutine(db, `are_incompatible(text, text, text)`);
    await dropRoutine(db, `meet(text, text)`);
    await dropRoutine(db, `municipality_is_one ON "city"`);
    await dropRoutine(db, `municipality_is_one()`);
    await dropRoutine(db, `pillar_stays_in_its_strategy ON "pillar"`);
    await dropRoutine(db, `pillar_stays_in_its_strategy()`);
    await dropRoutine(db, `strategy_implements_has_no_loop ON "strategy"`);
    await dropRoutine(db, `strategy_implements_has_no_loop()`);
    await dropRoutine(db, `agreement_framework_has_no_loop ON "agreement"`);
    await dropRoutine(db, `agreement_framework_has_no_loop()`);
    await dropRoutine(db, `pillar_parent_has_no_loop ON "pillar"`);
    await dropRoutine(db, `pillar_parent_has_no_loop()`);
    await dropRoutine(db, `organisation_part_of_has_no_loop ON "organisation"`);
    await dropRoutine(db, `organisation_part_of_has_no_loop()`);
    await dropRoutine(db, `agreement_has_two_parties ON "agreement"`);
    await dropRoutine(db, `agreement_has_two_parties()`);
    await dropRoutine(db, `claim_about_agreement_derive_agreement_delete ON "claim"`);
    await dropRoutine(db, `claim_about_agreement_derive_agreement_update ON "claim"`);
    await dropRoutine(db, `claim_about_agreement_derive_agreement_insert ON "claim"`);
    await dropRoutine(db, `claim_about_agreement_derive_agreement()`);
    await dropRoutine(db, `party_agreement_derive_agreement_delete ON "party"`);
    await dropRoutine(db, `party_agreement_derive_agreement_update ON "party"`);
    await dropRoutine(db, `party_agreement_derive_agreement_insert ON "party"`);
    await dropRoutine(db, `party_agreement_derive_agreement()`);
    await dropRoutine(db, `source_key_derive_by_source_delete ON "source"`);
    await dropRoutine(db, `source_key_derive_by_source_update ON "source"`);
    await dropRoutine(db, `source_key_derive_by_source_insert ON "source"`);
    await dropRoutine(db, `source_key_derive_by_source()`);
    await dropRoutine(db, `event_sources_owner_derive_by_event_delete ON "event_sources"`);
    await dropRoutine(db, `event_sources_owner_derive_by_event_update ON "event_sources"`);
    await dropRoutine(db, `event_sources_owner_derive_by_event_insert ON "event_sources"`);
    await dropRoutine(db, `event_sources_owner_derive_by_event()`);
    await dropRoutine(db, `event_about_membership_derive_membership_delete ON "event"`);
    await dropRoutine(db, `event_about_membership_derive_membership_update ON "event"`);
    await dropRoutine(db, `event_about_membership_derive_membership_insert ON "event"`);
    await dropRoutine(db, `event_about_membership_derive_membership()`);
    await dropRoutine(db, `event_about_agreement_derive_agreement_delete ON "event"`);
    await dropRoutine(db, `event_about_agreement_derive_agreement_update ON "event"`);
    await dropRoutine(db, `event_about_agreement_derive_agreement_insert ON "event"`);
    await dropRoutine(db, `event_about_agreement_derive_agreement()`);
    await dropRoutine(db, `membership_key_derive_membership_delete ON "membership"`);
    await dropRoutine(db, `membership_key_derive_membership_update ON "membership"`);
    await dropRoutine(db, `membership_key_derive_membership_insert ON "membership"`);
    await dropRoutine(db, `membership_key_derive_membership()`);
    await dropRoutine(db, `agreement_key_derive_agreement_delete ON "agreement"`);
    await dropRoutine(db, `agreement_key_derive_agreement_update ON "agreement"`);
    await dropRoutine(db, `agreement_key_derive_agreement_insert ON "agreement"`);
    await dropRoutine(db, `agreement_key_derive_agreement()`);
    await dropRoutine(db, `derive_by_source(text[])`);
    await dropRoutine(db, `derive_by_event(text[])`);
    await dropRoutine(db, `derive_membership(text[])`);
    await dropRoutine(db, `derive_agreement(text[])`);
    await dropRoutine(db, `events_of_membership(text)`);
    await dropRoutine(db, `events_of_agreement(text)`);
    await dropRoutine(db, `historical_tie_needs_actors ON "historical_tie_actors_organisation"`);
    await dropRoutine(db, `historical_tie_needs_actors ON "historical_tie_actors_city"`);
    await dropRoutine(db, `historical_tie_needs_actors ON "historical_tie"`);
    await dropRoutine(db, `historical_tie_needs_actors()`);
    await dropRoutine(db, `historical_tie_needs_sources ON "historical_tie_sources"`);
    await dropRoutine(db, `historical_tie_needs_sources ON "historical_tie"`);
    await dropRoutine(db, `historical_tie_needs_sources()`);
    await dropRoutine(db, `event_needs_sources ON "event_sources"`);
    await dropRoutine(db, `event_needs_sources ON "event"`);
    await dropRoutine(db, `event_needs_sources()`);
    await dropRoutine(db, `membership_needs_sources ON "membership_sources"`);
    await dropRoutine(db, `membership_needs_sources ON "membership"`);
    await dropRoutine(db, `membership_needs_sources()`);
    await dropRoutine(db, `agreement_needs_sources ON "agreement_sources"`);
    await dropRoutine(db, `agreement_needs_sources ON "agreement"`);
    await dropRoutine(db, `agreement_needs_sources()`);
    await dropRoutine(db, `claim_sources_owner_touch_claim_delete ON "claim_sources"`);
    await dropRoutine(db, `claim_sources_owner_touch_claim_update ON "claim_sources"`);
    await dropRoutine(db, `claim_sources_owner_touch_claim_insert ON "claim_sources"`);
    await dropRoutine(db, `claim_sources_owner_touch_claim()`);
    await dropRoutine(db, `touch_claim(text[])`);
    await dropRoutine(db, `claim_stamped ON "claim"`);
    await dropRoutine(db, `claim_stamped_new ON "claim"`);
    await dropRoutine(db, `source_sources_owner_touch_source_delete ON "source_sources"`);
    await dropRoutine(db, `source_sources_owner_touch_source_update ON "source_sources"`);
    await dropRoutine(db, `source_sources_owner_touch_source_insert ON "source_sources"`);
    await dropRoutine(db, `source_sources_owner_touch_source()`);
    await dropRoutine(db, `touch_source(text[])`);
    await dropRoutine(db, `source_stamped ON "source"`);
    await dropRoutine(db, `source_stamped_new ON "source"`);
    await dropRoutine(db, `historical_tie_actors_organisation_owner_touch_historical_tie_delete ON "historical_tie_actors_organisation"`);
    await dropRoutine(db, `historical_tie_actors_organisation_owner_touch_historical_tie_update ON "historical_tie_actors_organisation"`);
    await dropRoutine(db, `historical_tie_actors_organisation_owner_touch_historical_tie_insert ON "historical_tie_actors_organisation"`);
    await dropRoutine(db, `historical_tie_actors_organisation_owner_touch_historical_tie()`);
    await dropRoutine(db, `historical_tie_actors_city_owner_touch_historical_tie_delete ON "historical_tie_actors_city"`);
    await dropRoutine(db, `historical_tie_actors_city_owner_touch_historical_tie_update ON "historical_tie_actors_city"`);
    await dropRoutine(db, `historical_tie_actors_city_owner_touch_historical_tie_insert ON "historical_tie_actors_city"`);
    await dropRoutine(db, `historical_tie_actors_city_owner_touch_historical_tie()`);
    await dropRoutine(db, `historical_tie_sources_owner_touch_historical_tie_delete ON "historical_tie_sources"`);
    await dropRoutine(db, `historical_tie_sources_owner_touch_historical_tie_update ON "historical_tie_sources"`);
    await dropRoutine(db, `historical_tie_sources_owner_touch_historical_tie_insert ON "historical_tie_sources"`);
    await dropRoutine(db, `historical_tie_sources_owner_touch_historical_tie()`);
    await dropRoutine(db, `touch_historical_tie(text[])`);
    await dropRoutine(db, `historical_tie_stamped ON "historical_tie"`);
    await dropRoutine(db, `historical_tie_stamped_new ON "historical_tie"`);
    await dropRoutine(db, `participant_project_touch_project_delete ON "participant"`);
    await dropRoutine(db, `participant_project_touch_project_update ON "participant"`);
    await dropRoutine(db, `participant_project_touch_project_insert ON "participant"`);
    await dropRoutine(db, `participant_project_touch_project()`);
    await dropRoutine(db, `project_pillars_owner_touch_project_delete ON "project_pillars"`);
    await dropRoutine(db, `project_pillars_owner_touch_project_update ON "project_pillars"`);
    await dropRoutine(db, `project_pillars_owner_touch_project_insert ON "project_pillars"`);
    await dropRoutine(db, `project_pillars_owner_touch_project()`);
    await dropRoutine(db, `project_memberships_owner_touch_project_delete ON "project_memberships"`);
    await dropRoutine(db, `project_memberships_owner_touch_project_update ON "project_memberships"`);
    await dropRoutine(db, `project_memberships_owner_touch_project_insert ON "project_memberships"`);
    await dropRoutine(db, `project_memberships_owner_touch_project()`);
    await dropRoutine(db, `project_agreements_owner_touch_project_delete ON "project_agreements"`);
    await dropRoutine(db, `project_agreements_owner_touch_project_update ON "project_agreements"`);
    await dropRoutine(db, `project_agreements_owner_touch_project_insert ON "project_agreements"`);
    await dropRoutine(db, `project_agreements_owner_touch_project()`);
    await dropRoutine(db, `project_sources_owner_touch_project_delete ON "project_sources"`);
    await dropRoutine(db, `project_sources_owner_touch_project_update ON "project_sources"`);
    await dropRoutine(db, `project_sources_owner_touch_project_insert ON "project_sources"`);
    await dropRoutine(db, `project_sources_owner_touch_project()`);
    await dropRoutine(db, `touch_project(text[])`);
    await dropRoutine(db, `project_stamped ON "project"`);
    await dropRoutine(db, `project_stamped_new ON "project"`);
    await dropRoutine(db, `pillar_sources_owner_touch_pillar_delete ON "pillar_sources"`);
    await dropRoutine(db, `pillar_sources_owner_touch_pillar_update ON "pillar_sources"`);
    await dropRoutine(db, `pillar_sources_owner_touch_pillar_insert ON "pillar_sources"`);
    await dropRoutine(db, `pillar_sources_owner_touch_pillar()`);
    await dropRoutine(db, `touch_pillar(text[])`);
    await dropRoutine(db, `pillar_stamped ON "pillar"`);
    await dropRoutine(db, `pillar_stamped_new ON "pillar"`);
    await dropRoutine(db, `strategy_documents_owner_touch_strategy_delete ON "strategy_documents"`);
    await dropRoutine(db, `strategy_documents_owner_touch_strategy_update ON "strategy_documents"`);
    await dropRoutine(db, `strategy_documents_owner_touch_strategy_insert ON "strategy_documents"`);
    await dropRoutine(db, `strategy_documents_owner_touch_strategy()`);
    await dropRoutine(db, `strategy_sources_owner_touch_strategy_delete ON "strategy_sources"`);
    await dropRoutine(db, `strategy_sources_owner_touch_strategy_update ON "strategy_sources"`);
    await dropRoutine(db, `strategy_sources_owner_touch_strategy_insert ON "strategy_sources"`);
    await dropRoutine(db, `strategy_sources_owner_touch_strategy()`);
    await dropRoutine(db, `touch_strategy(text[])`);
    await dropRoutine(db, `strategy_stamped ON "strategy"`);
    await dropRoutine(db, `strategy_stamped_new ON "strategy"`);
    await dropRoutine(db, `event_by_organisation_owner_touch_event_delete ON "event_by_organisation"`);
    await dropRoutine(db, `event_by_organisation_owner_touch_event_update ON "event_by_organisation"`);
    await dropRoutine(db, `event_by_organisation_owner_touch_event_insert ON "event_by_organisation"`);
    await dropRoutine(db, `event_by_organisation_owner_touch_event()`);
    await dropRoutine(db, `event_by_city_owner_touch_event_delete ON "event_by_city"`);
    await dropRoutine(db, `event_by_city_owner_touch_event_update ON "event_by_city"`);
    await dropRoutine(db, `event_by_city_owner_touch_event_insert ON "event_by_city"`);
    await dropRoutine(db, `event_by_city_owner_touch_event()`);
    await dropRoutine(db, `event_sources_owner_touch_event_delete ON "event_sources"`);
    await dropRoutine(db, `event_sources_owner_touch_event_update ON "event_sources"`);
    await dropRoutine(db, `event_sources_owner_touch_event_insert ON "event_sources"`);
    await dropRoutine(db, `event_sources_owner_touch_event()`);
    await dropRoutine(db, `touch_event(text[])`);
    await dropRoutine(db, `event_stamped ON "event"`);
    await dropRoutine(db, `event_stamped_new ON "event"`);
    await dropRoutine(db, `membership_pillars_owner_touch_membership_delete ON "membership_pillars"`);
    await dropRoutine(db, `membership_pillars_owner_touch_membership_update ON "membership_pillars"`);
    await dropRoutine(db, `membership_pillars_owner_touch_membership_insert ON "membership_pillars"`);
    await dropRoutine(db, `membership_pillars_owner_touch_membership()`);
    await dropRoutine(db, `membership_documents_owner_touch_membership_delete ON "membership_documents"`);
    await dropRoutine(db, `membership_documents_owner_touch_membership_update ON "membership_documents"`);
    await dropRoutine(db, `membership_documents_owner_touch_membership_insert ON "membership_documents"`);
    await dropRoutine(db, `membership_documents_owner_touch_membership()`);
    await dropRoutine(db, `membership_sources_owner_touch_membership_delete ON "membership_sources"`);
    await dropRoutine(db, `membership_sources_owner_touch_membership_update ON "membership_sources"`);
    await dropRoutine(db, `membership_sources_owner_touch_membership_insert ON "membership_sources"`);
    await dropRoutine(db, `membership_sources_owner_touch_membership()`);
    await dropRoutine(db, `touch_membership(text[])`);
    await dropRoutine(db, `membership_stamped ON "membership"`);
    await dropRoutine(db, `membership_stamped_new ON "membership"`);
    await dropRoutine(db, `party_recognition_sources_owner_touch_agreement_of_party_delete ON "party_recognition_sources"`);
    await dropRoutine(db, `party_recognition_sources_owner_touch_agreement_of_party_update ON "party_recognition_sources"`);
    await dropRoutine(db, `party_recognition_sources_owner_touch_agreement_of_party_insert ON "party_recognition_sources"`);
    await dropRoutine(db, `party_recognition_sources_owner_touch_agreement_of_party()`);
    await dropRoutine(db, `touch_agreement_of_party(text[])`);
    await dropRoutine(db, `party_agreement_touch_agreement_delete ON "party"`);
    await dropRoutine(db, `party_agreement_touch_agreement_update ON "party"`);
    await dropRoutine(db, `party_agreement_touch_agreement_insert ON "party"`);
    await dropRoutine(db, `party_agreement_touch_agreement()`);
    await dropRoutine(db, `agreement_pillars_owner_touch_agreement_delete ON "agreement_pillars"`);
    await dropRoutine(db, `agreement_pillars_owner_touch_agreement_update ON "agreement_pillars"`);
    await dropRoutine(db, `agreement_pillars_owner_touch_agreement_insert ON "agreement_pillars"`);
    await dropRoutine(db, `agreement_pillars_owner_touch_agreement()`);
    await dropRoutine(db, `agreement_documents_owner_touch_agreement_delete ON "agreement_documents"`);
    await dropRoutine(db, `agreement_documents_owner_touch_agreement_update ON "agreement_documents"`);
    await dropRoutine(db, `agreement_documents_owner_touch_agreement_insert ON "agreement_documents"`);
    await dropRoutine(db, `agreement_documents_owner_touch_agreement()`);
    await dropRoutine(db, `agreement_sources_owner_touch_agreement_delete ON "agreement_sources"`);
    await dropRoutine(db, `agreement_sources_owner_touch_agreement_update ON "agreement_sources"`);
    await dropRoutine(db, `agreement_sources_owner_touch_agreement_insert ON "agreement_sources"`);
    await dropRoutine(db, `agreement_sources_owner_touch_agreement()`);
    await dropRoutine(db, `touch_agreement(text[])`);
    await dropRoutine(db, `agreement_stamped ON "agreement"`);
    await dropRoutine(db, `agreement_stamped_new ON "agreement"`);
    await dropRoutine(db, `contact_point_sources_owner_touch_contact_point_delete ON "contact_point_sources"`);
    await dropRoutine(db, `contact_point_sources_owner_touch_contact_point_update ON "contact_point_sources"`);
    await dropRoutine(db, `contact_point_sources_owner_touch_contact_point_insert ON "contact_point_sources"`);
    await dropRoutine(db, `contact_point_sources_owner_touch_contact_point()`);
    await dropRoutine(db, `touch_contact_point(text[])`);
    await dropRoutine(db, `contact_point_stamped ON "contact_point"`);
    await dropRoutine(db, `contact_point_stamped_new ON "contact_point"`);
    await dropRoutine(db, `identifier_of_organisation_touch_organisation_delete ON "identifier"`);
    await dropRoutine(db, `identifier_of_organisation_touch_organisation_update ON "identifier"`);
    await dropRoutine(db, `identifier_of_organisation_touch_organisation_insert ON "identifier"`);
    await dropRoutine(db, `identifier_of_organisation_touch_organisation()`);
    await dropRoutine(db, `identifier_of_city_touch_city_delete ON "identifier"`);
    await dropRoutine(db, `identifier_of_city_touch_city_update ON "identifier"`);
    await dropRoutine(db, `identifier_of_city_touch_city_insert ON "identifier"`);
    await dropRoutine(db, `identifier_of_city_touch_city()`);
    await dropRoutine(db, `organisation_sources_owner_touch_organisation_delete ON "organisation_sources"`);
    await dropRoutine(db, `organisation_sources_owner_touch_organisation_update ON "organisation_sources"`);
    await dropRoutine(db, `organisation_sources_owner_touch_organisation_insert ON "organisation_sources"`);
    await dropRoutine(db, `organisation_sources_owner_touch_organisation()`);
    await dropRoutine(db, `touch_organisation(text[])`);
    await dropRoutine(db, `organisation_stamped ON "organisation"`);
    await dropRoutine(db, `organisation_stamped_new ON "organisation"`);
    await dropRoutine(db, `city_sources_owner_touch_city_delete ON "city_sources"`);
    await dropRoutine(db, `city_sources_owner_touch_city_update ON "city_sources"`);
    await dropRoutine(db, `city_sources_owner_touch_city_insert ON "city_sources"`);
    await dropRoutine(db, `city_sources_owner_touch_city()`);
    await dropRoutine(db, `touch_city(text[])`);
    await dropRoutine(db, `city_stamped ON "city"`);
    await dropRoutine(db, `city_stamped_new ON "city"`);
    await dropRoutine(db, `country_sources_owner_touch_country_delete ON "country_sources"`);
    await dropRoutine(db, `country_sources_owner_touch_country_update ON "country_sources"`);
    await dropRoutine(db, `country_sources_owner_touch_country_insert ON "country_sources"`);
    await dropRoutine(db, `country_sources_owner_touch_country()`);
    await dropRoutine(db, `touch_country(text[])`);
    await dropRoutine(db, `country_stamped ON "country"`);
    await dropRoutine(db, `country_stamped_new ON "country"`);
    await dropRoutine(db, `dataset_sources_owner_touch_dataset_delete ON "dataset_sources"`);
    await dropRoutine(db, `dataset_sources_owner_touch_dataset_update ON "dataset_sources"`);
    await dropRoutine(db, `dataset_sources_owner_touch_dataset_insert ON "dataset_sources"`);
    await dropRoutine(db, `dataset_sources_owner_touch_dataset()`);
    await dropRoutine(db, `touch_dataset(text[])`);
    await dropRoutine(db, `dataset_stamped ON "dataset"`);
    await dropRoutine(db, `dataset_stamped_new ON "dataset"`);
    await db.query(`ALTER TABLE "claim_sources" DROP CONSTRAINT "FK_b362142a57079cdfacb2282666e"`);
    await db.query(`ALTER TABLE "claim_sources" DROP CONSTRAINT "FK_b513a08631b0e33674b3211501c"`);
    await db.query(`ALTER TABLE "source_sources" DROP CONSTRAINT "FK_241053fe4d48fdbabcb0c81c8bf"`);
    await db.query(`ALTER TABLE "source_sources" DROP CONSTRAINT "FK_5154598ffc082a1bcff195b049d"`);
    await db.query(`ALTER TABLE "historical_tie_actors_organisation" DROP CONSTRAINT "FK_0af09c2647704cb1feda84febe6"`);
    await db.query(`ALTER TABLE "historical_tie_actors_organisation" DROP CONSTRAINT "FK_2ba39c903de78a8ec2e86251ec1"`);
    await db.query(`ALTER TABLE "historical_tie_actors_city" DROP CONSTRAINT "FK_50386dd72f2ad560e214ed7a2e3"`);
    await db.query(`ALTER TABLE "historical_tie_actors_city" DROP CONSTRAINT "FK_0b06305f77592fe60938664c0cd"`);
    await db.query(`ALTER TABLE "historical_tie_sources" DROP CONSTRAINT "FK_3dea3f85ba85d497beca03db1ff"`);
    await db.query(`ALTER TABLE "historical_tie_sources" DROP CONSTRAINT "FK_1bb2cb690ca9c98287e287bcceb"`);
    await db.query(`ALTER TABLE "project_pillars" DROP CONSTRAINT "FK_fe025cdd5d4ee31a8957aed5706"`);
    await db.query(`ALTER TABLE "project_pillars" DROP CONSTRAINT "FK_d0f836cae6ed696fcfe5f5860be"`);
    await db.query(`ALTER TABLE "project_memberships" DROP CONSTRAINT "FK_baea2dad4a12bec6905f875550f"`);
    await db.query(`ALTER TABLE "project_memberships" DROP CONSTRAINT "FK_98097f0ae0ab9ddc95092ef039e"`);
    await db.query(`ALTER TABLE "project_agreements" DROP CONSTRAINT "FK_abe4a731219c73686f370774d7f"`);
    await db.query(`ALTER TABLE "project_agreements" DROP CONSTRAINT "FK_605c8e4cc5c72485b0424dd7afe"`);
    await db.query(`ALTER TABLE "project_sources" DROP CONSTRAINT "FK_33d891370ece95d4df4db3d7f8c"`);
    await db.query(`ALTER TABLE "project_sources" DROP CONSTRAINT "FK_808f93e90ab71adac3125c992f3"`);
    await db.query(`ALTER TABLE "pillar_sources" DROP CONSTRAINT "FK_158c309f9393b428ce069b9abf5"`);
    await db.query(`ALTER TABLE "pillar_sources" DROP CONSTRAINT "FK_23d00ec2756071f7e01f80a6155"`);
    await db.query(`ALTER TABLE "strategy_documents" DROP CONSTRAINT "FK_7c3f429f71dee628b69517ef31a"`);
    await db.query(`ALTER TABLE "strategy_documents" DROP CONSTRAINT "FK_52059066c799d7351a52038f45c"`);
    await db.query(`ALTER TABLE "strategy_sources" DROP CONSTRAINT "FK_88c1bd8d96d7f96f6e3e3d92a9f"`);
    await db.query(`ALTER TABLE "strategy_sources" DROP CONSTRAINT "FK_e997d83d36469dd554c8f2967cd"`);
    await db.query(`ALTER TABLE "event_by_organisation" DROP CONSTRAINT "FK_1592866a117d9aa3fc7a1037acf"`);
    await db.query(`ALTER TABLE "event_by_organisation" DROP CONSTRAINT "FK_79b94014edaf0403b36cb6ff690"`);
    await db.query(`ALTER TABLE "event_by_city" DROP CONSTRAINT "FK_c7307fec9cf6f7d54e1b50044aa"`);
    await db.query(`ALTER TABLE "event_by_city" DROP CONSTRAINT "FK_bf7ddff1c91d96e2b5ddbcfec8d"`);
    await db.query(`ALTER TABLE "event_sources" DROP CONSTRAINT "FK_bf9037248808b520951b470c57a"`);
    await db.query(`ALTER TABLE "event_sources" DROP CONSTRAINT "FK_99b059c4bafda562f0a68f9989d"`);
    await db.query(`ALTER TABLE "membership_pillars" DROP CONSTRAINT "FK_932be063cc80cae4c7f015fe1d6"`);
    await db.query(`ALTER TABLE "membership_pillars" DROP CONSTRAINT "FK_2fb5ce3835d110b4253d0cb2b42"`);
    await db.query(`ALTER TABLE "membership_documents" DROP CONSTRAINT "FK_48a5d2d640977f9f78f7e501422"`);
    await db.query(`ALTER TABLE "membership_documents" DROP CONSTRAINT "FK_c1a4633b537f3041f1c84e91219"`);
    await db.query(`ALTER TABLE "membership_sources" DROP CONSTRAINT "FK_b95dc8835eef149f6fc82d828bc"`);
    await db.query(`ALTER TABLE "membership_sources" DROP CONSTRAINT "FK_f06edfb75c8f2eadd2bc43e31e8"`);
    await db.query(`ALTER TABLE "party_recognition_sources" DROP CONSTRAINT "FK_cb0aecff204f0980bd56ef8a1f3"`);
    await db.query(`ALTER TABLE "party_recognition_sources" DROP CONSTRAINT "FK_be8c9b91474647c8212d926ba28"`);
    await db.query(`ALTER TABLE "agreement_pillars" DROP CONSTRAINT "FK_370712004910473355814e3e23d"`);
    await db.query(`ALTER TABLE "agreement_pillars" DROP CONSTRAINT "FK_88e87845503d9ccf07da6e78921"`);
    await db.query(`ALTER TABLE "agreement_documents" DROP CONSTRAINT "FK_c266fc319c945d614175b2af5a2"`);
    await db.query(`ALTER TABLE "agreement_documents" DROP CONSTRAINT "FK_97c7e3d0094b7dd87ee37ce29ec"`);
    await db.query(`ALTER TABLE "agreement_sources" DROP CONSTRAINT "FK_6ca03888a5269fd64b9c381de2b"`);
    await db.query(`ALTER TABLE "agreement_sources" DROP CONSTRAINT "FK_51da6046f2d2391b79709677903"`);
    await db.query(`ALTER TABLE "contact_point_sources" DROP CONSTRAINT "FK_72afb3e39b63fd604951cd4d3fb"`);
    await db.query(`ALTER TABLE "contact_point_sources" DROP CONSTRAINT "FK_cb4cfb00135e782912ad9fabe83"`);
    await db.query(`ALTER TABLE "organisation_sources" DROP CONSTRAINT "FK_1d43093b97ef76527a3f7f740da"`);
    await db.query(`ALTER TABLE "organisation_sources" DROP CONSTRAINT "FK_d0fae8e8f0ba8d9f7a1e3d67d34"`);
    await db.query(`ALTER TABLE "city_sources" DROP CONSTRAINT "FK_0da6be43e07132257b8b38e6702"`);
    await db.query(`ALTER TABLE "city_sources" DROP CONSTRAINT "FK_5ddec3508d7fb08e1003bc7a7c0"`);
    await db.query(`ALTER TABLE "country_sources" DROP CONSTRAINT "FK_281b93af05a118d0d835c4da5b0"`);
    await db.query(`ALTER TABLE "country_sources" DROP CONSTRAINT "FK_77061f859a7808e82abcd69edb6"`);
    await db.query(`ALTER TABLE "dataset_sources" DROP CONSTRAINT "FK_fafb9fdfbf2fba718f3cd647e43"`);
    await db.query(`ALTER TABLE "dataset_sources" DROP CONSTRAINT "FK_25e2e27bc43b2d3715f95c548e0"`);
    await db.query(`ALTER TABLE "register" DROP CONSTRAINT "FK_49c1a989aac31247410e445f2bd"`);
    await db.query(`ALTER TABLE "participant" DROP CONSTRAINT "FK_0e84c3f8a0d71bd67a798f8254a"`);
    await db.query(`ALTER TABLE "participant" DROP CONSTRAINT "FK_629c84d65c558d235c16609dfe1"`);
    await db.query(`ALTER TABLE "participant" DROP CONSTRAINT "FK_8ef875b6b3eb7e84b490d56b25d"`);
    await db.query(`ALTER TABLE "identifier" DROP CONSTRAINT "FK_d75c4711a26d196547620f47874"`);
    await db.query(`ALTER TABLE "identifier" DROP CONSTRAINT "FK_0de3992b21dba281ac42de88c62"`);
    await db.query(`ALTER TABLE "identifier" DROP CONSTRAINT "FK_64a33cd34512b26f5054651b8cf"`);
    await db.query(`ALTER TABLE "dataset" DROP CONSTRAINT "FK_c4315f8201b011b5dd243130972"`);
    await db.query(`ALTER TABLE "dataset" DROP CONSTRAINT "FK_736ecbd023581a91cb43c564bf4"`);
    await db.query(`ALTER TABLE "dataset" DROP CONSTRAINT "FK_851ab57da0e83c1943ea2b25816"`);
    await db.query(`ALTER TABLE "contact_point" DROP CONSTRAINT "FK_0a47a46db9faf5d74d3509c3b65"`);
    await db.query(`ALTER TABLE "contact_point" DROP CONSTRAINT "FK_71b2c9e87849a77be87dfd4d519"`);
    await db.query(`ALTER TABLE "claim" DROP CONSTRAINT "FK_9c23f0f63748cc204e98ed241f4"`);
    await db.query(`ALTER TABLE "claim" DROP CONSTRAINT "FK_e9f16a33247fbdf49ef9eefa83e"`);
    await db.query(`ALTER TABLE "claim" DROP CONSTRAINT "FK_4bd790663bfb9af95fe619023df"`);
    await db.query(`ALTER TABLE "claim" DROP CONSTRAINT "FK_13110e64d5f754362f705098f30"`);
    await db.query(`ALTER TABLE "claim" DROP CONSTRAINT "FK_63620a45000ca71fc49ba07560d"`);
    await db.query(`ALTER TABLE "claim" DROP CONSTRAINT "FK_4a6cf4b2bad5801140886c7d1b2"`);
    await db.query(`ALTER TABLE "claim" DROP CONSTRAINT "FK_a2f753bca615a21cf9d9be822d2"`);
    await db.query(`ALTER TABLE "claim" DROP CONSTRAINT "FK_800932321b0e45623717cabbb4c"`);
    await db.query(`ALTER TABLE "claim" DROP CONSTRAINT "FK_6ba15276545b78edb8253662e36"`);
    await db.query(`ALTER TABLE "claim" DROP CONSTRAINT "FK_8dd28a556e3dd30f50c6a7ba572"`);
    await db.query(`ALTER TABLE "claim" DROP CONSTRAINT "FK_1665cdc70720460b0dc74edf6f7"`);
    await db.query(`ALTER TABLE "claim" DROP CONSTRAINT "FK_3676a7bb3866e518754b3425cf6"`);
    await db.query(`ALTER TABLE "claim" DROP CONSTRAINT "FK_7a928c7fe944f619178591daf98"`);
    await db.query(`ALTER TABLE "claim" DROP CONSTRAINT "FK_d9c7ee0ba0ef40a9e529b6204c2"`);
    await db.query(`ALTER TABLE "project" DROP CONSTRAINT "FK_22d0d93903d7502f97a8031f010"`);
    await db.query(`ALTER TABLE "project" DROP CONSTRAINT "FK_e47746d5c11d462737de7ec1913"`);
    await db.query(`ALTER TABLE "party" DROP CONSTRAINT "FK_ecd49b99aa023b57ae13d250fb8"`);
    await db.query(`ALTER TABLE "party" DROP CONSTRAINT "FK_5b9111a468574bc8bcbc0418e60"`);
    await db.query(`ALTER TABLE "party" DROP CONSTRAINT "FK_eaa4a883b06c6351c6cfbf4f79b"`);
    await db.query(`ALTER TABLE "historical_tie" DROP CONSTRAINT "FK_45513cc872808fbe8ddcf2df8b1"`);
    await db.query(`ALTER TABLE "event" DROP CONSTRAINT "FK_8012f10b577a0bca26b5385fad4"`);
    await db.query(`ALTER TABLE "event" DROP CONSTRAINT "FK_0930df2e927086100c337e19875"`);
    await db.query(`ALTER TABLE "event" DROP CONSTRAINT "FK_cf59919ca3c6240da106814f960"`);
    await db.query(`ALTER TABLE "event" DROP CONSTRAINT "FK_97451cc82f8ae24121d9a048c8e"`);
    await db.query(`ALTER TABLE "event" DROP CONSTRAINT "FK_f1f8466413c30c032b893b9e357"`);
    await db.query(`ALTER TABLE "membership" DROP CONSTRAINT "FK_62777a774a857d9e49f9f0a6485"`);
    await db.query(`ALTER TABLE "membership" DROP CONSTRAINT "FK_c1918b997085a63063d300498b3"`);
    await db.query(`ALTER TABLE "membership" DROP CONSTRAINT "FK_4176432bcafc5c033d2951a491a"`);
    await db.query(`ALTER TABLE "membership" DROP CONSTRAINT "FK_767b5ed1bf8b7b31894f396bac6"`);
    await db.query(`ALTER TABLE "membership" DROP CONSTRAINT "FK_919dd4d20271e4c506bbeabd943"`);
    await db.query(`ALTER TABLE "agreement" DROP CONSTRAINT "FK_bbd8f488ae213dfa6c284fedcec"`);
    await db.query(`ALTER TABLE "agreement" DROP CONSTRAINT "FK_449aee3ce796182a18ebb2d9499"`);
    await db.query(`ALTER TABLE "agreement" DROP CONSTRAINT "FK_5474dc2e0d9ad060200ea75d005"`);
    await db.query(`ALTER TABLE "agreement" DROP CONSTRAINT "FK_0e9be796f3dfaf17689fa4eb507"`);
    await db.query(`ALTER TABLE "pillar" DROP CONSTRAINT "FK_a33decde30501774843ebb81614"`);
    await db.query(`ALTER TABLE "pillar" DROP CONSTRAINT "FK_55714fe5f643e9458540090e47d"`);
    await db.query(`ALTER TABLE "pillar" DROP CONSTRAINT "FK_61735bba6e558323f2fd2f42576"`);
    await db.query(`ALTER TABLE "strategy" DROP CONSTRAINT "FK_5a952485054685a0de00fff19f5"`);
    await db.query(`ALTER TABLE "strategy" DROP CONSTRAINT "FK_8285f67fda9d221cca930baacb2"`);
    await db.query(`ALTER TABLE "strategy" DROP CONSTRAINT "FK_96218b72f25668869a75525ea80"`);
    await db.query(`ALTER TABLE "strategy" DROP CONSTRAINT "FK_859bac7aab8fcdbb7a2f76be17f"`);
    await db.query(`ALTER TABLE "source" DROP CONSTRAINT "FK_7f875c43c3adeaee79a8b06a91c"`);
    await db.query(`ALTER TABLE "organisation" DROP CONSTRAINT "FK_5285b1a41ab98cb0fee2f01f727"`);
    await db.query(`ALTER TABLE "organisation" DROP CONSTRAINT "FK_432d24a782c6aed6bdb866e16b6"`);
    await db.query(`ALTER TABLE "organisation" DROP CONSTRAINT "FK_c11f414d31c7bbd3acec345c974"`);
    await db.query(`ALTER TABLE "organisation" DROP CONSTRAINT "FK_36776641c0baf64e0bd2a2dbe54"`);
    await db.query(`ALTER TABLE "city" DROP CONSTRAINT "FK_2b301cf4c6986d213cb3a070922"`);
    await db.query(`ALTER TABLE "city" DROP CONSTRAINT "FK_962c89fb9b146a0bc345eb3301d"`);
    await db.query(`ALTER TABLE "city" DROP CONSTRAINT "FK_a565cfc0d2030c31b100eea13b4"`);
    await db.query(`ALTER TABLE "country" DROP CONSTRAINT "FK_1c25a1871f117f6ea27c7e2b065"`);
    await db.query(`DROP INDEX "public"."IDX_b362142a57079cdfacb2282666"`);
    await db.query(`DROP TABLE "claim_sources"`);
    await db.query(`DROP INDEX "public"."IDX_241053fe4d48fdbabcb0c81c8b"`);
    await db.query(`DROP TABLE "source_sources"`);
    await db.query(`DROP INDEX "public"."IDX_0af09c2647704cb1feda84febe"`);
    await db.query(`DROP TABLE "historical_tie_actors_organisation"`);
    await db.query(`DROP INDEX "public"."IDX_50386dd72f2ad560e214ed7a2e"`);
    await db.query(`DROP TABLE "historical_tie_actors_city"`);
    await db.query(`DROP INDEX "public"."IDX_3dea3f85ba85d497beca03db1f"`);
    await db.query(`DROP TABLE "historical_tie_sources"`);
    await db.query(`DROP INDEX "public"."IDX_fe025cdd5d4ee31a8957aed570"`);
    await db.query(`DROP TABLE "project_pillars"`);
    await db.query(`DROP INDEX "public"."IDX_baea2dad4a12bec6905f875550"`);
    await db.query(`DROP TABLE "project_memberships"`);
    await db.query(`DROP INDEX "public"."IDX_abe4a731219c73686f370774d7"`);
    await db.query(`DROP TABLE "project_agreements"`);
    await db.query(`DROP INDEX "public"."IDX_33d891370ece95d4df4db3d7f8"`);
    await db.query(`DROP TABLE "project_sources"`);
    await db.query(`DROP INDEX "public"."IDX_158c309f9393b428ce069b9abf"`);
    await db.query(`DROP TABLE "pillar_sources"`);
    await db.query(`DROP INDEX "public"."IDX_7c3f429f71dee628b69517ef31"`);
    await db.query(`DROP TABLE "strategy_documents"`);
    await db.query(`DROP INDEX "public"."IDX_88c1bd8d96d7f96f6e3e3d92a9"`);
    await db.query(`DROP TABLE "strategy_sources"`);
    await db.query(`DROP INDEX "public"."IDX_1592866a117d9aa3fc7a1037ac"`);
    await db.query(`DROP TABLE "event_by_organisation"`);
    await db.query(`DROP INDEX "public"."IDX_c7307fec9cf6f7d54e1b50044a"`);
    await db.query(`DROP TABLE "event_by_city"`);
    await db.query(`DROP INDEX "public"."IDX_bf9037248808b520951b470c57"`);
    await db.query(`DROP TABLE "event_sources"`);
    await db.query(`DROP INDEX "public"."IDX_932be063cc80cae4c7f015fe1d"`);
    await db.query(`DROP TABLE "membership_pillars"`);
    await db.query(`DROP INDEX "public"."IDX_48a5d2d640977f9f78f7e50142"`);
    await db.query(`DROP TABLE "membership_documents"`);
    await db.query(`DROP INDEX "public"."IDX_b95dc8835eef149f6fc82d828b"`);
    await db.query(`DROP TABLE "membership_sources"`);
    await db.query(`DROP INDEX "public"."IDX_cb0aecff204f0980bd56ef8a1f"`);
    await db.query(`DROP TABLE "party_recognition_sources"`);
    await db.query(`DROP INDEX "public"."IDX_370712004910473355814e3e23"`);
    await db.query(`DROP TABLE "agreement_pillars"`);
    await db.query(`DROP INDEX "public"."IDX_c266fc319c945d614175b2af5a"`);
    await db.query(`DROP TABLE "agreement_documents"`);
    await db.query(`DROP INDEX "public"."IDX_6ca03888a5269fd64b9c381de2"`);
    await db.query(`DROP TABLE "agreement_sources"`);
    await db.query(`DROP INDEX "public"."IDX_72afb3e39b63fd604951cd4d3f"`);
    await db.query(`DROP TABLE "contact_point_sources"`);
    await db.query(`DROP INDEX "public"."IDX_1d43093b97ef76527a3f7f740d"`);
    await db.query(`DROP TABLE "organisation_sources"`);
    await db.query(`DROP INDEX "public"."IDX_0da6be43e07132257b8b38e670"`);
    await db.query(`DROP TABLE "city_sources"`);
    await db.query(`DROP INDEX "public"."IDX_281b93af05a118d0d835c4da5b"`);
    await db.query(`DROP TABLE "country_sources"`);
    await db.query(`DROP INDEX "public"."IDX_fafb9fdfbf2fba718f3cd647e4"`);
    await db.query(`DROP TABLE "dataset_sources"`);
    await db.query(`DROP INDEX "public"."IDX_451adbc91ca33653aa174a3d8d"`);
    await db.query(`DROP TABLE "revision"`);
    await db.query(`DROP TABLE "register"`);
    await db.query(`DROP INDEX "public"."IDX_0e84c3f8a0d71bd67a798f8254"`);
    await db.query(`DROP INDEX "public"."IDX_629c84d65c558d235c16609dfe"`);
    await db.query(`DROP INDEX "public"."IDX_8ef875b6b3eb7e84b490d56b25"`);
    await db.query(`DROP TABLE "participant"`);
    await db.query(`DROP INDEX "public"."IDX_2357b1bb969f300e8e0ddbef8d"`);
    await db.query(`DROP INDEX "public"."IDX_d75c4711a26d196547620f4787"`);
    await db.query(`DROP INDEX "public"."IDX_0de3992b21dba281ac42de88c6"`);
    await db.query(`DROP INDEX "public"."IDX_64a33cd34512b26f5054651b8c"`);
    await db.query(`DROP TABLE "identifier"`);
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'valid_to_last' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'identifier'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'valid_to_first' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'identifier'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'valid_from_last' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'identifier'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'valid_from_first' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'identifier'`,
    );
    await db.query(`DROP INDEX "public"."IDX_b6f7892872e68801beb51a31b4"`);
    await db.query(`DROP INDEX "public"."IDX_c4315f8201b011b5dd24313097"`);
    await db.query(`DROP INDEX "public"."IDX_736ecbd023581a91cb43c564bf"`);
    await db.query(`DROP INDEX "public"."IDX_851ab57da0e83c1943ea2b2581"`);
    await db.query(`DROP TABLE "dataset"`);
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'search' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'dataset'`,
    );
    await db.query(`DROP INDEX "public"."IDX_0a47a46db9faf5d74d3509c3b6"`);
    await db.query(`DROP INDEX "public"."IDX_71b2c9e87849a77be87dfd4d51"`);
    await db.query(`DROP TABLE "contact_point"`);
    await db.query(`DROP INDEX "public"."IDX_8d356745319c853023cb7bf821"`);
    await db.query(`DROP INDEX "public"."IDX_13d502cc7d86ca1e52ba348add"`);
    await db.query(`DROP INDEX "public"."IDX_37b03f9346696460a0c525c7e3"`);
    await db.query(`DROP INDEX "public"."IDX_a3c63295a016dd535f04acd500"`);
    await db.query(`DROP INDEX "public"."IDX_bc9c268a7966cabc3ba03dfe65"`);
    await db.query(`DROP INDEX "public"."IDX_738fd7fc1f43c7ded5df4eb65d"`);
    await db.query(`DROP INDEX "public"."IDX_30954d56779a37fab1e4f208f5"`);
    await db.query(`DROP INDEX "public"."IDX_47174d60d83a8a9fa4533bdbef"`);
    await db.query(`DROP INDEX "public"."IDX_f5239da3b44ecc524e8b1e5909"`);
    await db.query(`DROP INDEX "public"."IDX_f3445ae384101b603770895278"`);
    await db.query(`DROP INDEX "public"."IDX_9c23f0f63748cc204e98ed241f"`);
    await db.query(`DROP INDEX "public"."IDX_e9f16a33247fbdf49ef9eefa83"`);
    await db.query(`DROP INDEX "public"."IDX_4bd790663bfb9af95fe619023d"`);
    await db.query(`DROP INDEX "public"."IDX_13110e64d5f754362f705098f3"`);
    await db.query(`DROP INDEX "public"."IDX_63620a45000ca71fc49ba07560"`);
    await db.query(`DROP INDEX "public"."IDX_4a6cf4b2bad5801140886c7d1b"`);
    await db.query(`DROP INDEX "public"."IDX_a2f753bca615a21cf9d9be822d"`);
    await db.query(`DROP INDEX "public"."IDX_800932321b0e45623717cabbb4"`);
    await db.query(`DROP INDEX "public"."IDX_6ba15276545b78edb8253662e3"`);
    await db.query(`DROP INDEX "public"."IDX_8dd28a556e3dd30f50c6a7ba57"`);
    await db.query(`DROP INDEX "public"."IDX_1665cdc70720460b0dc74edf6f"`);
    await db.query(`DROP INDEX "public"."IDX_3676a7bb3866e518754b3425cf"`);
    await db.query(`DROP INDEX "public"."IDX_7a928c7fe944f619178591daf9"`);
    await db.query(`DROP INDEX "public"."IDX_d9c7ee0ba0ef40a9e529b6204c"`);
    await db.query(`DROP TABLE "claim"`);
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'date_last' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'claim'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'date_first' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'claim'`,
    );
    await db.query(`DROP INDEX "public"."IDX_a21c11987088853405d0a95443"`);
    await db.query(`DROP INDEX "public"."IDX_22d0d93903d7502f97a8031f01"`);
    await db.query(`DROP INDEX "public"."IDX_e47746d5c11d462737de7ec191"`);
    await db.query(`DROP TABLE "project"`);
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'search' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'project'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'valid_to_last' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'project'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'valid_to_first' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'project'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'valid_from_last' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'project'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'valid_from_first' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'project'`,
    );
    await db.query(`DROP INDEX "public"."IDX_ecd49b99aa023b57ae13d250fb"`);
    await db.query(`DROP INDEX "public"."IDX_5b9111a468574bc8bcbc0418e6"`);
    await db.query(`DROP INDEX "public"."IDX_eaa4a883b06c6351c6cfbf4f79"`);
    await db.query(`DROP TABLE "party"`);
    await db.query(`DROP INDEX "public"."IDX_d597c47c253cdb2e6c063b3489"`);
    await db.query(`DROP INDEX "public"."IDX_45513cc872808fbe8ddcf2df8b"`);
    await db.query(`DROP TABLE "historical_tie"`);
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'search' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'historical_tie'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'period_last' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'historical_tie'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'period_first' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'historical_tie'`,
    );
    await db.query(`DROP INDEX "public"."IDX_8012f10b577a0bca26b5385fad"`);
    await db.query(`DROP INDEX "public"."IDX_0930df2e927086100c337e1987"`);
    await db.query(`DROP INDEX "public"."IDX_cf59919ca3c6240da106814f96"`);
    await db.query(`DROP INDEX "public"."IDX_97451cc82f8ae24121d9a048c8"`);
    await db.query(`DROP INDEX "public"."IDX_f1f8466413c30c032b893b9e35"`);
    await db.query(`DROP TABLE "event"`);
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'date_last' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'event'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'date_first' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'event'`,
    );
    await db.query(`DROP INDEX "public"."IDX_62777a774a857d9e49f9f0a648"`);
    await db.query(`DROP INDEX "public"."IDX_c1918b997085a63063d300498b"`);
    await db.query(`DROP INDEX "public"."IDX_4176432bcafc5c033d2951a491"`);
    await db.query(`DROP INDEX "public"."IDX_767b5ed1bf8b7b31894f396bac"`);
    await db.query(`DROP INDEX "public"."IDX_919dd4d20271e4c506bbeabd94"`);
    await db.query(`DROP TABLE "membership"`);
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'status_as_of_last' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'membership'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'status_as_of_first' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'membership'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'valid_to_last' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'membership'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'valid_to_first' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'membership'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'valid_from_last' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'membership'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'valid_from_first' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'membership'`,
    );
    await db.query(`DROP INDEX "public"."IDX_d7da03cfd9043daea85d03fb72"`);
    await db.query(`DROP INDEX "public"."IDX_bbd8f488ae213dfa6c284fedce"`);
    await db.query(`DROP INDEX "public"."IDX_449aee3ce796182a18ebb2d949"`);
    await db.query(`DROP INDEX "public"."IDX_5474dc2e0d9ad060200ea75d00"`);
    await db.query(`DROP INDEX "public"."IDX_0e9be796f3dfaf17689fa4eb50"`);
    await db.query(`DROP TABLE "agreement"`);
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'search' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'agreement'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'agreed_until_last' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'agreement'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'agreed_until_first' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'agreement'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'signed_last' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'agreement'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'signed_first' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'agreement'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'status_as_of_last' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'agreement'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'status_as_of_first' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'agreement'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'valid_to_last' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'agreement'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'valid_to_first' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'agreement'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'valid_from_last' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'agreement'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'valid_from_first' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'agreement'`,
    );
    await db.query(`DROP INDEX "public"."IDX_c86e8cc4f736a0a7fd3e6ab282"`);
    await db.query(`DROP INDEX "public"."IDX_a33decde30501774843ebb8161"`);
    await db.query(`DROP INDEX "public"."IDX_55714fe5f643e9458540090e47"`);
    await db.query(`DROP INDEX "public"."IDX_61735bba6e558323f2fd2f4257"`);
    await db.query(`DROP TABLE "pillar"`);
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'search' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'pillar'`,
    );
    await db.query(`DROP INDEX "public"."IDX_4c0186cdbbf1d5a331b719caf5"`);
    await db.query(`DROP INDEX "public"."IDX_5a952485054685a0de00fff19f"`);
    await db.query(`DROP INDEX "public"."IDX_8285f67fda9d221cca930baacb"`);
    await db.query(`DROP INDEX "public"."IDX_96218b72f25668869a75525ea8"`);
    await db.query(`DROP INDEX "public"."IDX_859bac7aab8fcdbb7a2f76be17"`);
    await db.query(`DROP TABLE "strategy"`);
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'search' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'strategy'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'period_last' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'strategy'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'period_first' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'strategy'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'adopted_last' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'strategy'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'adopted_first' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'strategy'`,
    );
    await db.query(`DROP INDEX "public"."IDX_b16ad266a9b943ca6e026ba1de"`);
    await db.query(`DROP INDEX "public"."IDX_7f875c43c3adeaee79a8b06a91"`);
    await db.query(`DROP TABLE "source"`);
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'search' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'source'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'date_last' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'source'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'date_first' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'source'`,
    );
    await db.query(`DROP INDEX "public"."IDX_1bd0aedac6a94a9d27651dfb99"`);
    await db.query(`DROP INDEX "public"."IDX_5285b1a41ab98cb0fee2f01f72"`);
    await db.query(`DROP INDEX "public"."IDX_432d24a782c6aed6bdb866e16b"`);
    await db.query(`DROP INDEX "public"."IDX_c11f414d31c7bbd3acec345c97"`);
    await db.query(`DROP INDEX "public"."IDX_36776641c0baf64e0bd2a2dbe5"`);
    await db.query(`DROP TABLE "organisation"`);
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'search' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'organisation'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'dissolved_last' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'organisation'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'dissolved_first' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'organisation'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'founded_last' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'organisation'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'founded_first' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'organisation'`,
    );
    await db.query(`DROP INDEX "public"."IDX_5722e035377930e9bec7884d80"`);
    await db.query(`DROP INDEX "public"."IDX_2b301cf4c6986d213cb3a07092"`);
    await db.query(`DROP INDEX "public"."IDX_962c89fb9b146a0bc345eb3301"`);
    await db.query(`DROP INDEX "public"."IDX_a565cfc0d2030c31b100eea13b"`);
    await db.query(`DROP TABLE "city"`);
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'search' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'city'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'population_on_last' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'city'`,
    );
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'population_on_first' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'city'`,
    );
    await db.query(`DROP INDEX "public"."IDX_c11d634f06cd33cf380c9d2258"`);
    await db.query(`DROP INDEX "public"."IDX_1c25a1871f117f6ea27c7e2b06"`);
    await db.query(`DROP TABLE "country"`);
    await db.query(
      `DELETE FROM "typeorm_metadata" WHERE "type" = 'GENERATED_COLUMN' AND "name" = 'search' AND "database" = current_database() AND "schema" = current_schema() AND "table" = 'country'`,
    );
    await dropRoutine(db, `is_open_proposal(jsonb, date)`);
    await dropRoutine(db, `in_force_on(datemultirange, datemultirange, date)`);
    await dropRoutine(db, `possible_statuses_on(jsonb, date)`);
    await dropRoutine(db, `status_on(jsonb, date)`);
    await dropRoutine(db, `relation_history(jsonb, text, boolean, boolean)`);
    await dropRoutine(db, `relation_timeline(text[], text[], boolean[], date[], date[], date[], boolean)`);
    await dropRoutine(db, `relation_spells(text[], text[], boolean[], date[], date[], integer)`);
    await dropRoutine(db, `relation_steps(jsonb, text, boolean)`);
    await dropRoutine(db, `stamp()`);
    await dropRoutine(db, `current_revision()`);
    await dropRoutine(db, `register_day()`);
    await dropRoutine(db, `register_now()`);
    await dropRoutine(db, `each_text(jsonb)`);
    await dropRoutine(db, `in_language(jsonb, text[])`);
    await dropRoutine(db, `search_query(text)`);
    await dropRoutine(db, `search_vector(jsonb[])`);
    await dropRoutine(db, `fold_words(text)`);
    await dropRoutine(db, `fold(text)`);
    await dropRoutine(db, `edtf_last(text)`);
    await dropRoutine(db, `edtf_first(text)`);
    await dropRoutine(db, `edtf_bounds(text)`);
    await dropRoutine(db, `modulus_11(text)`);
    await dropRoutine(db, `are_urls(text[])`);
    await dropRoutine(db, `are_lang_texts(jsonb)`);
    await dropRoutine(db, `is_lang_map(jsonb)`);
    await dropRoutine(db, `is_text(jsonb)`);
    await dropRoutine(db, `is_plain_text(text)`);
    await dropRoutine(db, `is_language_tag(text)`);
  }
}

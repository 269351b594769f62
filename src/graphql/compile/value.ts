import { valueOn } from '../../store/sql/value-on';
import type { FieldNode } from 'graphql';
import { InvalidInput } from '../../errors';
import type { Concept, Property } from '../../model/concept';
import { checkDay, checkLanguage } from '../../model/values';
import { inAnyLanguage } from '../../store/routines/reading';
import { quoted } from '../../store/sql/quoted';
import type { Arguments, Given } from './given';
import { objectOf } from './json';
import { fieldsOf, type Scope } from './scope';
import { named } from './statement';

/** SQL for the JSON text of a value; null where it is null, so that a missing required value takes its object with it. */
export function valueText(scope: Scope, concept: Concept, property: Property, row: string, args: Arguments): string {
  const { kind, max } = property;
  const sql = valueOn(args.on ? scope.statement.param(args.on.checked(checkDay), 'date') : scope.day, concept, property, row);
  if (max && (kind === 'integer' || kind === 'boolean')) return `${sql}::text`;
  if (max && (kind === 'code' || kind === 'edtf')) return `'"' || ${sql} || '"'`;
  return `to_json(${sql})::text`;
}

/** SQL for the text in the first of the languages that there is, else in any. */
export function pickText(scope: Scope, { column }: Property, row: string, { lang }: Arguments) {
  const texts = `${row}.${named(column)}`;
  if (!lang?.constant)
    return `to_json(in_language(${texts}, ${lang ? scope.statement.param(languages(lang), 'text[]') : scope.languages()}))::text`;
  const tags = languages(lang)({}) as string[];
  const each = tags.map(tag => `${texts} ->> ${scope.statement.param(() => tag, 'text')}`);
  return `to_json(coalesce(${[...each, inAnyLanguage(texts)].join(', ')}))::text`;
}

const most = 8;
const languages = (lang: Given) =>
  lang.checked<string[]>((place, tags) => {
    if (tags.length > most) throw new InvalidInput(place, tags, `At most ${most} languages.`);
    return tags.map((tag, index) => checkLanguage(`${place}[${index}]`, tag));
  });

/** SQL for the list of all texts, each written by `item` from the columns `lang` and `value`. */
export const allTexts = (property: Property, row: string, item: string) =>
  `(SELECT '[' || coalesce(string_agg(${item}, ','), '') || ']' FROM ${property.kind === 'texts' ? 'each_text' : 'jsonb_each_text'}(${row}.${named(property.column)}) AS each (lang, value))`;

/** SQL for one text and its language, from the columns `lang` and `value`. */
export function langText(scope: Scope, nodes: readonly FieldNode[]): string {
  const type = scope.catalogue.schema.getType('LangText') as Parameters<typeof fieldsOf>[1];
  const members = [...fieldsOf(scope, type, nodes)].map(([name, [node]]) => {
    const asked = node!.name.value;
    return [name, asked === '__typename' ? quoted('"LangText"') : `to_json(${asked})::text`] as const;
  });
  return objectOf(members);
}

import { InvalidInput } from '../../errors';
import type { Concept, Property } from '../../model/concept';
import { checkDay, checkEdtf, checkLanguage } from '../../model/values';
import { valueOn } from '../../store/sql/value-on';
import type { Given } from './given';
import type { Scope } from './scope';

/** SQL for the conditions on a property that is no link; without a property, on the key. */
export function filterCondition(scope: Scope, concept: Concept, property: Property | undefined, row: string, filter: Given): string {
  const column = property ? valueOn(scope.day, concept, property, row) : `${row}.key`;
  const condition =
    property?.kind === 'map' || property?.kind === 'texts' ? textsCondition : property?.kind === 'edtf' ? edtfCondition : plainCondition;
  return condition(scope, column, filter, property);
}

type Condition = (scope: Scope, column: string, filter: Given, property?: Property) => string;
const types: Readonly<Record<string, string>> = { integer: 'integer', float: 'float8', boolean: 'boolean', day: 'date' };

const plainCondition: Condition = ({ statement }, column, filter, property) => {
  const type = types[property?.kind ?? 'text'] ?? 'text';
  const check = property?.kind === 'day' ? checkDay : checkText;
  const one = (given: Given) => statement.param(given.checked(check), type);
  const many = (given: Given) => statement.param(given.each(check), `${type}[]`);
  return every(filter, {
    eq: given => `${column} = ${one(given)}`,
    in: given => `${column} = ANY (${many(given)})`,
    not: given => `${column} IS DISTINCT FROM ${one(given)}`,
    lt: given => `${column} < ${one(given)}`,
    lte: given => `${column} <= ${one(given)}`,
    gt: given => `${column} > ${one(given)}`,
    gte: given => `${column} >= ${one(given)}`,
    contains: given => `strpos(${column}, ${one(given)}) > 0`,
    startsWith: given => `starts_with(${column}, ${one(given)})`,
    isNull: given => `${column} IS ${given.value ? '' : 'NOT '}NULL`,
    has: given => `${column} @> ARRAY[${one(given)}]`,
    hasAny: given => `${column} && ${many(given)}`,
    isEmpty: given => `cardinality(${column}) ${given.value ? '=' : '>'} 0`,
  });
};

/** Whole ranges are compared: `lt` is wholly before, `gt` wholly after; their opposites are not wholly after, not wholly before. */
const edtfCondition: Condition = ({ statement }, column, filter) => {
  const bound = (name: string) => `${column.slice(0, -1)}_${name}"`;
  const one = (given: Given) => statement.param(given.checked(checkEdtf), 'text');
  return every(filter, {
    eq: given => `${column} = ${one(given)}`,
    in: given => `${column} = ANY (${statement.param(given.each(checkEdtf), 'text[]')})`,
    lt: given => `${bound('last')} < edtf_first(${one(given)})`,
    lte: given => `${bound('last')} <= edtf_last(${one(given)})`,
    gt: given => `${bound('first')} > edtf_last(${one(given)})`,
    gte: given => `${bound('first')} >= edtf_first(${one(given)})`,
    isNull: given => `${column} IS ${given.value ? '' : 'NOT '}NULL`,
  });
};

const textsCondition: Condition = ({ statement }, column, filter, property) => {
  const one = (given: Given) => statement.param(given.checked(checkText), 'text');
  const [lang, absent, ...others] = ['lang', 'isNull', 'eq', 'in', 'contains', 'startsWith'].map(name => filter.get(name));
  const inLang = lang ? `lang = ${statement.param(lang.checked(checkLanguage), 'text')}` : 'true';
  const fits = every(filter, {
    eq: given => `value = ${one(given)}`,
    in: given => `value = ANY (${statement.param(given.each(checkText), 'text[]')})`,
    contains: given => `strpos(value, ${one(given)}) > 0`,
    startsWith: given => `starts_with(value, ${one(given)})`,
    lang: () => inLang,
    isNull: () => 'true',
  });
  const each = `${property!.kind === 'texts' ? 'each_text' : 'jsonb_each_text'}(${column})`;
  const some = (condition: string) => `EXISTS (SELECT FROM ${each} AS each (lang, value) WHERE ${condition})`;
  const wanted = absent?.value === false || (lang && !absent) || others.some(Boolean) ? [some(fits)] : [];
  const unwanted = absent?.value === true ? [`NOT ${some(inLang)}`] : [];
  return [...wanted, ...unwanted].join(' AND ') || 'true';
};

function every(filter: Given, operators: Readonly<Record<string, (given: Given) => string>>): string {
  const all = Object.keys(filter.value as object).flatMap(name => {
    const given = filter.get(name);
    return given ? [operators[name]!(given)] : [];
  });
  return all.length ? `(${all.join(' AND ')})` : 'true';
}

/** Postgres holds neither NUL nor a lone surrogate. */
function checkText(place: string, value: unknown) {
  if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed() || value.length > 10_000))
    throw new InvalidInput(place, value, 'A well-formed text without NUL, of at most 10,000 characters.');
  return value;
}

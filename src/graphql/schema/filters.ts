import { Float, Int } from 'type-graphql';
import type { CodeList, Property } from '../../model/concept';
import { DayScalar, EDTF } from '../../model/values';
import { inputType, type FieldOf } from './make';

const one = (name: string, type: () => unknown, describe: string): FieldOf => ({ name, type, describe });
const many = (name: string, type: () => unknown, describe: string): FieldOf => ({ name, type: () => [type()], describe });
const absent = one('isNull', () => Boolean, 'Whether there is none.');
const equality = (type: () => unknown) => [
  one('eq', type, 'It is this.'),
  many('in', type, 'It is one of these.'),
  one('not', type, 'It is not this, or there is none.'),
];
const order = (type: () => unknown) => [
  one('lt', type, 'Before or below.'),
  one('lte', type, 'Not after or above.'),
  one('gt', type, 'After or above.'),
  one('gte', type, 'Not before or below.'),
];
const parts = (type: () => unknown) => [one('contains', type, 'It has this somewhere.'), one('startsWith', type, 'It begins with this.')];
const list = (type: () => unknown) => [
  one('has', type, 'This is among them.'),
  many('hasAny', type, 'One of these is among them.'),
  one('isEmpty', () => Boolean, 'Whether there are none.'),
];

const text = inputType('TextFilter', 'Conditions on a text.', [...equality(() => String), ...parts(() => String), absent]);
const texts = inputType('LanguageFilter', 'Conditions on texts in languages: one of them has to fit.', [
  ...[one('eq', () => String, 'It is this.'), many('in', () => String, 'It is one of these.'), ...parts(() => String), absent],
  one('lang', () => String, 'Only texts in this language (BCP 47).'),
]);
const edtf = inputType(
  'EDTFFilter',
  'Conditions on a date that may be inexact. `lt` is wholly before, `gt` wholly after, `eq` the same text.',
  [...[one('eq', () => EDTF, 'The same text.'), many('in', () => EDTF, 'One of these texts.')], ...order(() => EDTF), absent],
);
const day = inputType('DateFilter', 'Conditions on a day.', [...equality(() => DayScalar), ...order(() => DayScalar), absent]);
const integer = inputType('IntFilter', 'Conditions on a whole number.', [...equality(() => Int), ...order(() => Int), absent]);
const float = inputType('FloatFilter', 'Conditions on a number.', [...equality(() => Float), ...order(() => Float), absent]);
const boolean = inputType('BooleanFilter', 'Conditions on a boolean.', [one('eq', () => Boolean, 'It is this.'), absent]);
const addresses = inputType(
  'TextListFilter',
  'Conditions on a list of texts.',
  list(() => String),
);
/** Conditions on a key. */
export const keyFilter = inputType('KeyFilter', 'Conditions on a key.', [
  ...equality(() => String),
  one('startsWith', () => String, 'It begins with this.'),
]);

const codeFilters = new Map<string, Function>();
/** Conditions on a code, or on a set of codes, of one list. `enumOf` gives the list's enum. */
function codeFilter({ name }: CodeList, set: boolean, enumOf: (list: string) => object) {
  const type = set ? `${name}SetFilter` : `${name}Filter`;
  const made =
    codeFilters.get(type) ??
    inputType(
      type,
      `Conditions on ${set ? 'a set of codes' : 'a code'} of ${name}.`,
      set ? list(() => enumOf(name)) : [...equality(() => enumOf(name)), absent],
    );
  codeFilters.set(type, made);
  return made;
}

const plain = { text, predicate: text, object: text, map: texts, texts, edtf, day, integer, float, boolean, web: text } as const;

/** The filter that fits a property which is no link. */
export function filterOf({ kind, max, codes }: Property, enumOf: (list: string) => object): Function | undefined {
  if (codes) return codeFilter(codes, !max, enumOf);
  if (kind === 'web' && !max) return addresses;
  return kind in plain ? plain[kind as keyof typeof plain] : undefined;
}

import { schemeRules } from '../../domain/codes/identifier-scheme';
import { byName, list, object, optional, text, type Form, type Misfit } from '../form';
import { isLanguageTag } from '../../model/language-tag';

const fits =
  (is: (value: unknown) => boolean, allowed: string): Form =>
  value =>
    is(value) ? [] : [{ at: '', value, allowed }];

const truth = fits(value => typeof value === 'boolean', 'Either true or false.');
const given = fits(value => value !== undefined && value !== null, 'A value.');
const tag = fits(value => typeof value === 'string' && isLanguageTag(value), 'A language tag of BCP 47, such as "nb".');
const pattern = fits(isPattern, 'A regular expression.');
const several: Form = list(text());
const cell = fits(value => typeof value === 'string', 'A text, which may be empty.');

function isPattern(value: unknown) {
  try {
    return typeof value === 'string' && Boolean(new RegExp(value));
  } catch {
    return false;
  }
}

const condition = object({ column: text(), among: list(cell) });
const translated = { translate: optional(byName(text())), otherwise: optional(text()) };
const ofColumn = object({ column: text(), in: optional(tag), matching: optional(pattern), ...translated });

/** One of three forms, told apart by the member that each must have. */
const expression: Form = value => {
  const has = (name: string) => typeof value === 'object' && value !== null && name in value;
  if (has('is')) return object({ is: given })(value);
  if (has('to')) return object({ to: text() })(value);
  if (has('column')) return ofColumn(value);
  return [{ at: '', value, allowed: 'An object with `is`, a value; with `column`, whose cell it is; or with `to`, what it leads to.' }];
};
const values: Form = byName(value => (Array.isArray(value) ? list(expression)(value) : expression(value)));

const part = object({ concept: text(), values });
const template = object({
  ...{ name: optional(text()), concept: text(), key: text(), reuse: optional(truth), when: optional(condition) },
  ...{ values, parts: optional(list(part)) },
});
const column = object({ column: text() });
const find = object({
  ...{ concept: text(), name: object({ column: text(), in: tag }), country: column },
  identifiers: optional(
    byName(optional(object({ column: text(), matching: optional(pattern) })), Object.keys(schemeRules), { only: true }),
  ),
  values: optional(values),
});
const row = object({
  of: optional(text()),
  skip: optional(list(object({ when: condition, code: text(/^[A-Z_]+$/, 'A word in capitals.'), reason: text() }))),
  find: byName(find),
  unordered: optional(fits(value => Array.isArray(value) && value.length === 2 && value.every(it => typeof it === 'string'), 'Two names.')),
  records: list(template, { mayBeEmpty: true }),
});
const mapping = object({
  ...{ about: optional(text()), format: text(/^(csv|gexf)$/, 'One of csv, gexf.'), columns: several },
  countries: optional(byName(text(/^[a-z]{2}$/, 'A code of two small letters, such as "no".'))),
  ...{ once: list(template), rows: list(row) },
});

/** What is wrong with the form of a mapping, before its names are looked at. */
export const formOf = (value: unknown): readonly Misfit[] => mapping(value);

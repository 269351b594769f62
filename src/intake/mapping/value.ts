import type { Property } from '../../model/concept';
import { edtfProblem } from '../../model/edtf';
import { formulaProblem, numberPattern } from '../../model/formula';
import type { Kind } from '../../model/facts';

/** What is wrong with a text as a value of the property, as a sentence that says what is allowed. */
export function textProblem(property: Property, text: string): string | undefined {
  const own = problems[property.kind]?.(text, property);
  if (own) return own;
  return property.pattern && !new RegExp(property.pattern).test(text) ? `It has to match ${property.pattern}.` : undefined;
}

/** The value that a text stands for: a number, a truth, a text by its language, or itself. */
export const valueOf = ({ kind, max }: Property, text: string, language: string): unknown =>
  values[kind]?.(text, language) ?? (max ? text : [text]);

const values: Partial<Record<Kind, (text: string, language: string) => unknown>> = {
  integer: Number,
  float: Number,
  boolean: text => text === 'true',
  map: (text, language) => ({ [language]: text }),
  texts: (text, language) => ({ [language]: [text] }),
};

const plain = (text: string) =>
  /[^\P{Cc}\n\t]|[\p{Cs}\ufffe\uffff]/u.test(text) ? 'It may hold no control characters.' : formulaProblem(text);

const problems: Partial<Record<Kind, (text: string, property: Property) => string | undefined>> = {
  text: plain,
  map: plain,
  texts: plain,
  edtf: (text, { extent }) => edtfProblem(text, extent),
  day: text => (/^\d{4}-\d\d-\d\d$/.test(text) ? edtfProblem(text, false) : 'A full date that exists, such as 2026-02-01.'),
  integer: text => (/^-?\d{1,9}$/.test(text) ? undefined : 'A whole number.'),
  float: text => (new RegExp(numberPattern).test(text) ? undefined : 'A number, such as 60.39.'),
  boolean: text => (/^(true|false)$/.test(text) ? undefined : 'Either true or false.'),
  web: text => (/^https?:\/\/[^\s<>"{}|\\^`]+$/.test(text) ? undefined : 'An absolute http or https address.'),
  code: (text, { codes }) => {
    const known = codes!.values.map(({ code }) => code);
    return known.includes(text) ? undefined : `One of ${known.join(', ')}.`;
  },
  predicate: plain,
  object: text => (new RegExp(numberPattern).test(text) ? undefined : plain(text)),
};

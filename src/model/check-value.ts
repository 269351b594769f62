import { InvalidInput } from '../errors';
import type { Property } from './concept';
import { edtfProblem } from './edtf';
import type { Kind } from './facts';
import { formulaProblem } from './formula';
import type { Pointer } from './new-record';
import { checkDay, checkLanguage, checkUrl, type LangMap, type LangTexts } from './values';

/**
 * Checks a value on its way in by what is declared of its property, as the published shapes do. `place` names it, such as
 * `input.parties[1].role`. Throws `InvalidInput` that names the place, and what is allowed.
 */
export function checkValue(place: string, property: Property, value: unknown): void {
  const { kind, max, min } = property;
  if (value === null || value === undefined) {
    if (min > 0 && property.default === undefined) throw new InvalidInput(place, null, 'It may not be missing.');
    return;
  }
  if (kind === 'map') return checkMap(place, property, value as LangMap);
  if (kind === 'texts') return Object.entries(value as LangTexts).forEach(([tag, texts]) => texts.forEach(text => checkText(place, text, checkLanguage(place, tag)))); // prettier-ignore
  if (max) return checkOne(place, property, value);
  const items = value as readonly unknown[];
  if (items.length < min) throw new InvalidInput(place, items.length, `At least ${min} is needed.`);
  items.forEach((item, index) => checkOne(`${place}[${index}]`, property, item));
  refuseTwice(place, items);
}

function checkMap(place: string, { languages }: Property, texts: LangMap) {
  const tags = Object.keys(texts);
  if (!tags.length) throw new InvalidInput(place, texts, 'A text in at least one language.');
  for (const tag of tags) checkText(place, texts[tag]!, checkLanguage(place, tag));
  const missing = languages.filter(language => !tags.includes(language));
  if (missing.length) throw new InvalidInput(place, tags, `A text in each of ${languages.join(', ')}; ${missing.join(', ')} is missing.`);
}

function checkOne(place: string, property: Property, value: unknown): void {
  const { kind, codes, to } = property;
  if (kind === 'link') return checkLink(place, to, value as Pointer);
  if (codes) return checkCode(place, codes.values.map(({ code }) => code), value as string); // prettier-ignore
  checks[kind]?.(place, value, property);
}

type Check = (place: string, value: unknown, property: Property) => void;

const refuseUnless = (fits: (value: unknown) => boolean, allowed: string) => (place: string, value: unknown) => {
  if (!fits(value)) throw new InvalidInput(place, value, allowed);
};
/** Whether a claim names a property, and gives it a value of its form, the database says: that depends on what it speaks of. */
const checks: Partial<Readonly<Record<Kind, Check>>> = {
  edtf: (place, value, { extent }) => {
    const problem = edtfProblem(value as string, extent);
    if (problem) throw new InvalidInput(place, value, problem);
  },
  day: (place, value) => void checkDay(place, value as string),
  web: (place, value, { pattern }) => checkPattern(place, pattern, checkUrl(place, value as string)),
  text: (place, value, { pattern }) => {
    checkText(place, value as string, undefined, pattern);
    checkPattern(place, pattern, value as string);
  },
  predicate: (place, value) => checkText(place, value as string),
  integer: refuseUnless(Number.isInteger, 'A whole number.'),
  float: refuseUnless(Number.isFinite, 'A number.'),
  boolean: refuseUnless(value => typeof value === 'boolean', 'true or false.'),
};

const longest = 10_000;

/** A text as it is kept: trimmed, in normal form C, without characters that XML cannot hold, and no formula unless its pattern says so. */
function checkText(place: string, text: string, tag?: string, pattern?: string) {
  const at = tag ? `${place}.${tag}` : place;
  if (typeof text !== 'string' || !text.trim()) throw new InvalidInput(at, text, 'A text that is not empty.');
  if (text.length > longest) throw new InvalidInput(at, `${text.slice(0, 40)}…`, `At most ${longest} characters.`);
  if (!text.isWellFormed() || /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/u.test(text))
    throw new InvalidInput(at, text, 'A text of whole characters, without control characters.');
  if (text !== text.trim()) throw new InvalidInput(at, text, 'A text without spaces at its ends.');
  if (text !== text.normalize('NFC')) throw new InvalidInput(at, text, 'A text in Unicode’s normal form C.');
  const formula = pattern === undefined && formulaProblem(text);
  if (formula) throw new InvalidInput(at, text, formula);
}

function checkPattern(place: string, pattern: string | undefined, value: string) {
  if (pattern && !new RegExp(pattern).test(value)) throw new InvalidInput(place, value, `It matches ${pattern}.`);
}

function checkCode(place: string, codes: readonly string[], code: string) {
  if (!codes.includes(code)) throw new InvalidInput(place, code, `One of ${codes.join(', ')}.`);
}

function checkLink(place: string, to: Property['to'], { concept }: Pointer) {
  if (!to.some(({ name }) => name === concept)) throw new InvalidInput(place, concept, `It leads to ${to.map(({ name }) => name).join(' or ')}.`); // prettier-ignore
}

function refuseTwice(place: string, items: readonly unknown[]) {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const text = JSON.stringify(item);
    if (seen.has(text)) throw new InvalidInput(`${place}[${index}]`, item, 'Each only once.');
    seen.add(text);
  }
}

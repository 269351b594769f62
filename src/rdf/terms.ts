import { InvalidInput } from '../errors';
import { edtf, gsp, prefixes, xsd } from '../model/vocabulary';
import { languageTag } from '../model/language-tag';

/** A checked term as N-Triples spells it. Only this file makes one: a crafted value must never become a second triple. */
export type Term = string & { readonly term: unique symbol };

/** Absolute and of a scheme that we publish, without the characters that RFC 3987 or XML 1.0 forbid. */
const absolute =
  /^(?:https?:\/\/(?![/?#])|urn:[A-Za-z\d][A-Za-z\d-]{1,31}:|mailto:|geo:)[^\p{Cc}\p{Cs} <>"{}|\\^`\ufdd0-\ufdef\ufffe\uffff]+$/u;
/** Readers that resolve IRIs take such segments away, so the IRI would not come back. */
const dotSegment = /^[^?#]*\/\.\.?(?:[/?#]|$)/;

/** `<…>`. Throws `InvalidInput` for an IRI that not every syntax could carry unchanged. */
export function iri(value: string): Term {
  if (!absolute.test(value) || (value.includes('/.') && dotSegment.test(value)))
    throw new InvalidInput('IRI', value, 'An absolute IRI (http, https, urn, mailto, geo), with no space or any of < > " { } | \\ ^ `.');
  return `<${value}>` as Term;
}

/**
 * Addresses that begin alike, such as those of a concept. The beginning is looked at once: where `…#` may stand, so may whatever has only
 * small letters, digits, `-`, `#` and `/` (keys, and steps without dots). Anything else is looked at whole. Throws `InvalidInput` like `iri`.
 */
export function addresses(start: string): (key: string) => Term {
  const opening = iri(`${start}#`).slice(0, -2);
  return key => (harmless.test(key) ? (`${opening}${key}>` as Term) : iri(start + key));
}
const harmless = /^[a-z\d#/-]+$/;

/** `<…/bergen>` and `geometry` give `<…/bergen#geometry>`. */
export const within = (subject: Term, fragment: string): Term =>
  harmless.test(fragment) ? (`${subject.slice(0, -1)}#${fragment}>` as Term) : iri(`${subject.slice(1, -1)}#${fragment}`);

const ofXsd = ['integer', 'double', 'decimal', 'boolean', 'date', 'dateTime', 'gYear', 'gYearMonth', 'anyURI', 'nonNegativeInteger'];
const suffixes = new Map<string, string>([
  [xsd.string, ''],
  ...[...ofXsd.map(name => prefixes.xsd + name), edtf.EDTF, gsp.wktLiteral].map(type => [type, `^^<${type}>`] as const),
]);

/** A literal, a string unless a datatype (IRI) is named. Throws `InvalidInput` for a datatype that we do not use, or a text that XML 1.0 cannot hold. */
export const literal = (value: string, datatype: string = xsd.string): Term => (quoted(value) + suffixOf(datatype)) as Term;

/** The same for many of one datatype. */
export function literals(datatype: string): (value: string) => Term {
  const suffix = suffixOf(datatype);
  return value => (quoted(value) + suffix) as Term;
}

function suffixOf(datatype: string) {
  const suffix = suffixes.get(datatype);
  if (suffix === undefined) throw new InvalidInput('datatype', datatype, `One of ${[...suffixes.keys()].join(', ')}.`);
  return suffix;
}

/** A text in a language. Throws `InvalidInput` for a tag that is not well-formed, or a text that XML 1.0 cannot hold. */
export const langString = (value: string, lang: string) => `${quoted(value)}@${languageTag(lang)}` as Term;

/** One look decides for nearly all texts: nothing here to escape or to refuse. */
const special = /["\\\0-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]/;
/** XML 1.0, section 2.2, and halves of surrogate pairs. */
const outsideXml = /(?![\t\n\r\x7f-\x9f])[\p{Cc}\p{Cs}\ufffe\uffff]/u;
const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r' };

function quoted(value: string) {
  if (!special.test(value)) return `"${value}"`;
  if (outsideXml.test(value))
    throw new InvalidInput('text', value, 'Characters that XML 1.0 can hold: no control characters, no half of a surrogate pair.');
  return `"${value.replace(/["\\\n\r]/g, character => escapes[character]!)}"`;
}

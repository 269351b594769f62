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

const ofXsd = ['integer', 'double', 'decimal', 'boolean', 'date', 'dateTime', 'gYear', 'gYearMonth', 'anyURI', 'nonNegativeInteger'];
const suffixes = new Map<string, string>([
  [xsd.string, ''],
  ...[...ofXsd.map(name => prefixes.xsd + name), edtf.EDTF, gsp.wktLiteral].map(type => [type, `^^<${type}>`] as const),
]);

/** A literal, a string unless a datatype (IRI) is named. Throws `InvalidInput` for a datatype that we do not use, or a text that XML 1.0 cannot hold. */
export function literal(value: string, datatype: string = xsd.string): Term {
  const suffix = suffixes.get(datatype);
  if (suffix === undefined) throw new InvalidInput('datatype', datatype, `One of ${[...suffixes.keys()].join(', ')}.`);
  return (quoted(value) + suffix) as Term;
}

/** A text in a language. Throws `InvalidInput` for a tag that is not well-formed, or a text that XML 1.0 cannot hold. */
export const langString = (value: string, lang: string) => `${quoted(value)}@${languageTag(lang)}` as Term;

/** One look decides for nearly all texts: nothing here to escape or to refuse. */
const special = /["\\\p{Cc}\p{Cs}\ufffe\uffff]/u;
/** XML 1.0, section 2.2, and halves of surrogate pairs. */
const outsideXml = /(?![\t\n\r\x7f-\x9f])[\p{Cc}\p{Cs}\ufffe\uffff]/u;
const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r' };

function quoted(value: string) {
  if (!special.test(value)) return `"${value}"`;
  if (outsideXml.test(value))
    throw new InvalidInput('text', value, 'Characters that XML 1.0 can hold: no control characters, no half of a surrogate pair.');
  return `"${value.replace(/["\\\n\r]/g, character => escapes[character]!)}"`;
}

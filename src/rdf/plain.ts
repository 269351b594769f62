import { spoken } from '../model/naming';
import type { LangMap } from '../model/values';
import { xsd, type Iri } from '../model/vocabulary';
import type { Statement } from './statement';
import { iri, langString, literal } from './terms';

/** Statements from plain values: an address, a text in a language (English by default) or in several, a string, a whole number, a truth, a full date. */
export const link = (subject: string, predicate: Iri, object: string): Statement => [iri(subject), iri(predicate), iri(object)];
export const text = (subject: string, predicate: Iri, value: string, lang = 'en'): Statement => [
  iri(subject),
  iri(predicate),
  langString(value, lang),
];
export const translated = (subject: string, predicate: Iri, values: LangMap = {}): Statement[] =>
  Object.entries(values).map(([lang, value]) => text(subject, predicate, value, lang));
export const string = (subject: string, predicate: Iri, value: string): Statement => [iri(subject), iri(predicate), literal(value)];
export const count = (subject: string, predicate: Iri, value: number): Statement => [
  iri(subject),
  iri(predicate),
  literal(String(value), xsd.integer),
];
export const truth = (subject: string, predicate: Iri, value: boolean): Statement => [
  iri(subject),
  iri(predicate),
  literal(String(value), xsd.boolean),
];
export const day = (subject: string, predicate: Iri, value: string): Statement => [iri(subject), iri(predicate), literal(value, xsd.date)];

/** `…#responsibleBody` as `responsible body`. */
export const spokenTerm = (term: string) => spoken(/[^#/]*$/.exec(term)![0]);

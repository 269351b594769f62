import { spoken } from '../model/facts';
import { xsd, type Iri } from '../model/vocabulary';
import type { Statement } from './statement';
import { iri, langString, literal } from './terms';

/** Statements from plain values: an address, a text in a language (English by default), a string, a whole number, a truth. */
export const link = (subject: string, predicate: Iri, object: string): Statement => [iri(subject), iri(predicate), iri(object)];
export const text = (subject: string, predicate: Iri, value: string, lang = 'en'): Statement => [
  iri(subject),
  iri(predicate),
  langString(value, lang),
];
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

/** `…#responsibleBody` as `responsible body`. */
export const spokenTerm = (term: string) => spoken(/[^#/]*$/.exec(term)![0]);

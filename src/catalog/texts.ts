import type { Iri } from '../model/vocabulary';
import type { LangMap } from '../model/values';
import { text } from '../rdf/plain';
import type { Statement } from '../rdf/statement';

/** A text in each language of the portal in which there is one, at most one a language. Other languages it does not show. */
export const texts = (subject: string, predicate: Iri, values: LangMap, languages: readonly string[]): Statement[] =>
  languages.flatMap(lang => (Object.hasOwn(values, lang) ? [text(subject, predicate, values[lang]!, lang)] : []));

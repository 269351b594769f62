import type { CodeList, Concept } from '../model/concept';
import { dct, rdf, rdfs, skos } from '../model/vocabulary';
import { link, spokenTerm, string, text } from './plain';
import type { Statement } from './statement';

/** Each list of codes as a concept scheme of SKOS, once. */
export function* schemes(concepts: readonly Concept[], definedBy: string): Generator<Statement> {
  const lists = concepts.flatMap(({ properties }) => properties.flatMap(({ codes }) => codes ?? []));
  for (const list of new Map(lists.map(list => [list.term, list])).values()) yield* scheme(list, definedBy);
}

function* scheme({ term, describe, values, also }: CodeList, definedBy: string): Generator<Statement> {
  yield link(term, rdf.type, skos.ConceptScheme);
  yield text(term, skos.prefLabel, spokenTerm(term));
  yield text(term, dct.description, describe);
  yield link(term, rdfs.isDefinedBy, definedBy);
  for (const { term: code } of values) yield link(term, skos.hasTopConcept, code);
  for (const { code, term: its, labels, meaning, source } of values) {
    yield link(its, rdf.type, skos.Concept);
    if (also) yield link(its, rdf.type, also);
    yield link(its, skos.inScheme, term);
    yield link(its, skos.topConceptOf, term);
    yield string(its, skos.notation, code);
    for (const [lang, label] of Object.entries(labels)) yield text(its, skos.prefLabel, label, lang);
    if (meaning) yield text(its, skos.definition, meaning);
    if (source) yield link(its, dct.source, source);
  }
}

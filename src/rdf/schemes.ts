import { codeLists } from '../model/code-lists';
import type { CodeList, Concept } from '../model/concept';
import { dct, rdf, rdfs, skos } from '../model/vocabulary';
import { link, string, text, translated } from './plain';
import type { Statement } from './statement';

/** Each list of codes as a concept scheme of SKOS, once. */
export function* schemes(concepts: readonly Concept[], definedBy: string): Generator<Statement> {
  for (const list of codeLists(concepts)) yield* scheme(list, definedBy);
}

function* scheme({ term, names, describe, values, also }: CodeList, definedBy: string): Generator<Statement> {
  yield link(term, rdf.type, skos.ConceptScheme);
  yield* translated(term, skos.prefLabel, names);
  yield text(term, dct.description, describe);
  yield link(term, rdfs.isDefinedBy, definedBy);
  for (const { term: code, broader } of values) if (!broader) yield link(term, skos.hasTopConcept, code);
  for (const { code, term: its, labels, altLabels, meanings, notes, broader, source } of values) {
    yield link(its, rdf.type, skos.Concept);
    if (also) yield link(its, rdf.type, also);
    yield link(its, skos.inScheme, term);
    yield broader ? link(its, skos.broader, broader) : link(its, skos.topConceptOf, term);
    yield string(its, skos.notation, code);
    yield* translated(its, skos.prefLabel, labels);
    yield* translated(its, skos.altLabel, altLabels);
    yield* translated(its, skos.definition, meanings);
    yield* translated(its, skos.scopeNote, notes);
    if (source) yield link(its, dct.source, source);
  }
}

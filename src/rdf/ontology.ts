import type { Axiom } from '../domain/axioms';
import type { Concept, Property } from '../model/concept';
import type { LangMap } from '../model/values';
import { dct, owl, rdf, rdfs, resolve, type Iri } from '../model/vocabulary';
import { common, ends, leadsToThings } from './own-terms';
import { link, spokenTerm, text, translated } from './plain';
import { schemes } from './schemes';
import type { Statement } from './statement';

export interface OwnVocabulary {
  /** Where our own terms live; ends in `#` or `/`. */
  readonly vocabulary: string;
  readonly axioms: readonly Axiom[];
}

/** Our own vocabulary, described: what we coined, and no one else's terms. Without blank nodes, in the order of the declarations. */
export function* ontology(concepts: readonly Concept[], { vocabulary, axioms }: OwnVocabulary): Generator<Statement> {
  const isOurs = (term: string) => term.startsWith(vocabulary);
  const address = vocabulary.replace(/#$/, '');
  yield* header(address);
  yield* classes(concepts, isOurs, address);
  yield* properties(concepts, isOurs, address);
  for (const [subject, predicate, object] of axioms) {
    const about = resolve(subject, vocabulary);
    if (typeof object === 'string') yield link(about, predicate, resolve(object, vocabulary));
    else yield text(about, predicate, object.text);
  }
  yield* schemes(concepts, address);
}

function* header(address: string): Generator<Statement> {
  yield link(address, rdf.type, owl.Ontology);
  yield text(address, dct.title, 'Kontor: the relations of a municipality abroad');
  yield text(
    address,
    dct.description,
    'Agreements between cities, with their parties, events and claims: what no vocabulary of others names.',
  );
}

function* entry(term: Iri, type: Iri, address: string, names: LangMap = { en: spokenTerm(term) }): Generator<Statement> {
  yield link(term, rdf.type, type);
  yield* translated(term, rdfs.label, names);
  yield link(term, rdfs.isDefinedBy, address);
}

/** A concept of ours is a subclass of the classes that its records carry beside it. Of a class of ours that is no concept, the axioms say more. */
function* classes(concepts: readonly Concept[], isOurs: (term: Iri) => boolean, address: string): Generator<Statement> {
  for (const term of new Set(concepts.flatMap(({ classes }) => classes).filter(isOurs))) {
    const concept = concepts.find(concept => concept.term === term);
    yield* entry(term, owl.Class, address, concept?.names);
    if (!concept) continue;
    yield text(term, rdfs.comment, concept.describe);
    for (const wider of concept.classes.slice(1)) yield link(term, rdfs.subClassOf, wider);
  }
}

interface Use {
  readonly concept: Concept;
  readonly property: Property;
}

function* properties(concepts: readonly Concept[], isOurs: (term: Iri) => boolean, address: string): Generator<Statement> {
  const uses = concepts.flatMap(concept => concept.properties.map(property => ({ concept, property }) satisfies Use));
  for (const term of new Set(uses.flatMap(({ property: { term } }) => (term && isOurs(term) ? [term] : [])))) {
    const its = uses.filter(({ property }) => property.term === term);
    yield* entry(term, its.every(({ property }) => leadsToThings(property)) ? owl.ObjectProperty : owl.DatatypeProperty, address);
    for (const comment of new Set(its.map(({ property }) => property.describe))) yield text(term, rdfs.comment, comment);
    const between = its.map(({ concept, property }) => ends(concept, property));
    // Two domains would mean both at once, so there is none where several concepts share the term.
    const [domain, ...others] = new Set(between.flatMap(({ from }) => from));
    if (domain && !others.length) yield link(term, rdfs.domain, domain);
    const range = between.every(({ to }) => to.length) && common(between.flatMap(({ to }) => to), concepts, isOurs); // prettier-ignore
    if (range) yield link(term, rdfs.range, range);
  }
}

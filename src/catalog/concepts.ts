import { codeLists } from '../model/code-lists';
import type { CodeValue, Concept } from '../model/concept';
import type { LangMap } from '../model/values';
import { dcat, dct, rdf, skos, skosno, xsd, type Iri } from '../model/vocabulary';
import { link } from '../rdf/plain';
import type { Statement } from '../rdf/statement';
import { iri, literal } from '../rdf/terms';
import { agent } from './agent';
import { catalogOf } from './catalog';
import { contact } from './contact';
import type { Publication } from './publication';
import { texts } from './texts';

/** Whether our terms live at the register's own address. Moved to a namespace that several share, they are not for one of them to publish. */
export const areTermsOwn = (vocabulary: string, base: string) => vocabulary.startsWith(`${base}/`);

/** The lists of codes that are published as concepts. */
export const publishedLists = (concepts: readonly Concept[]) => codeLists(concepts).filter(({ published }) => published);

/**
 * The codes of the published lists, each list whole, as one collection of concepts (SKOS-AP-NO-Begrep 2). No term of others is described
 * here: a portal takes whatever is a `skos:Concept` in this document for one of ours.
 */
export function* conceptStatements(concepts: readonly Concept[], publication: Publication): Generator<Statement> {
  const { base, portal } = publication;
  const collection = catalogOf(base, 'concepts');
  const { titles, descriptions } = portal.catalogs.concepts;
  const values = publishedLists(concepts).flatMap(({ values }) => values);
  yield link(collection, rdf.type, skos.Collection);
  yield* texts(collection, dct.title, titles, portal.languages);
  yield* texts(collection, dct.description, descriptions, portal.languages);
  yield* published(collection, publication);
  for (const { term } of values) yield link(collection, skos.member, term);
  for (const value of values) yield* concept(value, publication);
  yield* agent(publication, 'concepts');
  yield* contact(publication);
}

function* concept({ term, labels, altLabels, meanings, notes, broader }: CodeValue, publication: Publication): Generator<Statement> {
  const { languages, subject } = publication.portal;
  const say = (predicate: Iri, values: LangMap = {}) => texts(term, predicate, values, languages);
  yield link(term, rdf.type, skos.Concept);
  yield* say(skos.prefLabel, labels);
  yield* say(skos.altLabel, altLabels);
  yield* say(skos.definition, meanings);
  yield* say(skos.scopeNote, notes);
  yield* say(dct.subject, subject);
  yield* published(term, publication);
  if (broader) yield* kindOf(term, broader, publication.base);
}

/** What the profile asks of each thing that it knows: its address as a value, who publishes it, and whom to ask. */
function* published(subject: string, { publisher, contact }: Publication): Generator<Statement> {
  yield [iri(subject), iri(dct.identifier), literal(subject, xsd.anyURI)];
  yield link(subject, dct.publisher, publisher.iri);
  yield link(subject, dcat.contactPoint, contact.iri);
}

/** The relation to the wider concept is a thing of its own, told nowhere but in this document. */
function* kindOf(term: Iri, broader: Iri, base: string): Generator<Statement> {
  const relation = `${base}/catalog/concepts#${/[^#/]*$/.exec(term)![0]}`;
  yield link(term, skosno.hasGenericConceptRelation, relation);
  yield link(relation, rdf.type, skosno.GenericConceptRelation);
  yield link(relation, skosno.hasGenericConcept, broader);
}

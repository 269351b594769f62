import { dbo, dct, foaf, our, owl, rdf, rdfs, wdt, type Iri } from '../model/vocabulary';

/** A statement about a term of ours that no property or class declares by itself; a text is in English. */
export type Axiom = readonly [subject: Iri, predicate: Iri, object: Iri | { readonly text: string }];

/** What our ontology says beside the declarations. */
export const axioms: readonly Axiom[] = [
  [our('Actor'), rdfs.subClassOf, foaf.Agent],
  [our('Actor'), rdfs.comment, { text: 'Who can be bound by an agreement, be a member, or receive guests: a city or an organisation.' }],
  [our('twinnedWith'), rdf.type, owl.SymmetricProperty],
  [our('twinnedWith'), rdfs.subPropertyOf, wdt.P190],
  [our('twinnedWith'), rdfs.seeAlso, dbo.twinTown],
  [our('sdg'), rdfs.subPropertyOf, dct.relation],
  [our('mainSdg'), rdfs.subPropertyOf, our('sdg')],
  [our('serves'), rdfs.subPropertyOf, dct.relation],
];

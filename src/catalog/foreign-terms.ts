import type { ForeignTerm } from '../model/portal';
import { rdf, skos, type Iri } from '../model/vocabulary';
import { link } from '../rdf/plain';
import type { Statement } from '../rdf/statement';
import { texts } from './texts';

/**
 * A term of others, described where it is used: portals load no list, and infer no class. `also` is the class that the property wants
 * besides `skos:Concept`.
 */
export const foreignTerm = ({ iri, scheme, labels }: ForeignTerm, languages: readonly string[], also?: Iri): Statement[] => [
  link(iri, rdf.type, skos.Concept),
  ...(also ? [link(iri, rdf.type, also)] : []),
  link(iri, skos.inScheme, scheme),
  ...texts(iri, skos.prefLabel, labels, languages),
];

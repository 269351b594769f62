import type { Kind } from '../model/portal';
import { dct, foaf, org, rdf, skos } from '../model/vocabulary';
import { link, string } from '../rdf/plain';
import type { Statement } from '../rdf/statement';
import { foreignTerm } from './foreign-terms';
import type { Publication } from './publication';
import { texts } from './texts';

/**
 * The publisher, described where it is named. Of an organisation that publishes concepts or models the name is read from any of three
 * properties; and no term of others may stand among the concepts, where it would be taken for ours.
 */
export function agent({ publisher: { iri, names, number }, portal }: Publication, kind: Kind): Statement[] {
  const { languages } = portal;
  const { type } = portal.publisher;
  const organisation = kind === 'concepts' || kind === 'models';
  return [
    link(iri, rdf.type, foaf.Agent),
    ...texts(iri, foaf.name, names, languages),
    ...(number === undefined ? [] : [string(iri, dct.identifier, number)]),
    ...(kind === 'concepts' ? [] : [link(iri, dct.type, type.iri), ...foreignTerm(type, languages)]),
    ...(organisation ? [link(iri, rdf.type, org.Organization)] : []),
    ...(organisation ? [skos.prefLabel, dct.title].flatMap(name => texts(iri, name, names, languages)) : []),
  ];
}

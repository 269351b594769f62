import { rdf, vcard } from '../model/vocabulary';
import { link } from '../rdf/plain';
import type { Statement } from '../rdf/statement';
import type { Publication } from './publication';
import { texts } from './texts';

/** The contact point, described where it is named; of both classes, since who reads it infers neither from the other. */
export const contact = ({ contact: { iri, names, email, page }, portal }: Pick<Publication, 'contact' | 'portal'>): Statement[] => [
  link(iri, rdf.type, vcard.Organization),
  link(iri, rdf.type, vcard.Kind),
  ...texts(iri, vcard.fn, names, portal.languages),
  link(iri, vcard.hasEmail, `mailto:${email}`),
  ...(page === undefined ? [] : [link(iri, vcard.hasURL, page)]),
];

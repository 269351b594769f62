import type { Portal } from '../model/portal';
import { dct, rdf } from '../model/vocabulary';
import { link } from '../rdf/plain';
import type { Statement } from '../rdf/statement';
import { foreignTerm } from './foreign-terms';

/** The licence of descriptions themselves, which is the first of the portal’s. */
export const ownLicence = ({ licences }: Portal) => licences[0]!.iri;

/** The licence of something, described where it is named; of one that the portal does not list we know no label. */
export function licence(of: string, iri: string, { licences, languages }: Portal): Statement[] {
  const listed = licences.find(its => its.iri === iri);
  return [
    link(of, dct.license, iri),
    ...(listed ? foreignTerm(listed, languages, dct.LicenseDocument) : [link(iri, rdf.type, dct.LicenseDocument)]),
  ];
}

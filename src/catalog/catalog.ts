import type { Kind } from '../model/portal';
import { dcat, dct, foaf, rdf, type Iri } from '../model/vocabulary';
import { day, link } from '../rdf/plain';
import type { Statement } from '../rdf/statement';
import { agent } from './agent';
import type { Complete } from './complete';
import { contact } from './contact';
import { frontPage, inLanguages, resource } from './resource';
import { licence, ownLicence } from './licence';
import { foreignTerm } from './foreign-terms';

export const catalogOf = (base: string, kind: Kind) => `${base}/id/catalog/${kind}`;

/** A catalogue, and by `holds` what is in it; of one that knows when its members came and changed, the first and the last day of that. */
export function catalog(
  kind: Kind,
  { publication, places }: Pick<Complete, 'publication' | 'places'>,
  holds: Iri,
  members: readonly string[],
  days: readonly string[] = [],
): Statement[] {
  const { base, portal } = publication;
  const own = catalogOf(base, kind);
  const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)];
  return [
    link(own, rdf.type, dcat.Catalog),
    ...resource(own, portal.catalogs[kind], publication),
    ...members.map(member => link(own, holds, member)),
    ...(first && last ? [day(own, dct.issued, first), day(own, dct.modified, last)] : []),
    ...licence(own, ownLicence(portal), portal),
    ...inLanguages(own, portal),
    ...places.flatMap(place => [link(own, dct.spatial, place.iri), ...foreignTerm(place, portal.languages, dct.Location)]),
    link(own, foaf.homepage, `${base}/`),
    ...frontPage(base),
    ...agent(publication, kind),
    ...contact(publication),
  ];
}

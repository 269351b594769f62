import { dcat, dcatap, dct, odrs, rdf, xsd } from '../model/vocabulary';
import { day, link } from '../rdf/plain';
import type { Statement } from '../rdf/statement';
import { syntaxes, type Syntax } from '../rdf/syntax';
import { iri, literal } from '../rdf/terms';
import type { CompleteDataset } from './complete';
import { filled } from './resource';
import { foreignTerm } from './foreign-terms';
import { licence } from './licence';
import { servicesInShort, servicesOf } from './services';
import { texts } from './texts';

/** The download that has all that portals look at: the best one counts. */
export const flagship = 'jsonld';

export const distributionOf = ({ iri }: CompleteDataset, { extension }: Pick<Syntax, 'extension'>) => `${iri}#${extension}`;

/**
 * The dumps of a dataset, one file in each syntax. `byteSize` is the size of the flagship’s file, where it is to be told: rule sets
 * disagree about its datatype.
 */
export const distributions = (dataset: CompleteDataset, byteSize?: number): Statement[] => [
  ...syntaxes.flatMap(syntax => distribution(dataset, syntax, syntax.extension === flagship ? byteSize : undefined)),
  ...servicesInShort(dataset.publication),
  ...rights(dataset),
];

function distribution(dataset: CompleteDataset, { extension, label }: Syntax, byteSize?: number): Statement[] {
  const { iri: of, key, document, issued, contents, publication } = dataset;
  const { base, portal } = publication;
  const [own, format, mediaType] = [distributionOf(dataset, { extension }), portal.formats[extension]!, portal.mediaTypes[extension]];
  const words = filled(portal.distribution, label);
  return [
    link(of, dcat.distribution, own),
    link(own, rdf.type, dcat.Distribution),
    ...texts(own, dct.title, words.titles, portal.languages),
    ...texts(own, dct.description, words.descriptions, portal.languages),
    link(own, dcat.accessURL, `${document}.html`),
    link(own, dcat.downloadURL, `${base}/data/${key}.${extension}`),
    link(own, dct.format, format.iri),
    ...foreignTerm(format, portal.languages, dct.MediaTypeOrExtent),
    ...(mediaType === undefined ? [] : [link(own, dcat.mediaType, mediaType), link(mediaType, rdf.type, dct.MediaType)]),
    ...licence(own, dataset.licence, portal),
    link(own, dct.rights, rightsOf(dataset)),
    link(own, dcatap.availability, portal.availability.iri),
    ...foreignTerm(portal.availability, portal.languages),
    day(own, dct.issued, issued),
    day(own, dct.modified, contents.modified),
    ...(extension === flagship ? servicesOf(base).map(service => link(own, dcat.accessService, service)) : []),
    ...(byteSize === undefined ? [] : [sized(own, byteSize)]),
  ];
}

const sized = (own: string, byteSize: number): Statement => [
  iri(own),
  iri(dcat.byteSize),
  literal(String(byteSize), xsd.nonNegativeInteger),
];

const rightsOf = ({ iri }: CompleteDataset) => `${iri}#rights`;

/** Whom to name as the source. */
const rights = (dataset: CompleteDataset): Statement[] => [
  link(rightsOf(dataset), rdf.type, odrs.RightsStatement),
  link(rightsOf(dataset), rdf.type, dct.RightsStatement),
  ...texts(rightsOf(dataset), odrs.attributionText, dataset.publication.publisher.names, dataset.publication.portal.languages),
];

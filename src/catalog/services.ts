import { services, type ServiceName } from '../model/portal';
import type { LangMap } from '../model/values';
import { dcat, dcatap, dct, rdf } from '../model/vocabulary';
import { link, string } from '../rdf/plain';
import type { Statement } from '../rdf/statement';
import { agent } from './agent';
import type { Complete, CompleteDataset } from './complete';
import { contact } from './contact';
import { frontPage, resource } from './resource';
import { licence, ownLicence } from './licence';
import { foreignTerm } from './foreign-terms';
import { keywords } from './keywords';
import type { Publication } from './publication';
import { texts } from './texts';

/** Where a service is, what it answers with, and the standard that it follows. */
interface Service {
  readonly endpoint: string;
  readonly description: string;
  /** A format of the portal’s, by its ending. */
  readonly format: string;
  readonly standard: { readonly iri: string; readonly titles: LangMap };
}

const known: Readonly<Record<ServiceName, Service>> = {
  graphql: {
    endpoint: '/graphql',
    description: '/schema.graphql',
    format: 'json',
    standard: { iri: 'https://spec.graphql.org/October2021/', titles: { en: 'GraphQL, October 2021' } },
  },
  feed: {
    endpoint: '/feed',
    description: '/feed.ttl',
    format: 'trig',
    standard: { iri: 'https://w3id.org/ldes/specification', titles: { en: 'Linked Data Event Streams' } },
  },
};

export const serviceOf = (base: string, name: ServiceName) => `${base}/id/service/${name}`;
export const servicesOf = (base: string) => services.map(name => serviceOf(base, name));

/** Every service, and in short the datasets that each of them serves. */
export const serviceStatements = (published: Complete): Statement[] => [
  ...services.flatMap(name => service(name, published)),
  ...published.datasets.flatMap(inShort),
];

function service(name: ServiceName, { publication, datasets }: Complete): Statement[] {
  const { base, portal } = publication;
  const { endpoint, description, format, standard } = known[name];
  const [own, words, { languages }] = [serviceOf(base, name), portal.services[name], portal];
  return [
    link(own, rdf.type, dcat.DataService),
    ...resource(own, words, publication),
    ...keywords(own, words.keywords, languages),
    link(own, dcat.endpointURL, base + endpoint),
    link(own, dcat.endpointDescription, base + description),
    link(own, dct.conformsTo, standard.iri),
    link(standard.iri, rdf.type, dct.Standard),
    ...texts(standard.iri, dct.title, standard.titles, languages),
    link(own, dct.format, portal.formats[format]!.iri),
    ...foreignTerm(portal.formats[format]!, languages, dct.MediaTypeOrExtent),
    ...portal.themes.flatMap(theme => [link(own, dcat.theme, theme.iri), ...foreignTerm(theme, languages)]),
    ...licence(own, ownLicence(portal), portal),
    link(own, dct.accessRights, portal.accessRights.iri),
    ...foreignTerm(portal.accessRights, languages, dct.RightsStatement),
    link(own, dcatap.availability, portal.availability.iri),
    ...foreignTerm(portal.availability, languages),
    link(own, dcat.landingPage, `${base}/`),
    ...frontPage(base),
    ...agent(publication, 'services'),
    ...contact(publication),
    ...datasets.map(({ iri }) => link(own, dcat.servesDataset, iri)),
  ];
}

const inShort = (dataset: CompleteDataset): Statement[] => [
  link(dataset.iri, rdf.type, dcat.Dataset),
  ...resource(dataset.iri, dataset, dataset.publication),
  ...dataset.publication.portal.themes.map(({ iri }) => link(dataset.iri, dcat.theme, iri)),
  ...contact(dataset.publication),
];

/** The services where a dataset names them: without what they serve, which would draw in the other datasets. */
export const servicesInShort = ({ base, portal, publisher, contact }: Publication): Statement[] =>
  services.flatMap(name => {
    const own = serviceOf(base, name);
    return [
      link(own, rdf.type, dcat.DataService),
      string(own, dct.identifier, own),
      ...texts(own, dct.title, portal.services[name].titles, portal.languages),
      link(own, dcat.endpointURL, base + known[name].endpoint),
      link(own, dct.publisher, publisher.iri),
      link(own, dcat.contactPoint, contact.iri),
    ];
  });

import type { CodeValue } from '../model/concept';
import type { Portal } from '../model/portal';
import { dcat, dct, prov, rdf, skos } from '../model/vocabulary';
import { day, link, string } from '../rdf/plain';
import type { Statement } from '../rdf/statement';
import { agent } from './agent';
import type { Complete, CompleteDataset } from './complete';
import { contact } from './contact';
import { frontPage, inLanguages, resource } from './resource';
import { distributions } from './distributions';
import { foreignTerm } from './foreign-terms';
import { keywords } from './keywords';
import { texts } from './texts';

/** Every dataset, each with all that belongs to it. */
export const datasetStatements = (published: Complete): Statement[] =>
  published.datasets.flatMap(dataset => datasetDescription(dataset, published));

/** A dataset in DCAT, standing alone: whatever it names that is no dataset is described too. */
export function datasetDescription(dataset: CompleteDataset, { places }: Pick<Complete, 'places'>, byteSize?: number): Statement[] {
  const { iri, issued, contents, publication } = dataset;
  const { base, portal } = publication;
  return [
    link(iri, rdf.type, dcat.Dataset),
    ...resource(iri, dataset, publication),
    ...keywords(iri, dataset.keywords, portal.languages),
    day(iri, dct.issued, issued),
    day(iri, dct.modified, contents.modified),
    string(iri, dcat.version, String(contents.version)),
    ...period(dataset),
    ...classified(iri, portal, dataset),
    ...places.flatMap(place => [link(iri, dct.spatial, place.iri), ...foreignTerm(place, portal.languages, dct.Location)]),
    ...contents.codes.flatMap(code => subject(iri, code, portal)),
    ...conforms(iri, publication.base, portal),
    link(iri, dcat.landingPage, `${base}/`),
    ...frontPage(base),
    ...distributions(dataset, byteSize),
    ...agent(publication, 'datasets'),
    ...contact(publication),
  ];
}

/** By the lists of others. */
function classified(iri: string, portal: Portal, { contents }: CompleteDataset): Statement[] {
  const { languages } = portal;
  return [
    ...portal.themes.flatMap(theme => [link(iri, dcat.theme, theme.iri), ...foreignTerm(theme, languages)]),
    link(iri, dct.accessRights, portal.accessRights.iri),
    ...foreignTerm(portal.accessRights, languages, dct.RightsStatement),
    link(iri, dct.accrualPeriodicity, portal.frequency.iri),
    ...foreignTerm(portal.frequency, languages, dct.Frequency),
    ...inLanguages(iri, portal, contents.languages),
    ...portal.provenance.flatMap(term => [link(iri, prov.wasGeneratedBy, term.iri), ...foreignTerm(term, languages, prov.Activity)]),
  ];
}

/** An envelope of what the dataset tells of: no event happened on its first day, as its description says. */
function period({ iri, contents: { first, last }, publication: { portal } }: CompleteDataset): Statement[] {
  if (first === undefined) return [];
  const own = `${iri}#period`;
  return [
    link(iri, dct.temporal, own),
    link(own, rdf.type, dct.PeriodOfTime),
    day(own, dcat.startDate, first),
    ...(last === undefined ? [] : [day(own, dcat.endDate, last)]),
    ...texts(own, dct.description, portal.period, portal.languages),
  ];
}

const subject = (iri: string, { term, labels }: CodeValue, { languages }: Portal): Statement[] => [
  link(iri, dct.subject, term),
  link(term, rdf.type, skos.Concept),
  ...texts(term, skos.prefLabel, labels, languages),
];

function conforms(iri: string, base: string, { shapes, languages }: Portal): Statement[] {
  const own = `${base}/shapes`;
  return [link(iri, dct.conformsTo, own), link(own, rdf.type, dct.Standard), ...texts(own, dct.title, shapes, languages)];
}

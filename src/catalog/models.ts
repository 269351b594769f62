import { codeLists } from '../model/code-lists';
import type { Concept } from '../model/concept';
import type { ForeignTerm, Portal, Words } from '../model/portal';
import { simpleTypes } from '../model/simple-types';
import { dcat, dct, foaf, modelldcatno, rdf, type Iri } from '../model/vocabulary';
import { link, string } from '../rdf/plain';
import type { Statement } from '../rdf/statement';
import { agent } from './agent';
import { contact } from './contact';
import type { Place } from './element';
import { foreignTerm } from './foreign-terms';
import { objectAddress, objectType } from './object-types';
import type { Publication } from './publication';
import { texts } from './texts';
import { codeList, listAddress, simpleType, typeAddress } from './value-types';

/** The declarations as an information model (ModelDCAT-AP-NO 1.3), in a catalogue of its own. */
export function* modelStatements(concepts: readonly Concept[], publication: Publication): Generator<Statement> {
  const { base, portal } = publication;
  const place: Place = { model: `${base}/id/model/kontor`, languages: portal.languages };
  const catalog = `${base}/id/catalog/models`;
  yield link(catalog, rdf.type, dcat.Catalog);
  yield* resource(catalog, portal.catalogs.models, publication);
  yield link(catalog, foaf.homepage, `${base}/`);
  yield link(`${base}/`, rdf.type, foaf.Document);
  for (const holds of [modelldcatno.model, dct.hasPart]) yield link(catalog, holds, place.model);
  yield* informationModel(concepts, place, publication);
  yield* agent(publication, 'models');
  yield* contact(publication);
  for (const [term, also] of termsOf(portal)) yield* foreignTerm(term, portal.languages, also);
}

/** What is said alike of the catalogue and of the model, which has to stand alone. */
function* resource(address: string, { titles, descriptions }: Words, { publisher, contact, portal }: Publication): Generator<Statement> {
  yield* texts(address, dct.title, titles, portal.languages);
  yield* texts(address, dct.description, descriptions, portal.languages);
  yield string(address, dct.identifier, address);
  yield link(address, dct.publisher, publisher.iri);
  yield link(address, dcat.contactPoint, contact.iri);
  yield link(address, dct.license, licenceOf(portal).iri);
  for (const { iri } of languagesOf(portal)) yield link(address, dct.language, iri);
}

function* informationModel(concepts: readonly Concept[], place: Place, publication: Publication): Generator<Statement> {
  const { model } = place;
  const { portal } = publication;
  const [lists, types] = [codeLists(concepts), typesOf(concepts)];
  yield link(model, rdf.type, modelldcatno.InformationModel);
  yield* resource(model, portal.model, publication);
  yield string(model, modelldcatno.informationModelIdentifier, model);
  for (const { iri } of portal.modelThemes) yield link(model, dcat.theme, iri);
  for (const { term } of lists.flatMap(({ published, values }) => (published ? values : []))) yield link(model, dct.subject, term);
  const elements = [
    ...concepts.map(({ name }) => objectAddress(place, name)),
    ...types.map(type => typeAddress(place, type)),
    ...lists.map(list => listAddress(place, list)),
  ];
  for (const element of elements) yield link(model, modelldcatno.containsModelElement, element);
  for (const concept of concepts) yield* objectType(concept, place);
  for (const type of types) yield* simpleType(type, place);
  for (const list of lists) yield* codeList(list, place);
}

const typesOf = (concepts: readonly Concept[]) => [
  ...new Set(
    concepts.flatMap(({ properties }) =>
      properties.flatMap(({ kind }) => (kind in simpleTypes ? simpleTypes[kind as keyof typeof simpleTypes] : [])),
    ),
  ),
];

/** The first licence of a portal is that of its catalogues; so it is of the model. */
const licenceOf = ({ licences }: Portal) => licences[0]!;
const languagesOf = ({ languages, textLanguages }: Portal) => languages.flatMap(tag => textLanguages[tag] ?? []);
const termsOf = (portal: Portal): (readonly [term: ForeignTerm, also?: Iri])[] => [
  [licenceOf(portal), dct.LicenseDocument],
  ...languagesOf(portal).map(term => [term, dct.LinguisticSystem] as const),
  ...portal.modelThemes.map(term => [term] as const),
];

import { codeLists } from '../model/code-lists';
import type { Concept } from '../model/concept';
import { simpleTypes } from '../model/simple-types';
import { dcat, dct, modelldcatno, rdf } from '../model/vocabulary';
import { link, string } from '../rdf/plain';
import type { Statement } from '../rdf/statement';
import { catalog, catalogOf } from './catalog';
import type { Complete } from './complete';
import type { Place } from './element';
import { foreignTerm } from './foreign-terms';
import { objectAddress, objectType } from './object-types';
import type { Publication } from './publication';
import { ownLicence } from './licence';
import { languageTerms, resource } from './resource';
import { codeList, listAddress, simpleType, typeAddress } from './value-types';

export const modelOf = (base: string) => `${base}/id/model/${modelName}`;
export const modelName = 'kontor';

/** The declarations as an information model (ModelDCAT-AP-NO 1.3), in a catalogue of its own. */
export function* modelStatements(concepts: readonly Concept[], published: Pick<Complete, 'publication' | 'places'>): Generator<Statement> {
  const { base, portal } = published.publication;
  const place: Place = { model: modelOf(base), languages: portal.languages };
  yield* catalog('models', published, modelldcatno.model, [place.model]);
  yield link(catalogOf(base, 'models'), dct.hasPart, place.model);
  yield* informationModel(concepts, place, published.publication);
}

function* informationModel(concepts: readonly Concept[], place: Place, publication: Publication): Generator<Statement> {
  const { model } = place;
  const { portal } = publication;
  const [lists, types] = [codeLists(concepts), typesOf(concepts)];
  yield link(model, rdf.type, modelldcatno.InformationModel);
  yield* resource(model, portal.model, publication);
  // The catalogue describes these.
  yield link(model, dct.license, ownLicence(portal));
  for (const { iri } of languageTerms(portal)) yield link(model, dct.language, iri);
  yield string(model, modelldcatno.informationModelIdentifier, model);
  for (const theme of portal.modelThemes) yield* [link(model, dcat.theme, theme.iri), ...foreignTerm(theme, portal.languages)];
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

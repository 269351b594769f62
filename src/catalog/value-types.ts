import type { CodeList, CodeValue } from '../model/concept';
import type { SimpleType } from '../model/simple-types';
import { dct, modelldcatno, rdf, skos, xsd, type Iri } from '../model/vocabulary';
import { link, string } from '../rdf/plain';
import type { Statement } from '../rdf/statement';
import { iri, literal } from '../rdf/terms';
import { element, type Place } from './element';
import { texts } from './texts';

export const listAddress = ({ model }: Place, { name }: CodeList) => `${model}#${name}`;
export const typeAddress = ({ model }: Place, { datatype }: SimpleType) => `${model}#${lastName(datatype)}`;
const lastName = (term: Iri) => /[^#/]*$/.exec(term)![0];

/** A type by the datatype that defines it, which the profile wants as a value. */
export function* simpleType(type: SimpleType, place: Place): Generator<Statement> {
  const address = typeAddress(place, type);
  yield* element(address, { classes: [modelldcatno.SimpleType, modelldcatno.ModelElement], titles: type.names }, place);
  yield [iri(address), iri(modelldcatno.typeDefinitionReference), literal(type.datatype, xsd.anyURI)];
}

/** A closed list and its codes. A code that is published as a concept says so. */
export function* codeList(list: CodeList, place: Place): Generator<Statement> {
  const address = listAddress(place, list);
  const classes = [modelldcatno.CodeList, modelldcatno.ModelElement];
  yield* element(address, { classes, titles: list.names, describe: list.describe }, place);
  for (const value of list.values) {
    yield* codeElement(value, address, place);
    if (list.published) yield* subject(value, address, place);
  }
}

function* codeElement({ code, labels, meanings }: CodeValue, list: string, { languages }: Place): Generator<Statement> {
  const address = elementAddress(list, code);
  yield link(address, rdf.type, modelldcatno.CodeElement);
  yield link(address, skos.inScheme, list);
  yield string(address, dct.identifier, address);
  yield string(address, skos.notation, code);
  yield* texts(address, skos.prefLabel, labels, languages);
  yield* texts(address, skos.definition, meanings, languages);
}

function* subject({ code, term, labels }: CodeValue, list: string, { languages }: Place): Generator<Statement> {
  yield link(elementAddress(list, code), dct.subject, term);
  yield link(term, rdf.type, skos.Concept);
  yield* texts(term, skos.prefLabel, labels, languages);
}

const elementAddress = (list: string, code: string) => `${list}-${code}`;

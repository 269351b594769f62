import type { Back, Concept, Property } from '../model/concept';
import { spoken } from '../model/naming';
import { simpleTypes } from '../model/simple-types';
import { modelldcatno, xsd, type Iri } from '../model/vocabulary';
import { link } from '../rdf/plain';
import type { Statement } from '../rdf/statement';
import { iri, literal } from '../rdf/terms';
import { element, type Place } from './element';
import { listAddress, typeAddress } from './value-types';

export const objectAddress = ({ model }: Place, name: string) => `${model}#${name}`;
const propertyAddress = (place: Place, concept: string, name: string) => `${objectAddress(place, concept)}-${name}`;
/** A text in several languages is called as one of them: `names` is `name`. */
const calledAs = ({ name, pick = name }: Property) => pick;

/** A concept with its properties, those that it inherits and those that are derived too, and the parts that it is made of. */
export function* objectType(concept: Concept, place: Place): Generator<Statement> {
  const { name, names, describe, properties, backs } = concept;
  const address = objectAddress(place, name);
  const classes = [modelldcatno.ObjectType, modelldcatno.ModelElement];
  yield* element(address, { classes, titles: names, describe }, place);
  const parts = backs.filter(({ parts }) => parts);
  const called = [...properties.map(calledAs), ...parts.map(({ name }) => name)];
  for (const as of called) yield link(address, modelldcatno.hasProperty, propertyAddress(place, name, as));
  for (const property of properties)
    yield* told(propertyAddress(place, name, calledAs(property)), property, leadsTo(property, place), place);
  for (const back of parts) yield* composition(concept, back, place);
}

/** What kind of property it is in the profile, and the types that its values may be of. */
interface Ending {
  readonly type: Iri;
  readonly by: Iri;
  readonly to: readonly string[];
}

function leadsTo({ kind, codes, to }: Property, place: Place): Ending {
  const ends = to.map(({ name }) => objectAddress(place, name));
  if (ends.length > 1) return { type: modelldcatno.Choice, by: modelldcatno.hasSome, to: ends };
  if (codes) return { type: modelldcatno.Attribute, by: modelldcatno.hasValueFrom, to: [listAddress(place, codes)] };
  if (kind === 'link' || kind === 'clique' || kind === 'code') return { type: modelldcatno.Role, by: modelldcatno.hasObjectType, to: ends };
  return { type: modelldcatno.Attribute, by: modelldcatno.hasSimpleType, to: [typeAddress(place, simpleTypes[kind])] };
}

/** The parts that a whole contains. Each part's own link back to the whole is the other side of the same. */
function* composition({ name }: Concept, { name: as, by, property, min, single, describe }: Back, place: Place): Generator<Statement> {
  const address = propertyAddress(place, name, as);
  const parts: Ending = { type: modelldcatno.Composition, by: modelldcatno.contains, to: [objectAddress(place, by)] };
  yield* told(address, { name: as, describe, min, max: single ? 1 : undefined }, parts, place);
  yield link(address, modelldcatno.formsSymmetryWith, propertyAddress(place, by, property));
}

type Described = Pick<Property, 'name' | 'describe' | 'min' | 'max' | 'pick'>;

/** Properties are named in English only: by the one name that each has in the declarations. */
function* told(address: string, property: Described, { type, by, to }: Ending, place: Place): Generator<Statement> {
  const { name, pick = name, describe, min, max } = property;
  yield* element(address, { classes: [type, modelldcatno.Property], titles: { en: spoken(pick) }, describe }, place);
  yield [iri(address), iri(modelldcatno.minOccurs), times(min)];
  yield [iri(address), iri(modelldcatno.maxOccurs), max === undefined ? literal('*') : times(max)];
  for (const end of to) yield link(address, by, end);
}

const times = (number: number) => literal(String(number), xsd.nonNegativeInteger);

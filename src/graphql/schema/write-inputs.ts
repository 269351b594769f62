import { Float, ID, Int } from 'type-graphql';
import type { Concept, Model, Property } from '../../model/concept';
import { DayScalar, EDTF, UrlScalar } from '../../model/values';
import { conceptNamed } from '../../store/sql/joins';
import { inputType, type FieldOf } from './make';
import type { Writing } from './writing';

type EnumOf = (list: string) => object;

const textInput = inputType('LangTextInput', 'A text and the language it is in.', [], [
  { name: 'lang', type: () => String, describe: 'BCP 47 tag, such as `nb`.' },
  { name: 'value', type: () => String, describe: 'The text.' },
]); // prettier-ignore

const keyField: FieldOf = { name: 'key', type: () => String, describe: 'Its local key: short, lower-case, never changed.' };
const expected: FieldOf = {
  name: 'expectedRevision',
  type: () => Int,
  describe: 'The revision of the register at which you read it. It is refused without, or if the record has changed since.',
};
const byKey = inputType('RecordInput', 'A record, as you know it.', [expected], [keyField]);

/** How a property is called and typed on its way in, as on its way out; a link is an IRI, or the key where it leads to one concept only. */
export const inputName = ({ name, all }: Pick<Property, 'name' | 'all'>) => all ?? name;
/** Whether it can be written. */
export const isWritten = ({ derived, stored, kind, isWhole }: Property) => !derived && stored && kind !== 'clique' && !isWhole;
/** The concepts that are parts of this one, with the name of their list. */
export const partsOf = ({ backs }: Concept, concepts: readonly Concept[]) =>
  backs.filter(({ parts }) => parts).map(({ name, by, min, describe }) => ({ name, min, describe, concept: conceptNamed(concepts, by) }));

function typeOf({ kind, codes, to, max }: Property, enumOf: EnumOf): () => unknown {
  const one = (): unknown => {
    if (codes) return enumOf(codes.name);
    if (to.length) return ID;
    return plain[kind as keyof typeof plain];
  };
  return kind === 'map' || kind === 'texts' ? () => [textInput] : max ? one : () => [one()];
}
const plain = {
  ...{ text: String, predicate: String, object: String, web: UrlScalar, edtf: EDTF, day: DayScalar },
  ...{ integer: Int, float: Float, boolean: Boolean },
} as const;

const isRequired = ({ min, default: has }: Property) => min > 0 && has === undefined;

/** The fields of a record on its way in: all, and those that a new one needs. */
function fieldsOf(concept: Concept, model: Model, enumOf: EnumOf, leaveOut: readonly string[] = []) {
  const properties = concept.properties.filter(property => isWritten(property) && !leaveOut.includes(property.name));
  const field = (property: Property): FieldOf => ({
    ...{ name: inputName(property), type: typeOf(property, enumOf) },
    describe: property.to.length ? `${property.describe} ${linkHelp(property)}` : property.describe,
  });
  const parts = partsOf(concept, model.concepts).map(({ name, min, describe, concept }) => {
    const type = partInput(concept, model, enumOf);
    return { min, field: { name, type: () => [type], describe: `${describe} The whole list: parts that are left out go.` } };
  });
  return {
    required: [...properties.filter(isRequired).map(field), ...parts.filter(({ min }) => min).map(({ field }) => field)],
    optional: [...properties.filter(property => !isRequired(property)).map(field), ...parts.filter(({ min }) => !min).map(({ field }) => field)],
  };
}

const linkHelp = ({ to }: Property) => (to.length > 1 ? `The IRI of ${to.map(({ path }) => path).join(', ')}.` : 'Its IRI, or its key.');

const partInputs = new Map<string, Function>();
function partInput(part: Concept, model: Model, enumOf: EnumOf): Function {
  const { required, optional } = fieldsOf(part, model, enumOf);
  const key: FieldOf = { name: 'key', type: () => String, describe: 'Its key, as read, for one that is there; none for a new one.' };
  const made = partInputs.get(part.name) ?? inputType(`${part.name}PartInput`, part.describe, [key, ...optional], required);
  partInputs.set(part.name, made);
  return made;
}

/** The input of a mutation. */
export const writeInput = (writing: Writing, model: Model, enumOf: EnumOf): Function =>
  inputs[writing.does](`${writing.name[0]!.toUpperCase()}${writing.name.slice(1)}Input`, writing.concept, model, enumOf);

type InputOf = (type: string, concept: Concept, model: Model, enumOf: EnumOf) => Function;

const inputs: Readonly<Record<Writing['does'], InputOf>> = {
  create: (type, concept, model, enumOf) => {
    const { required, optional } = fieldsOf(concept, model, enumOf);
    return inputType(type, concept.describe, optional, [keyField, ...required]);
  },
  change: (type, concept, model, enumOf) => {
    const { required, optional } = fieldsOf(concept, model, enumOf);
    return inputType(type, `What is to be different. ${concept.describe}`, [expected, ...required, ...optional], [keyField]);
  },
  remove: () => byKey,
  restore: () => byKey,
  record: eventInput,
  prefer: (type, _, { claims }) =>
    inputType(type, 'A claim, and why it is preferred.', [expected], [
      keyField,
      { name: claims.reason, type: () => String, describe: 'Why, in your words.' },
    ]), // prettier-ignore
};

/** An event says what it is about; the rest follows from that, unless it is said too. */
function eventInput(type: string, concept: Concept, model: Model, enumOf: EnumOf): Function {
  const { order } = model.events;
  const { required, optional } = fieldsOf(concept, model, enumOf, [order]);
  const own = concept.boundary!.property.name;
  const orElse = (field: FieldOf, or: string): FieldOf => ({ ...field, describe: `${field.describe} ${or}` });
  const dataset = required.find(({ name }) => name === own)!;
  return inputType(
    type,
    concept.describe,
    [
      ...[orElse(expected, 'It is that of the relation.'), orElse(keyField, 'By default it is made of that of the relation.')],
      { name: order, type: () => Int, describe: 'Its place among the events of the relation; by default the last.' },
      ...[orElse(dataset, 'By default that of the relation.'), ...optional],
    ],
    required.filter(({ name }) => name !== own),
  );
}

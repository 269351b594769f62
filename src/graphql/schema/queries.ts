import { ID, Int, Query, Resolver } from 'type-graphql';
import type { Concept, Model } from '../../model/concept';
import { method } from '../../model/declare';
import { camel, type ThingClass } from '../../model/facts';
import { Thing } from '../../model/thing';
import { Cursor, DayScalar, LangText } from '../../model/values';
import { connectionOf } from './connections';
import { addField, argument, enumType, inputType, objectType, type ArgOf, type FieldOf } from './make';
import { orderEnum } from './orders';
import { wheres } from './wheres';

/** What the query types are made of: the concepts with their classes, and the enum of a list of codes. */
export interface Parts {
  readonly model: Model;
  readonly typeOf: (name: string) => ThingClass;
  readonly enumOf: (list: string) => object;
}

/** Adds the ways back to each concept’s type, and gives the class of all root fields. */
export function queries({ model, typeOf, enumOf }: Parts): Function {
  const { concepts } = model;
  const connections = new Map(concepts.map(concept => [concept.name, connectionOf(concept, typeOf(concept.name))]));
  const orders = new Map(concepts.map(concept => [concept.name, orderEnum(concept)]));
  const where = wheres(concepts, enumOf);
  const certainty = () => enumOf('Certainty');
  const listArgs = (concept: Concept): ArgOf[] =>
    listArguments(
      concept,
      () => where.get(concept.name),
      () => orders.get(concept.name),
      certainty,
    );

  for (const { name, backs } of concepts)
    for (const { name: field, from, parts, single, describe } of backs) {
      const type = parts ? () => [typeOf(from)] : () => (single ? typeOf(from) : connections.get(from));
      const args = parts || single ? [] : listArgs(concepts.find(({ name }) => name === from)!);
      addField(typeOf(name), { name: field, type, nullable: single, describe, args });
    }

  const Reads = class Reads {};
  const root = (field: FieldOf) => addQuery(Reads, field);
  for (const concept of concepts) {
    const { name, one, plural, describe } = concept;
    root({
      name: one,
      type: () => typeOf(name),
      nullable: true,
      describe: `One by its key or IRI. ${describe}`,
      args: oneArguments(concept, concepts, enumOf),
    });
    root({ name: plural, type: () => connections.get(name), describe: `Many, page by page. ${describe}`, args: listArgs(concept) });
  }
  root({
    name: 'node',
    type: () => Thing,
    nullable: true,
    describe: 'Whatever an IRI of this register names.',
    args: [{ name: 'id', type: () => ID, describe: 'Its IRI.', required: true }],
  });
  root(
    tiesField(model, connections, id => ({ name: id, type: () => ID, describe: 'The IRI of a city or an organisation.', required: true })),
  );
  root(countsField(model, where));
  root(registerField(model, typeOf));
  Resolver()(Reads);
  return Reads;
}

function listArguments(
  { search, boundary, spans, plural }: Concept,
  where: () => unknown,
  order: () => unknown,
  certainty: () => unknown,
): ArgOf[] {
  const page = [
    { name: 'first', type: () => Int, describe: 'So many from the start: 1 to 100, 20 if not said.' },
    { name: 'after', type: () => Cursor, describe: 'After this place.' },
    { name: 'last', type: () => Int, describe: 'So many from the end: 1 to 100.' },
    { name: 'before', type: () => Cursor, describe: 'Before this place.' },
    { name: 'where', type: where, describe: `Only ${plural} that fit.` },
    { name: 'orderBy', type: order, describe: 'How to sort; by key if not said.' },
  ];
  return [
    ...page,
    ...(search.length
      ? [
          {
            name: 'search',
            type: () => String,
            describe: 'Only those with these words in a name, in any language and spelling; a word may be cut short.',
          },
        ]
      : []),
    ...(boundary ? [{ name: 'dataset', type: () => String, describe: 'Only those of the dataset with this key.' }] : []),
    ...(spans
      ? [
          { name: 'asOf', type: () => DayScalar, describe: 'Only those in force on this day, as they stood then.' },
          { name: 'certainty', type: certainty, describe: 'With `asOf`: only those that surely are, or only those that merely may be.' },
        ]
      : []),
  ];
}

function oneArguments({ name, one, whole }: Concept, concepts: readonly Concept[], enumOf: (list: string) => object): ArgOf[] {
  const part = concepts.find(concept => concept.lookup && concept.whole?.to.some(target => target.name === name));
  const input = part && lookupInput(part, enumOf);
  const by = part ? [{ name: part.lookup!.as, type: () => input, describe: `What another register calls it.` }] : [];
  return [
    { name: 'key', type: () => String, describe: whole ? 'Its key: that of its whole, and a fragment.' : `Its local key.` },
    { name: 'id', type: () => ID, describe: `The IRI of the ${one}.` },
    ...by,
  ];
}

const lookups = new Map<string, Function>();
function lookupInput({ name, lookup, properties }: Concept, enumOf: (list: string) => object): Function {
  const [list, value] = lookup!.by;
  const property = (name: string) => properties.find(property => property.name === name)!;
  const made = lookups.get(name) ?? inputType(`${name}Input`, 'A value and who issued it.', [], [
    { name: list, type: () => enumOf(property(list).codes!.name), describe: property(list).describe },
    { name: value, type: () => String, describe: property(value).describe },
  ]); // prettier-ignore
  lookups.set(name, made);
  return made;
}

function tiesField({ ties }: Model, connections: ReadonlyMap<string, Function>, id: (name: string) => ArgOf): FieldOf {
  const args = [
    { name: 'first', type: () => Int, describe: 'So many from the start: 1 to 100, 20 if not said.' },
    { name: 'after', type: () => Cursor, describe: 'After this place.' },
  ];
  const list = (name: string, describe: string) => ({ name, type: () => connections.get(ties.concept), describe, args });
  const type = objectType('Ties', 'What is in force on a day, split by how sure that is.', [
    list('certain', 'What surely is in force.'),
    list('possible', 'What may be in force, for all that is known.'),
  ]);
  return {
    name: 'ties',
    type: () => type,
    describe: 'The relations of a city or an organisation that are in force on a day; those that are suspended or dormant are, and say so.',
    args: [id('of'), { name: 'on', type: () => DayScalar, describe: 'The day.', required: true }],
  };
}

function countsField({ concepts }: Model, where: ReadonlyMap<string, Function>): FieldOf {
  const counted = concepts.filter(({ counts }) => Object.keys(counts).length);
  const dimensions = [...new Set(counted.flatMap(({ counts }) => Object.keys(counts)))];
  const countable = enumType(
    'Countable',
    'What can be counted.',
    Object.fromEntries(counted.map(({ name, describe }) => [name, describe])),
  );
  const by = (dimension: string) =>
    counted
      .filter(({ counts }) => counts[dimension])
      .map(({ name, counts }) => `${name} by \`${counts[dimension]!.join('.')}\``)
      .join(', ');
  const dimension = enumType(
    'CountBy',
    'What records can be grouped by.',
    Object.fromEntries(dimensions.map(name => [name, `${by(name)}.`])),
  );
  const conditions = inputType(
    'CountWhere',
    'Conditions on what is counted.',
    counted.map(({ name, plural }) => ({ name: camel(name), type: () => where.get(name), describe: `Which ${plural} count.` })),
  );
  const group = objectType('CountGroup', 'How many records share these values.', [
    ...dimensions.map(name => ({
      name: name.toLowerCase(),
      type: () => String,
      nullable: true,
      describe: `Their value of ${name}: a code, a key or a year. Null where there is none, or it was not asked for.`,
    })),
    { name: 'count', type: () => Int, describe: 'How many they are.' },
  ]);
  return {
    name: 'counts',
    type: () => [group],
    describe: 'How many records there are, in groups, largest first.',
    args: [
      { name: 'of', type: () => countable, describe: 'What to count.', required: true },
      { name: 'by', type: () => [dimension], describe: 'What to group by; nothing: one number.' },
      { name: 'where', type: () => conditions, describe: 'Which of them.' },
    ],
  };
}

function registerField({ register, concepts }: Model, typeOf: (name: string) => ThingClass): FieldOf {
  const publisher = concepts.find(({ name }) => name === register.dataset)!.properties.find(({ name }) => name === register.publisher)!
    .to[0]!.name;
  const lang = {
    name: 'lang',
    type: () => [String],
    describe: 'Languages in order of preference (BCP 47); the first that exists, then any.',
  };
  const type = objectType('Register', 'This register.', [
    { name: 'name', type: () => String, describe: 'What it is called.', args: [lang] },
    { name: 'names', type: () => [LangText], describe: 'What it is called, in every language that we have.' },
    { name: 'dataset', type: () => typeOf(register.dataset), describe: 'The dataset that is its own.' },
    { name: 'publisher', type: () => typeOf(publisher), describe: 'Who publishes it.' },
    { name: 'revision', type: () => Int, describe: 'Its newest revision: it grows by one with each change.' },
    { name: 'modified', type: () => String, describe: 'When it last changed (ISO 8601, UTC).' },
    { name: 'version', type: () => String, describe: 'The version of the software.' },
  ]);
  return { name: 'register', type: () => type, nullable: true, describe: 'The register itself; null while it is empty.' };
}

function addQuery(type: Function, { name, type: of, describe, nullable, args = [] }: FieldOf) {
  const query = Query(of as never, { name, nullable, description: describe });
  method(
    type.prototype as object,
    name,
    query,
    ...args.map((arg, index) => (target: object, key: string) => argument(target, key, arg, index)),
  );
}

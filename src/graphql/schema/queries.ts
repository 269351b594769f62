import { ID, Query, Resolver } from 'type-graphql';
import type { Concept, Model } from '../../model/concept';
import { method } from '../../model/declare';
import type { ThingClass } from '../../model/facts';
import { Thing } from '../../model/thing';
import { changesField } from './changes-field';
import { connectionOf } from './connections';
import { countsField } from './counts-field';
import { knownAt } from './known-at';
import { listArguments } from './list-arguments';
import { addField, argument, type ArgOf, type FieldOf } from './make';
import { oneArguments } from './one-arguments';
import { orderEnum } from './orders';
import { registerField } from './register-field';
import { tiesField } from './ties-field';
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
  const listArgs = (concept: Concept): ArgOf[] =>
    listArguments(
      concept,
      () => where.get(concept.name),
      () => orders.get(concept.name),
      enumOf,
    );

  for (const { name, backs } of concepts)
    for (const { name: field, from, parts, single, describe } of backs) {
      const type = parts ? () => [typeOf(from)] : () => (single ? typeOf(from) : connections.get(from));
      const args = parts || single ? [] : listArgs(concepts.find(({ name }) => name === from)!);
      addField(typeOf(name), { name: field, type, nullable: single, describe, args });
    }

  const Reads = class Reads {};
  const root = (field: FieldOf) => addQuery(Reads, { ...field, args: [...(field.args ?? []), knownAt] });
  for (const concept of concepts) {
    const { name, one, plural, describe } = concept;
    root({
      name: one,
      type: () => typeOf(name),
      nullable: true,
      describe: `One, by exactly one of the arguments. ${describe}`,
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
  root(tiesField(model, connections));
  root(countsField(model, where));
  root(registerField(model, typeOf));
  addQuery(Reads, changesField(model));
  Resolver()(Reads);
  return Reads;
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

import { Extensions, Int, Mutation, Resolver } from 'type-graphql';
import type { Concept } from '../../model/concept';
import { method } from '../../model/declare';
import { Thing } from '../../model/thing';
import type { Role } from '../../model/viewer';
import { argument, inputType, objectType, type ArgOf } from './make';
import type { Parts } from './queries';
import { writeInput } from './write-inputs';
import { writings } from './writing';

const reason: ArgOf = { name: 'reason', type: () => String, describe: 'Why, for the history.' };
const revision = { name: 'revision', type: () => Int, nullable: true, describe: 'The revision that it made; null where nothing is different.' };

/** The class of all mutations: one for each way to write a record, and `commit` for several at once. */
export function mutations({ model, typeOf, enumOf }: Parts): Function {
  const Writes = class Writes {};
  const add = (name: string, type: Function, requires: Role, describe: string, args: readonly ArgOf[]) =>
    method(
      Writes.prototype,
      name,
      Mutation(() => type as never, { name, description: describe }),
      Extensions({ requires }),
      ...args.map((arg, index) => (target: object, key: string) => argument(target, key, arg, index)),
    );
  const payloads = new Map<string, Function>();
  const payload = ({ name, one, describe }: Concept) => {
    const record = { name: one, type: () => typeOf(name), nullable: true, describe: `The record as it is now; null where it is gone. ${describe}` };
    const made = payloads.get(name) ?? objectType(`${name}Written`, 'What a mutation did.', [revision, record]);
    payloads.set(name, made);
    return made;
  };
  const all = writings(model).map(writing => ({ ...writing, input: writeInput(writing, model, enumOf) }));
  for (const { name, concept, role, describe, input } of all)
    add(name, payload(concept), role, describe, [{ name: 'input', type: () => input, describe: 'What to write.', required: true }, reason]);

  const change = inputType(
    'ChangeInput',
    'One change: exactly one of these.',
    all.map(({ name, describe, input }) => ({ name, type: () => input, describe })),
  );
  const committed = objectType('Committed', 'What several changes did.', [
    revision,
    { name: 'records', type: () => [Thing], describe: 'The records that are there now, each once, in the order of the changes.' },
  ]);
  add('commit', committed, 'editor', 'Several changes as one: all or nothing, one revision. Each needs the role that it needs alone.', [
    { name: 'changes', type: () => [change], describe: 'The changes, in this order; at most 1,000.', required: true },
    reason,
  ]);
  Resolver()(Writes);
  return Writes;
}

import { ID } from 'type-graphql';
import type { Model } from '../../model/concept';
import { DayScalar } from '../../model/values';
import { onwardArguments } from './list-arguments';
import { objectType, type FieldOf } from './make';

/** The relations of an actor that are in force on a day. */
export function tiesField({ ties }: Model, connections: ReadonlyMap<string, Function>): FieldOf {
  const list = (name: string, describe: string) => ({ name, type: () => connections.get(ties.concept), describe, args: onwardArguments });
  const type = objectType('Ties', 'What is in force on a day, split by how sure that is.', [
    list('certain', 'What surely is in force.'),
    list('possible', 'What may be in force, for all that is known.'),
  ]);
  return {
    name: 'ties',
    type: () => type,
    nullable: true,
    describe: 'The relations of a city or an organisation that are in force on a day; those that are suspended or dormant are, and say so. Null where there is no such city or organisation.',
    args: [{ name: 'of', type: () => ID, describe: 'The IRI of a city or an organisation.', required: true }, { name: 'on', type: () => DayScalar, describe: 'The day.', required: true }],
  };
}


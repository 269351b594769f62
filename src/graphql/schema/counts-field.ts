import { Int } from 'type-graphql';
import type { Model } from '../../model/concept';
import { camel, spoken } from '../../model/naming';
import { enumType, inputType, objectType, type FieldOf } from './make';

/** How many records there are, in groups. */
export function countsField({ concepts }: Model, where: ReadonlyMap<string, Function>): FieldOf {
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
    counted.map(({ name, plural }) => ({ name: camel(name), type: () => where.get(name), describe: `Which ${spoken(plural)} count.` })),
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


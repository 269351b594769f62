import { InvalidInput } from '../../errors';
import type { Concept, Model } from '../../model/concept';
import type { Role } from '../../model/viewer';
import { conceptNamed } from '../../store/sql/joins';

/** What a mutation does to a record. */
export type Way = 'create' | 'change' | 'remove' | 'restore' | 'record' | 'prefer';

/** A mutation: its name, what it does to records of which concept, and the least role that may. */
export interface Writing {
  readonly name: string;
  readonly does: Way;
  readonly concept: Concept;
  readonly role: Role;
  readonly describe: string;
}

/** All mutations that write one record, in the order of the concepts. Parts are written with their wholes. */
export const writings = ({ concepts, events, claims }: Model): readonly Writing[] => [
  ...concepts.filter(({ whole }) => !whole).flatMap(concept => plain.map(does => writingOf(concept, does))),
  special('record', conceptNamed(concepts, events.concept), 'Records what happened to a relation, whose standing follows from it.'),
  special(
    'prefer',
    conceptNamed(concepts, claims.concept),
    'Makes a claim the statement of the register: the record takes its value, unless that follows from others.',
    'prefer',
  ),
];

const plain = ['create', 'change', 'remove', 'restore'] as const;

function writingOf(concept: Concept, does: (typeof plain)[number]): Writing {
  const { name, names, boundary, table } = concept;
  const bounds = boundary?.table === table;
  const role: Role = bounds ? (does === 'change' ? 'publisher' : 'administrator') : 'editor';
  return {
    name: does + name,
    does,
    concept,
    role,
    describe: sentences[does].replace('$', names.en),
  };
}

const sentences = {
  create: 'Makes a new record: $.',
  change: 'Changes what is given of a record: $. What is left out stays; null empties.',
  remove: 'Removes a record: $. Its past stays, and it can be restored.',
  restore: 'Brings a removed record back as it last was: $.',
} as const;

const special = (does: Way, concept: Concept, describe: string, name = does + concept.name): Writing => ({
  ...{ name, does, concept, role: 'editor' },
  describe: describe,
});

/** The one of several that is given; throws `InvalidInput` that names the place. */
export function onlyOne(all: readonly Writing[], given: Readonly<Record<string, unknown>>, place: string): Writing {
  const found = all.filter(({ name }) => given[name] != null);
  if (found.length !== 1) throw new InvalidInput(place, Object.keys(given), 'Exactly one change.');
  return found[0]!;
}

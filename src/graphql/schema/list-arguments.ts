import { Int } from 'type-graphql';
import type { Concept } from '../../model/concept';
import { Cursor, DayScalar } from '../../model/values';
import { spoken } from '../../model/naming';
import type { ArgOf } from './make';

/** How many records a page has if nobody says, and at most. */
export const [pageSize, largestPage] = [20, 100] as const;

/** How to read a list from its start. */
export const onwardArguments: readonly ArgOf[] = [
  { name: 'first', type: () => Int, describe: `How many from the start: 1 to ${largestPage}, by default ${pageSize}.` },
  { name: 'after', type: () => Cursor, describe: 'After this place.' },
];

/** The arguments of a list of this concept. */
export function listArguments(
  { search, searchThrough, boundary, spans, plural }: Concept,
  where: () => unknown,
  order: () => unknown,
  enumOf: (list: string) => object,
): ArgOf[] {
  const page = [
    ...onwardArguments,
    { name: 'last', type: () => Int, describe: `How many from the end: 1 to ${largestPage}.` },
    { name: 'before', type: () => Cursor, describe: 'Before this place.' },
    { name: 'where', type: where, describe: `Only ${spoken(plural)} that fit.` },
    { name: 'orderBy', type: order, describe: 'How to sort; by default by key.' },
  ];
  return [
    ...page,
    ...(search.length || searchThrough.length
      ? [
          {
            name: 'search',
            type: () => String,
            describe: `Only those with these words in a name${searchThrough.length ? ' of theirs or of who takes part' : ''}, in any language and spelling; a word may be cut short.`,
          },
        ]
      : []),
    ...(boundary ? [{ name: 'dataset', type: () => String, describe: 'Only those of the dataset with this key.' }] : []),
    ...(spans
      ? [
          { name: 'asOf', type: () => DayScalar, describe: 'Only those in force on this day, as they stood then.' },
          { name: 'certainty', type: () => enumOf(spans.list), describe: 'With `asOf`: only those that surely are, or only those that merely may be.' },
        ]
      : []),
  ];
}


import { Int } from 'type-graphql';
import type { Concept } from '../../model/concept';
import { Cursor } from '../../model/values';
import { spoken } from '../../model/naming';
import { objectType } from './make';

export const pageInfo = objectType('PageInfo', 'Where a page stands in its list (Relay Cursor Connections).', [
  { name: 'hasNextPage', type: () => Boolean, describe: 'Whether more follow.' },
  { name: 'hasPreviousPage', type: () => Boolean, describe: 'Whether some come before.' },
  { name: 'startCursor', type: () => Cursor, nullable: true, describe: 'The place of the first.' },
  { name: 'endCursor', type: () => Cursor, nullable: true, describe: 'The place of the last.' },
]);

/** The page of a list of one concept (Relay Cursor Connections). */
export function connectionOf({ name, plural }: Concept, type: Function) {
  const edge = objectType(`${name}Edge`, `One of the ${spoken(plural)}, and its place in the list.`, [
    { name: 'cursor', type: () => Cursor, describe: 'Its place in the list.' },
    { name: 'node', type: () => type, describe: 'The record itself.' },
  ]);
  return objectType(`${name}Connection`, `A page of ${spoken(plural)}.`, [
    { name: 'nodes', type: () => [type], describe: 'The records of the page.' },
    { name: 'edges', type: () => [edge], describe: 'The records of the page, each with its cursor.' },
    { name: 'pageInfo', type: () => pageInfo, describe: 'Where the page stands.' },
    { name: 'totalCount', type: () => Int, describe: 'How many there are on all pages.' },
  ]);
}

import type { Concept } from '../../model/concept';
import { along, routes } from '../../store/sql/routes';
import type { Scope } from './scope';

/** SQL for whether the words are in a name of a row, or of what it is also found by. */
export function foundBy({ catalogue: { concepts }, statement, sees }: Scope, concept: Concept, row: string, words: string): string {
  const fits = (row: string) => `${row}.search @@ (SELECT search_query(${words}))`;
  const through = concept.searchThrough
    .flatMap(path => routes(concepts, concept, path))
    .map(route => {
      const { from, conditions, end } = along(concepts, route, row, () => statement.alias(), sees);
      return `EXISTS (SELECT FROM ${from.join(', ')} WHERE ${[...conditions, fits(end)].join(' AND ')})`;
    });
  return `(${[...(concept.search.length ? [fits(row)] : []), ...through].join(' OR ')})`;
}

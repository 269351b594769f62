import { QueryLimit } from '../errors';

/** How much of something a request to `/graphql` may have, and what that is. */
export interface Limit {
  readonly most: number;
  readonly of: string;
}

const most = (most: number, of: string): Limit => Object.freeze({ most, of });

/** The limits of a request, cheapest first: each is looked at before the work that it bounds. */
export const limits = Object.freeze({
  characters: most(20_000, 'characters in the text of a query'),
  tokens: most(2000, 'tokens'),
  comments: most(50, 'comments'),
  brackets: most(50, 'brackets within each other'),
  fragments: most(20, 'named fragments'),
  variables: most(50, 'variables of an operation'),
  directives: most(20, 'directives'),
  aliases: most(30, 'aliases'),
  depth: most(15, 'fields within each other'),
  rootFields: most(10, 'fields of an operation at its root'),
  selections: most(100, 'selections in one pair of braces'),
  spread: most(2000, 'selections in all, each fragment counted where it is spread'),
  nested: most(10, 'lists and objects within each other in a value'),
  items: most(1000, 'items in one list of a value'),
  letters: most(10_000, 'characters in one text of a value'),
  conditions: most(50, 'conditions in one where'),
  logic: most(5, 'and, or and not within each other'),
  cost: most(10_000, 'points of cost'),
  errors: most(5, 'errors told in one answer'),
  bytes: most(5_000_000, 'bytes in one answer'),
});

/** Throws `QueryLimit` where there is more of this than may be. */
export function within(name: keyof typeof limits, found: number) {
  if (found > limits[name].most) throw new QueryLimit(name, limits[name].of, found, limits[name].most);
}

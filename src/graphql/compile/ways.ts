import type { Back, Concept, Property, Target } from '../../model/concept';
import { joined, joinsAlong, joinsBack } from '../../store/sql/joins';
import type { Catalogue } from './catalogue';
import type { Statement } from './statement';

/** A way from a row to rows of another concept: what to select from, and what ties it to the row. */
export interface Way {
  readonly concept: Concept;
  readonly from: string;
  readonly on: string;
  /** It leads from a whole to its parts, which are to be seen where that is. */
  readonly within?: boolean;
}

/** A way that arrives at rows of a new name. */
export type Aliased = Way & { readonly alias: string };
export function aliased({ statement }: { readonly statement: Statement }, way: (alias: string) => Way): Aliased {
  const alias = statement.alias();
  return { ...way(alias), alias };
}

/** The way along one target of a link. `row` is where it starts, `to` the alias of where it arrives. */
export const along = (catalogue: Catalogue, property: Property, target: Target, row: string, to: string): Way => ({
  concept: catalogue.view(target.name).concept,
  ...joined(joinsAlong(property, target), row, to),
});

/** The way back along a link: to the records that link here, or to the wholes of the parts that do. */
export const backAlong = (catalogue: Catalogue, here: Concept, back: Back, row: string, to: string): Way => ({
  concept: catalogue.view(back.from).concept,
  ...joined(joinsBack(catalogue.concepts, here, back), row, to),
  within: back.parts,
});

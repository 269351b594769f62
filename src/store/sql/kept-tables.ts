import type { Concept } from '../../model/concept';

/** A table of the register: of a concept, or of the pairs of a list. */
export interface KeptTable {
  readonly table: string;
  readonly concept: Concept;
  /** Of pairs: the tables that `owner` and `target` lead to. */
  readonly pairs?: { readonly owner: Concept; readonly target: string };
}

/** Every table with rows that belong to a dataset. */
export const keptTables = (concepts: readonly Concept[]): readonly KeptTable[] =>
  concepts.flatMap(concept => [
    { table: concept.table, concept },
    ...concept.properties.flatMap(({ to }) =>
      to.flatMap(({ pairs, table }) => (pairs ? [{ table: pairs, concept, pairs: { owner: concept, target: table } }] : [])),
    ),
  ]);

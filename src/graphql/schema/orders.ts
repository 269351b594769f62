import type { Concept, Property } from '../../model/concept';
import { spoken } from '../../model/naming';
import { enumType } from './make';

/** How a list can be sorted, besides by key. Ties go by key. */
export interface Sorting {
  /** What is compared; of an inexact date, its first day. */
  readonly property: Property;
  readonly type: 'text' | 'date' | 'integer' | 'float8';
  readonly nullable: boolean;
}

const types = { text: 'text', code: 'text', day: 'date', edtf: 'date', integer: 'integer', float: 'float8' } as const;
const sortable = ({ kind, max, stored, name }: Property) => kind in types && max === 1 && stored && name !== 'revision';

/** By the name of each order without its direction: `VALID_FROM`. */
export const sortingsOf = ({ properties }: Concept): ReadonlyMap<string, Sorting> =>
  new Map(
    properties.filter(sortable).map(property => {
      const { column, kind, min } = property;
      const compared = kind === 'edtf' ? { ...property, column: `${column}_first` } : property;
      return [column.toUpperCase(), { property: compared, type: types[kind as keyof typeof types], nullable: min === 0 }];
    }),
  );

/** The enum of orders of a concept: `KEY_ASC`, `VALID_FROM_DESC`, … */
export function orderEnum(concept: Concept) {
  const directions = (name: string, what: string) => [
    [`${name}_ASC`, `By ${what}, ascending; those without one last.`],
    [`${name}_DESC`, `By ${what}, descending; those without one last.`],
  ];
  const values = [
    ...directions('KEY', '`key`'),
    ...[...sortingsOf(concept)].flatMap(([name, { property }]) => directions(name, `\`${property.name}\``)),
  ];
  return enumType(`${concept.name}Order`, `How to sort ${spoken(concept.plural)}.`, Object.fromEntries(values) as Readonly<Record<string, string>>);
}

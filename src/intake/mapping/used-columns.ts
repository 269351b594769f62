import type { Expression, RowMapping, Values } from './mapping';

/** The columns of which anything is made. */
export function usedColumns({ find, records, skip = [] }: RowMapping): readonly string[] {
  const found = Object.values(find).flatMap(({ name, country, identifiers = {}, values = {} }) => [
    ...[name.column, country.column],
    ...Object.values(identifiers).map(({ column }) => column),
    ...inValues(values),
  ]);
  const made = records.flatMap(({ values, when, parts = [] }) => [
    ...inValues(values),
    ...(when ? [when.column] : []),
    ...parts.flatMap(part => inValues(part.values)),
  ]);
  return [...new Set([...found, ...made, ...skip.map(({ when }) => when.column)])];
}

const inValues = (values: Values) =>
  Object.values(values)
    .flatMap(it => it as Expression | Expression[])
    .flatMap(expression => ('column' in expression ? [expression.column] : []));

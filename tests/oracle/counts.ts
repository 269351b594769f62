import { bounds } from './dates';
import { allOf, byText, conceptOf, type Thing } from './thing';
import type { Tables } from './tables';
import { fits, type Input } from './where';

/** How many records there are, in groups: a record with several values is under each, one without any under null. */
export async function countsOf(tables: Tables, of: string, by: readonly string[], where: Input | null | undefined) {
  const concept = conceptOf(tables, of);
  const wanted = where?.[concept.one] as Input | null | undefined;
  const groups = new Map<string, number>();
  for (const thing of allOf(tables, concept)) {
    if (wanted && !(await fits(thing, wanted))) continue;
    const values = by.map(dimension => [...new Set(valuesAlong(thing, concept.counts[dimension]!))]);
    const combinations = values.reduce<(string | null)[][]>(
      (all, values) => all.flatMap(before => (values.length ? values : [null]).map(value => [...before, value])),
      [[]],
    );
    for (const key of combinations.map(each => JSON.stringify(each))) groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  if (!by.length && !groups.size) groups.set('[]', 0);
  return [...groups]
    .map(([key, count]) => ({ count, values: JSON.parse(key) as (string | null)[] }))
    .sort((a, b) => b.count - a.count || byValues(a.values, b.values))
    .map(({ count, values }) => ({ count, ...Object.fromEntries(by.map((dimension, index) => [dimension.toLowerCase(), values[index]])) }));
}

function valuesAlong(thing: Thing, [step, ...rest]: readonly string[]): string[] {
  if (!step) return [thing.row.key];
  const back = thing.concept.backs.find(({ name }) => name === step);
  if (back) return thing.back(back).flatMap(next => valuesAlong(next, rest));
  const property = thing.concept.properties.find(({ name }) => name === step)!;
  if (property.to.length) return thing.along(property).flatMap(next => valuesAlong(next, rest));
  const value = thing.row[property.column] as string | null;
  if (value === null) return [];
  if (property.kind !== 'edtf') return [value];
  const [first, last] = bounds(value).map(day => day.slice(0, 4));
  return first === last ? [first!] : [];
}

function byValues(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  const index = a.findIndex((value, index) => value !== b[index]);
  if (index < 0) return 0;
  const [left, right] = [a[index]!, b[index]!];
  return left === null ? 1 : right === null ? -1 : byText(left, right);
}

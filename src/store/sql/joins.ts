import type { Back, Concept, Property, Target } from '../../model/concept';

/** A table that a way leads through: of its rows those whose `column` equals the column `before` of the row before. */
export interface Join {
  readonly table: string;
  readonly column: string;
  readonly before: string;
}

/** From a record along one target of a link. */
export function joinsAlong({ max }: Property, { table, column, pairs }: Target): readonly Join[] {
  if (max) return [{ table, column: 'key', before: column }];
  return [
    { table: pairs!, column: 'owner', before: 'key' },
    { table, column: 'key', before: 'target' },
  ];
}

/** From a record back along a link: to the records that link here, or to the wholes of the parts that do. */
export function joinsBack(concepts: readonly Concept[], here: Concept, { from, by, property, parts }: Back): readonly Join[] {
  const { table } = conceptNamed(concepts, from);
  const linking = conceptNamed(concepts, by);
  const { column, pairs } = linking.properties.find(({ name }) => name === property)!.to.find(({ name }) => name === here.name)!;
  if (pairs)
    return [
      { table: pairs, column: 'target', before: 'key' },
      { table, column: 'key', before: 'owner' },
    ];
  if (by === from || parts) return [{ table, column, before: 'key' }];
  const whole = linking.whole!.to.find(({ name }) => name === from)!;
  return [
    { table: linking.table, column, before: 'key' },
    { table, column: 'key', before: whole.column },
  ];
}

export function conceptNamed(concepts: readonly Concept[], name: string): Concept {
  const found = concepts.find(concept => concept.name === name);
  if (!found) throw new TypeError(`No concept is called ${name}.`);
  return found;
}

/** SQL for the joins: what to select from, and what ties it to the row. The last table’s rows are called `to`. */
export function joined(joins: readonly Join[], row: string, to: string) {
  const last = joins.length - 1;
  const name = (index: number) => (index === last ? to : `${to}_${index}`);
  const tie = ({ column, before }: Join, index: number) => `${name(index)}."${column}" = ${index ? name(index - 1) : row}."${before}"`;
  const from = joins.map((join, index) => `"${join.table}" ${name(index)}${index ? ` ON ${tie(join, index)}` : ''}`).join(' JOIN ');
  return { from, on: tie(joins[0]!, 0) };
}

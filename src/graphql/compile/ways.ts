import type { Back, Concept, Property, Target } from '../../model/concept';
import type { Catalogue } from './catalogue';
import { named, type Statement } from './statement';

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
export function along(catalogue: Catalogue, { max }: Property, target: Target, row: string, to: string): Way {
  const { concept } = catalogue.view(target.name);
  const table = `${named(target.table)} ${to}`;
  if (max) return { concept, from: table, on: `${to}.key = ${row}.${named(target.column)}` };
  return {
    concept,
    from: `${named(target.pairs!)} ${to}_pair JOIN ${table} ON ${to}.key = ${to}_pair.target`,
    on: `${to}_pair.owner = ${row}.key`,
  };
}

/** The way back along a link: to the records that link here, or to the wholes of the parts that do. */
export function backAlong(catalogue: Catalogue, here: Concept, { from, by, property: name, parts }: Back, row: string, to: string): Way {
  const { concept } = catalogue.view(from);
  const linking = catalogue.view(by).concept;
  const property = linking.properties.find(property => property.name === name)!;
  const { column, pairs } = property.to.find(target => target.name === here.name)!;
  const table = `${named(concept.table)} ${to}`;
  if (pairs)
    return {
      concept,
      from: `${named(pairs)} ${to}_pair JOIN ${table} ON ${to}.key = ${to}_pair.owner`,
      on: `${to}_pair.target = ${row}.key`,
    };
  if (linking === concept || parts) return { concept, from: table, on: `${to}.${named(column)} = ${row}.key`, within: parts };
  const whole = linking.whole!.to.find(target => target.name === from)!;
  return {
    concept,
    from: `${named(linking.table)} ${to}_part JOIN ${table} ON ${to}.key = ${to}_part.${named(whole.column)}`,
    on: `${to}_part.${named(column)} = ${row}.key`,
  };
}

import type { FieldNode, GraphQLObjectType } from 'graphql';
import { InvalidInput } from '../../errors';
import type { Concept, Property } from '../../model/concept';
import { camel } from '../../model/facts';
import type { Arguments } from './given';
import { objectOf } from './json';
import { fieldsOf, type Scope } from './scope';
import { named, quoted } from './statement';
import { aliased, along, backAlong } from './ways';
import { whereCondition } from './where';
import { isPublic } from './visible';

/** SQL for how many records there are, by what they are grouped. A record with several values is counted once under each. */
export function countsText(scope: Scope, nodes: readonly FieldNode[], { of, by, where }: Arguments): string {
  const { catalogue, statement } = scope;
  const { concept } = catalogue.view(of!.value as string);
  const dimensions = (by?.value ?? []) as string[];
  for (const dimension of dimensions)
    if (!concept.counts[dimension])
      throw new InvalidInput('by', dimension, `Of ${concept.name}: ${Object.keys(concept.counts).join(', ') || 'none'}.`);
  for (const name of Object.keys(where?.value ?? {}))
    if (name !== camel(concept.name)) throw new InvalidInput(`where.${name}`, name, `Conditions on \`${camel(concept.name)}\`.`);

  const row = statement.alias();
  const wanted = where?.get(camel(concept.name));
  const paths = dimensions.map(dimension => valuesAlong(scope, concept, row, concept.counts[dimension]!));
  const joins = paths.map((select, index) => ` LEFT JOIN LATERAL (${select}) AS d${index} ON d${index}.value IS NOT NULL`).join('');
  const groups = dimensions.map((_, index) => `d${index}.value`);
  const keys = groups.map((group, index) => `${group} AS g${index}`);
  const grouped = `SELECT ${[...keys, `count(DISTINCT ${row}.key) AS count`].join(', ')} FROM ${named(concept.table)} ${row}${joins} WHERE ${isPublic(scope.catalogue, concept, row)}${wanted ? ` AND ${whereCondition(scope, concept, row, wanted)}` : ''}${groups.length ? ` GROUP BY ${groups.join(', ')}` : ''}`;
  const order = [`count DESC`, ...dimensions.map((_, index) => `g${index} COLLATE "C"`)].join(', ');
  return `(SELECT '[' || coalesce(string_agg(${groupText(scope, nodes, dimensions)}, ',' ORDER BY ${order}), '') || ']' FROM (${grouped}) AS groups)`;
}

function groupText(scope: Scope, nodes: readonly FieldNode[], dimensions: readonly string[]): string {
  const type = scope.catalogue.schema.getType('CountGroup') as GraphQLObjectType;
  const value = (dimension: string) =>
    `coalesce(to_json(${dimensions.includes(dimension) ? `g${dimensions.indexOf(dimension)}` : 'NULL'}::text)::text, 'null')`;
  return objectOf(
    [...fieldsOf(scope, type, nodes)].map(([name, [node]]) => {
      const asked = node!.name.value;
      const text = asked === 'count' ? 'count::text' : asked === '__typename' ? quoted('"CountGroup"') : value(asked.toUpperCase());
      return [name, text] as const;
    }),
  );
}

/** SQL selecting as `value` what a path of properties leads to from a row: a code, a key, or the year of a date. */
function valuesAlong(scope: Scope, concept: Concept, row: string, [step, ...rest]: readonly string[]): string {
  const meaning = scope.catalogue.view(concept.name).meanings.get(step!)!;
  if (meaning.is === 'back') return onward(scope, rest, [alias => backAlong(scope.catalogue, concept, meaning.back, row, alias)]);
  const { property } = meaning as { property: Property };
  if (!property.to.length) return `SELECT ${lastValue(property, row)} AS value`;
  return onward(scope, rest, property.to.map(target => alias => along(scope.catalogue, property, target, row, alias))); // prettier-ignore
}

/** Only through what is to be seen. */
const onward = (scope: Scope, rest: readonly string[], ways: readonly ((alias: string) => ReturnType<typeof along>)[]) =>
  ways
    .map(way => {
      const { concept, from, on, alias } = aliased(scope, way);
      const inner = rest.length ? valuesAlong(scope, concept, alias, rest) : `SELECT ${alias}.key AS value`;
      return `SELECT DISTINCT inner_.value FROM ${from} CROSS JOIN LATERAL (${inner}) AS inner_ WHERE ${on} AND ${isPublic(scope.catalogue, concept, alias)}`;
    })
    .join(' UNION ');

/** A date counts under its year, if it lies within one. */
const lastValue = ({ kind, column }: Property, row: string) => {
  if (kind !== 'edtf') return `${row}.${named(column)}`;
  const year = (bound: string) => `to_char(${row}.${named(`${column}_${bound}`)}, 'YYYY')`;
  return `CASE WHEN ${year('first')} = ${year('last')} THEN ${year('first')} END`;
};

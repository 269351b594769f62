import type { FieldNode, GraphQLObjectType } from 'graphql';
import { InvalidInput } from '../../errors';
import type { Concept } from '../../model/concept';
import { camel } from '../../model/naming';
import { quoted } from '../../store/sql/quoted';
import { along, routes } from '../../store/sql/routes';
import { checkWhere } from './check-where';
import type { Arguments, Given } from './given';
import { objectOf } from './json';
import { fieldsOf, type Scope } from './scope';
import { named } from './statement';
import { tallied } from './tallied';
import { shown } from './visible';
import { whereCondition } from './where';

/** SQL for how many records there are, by what they are grouped. A record with several values is counted once under each. */
export function countsText(scope: Scope, nodes: readonly FieldNode[], { of, by, where }: Arguments): string {
  const { concept } = scope.catalogue.view(of!.value as string);
  const dimensions = (by?.value ?? []) as string[];
  for (const dimension of dimensions)
    if (!concept.counts[dimension])
      throw new InvalidInput('by', dimension, `Of ${concept.name}: ${Object.keys(concept.counts).join(', ') || 'none'}.`);
  for (const name of Object.keys(where?.value ?? {}))
    if (name !== camel(concept.name)) throw new InvalidInput(`where.${name}`, name, `Conditions on \`${camel(concept.name)}\`.`);

  const grouped = where || scope.sees ? counted(scope, concept, dimensions, where) : tallied(concept, dimensions);
  const order = [`count DESC`, ...dimensions.map((_, index) => `g${index} COLLATE "C"`)].join(', ');
  return `(SELECT '[' || coalesce(string_agg(${groupText(scope, nodes, dimensions)}, ',' ORDER BY ${order}), '') || ']' FROM (${grouped}) AS groups)`;
}

/** SQL that counts those that fit, by values called g0, g1 and so on. */
function counted(scope: Scope, concept: Concept, dimensions: readonly string[], where: Given | undefined): string {
  const row = scope.statement.alias();
  const wanted = where?.get(camel(concept.name));
  const joins = dimensions.map((dimension, index) => ` LEFT JOIN LATERAL (${values(scope, concept, dimension, row)}) AS d${index} ON d${index}.value IS NOT NULL`); // prettier-ignore
  const groups = dimensions.map((_, index) => `d${index}.value`);
  const keys = groups.map((group, index) => `${group} AS g${index}`);
  return `SELECT ${[...keys, `count(DISTINCT ${row}.key) AS count`].join(', ')} FROM ${named(concept.table)} ${row}${joins.join('')} WHERE ${shown(scope, concept, row)}${wanted ? ` AND ${whereCondition(scope, concept, row, checkWhere(wanted))}` : ''}${groups.length ? ` GROUP BY ${groups.join(', ')}` : ''}`;
}

/** SQL selecting as `value` a row’s values of a dimension: codes, keys or years. */
const values = ({ catalogue: { concepts }, statement, sees }: Scope, concept: Concept, dimension: string, row: string) =>
  routes(concepts, concept, concept.counts[dimension]!)
    .map(way => along(concepts, way, row, () => statement.alias(), sees))
    .map(({ from, conditions, value }) =>
      from.length
        ? `SELECT DISTINCT ${value} AS value FROM ${from.join(' CROSS JOIN ')} WHERE ${conditions.join(' AND ')}`
        : `SELECT ${value} AS value`,
    )
    .join(' UNION ');

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

import type { FieldNode, GraphQLObjectType } from 'graphql';
import type { Property } from '../../model/concept';
import { quoted } from '../../store/sql/quoted';
import { argumentsOf } from './given';
import { objectOf, orNull } from './json';
import { fieldsOf, type Scope } from './scope';
import { named } from './statement';
import { allTexts, langText, pickText } from './value';
import { visible } from './visible';
import { along } from './ways';

/** SQL for the register itself: its names, its own dataset and publisher, and its newest revision. */
export function registerText(scope: Scope, nodes: readonly FieldNode[]): string {
  const { catalogue, model, statement } = scope;
  const type = catalogue.schema.getType('Register') as GraphQLObjectType;
  const row = statement.alias();
  const dataset = catalogue.view(model.register.dataset);
  const property = dataset.concept.properties.find(({ name }) => name === model.register.publisher)!;
  const own = statement.alias();

  const publisher = (nodes: readonly FieldNode[]) => {
    const to = statement.alias();
    const { concept, from, on } = along(catalogue, property, property.to[0]!, own, to);
    return `(SELECT ${scope.recordText(scope, catalogue.view(concept.name), to, nodes)} FROM ${from} WHERE ${on} AND ${visible(scope, concept, to)})`;
  };
  const names = { column: 'names', kind: 'map' } as Property;
  const newest = (column: string) => `(SELECT to_json(${column})::text FROM revision ORDER BY number DESC LIMIT 1)`;
  const text = (nodes: readonly FieldNode[]): string => {
    const [node] = nodes as readonly [FieldNode];
    switch (node.name.value) {
      case 'name':
        return pickText(scope, names, row, argumentsOf(type.getFields()[node.name.value]!, node, scope.variables));
      case 'names':
        return allTexts(names, row, langText(scope, nodes));
      case 'dataset':
        return `CASE WHEN ${visible(scope, dataset.concept, own)} THEN ${scope.recordText(scope, dataset, own, nodes)} END`;
      case 'publisher':
        return publisher(nodes);
      case 'revision':
        return newest('number');
      case 'modified':
        return newest(`to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`);
      case 'version':
        return quoted(JSON.stringify(scope.version));
      default:
        return quoted('"Register"');
    }
  };
  const members = [...fieldsOf(scope, type, nodes)].map(([name, nodes]) => [name, text(nodes)] as const);
  return orNull(
    `(SELECT ${objectOf(members)} FROM register ${row} LEFT JOIN ${named(dataset.concept.table)} ${own} ON ${own}.key = ${row}.dataset)`,
  );
}

import type { FieldNode } from 'graphql';
import type { Property } from '../../model/concept';
import type { Scope } from './scope';
import { named } from './statement';
import { along, aliased, type Aliased } from './ways';
import { everything, visible } from './visible';

/** SQL for the JSON text of what a link leads to: one thing, or a list. */
export function linkText(scope: Scope, property: Property, row: string, nodes: readonly FieldNode[]): string {
  const ways = property.to.map(target => ({ target, way: aliased(scope, alias => along(scope.catalogue, property, target, row, alias)) }));
  if (!property.max) return listText(ways.map(({ way }) => elements(scope, way, nodes, `${way.alias}.key`)));
  const texts = ways.map(({ target, way }) => {
    const column = `${row}.${named(target.column)}`;
    return { text: targetText(scope, way, column, nodes), column };
  });
  return texts.length === 1
    ? texts[0]!.text
    : `CASE ${texts.map(({ text, column }) => `WHEN ${column} IS NOT NULL THEN ${text}`).join(' ')} END`;
}

/** SQL for the one record at the end of a way, or null. */
export const oneText = (scope: Scope, way: Aliased, nodes: readonly FieldNode[]) => lookup(scope, way, textOf(scope, way, nodes));

const textOf = (scope: Scope, { concept, alias }: Aliased, nodes: readonly FieldNode[]) =>
  scope.recordText(scope, scope.catalogue.view(concept.name), alias, nodes);
const lookup = (scope: Scope, way: Aliased, text: string) => `(SELECT ${text} FROM ${way.from} WHERE ${shown(scope, way)})`;

/** The record that a column holds the key of. It is there; where nothing else is asked of it, and it is surely public, nobody looks. */
function targetText(scope: Scope, way: Aliased, column: string, nodes: readonly FieldNode[]): string {
  const { alias } = way;
  const text = textOf(scope, way, nodes);
  const asksMore = new RegExp(`\\b${alias}\\.(?!key\\b)`).test(text);
  if (asksMore) return lookup(scope, way, text);
  return `CASE WHEN ${everything} AND ${column} IS NOT NULL THEN (SELECT ${text} FROM (SELECT ${column} AS key) AS ${alias}) ELSE ${lookup(scope, way, text)} END`;
}

/** SQL for the rows of a list: the JSON text of each, and what to sort them by. */
export const elements = (scope: Scope, way: Aliased, nodes: readonly FieldNode[], order: string) => ({
  text: scope.recordText(scope, scope.catalogue.view(way.concept.name), way.alias, nodes),
  rest: `${order} AS place, ${way.alias}.key AS key FROM ${way.from} WHERE ${shown(scope, way)}`,
});

/** SQL for a JSON list of the rows of all these selections, in their order; those of one place and key in the order of the selections. */
export const listText = (selections: readonly { readonly text: string; readonly rest: string }[]) => {
  const each = selections.map(({ text, rest }, index) => `SELECT ${text} AS text, ${index} AS which, ${rest}`);
  const rows =
    each.length === 1
      ? `${each[0]!} ORDER BY place, key`
      : `SELECT text FROM (${each.join(' UNION ALL ')}) AS each ORDER BY place, key, which`;
  return `(SELECT '[' || coalesce(string_agg(text, ','), '') || ']' FROM (${rows}) AS list)`;
};

const shown = (scope: Scope, { concept, on, alias, within }: Aliased) => (within ? on : `${on} AND ${visible(scope, concept, alias)}`);

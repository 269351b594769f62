import type { FieldNode, GraphQLObjectType } from 'graphql';
import { quoted } from '../../store/sql/quoted';
import { cursorText } from './cursor';
import type { Arguments } from './given';
import { objectOf, orNull } from './json';
import { narrowed, narrows } from './narrow';
import { pageOf, sortedBy, stretches, type Page } from './page';
import { fieldsOf, type Scope } from './scope';
import type { Aliased } from './ways';

/** SQL for the JSON text of a page of records at the end of a way: limited first, nested after. `all` is SQL for how many there are if nothing narrows them. */
export function connectionText(outer: Scope, way: Aliased, nodes: readonly FieldNode[], args: Arguments, all?: string): string {
  const { concept, alias } = way;
  outer.statement.single = false;
  const { scope, conditions, found } = narrowed(outer, concept, alias, args);
  const { from, on } = found ? first(way, found) : way;
  const page = pageOf(scope, concept, args);
  const where = [on, ...conditions].join(' AND ');
  const asked = new Asked(scope, concept.name, nodes);
  const count = all && !narrows(args) ? `(${all})::text` : `(SELECT count(*)::text FROM ${from} WHERE ${where})`;
  const parts = asked.members((name, nodes, column) =>
    memberText(scope, page, name, nodes, { column, count, inside: asked.needsMore ? onlyInside : '', cut: args.after ?? args.before }),
  );
  const { limit } = page;
  const more = asked.needsMore ? ` + 1` : '';
  const selects = stretches(scope, page, alias).map(
    ({ condition, order }) => `(SELECT ${alias}.* FROM ${from} WHERE ${where} AND ${condition} ORDER BY ${order} LIMIT ${limit}${more})`,
  );
  if (!asked.needsRows) return `(SELECT ${objectOf(parts)})`;

  const rows = selects.length === 1 ? selects[0]! : `(${selects.join(' UNION ALL ')} LIMIT ${limit}${more})`;
  const numbered = asked.needsMore || page.backwards;
  const read = numbered ? `(SELECT ${alias}.*, row_number() OVER () AS n FROM ${rows} AS ${alias})` : rows;
  const order = page.backwards ? ' ORDER BY n DESC' : '';
  return `(SELECT ${objectOf(parts)} FROM (SELECT ${asked.columns(limit, page, alias)} FROM ${read} AS ${alias}${order}) AS page HAVING true)`;
}

/**
 * The rows of a way that are found, with a wall that no limit gets through: Postgres would rather walk through all rows in the order of a
 * list, in the belief that it soon has as many as are shown.
 */
const first = ({ from, on, alias }: Aliased, found: string) => ({
  from: `(SELECT ${alias}.* FROM ${from} WHERE ${on} AND ${found} OFFSET 0) AS ${alias}`,
  on: 'true',
});

/** SQL for one member of a connection, over the rows `page`. These come in their order, which holds as long as no aggregate asks for another. */
function memberText(
  scope: Scope,
  page: Page,
  name: string,
  nodes: readonly FieldNode[],
  { column, count, inside, cut }: { column: string; count: string; inside: string; cut: unknown },
): string {
  if (name === '__typename') return quoted(JSON.stringify(`${page.concept.name}Connection`));
  if (name === 'totalCount') return count;
  if (name === 'pageInfo') return pageInfoText(scope, page, nodes, cut);
  return `'[' || coalesce(string_agg(page.${column}, ',')${inside}, '') || ']'`;
}

/** Of a page that says whether there are more, the last row read may be outside. */
const onlyInside = ' FILTER (WHERE page.inside)';

function pageInfoText(scope: Scope, { backwards, order }: Page, nodes: readonly FieldNode[], cut: unknown): string {
  const type = scope.catalogue.schema.getType('PageInfo') as GraphQLObjectType;
  const beyond = `coalesce(bool_or(NOT page.inside), false)::text`;
  const before = cut ? `'true'` : `'false'`;
  const at = (column: string, place: string) => `(array_agg(page.${column})${onlyInside})[${place}]`;
  const edge = (place: string) => orNull(cursorText(order, at('place_value', place), at('place_key', place)));
  const texts: Readonly<Record<string, () => string>> = {
    hasNextPage: () => (backwards ? before : beyond),
    hasPreviousPage: () => (backwards ? beyond : before),
    startCursor: () => edge('1'),
    endCursor: () => edge(`count(*)${onlyInside}`),
    __typename: () => quoted('"PageInfo"'),
  };
  return objectOf([...fieldsOf(scope, type, nodes)].map(([name, [node]]) => [name, texts[node!.name.value]!()] as const));
}

/** A field asked twice under two names may ask for different things, so each has a column of its own. */
const columnOf = (index: number) => `list_${index}`;

/** What an operation asks of a connection, and what its rows have to give for it. */
class Asked {
  readonly #fields: readonly (readonly [string, readonly FieldNode[]])[];

  constructor(
    readonly scope: Scope,
    readonly concept: string,
    nodes: readonly FieldNode[],
  ) {
    this.#fields = [...fieldsOf(scope, scope.catalogue.schema.getType(`${concept}Connection`) as GraphQLObjectType, nodes)];
  }

  get needsRows() {
    return this.#fields.some(([, [node]]) => ['nodes', 'edges', 'pageInfo'].includes(node!.name.value));
  }
  get needsMore() {
    return this.#fields.some(([, [node]]) => node!.name.value === 'pageInfo');
  }

  members(text: (name: string, nodes: readonly FieldNode[], column: string) => string) {
    return this.#fields.map(([name, nodes], index) => [name, text(nodes[0]!.name.value, nodes, columnOf(index))] as const);
  }

  /** The columns of a row of the page: the JSON text of each list it appears in, whether it is inside, and its place. */
  columns(limit: string, page: Page, row: string): string {
    const sorted = sortedBy(this.scope, page, row) ?? 'NULL::text';
    const cursor = cursorText(page.order, sorted, `${row}.key`);
    const view = this.scope.catalogue.view(this.concept);
    const within = `n <= ${limit}`;
    const texts = this.#fields.flatMap(([, nodes], index) => {
      const name = nodes[0]!.name.value;
      if (name !== 'nodes' && name !== 'edges') return [];
      const text = name === 'nodes' ? this.scope.recordText(this.scope, view, row, nodes) : this.#edgeText(nodes, row, cursor);
      return [`${this.needsMore ? `CASE WHEN ${within} THEN ${text} END` : text} AS ${columnOf(index)}`];
    });
    const place = [`${within} AS inside`, `${row}.key AS place_key`, `${sorted} AS place_value`];
    return [...texts, ...(this.needsMore ? place : [])].join(', ');
  }

  #edgeText(nodes: readonly FieldNode[], row: string, cursor: string): string {
    const { catalogue } = this.scope;
    const type = catalogue.schema.getType(`${this.concept}Edge`) as GraphQLObjectType;
    const members = [...fieldsOf(this.scope, type, nodes)].map(([name, nodes]) => {
      const asked = nodes[0]!.name.value;
      const text =
        asked === 'cursor'
          ? cursor
          : asked === 'node'
            ? this.scope.recordText(this.scope, catalogue.view(this.concept), row, nodes)
            : quoted(JSON.stringify(type.name));
      return [name, text] as const;
    });
    return objectOf(members);
  }
}

import type { Concept } from '../../model/concept';
import type { Join } from './joins';
import { columnsOf, routes } from './routes';
import { asked } from './shown';

/** From a concept's rows to those of a table that what they are counted as depends on; without joins, its own. */
export interface Walk {
  readonly concept: Concept;
  readonly joins: readonly Join[];
}

/** A table with the columns on which counts depend, and all walks that end there. */
export interface Depended {
  readonly table: string;
  readonly columns: readonly string[];
  readonly walks: readonly Walk[];
}

/** Every table on which counts depend. */
export function depended(concepts: readonly Concept[]): readonly Depended[] {
  const walks = concepts.flatMap(concept => walksFrom(concepts, concept));
  const columns = [...walks.flatMap(columnsUsed), ...concepts.flatMap(concept => columnsCounted(concepts, concept))];
  const tables = [...new Set(walks.map(tableOf))];
  return tables.map(table => ({
    table,
    columns: [...new Set(columns.filter(column => column.table === table).map(({ column }) => column))].sort(),
    walks: walks.filter(walk => tableOf(walk) === table),
  }));
}

const tableOf = ({ concept, joins }: Walk) => joins.at(-1)?.table ?? concept.table;

/** Each way, and each of its beginnings. */
function walksFrom(concepts: readonly Concept[], concept: Concept): Walk[] {
  const stops = routesOf(concepts, concept).flatMap(({ stops }) =>
    stops.flatMap(({ concept, within }, index) => {
      const way = stops.slice(0, index + 1).flatMap(({ joins }) => joins);
      return [way, ...(within ? [] : asked(concepts, concept).map(further => [...way, ...further]))];
    }),
  );
  const ways = [[], ...asked(concepts, concept), ...stops].flatMap(way => [...way.keys(), way.length].map(length => way.slice(0, length)));
  return [...new Map(ways.map(joins => [JSON.stringify(joins), { concept, joins }])).values()];
}

const routesOf = (concepts: readonly Concept[], concept: Concept) =>
  Object.values(concept.counts).flatMap(path => routes(concepts, concept, path));

/** What ties the rows of a walk to each other. */
const columnsUsed = ({ concept, joins }: Walk) => [
  { table: concept.table, column: 'key' },
  ...joins.flatMap(({ table, column, before }, index) => [
    { table, column },
    { table: joins[index - 1]?.table ?? concept.table, column: before },
  ]),
];

/** What is read at the end: values, and whether a record is to be seen. */
const columnsCounted = (concepts: readonly Concept[], concept: Concept) => [
  ...(concept.boundary ? [{ table: concept.boundary.table, column: concept.boundary.publicIf }] : []),
  ...routesOf(concepts, concept).flatMap(({ stops, last }) =>
    (last ? columnsOf(last) : ['key']).map(column => ({ table: stops.at(-1)?.concept.table ?? concept.table, column })),
  ),
];

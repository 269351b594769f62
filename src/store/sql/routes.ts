import type { Concept, Property } from '../../model/concept';
import { conceptNamed, joined, joinsAlong, joinsBack, type Join } from './joins';
import { isShown, type Open } from './shown';

/** One of the ways that a path of properties takes from a concept, and the property whose values it leads to; without one, to keys. */
export interface Route {
  readonly stops: readonly Stop[];
  readonly last?: Property;
}

/** Where a way comes by. Parts that it reaches from their whole are to be seen where that is. */
interface Stop {
  readonly concept: Concept;
  readonly joins: readonly Join[];
  readonly within: boolean;
}

/** Every way that the path takes: a link to one of several concepts has several. */
export function routes(concepts: readonly Concept[], here: Concept, [step, ...rest]: readonly string[]): readonly Route[] {
  const property = here.properties.find(({ name }) => name === step);
  if (property && !property.to.length) return [{ stops: [], last: property }];
  return nextStops(concepts, here, step!).flatMap(stop =>
    (rest.length ? routes(concepts, stop.concept, rest) : [{ stops: [] }]).map(route => ({ ...route, stops: [stop, ...route.stops] })),
  );
}

function nextStops(concepts: readonly Concept[], here: Concept, step: string): Stop[] {
  const back = here.backs.find(({ name }) => name === step);
  if (back) return [{ concept: conceptNamed(concepts, back.from), joins: joinsBack(concepts, here, back), within: back.parts }];
  const property = here.properties.find(({ name }) => name === step)!;
  return property.to.map(target => ({
    concept: conceptNamed(concepts, target.name),
    joins: joinsAlong(property, target),
    within: false,
  }));
}

/** SQL for where a way leads from a row, through what is to be seen: the tables that it comes by, their conditions, and the value at its end. */
export function along(concepts: readonly Concept[], { stops, last }: Route, row: string, alias: () => string, sees?: Open) {
  const legs = stops.map(stop => ({ ...stop, alias: alias() }));
  const ties = legs.map(({ joins, alias }, index) => joined(joins, legs[index - 1]?.alias ?? row, alias));
  const open = legs.filter(({ within }) => !within).map(({ concept, alias }) => isShown(concepts, concept, alias, sees));
  const end = legs.at(-1)?.alias ?? row;
  return {
    from: ties.map(({ from }) => from),
    conditions: [...ties.map(({ on }) => on), ...open],
    end,
    value: last ? lastValue(last, end) : `${end}.key`,
  };
}

/** A date counts under its year, if it lies within one. */
function lastValue(property: Property, row: string): string {
  const [first, last] = columnsOf(property).map(column => `${row}."${column}"`);
  if (!last) return first!;
  const year = (bound: string) => `to_char(${bound}, 'YYYY')`;
  return `CASE WHEN ${year(first!)} = ${year(last)} THEN ${year(first!)} END`;
}

/** The columns of which its values are made. */
export const columnsOf = ({ kind, column }: Property): readonly string[] =>
  kind === 'edtf' ? [`${column}_first`, `${column}_last`] : [column];

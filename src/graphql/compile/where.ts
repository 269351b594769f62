import { InvalidInput } from '../../errors';
import type { Concept, Property } from '../../model/concept';
import { camel } from '../../model/naming';
import { filterCondition } from './filter';
import type { Given } from './given';
import type { Scope } from './scope';
import { shown } from './visible';
import { aliased, along, backAlong, type Way } from './ways';

/** SQL for a condition on a row of the concept. All that is given has to hold; nothing given holds. */
export function whereCondition(scope: Scope, concept: Concept, row: string, where: Given): string {
  const all = Object.keys(where.value as object).flatMap(name => {
    const given = where.get(name);
    return given ? [condition(scope, concept, row, name, given)] : [];
  });
  return all.length ? `(${all.join(' AND ')})` : 'true';
}

function condition(scope: Scope, concept: Concept, row: string, name: string, given: Given): string {
  if (name === 'and' || name === 'or')
    return anyOrAll(
      given.items().map(item => whereCondition(scope, concept, row, item)),
      name,
    );
  if (name === 'not') return `NOT coalesce(${whereCondition(scope, concept, row, given)}, false)`;
  const meaning = scope.catalogue.view(concept.name).meanings.get(name);
  if (name === 'key') return filterCondition(scope, concept, undefined, row, given);
  if (meaning?.is === 'back') {
    const { back } = meaning;
    const way = (alias: string) => backAlong(scope.catalogue, concept, back, row, alias);
    return back.single ? exists(scope, way, given) : someOrNone(given, wanted => exists(scope, way, wanted));
  }
  if (meaning?.is === 'link') return linkCondition(scope, meaning.property, row, given);
  return filterCondition(scope, concept, (meaning as { property: Property }).property, row, given);
}

function linkCondition(scope: Scope, property: Property, row: string, given: Given): string {
  const reached = (wanted: Given) => {
    const ways = property.to.flatMap(target => {
      const condition = property.to.length === 1 ? wanted : wanted.get(camel(target.name));
      return condition ? [exists(scope, alias => along(scope.catalogue, property, target, row, alias), condition)] : [];
    });
    if (!ways.length)
      throw new InvalidInput(wanted.place, {}, `At least one of ${property.to.map(({ name }) => `\`${camel(name)}\``).join(', ')}.`);
    return anyOrAll(ways, 'or');
  };
  return property.max ? reached(given) : someOrNone(given, reached);
}

function someOrNone(given: Given, reached: (wanted: Given) => string): string {
  const [some, none] = [given.get('some'), given.get('none')];
  return anyOrAll([...(some ? [reached(some)] : []), ...(none ? [`NOT ${reached(none)}`] : [])], 'and');
}

function exists(scope: Scope, to: (alias: string) => Way, wanted: Given): string {
  const { concept, from, on, alias } = aliased(scope, to);
  return `EXISTS (SELECT FROM ${from} WHERE ${on} AND ${shown(scope, concept, alias)} AND ${whereCondition(scope, concept, alias, wanted)})`;
}

/** None of none holds, all of none do. */
const anyOrAll = (conditions: readonly string[], how: 'and' | 'or') =>
  conditions.length ? `(${conditions.join(how === 'and' ? ' AND ' : ' OR ')})` : how === 'and' ? 'true' : 'false';

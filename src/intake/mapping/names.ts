import type { Concept, Property } from '../../model/concept';
import type { Misfit } from '../form';
import { soundBut, soundIn, type Sound } from '../sound';
import type { Condition, Expression, Mapping, RowMapping, Template, Values } from './mapping';
import { textProblem } from './value';

/** What there is to be named at some place of a mapping. */
interface Scope {
  readonly concepts: readonly Concept[];
  /** Unset where they are not known. */
  readonly columns?: readonly string[];
  /** By the names that links may lead to, the concept of each; unset where they are not known. */
  readonly named?: ReadonlyMap<string, string>;
}

/**
 * What is wrong with the names in a mapping: of concepts, properties, columns and of what links lead to. Where something is wrong with its
 * form (`misfits`), of what can be told nevertheless.
 */
export function misnamed(
  { columns, once, rows }: Mapping,
  concepts: readonly Concept[],
  findable: readonly string[],
  misfits: readonly Misfit[],
): Misfit[] {
  const sound = soundBut(misfits);
  const scope: Scope = { concepts, columns: sound('columns') ? columns : undefined, named: namedBy(once, soundIn(sound, 'once')) };
  return [
    ...each(once, soundIn(sound, 'once')).flatMap(([at, template]) =>
      inside(`once.${at}`, ofTemplate(template, { ...scope, columns: [] })),
    ),
    ...(Array.isArray(rows) ? rows : []).flatMap((row: RowMapping | null, at) => {
      const place = `rows.${at}`;
      return row ? inside(place, ofRow(row, scope, findable, soundIn(sound, place))) : [];
    }),
  ];
}

/** Those of a list with whose form nothing is wrong, with their places. */
const each = <T>(list: readonly T[] | undefined, sound: Sound): (readonly [number, T])[] =>
  Array.isArray(list) ? [...(list as readonly T[]).entries()].filter(([at]) => sound(String(at))) : [];

const namedBy = (templates: readonly Template[], sound: Sound) => {
  if (!Array.isArray(templates) || !templates.every((_, at) => sound(`${at}.name`) && sound(`${at}.concept`))) return undefined;
  return new Map((templates as readonly Template[]).flatMap(({ name, concept }) => (name ? [[name, concept] as const] : [])));
};
const inside = (place: string, misfits: readonly Misfit[]) => misfits.map(misfit => ({ ...misfit, at: `${place}.${misfit.at}` }));
const one = (is: boolean, at: string, value: unknown, allowed: string): Misfit[] => (is ? [] : [{ at, value, allowed }]);
const among = (names: readonly string[] | undefined, at: string, value: string) =>
  !names ? [] : one(names.includes(value), at, value, `One of ${names.join(', ')}.`);

function ofRow(row: RowMapping, scope: Scope, findable: readonly string[], sound: Sound) {
  const { skip, find, unordered, records } = row;
  const finds = Object.entries(find ?? {}).filter(([name]) => sound(`find.${name}`));
  const made = namedBy(records, soundIn(sound, 'records'));
  const named =
    scope.named && made && sound('find')
      ? new Map([...scope.named, ...finds.map(([name, { concept }]) => [name, concept] as const), ...made])
      : undefined;
  return [
    ...each(skip, soundIn(sound, 'skip')).flatMap(([at, { when }]) => inside(`skip.${at}.when`, ofCondition(when, scope))),
    ...finds.flatMap(([name, { concept, name: called, country, identifiers = {}, values = {} }]) =>
      inside(`find.${name}`, [
        ...among(findable, 'concept', concept),
        ...among(scope.columns, 'name.column', called.column),
        ...among(scope.columns, 'country.column', country.column),
        ...Object.entries(identifiers).flatMap(([scheme, { column }]) => among(scope.columns, `identifiers.${scheme}.column`, column)),
        ...inside('values', ofValues(values, concept, scope)),
      ]),
    ),
    ...each(unordered, soundIn(sound, 'unordered')).flatMap(([at, name]) =>
      among(sound('find') ? Object.keys(find) : undefined, `unordered.${at}`, name),
    ),
    ...each(records, soundIn(sound, 'records')).flatMap(([at, template]) =>
      inside(`records.${at}`, ofTemplate(template, { ...scope, named })),
    ),
  ];
}

function ofTemplate({ concept, key, when, values, parts = [] }: Template, scope: Scope): Misfit[] {
  const wholes = scope.concepts.filter(({ whole }) => !whole).map(({ name }) => name);
  const own = scope.concepts.filter(({ whole }) => whole?.to.some(({ name }) => name === concept)).map(({ name }) => name);
  return [
    ...among(wholes, 'concept', concept),
    ...[...key.matchAll(/\{([^{}]*)\}/g)].flatMap(([, name]) =>
      among(scope.named && scope.columns && [...scope.named.keys(), ...scope.columns], 'key', name!),
    ),
    ...(when ? inside('when', ofCondition(when, scope)) : []),
    ...inside('values', [...ofValues(values, concept, scope), ...missing(values, concept, scope)]),
    ...parts.flatMap((part, at) => [
      ...among(own, `parts.${at}.concept`, part.concept),
      ...inside(`parts.${at}.values`, [...ofValues(part.values, part.concept, scope), ...missing(part.values, part.concept, scope)]),
    ]),
  ];
}

const ofCondition = ({ column }: Condition, { columns }: Scope) => among(columns, 'column', column);

const isGiven = (property: Property, concept: Concept) => !property.derived && !property.isWhole && property !== concept.boundary?.property;

/** Properties that a record has to have, and that are not given by where it stands. */
function missing(values: Values, name: string, { concepts }: Scope): Misfit[] {
  const concept = concepts.find(concept => concept.name === name);
  return (concept?.properties ?? [])
    .filter(property => isGiven(property, concept!) && property.min > 0 && property.default === undefined && !(property.name in values))
    .map(({ name }) => ({ at: name, value: undefined, allowed: 'It may not be missing.' }));
}

function ofValues(values: Values, name: string, scope: Scope): Misfit[] {
  const concept = scope.concepts.find(concept => concept.name === name);
  if (!concept) return [];
  const known = concept.properties.filter(property => isGiven(property, concept));
  return Object.entries(values).flatMap(([name, value]) => {
    const property = known.find(property => property.name === name);
    if (!property) return among(known.map(({ name }) => name), name, name); // prettier-ignore
    return [value].flat().flatMap(expression => inside(name, ofExpression(expression, property, scope)));
  });
}

function ofExpression(expression: Expression, property: Property, { columns, named }: Scope): Misfit[] {
  if ('to' in expression) {
    const targets = property.to.map(({ name }) => name);
    const fitting = named && [...named].filter(([, concept]) => targets.includes(concept)).map(([name]) => name);
    return among(fitting, 'to', expression.to);
  }
  if ('is' in expression) return typeof expression.is === 'string' ? problem('is', expression.is, property) : [];
  const { column, translate = {}, otherwise, in: language } = expression;
  const isInLanguage = property.kind === 'map' || property.kind === 'texts';
  return [
    ...among(columns, 'column', column),
    ...one(!property.to.length, 'column', column, 'A link is made with `to`.'),
    ...one(!isInLanguage || language !== undefined, 'in', language, 'The language of the text.'),
    ...Object.entries(translate).flatMap(([cell, text]) => problem(`translate.${cell}`, text, property)),
    ...(otherwise === undefined ? [] : problem('otherwise', otherwise, property)),
  ];
}

function problem(at: string, text: string, property: Property): Misfit[] {
  const allowed = textProblem(property, text);
  return allowed ? [{ at, value: text, allowed }] : [];
}

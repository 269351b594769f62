import { InvalidInput } from '../../errors';
import type { Concept, Property, Target } from '../../model/concept';
import type { NewRecord, Pointer } from '../../model/new-record';

export type NewRow = Readonly<Record<string, unknown>>;

/** Whether the property is a column that can be written, or several, one for each concept that a link may lead to. */
export const isColumn = ({ derived, stored, kind, max }: Property) => !derived && stored && !(kind === 'link' && !max);
/** Whether it is a list of links, which has tables of pairs. */
export const isPairs = ({ kind, max }: Property) => kind === 'link' && !max;

/** The columns of a concept that can be written. */
export const writtenColumns = ({ properties, whole }: Concept): readonly string[] => [
  ...(whole ? ['ordinal'] : []),
  ...properties.filter(isColumn).flatMap(({ kind, column, to }) => (kind === 'link' ? to.map(({ column }) => column) : [column])),
];

/** The whole row of a record: what it was not given is as declared, or empty. */
export const rowOf = (concept: Concept, record: NewRecord): NewRow => {
  refuseUnknown(concept, record);
  return {
    key: record.key,
    ...(concept.whole && { ordinal: record.ordinal ?? 1 }),
    ...cells(concept.properties.filter(isColumn), record),
  };
};

/** Of the row only what the record says. */
export const patchOf = (concept: Concept, record: NewRecord): NewRow => {
  refuseUnknown(concept, record);
  const given = concept.properties.filter(property => isColumn(property) && record.values[property.name] !== undefined);
  return { ...(record.ordinal !== undefined && { ordinal: record.ordinal }), ...cells(given, record) };
};

/** The pairs of a list of links that lead to one target. */
export const pairsOf = (property: Property, target: Target, { key, values, origin }: NewRecord) =>
  ((values[property.name] ?? []) as readonly Pointer[])
    .filter(pointer => targetOf(property, pointer, origin ?? key) === target)
    .map(pointer => ({ owner: key, target: pointer.key }));

const cells = (properties: readonly Property[], { key, values, origin }: NewRecord): NewRow =>
  Object.fromEntries(
    properties.flatMap((property): [string, unknown][] => {
      const value = values[property.name] ?? property.default ?? null;
      if (property.kind !== 'link') return [[property.column, value]];
      const target = value && targetOf(property, value as Pointer, origin ?? key);
      return property.to.map(to => [to.column, to === target ? (value as Pointer).key : null]);
    }),
  );

function refuseUnknown({ name, properties }: Concept, { key, values, origin }: NewRecord) {
  const unknown = Object.keys(values).find(value => !properties.some(({ name, derived }) => name === value && !derived));
  if (unknown) throw new InvalidInput(origin ?? key, unknown, `${name} has no such property to write.`);
}

function targetOf({ name, to }: Property, { concept }: Pointer, place: string): Target {
  const target = to.find(({ name }) => name === concept);
  if (!target) throw new InvalidInput(`${place}: ${name}`, concept, `It leads to ${to.map(({ name }) => name).join(' or ')}.`);
  return target;
}

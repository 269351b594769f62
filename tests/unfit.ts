import { checkDay, checkEdtf, checkLanguage, checkUrl } from '../src/model/values';
import type { Concept, Property } from '../src/model/concept';
import { formulaProblem } from '../src/model/formula';
import type { NewRecord, Pointer } from '../src/model/new-record';

/** What of these records does not fit the declarations: one line for each lapse. Links may lead to each other or to `known`. */
export function unfit(concepts: readonly Concept[], records: readonly NewRecord[], known: readonly NewRecord[] = []): string[] {
  const idOf = ({ concept, key }: Pointer) => `${concept} ${key}`;
  const there = new Set([...records, ...known].map(idOf));
  const byName = new Map(concepts.map(concept => [concept.name, concept]));

  return records.flatMap(record => {
    const concept = byName.get(record.concept);
    if (!concept) return [`${idOf(record)}: no such concept`];
    const lapses = [
      ...Object.keys(record.values).filter(name => !concept.properties.some(property => property.name === name && !property.derived)),
      ...concept.properties.filter(property => !property.derived && property.stored).flatMap(property => lapse(property, record)),
      ...(Boolean(concept.whole) === Boolean(record.ordinal) ? [] : ['ordinal']),
    ];
    return lapses.map(name => `${idOf(record)}: ${name}`);
  });

  function lapse(property: Property, record: NewRecord): string[] {
    const value = record.values[property.name];
    if (value === undefined) return property.min > 0 ? [`${property.name} is missing`] : [];
    const values = property.max === undefined && property.kind !== 'map' && property.kind !== 'texts' ? (value as unknown[]) : [value];
    return values.length >= property.min && values.every(it => fits(property, it, record))
      ? []
      : [`${property.name}: ${JSON.stringify(value)}`];
  }

  function fits(property: Property, value: unknown, record: NewRecord): boolean {
    const isText = (it: unknown) => typeof it === 'string' && it !== '' && it === it.trim().normalize('NFC') && !formulaProblem(it);
    const passes = (check: (place: string, value: string) => string) => {
      try {
        return typeof value === 'string' && check('', value) === value;
      } catch {
        return false;
      }
    };
    const inLanguages = (each: (it: unknown) => boolean) =>
      Object.entries(value as object).length > 0 &&
      Object.entries(value as object).every(([tag, it]) => checkLanguage('', tag) && each(it));
    switch (property.kind) {
      case 'text':
        return isText(value);
      case 'map':
        return inLanguages(isText);
      case 'texts':
        return inLanguages(it => Array.isArray(it) && it.length > 0 && it.every(isText));
      case 'edtf':
        return passes(checkEdtf);
      case 'day':
        return passes(checkDay);
      case 'web':
        return passes(checkUrl);
      case 'integer':
        return Number.isInteger(value);
      case 'float':
        return Number.isFinite(value);
      case 'boolean':
        return typeof value === 'boolean';
      case 'code':
        return property.codes!.values.some(({ code }) => code === value);
      case 'link':
        return property.to.some(({ name }) => name === (value as Pointer).concept) && there.has(idOf(value as Pointer));
      case 'predicate':
        return claimed(record)?.name === value;
      case 'object':
        return (
          claimed(record) !== undefined &&
          fits(claimed(record)!, claimed(record)!.kind === 'map' ? JSON.parse(value as string) : value, record)
        );
      case 'clique':
        return false;
    }
  }

  /** The property that a claim gives a value. */
  function claimed({ values }: NewRecord) {
    return byName.get((values.about as Pointer).concept)?.properties.find(({ name }) => name === values.property);
  }
}

import { codeTerm, type CodeFact } from './codes';
import type { CodeList, Property, Target } from './concept';
import { conceptOf, propertiesOf, type PropertyFact, type ThingClass } from './facts';
import { kebab, snake } from './naming';
import { inLanguages } from './texts';
import { resolve } from './vocabulary';

/** A property as plain data, with all terms absolute; `owner` is the concept that has it, also where it inherits it. */
export function property(fact: PropertyFact, owner: ThingClass, base: string): Property {
  const {
    name,
    kind,
    term,
    describe,
    list,
    many,
    min,
    optional,
    derived = false,
    at,
    extent = false,
    inverse = false,
    told = false,
    classes = {},
    languages = [],
    iri,
    second,
    pattern,
  } = fact;
  const several = many ?? kind === 'texts';
  return {
    ...{ name, column: snake(name), kind, describe, derived, at, extent, inverse, told, languages, iri, second, pattern },
    default: fact.default ?? (kind === 'texts' ? {} : kind === 'web' && many ? [] : undefined),
    term: term && resolve(term, base),
    ...{
      min: several ? (min ?? 0) : optional ? 0 : 1,
      max: several || kind === 'map' ? undefined : 1,
      stored: !at || derived,
      isWhole: fact.whole ?? false,
    },
    codes: list && codeList(list, base),
    to: targets(fact, owner, base),
    ...(kind === 'map' ? inLanguages(name, fact.all) : {}),
    classes: Object.fromEntries(Object.entries(classes).map(([code, terms]) => [code, terms.map(term => resolve(term, base))])),
  };
}

function targets({ name, many, to, either, kind }: PropertyFact, owner: ThingClass, base: string): Target[] {
  const target = (type: ThingClass, link: string): Target => {
    const whole = propertiesOf(type).find(({ whole }) => whole);
    const path = kebab((whole?.to?.() ?? type).name);
    const pairs = many && kind === 'link' ? `${snake(owner.name)}_${snake(link)}` : undefined;
    return { name: type.name, path, table: snake(type.name), term: resolve(conceptOf(type).term, base), column: snake(link), pairs };
  };
  return either ? either().map(type => target(type, name + type.name)) : to ? [target(to(), name)] : [];
}

function codeList({ name, names, describe, texts, published, also }: NonNullable<PropertyFact['list']>, base: string): CodeList {
  const term = (code?: string) => resolve(codeTerm(name, code), base);
  const values = Object.entries<CodeFact>(texts).map(([code, { kindOf, ...fact }]) => ({
    ...{ code, term: term(code), ...fact },
    broader: kindOf === undefined ? undefined : term(kindOf),
  }));
  return { name, names, describe, term: term(), values, published, also: also && resolve(also, base) };
}

import { InvalidInput } from '../../errors';
import { checkValue } from '../../model/check-value';
import type { Concept, Property, Target } from '../../model/concept';
import { kebab } from '../../model/naming';
import type { NewRecord, Pointer } from '../../model/new-record';
import { keyLength, keyPattern } from '../../model/thing';
import { inputName, isWritten, partsOf } from '../schema/write-inputs';
import { readIri } from '../iri';

export type Input = Readonly<Record<string, unknown>>;

/** What has to be known to read inputs. */
export interface Reading {
  readonly concepts: readonly Concept[];
  readonly publicUrl: string;
}

/** A record on its way in; of its parts those lists that were given. A part without a key is new. */
export interface Given {
  readonly record: NewRecord;
  readonly parts: readonly { readonly concept: Concept; readonly name: string; readonly records: readonly GivenPart[] }[];
}
export type GivenPart = Omit<NewRecord, 'key'> & { readonly key?: string };

/** Reads the input of a record, and checks each value by what is declared. `whole`: what is required has to be there. Throws `InvalidInput`. */
export function givenRecord(reading: Reading, concept: Concept, key: string, input: Input, place: string, whole: boolean): Given {
  const values = valuesOf(reading, concept, input, place, whole);
  const parts = partsOf(concept, reading.concepts).flatMap(({ name, min, concept: part }) => {
    const given = input[name] as readonly Input[] | null | undefined;
    if (given === undefined && !(whole && min)) return [];
    const list = given ?? [];
    if (list.length < min) throw new InvalidInput(`${place}.${name}`, list.length, `At least ${min} are needed.`);
    const to: Pointer = { concept: concept.name, key };
    return [
      { concept: part, name, records: list.map((it, index) => givenPart(reading, part, to, it, `${place}.${name}[${index}]`, index)) },
    ];
  });
  return { record: { concept: concept.name, key, values, origin: place }, parts };
}

function givenPart(reading: Reading, part: Concept, whole: Pointer, input: Input, origin: string, index: number): GivenPart {
  const { key } = input;
  if (key != null && !(key as string).startsWith(`${whole.key}#`)) throw new InvalidInput(`${origin}.key`, key, `The key of a part of "${whole.key}".`); // prettier-ignore
  const values = { ...valuesOf(reading, part, input, origin, key == null), [part.whole!.name]: whole };
  return { concept: part.name, ...(key != null && { key: key as string }), values, ordinal: index + 1, origin };
}

function valuesOf(reading: Reading, concept: Concept, input: Input, place: string, whole: boolean) {
  const values = concept.properties.filter(isWritten).flatMap((property): [string, unknown][] => {
    const name = inputName(property);
    const at = `${place}.${name}`;
    const given = input[name];
    if (given === undefined) {
      if (whole) checkValue(at, property, property.max || property.kind === 'map' ? undefined : []);
      return [];
    }
    const value = valueOf(reading, property, given, at);
    checkValue(at, property, value);
    return [[property.name, value]];
  });
  return Object.fromEntries(values);
}

function valueOf(reading: Reading, property: Property, given: unknown, place: string): unknown {
  const { kind, max, to } = property;
  if (kind === 'map')
    return given === null || (!(given as readonly Text[]).length && !property.min) ? null : oneEach(given as readonly Text[], place);
  if (kind === 'texts') return severalEach((given ?? []) as readonly Text[]);
  if (!to.length) return max ? given : (given ?? []);
  if (!max) return ((given ?? []) as readonly string[]).map((it, index) => pointer(reading, to, it, `${place}[${index}]`));
  return given === null ? null : pointer(reading, to, given as string, place);
}

interface Text {
  readonly lang: string;
  readonly value: string;
}

function oneEach(texts: readonly Text[], place: string) {
  const map: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [index, { lang, value }] of texts.entries()) {
    if (lang in map) throw new InvalidInput(`${place}[${index}].lang`, lang, 'One text in each language.');
    map[lang] = value;
  }
  return map;
}

function severalEach(texts: readonly Text[]) {
  const map: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  for (const { lang, value } of texts) (map[lang] ??= []).push(value);
  return map;
}

/** What an IRI, or a key where there is one concept only, leads to. */
export function pointer({ concepts, publicUrl }: Reading, to: readonly Target[], text: string, place: string): Pointer {
  const [only, ...others] = to;
  if (!others.length && isKey(text)) return { concept: only!.name, key: text };
  const { path, key } = readIri(place, text, publicUrl);
  const [, fragment] = key.split('#');
  const isIt = ({ name, path: at }: Target) => {
    const isPart = Boolean(concepts.find(concept => concept.name === name)?.whole);
    return isPart ? fragment?.startsWith(`${kebab(name)}-`) : at === path && fragment === undefined;
  };
  const found = to.find(isIt);
  if (!found) throw new InvalidInput(place, text, `It leads to ${to.map(({ path }) => path).join(' or ')}.`);
  return { concept: found.name, key };
}

const isKey = (text: string) => text.length <= keyLength && new RegExp(keyPattern).test(text);

/** Gives back what has the form of a key; throws `InvalidInput`. */
export function aKey(key: string, place: string) {
  if (!isKey(key)) throw new InvalidInput(place, key, `A key: lower-case letters, digits and single hyphens, at most ${keyLength}.`);
  return key;
}

import type { Term } from 'n3';
import type { Property } from '../../model/concept';
import { isLanguageTag, languageTag } from '../../model/language-tag';
import type { Pointer } from '../../model/new-record';
import { textProblem } from '../mapping/value';
import type { Addresses } from './addresses';
import { fromAddress } from './from-address';

/** Gives the value that the objects of one property say, or what is wrong with one of them. */
export type ReadValue = (objects: readonly Term[]) => { readonly value: unknown } | Wrong;
export interface Wrong {
  readonly wrong: string;
  readonly allowed: string;
}

/** What reads the values of a property: the inverse of how they are told. */
export function readValue(property: Property, addresses: Addresses): ReadValue {
  const { kind, max } = property;
  if (kind === 'link') return each(property, link(property, addresses), !max);
  if (kind === 'map' || kind === 'texts') return inLanguages(property);
  const text = kind === 'code' ? code(property) : property.iri || kind === 'web' ? address(property) : literal(property);
  return each(property, text, !max);
}

type ReadOne = (object: Term) => { readonly value: unknown } | Wrong;

const wrong = ({ value }: Pick<Term, 'value'>, allowed: string): Wrong => ({ wrong: value, allowed });
export const isWrong = (it: object): it is Wrong => 'wrong' in it;

/** One value, or a list of them. */
function each({ name }: Property, read: ReadOne, several: boolean): ReadValue {
  return objects => {
    const found = objects.map(read);
    const misfit = found.find(isWrong);
    if (misfit) return misfit;
    if (several) return { value: found.map(it => (it as { value: unknown }).value) };
    return objects.length > 1 ? wrong(objects[1]!, `There is one ${name}.`) : (found[0] as { value: unknown });
  };
}

function link({ to }: Property, addresses: Addresses): ReadOne {
  const allowed = `An address of ours of ${to.map(({ name }) => name).join(' or ')}.`;
  return object => {
    const meant = object.termType === 'NamedNode' ? addresses.meant(object.value) : undefined;
    if (!meant || meant === 'node' || !to.some(({ name }) => name === meant.concept)) return wrong(object, allowed);
    return { value: { concept: meant.concept, key: meant.key } satisfies Pointer };
  };
}

function code(property: Property): ReadOne {
  const codes = new Map<string, string>(property.codes!.values.map(({ code, term }) => [term, code]));
  return object => {
    const value = codes.get(object.value);
    return value === undefined ? wrong(object, `One of ${[...codes.keys()].join(', ')}.`) : { value };
  };
}

function address(property: Property): ReadOne {
  const textOf = property.iri ? fromAddress(property) : (address: string) => address;
  return object => {
    const text = object.termType === 'NamedNode' ? textOf(object.value) : undefined;
    if (text === undefined) return wrong(object, 'An address that stands for a value.');
    return fitting(property, object, text);
  };
}

const literal =
  (property: Property): ReadOne =>
  object =>
    object.termType === 'Literal' ? fitting(property, object, object.value) : wrong(object, 'A literal.');

function fitting(property: Property, object: Term, text: string): { value: unknown } | Wrong {
  const problem = textProblem(property, text);
  if (problem) return wrong(object, problem);
  const { kind } = property;
  if (kind === 'integer' || kind === 'float') return { value: Number(text) };
  return { value: kind === 'boolean' ? text === 'true' : text };
}

function inLanguages(property: Property): ReadValue {
  const several = property.kind === 'texts';
  return objects => {
    const texts = new Map<string, string[]>();
    for (const object of objects) {
      if (object.termType !== 'Literal' || !object.language || !isTag(object.language)) return wrong(object, 'A text in a language.');
      const problem = textProblem(property, object.value);
      if (problem) return wrong(object, problem);
      const tag = languageTag(object.language);
      const before = texts.get(tag);
      if (before && !several) return wrong(object, `There is one text in each language, and one in ${tag} already.`);
      texts.set(tag, [...(before ?? []), object.value]);
    }
    return { value: Object.fromEntries([...texts].map(([tag, list]) => [tag, several ? list : list[0]])) };
  };
}

const isTag = (tag: string) => {
  try {
    return isLanguageTag(languageTag(tag));
  } catch {
    return false;
  }
};

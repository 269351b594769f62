import { registerEnumType } from 'type-graphql';
import type { Url } from './values';
import { our, type Iri } from './vocabulary';

/** What a code is called in Bokmål, Nynorsk and English, what it means, in English, and where that is said. */
export type CodeText = readonly [nb: string, nn: string, en: string, meaning?: string, source?: Url];

/** A closed list of codes in capitals: an enum in GraphQL, a check in SQL, a concept scheme in SKOS. */
export interface Codes<Code extends string = string> {
  readonly name: string;
  readonly describe: string;
  readonly texts: Readonly<Record<Code, CodeText>>;
  /** A further class of each code, besides `skos:Concept`. */
  readonly also?: Iri;
  readonly graphql: Readonly<Record<string, string>>;
}
export type CodeOf<List> = List extends Codes<infer Code> ? Code : never;

const enums = new Map<string, object>();
/** The GraphQL enum of a list of codes. */
export const enumOf = (list: string) => enums.get(list)!;

/** Declares a list: its name, what it classifies, and each code with its labels and meaning. */
export function codes<const Code extends string>(name: string, describe: string, texts: Record<Code, CodeText>, also?: Iri): Codes<Code> {
  const graphql = Object.freeze(Object.fromEntries(Object.keys(texts).map(code => [code, code])));
  const valuesConfig = Object.fromEntries(
    Object.entries<CodeText>(texts).map(([code, [, , en, meaning]]) => [code, { description: sentence(en, meaning) }]),
  );
  enums.set(name, graphql);
  registerEnumType(graphql, { name, description: describe, valuesConfig });
  return Object.freeze({ name, describe, texts: Object.freeze(texts), also, graphql });
}

const sentence = (label: string, meaning?: string) => {
  const text = meaning ? `${label}: ${meaning}` : label;
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
};

/** The term of one code, or of the list itself. */
export const codeTerm = (list: string, code?: string) => our(code ? `${list}-${code}` : list);

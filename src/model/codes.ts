import { registerEnumType } from 'type-graphql';
import { spoken } from './naming';
import type { LangMap, Language, Trilingual, Url } from './values';
import { our, type Iri } from './vocabulary';

/** What a code is called in Bokmål, Nynorsk and English, what it means, in English, and where that is said. */
export type CodeText = readonly [nb: string, nn: string, en: string, meaning?: string, source?: Url];

/** A code that is published as a concept: in each language what it is called and how it is defined, and what stands beside that. */
export type CodeDefinition<Code extends string = string> = Readonly<Record<Language, readonly [label: string, definition: string]>> & {
  /** What it is called besides. */
  readonly altLabels?: Trilingual;
  /** What is good to know, but sets it apart from nothing. */
  readonly notes?: Trilingual;
  /** The code of which it is a kind. */
  readonly kindOf?: Code;
};

/** What is declared of a code, in either way. */
export interface CodeFact {
  readonly labels: Trilingual;
  /** In English at most, unless the list is published. */
  readonly meanings: LangMap;
  readonly source?: Url;
  readonly altLabels?: Trilingual;
  readonly notes?: Trilingual;
  readonly kindOf?: string;
}

/** A closed list of codes in capitals: an enum in GraphQL, a check in SQL, a concept scheme in SKOS. */
export interface Codes<Code extends string = string> {
  readonly name: string;
  /** What a code of the list is: `avtaletype`. */
  readonly names: Trilingual;
  readonly describe: string;
  readonly texts: Readonly<Record<Code, CodeFact>>;
  /** Whether its codes are published as concepts, for others to use. */
  readonly published: boolean;
  /** A further class of each code, besides `skos:Concept`. */
  readonly also?: Iri;
  readonly graphql: Readonly<Record<string, string>>;
}
export type CodeOf<List> = List extends Codes<infer Code> ? Code : never;

const enums = new Map<string, object>();
/** The GraphQL enum of a list of codes. */
export const enumOf = (list: string) => enums.get(list)!;

/** What a list is called in Norwegian; its English name is that of its enum. */
type Names = Omit<Trilingual, 'en'>;

const unsaid: LangMap = {};

/** Declares a list: its name, what it classifies, and each code with its labels and meaning. */
export const codes = <const Code extends string>(
  name: string,
  names: Names,
  describe: string,
  texts: Record<Code, CodeText>,
): Codes<Code> =>
  list({ name, names, describe, published: false }, texts, ([nb, nn, en, meaning, source]) => ({
    labels: { nb, nn, en },
    meanings: meaning === undefined ? unsaid : { en: meaning },
    source,
  }));

/** Declares a list whose codes are published as concepts, which is why each is defined in all three languages. */
export const publishedCodes = <const Code extends string>(
  name: string,
  names: Names,
  describe: string,
  texts: Record<Code, CodeDefinition<NoInfer<Code>>>,
  also?: Iri,
): Codes<Code> =>
  list<Code, CodeDefinition>({ name, names, describe, published: true, also }, texts, ({ nb, nn, en, ...beside }) => ({
    labels: { nb: nb[0], nn: nn[0], en: en[0] },
    meanings: { nb: nb[1], nn: nn[1], en: en[1] },
    ...beside,
  }));

function list<Code extends string, Text>(
  { names, ...list }: Pick<Codes, 'name' | 'describe' | 'published' | 'also'> & { readonly names: Names },
  declared: Record<Code, Text>,
  fact: (text: Text) => CodeFact,
): Codes<Code> {
  const { name, describe: description } = list;
  const texts = mapped(declared, fact);
  const graphql = Object.freeze(mapped(declared, (_, code) => code));
  enums.set(name, graphql);
  registerEnumType(graphql, { name, description, valuesConfig: mapped(texts, fact => ({ description: sentence(fact) })) });
  return Object.freeze({ ...list, names: { ...names, en: spoken(name) }, texts: Object.freeze(texts), graphql });
}

const mapped = <Key extends string, From, To>(from: Record<Key, From>, to: (value: From, key: Key) => To) =>
  Object.fromEntries(Object.entries<From>(from).map(([key, value]) => [key, to(value, key as Key)])) as Record<Key, To>;

const sentence = ({ labels: { en }, meanings, notes }: CodeFact) => {
  const text = [meanings.en ? `${en}: ${meanings.en}` : en, ...(notes ? [notes.en] : [])].join('; ');
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
};

/** The term of one code, or of the list itself. */
export const codeTerm = (list: string, code?: string) => our(code ? `${list}-${code}` : list);

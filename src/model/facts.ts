import type { Codes } from './codes';
import type { Thing } from './thing';
import type { Trilingual } from './values';
import type { Iri } from './vocabulary';

/**
 * Kinds of value. `map` holds one text a language, `texts` several; a `link` leads to another concept;
 * `predicate` names a declared property of what a link leads to, and `object` holds a value of it.
 */
export type Kind =
  'text' | 'map' | 'texts' | 'edtf' | 'day' | 'integer' | 'float' | 'boolean' | 'code' | 'web' | 'link' | 'clique' | 'predicate' | 'object';
export type ThingClass<T extends Thing = Thing> = new () => T;
export type Ref<T extends Thing = Thing> = () => ThingClass<T>;

/** What a decorator says of a property: the one fact from which all else is made. */
export interface PropertyFact {
  name: string;
  kind: Kind;
  term?: Iri;
  describe: string;
  optional: boolean;
  many?: boolean;
  min?: number;
  derived?: boolean;
  list?: Codes;
  to?: Ref;
  either?: () => readonly ThingClass[];
  back?: string;
  single?: boolean;
  whole?: boolean;
  inverse?: boolean;
  told?: boolean;
  extent?: boolean;
  default?: unknown;
  all?: string;
  languages?: readonly string[];
  classes?: Readonly<Record<string, readonly Iri[]>>;
  iri?: (value: string) => string | undefined;
  /** Told once more, by another term, as the address that the text stands for. */
  second?: readonly [Iri, (value: string) => string];
  at?: string;
  pattern?: string;
  /** This link is the boundary: it leads to what says whether the record is public. */
  boundary?: boolean;
  /** Two columns of days: on which the record surely lasts, and on which it may. */
  spans?: readonly [certain: string, possible: string];
}

/** RDF nodes that hang on a record and are made of its values: a point, or an interval with its ends. */
export type NodeFact =
  | { readonly kind: 'point'; readonly fragment: string; readonly term: Iri; readonly lat: string; readonly long: string }
  | { readonly kind: 'interval'; readonly fragment: string; readonly term: Iri; readonly from: string; readonly to: string };

/** Terms that lead from the owner of a part, or from the record, to an address made of a text, by code: `{value}` stands for the text. */
export interface LinkOut {
  readonly by: string;
  readonly value: string;
  readonly links: Readonly<Record<string, readonly [term: Iri, template: string]>>;
}

/** A part by which its whole is found: the name of the argument, the two properties it gives, and what is wrong with a pair. */
export interface Lookup {
  readonly as: string;
  readonly by: readonly [list: string, value: string];
  readonly problem: (code: string, value: string) => string | undefined;
}

/** What `@Concept` says of a class. */
export interface ConceptFact {
  term: Iri;
  plural: string;
  /** What one is called in Norwegian; its English name is that of the class. */
  names: Omit<Trilingual, 'en'>;
  describe: string;
  /** Classes that a record carries besides its own (MODEL: after ⊑). */
  also?: readonly Iri[];
  /** A boolean property: records that are bound by one where it is false are on no public face. */
  publicIf?: string;
  /** Properties whose texts `search` looks in. */
  search?: readonly string[];
  /** Paths of properties to what is found by its own names, and with it this. */
  searchThrough?: readonly string[];
  /**
   * What a record without a name of its own is called on a page: pieces, each with the path of one property in braces. Several values
   * stand with a dash between; a piece without a value falls away, and with the first the whole.
   */
  label?: readonly string[];
  /** A boolean property: only where it is true is the record told in RDF. */
  gate?: string;
  nodes?: readonly NodeFact[];
  linksOut?: LinkOut;
  /** Of a part: how a whole can be asked for by it. */
  lookup?: Lookup;
  /** Long lists that are asked often: the properties that are compared, then the one that sorts. Each has an index. */
  lists?: readonly (readonly string[])[];
  /** Dimensions of `counts`, each with the path of properties that leads to its value. */
  counts?: Readonly<Record<string, string>>;
  /** Lists, inherited or of its parts, of which this concept needs at least so many. */
  atLeast?: Readonly<Record<string, number>>;
}

const properties = new WeakMap<object, PropertyFact[]>();
const concepts = new WeakMap<object, ConceptFact>();
const byName = new Map<string, ThingClass>();

export function recordConcept(type: ThingClass, fact: ConceptFact) {
  concepts.set(type, fact);
  byName.set(type.name, type);
}
export const recordProperty = (type: object, fact: PropertyFact) => void properties.set(type, [...(properties.get(type) ?? []), fact]);

/** A concept by its name, for a link that would close an import circle. */
export const named =
  <T extends Thing>(name: string): Ref<T> =>
  () =>
    byName.get(name) as ThingClass<T>;

export function conceptOf(type: ThingClass) {
  const fact = concepts.get(type);
  if (!fact) throw new TypeError(`${type.name} is in the list, but is no @Concept.`);
  return fact;
}

/** What is declared on the class, after what it inherits. */
export const propertiesOf = (type: object): PropertyFact[] =>
  type === Function.prototype ? [] : [...propertiesOf(Object.getPrototypeOf(type) as object), ...(properties.get(type) ?? [])];

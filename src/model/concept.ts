import type { Kind, LinkOut, Lookup, NodeFact } from './facts';
import type { LangMap, Trilingual } from './values';
import type { Iri } from './vocabulary';

/** The declarations as plain frozen data, terms absolute: all that an output needs to know. */
export interface Concept {
  /** `HistoricalTie`: the GraphQL type. */
  readonly name: string;
  /** `historicalTie`: the query for one. */
  readonly one: string;
  /** `historicalTies`: the query for many. */
  readonly plural: string;
  /** `historical-tie`: the segment in addresses. A part has its whole's. */
  readonly path: string;
  readonly table: string;
  /** What one is called: `historisk bånd`. */
  readonly names: Trilingual;
  readonly describe: string;
  readonly term: Iri;
  /** Every class that a record carries, its own first. */
  readonly classes: readonly Iri[];
  readonly properties: readonly Property[];
  readonly backs: readonly Back[];
  /** The links of which one leads to the whole; only a part has them. */
  readonly whole?: Property;
  readonly search: readonly string[];
  /** Paths of properties to what else `search` looks in. */
  readonly searchThrough: readonly (readonly string[])[];
  /** What a record without a name of its own is called: pieces, each with one property; none without the first. */
  readonly label: readonly LabelPiece[];
  /** Column of a boolean: only where it is true is the record told in RDF. */
  readonly gate?: string;
  /** The link whose target says whether the record is public: the target's table and boolean column. Absent on parts, which follow their whole. */
  readonly boundary?: { readonly property: Property; readonly table: string; readonly publicIf: string };
  /** Columns with the days on which a record surely lasts, and on which it may; and the list of codes that tells the two apart. */
  readonly spans?: { readonly certain: string; readonly possible: string; readonly list: string };
  readonly nodes: readonly NodeFact[];
  readonly linksOut?: LinkOut;
  /** Of a part: how its whole can be asked for by it. */
  readonly lookup?: Lookup;
  /** By dimension, the path of properties from this concept to its value. */
  readonly counts: Readonly<Record<string, readonly string[]>>;
}

/** `before`, the values at the end of the path, `after`; nothing where there is no value. */
export interface LabelPiece {
  readonly before: string;
  readonly path: readonly string[];
  readonly after: string;
}

export interface Property {
  readonly name: string;
  readonly column: string;
  readonly kind: Kind;
  /** Absent where the property is not told in RDF. */
  readonly term?: Iri;
  readonly describe: string;
  readonly min: number;
  /** Absent where there is no limit. */
  readonly max?: number;
  /** Computed by the database, never written from outside. */
  readonly derived: boolean;
  /** Whether a column holds it. What is not stored is computed by `at`. */
  readonly stored: boolean;
  /** SQL that computes the value on a day, from `$row` (the row's alias) and `$day`. */
  readonly at?: string;
  readonly codes?: CodeList;
  /** The concepts that a link may lead to, each with its column, or its table of pairs. */
  readonly to: readonly Target[];
  /** The link leads from a part to its whole; its term leads from the whole to the part. */
  readonly isWhole: boolean;
  /** The term leads from the target to this record. */
  readonly inverse: boolean;
  /** The target's document tells this record too. */
  readonly told: boolean;
  /** Of a `map`: the field that picks one language, and the field that gives all. */
  readonly pick?: string;
  readonly all?: string;
  /** Languages in which a text is required. */
  readonly languages: readonly string[];
  /** What a record has that was given none; absent: null. */
  readonly default?: unknown;
  /** A date that means a whole stretch, not some day within it. */
  readonly extent: boolean;
  /** Further classes of the record, by code. */
  readonly classes: Readonly<Record<string, readonly Iri[]>>;
  /** The address that a text stands for; a text without one is not told. */
  readonly iri?: (value: string) => string | undefined;
  /** What a text, or each of several addresses, matches: a regular expression that JavaScript, Postgres and SHACL read alike. */
  readonly pattern?: string;
  /** Told once more, by another term, as the address that the text stands for. */
  readonly second?: readonly [term: Iri, address: (value: string) => string];
}

export interface Target {
  readonly name: string;
  readonly path: string;
  readonly table: string;
  readonly term: Iri;
  /** Of a single link: the column with the key. */
  readonly column: string;
  /** Of a link to many: the table of pairs `owner`, `target`. */
  readonly pairs?: string;
}

export interface CodeList {
  readonly name: string;
  /** What a code of the list is: `avtaletype`. */
  readonly names: Trilingual;
  readonly describe: string;
  readonly term: Iri;
  readonly values: readonly CodeValue[];
  /** Whether its codes are published as concepts: then each has its meaning in all three languages. */
  readonly published: boolean;
  readonly also?: Iri;
}
export interface CodeValue {
  readonly code: string;
  readonly term: Iri;
  readonly labels: Trilingual;
  readonly meanings: LangMap;
  readonly altLabels?: Trilingual;
  readonly notes?: Trilingual;
  /** The term of the code of which it is a kind. */
  readonly broader?: Iri;
  /** Address of the page that the meaning is taken from. */
  readonly source?: string;
}

/** A link seen from its other end: to the records that link here, or to the wholes of the parts that do. */
export interface Back {
  readonly name: string;
  /** The concept at which the way back arrives. */
  readonly from: string;
  /** The concept that declares the link: `from`, or a part of it. */
  readonly by: string;
  readonly property: string;
  readonly single: boolean;
  /** A list of parts, rather than a connection of records. */
  readonly parts: boolean;
  /** How many there must be. */
  readonly min: number;
  readonly term?: Iri;
  readonly describe: string;
}

/** What the domain declares besides its concepts, by their names and the names of their properties. */
export interface Model {
  readonly concepts: readonly Concept[];
  readonly ties: Ties;
  readonly register: Register;
  readonly events: Events;
  readonly claims: Claims;
}

/** The relations of an actor that are in force on a day: of a concept, through a list of parts that name the actor, unless the part says that it denies them. */
export interface Ties {
  readonly concept: string;
  readonly parts: string;
  readonly actor: string;
  readonly unless: { readonly property: string; readonly codes: readonly string[] };
}

/** The register itself: the dataset that is its own, the property by which that names its publisher, and the way back from there to the publisher’s place. */
export interface Register {
  readonly dataset: string;
  readonly publisher: string;
  readonly place: string;
}

/** What happens to records: a concept, its link to what it happened to, and its place among the events of that. */
export interface Events {
  readonly concept: string;
  readonly about: string;
  readonly order: string;
}

/** What is said of records: a concept, what it speaks of and gives which value, and how one is preferred, by somebody, with a reason, on a day. */
export interface Claims {
  readonly concept: string;
  readonly about: string;
  readonly property: string;
  readonly value: string;
  readonly rank: string;
  readonly preferred: string;
  readonly otherwise: string;
  readonly reason: string;
  readonly decided: string;
}

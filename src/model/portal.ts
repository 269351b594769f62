import type { LangMap, LangTexts } from './values';

/** A term of somebody else’s list, as it is described where we use it. */
export interface ForeignTerm {
  readonly iri: string;
  /** The list that it is in. */
  readonly scheme: string;
  readonly labels: LangMap;
}

/** What something is called, and what it is, in each language of the portal. */
export interface Words {
  readonly titles: LangMap;
  readonly descriptions: LangMap;
}

/** The four documents that a portal reads, each from an address of its own. */
export const kinds = ['datasets', 'services', 'concepts', 'models'] as const;
export type Kind = (typeof kinds)[number];

/** The services that are described to portals, each by the last part of its address. */
export const services = ['graphql', 'feed'] as const;
export type ServiceName = (typeof services)[number];

/** The rules that a document is judged by. */
export const profiles = ['no', 'eu'] as const;
export type Profile = (typeof profiles)[number];

/** What a portal wants to be told, in which languages, and by which lists of terms: the whole difference between one portal and another. */
export interface Portal {
  /** Whose rules it has: those of data.norge.no, or DCAT-AP 3 alone. */
  readonly rules: Profile;
  /** BCP 47 tags of the languages in which it shows things; of a text in others it shows nothing. */
  readonly languages: readonly string[];
  readonly publisher: {
    /** The scheme (code) of the number by which it knows publishers, and their addresses with `{value}` for the number. Absent: by our own address. */
    readonly known?: { readonly scheme: string; readonly address: string };
    readonly type: ForeignTerm;
  };
  /** Where a publisher’s place is: the scheme (code) of the number of its city, the addresses, and what to say in place of some numbers. */
  readonly places?: {
    readonly known: { readonly scheme: string; readonly address: string };
    readonly inScheme: string;
    readonly instead: Readonly<Record<string, string>>;
  };
  /** The list that countries’ addresses are in. */
  readonly countries: string;
  readonly themes: readonly ForeignTerm[];
  /** Los or the like: the themes of information models. */
  readonly modelThemes: readonly ForeignTerm[];
  readonly accessRights: ForeignTerm;
  /** Those whose labels are known. The first is that of the catalogues themselves. */
  readonly licences: readonly ForeignTerm[];
  /** Of downloads by their ending, and of what a service answers with. */
  readonly formats: Readonly<Record<string, ForeignTerm>>;
  /** Of downloads by their ending; not every ending has one. */
  readonly mediaTypes: Readonly<Record<string, string | undefined>>;
  /** By language of texts. */
  readonly textLanguages: Readonly<Record<string, ForeignTerm>>;
  readonly frequency: ForeignTerm;
  readonly availability: ForeignTerm;
  /** How the data came about. */
  readonly provenance: readonly ForeignTerm[];
  readonly catalogs: Readonly<Record<Kind, Words>>;
  readonly services: Readonly<Record<ServiceName, Words & { readonly keywords: LangTexts }>>;
  /** What a download is called, with `{format}`, and what the period of a dataset means. */
  readonly distribution: Words;
  readonly period: LangMap;
  /** The title of the shapes that the data conform to. */
  readonly shapes: LangMap;
  /** The subject of the concepts, and the title and description of the information model. */
  readonly subject: LangMap;
  readonly model: Words;
}

import type { CodeValue } from '../model/concept';
import type { LangMap, LangTexts } from '../model/values';
import type { Contact } from './publication';

/** A body or a place as the register knows it: its address there, and its numbers in other registers by their schemes (codes). */
export interface Known {
  readonly iri: string;
  readonly names: LangMap;
  readonly numbers: Readonly<Record<string, string>>;
}

/** What the records of a dataset hold, taken together. */
export interface Contents {
  /** The revision of the last change, and its day. */
  readonly version: number;
  readonly modified: string;
  /** The first day that the earliest beginning can mean; and the last day that the latest end can, where everything has an end. */
  readonly first?: string;
  readonly last?: string;
  /** BCP 47 tags of the languages that occur. */
  readonly languages: readonly string[];
  /** Codes of published lists that say what kinds of relations are in it. */
  readonly codes: readonly CodeValue[];
}

/** A public dataset of the register’s own publisher, as its record says. What is missing there is missing here. */
export interface PublicDataset {
  readonly key: string;
  readonly iri: string;
  /** Its document, without an ending. */
  readonly document: string;
  readonly titles: LangMap;
  readonly descriptions: LangMap;
  readonly keywords: LangTexts;
  readonly licence?: string;
  readonly issued?: string;
  readonly contact?: Partial<Contact>;
  readonly contents: Contents;
}

/** What there is to publish, whoever reads it: of one revision of the register. */
export interface Facts {
  readonly revision: number;
  readonly publisher?: Known;
  /** The publisher’s country, by its address in the EU’s list, and its place. */
  readonly country?: { readonly iri: string; readonly names: LangMap };
  readonly place?: Known;
  /** Of the register as a whole. */
  readonly contact?: Partial<Contact>;
  /** In the order of their keys. */
  readonly datasets: readonly PublicDataset[];
}

import type { LangMap } from '../model/values';
import { dct, rdf, type Iri } from '../model/vocabulary';
import { link, string } from '../rdf/plain';
import type { Statement } from '../rdf/statement';
import { texts } from './texts';

/** Where a model is told, and in which languages. */
export interface Place {
  /** The address of the model; its parts are fragments of it. */
  readonly model: string;
  readonly languages: readonly string[];
}

interface Told {
  /** Its class, then the wider one, since who reads it infers nothing. */
  readonly classes: readonly Iri[];
  readonly titles: LangMap;
  readonly describe?: string;
}

/** What all parts of an information model have. */
export const element = (address: string, { classes, titles, describe }: Told, { languages }: Place): Statement[] => [
  ...classes.map(type => link(address, rdf.type, type)),
  ...texts(address, dct.title, titles, languages),
  string(address, dct.identifier, address),
  ...(describe === undefined ? [] : texts(address, dct.description, { en: describe }, languages)),
];

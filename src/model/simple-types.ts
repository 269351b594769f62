import type { Kind } from './facts';
import type { Trilingual } from './values';
import { edtf, rdf, xsd, type Iri } from './vocabulary';

/** A type of values that have no parts of their own: what it is called, and the datatype that defines it. */
export interface SimpleType {
  readonly names: Trilingual;
  readonly datatype: Iri;
}

const text: SimpleType = { names: { nb: 'tekst', nn: 'tekst', en: 'text' }, datatype: xsd.string };
const textInLanguage: SimpleType = {
  names: { nb: 'tekst på et språk', nn: 'tekst på eit språk', en: 'text in a language' },
  datatype: rdf.langString,
};

/** The type of each kind of value that is neither a code nor a link. */
export const simpleTypes: Readonly<Record<Exclude<Kind, 'code' | 'link' | 'clique'>, SimpleType>> = {
  ...{ text, predicate: text, object: text, map: textInLanguage, texts: textInLanguage },
  edtf: { names: { nb: 'dato så nøyaktig som den er kjent', nn: 'dato så nøyaktig som han er kjend', en: 'date as exact as it is known' }, datatype: edtf.EDTF }, // prettier-ignore
  day: { names: { nb: 'dag', nn: 'dag', en: 'day' }, datatype: xsd.date },
  integer: { names: { nb: 'heltall', nn: 'heiltal', en: 'whole number' }, datatype: xsd.integer },
  float: { names: { nb: 'desimaltall', nn: 'desimaltal', en: 'decimal number' }, datatype: xsd.double },
  boolean: { names: { nb: 'sann eller usann', nn: 'sann eller usann', en: 'true or false' }, datatype: xsd.boolean },
  web: { names: { nb: 'nettadresse', nn: 'nettadresse', en: 'web address' }, datatype: xsd.anyURI },
};

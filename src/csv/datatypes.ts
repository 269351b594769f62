import type { Property } from '../model/concept';
import { edtfPattern } from '../model/edtf';
import type { Kind } from '../model/facts';
import { edtf } from '../model/vocabulary';
import type { Datatype } from './column';

/** Kinds whose values stand in one column each. */
export type OneColumnKind = Exclude<Kind, 'map' | 'link' | 'clique'>;

const like = (pattern: string): Datatype => ({ base: 'string', format: pattern });

/** The datatype of each kind of value; of a list, that of each of its values. */
const datatypes: Record<OneColumnKind, (property: Property) => Datatype> = {
  text: ({ pattern }) => (pattern ? like(pattern) : 'string'),
  texts: () => 'json',
  edtf: ({ extent }) => ({ '@id': edtf.EDTF, base: 'string', format: edtfPattern(extent), 'dc:title': 'EDTF' }),
  day: () => 'date',
  integer: () => 'integer',
  float: () => 'double',
  boolean: () => 'boolean',
  code: ({ codes }) => like(`^(${codes!.values.map(({ code }) => code).join('|')})$`),
  web: () => 'anyURI',
  predicate: () => 'string',
  object: () => 'string',
};

export const datatype = (property: Property & { readonly kind: OneColumnKind }) => datatypes[property.kind](property);

import type { Property } from '../model/concept';
import type { Kind } from '../model/facts';
import { edtf, rdf, rdfs, skos, xsd, type Iri } from '../model/vocabulary';
import { iri, langString, literal, literals, type Term } from './terms';

/** Kinds whose value stands in one column and says all by itself. */
export type PlainKind = Exclude<Kind, 'link' | 'clique' | 'predicate' | 'object'>;
/** What a kind of value is in RDF: the range of its property, and the objects that a value (as Postgres spells it) becomes. */
interface Meaning {
  range(property: Property): Iri;
  objects(property: Property): (value: string) => readonly Term[];
}

/** Postgres gives several addresses or codes with a blank between; none holds one. */
const each =
  (object: (word: string) => Term) =>
  ({ max }: Property) =>
    max ? (value: string) => [object(value)] : (value: string) => once(value.split(' ')).map(object);

/** A list may name something twice, a graph does not. */
const once = <T>(list: readonly T[]) => (list.length > 1 ? [...new Set(list)] : list);

const only =
  (object: (value: string) => Term) =>
  (value: string): readonly Term[] => [object(value)];

const typed = (datatype: Iri): Meaning => ({ range: () => datatype, objects: () => only(literals(datatype)) });

/** The value itself, or the address that it stands for; without one it is not told. */
const orAddress = (datatype: Iri): Meaning => ({
  range: ({ iri: address }) => (address ? rdfs.Resource : datatype),
  objects: ({ iri: address }) => {
    if (!address) return only(literals(datatype));
    return value => {
      const found = address(value);
      return found === undefined ? [] : [iri(found)];
    };
  },
});

export const meanings: Record<PlainKind, Meaning> = {
  text: orAddress(xsd.string),
  boolean: orAddress(xsd.boolean),
  integer: typed(xsd.integer),
  day: typed(xsd.date),
  float: { range: () => xsd.double, objects: () => value => [literal(canonical(value), xsd.double)] },
  web: { range: () => rdfs.Resource, objects: each(iri) },
  edtf: { range: () => rdfs.Literal, objects: () => value => [literal(value, precision(value))] },
  map: {
    range: () => rdf.langString,
    objects: () => json => Object.entries(JSON.parse(json) as Record<string, string>).map(([lang, text]) => langString(text, lang)),
  },
  texts: {
    range: () => rdf.langString,
    objects: () => json =>
      Object.entries(JSON.parse(json) as Record<string, string[]>).flatMap(([lang, texts]) =>
        once(texts).map(text => langString(text, lang)),
      ),
  },
  code: {
    range: () => skos.Concept,
    objects: property => {
      const terms = new Map(property.codes!.values.map(({ code, term }) => [code, iri(term)]));
      return each(code => terms.get(code)!)(property);
    },
  },
};

export const isPlain = (property: Property): property is Property & { kind: PlainKind } => property.kind in meanings;

/** The canonical form of XML Schema 1.1 part 2, section 3.3.5.2 (`6.03925E1`): readers of JSON-LD make it of any other, and would then differ. */
const canonical = (value: string) => {
  const [mantissa, exponent] = Number(value).toExponential().split('e');
  return `${mantissa}${mantissa!.includes('.') ? '' : '.0'}E${Number(exponent)}`;
};

/** The datatypes that a date may have; a date is never padded, so `1946` stays a year. */
export const dateTypes = [xsd.gYear, xsd.gYearMonth, xsd.date, edtf.EDTF] as const;
const byLength: Readonly<Record<number, Iri>> = { 4: xsd.gYear, 7: xsd.gYearMonth, 10: xsd.date };
export const precision = (value: string): Iri => (/^[\d-]+$/.test(value) ? byLength[value.length] : undefined) ?? edtf.EDTF;

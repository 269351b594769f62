import { InvalidInput } from '../errors';
import { thing } from '../model/address';
import type { Concept, Property } from '../model/concept';
import type { Kind } from '../model/facts';
import { rdf } from '../model/vocabulary';
import { held, type Reading, type Row } from '../store/sql/rows';
import { isPlain, meanings } from './kinds';
import type { Tell } from './tell';
import { iri, literal, type Term } from './terms';

type Objects = (value: string) => readonly Term[];

/**
 * Tells a `predicate` or an `object`: the term of the property that the record names, or the value in that property's form.
 * What it speaks of is where the link with the term `rdf:subject` leads (RDF Schema 1.1, section 5.3); a name that is not
 * declared there, or not told in RDF, has no term.
 */
export function claims(property: Property, concept: Concept, concepts: readonly Concept[], reading: Reading, base: string): Tell {
  const about = concept.properties.find(({ term }) => term === rdf.subject)!;
  const subjects = about.to.map(target => ({
    place: reading.at(held(about, target)),
    claimed: claimable(
      concepts.find(({ name }) => name === target.name)!,
      base,
    ),
  }));
  const name = reading.at(concept.properties.find(({ kind }) => kind === 'predicate')!.column);
  const claimed = (row: Row) => subjects.find(({ place }) => row[place])?.claimed.get(row[name]!);
  const predicate = iri(property.term!);
  if (property.kind === 'predicate')
    return (row, subject, say) => {
      const it = claimed(row);
      if (it) say(subject, predicate, it.term);
    };
  const own = reading.at(property.column);
  return (row, subject, say) => {
    for (const object of (claimed(row)?.objects ?? asLiteral)(row[own]!)) say(subject, predicate, object);
  };
}

const claimable = ({ properties }: Concept, base: string): ReadonlyMap<string, { term: Term; objects: Objects }> =>
  new Map(
    properties
      .filter(({ term, kind }) => term && kind !== 'predicate' && kind !== 'object')
      .map(property => [property.name, { term: iri(property.term!), objects: readable(property, base) }]),
  );

const asLiteral: Objects = value => [literal(value)];

/** What cannot be read as a value of the property is told as the text that it is. */
function readable(property: Property, base: string): Objects {
  const objects = isPlain(property) ? meanings[property.kind].objects(property) : pointers(property, base);
  return value => {
    try {
      if (form[property.kind]?.(value, property) ?? true) return objects(value);
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof InvalidInput)) throw error;
    }
    return asLiteral(value);
  };
}

/** A link is the key, or the segment of its concept and the key: `city/bergen`. */
const pointers =
  ({ to }: Property, base: string): Objects =>
  value =>
    value.split(' ').map(word => {
      const [path, key] = word.includes('/') ? word.split('/', 2) : [to[0]!.path, word];
      return iri(thing(base, path!, key!));
    });

const form: Partial<Record<Kind, (value: string, property: Property) => boolean>> = {
  integer: value => /^-?\d+$/.test(value),
  float: value => /\d/.test(value) && Number.isFinite(Number(value)),
  boolean: value => value === 'true' || value === 'false',
  day: value => /^\d{4}-\d\d-\d\d$/.test(value),
  code: (value, { codes }) => value.split(' ').every(word => codes!.values.some(({ code }) => code === word)),
  map: value => holds(value, text => typeof text === 'string'),
  texts: value => holds(value, texts => Array.isArray(texts) && texts.every(text => typeof text === 'string')),
  link: value => value.split(' ').every(word => /^([a-z-]+\/)?[a-z0-9-]+(#[a-z0-9-]+)?$/.test(word)),
};

function holds(json: string, fits: (texts: unknown) => boolean) {
  const value = JSON.parse(json) as unknown;
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(fits);
}

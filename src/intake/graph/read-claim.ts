import type { Term } from 'n3';
import type { Concept, Property } from '../../model/concept';
import type { Pointer } from '../../model/new-record';
import { rdf } from '../../model/vocabulary';
import { conceptNamed } from '../../store/sql/joins';
import type { Addresses } from './addresses';
import { isWrong, readValue, type Wrong } from './read-value';

/** Of a concept that speaks of others: the link to what it speaks of (RDF Schema 1.1, section 5.3). */
export const aboutOf = ({ properties }: Concept) => properties.find(({ term }) => term === rdf.subject)!;

/** The declared name of the property that a record speaks of, by its term. */
export function propertyNamed(term: Term, about: Pointer, concepts: readonly Concept[]): { readonly property: Property } | Wrong {
  const { name, properties } = conceptNamed(concepts, about.concept);
  const property = properties.find(it => it.term === term.value && it.kind !== 'predicate' && it.kind !== 'object');
  return property ? { property } : { wrong: term.value, allowed: `The term of a property of ${name}.` };
}

/** The value that a record gives that property, in the property's own form: several keys, codes or addresses with blanks between, a map as JSON. */
export function claimed(property: Property, objects: readonly Term[], addresses: Addresses): { readonly value: string } | Wrong {
  const [first] = objects;
  if (isUnread(property, first)) return { value: first!.value };
  const read = readValue(property, addresses)(objects);
  return isWrong(read) ? read : { value: spelled(property, read.value) };
}

/** What could not be read as a value of the property was told as the text that it is. */
const isUnread = ({ kind }: Property, object?: Term) =>
  object?.termType === 'Literal' && !object.language && ['link', 'code', 'web', 'map', 'texts'].includes(kind);

function spelled(property: Property, value: unknown): string {
  if (property.kind === 'link')
    return ([value].flat() as Pointer[])
      .map(({ concept, key }) => {
        const { path } = property.to.find(({ name }) => name === concept)!;
        return path === property.to[0]!.path ? key : `${path}/${key}`;
      })
      .join(' ');
  if (property.kind === 'map' || property.kind === 'texts') return JSON.stringify(value);
  return [value].flat().map(String).join(' ');
}

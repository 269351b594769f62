import type { Concept, Property } from '../model/concept';
import { prefixes, rdfs } from '../model/vocabulary';
import { isPlain, meanings } from './kinds';

type Definition = Readonly<Record<string, unknown>>;

/**
 * The JSON-LD 1.1 context of what GraphQL gives, read by `@type` and `id` as written there. Properties are scoped to their
 * class (section 4.1.9): `type` may mean one thing of an agreement and another of a visit. A code is read as its concept.
 */
export const context = (concepts: readonly Concept[], vocabulary: string) => ({
  '@context': {
    '@version': 1.1,
    ...prefixes,
    kontor: vocabulary,
    id: '@id',
    __typename: '@type',
    ...Object.fromEntries(concepts.map(concept => [concept.name, { '@id': concept.term, '@context': scoped(concept) }])),
  },
});

/** The contexts that are ours, by address. */
export const ownContexts = (concepts: readonly Concept[], publicUrl: string, vocabulary: string): ReadonlyMap<string, object> =>
  new Map([[`${publicUrl}/context.jsonld`, context(concepts, vocabulary)]]);

function scoped({ properties, backs }: Concept): Definition {
  const told = properties.filter(({ term, kind, stored }) => term && stored && kind !== 'clique');
  const parts = backs.filter(({ parts, term }) => parts && term);
  return Object.fromEntries([
    ...told.map(property => [property.name, definition(property)]),
    ...parts.map(({ name, term }) => [name, { '@id': term, '@type': '@id' }]),
  ]) as Definition;
}

function definition(property: Property): Definition {
  const { kind, term, codes, inverse } = property;
  if (inverse) return { '@reverse': term, '@type': '@id' };
  if (codes) return { '@id': term, '@type': '@vocab', '@context': Object.fromEntries(codes.values.map(({ code, term }) => [code, term])) };
  if (kind === 'map' || kind === 'texts') return { '@id': term, '@container': '@language' };
  if (kind === 'edtf' || kind === 'object') return { '@id': term };
  const range = isPlain(property) ? meanings[property.kind].range(property) : rdfs.Resource;
  return { '@id': term, '@type': range === rdfs.Resource ? '@id' : range };
}

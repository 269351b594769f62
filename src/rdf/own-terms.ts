import type { Concept, Property } from '../model/concept';
import { rdfs, type Iri } from '../model/vocabulary';
import { isPlain, meanings } from './kinds';

/** Between which classes a property leads, in RDF: of a part or an inverse link it is told of what it leads to. */
export interface Ends {
  readonly from: readonly Iri[];
  /** Several: the value is of one of them. None: it may be anything. */
  readonly to: readonly Iri[];
}

export function ends({ term }: Concept, property: Property): Ends {
  const targets = property.to.map(({ term }) => term);
  if (property.kind === 'clique') return { from: targets, to: targets };
  if (property.kind === 'link') return property.inverse ? { from: targets, to: [term] } : { from: [term], to: targets };
  return { from: [term], to: isPlain(property) ? [meanings[property.kind].range(property)] : [] };
}

/** Whether its values are things with an address. */
export const leadsToThings = (property: Property) =>
  !isPlain(property) || property.kind === 'code' || meanings[property.kind].range(property) === rdfs.Resource;

/** The class that all the classes have in common: itself if it is but one, or else one of ours that all their records carry. */
export function common(classes: readonly Iri[], concepts: readonly Concept[], isOurs: (term: Iri) => boolean): Iri | undefined {
  const [first, ...others] = [...new Set(classes)];
  if (!others.length) return first;
  const carried = (term: Iri) => concepts.find(concept => concept.term === term)?.classes ?? [];
  return carried(first!).find(term => isOurs(term) && others.every(other => carried(other).includes(term)));
}

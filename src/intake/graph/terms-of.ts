import type { Concept, Property } from '../../model/concept';
import { grouped } from '../../model/grouped';
import { rdf } from '../../model/vocabulary';

/** How statements about records of a concept, or its parts, are read. */
export interface TermsOf {
  readonly concept: Concept;
  /** Its properties by their terms, as far as they are told of itself; links to different concepts may share a term. */
  readonly own: ReadonlyMap<string, readonly Property[]>;
  /** What is told besides, and follows from its properties or its parts. */
  readonly following: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
}

/** A link that is told of what it leads to. */
export interface Inverse {
  readonly concept: Concept;
  readonly property: Property;
}

const isToldHere = ({ term, isWhole, inverse, kind }: Property) => term !== undefined && !isWhole && !inverse && kind !== 'clique';

export const termsOf = (concepts: readonly Concept[]): ReadonlyMap<string, TermsOf> =>
  new Map(concepts.map(concept => [concept.name, termsOfOne(concept, partsOf(concepts, concept))]));

const partsOf = (concepts: readonly Concept[], { name }: Concept) => concepts.filter(({ whole }) => whole?.to.some(to => to.name === name));

function termsOfOne(concept: Concept, parts: readonly Concept[]): TermsOf {
  const { properties, nodes, classes } = concept;
  const linksOut = [concept, ...parts].flatMap(({ linksOut }) => Object.values(linksOut?.links ?? {}).map(([term]) => term));
  return {
    concept,
    own: grouped(properties.filter(isToldHere), ({ term }) => term!),
    following: new Set<string>([
      rdf.type,
      ...linksOut,
      ...parts.map(({ whole }) => whole!.term!),
      ...nodes.map(({ term }) => term),
      ...properties.flatMap(({ second }) => (second ? [second[0]] : [])),
    ]),
    classes: new Set<string>([...classes, ...properties.flatMap(({ classes }) => Object.values(classes).flat())]),
  };
}

/** Links by the terms with which they are told of what they lead to; without those from parts to their wholes. */
export const inverses = (concepts: readonly Concept[]): ReadonlyMap<string, Inverse> =>
  new Map(
    concepts.flatMap(concept =>
      concept.properties
        .filter(({ inverse, isWhole }) => inverse && !isWhole)
        .map(property => [property.term!, { concept, property }] as const),
    ),
  );

/** Terms that say of any record what follows from others. */
export const cliques = (concepts: readonly Concept[]): ReadonlySet<string> =>
  new Set(concepts.flatMap(({ properties }) => properties.filter(({ kind }) => kind === 'clique').map(({ term }) => term!)));

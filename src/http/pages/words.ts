import type { Concept } from '../../model/concept';
import { spoken } from '../../model/naming';
import { prefixes, rdf } from '../../model/vocabulary';

/** How a term is called on a page, and what it means. */
export interface Word {
  readonly label: string;
  readonly describe?: string;
}

/** The word for an IRI of a vocabulary, by the declarations; else its last name. `of` is the concept that speaks. */
export type Words = (iri: string, of?: Concept) => Word;

export function words(concepts: readonly Concept[], vocabularyUrl: string): Words {
  const all = new Map<string, Word>();
  const add = (iri: string | undefined, word: Word) => void (iri !== undefined && !all.has(iri) && all.set(iri, word));
  add(rdf.type, { label: 'Class' });
  for (const { name, term, describe } of concepts) add(term, { label: spaced(name), describe });
  const byConcept = new Map(concepts.map(concept => [concept, ofProperties(concept)]));
  for (const own of byConcept.values()) for (const [iri, word] of own) add(iri, word);
  for (const { codes } of concepts.flatMap(({ properties }) => properties))
    for (const { term, labels, meanings } of codes?.values ?? []) add(term, { label: labels.en, describe: meanings.en });
  return (iri, of) => (of && byConcept.get(of)?.get(iri)) ?? all.get(iri) ?? { label: lastName(iri, [vocabularyUrl, ...namespaces]) };
}

const ofProperties = ({ properties }: Concept) =>
  new Map(
    properties.flatMap(({ term, name, describe, inverse }) =>
      term && !inverse ? [[term as string, { label: spaced(name), describe }]] : [],
    ),
  );

/** `typeAsStated` gives `Type as stated`. */
export const spaced = (name: string) => {
  const text = spoken(name);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const namespaces = Object.values(prefixes).sort((a, b) => b.length - a.length);

function lastName(iri: string, namespaces: readonly string[]) {
  const namespace = namespaces.find(namespace => iri.startsWith(namespace) && iri.length > namespace.length);
  return namespace ? spaced(iri.slice(namespace.length)) : iri;
}

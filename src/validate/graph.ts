import type { Store, Term } from 'n3';
import { expand, type Name } from './names';

/** What a node has as this property. */
export const values = (graph: Store, node: string, property: Name): Term[] => graph.getObjects(node, expand(property), null);

export const has = (graph: Store, node: string, property: Name): boolean => values(graph, node, property).length > 0;

/** The IRIs of what is of one of these classes. Blank nodes are left out, as the portal does. */
export const instances = (graph: Store, ...classes: readonly Name[]): string[] => [
  ...new Set(
    classes
      .flatMap(name => graph.getSubjects(expand('rdf:type'), expand(name), null))
      .filter(({ termType }) => termType === 'NamedNode')
      .map(({ value }) => value),
  ),
];

export const isA = (graph: Store, node: string, ...classes: readonly Name[]): boolean =>
  classes.some(name => graph.countQuads(node, expand('rdf:type'), expand(name), null) > 0);

/** The language of a text, in lower case; nothing for what is no text in a language. */
export const languageOf = (term: Term): string | undefined =>
  term.termType === 'Literal' && term.language ? term.language.toLowerCase() : undefined;

import type { CodeList, Concept } from './concept';

/** The lists of codes that the properties of these concepts use, each once, in the order of the declarations. */
export const codeLists = (concepts: readonly Concept[]): readonly CodeList[] => [
  ...new Map(concepts.flatMap(({ properties }) => properties.flatMap(({ codes }) => (codes ? [[codes.name, codes]] : [])))).values(),
];

import type { StatementWriter } from './statement-writer';

/** N-Triples: canonical, a statement a line. */
export const nTriples = (): StatementWriter => ({
  start: '',
  add: (subject, predicate, object) => `${subject} ${predicate} ${object} .\n`,
  end: () => '',
});

/** N-Quads: the same lines, with the graph. */
export const nQuads = (): StatementWriter => ({
  start: '',
  add: (subject, predicate, object, graph) => `${subject} ${predicate} ${object} ${graph === undefined ? '' : graph + ' '}.\n`,
  end: () => '',
});

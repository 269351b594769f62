import { finding, type Document } from '../document';
import type { Finding } from '../finding';
import { compact } from '../names';

/** P03. A blank subject that nothing points to is dropped; one inside a member gets an IRI that can be another's too (PORTAL 2.3). */
export function blankNodes(document: Document): Finding[] {
  const { graph } = document;
  const inside = graph
    .getQuads(null, null, null, null)
    .filter(({ subject, object }) => subject.termType !== 'BlankNode' && object.termType === 'BlankNode')
    .map(({ subject, predicate }) =>
      finding(document, subject.value, { ...told, property: predicate.value, problem: within(predicate.value) }),
    );
  const known = new Set(graph.getObjects(null, null, null).map(({ id }) => id));
  const tops = graph.getSubjects(null, null, null).filter(({ termType, id }) => termType === 'BlankNode' && !known.has(id));
  const dropped = tops.length ? [finding(document, undefined, { ...told, problem: alone(tops.length) })] : [];
  return [...inside, ...dropped];
}

const told = { check: 'P03', level: 'fault', remedy: 'Give it an IRI, such as that of the whole with a fragment (`#period`).' } as const;
const within = (property: string) =>
  `what ${compact(property)} leads to has no IRI. The portal makes one up, and two things can get the same.`;
const alone = (count: number) =>
  `${count === 1 ? 'one thing has' : `${count} things have`} no IRI. The portal drops what has none and tells nobody.`;

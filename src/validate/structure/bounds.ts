import { finding, type Document } from '../document';
import type { Finding } from '../finding';
import { values } from '../graph';
import { harvested } from '../portal';
import type { Member } from '../split';

/** P07. What comes along with each member: not the register’s own records, not the catalogue, and not too much. */
export const bounds = (document: Document): Finding[] =>
  document.members.flatMap(member => [...tooMany(document, member), ...strays(document, member)]);

function tooMany(document: Document, { iri, graph }: Member): Finding[] {
  const { most } = harvested[document.kind];
  if (graph.size <= most) return [];
  const problem = `${graph.size} statements come along with it, and more than ${most} is a sign that something leads out of it.`;
  return [
    finding(document, iri, {
      check: 'P07',
      level: 'fault',
      problem,
      remedy: 'Describe what it points to in a few lines, and link to nothing else.',
    }),
  ];
}

/** What leads out of a member, and would take the register along. */
export function strays(document: Document, { iri, graph }: Member): Finding[] {
  const publishers = new Set(values(graph, iri, 'dct:publisher').map(({ value }) => value));
  const isStray = (node: string) => document.containers.includes(node) || (isRecord(node, iri) && !publishers.has(node));
  const seen = new Set<string>();
  return graph.getQuads(null, null, null, null).flatMap(({ subject, predicate, object }) => {
    if (object.termType !== 'NamedNode' || seen.has(object.value) || !isStray(object.value)) return [];
    seen.add(object.value);
    const catalogue = document.containers.includes(object.value);
    const problem = `it leads to ${catalogue ? 'its catalogue' : 'a record of the register'}, <${object.value}>. The portal takes along all that can be reached from there.`;
    const remedy = 'Take the link away: this document describes what is published, and not what is in it.';
    return [finding(document, subject.value, { check: 'P07', level: 'fault', property: predicate.value, problem, remedy }, iri)];
  });
}

/** `…/id/{what}/{key}` beside the member, of what has no place in a catalogue (PORTAL 5.1). */
function isRecord(node: string, member: string): boolean {
  const at = member.indexOf('/id/');
  if (at < 0 || !node.startsWith(member.slice(0, at + 4))) return false;
  return /^[^/#]+\/./.test(node.slice(at + 4)) && !/^(?:dataset|service|contact-point|model)\//.test(node.slice(at + 4));
}

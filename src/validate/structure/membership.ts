import { finding, type Document } from '../document';
import type { Finding } from '../finding';
import { values } from '../graph';
import { expand } from '../names';
import { harvested } from '../portal';

/** P06. What the document holds, as the portal counts it: members, and catalogues that hold them. */
export function membership(document: Document): Finding[] {
  const { kind, graph, members, foreign, containers } = document;
  const { holds, noun, containerNoun } = harvested[kind];
  const nothing = `the portal finds no ${noun.toLowerCase()} in it, and deletes all that it had from this address.`;
  if (!members.length && !foreign.length) return [finding(document, undefined, { ...fault, problem: nothing, remedy: 'Answer with an error (503) where there is nothing to publish.' })]; // prettier-ignore
  const held = new Set(containers.flatMap(node => values(graph, node, holds)).map(({ value }) => value));
  const known = new Set([...members.map(({ iri }) => iri), ...foreign]);
  const homeless = members
    .filter(({ iri }) => !held.has(iri))
    .map(({ iri }) =>
      finding(document, iri, {
        ...fault,
        property: expand(holds),
        problem: `no ${containerNoun.toLowerCase()} holds it. The portal puts it into one that it makes up, without a publisher.`,
        remedy: `Name it in the ${containerNoun.toLowerCase()}.`,
        turtle: `<${containers[0] ?? '…'}> ${holds} <${iri}> .`,
      }),
    );
  const missing = containers.flatMap(node =>
    values(graph, node, holds)
      .filter(({ value }) => !known.has(value))
      .map(({ value }) =>
        finding(document, node, {
          ...fault,
          property: expand(holds),
          problem: `it holds <${value}>, which is not described here. The portal does not fetch it.`,
          remedy: `Describe it in this document, or take the line with ${holds} away.`,
        }),
      ),
  );
  return [...homeless, ...missing];
}

const fault = { check: 'P06', level: 'fault' } as const;

/** P06 across documents: the portal lets one address hold an IRI, and skips it in every other. */
export function shared(documents: readonly Document[]): Finding[] {
  const first = new Map<string, Document>();
  return documents.flatMap(document =>
    [...document.members.map(({ iri }) => iri), ...document.containers].flatMap(iri => {
      const before = first.get(iri);
      first.set(iri, before ?? document);
      if (!before || before === document) return [];
      const problem = `the ${before.kind} document has the same IRI. The portal gives it to the one it reads first, and ${document.containers.includes(iri) ? 'refuses the other document' : 'leaves it out of the other'}.`;
      return [finding(document, iri, { ...fault, problem, remedy: 'Give each thing, and each catalogue, an IRI of its own.' })];
    }),
  );
}

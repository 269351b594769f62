import { finding, type Document } from '../document';
import type { Finding } from '../finding';

/** P12. Whatever is typed skos:Concept in the concepts document, the portal takes for the publisher’s own (PORTAL 3.3). */
export const ownConcepts = (document: Document): Finding[] =>
  document.foreign.map(iri => ({
    ...finding(document, undefined, {
      ...{ check: 'P12', level: 'fault' },
      problem: `<${iri}> is a term of others, but typed skos:Concept. The portal would publish it as yours, and take it from whoever has it.`,
      remedy: 'Link to it without describing it, or take it out of this document.',
    }),
    node: iri,
  }));

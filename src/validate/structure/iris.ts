import type { Term } from 'n3';
import { finding, type Document } from '../document';
import type { Finding } from '../finding';

const absolute = /^(?:https?:\/\/(?![/?#])|urn:[A-Za-z\d][A-Za-z\d-]{1,31}:|(?:mailto|geo|tel):)[^\p{Cc}\p{Cs} <>"{}|\\^`]+$/u;

/** P04. Every IRI absolute and legal (GUARD F1); members and containers under the publisher’s own https address. */
export const iris = (document: Document): Finding[] => [...illegal(document), ...unsafe(document), ...elsewhere(document)];

function illegal(document: Document): Finding[] {
  const seen = new Set<string>();
  return document.graph.getQuads(null, null, null, null).flatMap(({ subject, predicate, object }) =>
    [subject, predicate, object]
      .filter(term => isIllegal(term) && !seen.has(term.value))
      .map(term => {
        seen.add(term.value);
        return finding(document, subject.termType === 'NamedNode' && subject !== term ? subject.value : undefined, {
          ...{
            check: 'P04',
            level: 'fault',
            property: predicate.value,
            problem: `<${term.value}> is no absolute IRI. ${/^[a-z][a-z\d+.-]*:/i.test(term.value) ? refused : resolved}`,
          },
          remedy: 'Write the whole address, with no space or any of < > " { } | \\ ^ ` in it.',
        });
      }),
  );
}

const isIllegal = (term: Term) => term.termType === 'NamedNode' && !absolute.test(term.value);
const refused = 'The portal can refuse the whole document.';
const resolved = 'The portal would take it for an address on a machine of its own.';

function unsafe(document: Document): Finding[] {
  if (!document.publicUrl || document.publicUrl.startsWith('https://')) return [];
  const problem = `its IRIs begin with ${document.publicUrl}, which is not https. When the address moves, the portal removes every page and makes new ones.`;
  const remedy = 'Set PUBLIC_URL to the https address that people will use for ever.';
  return [finding(document, undefined, { check: 'P04', level: 'fault', problem, remedy })];
}

/** Concepts that are not under it are found as foreign. */
function elsewhere(document: Document): Finding[] {
  const { publicUrl, members, containers } = document;
  if (!publicUrl) return [];
  return [...members.map(({ iri }) => iri), ...containers]
    .filter(iri => absolute.test(iri) && !iri.startsWith(`${publicUrl}/`))
    .map(iri =>
      finding(document, iri, {
        ...{
          check: 'P04',
          level: 'fault',
          problem: `its IRI <${iri}> is not under ${publicUrl}. The portal keeps what it has by its IRI.`,
        },
        remedy: `Publish it under ${publicUrl}, or set PUBLIC_URL to the address that its IRIs have.`,
      }),
    );
}

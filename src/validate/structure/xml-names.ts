import { finding, type Document } from '../document';
import type { Finding } from '../finding';

/** What can stand at the end of a predicate: Namespaces in XML 1.0, NCName, without the rare ranges. */
const endsInName = /[\p{L}_][\p{L}\p{N}\p{M}._·-]*$/u;
/** XML 1.0, section 2.2. */
const outsideXml = /(?![\t\n\r\x7f-\x9f])[\p{Cc}\p{Cs}\ufffe\uffff]/u;

/** P05. The portal writes every graph as RDF/XML: each predicate has to end in an XML name, each text to hold what XML can. */
export function xmlNames(document: Document): Finding[] {
  const { graph } = document;
  const predicates = graph
    .getPredicates(null, null, null)
    .filter(({ value }) => !endsInName.test(value))
    .map(({ value }) =>
      finding(document, graph.getSubjects(value, null, null)[0]?.value, {
        ...{ check: 'P05', level: 'fault', property: value },
        problem: `the property <${value}> does not end in a name that XML can hold. The portal refuses the whole document.`,
        remedy: 'Take a property whose last part begins with a letter.',
      }),
    );
  const texts = graph
    .getQuads(null, null, null, null)
    .filter(({ object }) => object.termType === 'Literal' && outsideXml.test(object.value))
    .map(({ subject, predicate }) =>
      finding(document, subject.value, {
        ...{ check: 'P05', level: 'fault', property: predicate.value },
        problem: 'a text holds a control character, which XML cannot. The portal refuses the whole document.',
        remedy: 'Take the character out; it often comes along from a spreadsheet.',
      }),
    );
  return [...predicates, ...texts];
}

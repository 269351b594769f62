import { InvalidInput } from '../errors';
import { prefixes as known } from '../model/vocabulary';
import { isLiteral, literalParts } from './literal-parts';
import { prefixByNamespace, split } from './namespaces';
import type { Prefixes, StatementWriter } from './statement-writer';
import type { Term } from './terms';

/** RDF/XML: an element per subject and, in it, one per statement. A predicate that no element can be named after is `InvalidInput`. */
export function rdfXml(prefixes: Prefixes): StatementWriter {
  const declared = { ...prefixes, rdf: known.rdf };
  const elementName = elementNames(prefixByNamespace(declared));
  const namespaces = Object.entries(declared).map(([prefix, namespace]) => `\n    xmlns:${prefix}="${escaped(namespace)}"`);
  let inSubject: Term | undefined;
  const endSubject = () => (inSubject === undefined ? '' : '  </rdf:Description>\n');

  return {
    start: `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${namespaces.join('')}>\n`,
    add(subject, predicate, object) {
      const line = property(elementName(predicate), object);
      if (subject === inSubject) return line;
      const ended = endSubject();
      inSubject = subject;
      return `${ended}  <rdf:Description rdf:about="${address(subject)}">\n${line}`;
    },
    end: () => `${endSubject()}</rdf:RDF>\n`,
  };
}

interface ElementName {
  readonly open: string;
  readonly close: string;
}

function property({ open, close }: ElementName, object: Term) {
  if (!isLiteral(object)) return `    <${open} rdf:resource="${address(object)}"/>\n`;
  const { quoted, lang, datatype } = literalParts(object);
  const attribute = lang !== undefined ? ` xml:lang="${lang}"` : datatype !== undefined ? ` rdf:datatype="${address(datatype)}"` : '';
  return `    <${open}${attribute}>${content(quoted)}</${close}>\n`;
}

/** Predicates are few: each is named once. A namespace without a prefix is declared on the element itself. */
function elementNames(prefixByNamespace: ReadonlyMap<string, string>) {
  const names = new Map<Term, ElementName>();
  return (predicate: Term) => {
    let name = names.get(predicate);
    if (name === undefined) {
      const [namespace, local] = splitForXml(predicate);
      const prefix = prefixByNamespace.get(namespace);
      const close = `${prefix ?? 'ns'}:${local}`;
      names.set(predicate, (name = { open: prefix === undefined ? `${close} xmlns:ns="${escaped(namespace)}"` : close, close }));
    }
    return name;
  };
}

/** Names with a meaning of their own in RDF/XML (section 7.2.2 to 7.2.5), and namespaces that XML keeps to itself. */
const syntaxNames = /^(?:RDF|Description|ID|about|aboutEach|aboutEachPrefix|bagID|datatype|li|nodeID|parseType|resource)$/;
const reservedNamespace = /^http:\/\/www\.w3\.org\/(?:XML\/1998\/namespace|2000\/xmlns\/)$/;

function splitForXml(predicate: Term): readonly [namespace: string, local: string] {
  const [namespace, name] = split(predicate);
  const start = name.search(/[A-Za-z_]/);
  const [whole, local] = [namespace + name.slice(0, Math.max(start, 0)), name.slice(start)];
  if (start < 0 || reservedNamespace.test(whole) || (whole === known.rdf && syntaxNames.test(local)))
    throw new InvalidInput('predicate', predicate, 'For RDF/XML, an IRI that ends in a name of ASCII letters, digits, _ or -.');
  return [whole, local];
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\\n': '\n',
  '\\r': '&#13;',
  '\\"': '"',
  '\\\\': '\\',
};
/** A checked IRI holds no quote and no angle bracket. */
const escaped = (iri: string) => iri.replaceAll('&', '&amp;');
const address = (term: Term) => escaped(term.slice(1, -1));
/** From the escapes of N-Triples to those of XML. */
const content = (quoted: string) => quoted.slice(1, -1).replace(/\\.|[&<>]/g, found => entities[found]!);

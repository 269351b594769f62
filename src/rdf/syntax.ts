import type { Prefixes, StatementWriter } from './statement-writer';
import { jsonLd } from './write-jsonld';
import { nQuads, nTriples } from './write-lines';
import { rdfXml } from './write-rdfxml';
import { trig, turtle } from './write-turtle';

export type Extension = 'ttl' | 'nt' | 'nq' | 'trig' | 'jsonld' | 'rdf';

/** A way to write RDF. Where it carries no graphs, what is written leaves them out. Always UTF-8. */
export interface Syntax {
  readonly extension: Extension;
  readonly type: string;
  readonly label: string;
  readonly graphs: boolean;
  readonly writer: (prefixes: Prefixes) => StatementWriter;
}

/** All that we write, in the order in which we would rather give it. */
export const syntaxes: readonly Syntax[] = Object.freeze([
  { extension: 'ttl', type: 'text/turtle', label: 'Turtle', graphs: false, writer: turtle },
  { extension: 'nt', type: 'application/n-triples', label: 'N-Triples', graphs: false, writer: nTriples },
  { extension: 'nq', type: 'application/n-quads', label: 'N-Quads', graphs: true, writer: nQuads },
  { extension: 'trig', type: 'application/trig', label: 'TriG', graphs: true, writer: trig },
  { extension: 'jsonld', type: 'application/ld+json', label: 'JSON-LD', graphs: false, writer: jsonLd },
  { extension: 'rdf', type: 'application/rdf+xml', label: 'RDF/XML', graphs: false, writer: rdfXml },
]);

const byExtension = new Map<string, Syntax>(syntaxes.map(syntax => [syntax.extension, syntax]));
/** The syntax of a file name's ending, if it is one of ours. */
export const syntaxOf = (extension: string) => byExtension.get(extension);

import { Readable } from 'node:stream';
import { DataFactory, Parser, type Quad } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import type { Syntax } from '../src/rdf/syntax';

interface TermLike {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}
type QuadLike = Readonly<Record<'subject' | 'predicate' | 'object' | 'graph', TermLike>>;

const jsonld = jest.requireActual<{
  toRDF(document: unknown, options: { documentLoader: (url: string) => Promise<never> }): Promise<QuadLike[]>;
}>('jsonld');

/** Reads a document with a parser that we did not write. Language tags come back in lower case: RDF compares them so. */
export async function reread({ extension, type }: Pick<Syntax, 'extension' | 'type'>, text: string): Promise<Quad[]> {
  const quads = await parsed(extension, type, text);
  return quads.map(({ subject, predicate, object, graph }) =>
    DataFactory.quad(named(subject), named(predicate), object.termType === 'Literal' ? literal(object) : named(object), inGraph(graph)),
  );
}

async function parsed(extension: string, type: string, text: string): Promise<QuadLike[]> {
  if (extension === 'jsonld')
    return jsonld.toRDF(JSON.parse(text), { documentLoader: url => Promise.reject(new Error(`asked for ${url}`)) });
  if (extension !== 'rdf') return new Parser({ format: type }).parse(text);
  const quads: QuadLike[] = [];
  for await (const quad of Readable.from([text]).pipe(new RdfXmlParser())) quads.push(quad as QuadLike);
  return quads;
}

function named({ termType, value }: TermLike) {
  if (termType !== 'NamedNode') throw new Error(`came back as ${termType} ${value}`);
  return DataFactory.namedNode(value);
}
const inGraph = (graph: TermLike) => (graph.termType === 'DefaultGraph' ? DataFactory.defaultGraph() : named(graph));
const literal = ({ value, language, datatype }: TermLike) =>
  DataFactory.literal(value, language ? language : DataFactory.namedNode(datatype!.value));

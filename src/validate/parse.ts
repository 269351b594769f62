import { Readable } from 'node:stream';
import { DataFactory, Parser, Store, type Quad } from 'n3';
import { InvalidInput } from '../errors';

/** The syntaxes of a catalogue document, by file extension. */
export const syntaxes = {
  ttl: 'text/turtle',
  jsonld: 'application/ld+json',
  rdf: 'application/rdf+xml',
  nt: 'application/n-triples',
} as const;
export type Syntax = keyof typeof syntaxes;

/** A text that is not of its syntax. `line`: where the parser gave up, if it says so. */
export class Unparsable extends Error {
  constructor(
    readonly reason: string,
    readonly line?: number,
  ) {
    super(reason);
  }
}

/** The syntax that a file is of, by its name. Throws `InvalidInput` for any other; `place` names the option. */
export function syntaxOfFile(place: string, file: string): Syntax {
  const extension = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  if (!Object.hasOwn(syntaxes, extension))
    throw new InvalidInput(place, file, `Its name has to end in one of ${Object.keys(syntaxes).join(', ')}.`);
  return extension as Syntax;
}

/** Reads a document. Relative IRIs stay as they are, nothing is fetched. Throws `Unparsable`. */
export async function parse(text: string, syntax: Syntax): Promise<Store> {
  try {
    return new Store(await readers[syntax](text));
  } catch (error) {
    const { message, context } = error as Error & { context?: { line?: number } };
    const line = context?.line ?? Number(/^(\d+):\d+: /.exec(message)?.[1] ?? NaN);
    throw new Unparsable(message.split('\n')[0]!, Number.isNaN(line) ? undefined : line);
  }
}

const readers: Readonly<Record<Syntax, (text: string) => Quad[] | Promise<Quad[]>>> = {
  ttl: text => new Parser({ format: syntaxes.ttl }).parse(text),
  nt: text => new Parser({ format: syntaxes.nt }).parse(text),
  jsonld: async text => {
    const { toRDF } = await import('jsonld');
    const refuse = (url: string) => Promise.reject(new Error(`it asks for the context ${url}`));
    return (await toRDF(JSON.parse(text), { documentLoader: refuse })).map(own);
  },
  rdf: async text => {
    const { RdfXmlParser } = await import('rdfxml-streaming-parser');
    refuseHalf(text);
    const quads: Quad[] = [];
    for await (const quad of Readable.from([text]).pipe(new RdfXmlParser({ trackPosition: true }))) quads.push(own(quad as Triple));
    return quads;
  },
};

/** The reader of RDF/XML says nothing of a text that ends too soon. */
function refuseHalf(text: string) {
  const bare = text.replace(/<!--.*?-->/gs, '').trimEnd();
  const [, root] = /<([A-Za-z_][\w:.-]*)/.exec(bare) ?? [];
  if (!root || !(bare.endsWith(`</${root}>`) || /^[^<]*(?:<\?.*?\?>\s*)?<[^<]*\/>$/s.test(bare))) throw new Error('it ends too soon');
}

/** The quad of another library as one of n3, which knows only its own. Graphs are left out, as the portal does. */
const own = ({ subject, predicate, object }: Triple): Quad =>
  DataFactory.quad(named(subject), DataFactory.namedNode(predicate.value), object.termType === 'Literal' ? text(object) : named(object));

type Triple = Readonly<Record<'subject' | 'predicate' | 'object', TermLike>>;
interface TermLike {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}

const named = ({ termType, value }: TermLike) =>
  termType === 'BlankNode' ? DataFactory.blankNode(value.replace(/^_:/, '')) : DataFactory.namedNode(value);
const text = ({ value, language, datatype }: TermLike) =>
  DataFactory.literal(value, language ? language : datatype && DataFactory.namedNode(datatype.value));

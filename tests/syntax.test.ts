import { PassThrough, Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { DataFactory, type Quad } from 'n3';
import { isomorphic } from 'rdf-isomorphic';
import { InvalidInput } from '../src/errors';
import { edtf, gsp, prefixes as known, rdf, schema, xsd } from '../src/model/vocabulary';
import { prefixesIn } from '../src/rdf/namespaces';
import { statement, type Statement } from '../src/rdf/statement';
import { syntaxes, syntaxOf, type Syntax } from '../src/rdf/syntax';
import { iri, langString, literal } from '../src/rdf/terms';
import { write, written } from '../src/rdf/write';
import { reread } from './reread';

const { namedNode, quad, defaultGraph } = DataFactory;
const prefixes = { ...known, ex: 'http://example.org/', thing: 'http://example.org/id/', odd: 'http://example.org/odd?x=' };

const words = fc.string({ unit: fc.constantFrom(..."abzAZ09_-.~%2C&'()*+,;=:@!$øÅ東😀"), maxLength: 12 });
const names = fc.stringMatching(/^[A-Za-z0-9_-]{0,8}$/);
const namespaces = fc.constantFrom(
  'http://example.org/',
  'http://example.org/id/',
  'https://example.org/a#',
  known.schema,
  known.geo,
  'http://example.org/odd?x=',
);
const iris = fc
  .oneof(
    fc.tuple(namespaces, names).map(([namespace, name]) => namespace + name),
    words.map(word => `http://example.org/x${word}`),
    words.map(word => `https://example.org/?q=${word}#${word}`),
    words.map(word => `urn:isbn:x${word}`),
    fc.constantFrom('geo:60.39,5.32', 'mailto:post@example.org', 'http://example.org', rdf.nil, 'urn:x1:y', 'http://example.org/@type'),
  )
  .filter(value => !/%(?![0-9A-F]{2})/.test(value))
  .map(value => namedNode(value));
const predicates = fc.oneof(
  fc.constantFrom<string>(rdf.type, schema.about, `${known.geo}lat`, `${known.rdf}value`).map(value => namedNode(value)),
  fc
    .tuple(namespaces, fc.stringMatching(/^[0-9-]{0,2}[A-Za-z_][A-Za-z0-9_-]{0,4}$/))
    .map(([namespace, name]) => namedNode(namespace + name)),
);
const texts = fc
  .oneof(fc.string(), fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'"\\\n\r\t <>&\'@^[]\u0085\u2028nrut0') }))
  .filter(value => value.isWellFormed() && !/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(value));
const datatypes = fc.constantFrom(xsd.string, xsd.integer, xsd.boolean, xsd.date, edtf.EDTF, gsp.wktLiteral, xsd.anyURI);
const literals = fc.oneof(
  fc
    .tuple(fc.oneof(texts, fc.constantFrom('5', '+05', '-1', 'true', '1', '1.5')), datatypes)
    .map(([text, type]) => DataFactory.literal(text, namedNode(type))),
  fc.tuple(texts, fc.constantFrom('nb', 'en', 'zh-Hant', 'de-CH-1996', 'x-kontor')).map(([text, lang]) => DataFactory.literal(text, lang)),
);
/** Its own form only: jsonld.js rewrites every other double as it reads. */
const double = fc.constantFrom('1.5E0', '-6.039E1').map(text => DataFactory.literal(text, namedNode(xsd.double)));
const graphs = fc.array(
  fc.tuple(iris, predicates, fc.oneof(iris, literals, double), fc.oneof(iris, fc.constant(defaultGraph()))).map(terms => quad(...terms)),
  { maxLength: 12 },
);

const about = iri(schema.about);
const numbered = (number: number): Statement => [iri(`http://example.org/id/${number >> 2}`), about, literal(`text & "more" ${number}`)];

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
/** Bytes in use once the garbage is gone: what is held, not what the collector has yet to look at. */
function held() {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const bySubject = (one: Quad, other: Quad) => (one.subject.value < other.subject.value ? -1 : 1);
const without = (quads: Quad[]) => quads.map(({ subject, predicate, object }) => quad(subject, predicate, object));
/** A document in several chunks, as a dump is. */
async function streamed(syntax: Syntax, statements: Statement[]) {
  let text = '';
  for await (const chunk of write(syntax, [statements.slice(0, 3), statements.slice(3)], prefixes)) text += chunk;
  return text;
}

describe.each(syntaxes)('$label', syntax => {
  test('says every graph so that other parsers read the same', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.boolean(), async (quads, sorted) => {
        const ordered = sorted ? quads.toSorted(bySubject) : quads;
        const text = await streamed(syntax, ordered.map(statement));
        const back = await reread(syntax, text);
        expect({ text, same: isomorphic(back, syntax.graphs ? quads : without(quads)) }).toEqual({ text, same: true });
      }),
      { numRuns: 300 },
    );
  });

  test('has the same bytes each time, at once or streamed', async () => {
    const statements = fc.sample(graphs, { seed: 7, numRuns: 20 }).flat().map(statement);
    const text = await streamed(syntax, statements);
    expect(text.length).toBeGreaterThan(1000);
    expect(await streamed(syntax, statements)).toBe(text);
    expect(written(syntax, statements, prefixes)).toBe(text);
  });

  test('is a document even when there is nothing to say', async () => {
    expect(await reread(syntax, written(syntax, [], prefixes))).toEqual([]);
  });

  test('does not run ahead of a reader that stands still', async () => {
    let made = 0;
    function* batches() {
      for (; made < 300_000; made += 100) yield Array.from({ length: 100 }, (_, place) => numbered(made + place));
    }
    const still = new Writable({ highWaterMark: 1, write: () => {} });
    const sending = pipeline(Readable.from(write(syntax, batches(), prefixes)), still).catch(() => {});
    await setTimeout(20);
    const before = made;
    await setTimeout(20);
    expect(made).toBe(before);
    expect(made).toBeLessThan(50_000);
    still.destroy();
    await sending;
  });
});

test('D4: 300 MB to a slow reader take no memory to speak of', async () => {
  const long = 'All that was agreed, at length. '.repeat(32);
  function* batches() {
    for (let made = 0; made < 300_000; made += 500)
      yield Array.from({ length: 500 }, (_, place): Statement => [
        iri(`http://example.org/id/${made}`),
        about,
        literal(`${made + place} ${long}`),
      ]);
  }
  let [bytes, chunks, most] = [0, 0, 0];
  const before = held();
  const slow = new Writable({
    write: (chunk: Buffer, _, next) => {
      bytes += chunk.length;
      if (chunks++ % 500 === 0) most = Math.max(most, held() - before);
      void setImmediate().then(() => next());
    },
  });
  await pipeline(Readable.from(write(syntaxOf('ttl')!, batches(), prefixes)), slow);
  expect(bytes).toBeGreaterThan(300_000_000);
  expect(most).toBeLessThan(10_000_000);
});

test('a broken source breaks the document, it does not end it', async () => {
  async function* batches() {
    yield [numbered(1)];
    await setImmediate();
    throw new Error('the database went away');
  }
  const out = new PassThrough();
  const sending = pipeline(Readable.from(write(syntaxOf('rdf')!, batches(), prefixes)), out);
  await expect(sending).rejects.toThrow('went away');
  expect([out.destroyed, out.writableFinished]).toEqual([true, false]);
});

test('writes Turtle that a person can read', () => {
  const bergen = iri('http://example.org/id/bergen');
  const statements: Statement[] = [
    [bergen, iri(rdf.type), iri(schema.AdministrativeArea)],
    [bergen, iri(schema.alternateName), langString('Bergen', 'nb')],
    [bergen, iri(schema.alternateName), langString('卑爾根', 'zh-hant')],
    [bergen, iri('http://example.org/population'), literal('293709', xsd.integer)],
    [bergen, iri(schema.foundingDate), literal('1070', xsd.gYear)],
    [iri('http://example.org/id/åbo'), iri(schema.containedInPlace), iri('http://example.org/id/-')],
  ];
  const text = written(syntaxOf('ttl')!, statements, prefixesIn(statements, prefixes));
  expect(text).toBe(`@prefix schema: <http://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix ex: <http://example.org/> .
@prefix thing: <http://example.org/id/> .

thing:bergen a schema:AdministrativeArea ;
    schema:alternateName "Bergen"@nb, "卑爾根"@zh-Hant ;
    ex:population 293709 ;
    schema:foundingDate "1070"^^xsd:gYear .

<http://example.org/id/åbo> schema:containedInPlace <http://example.org/id/-> .
`);
});

test.each(['XML', 'xmlfoo', '_', '', '1a', 'a b', 'a:b'])('refuses the prefix "%s" wherever there are prefixes', prefix => {
  for (const extension of ['ttl', 'trig', 'jsonld', 'rdf'])
    expect(() => written(syntaxOf(extension)!, [], { [prefix]: 'http://example.org/' })).toThrow(InvalidInput);
  expect(() => written(syntaxOf('ttl')!, [], { ex: 'http://example.org/> .' })).toThrow(InvalidInput);
});

test('names each syntax once, by ending and by media type', () => {
  expect(syntaxes.map(({ extension, type, graphs: carries }) => `${extension} ${type}${carries ? ' with graphs' : ''}`)).toEqual([
    'ttl text/turtle',
    'nt application/n-triples',
    'nq application/n-quads with graphs',
    'trig application/trig with graphs',
    'jsonld application/ld+json',
    'rdf application/rdf+xml',
  ]);
  expect(syntaxOf('constructor')).toBeUndefined();
});

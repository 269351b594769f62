import { once } from 'node:events';
import { DataFactory, Parser, StreamWriter, Writer, type Quad } from 'n3';
import { InvalidInput } from '../src/errors';
import { prefixes, rdf, xsd } from '../src/model/vocabulary';
import { languageTag } from '../src/model/language-tag';
import { guard, statement } from '../src/rdf/statement';
import { syntaxes, syntaxOf, type Syntax } from '../src/rdf/syntax';
import { iri, langString, literal } from '../src/rdf/terms';
import { write } from '../src/rdf/write';
import { reread } from './reread';

const { blankNode, namedNode, quad, variable } = DataFactory;
const [s, p, o, g] = ['s', 'p', 'o', 'g'].map(name => namedNode(`http://example.org/${name}`)) as [S, S, S, S];
type S = ReturnType<typeof namedNode>;
const text = (value: string, type = xsd.string as string) => DataFactory.literal(value, namedNode(type));

/** As other libraries make them: n3 itself would take a quote in a language or datatype for one in the text. */
const foreign = (value: string, language: string, datatype: string) =>
  ({ termType: 'Literal', value, language, datatype: namedNode(datatype) }) as unknown as ReturnType<typeof DataFactory.literal>;

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(name => `http://x.example/${name}`) as [string, string, string, string];
/** Unchecked, each would be written as two triples. */
const injecting: [what: string, crafted: Quad][] = [
  ['a triple in the subject', quad(namedNode(`${a}> <${b}> <${c}> . <${d}`), p, o, g)],
  ['a triple in the predicate', quad(s, namedNode(`${a}> <${b}> . <${c}> <${d}`), o, g)],
  ['a triple in the object', quad(s, p, namedNode(`${a}> . <${b}> <${c}> <${d}`), g)],
  ['a triple in the graph', quad(s, p, o, namedNode(`${a}> . <${b}> <${c}> <${d}`))],
  ['a triple in the datatype', quad(s, p, foreign('x', '', `${a}> . <${b}> <${c}> <${d}`), g)],
  ['a triple in the language', quad(s, p, foreign('x', `en . <${b}> <${c}> <${d}>`, rdf.langString), g)],
  ['a triple in the label of a blank node', quad(blankNode(`b0 <${b}> <${c}> . _:b1`), p, o, g)],
];

const refused: [what: string, crafted: Quad][] = [
  ...injecting,
  ['a quote in the language', quad(s, p, foreign('x', 'en" x="y', rdf.langString), g)],
  ['a quote in the datatype', quad(s, p, foreign('x', '', 'http://example.org/"y'), g)],
  ['a language with an underscore', quad(s, p, DataFactory.literal('x', 'en_GB'), g)],
  ['a language without end', quad(s, p, DataFactory.literal('x', 'en-'), g)],
  ['a direction of writing', quad(s, p, DataFactory.literal('x', { language: 'ar', direction: 'rtl' } as never), g)],
  ['a datatype that we do not use', quad(s, p, text('<b>x</b>', `${prefixes.rdf}XMLLiteral`), g)],
  ['a text in no language', quad(s, p, text('x', rdf.langString), g)],
  ['a space in the subject', quad(namedNode('http://example.org/a b'), p, o, g)],
  ['a tab in the object', quad(s, p, namedNode('http://example.org/a\tb'), g)],
  ['a line break in the graph', quad(s, p, o, namedNode('http://example.org/a\nb'))],
  ['a less-than sign in the object', quad(s, p, namedNode('http://example.org/<b'), g)],
  ['a quote in the subject', quad(namedNode('http://example.org/"b'), p, o, g)],
  ['an escaped bracket in the object', quad(s, p, namedNode('http://example.org/\\u003e'), g)],
  ...[...'{}|^`'].map(sign => [`${sign} in the object`, quad(s, p, namedNode(`http://example.org/${sign}`), g)] as [string, Quad]),
  ['a NUL in the object', quad(s, p, namedNode('http://example.org/\0'), g)],
  ['half a surrogate pair in the object', quad(s, p, namedNode('http://example.org/\ud800'), g)],
  ['a script as object', quad(s, p, namedNode('javascript:alert(1)'), g)],
  ['a file as object', quad(s, p, namedNode('file:///etc/passwd'), g)],
  ['data as object', quad(s, p, namedNode('data:text/html,x'), g)],
  ['a relative subject', quad(namedNode('city/bergen'), p, o, g)],
  ['an empty subject', quad(namedNode(''), p, o, g)],
  ['a keyword as predicate', quad(s, namedNode('@type'), o, g)],
  ['no host in the object', quad(s, p, namedNode('http:///x'), g)],
  ['steps upward in the object', quad(s, p, namedNode('http://example.org/a/../b'), g)],
  ['a blank node as object', quad(s, p, blankNode('b0'), g)],
  ['a blank node as graph', quad(s, p, o, blankNode('b0'))],
  ['a blank node labelled as an address', quad(blankNode(a), p, o, g)],
  ['a variable named as an address', quad(s, variable(b) as never, o, g)],
  ['a variable as predicate', quad(s, variable('p') as never, o, g)],
  ['a triple as object', quad(s, p, quad(s, p, o) as never, g)],
  ['a NUL in a text', quad(s, p, text('a\0b'), g)],
  ['an escape character in a text', quad(s, p, text('\x1b[31m'), g)],
  ['U+FFFF in a text in a language', quad(s, p, DataFactory.literal('a\uffff', 'en'), g)],
  ['half a surrogate pair in a text', quad(s, p, text('a\udc00b'), g)],
];

const texts = [
  ...[
    '"',
    '""" .',
    "'''",
    'a\nb',
    'a\r\nb\r',
    'a\tb',
    '\\',
    '\\"',
    'x\\\\"',
    '\\u0022 .',
    '\\n',
    '" .\n<http://x.example/a> <http://x.example/b> "c',
  ],
  ...[
    '<',
    '>',
    '&',
    '&lt;',
    '&#0;',
    ']]>',
    '</rdf:RDF>',
    '<!-- ',
    '<?xml?>',
    '<!DOCTYPE x [<!ENTITY e "f">]>',
    '</script>',
    '{"@id":"http://x.example/"}',
  ],
  ...[
    '',
    ' a ',
    '\n',
    '@en',
    '"@en',
    '^^',
    '"^^<http://x.example/>',
    '# no comment',
    '_:b0',
    '\u0085\u2028\u2029',
    '\u202eabc',
    '\u007f',
    '😀',
    'A\u030a',
  ],
];
const addresses = [
  ...[
    'http://example.org/?a=1&b=2',
    "http://example.org/'",
    'http://example.org/%3E',
    'http://example.org/å',
    'http://example.org/;.',
    'urn:isbn:0451450523',
  ],
  ...[
    'geo:60.39,5.32',
    'mailto:post@example.org',
    'http://example.org/#a',
    'http://example.org/rdf:type',
    'http://example.org',
    'http://example.org/-',
  ],
];
const kept: [what: string, crafted: Quad][] = [
  ...texts.flatMap((value): [string, Quad][] => [
    [`the text ${JSON.stringify(value)}`, quad(s, p, text(value), g)],
    [`the English text ${JSON.stringify(value)}`, quad(s, p, DataFactory.literal(value, 'en'), g)],
    [`the address ${JSON.stringify(value)}`, quad(s, p, text(value, xsd.anyURI), g)],
    [`the integer ${JSON.stringify(value)}`, quad(s, p, text(value, xsd.integer), g)],
    [`the class ${JSON.stringify(value)}`, quad(s, namedNode(rdf.type), text(value), g)],
  ]),
  ...addresses.map((value): [string, Quad] => [value, quad(namedNode(value), p, namedNode(value), namedNode(value))]),
];

async function document(syntax: Syntax, crafted: Quad) {
  let bytes = '';
  const statements = [crafted].map(each => statement(each));
  for await (const chunk of write(syntax, [statements], prefixes)) bytes += chunk;
  return bytes;
}

describe.each(syntaxes)('F1: $label', syntax => {
  test.each(refused)('refuses %s', async (_, crafted) => {
    await expect(document(syntax, crafted)).rejects.toThrow(InvalidInput);
  });

  test(`says one triple, and the same, of ${kept.length} odd texts and addresses`, async () => {
    for (const [what, odd] of kept) {
      const { subject, predicate, object } = odd;
      const back = await reread(syntax, await document(syntax, odd));
      const same = back.length === 1 && back[0]!.equals(syntax.graphs ? odd : quad(subject, predicate, object));
      expect([what, same]).toEqual([what, true]);
    }
  });
});

describe('F1: before a writer of n3', () => {
  test.each(refused)('the guard refuses %s', (_, crafted) => {
    expect(() => guard(crafted)).toThrow(InvalidInput);
  });

  test('the guard lets through odd texts and addresses, and n3 writes one triple of each', async () => {
    for (const [, odd] of kept) {
      const writer = new StreamWriter({ format: 'N-Quads' });
      const chunks: string[] = [];
      writer.on('data', chunk => chunks.push(String(chunk)));
      writer.end(guard(odd));
      await once(writer, 'end');
      expect(await reread(syntaxOf('nq')!, chunks.join(''))).toEqual([odd]);
    }
  });

  test.each(injecting)('without the guard n3 would write %s', (_, crafted) => {
    const bytes = new Writer({ format: 'N-Quads' }).quadsToString([crafted]);
    expect(new Parser({ format: 'N-Quads' }).parse(bytes)).toHaveLength(2);
  });
});

describe('F2: RDF/XML', () => {
  const rdfXml = syntaxOf('rdf')!;
  test.each([
    'http://example.org/123',
    'http://example.org/',
    'http://example.org/å',
    `${prefixes.rdf}li`,
    `${prefixes.rdf}about`,
    'http://www.w3.org/2000/xmlns/a',
  ])('refuses the predicate %s, which no element can be named after', async predicate => {
    await expect(document(rdfXml, quad(s, namedNode(predicate), o))).rejects.toThrow(InvalidInput);
  });
});

test('an error names the place and what would be right, and no more of the value than a line', () => {
  expect(() => iri('javascript:x')).toThrow(/^IRI: "javascript:x" is not allowed\. An absolute IRI/);
  expect(() => literal('x', 'http://example.org/')).toThrow(/^datatype: /);
  expect(() => langString('x', 'e')).toThrow(/^language tag: /);
  expect(() => iri(`http://example.org/ ${'x'.repeat(10_000)}`)).toThrow(/^.{1,300}$/);
});

test.each([
  'nb',
  'zh-Hant',
  'en-GB',
  'sr-Latn-RS',
  'de-CH-1996',
  'zh-min-nan',
  'sl-rozaj-biske',
  'es-419',
  'en-u-ca-gregory',
  'en-x-US',
  'x-kontor',
  'az-Arab-x-AZE-derbend',
])('keeps the language tag %s in its proper case', tag => {
  const proper = tag.replace(/(x-).*/, found => found.toLowerCase());
  expect([tag, tag.toLowerCase(), tag.toUpperCase()].map(languageTag)).toEqual([proper, proper, proper]);
});

test.each([
  '',
  'e',
  'en-',
  '-en',
  'en_GB',
  'en--GB',
  'en GB',
  'en-GB-GB',
  'abcdefghi',
  'en-a',
  'x',
  'x-',
  'e1',
  'en\n',
  'nbå',
  'en-Latn-Latn',
])('refuses the language tag %j', tag => {
  expect(() => languageTag(tag)).toThrow(InvalidInput);
});

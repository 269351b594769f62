import { NotAcceptable } from '../src/errors';
import { negotiate } from '../src/http/negotiation/negotiate';
import { syntaxes } from '../src/rdf/syntax';

const page = { extension: 'html', type: 'text/html' };
const offers = [...syntaxes, page];
const nothing = undefined;

function chosen(accept: string | undefined, from: readonly { extension: string; type: string }[] = offers) {
  try {
    return negotiate(accept, from).extension;
  } catch (error) {
    if (error instanceof NotAcceptable) return nothing;
    throw error;
  }
}

const chrome = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8';
const table: [client: string, accept: string | undefined, extension: string | undefined][] = [
  ['no header', undefined, 'ttl'],
  ['an empty header', '', 'ttl'],
  ['only commas', ' , ,', 'ttl'],
  ['curl', '*/*', 'ttl'],
  ['Chrome', `${chrome},application/signed-exchange;v=b3;q=0.7`, 'html'],
  ['Firefox', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'html'],
  ['Firefox 92 to 127', 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8', 'html'],
  ['Internet Explorer 11', 'text/html, application/xhtml+xml, image/jxr, */*', 'html'],
  ['Lynx', 'text/html, text/plain, text/sgml, text/css, application/xhtml+xml, */*;q=0.01', 'html'],
  ['the national portal, Turtle', 'text/turtle', 'ttl'],
  ['the national portal, JSON-LD', 'application/ld+json', 'jsonld'],
  ['the national portal, RDF/XML', 'application/rdf+xml', 'rdf'],
  ['the national portal, N-Triples', 'application/n-triples', 'nt'],
  ['Java before 20', 'text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2', 'html'],
  ['Java from 20', 'text/html, image/gif, image/jpeg, */*; q=0.2', 'html'],
  ['Java before 20, without an image', 'image/gif, *; q=.2, */*; q=.2', 'ttl'],
  ['Jena, graphs', 'text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,application/rdf+xml;q=0.7,*/*;q=0.3', 'ttl'],
  ['Jena, datasets', 'application/trig,application/n-quads;q=0.9,application/ld+json;q=0.8,*/*;q=0.5', 'trig'],
  ['rdflib, XML', 'application/rdf+xml, */*;q=0.1', 'rdf'],
  ['rdflib, Turtle', 'text/turtle, application/x-turtle, */*;q=0.1', 'ttl'],
  ['rdflib, unsaid', 'application/rdf+xml,text/rdf+n3;q=0.9,application/xhtml+xml;q=0.5, */*;q=0.1', 'rdf'],
  ['rdflib, N-Triples', 'text/plain, application/n-triples, */*;q=0.1', 'nt'],
  ['Virtuoso', 'application/rdf+xml; q=1.0, text/rdf+n3; q=0.9, application/rdf+turtle; q=0.7, text/turtle; q=0.7, */*; q=0.1', 'rdf'],
  ['RDF4J', 'application/rdf+xml;q=0.8, application/n-quads;q=0.9, text/turtle;q=0.9, application/trig', 'trig'],
  ['Comunica', 'application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,text/turtle;q=0.6,text/html;q=0.2', 'nq'],
  ['jsonld.js', 'application/ld+json, application/json', 'jsonld'],
  ['a JSON-LD client with a fallback', 'application/ld+json, */*', 'jsonld'],
  ['axios', 'application/json, text/plain, */*', 'ttl'],
  ['jQuery', 'application/json, text/javascript, */*; q=0.01', 'ttl'],
  ['a JSON client', 'application/json', nothing],
  ['any text', 'text/*', 'ttl'],
  ['any application', 'application/*', 'nt'],
  ['any text without Turtle', 'text/*, text/turtle;q=0', nothing],
  ['anything but Turtle', 'text/turtle;q=0, */*', 'nt'],
  ['nothing at all', '*/*;q=0', nothing],
  ['nothing but RDF/XML', '*/*;q=0, application/rdf+xml;q=0.001', 'rdf'],
  ['anything but applications', '*/*, application/*;q=0', 'ttl'],
  ['a page, if need be', 'text/html;q=0.4, text/turtle;q=0.3', 'html'],
  ['a page as good as Turtle', 'text/html, text/turtle', 'ttl'],
  ['a page in XML', 'application/xhtml+xml', 'html'],
  ['no page in HTML, but one in XML', 'text/html;q=0, application/xhtml+xml', nothing],
  ['an image', 'image/png', nothing],
  ['equals, in another order', 'application/rdf+xml, application/ld+json, text/turtle', 'ttl'],
  ['equals without Turtle', 'application/rdf+xml, application/ld+json', 'jsonld'],
  ['a profile', 'application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"', 'jsonld'],
  ['a profile with separators', 'application/ld+json;profile="a,b;q=0";q=0.9, text/turtle;q=0.8', 'jsonld'],
  ['a profile with escaped quotes', 'application/ld+json;profile="a\\",b";q=0.9, text/turtle;q=0.8', 'jsonld'],
  ['a profile less wanted than what we give', 'application/ld+json;profile=x;q=1, application/ld+json;q=0.1, text/turtle;q=0.5', 'ttl'],
  ['a charset', 'text/turtle;charset=utf-8', 'ttl'],
  ['an extension after the weight', 'application/trig;q=0.8;level=1, text/turtle;q=0.7', 'trig'],
  ['capitals', 'Application/RDF+XML;Q=0.9, TEXT/HTML;q=0.8', 'rdf'],
  ['tabs and blanks', '\tapplication/rdf+xml \t;\t q=1 , text/turtle; q=0.9 ', 'rdf'],
  ['weights of three digits', 'text/turtle;q=0.998, application/trig;q=0.999', 'trig'],
  ['one type twice', 'text/turtle;q=0.1, application/trig;q=0.5, text/turtle;q=0.9', 'ttl'],
  ['a weight above one', 'application/trig;q=1.001, text/turtle;q=0.1', 'ttl'],
  ['a weight below nought', 'application/trig;q=-1', nothing],
  ['a weight of four digits', 'application/trig;q=0.9999', nothing],
  ['a weight that is a word', 'application/trig;q=high', nothing],
  ['no weight after q', 'application/trig;q=', nothing],
  ['half a type', 'text', nothing],
  ['half a wildcard', '*/turtle', nothing],
  ['a lone asterisk', '*', nothing],
  ['too many slashes', 'text/turtle/x', nothing],
  ['a blank in a type', 'text / turtle', nothing],
  ['a parameter without a value', 'text/turtle;charset', nothing],
  ['an open quote', 'application/ld+json;profile="x, text/turtle', nothing],
  ['a line break', 'text/turtle\r\nSet-Cookie: a=b', nothing],
  ['a NUL', 'text/turtle\0', nothing],
  ['letters beyond Latin-1', 'text/turtle, text/ŧ', nothing],
];

test.each(table)('gives %s what it asks for', (_, accept, extension) => {
  expect(chosen(accept)).toBe(extension);
});

test('F7: reads 1 kB and 20 ranges, not more', () => {
  const [before, after] = ['text/turtle;a="', '"'];
  const long = (length: number) => before + 'x'.repeat(length - before.length - after.length) + after;
  expect([chosen(long(1024)), chosen(long(1025))]).toEqual(['ttl', nothing]);
  const many = (count: number) => [...Array<string>(count - 1).fill('image/png'), 'text/turtle'].join(',');
  expect([chosen(many(20)), chosen(many(21)), chosen(many(5000))]).toEqual(['ttl', nothing, nothing]);
});

test('F7: says what there is and nothing of what was asked', () => {
  const refused = () => negotiate('image/canary', offers);
  expect(refused).toThrow(NotAcceptable);
  expect(refused).toThrow(/^Available here: text\/turtle, application\/n-triples, .*, text\/html\.$/);
  expect(refused).not.toThrow(/canary/);
});

test('a browser where there is no page gets the first that fits its wildcard', () => {
  expect(chosen(chrome, syntaxes)).toBe('ttl');
});

test('only Turtle, if that is all there is, never another type', () => {
  const onlyTurtle = syntaxes.filter(({ extension }) => extension === 'ttl');
  expect([chosen('application/trig', onlyTurtle), chosen('*/*', onlyTurtle)]).toEqual([nothing, 'ttl']);
});

test.each([
  '"'.repeat(1024),
  '\\'.repeat(1024),
  ' '.repeat(1024),
  'a'.repeat(1024),
  `a/a;${'a="\\'.repeat(200)}`,
  ';'.repeat(1024),
  '*/*;q=0.'.repeat(100),
])('takes no time over a crafted header, case %#', accept => {
  const start = performance.now();
  for (let time = 0; time < 100; time++) chosen(accept);
  expect(performance.now() - start).toBeLessThan(200);
});

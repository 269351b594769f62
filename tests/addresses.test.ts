import fc from 'fast-check';
import { InvalidInput } from '../src/errors';
import { xsd } from '../src/model/vocabulary';
import { addresses, iri, literal, literals, within } from '../src/rdf/terms';

const start = 'http://localhost:4000/id/city/';
/** What it gives, or that it is refused. */
function outcome(make: () => string) {
  try {
    return make();
  } catch (error) {
    if (error instanceof InvalidInput) return 'refused';
    throw error;
  }
}

const crafted = [
  'bergen',
  'a#b-1',
  'a/v/12',
  '',
  '..',
  '../x',
  './x',
  'x/..',
  'a.b',
  'å',
  'a b',
  'a\n',
  'a> <http://x',
  '"',
  '\\u003e',
  '%2e%2e',
  '\ud800',
];
const starts = [start, 'http://localhost:4000/id/', 'http://localhost:4000/.x', 'https://example.org', 'urn:isbn:'];

test.each(starts)('an address that begins with %s is what it would be as a whole', start => {
  const address = addresses(start);
  for (const key of crafted) expect(outcome(() => address(key))).toBe(outcome(() => iri(start + key)));
  const parts = fc.stringMatching(/^[a-z0-9#/.<> %ø-]{0,12}$/);
  fc.assert(fc.property(fc.oneof(parts, fc.string()), key => outcome(() => address(key)) === outcome(() => iri(start + key))));
});

test.each(['', 'http://', 'http:/', 'http://localhost:4000/.', 'http://localhost:4000/..', 'http://local host/', 'javascript:', 'urn:'])(
  'nothing begins with %j, though some of what begins so might do',
  start => expect(() => addresses(start)).toThrow(InvalidInput),
);

test('a node within a thing is what it would be as a whole', () => {
  for (const fragment of crafted)
    expect(outcome(() => within(iri(`${start}bergen`), fragment))).toBe(outcome(() => iri(`${start}bergen#${fragment}`)));
});

test('one of many literals is as it would be alone', () => {
  const day = literals(xsd.date);
  for (const value of ['2026-01-01', '"', '\\', '\n', 'å', '🏙']) expect(day(value)).toBe(literal(value, xsd.date));
  for (const value of ['\0', '\x0b', '\ud800', '\udc00x', '\ufffe', '\uffff']) expect(() => day(value)).toThrow(InvalidInput);
  expect(() => literals('http://example.org/type')).toThrow(InvalidInput);
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isomorphic } from 'rdf-isomorphic';
import { Parser } from 'n3';
import { migratedDatabase } from './migrated';
import { openImports, outcomeOf, type Imports, type Sent } from './imports';
import { publicUrl } from './service';

/** Statements in our own terms: the dumps that we write, and what could be wrong with such. */
let imports: Imports;
beforeAll(async () => {
  imports = await openImports();
  await imports.kontor('export', '--out', 'out', '--no-gzip');
}, 120_000);
afterAll(() => imports.stop());

const dump = (extension: string, folder = 'out') => readFile(join(imports.folder, folder, `bergen.${extension}`), 'utf8');
const types = {
  ttl: 'text/turtle',
  nt: 'application/n-triples',
  nq: 'application/n-quads',
  trig: 'application/trig',
  jsonld: 'application/ld+json',
};
const upload = (type: string, body: Sent) => imports.upload('bergen', type, body);
const id = (path: string) => `<${publicUrl}/id/${path}>`;
const def = (name: string) => `<${publicUrl}/def#${name}>`;

describe.each(Object.keys(types))('a dump in %s', extension => {
  test('gives the same dump once it is imported into an empty register', async () => {
    const { url, drop } = await migratedDatabase();
    const kontor = (...args: readonly string[]) => imports.kontorOn(url, ...args);
    try {
      const { out } = await kontor('import', join('out', `bergen.${extension}`), '--dataset', 'bergen');
      expect(out).toMatch(/ 0 merged, 0 rejected; \d+ records created, 0 changed, 0 unchanged, 0 left as they were; revision 1\.\n$/);
      expect(await kontor('export', '--out', `again-${extension}`, '--no-gzip')).toMatchObject({ code: 0 });
      const [before, after] = [await dump('nt'), await dump('nt', `again-${extension}`)];
      // What JSON-LD gives back it gives in an order of its own.
      if (extension === 'jsonld') expect(isomorphic(new Parser().parse(after), new Parser().parse(before))).toBe(true);
      else expect(after).toBe(before);
    } finally {
      await drop();
    }
  }, 120_000);

  test('changes nothing in the register that it is of, not even what it cannot tell', async () => {
    const untold = () => imports.rows('SELECT * FROM identifier WHERE NOT verified ORDER BY key');
    const before = [await imports.revision(), await untold()];
    const { records, revision } = await outcomeOf(upload(types[extension as keyof typeof types], await dump(extension)));
    expect([records.created, records.changed, revision]).toEqual([0, 0, undefined]);
    expect([await imports.revision(), await untold()]).toEqual(before);
  });
});

const country = `${id('country/se')} a <http://schema.org/Country>, <http://purl.org/dc/terms/Location> ;
  <http://www.w3.org/2004/02/skos/core#prefLabel> "Sverige"@nb ; <http://www.w3.org/2004/02/skos/core#exactMatch> <http://publications.europa.eu/resource/authority/country/SWE> .\n`;
const city = (more: string, key = 'vaexjoe') => `${id(`city/${key}`)} a ${def('City')} ; ${more} .\n`;
const named = '<http://www.w3.org/2004/02/skos/core#prefLabel> "Växjö"@sv';
const inCountry = `<http://schema.org/containedInPlace> ${id('country/se')}`;

test('a few statements make a record, and more of them change it', async () => {
  expect((await outcomeOf(upload(types.ttl, country + city(`${named} ; ${inCountry}`)))).records).toEqual({
    created: 1,
    changed: 1,
    unchanged: 0,
  });
  const population = `${def('population')} 94_`.replace('_', '859');
  const counted = city(
    `${named} ; ${inCountry} ; ${population} ; ${def('populationOn')} "2020-12"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>`,
  );
  expect((await outcomeOf(upload(types.ttl, counted))).records).toEqual({ created: 0, changed: 1, unchanged: 0 });
  expect(await imports.rows(`SELECT names, population, population_on, dataset FROM city WHERE key = 'vaexjoe'`)).toEqual([
    { names: { sv: 'Växjö' }, population: 94859, population_on: '2020-12', dataset: 'bergen' },
  ]);
});

test('F5: JSON-LD may name our own context', async () => {
  const document = { '@context': `${publicUrl}/context.jsonld`, id: `${publicUrl}/id/city/vaexjoe`, __typename: 'City', names: { sv: 'Växjö' }, country: `${publicUrl}/id/country/se` }; // prettier-ignore
  expect((await outcomeOf(upload(types.jsonld, JSON.stringify(document)))).records).toEqual({ created: 0, changed: 1, unchanged: 0 });
});

describe('what is wrong refuses all, with the place and what is allowed', () => {
  const deep = (levels: number): unknown => (levels ? { '@graph': [deep(levels - 1)] } : {});
  test.each<[string, keyof typeof types, () => Sent, RegExp]>([
    ['a term that is none of it', 'ttl', () => city(`${named} ; ${inCountry} ; ${def('mayor')} "Somebody"`), /city\/vaexjoe: ".*def#mayor" is not allowed\. No term of a City\./],
    ['a code of another list', 'ttl', () => city(`${named} ; ${inCountry}`) + `${id('agreement/a')} a ${def('Agreement')} ; <http://purl.org/dc/terms/type> ${def('Care-STALE')} .`, /agreement\/a type: ".*Care-STALE" is not allowed\. One of .*AgreementType-TWINNING/],
    ['a link to what is not ours', 'ttl', () => city(`${named} ; <http://schema.org/containedInPlace> <https://other.example/id/country/se>`), /city\/vaexjoe country: "https:\/\/other\.example.*An address of ours of Country\./],
    ['a link to what is not there', 'ttl', () => city(`${named} ; <http://schema.org/containedInPlace> ${id('country/dk-x')}`), /There is no such country\./],
    ['a subject that is not ours', 'ttl', () => `<https://other.example/a> a ${def('City')} .`, /"https:\/\/other\.example\/a" is not allowed\. An address of ours/],
    ['a node without a name', 'ttl', () => `[] a ${def('City')} .`, /An address of ours/],
    ['what is needed and missing', 'ttl', () => city(named), /city\/vaexjoe country: nothing is not allowed\. It may not be missing\./],
    ['two where one may be', 'ttl', () => city(`${named}, "Vexiö"@sv ; ${inCountry}`), /names: "Vexiö" is not allowed\. There is one text in each language/],
    ['a text without a language', 'ttl', () => city(`<http://www.w3.org/2004/02/skos/core#prefLabel> "Växjö" ; ${inCountry}`), /names: "Växjö" is not allowed\. A text in a language\./],
    ['no number', 'ttl', () => city(`${named} ; ${inCountry} ; ${def('population')} "many"`), /population: "many" is not allowed\. A whole number\./],
    ['a record of another class', 'ttl', () => `${id('city/vaexjoe')} a ${def('Agreement')} .`, /It has to be a .*def#City\./],
    ['a record of another dataset', 'ttl', () => city(`${named} ; ${inCountry}`) + `<${publicUrl}/doc/city/vaexjoe> <http://xmlns.com/foaf/0.1/primaryTopic> ${id('city/vaexjoe')} ; <http://rdfs.org/ns/void#inDataset> ${id('dataset/other')} .`, /The dataset bergen, into which/],
    ['a graph of another dataset', 'trig', () => `${id('dataset/other')} { ${city(`${named} ; ${inCountry}`)} }`, /The dataset bergen, into which/],
    ['a formula', 'ttl', () => city(`<http://www.w3.org/2004/02/skos/core#prefLabel> "=1+1"@sv ; ${inCountry}`), /names: "=1\+1" is not allowed\. A text may not begin with =/],
    ['half of a surrogate pair', 'ttl', () => city(`<http://www.w3.org/2004/02/skos/core#prefLabel> "V\\uD800"@sv ; ${inCountry}`), /upload/],
    ['no Turtle', 'ttl', () => `${country}\n${id('city/a')} a .`, /upload:\d: .* It is no text\/turtle: /],
    ['NUL', 'nt', () => `${id('city/a')} \0`, /upload:1 character \d+: "NUL"/],
    ['bytes that are not UTF-8', 'ttl', () => Buffer.from([0x22, 0xff]), /upload:1 character 2: "bytes"/],
    ['a line without end', 'nt', () => `${id('city/a')} "${'x'.repeat(1.1 * 2 ** 20)}`, /A line has at most 1048576 characters/],
    ['a text without end', 'ttl', () => `${id('city/a')} a """${'x\n'.repeat(3 * 2 ** 20)}`, /A statement has at most|It is no text/],
    ['F5: a context of others', 'jsonld', () => JSON.stringify({ '@context': 'https://schema.org/', '@id': 'x' }), /@context: "https:\/\/schema\.org\/" is not allowed\. Nothing is fetched\. Known are .*context\.jsonld/],
    ['JSON too deep', 'jsonld', () => JSON.stringify(deep(40)), /At most 32 levels/],
    ['no JSON', 'jsonld', () => '{"@id":', /It is no JSON/],
  ])('%s', async (_, extension, body, expected) => {
    const before = await imports.revision();
    const response = await upload(types[extension], body());
    const { detail } = (await response.json()) as { detail: string };
    expect([response.status, detail]).toEqual([400, expect.stringMatching(expected)]);
    expect(await imports.revision()).toBe(before);
  });
}); // prettier-ignore

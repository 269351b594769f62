import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { DataFactory, Parser, Store, type NamedNode } from 'n3';
import { axioms } from '../src/domain/axioms';
import { context } from '../src/rdf/context';
import { ontology } from '../src/rdf/ontology';
import type { Statement } from '../src/rdf/statement';
import { syntaxOf } from '../src/rdf/syntax';
import { datasetRecords } from '../src/rdf/dataset-records';
import { voidDescription } from '../src/rdf/void';
import { written } from '../src/rdf/write';
import { countRecords } from '../src/store/reading/counts';
import { base, concepts, openRegister } from './rdf-register';

const vocabulary = `${base}/def#`;
const quadsOf = (statements: Iterable<Statement>) => new Parser().parse(written(syntaxOf('nt')!, statements, {}));
const rdfs = (name: string) => DataFactory.namedNode(`http://www.w3.org/2000/01/rdf-schema#${name}`);
const skos = (name: string) => DataFactory.namedNode(`http://www.w3.org/2004/02/skos/core#${name}`);
const dct = (name: string) => DataFactory.namedNode(`http://purl.org/dc/terms/${name}`);
const own = (name: string) => DataFactory.namedNode(vocabulary + name);

const quads = quadsOf(ontology(concepts, { vocabulary, axioms }));
const store = new Store(quads);
const objects = (subject: string, predicate: NamedNode) => store.getObjects(own(subject), predicate, null).map(({ value }) => value);

test('every term that we coined is described, and no other', () => {
  const used = concepts.flatMap(({ classes, properties }) => [
    ...classes,
    ...properties.flatMap(({ term, codes }) => [term, codes?.term, ...(codes?.values ?? []).map(({ term }) => term)]),
  ]);
  const ours = new Set(used.filter(term => term?.startsWith(vocabulary)));
  expect(new Set(quads.map(({ subject }) => subject.value))).toEqual(new Set([...ours, `${base}/def`]));
});

test('nothing is without a name, and nothing is said twice', () => {
  expect(quads.filter(({ subject, object }) => [subject.termType, object.termType].includes('BlankNode'))).toEqual([]);
  expect(store.size).toBe(quads.length);
});

test('each term has one label, a concept of ours one in each language, and says in English what it means', () => {
  const terms = store.getSubjects(rdfs('isDefinedBy'), null, null).filter(term => store.countQuads(term, rdfs('label'), null, null));
  expect(terms.length).toBeGreaterThan(40);
  for (const term of terms) {
    const labels = store.getObjects(term, rdfs('label'), null);
    const names = concepts.find(concept => concept.term === term.value)?.names;
    const [wanted, found] = [Object.keys(names ?? { en: '' }), labels.map(label => (label.termType === 'Literal' ? label.language : ''))];
    expect([term.value, found.sort()]).toEqual([term.value, wanted.sort()]);
    expect([term.value, store.countQuads(term, rdfs('comment'), null, null) > 0]).toEqual([term.value, true]);
  }
});

test('a term has a domain where one concept uses it, and none where several do', () => {
  expect(objects('population', rdfs('domain'))).toEqual([`${vocabulary}City`]);
  expect(objects('responsibleBody', rdfs('domain'))).toEqual([]);
  expect(store.getSubjects(rdfs('domain'), null, null).filter(term => store.countQuads(term, rdfs('domain'), null, null) > 1)).toEqual([]);
});

test('a term that leads to either of two concepts has the class of both as range', () => {
  expect(objects('actor', rdfs('range'))).toEqual([`${vocabulary}Actor`]);
  expect(objects('under', rdfs('range'))).toEqual([]);
  expect(objects('party', rdfs('domain'))).toEqual([`${vocabulary}Agreement`]);
  expect(objects('party', rdfs('range'))).toEqual([`${vocabulary}Party`]);
});

test('the kinds of visit that Bergen has rules for are defined, and say where the rules stand', async () => {
  const rows = async (file: string) =>
    parse<Record<string, string>>(await readFile(join(__dirname, '../data/bergen', file), 'utf8'), { columns: true });
  const [rules, sources] = await Promise.all([rows('representation_rules.csv'), rows('sources.csv')]);
  expect(rules).toHaveLength(3);
  for (const { category_en, source_ids } of rules) {
    const label = DataFactory.literal(category_en!.toLowerCase().replace(/s$/, ''), 'en');
    const [kind] = store.getSubjects(skos('prefLabel'), label, null);
    expect([category_en, store.getObjects(kind!, skos('definition'), null)]).toEqual([category_en, [expect.anything()]]);
    const source = sources.find(({ source_id }) => source_id === source_ids)!;
    expect(store.getObjects(kind!, dct('source'), null)).toEqual([DataFactory.namedNode(source.url!)]);
  }
});

test('twins are symmetric, and known elsewhere by other names', () => {
  const types = objects('twinnedWith', DataFactory.namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type'));
  expect(types).toEqual(['http://www.w3.org/2002/07/owl#ObjectProperty', 'http://www.w3.org/2002/07/owl#SymmetricProperty']);
  expect(objects('twinnedWith', rdfs('subPropertyOf'))).toEqual(['http://www.wikidata.org/prop/direct/P190']);
  expect(objects('Actor', rdfs('subClassOf'))).toEqual(['http://xmlns.com/foaf/0.1/Agent']);
  expect(objects('City', rdfs('subClassOf'))).toContain(`${vocabulary}Actor`);
});

test('a code is a concept in its scheme, called in three languages', () => {
  const code = own('AgreementType-TWINNING');
  expect(store.getObjects(code, skos('inScheme'), null)).toEqual([own('AgreementType')]);
  expect(store.getObjects(code, skos('prefLabel'), null)).toEqual([
    DataFactory.literal('vennskapsbyavtale', 'nb'),
    DataFactory.literal('venskapsbyavtale', 'nn'),
    DataFactory.literal('twin city', 'en'),
  ]);
  expect(store.getObjects(code, skos('notation'), null)).toEqual([DataFactory.literal('TWINNING')]);
});

test('moved to a namespace that ends in a slash, the vocabulary is described at it', () => {
  const moved = quadsOf(ontology(concepts, { vocabulary: 'https://vocabulary.example/kontor/', axioms: [] }));
  expect(moved[0]!.subject.value).toBe('https://vocabulary.example/kontor/');
});

const jsonld = jest.requireActual<{ toRDF: (document: unknown, options: { format: string }) => Promise<string> }>('jsonld');
const read = (nodes: object) => jsonld.toRDF({ ...context(concepts, vocabulary), '@graph': [nodes] }, { format: 'application/n-quads' });

test('what GraphQL gives is RDF by the context, each type in its own way', async () => {
  const agreement = `${base}/id/agreement/a`;
  const text = await read({
    __typename: 'Agreement',
    id: agreement,
    type: 'TWINNING',
    signed: '1946',
    partyCount: 2,
    titles: { nb: 'Avtale', en: 'Agreement' },
    sdgs: ['http://metadata.un.org/sdg/17'],
    parties: [
      {
        __typename: 'Party',
        id: `${agreement}#party-1`,
        role: 'PARTY',
        actor: { __typename: 'City', id: `${base}/id/city/bergen`, lat: '60.3925' },
      },
    ],
  });
  const bergen = `<${base}/id/city/bergen>`;
  expect(text.trim().split('\n').sort()).toEqual(
    [
      `<${agreement}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${vocabulary}Agreement> .`,
      `<${agreement}> <http://purl.org/dc/terms/type> <${vocabulary}AgreementType-TWINNING> .`,
      `<${agreement}> <${vocabulary}signed> "1946" .`,
      `<${agreement}> <${vocabulary}partyCount> "2"^^<http://www.w3.org/2001/XMLSchema#integer> .`,
      `<${agreement}> <http://purl.org/dc/terms/title> "Avtale"@nb .`,
      `<${agreement}> <http://purl.org/dc/terms/title> "Agreement"@en .`,
      `<${agreement}> <${vocabulary}sdg> <http://metadata.un.org/sdg/17> .`,
      `<${agreement}> <${vocabulary}party> <${agreement}#party-1> .`,
      `<${agreement}#party-1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${vocabulary}Party> .`,
      `<${agreement}#party-1> <${vocabulary}role> <${vocabulary}PartyRole-PARTY> .`,
      `<${agreement}#party-1> <${vocabulary}actor> ${bergen} .`,
      `${bergen} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${vocabulary}City> .`,
      `${bergen} <http://www.w3.org/2003/01/geo/wgs84_pos#lat> "6.03925E1"^^<http://www.w3.org/2001/XMLSchema#double> .`,
    ].sort(),
  );
});

test('a link that RDF tells the other way round is read the other way round', async () => {
  const text = await read({
    __typename: 'ContactPoint',
    id: `${base}/id/contact-point/c`,
    organisation: { id: `${base}/id/organisation/o` },
  });
  expect(text).toContain(`<${base}/id/organisation/o> <http://data.europa.eu/m8g/contactPoint> <${base}/id/contact-point/c> .`);
});

test('VoID says what each public dataset holds, and where its dumps are', async () => {
  const register = await openRegister();
  const counted = await countRecords(register.session, concepts);
  const stated = await datasetRecords(concepts, base)(register.session);
  await register.close();
  const described = quadsOf(voidDescription(concepts, { base, vocabulary, counted, stated, triples: new Map([['bergen', 42]]) }));
  const store = new Store(described);
  const about = (predicate: string) =>
    store
      .getObjects(DataFactory.namedNode(`${base}/id/dataset/bergen`), DataFactory.namedNode(`http://rdfs.org/ns/void#${predicate}`), null)
      .map(({ value }) => value);
  expect(about('triples')).toEqual(['42']);
  for (const [subject, title] of [
    [`${base}/id/dataset/other`, DataFactory.literal('Relations', 'en')],
    [`${base}/.well-known/void#register`, DataFactory.literal('All public datasets of this register', 'en')],
  ] as const) {
    const it = DataFactory.namedNode(subject);
    const objects = (name: string) => store.getObjects(it, dct(name), null).map(({ value }) => value);
    expect(store.countQuads(it, dct('title'), title, null)).toBe(1);
    expect(objects('license')).toEqual(['http://publications.europa.eu/resource/authority/licence/CC0']);
    expect(objects('publisher')).toEqual([`${base}/id/organisation/bergen-kommune`]);
  }
  const entities = (subject: string) =>
    Number(store.getObjects(DataFactory.namedNode(subject), DataFactory.namedNode('http://rdfs.org/ns/void#entities'), null)[0]?.value);
  expect(entities(`${base}/.well-known/void#register`)).toBe(entities(`${base}/id/dataset/bergen`) + entities(`${base}/id/dataset/other`));
  expect(about('dataDump')).toContain(`${base}/data/bergen.nt`);
  expect(about('exampleResource')).toContain(`${base}/id/city/bergen`);
  expect(counted.map(({ dataset }) => dataset)).toEqual(['bergen', 'other']);
  expect(counted[0]!.records.get('City')).toEqual({ count: 2, example: 'bergen' });
  expect(described.filter(({ object }) => object.value.includes('drafts'))).toEqual([]);
  expect(store.size).toBe(described.length);
});

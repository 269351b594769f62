import { DataFactory, Parser, Store, type Quad } from 'n3';
import { areTermsOwn, conceptStatements, publishedLists } from '../src/catalog/concepts';
import { domain } from '../src/domain';
import { readConcepts } from '../src/model/read';
import { catalogPrefixes, dcat, dct, rdf, skos, skosno, type Iri } from '../src/model/vocabulary';
import { syntaxes, syntaxOf } from '../src/rdf/syntax';
import { written } from '../src/rdf/write';
import { bergenPublication } from './bergen-publication';
import { conformance, describeWithShapes, memberGraph } from './official-shapes';
import { base, concepts } from './rdf-register';

const collection = `${base}/id/catalog/concepts`;
const lists = publishedLists(concepts);
const codes = lists.flatMap(({ values }) => values);
const languages = ['nb', 'nn', 'en'] as const;

let quads: Quad[];
let store: Store;
beforeAll(async () => {
  const publication = await bergenPublication();
  quads = new Parser().parse(written(syntaxOf('nt')!, conceptStatements(concepts, publication), {}));
  store = new Store(quads);
});
const node = (iri: string) => DataFactory.namedNode(iri);
const objects = (subject: string, predicate: Iri) => store.getObjects(node(subject), node(predicate), null).map(({ value }) => value);
const inLanguages = (subject: string, predicate: Iri) =>
  store.getObjects(node(subject), node(predicate), null).map(object => (object.termType === 'Literal' ? object.language : ''));

test('these lists are published, each whole', () => {
  expect(lists.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['AgreementType', 'RelationStatus', 'RecognitionStatus', 'OrganisationKind', 'MembershipRole']),
  );
  expect(objects(collection, skos.member).sort()).toEqual(codes.map(({ term }) => term as string).sort());
});

test('whatever is a concept here is a code of ours, and a member', () => {
  const found = store.getSubjects(node(rdf.type), node(skos.Concept), null).map(({ value }) => value);
  expect(found.sort()).toEqual(objects(collection, skos.member).sort());
  expect(found.filter(term => !areTermsOwn(term, base))).toEqual([]);
});

test('each concept stands alone: called and defined in each language, with who publishes it and whom to ask', () => {
  for (const { term } of codes) {
    for (const predicate of [skos.prefLabel, skos.definition, dct.subject])
      expect([term, inLanguages(term, predicate)]).toEqual([term, [...languages]]);
    expect(store.getObjects(node(term), node(dct.identifier), null)).toEqual([
      DataFactory.literal(term, node('http://www.w3.org/2001/XMLSchema#anyURI')),
    ]);
    for (const predicate of [dct.publisher, dcat.contactPoint]) {
      const [object, ...others] = objects(term, predicate);
      expect([term, others, objects(object!, rdf.type).length > 0]).toEqual([term, [], true]);
    }
  }
});

test('no day is told that nobody wrote down', () => {
  expect(store.countQuads(null, node(dct.created), null, null) + store.countQuads(null, node(dct.modified), null, null)).toBe(0);
});

test('a kind of something is a kind of a concept in the same list, which is not a kind of it', () => {
  const kinds = codes.filter(({ broader }) => broader);
  expect(kinds.length).toBeGreaterThan(0);
  for (const { term, broader } of kinds) {
    const list = lists.find(({ values }) => values.some(value => value.term === term))!;
    const wider = list.values.find(value => value.term === broader)!;
    expect([term, wider.term !== term, wider.broader]).toEqual([term, true, undefined]);
    const [relation] = objects(term, skosno.hasGenericConceptRelation);
    expect(objects(relation!, skosno.hasGenericConcept)).toEqual([broader]);
  }
});

test('nothing is without a name, and nothing is said twice', () => {
  expect(quads.filter(({ subject, object }) => [subject, object].some(({ termType }) => termType === 'BlankNode'))).toEqual([]);
  expect(store.size).toBe(quads.length);
});

test.each(syntaxes)('it can be written as $label', async syntax => {
  const statements = [...conceptStatements(concepts, await bergenPublication())];
  expect(written(syntax, statements, catalogPrefixes).length).toBeGreaterThan(10_000);
});

describe.each(lists)('the definitions of $name', ({ values }) => {
  test.each(languages)('are fragments of a sentence in %s, and none explains a word by itself', lang => {
    for (const { labels, altLabels, meanings, code } of values) {
      const meaning = meanings[lang]!;
      expect([code, meaning]).toEqual([code, expect.stringMatching(/^\p{Ll}[^.\n]+[^.\s]$/u)]);
      expect([code, meaning.length <= 130]).toEqual([code, true]);
      for (const called of [labels[lang], altLabels?.[lang]]) expect([code, called && says(meaning, called)]).not.toEqual([code, true]);
    }
  });

  test('are written in Bokmål and in Nynorsk, neither in the words of the other', () => {
    for (const { code, meanings, notes } of values) {
      expect([code, new Set(languages.map(lang => meanings[lang])).size]).toEqual([code, 3]);
      for (const [lang, other] of Object.entries(foreign))
        expect([code, [meanings[lang], notes?.[lang as 'nb']].filter(text => text && other.test(text))]).toEqual([code, []]);
    }
  });
});

/** Whether a text has these words, as words: `avtale` is in `en avtale om`, not in `samarbeidsavtale`. */
const says = (text: string, words: string) => new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'iu').test(text);
/** Words of the other language that slip in most easily. */
const foreign: Readonly<Record<string, RegExp>> = {
  nb: /(?<!\p{L})(ein|eit|ikkje|dei|frå|saman|seier|gjeld|berre|noko|kva|vere|seinare|medlemer|oppgjev|kjelda)(?!\p{L})/u,
  nn: /(?<!\p{L})(en|et|ikke|de|fra|sammen|sier|gjelder|bare|noe|hva|være|senere|medlemmer|oppgir|kilden|enhet|virksomhet|opphørte?)(?!\p{L})/u,
};

test('no two concepts are defined alike', () => {
  for (const lang of languages) {
    const all = codes.map(({ meanings }) => meanings[lang]);
    expect(all.filter((meaning, index) => all.indexOf(meaning) !== index)).toEqual([]);
  }
});

test('terms that live elsewhere are not ours to publish', () => {
  expect(areTermsOwn(`${base}/def#`, base)).toBe(true);
  expect(areTermsOwn('https://vocabulary.example/kontor#', base)).toBe(false);
  expect(areTermsOwn(`${base}.example/def#`, base)).toBe(false);
});

test('in another portal’s languages the same concepts are published', async () => {
  const portal = { ...(await bergenPublication()).portal, languages: ['en'] };
  const own = readConcepts(domain, `${base}/def#`);
  const only = new Parser().parse(written(syntaxOf('nt')!, conceptStatements(own, { ...(await bergenPublication()), portal }), {}));
  const tags = new Set(only.flatMap(({ object }) => (object.termType === 'Literal' && object.language ? object.language : [])));
  expect([...tags]).toEqual(['en']);
});

describeWithShapes('SKOS-AP-NO-Begrep 2', () => {
  const results = conformance('skos-ap-no-begrep/SKOS-AP-NO-Begrep-shape_shape_v2.ttl');

  test('has nothing to say of the document', async () => {
    expect(await results(quads)).toEqual([]);
  });

  test('finds a label, a definition, a publisher or a contact point that is missing', async () => {
    const [{ term }] = codes as [(typeof codes)[0]];
    for (const predicate of [skos.prefLabel, skos.definition, dct.publisher, dcat.contactPoint]) {
      const without = quads.filter(quad => quad.subject.value !== term || quad.predicate.value !== predicate);
      expect((await results(without)).filter(result => result.startsWith(`${term} `)).length).toBeGreaterThan(0);
    }
  });

  test('of a member’s own graph it misses the wider concept, which the portal splits off, and nothing else', async () => {
    for (const { term, broader } of codes) {
      const graph = memberGraph(quads, term, skos.Concept);
      expect([term, graph.length <= 400]).toEqual([term, true]);
      const relation = objects(term, skosno.hasGenericConceptRelation)[0];
      expect(await results(graph)).toEqual(broader ? [`${relation} ${skosno.hasGenericConcept}`] : []);
    }
  });
});

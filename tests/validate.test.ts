import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from '../src/model/portal';
import { judge } from '../src/validate/judge';
import { repaired, shapeFiles } from '../src/validate/shapes';
import { inSyntax } from './portal-server';
import { haveShapes, shapesFolder, testWithShapes } from './official-shapes';
import { base, changed, inShort, judged, sound } from './portal-documents';

const needs = '(needs ../shared beside the checkout)';
const shapes = shapesFolder;
const rules = haveShapes ? { shapes } : {};
const bergen = 'Dataset "Bergens avtaler i utlandet" (bergen)';
const networks = 'Dataset "Medlemskap" (networks)';

test('nothing is found in sound documents', async () => {
  for (const kind of kinds) expect((await judged(kind, sound[kind], rules)).findings).toEqual([]);
});

test.each(['ttl', 'nt', 'jsonld', 'rdf'] as const)('nothing is found in them as our writers write them in %s', async syntax => {
  const texts = kinds.map(kind => ({ kind, syntax, text: inSyntax(sound[kind], syntax) }));
  expect((await judge(texts, { profile: 'no', publicUrl: base, today: '2026-11-26', ...rules })).findings).toEqual([]);
});

describe('of one thing that is wrong, one check tells, and only once', () => {
  const { datasets, concepts } = sound;
  const publisher = 'organizations/964338531';
  const cases: readonly (readonly [what: string, kind: 'datasets' | 'concepts', text: string, found: string])[] = [
    ['P02: half a document', 'datasets', datasets.slice(0, 3000), 'P02 fault The datasets document'],
    ['P03: a blank node', 'datasets', changed(datasets, '<https://kontor.example/id/dataset/networks#rights> ;', '[ a odrs:RightsStatement, dct:RightsStatement ; odrs:attributionText "B"@nb ] ;'), `P03 fault ${networks}`], // prettier-ignore
    ['P03: a blank dataset', 'datasets', `${datasets}[] a dcat:Dataset .`, 'P03 fault The datasets document'],
    ['P04: a relative IRI', 'datasets', changed(datasets, '<https://kontor.example/doc/dataset/networks.html>', '</doc/dataset/networks.html>'), `P04 fault ${networks}`], // prettier-ignore
    ['P04: a member elsewhere', 'datasets', datasets.replaceAll('/kontor.example/id/dataset/networks', '/other.example/id/dataset/networks'), `P04 fault ${networks}`], // prettier-ignore
    ['P05: a predicate that ends in no name', 'datasets', `${datasets}<${base}/id/dataset/bergen> <https://kontor.example/p/123> "x" .`, `P05 fault ${bergen}`], // prettier-ignore
    ['P05: a control character', 'datasets', changed(datasets, '"Nettverk"@nb', '"Nett\\u0001verk"@nb'), `P05 fault ${networks}`],
    ['P06: a member in no catalogue', 'datasets', changed(datasets, `, <${base}/id/dataset/networks> .`, ' .'), `P06 fault ${networks}`],
    ['P06: a member that is not there', 'datasets', changed(datasets, `, <${base}/id/dataset/networks> .`, `, <${base}/id/dataset/networks>, <${base}/id/dataset/gone> .`), 'P06 fault Catalogue "Forbindelser i utlandet" (datasets)'], // prettier-ignore
    [
      'P07: a link to a record',
      'datasets',
      `${datasets}<${base}/id/dataset/bergen> dct:references <${base}/id/city/turku> .`,
      `P07 fault ${bergen}`,
    ],
    ['P07: a link to the catalogue', 'concepts', `${concepts}<${base}/def#AgreementType-TWINNING> dct:isReferencedBy <${base}/id/catalog/concepts> .`, 'P07 fault Concept "vennskapsbyavtale" (AgreementType-TWINNING)'], // prettier-ignore
    ['P07: far too much', 'datasets', `${datasets}<${base}/id/dataset/bergen> dct:references ${Array.from({ length: 2000 }, (_, at) => `<https://a.example/${at}>`).join()} .`, `P07 fault ${bergen}`], // prettier-ignore
    ['P08: a number that is none', 'datasets', datasets.replaceAll('964338531', '964338532'), `P08 fault ${bergen}`],
    ['P08: no publisher', 'datasets', changed(datasets, new RegExp(`(?<=bergen> a[^]*)  dct:publisher <[^>]*${publisher}> ;\n(?=[^]*networks> a)`), ''), `P08 fault ${bergen}`], // prettier-ignore
    ['P08: a publisher that is not described', 'datasets', datasets.replaceAll(/(?<=publisher <[^>]*organizations.)964338531/g, '991825827'), `P08 fault ${bergen}`], // prettier-ignore
    [
      'P09: no contact point',
      'datasets',
      changed(datasets, /(?<=networks> a[^]*) {2}dcat:contactPoint <[^>]*> ;\n/, ''),
      `P09 fault ${networks}`,
    ],
    ['P09: a person’s address', 'datasets', changed(datasets, 'mailto:post@', 'mailto:first.last@'), `P09 fault ${bergen}`],
    [
      'P10: a language that is dropped',
      'datasets',
      changed(datasets, '"nettverk"@nb', '"nettverk"@nb, "verkosto"@fi'),
      `P10 fault ${networks}`,
    ],
    [
      'P10: two titles in one language',
      'datasets',
      changed(datasets, '"Medlemskap"@nb', '"Medlemskap"@nb, "Nettverk"@nb'),
      `P10 fault ${networks}`,
    ],
    ['P10: no English', 'datasets', changed(datasets, ', "Memberships"@en', ''), `P10 loss ${networks}`],
    ['P10: no Nynorsk label', 'concepts', changed(concepts, '"venskapsavtale"@nn, ', ''), 'P10 fault Concept "vennskapsavtale" (AgreementType-FRIENDSHIP)'], // prettier-ignore
    ['P11: a year', 'datasets', changed(datasets, '"1990-01-01"^^xsd:date', '"1990"^^xsd:gYear'), `P11 fault ${networks}`],
    ['P11: a day that never was', 'datasets', changed(datasets, '"1990-01-01"', '"1990-02-30"'), `P11 fault ${networks}`],
    ['P11: a day to come', 'datasets', changed(datasets, /2026-11-01(?=[^]*networks> a)/, '2026-12-01'), `P11 fault ${bergen}`],
    [
      'P11: changed before it was published',
      'datasets',
      changed(datasets, /2026-11-01(?=[^]*networks> a)/, '2025-12-31'),
      `P11 fault ${bergen}`,
    ],
    ['P12: a term of others', 'concepts', `${concepts}<http://publications.europa.eu/resource/authority/licence/CC0> a skos:Concept .`, 'P12 fault The concepts document'], // prettier-ignore
    ['P14: an older score', 'datasets', datasets.replaceAll(/ {2}dct:rights <[^>]*networks#rights> ;\n/g, ''), `P14 loss ${networks}`],
  ];

  test.each(cases)('%s', async (_, kind, text, found) => {
    expect(await inShort(kind, text, rules)).toEqual([found]);
  });
});

test('an IRI that two documents have is told of the second', async () => {
  const concepts = changed(sound.concepts, /id\/catalog\/concepts(?=> a)/, 'id/catalog/datasets');
  const texts = [
    { kind: 'datasets', text: sound.datasets, syntax: 'ttl' },
    { kind: 'concepts', text: concepts, syntax: 'ttl' },
  ] as const;
  const { findings } = await judge(texts, { profile: 'no', publicUrl: base, today: '2026-11-26' });
  expect(findings.map(({ check, level, kind, node }) => [check, level, kind, node])).toEqual([
    ['P06', 'fault', 'concepts', `${base}/id/catalog/datasets`],
  ]);
});

test('an empty document is a fault: all would be deleted', async () => {
  const [found] = (await judged('datasets', '')).findings;
  expect([found?.check, found?.level, found?.problem]).toEqual(['P06', 'fault', expect.stringContaining('deletes all')]);
});

test('an address that is not https is a fault', async () => {
  const publicUrl = 'http://localhost:4000';
  const { findings } = await judged('datasets', sound.datasets.replaceAll(base, publicUrl), { publicUrl });
  expect(findings.map(({ check, problem }) => [check, problem])).toEqual([['P04', expect.stringContaining('not https')]]);
});

test('by the European rules there is no Norwegian number, and any language', async () => {
  const elsewhere = changed(sound.datasets.replaceAll(/https:\/\/organization-catalog[^>]*/g, `${base}/id/organisation/aarhus`), '"Medlemskap"@nb', '"Medlemskaber"@da'); // prettier-ignore
  expect((await judged('datasets', elsewhere, { profile: 'eu', ...rules })).findings).toEqual([]);
  expect((await inShort('datasets', elsewhere)).map(found => found.slice(0, 9))).toEqual(['P08 fault', 'P10 fault']);
});

describe('the rules of others', () => {
  testWithShapes('a result of the live check costs the whole dataset 30 points', async () => {
    const text = changed(sound.datasets, / {2}dct:license at[^;]*;\n(?!.*JSON)/, '');
    const { findings, scores } = await judged('datasets', text, { shapes });
    expect(findings.map(({ check, level, thing, problem, remedy }) => [check, level, `${thing}: ${problem}`, remedy])).toEqual([
      [
        ...['P13', 'loss', `${bergen}: the file bergen.ttl: no licence; the whole dataset loses 30 points of 435.`],
        'Every file needs a licence, not only the first.',
      ],
    ]);
    expect(scores.map(({ no }) => no)).toEqual([330, 360]);
  });

  testWithShapes('what is not described inline is told with the line that mends it', async () => {
    const { findings } = await judged('datasets', changed(sound.datasets, 'a skos:Concept, dct:Location', 'a skos:Concept'), { shapes });
    const place = '<http://publications.europa.eu/resource/authority/country/NOR>';
    expect(findings.map(({ check, level, turtle }) => [check, level, turtle])).toEqual(
      Array.from({ length: 2 }, () => ['P13', 'fault', `${place} a dct:Location .`]),
    );
  });

  testWithShapes('a missing text is told in our words, the rule itself is kept apart', async () => {
    const { findings } = await judged('concepts', changed(sound.concepts, /dct:identifier "[^"]*TWINNING"[^;]*;\n/, ''), { shapes });
    expect(findings.map(({ thing, problem, rule }) => [thing, problem, rule])).toEqual([
      [
        'Concept "vennskapsbyavtale" (AgreementType-TWINNING)',
        'no identifier of its own. The portal’s rules demand it.',
        expect.stringContaining('SHALL'),
      ],
    ]);
  });

  test('a folder without the shapes is told with the file that is missing', async () => {
    await expect(judged('models', '', { shapes: __dirname })).rejects.toThrow(/modelldcat-ap-no_v1_SHACL-shapes\.ttl cannot be read/);
  });

  testWithShapes('each fault that is mended in memory is still in its file', () => {
    const files = Object.values(shapeFiles).flat();
    const read = (file: string) => readFileSync(join(shapes, file), 'utf8');
    expect(files.filter(file => repaired(file, read(file)).mended)).toEqual([]);
    expect(files.filter(file => repaired(file, read(file)).text !== read(file))).toHaveLength(4);
    for (const file of files) expect(repaired(file, repaired(file, read(file)).text).mended).toBe(/-no-3|modelldcat/.test(file));
  });

  testWithShapes('without the repair, a wrong availability goes unseen', async () => {
    const text = changed(
      sound.datasets,
      /a skos:Concept ;\s*skos:prefLabel "stabil"@nb ;\s*skos:inScheme at:planned-availability/,
      'a skos:Concept',
    );
    const { findings } = await judged('datasets', text, { shapes });
    expect(findings.map(({ property }) => property)).toContain('http://data.europa.eu/r5r/availability');
  });
});

describe('the examples', () => {
  const folder = join(__dirname, '../../shared/design/portal-examples');
  const withExamples = haveShapes && existsSync(folder) ? test : test.skip;
  const examples = [
    ['dataset-catalog', 'datasets', []],
    ['dataset-catalog-geonames', 'datasets', []],
    ['dataservice-catalog', 'services', []],
    ['concept-collection', 'concepts', []],
    ['informationmodel-catalog', 'models', ['P13 note']],
  ] as const;

  withExamples.each(examples)(`%s is as PORTAL section 8 says ${needs}`, async (name, kind, expected) => {
    const { findings } = await judged(kind, readFileSync(join(folder, `${name}.ttl`), 'utf8'), { shapes });
    expect(findings.filter(({ level }) => level !== 'loss').map(({ check, level }) => `${check} ${level}`)).toEqual(expected);
    expect(findings.filter(({ check, level }) => level === 'loss' && check !== 'P10')).toEqual([]);
  });

  withExamples(`the one result of the models asks for LOS ${needs}`, async () => {
    const { findings } = await judged('models', readFileSync(join(folder, 'informationmodel-catalog.ttl'), 'utf8'), { shapes });
    expect(findings.filter(({ check }) => check === 'P13').map(({ problem }) => problem)).toEqual([expect.stringContaining('LOS')]);
  });

  withExamples(`the datasets reach 360 and 390 points ${needs}`, async () => {
    for (const name of ['dataset-catalog', 'dataset-catalog-geonames']) {
      const { scores } = await judged('datasets', readFileSync(join(folder, `${name}.ttl`), 'utf8'), { shapes });
      expect(scores.map(({ no, eu, best }) => [no, eu, best])).toEqual([[360, 390, 'the file d1.jsonld']]);
    }
  });
});

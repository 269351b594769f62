import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser, Store } from 'n3';
import { compare } from '../src/validate/compare';
import { documentOf } from '../src/validate/document';
import { metrics } from '../src/validate/metrics';
import { parse } from '../src/validate/parse';
import { possible, reachable, score } from '../src/validate/score';
import { scoreTable } from '../src/validate/score-table';
import { shapesFolder, testWithShapes } from './official-shapes';
import { base, changed, judged, sound } from './portal-documents';

const pointsFile = join(shapesFolder, 'dcatno-mqa/dcatno-mqa-vocabulary-default-score-values.ttl');
const compliant = { no: true, eu: true };

async function scoreOf(text: string, known: Parameters<typeof score>[1] = { compliant }) {
  const [bergen] = documentOf(await parse(text, 'ttl'), 'datasets', { profile: 'no', today: '2026-11-26' }).members;
  return score(bergen!, known);
}

test('the points are 435 and 405, of which 360 can be reached in Norway', () => {
  expect([possible('no'), possible('eu'), reachable]).toEqual([435, 405, 360]);
});

testWithShapes('the points are those of the portal', () => {
  const vocabulary = 'https://data.norge.no/vocabulary/dcatno-mqa#';
  const quads = new Store(new Parser().parse(readFileSync(pointsFile, 'utf8'))).getQuads(null, `${vocabulary}trueScore`, null, null);
  const theirs = quads.map(({ subject, object }) => [subject.value.slice(vocabulary.length), Number(object.value)]);
  expect(Object.fromEntries(theirs)).toEqual(Object.fromEntries(metrics.map(({ name, no }) => [name, no])));
});

test('the best single file decides: JSON-LD 360 points, Turtle 350', async () => {
  const { no, eu, best, files } = await scoreOf(sound.datasets);
  expect([no, eu, best]).toEqual([360, 390, 'the file bergen.jsonld']);
  expect(files.map(({ file, no }) => [file, no])).toEqual([['the file bergen.jsonld', 360], ['the file bergen.ttl', 350]]); // prettier-ignore
});

test('by European rules a size and an address of IANA bring all 405', async () => {
  const text = changed(
    sound.datasets.replaceAll('https://www.w3.org/ns/iana/media-types/', 'https://www.iana.org/assignments/media-types/'),
    /(?<=bergen#jsonld> a dcat:Distribution ;\n)/,
    '  dcat:byteSize "1"^^xsd:nonNegativeInteger ;\n',
  );
  expect((await scoreOf(text)).eu).toBe(405);
});

test.each([
  [/ {2}dcat:keyword .*\n/, 330],
  [/ {2}dcat:theme .*\n/, 330],
  [/ {2}dct:spatial .*\n/, 340],
  [/ {2}dct:temporal .*\n/, 340],
  [/ {2}dct:accessRights .*\n/, 345],
  [/ {2}dcat:accessURL .*\n/g, 310],
  [/ {2}dcat:downloadURL .*\n/g, 310],
  [/ {2}dct:license .*\n/g, 330],
  [/ {2}dct:format .*\n/g, 340],
  [/ {2}dct:(?:format .*\n|issued .*\n)/g, 335],
  [/ {2}dcat:mediaType .*\n/g, 350],
  [/ {2}dct:rights .*\n/g, 355],
  [/dct:modified/g, 355],
  [/ {2}dcat:distribution .*#ttl> \.\n/g, 185],
  [/licence\\\/CC_BY_4_0/g, 350],
])('without %s there are %d points', async (taken, points) => {
  const to = taken.source.startsWith('licence')
    ? 'licence\\/OP_DATPRO'
    : taken.source.includes('distribution')
      ? ' .\n'
      : taken.source.includes('modified')
        ? 'dct:available'
        : '';
  expect((await scoreOf(changed(sound.datasets, taken, to))).no).toBe(points);
});

test('a subject counts as a keyword in Norway, and not in Europe', async () => {
  const { no, eu } = await scoreOf(changed(sound.datasets, /dcat:keyword .*\n/, `dct:subject <${base}/def#AgreementType-TWINNING> ;\n`));
  expect([no, eu]).toEqual([360, 360]);
});

test('an address that does not answer brings nothing', async () => {
  const answers = (address: string) => !address.includes('/data/');
  expect((await scoreOf(sound.datasets, { compliant, answers })).no).toBe(330);
});

test('without the shapes compliance is not known, and not claimed', async () => {
  const unknown = await scoreOf(sound.datasets, {});
  expect([unknown.no, unknown.eu]).toEqual([330, 360]);
  const table = scoreTable([unknown], { profile: 'no', tried: false });
  expect(table).toContain('330 of 435 by data.norge.no (360 can be reached, 30 more are not known)');
  expect(table).toMatch(/no result from the shapes +\?\/30 +\?\/30\n/);
  expect(table).toContain('Addresses were not tried, and count as answering.');
});

test('what is missing is told with what it would bring and the line for it', async () => {
  const { findings } = await judged('datasets', changed(sound.datasets, / {2}dcat:keyword .*\n/, ''));
  expect(findings.map(({ check, problem, remedy, turtle }) => [check, problem, remedy, turtle])).toEqual([
    ['P14', '300 of 435 points, where 360 can be reached.', 'Add what is missing: keyword (30).', 'dcat:keyword "…"@nb, "…"@en ;'],
  ]);
});

describe('compared with the last harvest', () => {
  const compared = async (before: string, after: string) => {
    const read = async (text: string) => documentOf(await parse(text, 'ttl'), 'datasets', { profile: 'no', today: '2026-11-26' });
    return compare(await read(before), await read(after)).map(({ check, level, problem }) => `${check} ${level} ${problem}`);
  };
  const { datasets } = sound;

  test('the same statements in another order are no change', async () => {
    const turned = datasets.split(/(?<= \.\n)(?!@)/).reverse().join(''); // prettier-ignore
    const prefixes = datasets.match(/@prefix .*\n/g)!.join('');
    expect(await compared(datasets, prefixes + turned)).toEqual([
      'P17 note compared with the last harvest: 0 added, 0 changed, 0 removed.',
    ]);
  });

  test('what was added, changed and removed is told by its title', async () => {
    const other = datasets.replaceAll('dataset/networks', 'dataset/visits').replace('"Medlemskap"@nb', '"Besøk"@nb').replace('"Avtaler"@nb', '"Alle avtaler"@nb'); // prettier-ignore
    expect(await compared(datasets, other)).toEqual([
      'P17 note compared with the last harvest: 1 added (Besøk), 1 changed (Bergens avtaler i utlandet), 1 removed (Medlemskap).',
    ]);
  });

  test('a label of a shared term changes every member that shows it', async () => {
    expect((await compared(datasets, changed(datasets, '"Norge"@nb', '"Noreg"@nb')))[0]).toContain('2 changed');
  });

  test('where more than half are gone it is a fault', async () => {
    const found = await compared(datasets, datasets.replaceAll(base, 'https://moved.example'));
    expect(found.map(one => one.slice(0, 9))).toEqual(['P17 note ', 'P17 fault']);
  });
});

import { Parser, type Quad } from 'n3';
import { dcat, xsd } from '../src/model/vocabulary';
import type { Document } from '../src/validate/document';
import { judge } from '../src/validate/judge';
import { conformance, describeWithShapes, memberGraph, resultsOf, shapesFolder, shapesText } from './official-shapes';
import { publicUrl, startService, type Service } from './service';

const norwegian = [
  'dcat-ap-no-2/dcat-ap-no_shacl-shapes-2.0.0.ttl',
  'dcat-ap-no-3/dcatapno3-core-shapes.ttl',
  'dcat-ap-no-3/dcatapno3-range-shapes.ttl',
  'dcat-ap-no-3/dcatapno3-vocabulary-shapes.ttl',
];
const european = ['dcat-ap-3.0.1/shapes.ttl', 'dcat-ap-3.0.1/range.ttl'];

let service: Service;
let told: Readonly<Record<string, Quad[]>>;
beforeAll(async () => {
  service = await startService(['bergen', 'official-claims']);
  const quads = async (path: string) => new Parser().parse(await (await service.get(path, { accept: 'text/turtle' })).text());
  told = {
    datasets: await quads('/catalog/datasets'),
    services: await quads('/catalog/services'),
    document: await quads('/doc/dataset/bergen'),
  };
});
afterAll(() => service.stop());

/** The addresses of the downloads, tried as the portal tries them; they begin with the register’s own, which is not where it listens here. */
const trying = async (documents: readonly Document[]) => {
  const addresses = documents.flatMap(({ graph }) => graph.getObjects(null, null, null)).map(({ value }) => value);
  const ours = [...new Set(addresses.filter(address => /\/(data|doc)\//.test(address)))];
  const statuses = await Promise.all(
    ours.map(async address => (await fetch(service.origin + new URL(address).pathname, { method: 'HEAD' })).status),
  );
  const answering = new Map(ours.map((address, index) => [address, statuses[index] === 200]));
  return (address: string) => answering.get(address);
};

const members = [
  ['datasets', 'dataset/bergen', dcat.Dataset],
  ['datasets', 'dataset/official-claims', dcat.Dataset],
  ['services', 'service/graphql', dcat.DataService],
] as const;

describeWithShapes('the official shapes', () => {
  describe.each([...norwegian, ...european])('%s', file => {
    const results = conformance(file);

    test.each(['datasets', 'services'])('have nothing to say of the %s document, not even a warning', async name => {
      expect(await results(told[name]!)).toEqual([]);
    });

    test.each(members)('have nothing to say of what a portal keeps, from the %s document, of %s', async (name, member, type) => {
      const graph = memberGraph(told[name]!, `${publicUrl}/id/${member}`, type);
      expect(graph.length).toBeGreaterThan(80);
      expect(await results(graph)).toEqual([]);
    });
  });

  test.each(european)('%s have nothing to say of the dataset’s own document, in which it has its size', async file => {
    expect(await conformance(file)(told.document!)).toEqual([]);
  });

  test.each([
    [
      '/catalog/datasets',
      [
        { no: 360, eu: 390 },
        { no: 360, eu: 390 },
      ],
    ],
    ['/doc/dataset/bergen', [{ no: 335, eu: 405 }]],
  ] as const)('%s has the points that README.md tells', async (path, points) => {
    const text = await (await service.get(path, { accept: 'text/turtle' })).text();
    const how = { profile: 'no', today: '2026-12-01', shapes: shapesFolder, answers: trying } as const;
    const { scores } = await judge([{ kind: 'datasets', text, syntax: 'ttl' }], how);
    expect(scores.map(({ no, eu }) => ({ no, eu }))).toEqual(points);
  });

  test('a distribution without a licence is found by the live check', async () => {
    const results = conformance(norwegian[0]!);
    const graph = memberGraph(told.datasets!, `${publicUrl}/id/dataset/bergen`, dcat.Dataset);
    const without = graph.filter(({ subject, predicate }) => !(subject.value.endsWith('#ttl') && predicate.value.endsWith('license')));
    expect(without).toHaveLength(graph.length - 1);
    expect(await results(without)).toEqual([`${publicUrl}/id/dataset/bergen#ttl http://purl.org/dc/terms/license`]);
  });

  test('the repaired prefix is still without its slash in the files', () => {
    for (const file of norwegian.slice(1)) expect(shapesText(file)).toMatch(/dcatap:\s+<http:\/\/data\.europa\.eu\/r5r>/);
  });
});

test('a dataset’s own document has all that the EU’s marks ask for: the size of the best download, as it is, and media types of IANA’s list', async () => {
  const best = `${publicUrl}/id/dataset/bergen#jsonld`;
  const of = (term: string) => told.document!.filter(({ subject, predicate }) => subject.value === best && predicate.value === term);
  const { body, headers } = await service.get('/data/bergen.jsonld', { 'accept-encoding': 'identity' });
  await body?.cancel();
  const [size] = of(dcat.byteSize).map(({ object }) => object);
  expect(size).toMatchObject({ value: headers.get('content-length'), datatype: { value: xsd.nonNegativeInteger } });
  expect(of(dcat.mediaType).map(({ object }) => object.value)).toEqual([
    'https://www.iana.org/assignments/media-types/application/ld+json',
  ]);
  expect(told.document!.filter(({ predicate }) => predicate.value === dcat.byteSize)).toHaveLength(1);
});

test('a dataset’s own document names its publisher by the register’s own address, and once', () => {
  const of = (term: string) =>
    told.document!.filter(({ subject, predicate }) => subject.value.endsWith('/dataset/bergen') && predicate.value === term);
  expect(of('http://purl.org/dc/terms/publisher').map(({ object }) => object.value)).toEqual([
    `${publicUrl}/id/organisation/bergen-kommune`,
  ]);
});

test('a dataset’s own document conforms to our own shapes, which find a dataset without its licence', async () => {
  const results = resultsOf(await (await service.get('/shapes', { accept: 'text/turtle' })).text());
  expect(await results(told.document!)).toEqual([]);
  const without = told.document!.filter(
    ({ subject, predicate }) => !(subject.value.endsWith('/dataset/bergen') && predicate.value.endsWith('license')),
  );
  expect(await results(without)).toEqual([`${publicUrl}/id/dataset/bergen http://purl.org/dc/terms/license`]);
});

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFactory, Parser, Store, type Quad } from 'n3';
import { writeDump } from '../src/rdf/dump';
import { shapes } from '../src/rdf/shapes';
import type { Statement } from '../src/rdf/statement';
import { syntaxOf } from '../src/rdf/syntax';
import { written } from '../src/rdf/write';
import { base, concepts, openRegister } from './rdf-register';

interface Result {
  readonly focusNode: { readonly term: { readonly value: string } };
  readonly path: readonly { readonly predicates: readonly { readonly value: string }[] }[];
}
const { Validator } = jest.requireActual<{
  Validator: new (
    shapes: Store,
    options: object,
  ) => { validate: (data: { dataset: Store }) => Promise<{ conforms: boolean; results: Result[] }> };
}>('shacl-engine');

const parse = (statements: Iterable<Statement>) => new Parser().parse(written(syntaxOf('nt')!, statements, {}));
const shapeQuads = parse(shapes(concepts, base));
const validatorOf = (shapes: Store) => new Validator(shapes, { factory: { ...DataFactory, dataset: () => new Store() } });
const validator = validatorOf(new Store(shapeQuads));

const data: Record<string, Quad[]> = {};
let close: () => Promise<void>;
beforeAll(async () => {
  const register = await openRegister();
  close = register.close;
  const folder = await mkdtemp(join(tmpdir(), 'kontor-shapes-'));
  for (const dataset of ['bergen', 'other', undefined]) {
    const file = join(folder, 'dump.nt');
    await writeDump(register.session, concepts, { dataset, syntax: syntaxOf('nt')!, file, base });
    data[dataset ?? 'all'] = new Parser().parse(await readFile(file, 'utf8'));
  }
  await rm(folder, { recursive: true });
});
afterAll(() => close());

async function faults(quads: readonly Quad[]) {
  const { results } = await validator.validate({ dataset: new Store([...quads]) });
  return results.map(result => told(result, base));
}
const told = ({ focusNode, path }: Result, base: string) => `${focusNode.term.value.replace(base, '')} ${path[0]?.predicates[0]?.value}`;

test.each(['bergen', 'other', 'all'])('the dump of %s conforms', async dataset => {
  expect(data[dataset]!.length).toBeGreaterThan(50);
  expect(await faults(data[dataset]!)).toEqual([]);
});

test('an agreement with one party only is a fault', async () => {
  const without = data.all!.filter(({ object }) => !object.value.endsWith('/id/agreement/plain#party-2'));
  expect(without).toHaveLength(data.all!.length - 1);
  expect(await faults(without)).toEqual([`/id/agreement/plain ${base}/def#party`]);
});

test.each(['title', 'description'])('a dataset without its %s in nb, nn or en is a fault', async name => {
  const term = `http://purl.org/dc/terms/${name}`;
  const isOf = ({ subject, predicate }: Quad) => subject.value === `${base}/id/dataset/bergen` && predicate.value === term;
  for (const lang of ['nb', 'nn', 'en']) {
    const without = data.all!.filter(quad => !(isOf(quad) && quad.object.termType === 'Literal' && quad.object.language === lang));
    expect(without).toHaveLength(data.all!.length - 1);
    expect(await faults(without)).toEqual([`/id/dataset/bergen ${term}`]);
  }
});

test('exports/ conforms to schema/', async () => {
  const parsed = async (file: string) => new Parser().parse(await readFile(join(__dirname, '..', file), 'utf8'));
  const kept = new Store(await parsed('schema/shapes.ttl'));
  const { conforms, results } = await validatorOf(kept).validate({ dataset: new Store(await parsed('exports/bergen.ttl')) });
  expect(results.map(result => told(result, 'https://kontor.example'))).toEqual([]);
  expect(conforms).toBe(true);
  expect(kept.countQuads(null, DataFactory.namedNode('http://www.w3.org/ns/shacl#targetClass'), null, null)).toBe(concepts.length);
});

test('the shapes are without blank nodes, and each is said once', () => {
  expect(shapeQuads.filter(({ subject, object }) => [subject.termType, object.termType].includes('BlankNode'))).toEqual([]);
  expect(new Store(shapeQuads).size).toBe(shapeQuads.length);
});

describe.each(concepts)('$name', ({ term, properties, name }) => {
  const type = DataFactory.namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');
  const subjectsOf = (quads: readonly Quad[]) =>
    quads.filter(({ predicate, object }) => predicate.equals(type) && object.value === term).map(({ subject }) => subject);
  const own = properties.filter(({ term, inverse, kind, stored }) => term && stored && !inverse && kind !== 'clique');
  const shared = (of: string) => own.filter(({ term }) => term === of).length > 1;

  test('a value of the wrong kind is a fault, for each property', async () => {
    const [subject] = subjectsOf(data.all!);
    const plantable = own.filter(({ kind, term }) => kind !== 'object' && !shared(term!));
    const planted = plantable.map(({ term }) =>
      DataFactory.quad(
        subject!,
        DataFactory.namedNode(term!),
        DataFactory.literal('wrong', DataFactory.namedNode('http://www.w3.org/2001/XMLSchema#anyURI')),
      ),
    );
    const found = new Set(await faults([...data.all!, ...planted]));
    expect(plantable.map(({ term }) => `${subject!.value.replace(base, '')} ${term}`).filter(fault => !found.has(fault))).toEqual([]);
  });

  test('a text or an address of another form than declared is a fault', async () => {
    const patterned = own.filter(({ pattern }) => pattern);
    const [subject] = subjectsOf(data.all!);
    const others = data.all!.filter(
      ({ subject: its, predicate }) => !its.equals(subject!) || !patterned.some(({ term }) => term === predicate.value),
    );
    const odd = ({ kind }: { kind: string }) =>
      kind === 'web' ? DataFactory.namedNode(`${base}/odd`) : DataFactory.literal('first.last@');
    const planted = patterned.map(it => DataFactory.quad(subject!, DataFactory.namedNode(it.term!), odd(it)));
    const found = await faults([...others, ...planted]);
    expect(patterned.map(({ term }) => `${subject!.value.replace(base, '')} ${term}`).filter(fault => !found.includes(fault))).toEqual([]);
  });

  test('what it must have and lacks is a fault', async () => {
    const [subject] = subjectsOf(data.all!);
    const required = own.filter(({ min }) => min > 0);
    const without = data.all!.filter(
      ({ subject: its, predicate }) => !its.equals(subject!) || !required.some(({ term }) => term === predicate.value),
    );
    const found = await faults(without);
    expect(required.map(({ term }) => `${subject!.value.replace(base, '')} ${term}`).filter(fault => !found.includes(fault))).toEqual([]);
  });

  test('a link into another concept than declared is a fault', async () => {
    const links = own.filter(({ kind, term, max }) => kind === 'link' && !max && !shared(term!));
    const [subject] = subjectsOf(data.all!);
    const planted = links.map(({ term }) =>
      DataFactory.quad(subject!, DataFactory.namedNode(term!), DataFactory.namedNode(`${base}/id/nothing-${name.toLowerCase()}/x`)),
    );
    const found = new Set(await faults([...data.all!, ...planted]));
    expect(links.filter(({ term }) => !found.has(`${subject!.value.replace(base, '')} ${term}`))).toEqual([]);
  });
});

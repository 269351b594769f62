import { DataFactory, Parser, Store, type Quad } from 'n3';
import { modelStatements } from '../src/catalog/models';
import { codeLists } from '../src/model/code-lists';
import { spoken } from '../src/model/naming';
import type { Property } from '../src/model/concept';
import { catalogPrefixes, dct, modelldcatno, rdf, sh, skos, type Iri } from '../src/model/vocabulary';
import { shapes } from '../src/rdf/shapes';
import type { Statement } from '../src/rdf/statement';
import { syntaxes, syntaxOf } from '../src/rdf/syntax';
import { written } from '../src/rdf/write';
import { bergenPublication } from './bergen-publication';
import { conformance, describeWithShapes, memberGraph, shapesText } from './official-shapes';
import { base, concepts } from './rdf-register';

const model = `${base}/id/model/kontor`;
const parse = (statements: Iterable<Statement>) => new Parser().parse(written(syntaxOf('nt')!, statements, {}));
const node = (iri: string) => DataFactory.namedNode(iri);
const [shaped, constraints] = [`${base}/shapes`, new Store(parse(shapes(concepts, base)))];
const lists = codeLists(concepts);

let quads: Quad[];
let store: Store;
beforeAll(async () => {
  quads = parse(modelStatements(concepts, { publication: await bergenPublication(), places: [] }));
  store = new Store(quads);
});
const objects = (subject: string, predicate: Iri, from = store) => from.getObjects(node(subject), node(predicate), null).map(({ value }) => value); // prettier-ignore
const classes = (subject: string) => new Set(objects(subject, rdf.type));
const elementOf = (type: Iri) => new Set<string>([type, modelldcatno.ModelElement]);
const called = ({ pick, name }: Property) => pick ?? name;
const tagged = (subject: string, predicate: Iri) =>
  Object.fromEntries(
    store
      .getObjects(node(subject), node(predicate), null)
      .map(object => [object.termType === 'Literal' ? object.language : '', object.value]),
  );

test('one model is in the catalogue, and it contains every type and list that the declarations use', () => {
  const catalog = `${base}/id/catalog/models`;
  expect([objects(catalog, modelldcatno.model), objects(catalog, dct.hasPart)]).toEqual([[model], [model]]);
  const contained = new Set(objects(model, modelldcatno.containsModelElement));
  for (const { name } of [...concepts, ...lists]) expect(contained).toContain(`${model}#${name}`);
  for (const element of contained) expect([...classes(element)]).toContain(modelldcatno.ModelElement);
});

describe.each(concepts)('$name', ({ name, names, describe: sentence, properties, backs }) => {
  const type = `${model}#${name}`;
  const place = (property: Property) => `${type}-${called(property)}`;

  test('is an object type, called in three languages', () => {
    expect(classes(type)).toEqual(elementOf(modelldcatno.ObjectType));
    expect(tagged(type, dct.title)).toEqual(names);
    expect(objects(type, dct.description)).toEqual([sentence]);
  });

  test('has all its properties, each as often as it is declared, and its parts', () => {
    const wholes = backs.filter(({ parts }) => parts);
    expect(objects(type, modelldcatno.hasProperty)).toEqual([...properties.map(place), ...wholes.map(back => `${type}-${back.name}`)]);
    for (const property of properties) {
      const { min, max, describe } = property;
      expect([property.name, ...multiplicity(place(property))]).toEqual([property.name, String(min), max ? String(max) : '*']);
      expect(objects(place(property), dct.title)).toEqual([spoken(called(property))]);
      expect(objects(place(property), dct.description)).toEqual([describe]);
    }
    for (const { name: as, by, min, single } of wholes) {
      expect([as, ...multiplicity(`${type}-${as}`)]).toEqual([as, String(min), single ? '1' : '*']);
      expect(objects(`${type}-${as}`, modelldcatno.contains)).toEqual([`${model}#${by}`]);
    }
  });

  test('allows what the shapes of the data allow', () => {
    const alone = (property: Property) => properties.filter(({ term }) => term === property.term).length === 1;
    const told = properties.filter(({ term, stored, inverse, kind }) => term && stored && !inverse && kind !== 'clique' && kind !== 'object'); // prettier-ignore
    for (const property of told.filter(alone)) {
      const shape = `${shaped}#${name}-${property.name}`;
      const [[min = '0'], [max = '*']] = [objects(shape, sh.minCount, constraints), objects(shape, sh.maxCount, constraints)];
      expect([property.name, ...multiplicity(place(property))]).toEqual([property.name, min, max]);
    }
    for (const { name: as, by, term } of backs.filter(({ parts }) => parts)) {
      const shape = `${shaped}#${name}-${by}-${/[^#/]*$/.exec(term!)![0]}`;
      expect([as, objects(shape, sh.minCount, constraints)[0] ?? '0']).toEqual([as, multiplicity(`${type}-${as}`)[0]]);
    }
  });

  test('each property leads to what its values are', () => {
    for (const property of properties) {
      const [kind, ends] = expected(property);
      const found = Object.values(leads).flatMap(by => objects(place(property), by));
      expect([property.name, classes(place(property))]).toEqual([property.name, new Set([kind, modelldcatno.Property])]);
      expect([property.name, found.sort()]).toEqual([property.name, ends.sort()]);
      for (const end of found) expect([...classes(end)]).toContain(modelldcatno.ModelElement);
    }
  });
});

const leads = {
  hasSimpleType: modelldcatno.hasSimpleType,
  hasValueFrom: modelldcatno.hasValueFrom,
  hasObjectType: modelldcatno.hasObjectType,
  hasSome: modelldcatno.hasSome,
};
function expected({ kind, codes, to }: Property): [Iri, string[]] {
  const ends = to.map(({ name }) => `${model}#${name}`);
  if (ends.length) return [ends.length > 1 ? modelldcatno.Choice : modelldcatno.Role, ends];
  if (codes) return [modelldcatno.Attribute, [`${model}#${codes.name}`]];
  return [modelldcatno.Attribute, [`${model}#${simple[kind as keyof typeof simple]}`]];
}
const simple = {
  ...{ text: 'string', predicate: 'string', object: 'string', map: 'langString', texts: 'langString', edtf: 'EDTF', day: 'date' },
  ...{ integer: 'integer', float: 'double', boolean: 'boolean', web: 'anyURI' },
};
const multiplicity = (property: string) => [modelldcatno.minOccurs, modelldcatno.maxOccurs].map(term => objects(property, term)[0]);

test('simple types say which datatype they are', () => {
  const types = store.getSubjects(node(rdf.type), node(modelldcatno.SimpleType), null);
  expect(types.map(({ value }) => value).sort()).toEqual([...new Set(Object.values(simple))].map(name => `${model}#${name}`).sort());
  for (const { value } of types) {
    const [reference] = store.getObjects(node(value), node(modelldcatno.typeDefinitionReference), null);
    expect(reference).toMatchObject({ termType: 'Literal', datatype: node('http://www.w3.org/2001/XMLSchema#anyURI') });
    expect(/[^#/]*$/.exec(reference!.value)![0]).toBe(value.slice(model.length + 1));
    expect(Object.keys(tagged(value, dct.title))).toEqual(['nb', 'nn', 'en']);
  }
});

test.each(lists)('$name has its codes, and those that are published as concepts say so', ({ name, names, values, published }) => {
  const list = `${model}#${name}`;
  expect(classes(list)).toEqual(elementOf(modelldcatno.CodeList));
  expect(tagged(list, dct.title)).toEqual(names);
  const elements = store.getSubjects(node(skos.inScheme), node(list), null).map(({ value }) => value);
  expect(elements.sort()).toEqual(values.map(({ code }) => `${list}-${code}`).sort());
  for (const { code, labels, meanings, term } of values) {
    const element = `${list}-${code}`;
    expect([classes(element), objects(element, skos.notation)]).toEqual([new Set([modelldcatno.CodeElement]), [code]]);
    expect([tagged(element, skos.prefLabel), tagged(element, skos.definition)]).toEqual([labels, meanings]);
    expect(objects(element, dct.subject)).toEqual(published ? [term] : []);
  }
});

test('nothing is without a name, and nothing is said twice', () => {
  expect(quads.filter(({ subject, object }) => [subject, object].some(({ termType }) => termType === 'BlankNode'))).toEqual([]);
  expect(store.size).toBe(quads.length);
});

test('what is named as ours is described here, and every address of ours is the model’s or one that leads somewhere', () => {
  const ours = quads.flatMap(({ object }) => (object.termType === 'NamedNode' && object.value.startsWith(`${base}/`) ? object.value : []));
  expect([...new Set(ours)].filter(address => !store.countQuads(node(address), null, null, null))).toEqual([]);
});

test('the model’s own graph has all of it, and is small enough', () => {
  const graph = memberGraph(quads, model, modelldcatno.InformationModel);
  expect(graph.length).toBeLessThan(20_000);
  const own = new Store(graph);
  const left = quads.filter(quad => !own.has(quad)).map(({ subject }) => subject.value);
  expect([...new Set(left)].sort()).toEqual([`${base}/`, `${base}/id/catalog/models`]);
});

test.each(syntaxes)('it can be written as $label', async syntax => {
  const statements = [...modelStatements(concepts, { publication: await bergenPublication(), places: [] })];
  expect(written(syntax, statements, catalogPrefixes).length).toBeGreaterThan(10_000);
});

describeWithShapes('ModelDCAT-AP-NO', () => {
  const file = 'modelldcat-ap-no/modelldcat-ap-no_v1_SHACL-shapes.ttl';
  const results = conformance(file);

  test('has nothing to say of the document, nor of the model’s own graph', async () => {
    expect(await results(quads)).toEqual([]);
    expect(await results(memberGraph(quads, model, modelldcatno.InformationModel))).toEqual([]);
  });

  test('finds a number that is none, a role without a type, and a list that a code is not in', async () => {
    const without = (predicate: Iri) => quads.filter(quad => quad.predicate.value !== predicate);
    expect(await results(without(modelldcatno.hasObjectType))).toContain(`${model}#City-country ${modelldcatno.hasObjectType}`);
    expect(await results(without(skos.inScheme))).toContain(`${model}#AgreementType-TWINNING ${skos.inScheme}`);
    const often = DataFactory.quad(node(`${model}#City-name`), node(modelldcatno.minOccurs), DataFactory.literal('often'));
    expect(await results([...quads, often])).toContain(`${model}#City-name ${modelldcatno.minOccurs}`);
  });

  test('still has the fault that we mend when we read it', () => {
    expect(shapesText(file).match(/sh:nodeKind vcard:Organization/g)).toHaveLength(1);
  });
});

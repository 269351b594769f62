import { thing } from '../model/address';
import type { Concept } from '../model/concept';
import { dct, foaf, prefixes, rdf, voidTerms, type Iri } from '../model/vocabulary';
import type { Counted } from '../store/reading/counts';
import { count, link, string, text } from './plain';
import type { Statement } from './statement';
import { syntaxes, type Extension } from './syntax';
import { iri } from './terms';

export interface VoidOrder {
  /** `PUBLIC_URL`. */
  readonly base: string;
  /** Where our own terms live. */
  readonly vocabulary: string;
  readonly counted: readonly Counted[];
  /** What the datasets say of themselves. */
  readonly stated: readonly Statement[];
  /** Of datasets by key, how many triples their dumps have, where that is known. */
  readonly triples?: ReadonlyMap<string, number>;
}

const formats: Readonly<Record<Extension, string>> = {
  ttl: 'Turtle',
  nt: 'N-Triples',
  nq: 'N-Quads',
  trig: 'TriG',
  jsonld: 'JSON-LD',
  rdf: 'RDF_XML',
};

/** The description of the public datasets in the Vocabulary of Interlinked Datasets: what they hold, and where their dumps are. */
export function* voidDescription(
  concepts: readonly Concept[],
  { base, vocabulary, counted, stated, triples }: VoidOrder,
): Generator<Statement> {
  const document = `${base}/.well-known/void`;
  const register = `${document}#register`;
  const { path } = concepts.find(({ boundary }) => boundary)!.boundary!.property.to[0]!;
  const datasets = counted.map(its => ({ ...its, address: thing(base, path, its.dataset) }));
  yield link(document, rdf.type, foaf.Document);
  yield link(document, foaf.primaryTopic, register);
  yield link(register, rdf.type, voidTerms.Dataset);
  yield text(register, dct.title, 'All public datasets of this register');
  for (const term of [dct.license, dct.publisher]) yield* common(register, term, stated);
  yield string(register, voidTerms.uriSpace, `${base}/id/`);
  yield link(register, voidTerms.dataDump, `${base}/data/all.nq`);
  yield count(register, voidTerms.entities, datasets.reduce((sum, { records }) => sum + entities(records), 0)); // prettier-ignore
  for (const { address } of datasets) yield link(register, voidTerms.subset, address);
  for (const { address, dataset, records } of datasets) {
    yield link(address, rdf.type, voidTerms.Dataset);
    yield* stated.filter(([subject]) => subject === iri(address));
    yield string(address, voidTerms.uriSpace, `${base}/id/`);
    yield* forms(address, `${base}/data/${dataset}`);
    yield* vocabularies(address, concepts, records, vocabulary);
    const known = triples?.get(dataset);
    if (known !== undefined) yield count(address, voidTerms.triples, known);
    yield count(address, voidTerms.entities, entities(records));
    yield* classes(address, concepts, records, base, `${document}#${dataset}`);
  }
}

const entities = (records: Counted['records']) => [...records.values()].reduce((sum, { count }) => sum + count, 0);

/** What all datasets say alike holds of the register; nothing where they differ. */
function* common(register: string, term: Iri, stated: readonly Statement[]): Generator<Statement> {
  const [object, ...others] = new Set(stated.filter(([, predicate]) => predicate === iri(term)).map(([, , object]) => object));
  if (object && !others.length) yield [iri(register), iri(term), object];
}

function* forms(address: string, dump: string): Generator<Statement> {
  for (const { extension } of syntaxes) yield link(address, voidTerms.dataDump, `${dump}.${extension}`);
  for (const { extension } of syntaxes) yield link(address, voidTerms.feature, `http://www.w3.org/ns/formats/${formats[extension]}`);
}

/** The vocabularies whose terms the records use. */
function* vocabularies(address: string, concepts: readonly Concept[], records: Counted['records'], own: string): Generator<Statement> {
  const used = concepts.filter(({ name }) => records.has(name));
  const terms = used.flatMap(({ classes, properties }) => [...classes, ...properties.flatMap(({ term }) => term ?? [])]);
  for (const namespace of [own, ...Object.values(prefixes)])
    if (terms.some(term => term.startsWith(namespace))) yield link(address, voidTerms.vocabulary, namespace);
}

function* classes(
  address: string,
  concepts: readonly Concept[],
  records: Counted['records'],
  base: string,
  parts: string,
): Generator<Statement> {
  const held = concepts.flatMap(concept => {
    const its = records.get(concept.name);
    return its ? [{ ...concept, ...its, partition: `${parts}-${concept.path}` }] : [];
  });
  for (const { path, example } of held) yield link(address, voidTerms.exampleResource, thing(base, path, example));
  for (const { partition } of held) yield link(address, voidTerms.classPartition, partition);
  for (const { partition, term, count: number } of held) {
    yield link(partition, rdf.type, voidTerms.Dataset);
    yield link(partition, voidTerms.class, term);
    yield count(partition, voidTerms.entities, number);
  }
}

import type { Term } from 'n3';
import { foaf, rdf, voidTerms } from '../../model/vocabulary';
import type { Concept, Property } from '../../model/concept';
import type { NewRecord, Pointer } from '../../model/new-record';
import { mostProblems, RowProblem } from '../problem';
import { Addresses, type Meant } from './addresses';
import { Gathered, type Said } from './gathered';
import { aboutOf, claimed, propertyNamed } from './read-claim';
import { isWrong, readValue, type ReadValue, type Wrong } from './read-value';
import type { Statement } from './statements';
import { cliques, inverses, termsOf, type Inverse, type TermsOf } from './terms-of';

/** Makes records of statements in our own terms: the inverse of how they are told. What follows from others is left out. */
export class GraphRecords {
  readonly #terms: ReadonlyMap<string, TermsOf>;
  readonly #inverses: ReadonlyMap<string, Inverse>;
  readonly #gathered: Gathered;
  readonly #cliques;
  readonly #addresses: Addresses;
  readonly #readers = new Map<Property, ReadValue>();
  readonly problems: RowProblem[] = [];

  constructor(
    readonly order: { readonly file: string; readonly dataset: string; readonly publicUrl: string; readonly concepts: readonly Concept[] },
  ) {
    const { concepts, publicUrl } = order;
    this.#terms = termsOf(concepts);
    this.#inverses = inverses(concepts);
    this.#cliques = cliques(concepts);
    this.#addresses = new Addresses(concepts, publicUrl);
    this.#gathered = new Gathered(this.#inverses, this.#addresses);
  }

  add = (statement: Statement) => this.#gathered.add(statement);

  /** The records with their parts; `problems` holds what is wrong. */
  records(): NewRecord[] {
    const documents = `${this.order.publicUrl}/doc/`;
    return [...this.#gathered.all()].flatMap(([subject, said]) => {
      if (subject.startsWith(documents)) return this.#document(said);
      const meant = this.#addresses.meant(subject);
      if (meant === 'node') return [];
      if (!meant) return this.#refuse(subject, undefined, subject, `An address of ours: ${this.order.publicUrl}/id/{concept}/{key}.`);
      return this.#record(subject, meant, said);
    });
  }

  /** A document tells the dataset of what it is about. */
  #document(said: Said): NewRecord[] {
    const [topic] = said.get(foaf.primaryTopic) ?? [];
    const [dataset] = said.get(voidTerms.inDataset) ?? [];
    if (topic && dataset) this.#checkDataset(topic.value, dataset.value);
    return [];
  }

  #checkDataset(subject: string, address: string) {
    const meant = this.#addresses.meant(address);
    if (meant !== 'node' && meant?.key === this.order.dataset) return;
    this.#refuse(subject, voidTerms.inDataset, address, `The dataset ${this.order.dataset}, into which the file is imported.`);
  }

  #record(subject: string, meant: Meant, said: Said): NewRecord[] {
    const terms = this.#terms.get(meant.concept)!;
    const types = (said.get(rdf.type) ?? []).map(({ value }) => value);
    const { concept, classes } = terms;
    const predicates = [...said.keys()].filter(term => !this.#cliques.has(term));
    if (!predicates.length) return [];
    if (!types.includes(concept.term)) return this.#refuse(subject, rdf.type, types[0], `It has to be a ${concept.term}.`);
    for (const type of types.filter(type => !classes.has(type)))
      this.#refuse(subject, rdf.type, type, `One of ${[...classes].join(', ')}.`);
    const graph = this.#gathered.graphOf(subject);
    if (graph !== undefined) this.#checkDataset(subject, graph);
    const values = this.#values(subject, terms, said, predicates);
    const bound = concept.boundary?.property;
    const within: Record<string, Pointer> = {
      ...(meant.whole && { [concept.whole!.name]: meant.whole }),
      ...(bound && { [bound.name]: { concept: bound.to[0]!.name, key: this.order.dataset } }),
    };
    this.#checkMissing(subject, concept, { ...values, ...within });
    const { ordinal, key } = meant;
    return [
      {
        concept: concept.name,
        key,
        values: { ...values, ...within },
        ...(ordinal && { ordinal }),
        origin: `${this.order.file} ${subject}`,
      },
    ];
  }

  #values(subject: string, { concept, own, following }: TermsOf, said: Said, predicates: readonly string[]) {
    const values: Record<string, unknown> = {};
    for (const term of predicates) {
      const properties = own.get(term) ?? this.#inverseOf(concept, term);
      if (!properties && !following.has(term)) this.#refuse(subject, undefined, term, `No term of a ${concept.name}.`);
      for (const [property, objects] of this.#shared(properties ?? [], said.get(term)!))
        if (!property.derived && !isSpoken(property)) this.#take(values, subject, property, this.#reader(property)(objects));
    }
    if (own.has(rdf.predicate)) this.#claim(values, subject, concept, said);
    return values;
  }

  #inverseOf(concept: Concept, term: string) {
    const inverse = this.#inverses.get(term);
    return inverse?.concept === concept ? [inverse.property] : undefined;
  }

  /** Of several links with one term each has the objects that it may lead to; what none may lead to is left to the first, which refuses it. */
  #shared([first, ...others]: readonly Property[], objects: readonly Term[]): (readonly [Property, readonly Term[]])[] {
    if (!first) return [];
    const of = new Map<Property, Term[]>();
    for (const object of objects) {
      const meant = others.length ? this.#addresses.meant(object.value) : undefined;
      const property = others.find(({ to }) => meant && meant !== 'node' && to.some(({ name }) => name === meant.concept)) ?? first;
      of.set(property, [...(of.get(property) ?? []), object]);
    }
    return [...of];
  }

  #reader(property: Property): ReadValue {
    const known = this.#readers.get(property) ?? readValue(property, this.#addresses);
    this.#readers.set(property, known);
    return known;
  }

  #take(values: Record<string, unknown>, subject: string, { name }: Property, read: { readonly value: unknown } | Wrong) {
    if (isWrong(read)) this.#refuse(subject, name, read.wrong, read.allowed);
    else values[name] = read.value;
  }

  /** Names the property spoken of, and its value in that property's form. */
  #claim(values: Record<string, unknown>, subject: string, concept: Concept, said: Said) {
    const about = values[aboutOf(concept).name] as Pointer | undefined;
    const [predicate] = said.get(rdf.predicate) ?? [];
    if (!about || !predicate) return;
    const [name, object] = ['predicate', 'object'].map(kind => concept.properties.find(property => property.kind === kind)!) as [
      Property,
      Property,
    ];
    const found = propertyNamed(predicate, about, this.order.concepts);
    if (isWrong(found)) return void this.#refuse(subject, name.name, found.wrong, found.allowed);
    values[name.name] = found.property.name;
    const objects = said.get(object.term!);
    if (objects) this.#take(values, subject, object, claimed(found.property, objects, this.#addresses));
  }

  #checkMissing(subject: string, { properties }: Concept, values: Readonly<Record<string, unknown>>) {
    for (const { name, derived, min, default: otherwise } of properties)
      if (!derived && min > 0 && otherwise === undefined && values[name] === undefined)
        this.#refuse(subject, name, undefined, 'It may not be missing.');
  }

  #refuse(subject: string, property: string | undefined, value: unknown, allowed: string): [] {
    // So many are told, and that there are more.
    if (this.problems.length <= mostProblems)
      this.problems.push(new RowProblem({ file: this.order.file, column: [subject, property].filter(Boolean).join(' ') }, value, allowed));
    return [];
  }
}

const isSpoken = ({ kind }: Property) => kind === 'predicate' || kind === 'object';

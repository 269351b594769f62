import type { Term } from 'n3';
import type { Addresses } from './addresses';
import type { Statement } from './statements';
import type { Inverse } from './terms-of';

/** What is said of one subject: the objects by predicate. */
export type Said = ReadonlyMap<string, readonly Term[]>;

/** Statements by what they are said of. A link that is told of what it leads to counts as said of what it belongs to. */
export class Gathered {
  readonly #said = new Map<string, Map<string, Term[]>>();
  readonly #graphs = new Map<string, string>();
  readonly #inverses: ReadonlyMap<string, Inverse>;
  readonly #addresses: Addresses;

  constructor(inverses: ReadonlyMap<string, Inverse>, addresses: Addresses) {
    this.#inverses = inverses;
    this.#addresses = addresses;
  }

  add({ subject, predicate, object, graph }: Statement) {
    if (graph.termType === 'NamedNode') this.#graphs.set(subject.value, graph.value);
    const inverse = this.#inverses.get(predicate.value);
    const meant = inverse && this.#addresses.meant(subject.value);
    if (inverse && meant && meant !== 'node' && inverse.property.to.some(({ name }) => name === meant.concept))
      return this.#say(object.value, predicate.value, subject);
    return this.#say(subject.value, predicate.value, object);
  }

  #say(subject: string, predicate: string, object: Term) {
    const said = this.#said.get(subject) ?? new Map<string, Term[]>();
    this.#said.set(subject, said);
    const objects = said.get(predicate);
    if (objects) objects.push(object);
    else said.set(predicate, [object]);
  }

  all = (): Iterable<readonly [subject: string, said: Said]> => this.#said;
  /** The graph in which it is said, if it is one with a name. */
  graphOf = (subject: string) => this.#graphs.get(subject);
}

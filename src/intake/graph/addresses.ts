import type { Concept } from '../../model/concept';
import { kebab } from '../../model/naming';
import type { Pointer } from '../../model/new-record';
import { keyPattern } from '../../model/thing';

/** What an address of ours means: a record, a part, or a node that hangs on a record. */
export interface Meant extends Pointer {
  /** Of a part: its place among those of its whole, and the whole. */
  readonly ordinal?: number;
  readonly whole?: Pointer;
}

const key = new RegExp(keyPattern);

/** Reads addresses of things, `{publicUrl}/id/…`, by the paths of the concepts and the fragments of parts. */
export class Addresses {
  readonly #start: string;
  readonly #wholes: ReadonlyMap<string, Concept>;
  readonly #parts: readonly Concept[];

  constructor(concepts: readonly Concept[], publicUrl: string) {
    this.#start = `${publicUrl}/id/`;
    this.#wholes = new Map(concepts.filter(({ whole }) => !whole).map(concept => [concept.path, concept]));
    this.#parts = concepts.filter(({ whole }) => whole);
  }

  /** Nothing for an address that is not ours; `node` for one of a node that follows from a record's values. */
  meant(address: string): Meant | 'node' | undefined {
    if (!address.startsWith(this.#start)) return undefined;
    const [, path = '', name = '', fragment] = /^([^/#]*)\/([^/#]*)(?:#(.*))?$/.exec(address.slice(this.#start.length)) ?? [];
    const concept = this.#wholes.get(path);
    if (!concept || !key.test(name)) return undefined;
    const whole = { concept: concept.name, key: name };
    return fragment === undefined ? whole : this.#within(concept, whole, fragment);
  }

  #within(concept: Concept, whole: Pointer, fragment: string): Meant | 'node' | undefined {
    if (nodesOf(concept).includes(fragment)) return 'node';
    const [, of, ordinal] = /^([a-z-]+)-(\d{1,6})$/.exec(fragment) ?? [];
    const part = this.#parts.find(({ name, whole: leads }) => kebab(name) === of && leads!.to.some(({ name }) => name === concept.name));
    return part && { concept: part.name, key: `${whole.key}#${fragment}`, ordinal: Number(ordinal), whole };
  }
}

/** Of an interval the two ends are nodes as well. */
const nodesOf = ({ nodes }: Concept) =>
  nodes.flatMap(({ fragment, kind }) => (kind === 'interval' ? [fragment, 'begin', 'end'] : [fragment]));

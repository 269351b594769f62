import { DataFactory, Parser, Store, type Quad } from 'n3';
import { dct, ldes, prov, rdf, tree, as } from '../src/model/vocabulary';

/** Gives the text of an address of the feed, in TriG or N-Quads. */
export type Fetch = (address: string) => Promise<string>;

/** A member as a follower reads it. */
export interface Member {
  readonly iri: string;
  readonly of: string;
  readonly kind: string;
  readonly at: string;
  readonly said: readonly Quad[];
}

/** Follows the feed from a page on, by what it says of itself; gives each page with its members in order, the newest page last. */
export async function* follow(fetch: Fetch, from: string): AsyncGenerator<{ address: string; members: Member[] }> {
  for (let address: string | undefined = from; address;) {
    const page: Store = new Store(new Parser().parse(await fetch(address)));
    yield { address, members: members(page) };
    address = next(page, address);
  }
}

/** Where the feed begins: the root of its view, and the first page. */
export async function firstPage(fetch: Fetch, feed: string): Promise<string> {
  const root = new Store(new Parser().parse(await fetch(feed)));
  const [stream] = root.getSubjects(rdf.type, ldes.EventStream, null);
  return next(root, only(root, stream!.value, tree.view))!;
}

function next(page: Store, address: string): string | undefined {
  const [relation] = page.getObjects(address, tree.relation, null);
  return relation && only(page, relation.value, tree.node);
}

const only = (store: Store, subject: string, predicate: string) => {
  const [object, ...others] = store.getObjects(subject, predicate, null);
  if (!object || others.length) throw new Error(`${subject} has ${others.length ? 'several' : 'no'} ${predicate}.`);
  return object.value;
};

function members(page: Store): Member[] {
  return page.getObjects(null, tree.member, DataFactory.defaultGraph()).map(({ value: iri }) => ({
    ...{ iri, of: only(page, iri, dct.isVersionOf), at: only(page, iri, prov.generatedAtTime) },
    kind: page.getObjects(iri, rdf.type, DataFactory.defaultGraph()).map(({ value }) => value).join(' '), // prettier-ignore
    said: page.getQuads(null, null, null, iri),
  }));
}

/** The replay rule: of each thing the newest version, unless that tells that it went; what it says in its graph, of the thing where it says it of the version. */
export class Replayed {
  readonly #newest = new Map<string, Member>();

  take(member: Member) {
    if (member.kind === as.Delete) this.#newest.delete(member.of);
    else this.#newest.set(member.of, member);
  }

  quads(): Quad[] {
    return [...this.#newest.values()].flatMap(({ iri, of, said }) =>
      said.map(({ subject, predicate, object }) =>
        DataFactory.quad(subject.value === iri ? DataFactory.namedNode(of) : subject, predicate, object),
      ),
    );
  }
}

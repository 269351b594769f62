import type { Store } from 'n3';
import type { Kind, Profile } from '../model/portal';
import type { Finding, Told } from './finding';
import { values } from './graph';
import { named, part } from './naming';
import { harvested } from './portal';
import { split, type Member } from './split';

export interface Judged {
  /** `no`: the rules of data.norge.no; `eu`: DCAT-AP 3 alone. */
  readonly profile: Profile;
  /** Under which the publisher’s own IRIs are, without a slash at the end; nothing where it is not known. */
  readonly publicUrl?: string;
  /** The day of the check, such as `2026-11-26`. */
  readonly today: string;
}

/** One document, split, and how it is to be judged. */
export interface Document extends Judged {
  readonly kind: Kind;
  readonly graph: Store;
  readonly members: readonly Member[];
  /** Terms of others that the portal would take for the publisher’s own concepts. */
  readonly foreign: readonly string[];
  readonly containers: readonly string[];
}

export function documentOf(graph: Store, kind: Kind, judged: Judged): Document {
  const { members, containers } = split(graph, kind);
  const isForeign = kind === 'concepts' ? foreignTo(graph, containers, judged.publicUrl) : () => false;
  return {
    ...{ ...judged, kind, graph, containers },
    members: members.filter(({ iri }) => !isForeign(iri)),
    foreign: members.map(({ iri }) => iri).filter(isForeign),
  };
}

/** Ours is what lies under our address; where that is not known, what a collection here holds. */
function foreignTo(graph: Store, containers: readonly string[], publicUrl?: string) {
  if (publicUrl) return (iri: string) => !iri.startsWith(`${publicUrl}/`);
  const held = new Set(containers.flatMap(node => values(graph, node, 'skos:member')).map(({ value }) => value));
  return (iri: string) => containers.length > 0 && !held.has(iri);
}

/** Names the thing that a node is, or is a part of. `of`: the member, where it is known. */
export function finding(document: Document, node: string | undefined, told: Told, of?: string): Finding {
  const { kind, graph, members, containers } = document;
  if (node === undefined) return { ...told, kind, thing: `The ${kind} document` };
  const { noun, containerNoun } = harvested[kind];
  const about = { kind, node };
  if (containers.includes(node)) return { ...told, ...about, thing: named(containerNoun, graph, node) };
  const owner =
    of ?? (members.some(({ iri }) => iri === node) ? node : members.find(member => member.graph.countQuads(node, null, null, null))?.iri);
  const thing = owner === undefined ? `The ${kind} document` : named(noun, graph, owner);
  return owner === node ? { ...told, ...about, thing } : { ...told, ...about, thing, problem: `${part(graph, node)}: ${told.problem}` };
}

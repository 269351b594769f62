import type { Store } from 'n3';
import { finding, type Document } from './document';
import type { Finding } from './finding';
import { keyOf, titleOf } from './naming';

const most = 10;

/** P17: what another harvest would change, by the graph of each member, as the portal sees it. */
export function compare(before: Document, after: Document): Finding[] {
  const [old, now] = [contents(before), contents(after)];
  const added = after.members.filter(({ iri }) => !old.has(iri));
  const changed = after.members.filter(({ iri }) => old.has(iri) && old.get(iri) !== now.get(iri));
  const removed = before.members.filter(({ iri }) => !now.has(iri));
  const counts = (
    [
      ['added', added],
      ['changed', changed],
      ['removed', removed],
    ] as const
  ).map(([what, some]) => `${some.length} ${what}${listed(some)}`);
  const note = { check: 'P17', level: 'note', problem: `compared with the last harvest: ${counts.join(', ')}.` } as const;
  return [
    finding(after, undefined, note),
    ...(removed.length * 2 > before.members.length ? [lost(after, removed.length, before.members.length)] : []),
  ];
}

const lost = (document: Document, removed: number, all: number) =>
  finding(document, undefined, {
    ...{ check: 'P17', level: 'fault', problem: `${removed} of the ${all} that the portal has are gone. It would delete their pages.` },
    remedy: 'Was PUBLIC_URL changed, or is something missing? If it is meant, harvest all the same.',
  });

const listed = (members: Document['members']) =>
  members.length
    ? ` (${members
        .slice(0, most)
        .map(({ iri, graph }) => titleOf(graph, iri) ?? keyOf(iri))
        .join(', ')}${members.length > most ? ', …' : ''})`
    : '';

/** The sorted statements of each member: neither order nor time counts. */
const contents = ({ members }: Document) => new Map(members.map(({ iri, graph }) => [iri, sorted(graph)]));
const sorted = (graph: Store) =>
  graph
    .getQuads(null, null, null, null)
    .map(({ subject, predicate, object }) => [subject.id, predicate.id, object.id].join(' '))
    .sort()
    .join('\n');

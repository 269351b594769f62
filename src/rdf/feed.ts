import { page, thing } from '../model/address';
import type { Concept } from '../model/concept';
import { as, dcat, dct, ldes, prov, rdf, tree, xsd } from '../model/vocabulary';
import { inSnapshot, type Session } from '../store/connection/snapshot';
import { changesAfter, type Change, type ChangeKind, type Place } from '../store/history/changes';
import { versionReading, versionsOf } from '../store/history/read-versions';
import { alwaysPublic } from '../store/reading/public-datasets';
import type { Told } from '../store/reading/records';
import { recorded } from '../store/routines/changes';
import { emitter, type Emitter } from './emitter';
import { feedAddress, pageAfter, streamAddress } from './feed-description';
import { link } from './plain';
import type { Statement } from './statement';
import { iri, literal, literals, type Term } from './terms';

/** Takes one statement, and the graph that it is in. */
export type SayIn = (...statement: Statement) => void;

/** A page of the feed. */
export interface FeedPage {
  /** Says all of it, each member's statements together. */
  readonly tell: (say: SayIn) => void;
  /** Where the next one begins, if this has as many members as a page holds, and so stays as it is. */
  readonly next?: Place;
}

/** So many members has a full page. */
export const membersOfPage = 250;

/** Compiles the pages of the feed. Members are versions of records, each told in a graph of its own as the dump tells the record. */
export function feedPages(concepts: readonly Concept[], base: string) {
  const compiled = [true, false].map(allPublic =>
    recorded(concepts).map(concept => {
      const from = emitter(concept, { concepts, allPublic }, base);
      return { from, reading: versionReading(from) };
    }),
  );

  return (session: Session, after: Place): Promise<FeedPage> =>
    inSnapshot(session, async () => {
      const changes = await changesAfter(session, after, membersOfPage);
      const readings = compiled[(await alwaysPublic(session)) ? 0 : 1]!;
      const told = new Map<Change, Told | undefined>();
      for (const [place, { reading }] of readings.entries()) {
        const own = changes.filter(({ concept, kind }) => concept === place && kind !== 'REMOVED');
        if (!own.length) continue;
        const versions = await versionsOf(session, reading, own);
        for (const [index, change] of own.entries()) told.set(change, versions[index]);
      }
      const last = changes.length === membersOfPage ? changes.at(-1) : undefined;
      const here = pageAfter(base, after, concepts);
      const members = changes.map(change => ({ change, from: readings[change.concept]!.from, told: told.get(change) }));
      const next = last && nextPage(base, last, concepts);
      return { next: last, tell: say => tellPage(members, { base, here, next }, say) };
    });
}

interface Member {
  readonly change: Change;
  readonly from: Emitter;
  /** Absent where nothing is told of the record any more. */
  readonly told?: Told;
}
interface Next {
  readonly address: string;
  readonly from: string;
}

const nextPage = (base: string, last: Change, concepts: readonly Concept[]): Next => ({
  address: pageAfter(base, last, concepts),
  from: last.at,
});

function tellPage(members: readonly Member[], { base, here, next }: { base: string; here: string; next?: Next }, say: SayIn) {
  say(...link(streamAddress(base), rdf.type, ldes.EventStream));
  say(...link(streamAddress(base), tree.view, feedAddress(base)));
  say(...link(here, rdf.type, tree.Node));
  if (next) {
    const relation = `${here}#next`;
    say(iri(here), iri(ldes.immutable), literal('true', xsd.boolean));
    say(...link(here, tree.relation, relation));
    say(...link(relation, rdf.type, tree.GreaterThanOrEqualToRelation));
    say(...link(relation, tree.path, prov.generatedAtTime));
    say(iri(relation), iri(tree.value), literal(next.from, xsd.dateTime));
    say(...link(relation, tree.node, next.address));
  }
  const own = iri(streamAddress(base));
  for (const member of members) tellMember(member, own, base, say);
}

const [a, isMember, isVersionOf] = [iri(rdf.type), iri(tree.member), iri(dct.isVersionOf)];
const [generated, version] = [iri(prov.generatedAtTime), iri(dcat.version)];
const [dateTime, integer] = [literals(xsd.dateTime), literals(xsd.integer)];
const activities: Readonly<Record<ChangeKind, Term>> = { CREATED: iri(as.Create), CHANGED: iri(as.Update), REMOVED: iri(as.Delete) };

function tellMember({ change: { revision, key, at, kind }, from, told }: Member, own: Term, base: string, say: SayIn) {
  const { path } = from.concept;
  const [subject, member] = [iri(thing(base, path, key)), iri(`${page(base, path, key)}/v/${revision}`)];
  say(own, isMember, member);
  say(member, a, told ? activities[kind] : activities.REMOVED);
  say(member, isVersionOf, subject);
  say(member, generated, dateTime(at));
  say(member, version, integer(String(revision)));
  if (told) from.tell(told, (who, predicate, object) => say(who === subject ? member : who, predicate, object, member));
}

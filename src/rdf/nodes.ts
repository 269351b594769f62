import type { Concept } from '../model/concept';
import type { NodeFact } from '../model/facts';
import { gsp, rdf, time, xsd, type Iri } from '../model/vocabulary';
import type { Reading } from '../store/sql/rows';
import { precision } from './kinds';
import type { Tell } from './tell';
import { iri, literal, within, type Term } from './terms';

/** A node that hangs on a record: what leads to it from the record, and what it says itself. Neither where its values are missing. */
export interface Node {
  readonly link: Tell;
  readonly told: Tell;
}

export function node(fact: NodeFact, concept: Concept, reading: Reading): Node {
  const at = (name: string) => reading.at(concept.properties.find(property => property.name === name)!.column);
  return fact.kind === 'point' ? point(fact, at(fact.lat), at(fact.long)) : interval(fact, at(fact.from), at(fact.to));
}

const a = iri(rdf.type);

/** The order of WKT is long, lat. */
function point({ term, fragment }: NodeFact, lat: number, long: number): Node {
  const [predicate, asWKT, geometry] = [iri(term), iri(gsp.asWKT), iri(gsp.Geometry)];
  const known = (row: readonly (string | null)[]) => row[lat] !== null && row[long] !== null;
  return {
    link: (row, subject, say) => {
      if (known(row)) say(subject, predicate, within(subject, fragment));
    },
    told: (row, subject, say) => {
      if (!known(row)) return;
      const its = within(subject, fragment);
      say(its, a, geometry);
      say(its, asWKT, literal(`POINT(${Number(row[long])} ${Number(row[lat])})`, gsp.wktLiteral));
    },
  };
}

const instants = new Map<Iri, Term>([
  [xsd.date, iri(time.inXSDDate)],
  [xsd.gYearMonth, iri(time.inXSDgYearMonth)],
  [xsd.gYear, iri(time.inXSDgYear)],
]);
/** An instant is a day, a month or a year; no other date has one. */
const isInstant = (date: string | null | undefined): date is string => !!date && instants.has(precision(date));

function interval({ term, fragment }: NodeFact, from: number, to: number): Node {
  const [predicate, Interval, Instant] = [iri(term), iri(time.Interval), iri(time.Instant)];
  const ends = [
    { place: from, leads: iri(time.hasBeginning), fragment: 'begin' },
    { place: to, leads: iri(time.hasEnd), fragment: 'end' },
  ];
  const known = (row: readonly (string | null)[]) => ends.filter(({ place }) => isInstant(row[place]));
  return {
    link: (row, subject, say) => {
      if (known(row).length) say(subject, predicate, within(subject, fragment));
    },
    told: (row, subject, say) => {
      const told = known(row);
      if (!told.length) return;
      const its = within(subject, fragment);
      say(its, a, Interval);
      for (const { leads, fragment } of told) say(its, leads, within(subject, fragment));
      for (const { place, fragment } of told) {
        const date = row[place]!;
        say(within(subject, fragment), a, Instant);
        say(within(subject, fragment), instants.get(precision(date))!, literal(date, precision(date)));
      }
    },
  };
}

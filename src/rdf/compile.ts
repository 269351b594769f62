import type { Concept, Property } from '../model/concept';
import { rdf } from '../model/vocabulary';
import type { Reading } from '../store/sql/rows';
import { claims } from './claims';
import { isPlain, meanings } from './kinds';
import { clique, inverse, link, linksOut } from './links';
import { node } from './nodes';
import type { Pairs } from './pairs';
import type { Tell } from './tell';
import { iri } from './terms';

/** What a row of a concept tells, in the order in which it is told. */
export interface Compiled {
  /** Statements of the record or part itself. */
  readonly own: Tell;
  /** Links out of the register: of the record, or of the part's whole. */
  readonly out: Tell;
  /** Statements of other subjects: the nodes that hang on it, and what leads here from elsewhere. */
  readonly others: Tell;
}

/** Compiles what a concept's rows tell. What does not change from row to row is made once. */
export function compile(concept: Concept, concepts: readonly Concept[], reading: Reading, base: string, told?: Pairs): Compiled {
  const spoken = concept.properties.filter(({ term, stored, isWhole }) => term && stored && !isWhole);
  const nodes = concept.nodes.map(fact => node(fact, concept, reading));
  const fromHere = spoken.filter(property => !leadsHere(property)).map(property => tellOf(property, concept, concepts, reading, base));
  const toHere = spoken.filter(leadsHere).map(property => (property.kind === 'clique' ? clique : inverse)(property, reading, base, told));
  return {
    own: all([types(concept, reading), ...fromHere, ...nodes.map(({ link }) => link)]),
    out: linksOut(concept, reading),
    others: all([...nodes.map(({ told }) => told), ...toHere]),
  };
}

const leadsHere = ({ inverse, kind }: Property) => inverse || kind === 'clique';

const all =
  (tells: readonly Tell[]): Tell =>
  (row, subject, say) => {
    for (const tell of tells) tell(row, subject, say);
  };

function tellOf(property: Property, concept: Concept, concepts: readonly Concept[], reading: Reading, base: string): Tell {
  if (property.kind === 'link') return link(property, reading, base);
  return isPlain(property) ? plain(property, reading) : claims(property, concept, concepts, reading, base);
}

function plain(property: Property & { kind: keyof typeof meanings }, reading: Reading): Tell {
  const place = reading.at(property.column);
  const predicate = iri(property.term!);
  const objects = meanings[property.kind].objects(property);
  const second = property.second && { predicate: iri(property.second[0]), address: property.second[1] };
  return (row, subject, say) => {
    const value = row[place];
    if (!value) return;
    for (const object of objects(value)) say(subject, predicate, object);
    if (second) say(subject, second.predicate, iri(second.address(value)));
  };
}

const a = iri(rdf.type);

function types({ classes, properties }: Concept, reading: Reading): Tell {
  const always = classes.map(iri);
  const byCode = properties
    .filter(({ classes }) => Object.keys(classes).length)
    .map(({ column, classes }) => ({
      place: reading.at(column),
      terms: new Map(Object.entries(classes).map(([code, terms]) => [code, terms.map(iri)])),
    }));
  return (row, subject, say) => {
    for (const term of always) say(subject, a, term);
    for (const { place, terms } of byCode) for (const term of terms.get(row[place]!) ?? []) say(subject, a, term);
  };
}

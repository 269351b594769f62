import { thing } from '../model/address';
import type { Concept, Property } from '../model/concept';
import { held, type Reading } from '../store/sql/rows';
import type { Pairs } from './pairs';
import type { Tell } from './tell';
import { addresses, iri, type Term } from './terms';

/** A link to records or parts, each by its address. */
export function link(property: Property, reading: Reading, base: string): Tell {
  const predicate = iri(property.term!);
  const to = targets(property, reading, base);
  const { max } = property;
  return (row, subject, say) => {
    for (const { place, address } of to) {
      const keys = row[place];
      if (!keys) continue;
      if (max) say(subject, predicate, address(keys));
      else for (const key of keys.split(' ')) say(subject, predicate, address(key));
    }
  };
}

/** The same, told of what it leads to. */
export function inverse(property: Property, reading: Reading, base: string): Tell {
  const tell = link(property, reading, base);
  return (row, subject, say) => tell(row, subject, (here, predicate, there) => say(there, predicate, here));
}

/** Each two different things, both ways; in a dump, which holds what is `told`, each two only once for a dataset. */
export function clique(property: Property, reading: Reading, base: string, told?: Pairs): Tell {
  const predicate = iri(property.term!);
  const to = targets(property, reading, base);
  const dataset = reading.at('dataset');
  return (row, _, say) => {
    for (const { place, address } of to) {
      const keys = [...new Set(row[place]?.split(' ').filter(Boolean))].sort();
      for (const [index, one] of keys.entries())
        for (const other of keys.slice(index + 1)) {
          if (told?.add(`${row[dataset]} ${one}`, other) === false) continue;
          say(address(one), predicate, address(other));
          say(address(other), predicate, address(one));
        }
    }
  };
}

/** Links out of the register, made of a text, by a code. */
export function linksOut({ linksOut: fact, properties }: Concept, reading: Reading): Tell {
  if (!fact) return () => undefined;
  const at = (name: string) => reading.at(properties.find(property => property.name === name)!.column);
  const [by, value] = [at(fact.by), at(fact.value)];
  const links = new Map(Object.entries(fact.links).map(([code, [term, template]]) => [code, { predicate: iri(term), template }]));
  return (row, subject, say) => {
    const link = links.get(row[by]!);
    if (link) say(subject, link.predicate, iri(link.template.replace('{value}', () => encodeURIComponent(row[value]!))));
  };
}

/** The places of a link in a row, and how its keys become addresses. */
const targets = (property: Property, reading: Reading, base: string): { place: number; address: (key: string) => Term }[] =>
  property.to.map(target => {
    return { place: reading.at(held(property, target)), address: addresses(thing(base, target.path, '')) };
  });

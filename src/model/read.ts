import type { Back, Concept, LabelPiece, Property } from './concept';
import { conceptOf, propertiesOf, type PropertyFact, type ThingClass } from './facts';
import { camel, kebab, snake, spoken } from './naming';
import { property } from './read-property';
import { resolve } from './vocabulary';

/** Reads the concepts back from their classes, in the order of the list, with all terms absolute. */
export function readConcepts(classes: readonly ThingClass[], vocabularyUrl: string): readonly Concept[] {
  return deepFreeze(classes.map(type => concept(type, classes, vocabularyUrl)));
}

function concept(type: ThingClass, classes: readonly ThingClass[], base: string): Concept {
  const {
    term,
    also = [],
    plural,
    names,
    describe,
    search = [],
    searchThrough = [],
    label = [],
    gate,
    nodes = [],
    linksOut,
    lookup,
    counts = {},
    atLeast = {},
  } = conceptOf(type);
  const properties = propertiesOf(type).map(fact => property({ ...fact, min: atLeast[fact.name] ?? fact.min }, type, base));
  const whole = properties.find(({ isWhole }) => isWhole);
  return {
    ...{
      name: type.name,
      one: camel(type.name),
      plural,
      path: kebab(type.name),
      table: snake(type.name),
      names: { ...names, en: spoken(type.name) },
      describe,
      term: resolve(term, base),
    },
    ...{
      classes: [term, ...also].map(term => resolve(term, base)),
      properties,
      backs: backs(type, classes, base, atLeast),
      whole,
      search: search.map(snake),
      searchThrough: searchThrough.map(path => path.split('.')),
      label: label.map(labelPiece),
    },
    gate: gate && snake(gate),
    ...limits(propertiesOf(type), properties),
    nodes: nodes.map(node => ({ ...node, term: resolve(node.term, base) })),
    linksOut,
    lookup,
    counts: Object.fromEntries(Object.entries(counts).map(([dimension, path]) => [dimension, path.split('.')])),
  };
}

function labelPiece(piece: string): LabelPiece {
  const [, before, path, after] = /^([^{}]*)\{([\w.]+)\}([^{}]*)$/.exec(piece) ?? [];
  if (!path) throw new TypeError(`A piece of a label names one property in braces; this does not: "${piece}".`);
  return { before: before!, path: path.split('.'), after: after! };
}

/** What the declarations say of a record's visibility and of its lasting. */
function limits(facts: readonly PropertyFact[], properties: readonly Property[]): Pick<Concept, 'boundary' | 'spans'> {
  const bound = facts.find(({ boundary }) => boundary);
  const bounding = bound && properties.find(({ name }) => name === bound.name)!;
  const publicIf = bound && conceptOf(bound.to!()).publicIf;
  const spanning = facts.find(({ spans }) => spans);
  const [certain, possible] = spanning?.spans ?? [];
  return {
    boundary: bounding && publicIf ? { property: bounding, table: bounding.to[0]!.table, publicIf: snake(publicIf) } : undefined,
    spans: certain && possible ? { certain, possible, list: spanning!.list!.name } : undefined,
  };
}

/** The links that lead to this concept and have a name for the way back. A part's leads to its whole, unless this is the whole. */
function backs(type: ThingClass, classes: readonly ThingClass[], base: string, atLeast: Readonly<Record<string, number>>): Back[] {
  const links = classes.flatMap(from => propertiesOf(from).map(fact => ({ ...fact, from })));
  return links
    .filter(({ back, to, either }) => back && (to?.() === type || either?.().includes(type)))
    .flatMap(({ back, from, name, single = false, whole = false, term }) => {
      const owners = whole ? undefined : propertiesOf(from).find(({ whole }) => whole);
      const arrival = owners ? [owners.to?.() ?? owners.either?.()].flat() : [from];
      const by = `\`${from.name}.${name}\``;
      return arrival.map(at => ({
        name: back!,
        from: at!.name,
        by: from.name,
        property: name,
        single,
        parts: whole,
        min: (whole && atLeast[back!]) || 0,
        term: whole && term ? resolve(term, base) : undefined,
        describe: whole
          ? conceptOf(from).describe
          : `${single ? `The ${spoken(camel(at!.name))} that leads` : `The ${spoken(conceptOf(at!).plural)} that lead`} here by ${by}.`,
      }));
    });
}

function deepFreeze<T>(it: T): T {
  if (it && typeof it === 'object') Object.values(Object.freeze(it)).forEach(deepFreeze);
  return it;
}

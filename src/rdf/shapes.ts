import type { Concept, Property } from '../model/concept';
import { rdf, sh, type Iri } from '../model/vocabulary';
import { constraint, dateShape, inLanguage, isNamed, isOneOf, leadsInto } from './constraints';
import { count, link, spokenTerm, text } from './plain';
import type { Statement } from './statement';

/** One way in which a concept's records are told: the term, and what its values must be. */
interface Way {
  readonly term: Iri;
  readonly name: string;
  readonly describe?: string;
  readonly min: number;
  readonly max?: number;
  /** In each of these there must be a text. */
  readonly languages?: readonly string[];
  /** The segments of the addresses that it leads to; absent where its values are no records. */
  readonly paths?: readonly string[];
  readonly constrain: (shape: string) => Iterable<Statement>;
}

/**
 * SHACL shapes to which every document and every dump conforms, also one of a single dataset: what a link leads to may stand
 * in another, so its address is checked and not its class. No blank node: lists have addresses too.
 */
export function* shapes(concepts: readonly Concept[], base: string): Generator<Statement> {
  const dates = `${base}/shapes#Date`;
  yield* dateShape(dates);
  for (const concept of concepts) {
    const shape = `${base}/shapes#${concept.name}`;
    yield link(shape, rdf.type, sh.NodeShape);
    yield link(shape, sh.targetClass, concept.term);
    yield text(shape, sh.description, concept.describe);
    const ways = [...own(concept, base, dates), ...incoming(concept, concepts, base), ...hanging(concept)];
    for (const term of new Set(ways.map(({ term }) => term))) yield* propertyShape(shape, joined(ways.filter(way => way.term === term), base)); // prettier-ignore
  }
}

function* propertyShape(concept: string, { term, name, describe, min, max, languages = [], constrain }: Way): Generator<Statement> {
  const shape = `${concept}-${name}`;
  yield link(concept, sh.property, shape);
  yield link(shape, rdf.type, sh.PropertyShape);
  yield link(shape, sh.path, term);
  yield text(shape, sh.name, spokenTerm(term));
  if (describe) yield text(shape, sh.description, describe);
  if (min) yield count(shape, sh.minCount, min);
  if (max) yield count(shape, sh.maxCount, max);
  yield* constrain(shape);
  for (const language of languages) yield* inLanguage(concept, `${shape}-${language}`, term, language);
}

/** Several properties of one term are told alike: together they may lead to what each may, as often as they like. */
function joined(ways: readonly Way[], base: string): Way {
  const [first, ...others] = ways as [Way, ...Way[]];
  if (!others.length) return first;
  const paths = ways.every(({ paths }) => paths) ? ways.flatMap(({ paths }) => paths!) : undefined;
  return {
    ...{ term: first.term, name: first.name, min: Math.max(...ways.map(({ min }) => min)) },
    constrain: shape => (paths ? leadsInto(shape, paths, base) : []),
  };
}

const isTold = ({ term, stored }: Property) => term !== undefined && stored;

function own({ properties }: Concept, base: string, dates: string): Way[] {
  return properties
    .filter(property => isTold(property) && !property.inverse && property.kind !== 'clique')
    .map(property => ({
      ...{ term: property.term!, name: property.name, describe: property.describe, min: property.min, languages: property.languages },
      // A language map as the value of a statement about a statement is one object for each language.
      max: property.kind === 'object' ? undefined : property.max,
      paths: property.kind === 'link' ? property.to.map(({ path }) => path) : undefined,
      constrain: shape => constraint(shape, property, base, dates),
    }));
}

/** What is told of a record by its parts, and by others that lead to it. */
function incoming({ name, backs }: Concept, concepts: readonly Concept[], base: string): Way[] {
  return concepts.flatMap(({ name: by, path, term: part, properties }) =>
    properties
      .filter(property => isTold(property) && (property.inverse || property.kind === 'clique') && property.to.some(to => to.name === name))
      .map(({ name: property, term, isWhole, kind, to }) => {
        const { min } = backs.find(back => back.by === by && back.property === property) ?? { min: 0 };
        const paths = kind === 'clique' ? to.map(({ path }) => path) : [path];
        const constrain = (shape: string) => (isWhole ? isOneOf(shape, part) : leadsInto(shape, paths, base));
        return { term: term!, name: `${by}-${term!.replace(/.*[#/]/, '')}`, min, paths: isWhole ? undefined : paths, constrain };
      }),
  );
}

const hanging = ({ nodes }: Concept): Way[] =>
  nodes.map(({ term, fragment }) => ({ term, name: fragment, min: 0, max: 1, constrain: isNamed }));

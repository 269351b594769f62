import type { Property } from '../model/concept';
import { rdf, rdfs, sh, type Iri } from '../model/vocabulary';
import { dateTypes, isPlain, meanings } from './kinds';
import { count, link, string, truth } from './plain';
import type { Statement } from './statement';

/** What a property's values must be, as statements about its shape. */
export function* constraint(shape: string, property: Property, base: string, dates: string): Generator<Statement, void, undefined> {
  const { kind, codes, to, pattern } = property;
  if (kind === 'object') return;
  if (kind === 'link' || kind === 'clique') return yield* leadsInto(shape, to.map(({ path }) => path), base); // prettier-ignore
  if (kind === 'edtf') return yield link(shape, sh.node, dates);
  if (codes) return yield* list(shape, sh.in, codes.values.map(({ term }) => term)); // prettier-ignore
  if (pattern) yield string(shape, sh.pattern, pattern);
  const range = isPlain(property) ? meanings[property.kind].range(property) : rdfs.Resource;
  if (range === rdfs.Resource) return yield* isNamed(shape);
  yield link(shape, sh.datatype, range);
  if (kind === 'map') yield truth(shape, sh.uniqueLang, true);
}

export function* isNamed(shape: string): Generator<Statement, void, undefined> {
  yield link(shape, sh.nodeKind, sh.IRI);
}

/** A part of a record, which is always told with it. */
export function* isOneOf(shape: string, type: Iri): Generator<Statement, void, undefined> {
  yield* isNamed(shape);
  yield link(shape, sh.class, type);
}

/** Things of ours, by their addresses. */
export function* leadsInto(shape: string, paths: readonly string[], base: string): Generator<Statement, void, undefined> {
  const escaped = base.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  yield* isNamed(shape);
  yield string(shape, sh.pattern, `^${escaped}/id/(${[...new Set(paths)].join('|')})/[a-z0-9-]+(#[a-z0-9-]+)?$`);
}

/** A date, as exact as it is known. */
export function* dateShape(shape: string): Generator<Statement, void, undefined> {
  const choices = dateTypes.map(type => `${shape}-${type.replace(/.*[#/]/, '')}`);
  yield link(shape, rdf.type, sh.NodeShape);
  yield* list(shape, sh.or, choices);
  for (const [index, type] of dateTypes.entries()) {
    yield link(choices[index]!, rdf.type, sh.NodeShape);
    yield link(choices[index]!, sh.datatype, type);
  }
}

/** Of the texts that a term leads to, one in this language. */
export function* inLanguage(concept: string, shape: string, term: Iri, language: string): Generator<Statement, void, undefined> {
  const [value, cell] = [`${shape}-text`, `${shape}-text-list-0`];
  yield link(concept, sh.property, shape);
  yield link(shape, rdf.type, sh.PropertyShape);
  yield link(shape, sh.path, term);
  yield count(shape, sh.qualifiedMinCount, 1);
  yield link(shape, sh.qualifiedValueShape, value);
  yield link(value, rdf.type, sh.NodeShape);
  yield link(value, sh.languageIn, cell);
  yield string(cell, rdf.first, language);
  yield link(cell, rdf.rest, rdf.nil);
}

/** A list whose cells have addresses. */
function* list(subject: string, predicate: Iri, items: readonly string[]): Generator<Statement, void, undefined> {
  const cell = (index: number) => (index < items.length ? `${subject}-list-${index}` : rdf.nil);
  yield link(subject, predicate, cell(0));
  for (const [index, item] of items.entries()) {
    yield link(cell(index), rdf.first, item);
    yield link(cell(index), rdf.rest, cell(index + 1));
  }
}

import { ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { propertiesOf, recordConcept, type ConceptFact, type ThingClass } from './facts';
import { snake } from './naming';
import { keyLength, keyPattern, Part } from './thing';
import type { Iri } from './vocabulary';

/** Makes a class a concept: its table, its GraphQL type, its RDF class. */
export const Concept = (term: Iri, fact: Omit<ConceptFact, 'term'>) => (type: ThingClass) => {
  recordConcept(type, { term, ...fact });
  Entity(snake(type.name))(type);
  ObjectType({ implements: Object.getPrototypeOf(type) as never, description: fact.describe })(type);
  if (!(type.prototype instanceof Part)) Check(`length("key") <= ${keyLength} AND "key" ~ '${keyPattern}'`)(type);
  if (fact.search) searchColumn(type, fact.search);
  for (const list of fact.lists ?? []) listIndex(type, list);
};

/** A list goes by the first day of an inexact date, and at last by key. */
function listIndex(type: ThingClass, list: readonly string[]) {
  const dates = new Set(propertiesOf(type).flatMap(({ name, kind }) => (kind === 'edtf' ? [name] : [])));
  Index([...list.map(name => (dates.has(name) ? `${name}_first` : name)), 'key'])(type);
}

/** The folded words of all names, made by Postgres, for `search`. */
function searchColumn(type: ThingClass, names: readonly string[]) {
  const texts = names.map(name => `"${snake(name)}"`).join(', ');
  Column({
    type: 'tsvector',
    name: 'search',
    select: false,
    insert: false,
    update: false,
    generatedType: 'STORED',
    asExpression: `search_vector(${texts})`,
    nullable: true,
  })(type.prototype as object, 'searchVector');
  Index({ type: 'gin' })(type.prototype as object, 'searchVector');
}

import type { Quad, Term as AnyTerm } from 'n3';
import { InvalidInput } from '../errors';
import { rdf } from '../model/vocabulary';
import { iri, langString, literal, type Term } from './terms';

/** What the writers take. Without a graph it stands in the default graph. */
export type Statement = readonly [subject: Term, predicate: Term, object: Term, graph?: Term];

/** Checks each term of a quad and spells it. Throws `InvalidInput`, for blank nodes, variables and triple terms too. */
export function statement({ subject, predicate, object, graph }: Quad): Statement {
  const triple = [named(subject), named(predicate), object.termType === 'Literal' ? text(object) : named(object)] as const;
  return graph.termType === 'DefaultGraph' ? triple : [...triple, named(graph)];
}

/** The same quad, if each of its terms may be written. Stands before every writer of n3, which escapes no IRI, tag or datatype. */
export function guard(quad: Quad): Quad {
  statement(quad);
  return quad;
}

function named({ termType, value }: AnyTerm) {
  if (termType !== 'NamedNode')
    throw new InvalidInput('term', `${termType} ${value}`, 'An IRI: nothing that we publish is without a name.');
  return iri(value);
}

const text = ({ value, language, datatype }: Extract<AnyTerm, { termType: 'Literal' }>) =>
  datatype.value === rdf.langString ? langString(value, language) : literal(value, datatype.value);

import { domain } from '../domain';
import { axioms } from '../domain/axioms';
import { declared } from '../app';
import { graphqlSchema } from '../graphql/schema';
import { sdl } from '../graphql/schema/rdf-directive';
import { context } from '../rdf/context';
import { prefixesIn } from '../rdf/namespaces';
import { ontology } from '../rdf/ontology';
import { shapes } from '../rdf/shapes';
import type { Statement } from '../rdf/statement';
import { syntaxOf } from '../rdf/syntax';
import { written } from '../rdf/write';
import { prefixes } from '../model/vocabulary';

/** The base of the contract: an address that belongs to nobody, so that the files are the same wherever they are made. */
const publicUrl = 'https://kontor.example';

/** What we promise, by file name: the GraphQL schema, the ontology, the shapes and the JSON-LD context. */
export function contractFiles(): Readonly<Record<string, string>> {
  const { model, concepts } = declared({ publicUrl });
  const vocabulary = `${publicUrl}/def#`;
  const turtle = (statements: Iterable<Statement>) => {
    const all = [...statements];
    return written(syntaxOf('ttl')!, all, prefixesIn(all, prefixes));
  };
  return {
    'schema.graphql': sdl(graphqlSchema(model, domain), concepts),
    'ontology.ttl': turtle(ontology(concepts, { vocabulary, axioms })),
    'shapes.ttl': turtle(shapes(concepts, publicUrl)),
    'context.jsonld': `${JSON.stringify(context(concepts, vocabulary), null, 2)}\n`,
  };
}

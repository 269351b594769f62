import {
  DirectiveLocation,
  GraphQLDirective,
  GraphQLNonNull,
  GraphQLString,
  Kind,
  parse,
  print,
  printSchema,
  visit,
  type ConstDirectiveNode,
  type GraphQLSchema,
} from 'graphql';
import type { Concept } from '../../model/concept';
import { requiresOf } from './requires-directive';

export const rdfDirective = new GraphQLDirective({
  name: 'rdf',
  description: 'The RDF term that this stands for.',
  args: { iri: { type: new GraphQLNonNull(GraphQLString), description: 'Its IRI.' } },
  locations: [DirectiveLocation.OBJECT, DirectiveLocation.FIELD_DEFINITION, DirectiveLocation.ENUM_VALUE],
});

/** The schema as text (SDL), each type, field and code with the term that it stands for. */
export function sdl(schema: GraphQLSchema, concepts: readonly Concept[]): string {
  const terms = new Map(concepts.flatMap(concept => termsOf(concept)));
  const tagged = (path: string) => (terms.has(path) ? [rdf(terms.get(path)!)] : []);
  return `${print(
    visit(parse(printSchema(schema)), {
      ObjectTypeDefinition: type => ({
        ...type,
        directives: tagged(type.name.value),
        fields: type.fields?.map(field => ({ ...field, directives: [...tagged(`${type.name.value}.${field.name.value}`), ...requiresOf(schema, type.name.value, field.name.value)] })),
      }),
      EnumTypeDefinition: type => ({
        ...type,
        values: type.values?.map(value => ({ ...value, directives: tagged(`${type.name.value}.${value.name.value}`) })),
      }),
    }),
  )}\n`;
}

/** By the path of a type, field or code in the schema, its term. A term that leads from elsewhere stands at the field that leads there. */
function termsOf({ name, term, properties, backs }: Concept): [path: string, term: string][] {
  return [
    [name, term],
    ...properties.flatMap(({ name: field, term, inverse, pick, all }) =>
      term && !inverse ? [pick, all, field].flatMap(shown => (shown ? [[`${name}.${shown}`, term] as [string, string]] : [])) : [],
    ),
    ...backs.flatMap(({ name: field, term }) => (term ? [[`${name}.${field}`, term] as [string, string]] : [])),
    ...properties.flatMap(({ codes }) => (codes?.values ?? []).map(({ code, term }): [string, string] => [`${codes!.name}.${code}`, term])),
  ];
}

const rdf = (value: string): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'rdf' },
  arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'iri' }, value: { kind: Kind.STRING, value } }],
});

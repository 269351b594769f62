import { GraphQLObjectType, isAbstractType, isIntrospectionType, specifiedDirectives, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import type { Model } from '../../model/concept';
import { enumOf } from '../../model/codes';
import type { ThingClass } from '../../model/facts';
import { mutations } from './mutations';
import { typeName } from './type-name';
import { queries } from './queries';
import { rdfDirective } from './rdf-directive';
import { requiresDirective } from './requires-directive';

/** How a field takes its value from the answer of a plan. */
export type Answer = NonNullable<ReturnType<GraphQLObjectType['getFields']>[string]['resolve']>;

/** type-graphql keeps one list of types for the whole process, so they are declared once, however many services are made. */
let classes: readonly Function[] | undefined;

/** What answers the root fields: those of queries, and of mutations. */
export interface Roots {
  readonly query: Answer;
  readonly mutation: Answer;
}

/** The executable schema. Root fields are answered by `roots`, all others from what those gave: there is no other resolver. */
export function buildSchema(model: Model, types: readonly ThingClass[], roots: Roots): GraphQLSchema {
  const typeOf = (name: string) => types.find(type => type.name === name)!;
  classes ??= [queries({ model, typeOf, enumOf }), mutations({ model, typeOf, enumOf })];
  const resolvers = classes as NonEmptyArray<Function>;
  const schema = buildSchemaSync({ resolvers, orphanedTypes: types as never, directives: [...specifiedDirectives, rdfDirective, requiresDirective], validate: false });
  schema.getQueryType()!.description = 'What can be asked of the register. All of one operation is answered from one state of it, but for what is asked of the past with `knownAt`.';
  schema.getMutationType()!.description = 'How the register is changed, by who may: each mutation is one transaction and one revision, or nothing.';
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (answer: Readonly<Record<string, string>>) => answer[typeName];
    if (type instanceof GraphQLObjectType && !isIntrospectionType(type))
      for (const field of Object.values(type.getFields())) field.resolve = type === schema.getQueryType() ? roots.query : type === schema.getMutationType() ? roots.mutation : answered;
  }
  return schema;
}

/** A plan answers under the names that the operation gives, aliases included. */
const answered: Answer = (answer: Readonly<Record<string, unknown>>, _, __, { path }) => answer[path.key];

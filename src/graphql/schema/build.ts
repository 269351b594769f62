import { GraphQLObjectType, isAbstractType, isIntrospectionType, specifiedDirectives, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import type { Model } from '../../model/concept';
import { enumOf } from '../../model/codes';
import type { ThingClass } from '../../model/facts';
import { typeName } from './type-name';
import { queries } from './queries';
import { rdfDirective } from './rdf-directive';

/** How a field takes its value from the answer of a plan. */
export type Answer = NonNullable<ReturnType<GraphQLObjectType['getFields']>[string]['resolve']>;

/** type-graphql keeps one list of types for the whole process, so they are declared once, however many services are made. */
let reads: Function | undefined;

/** The executable schema. Root fields are answered by `root`, all others from what that gave: there is no other resolver. */
export function buildReads(model: Model, types: readonly ThingClass[], root: Answer): GraphQLSchema {
  const typeOf = (name: string) => types.find(type => type.name === name)!;
  const resolvers = [(reads ??= queries({ model, typeOf, enumOf }))] as unknown as NonEmptyArray<Function>;
  const schema = buildSchemaSync({ resolvers, orphanedTypes: types as never, directives: [...specifiedDirectives, rdfDirective], validate: false });
  schema.getQueryType()!.description = 'What can be asked of the register. All of one operation is answered from one state of it.';
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (answer: Readonly<Record<string, string>>) => answer[typeName];
    if (type instanceof GraphQLObjectType && !isIntrospectionType(type))
      for (const field of Object.values(type.getFields())) field.resolve = type === schema.getQueryType() ? root : answered;
  }
  return schema;
}

/** A plan answers under the names that the operation gives, aliases included. */
const answered: Answer = (answer: Readonly<Record<string, unknown>>, _, __, { path }) => answer[path.key];

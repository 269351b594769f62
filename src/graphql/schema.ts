import type { GraphQLSchema } from 'graphql';
import type { Model } from '../model/concept';
import type { ThingClass } from '../model/facts';
import type { Context } from './apollo';
import { buildReads } from './schema/build';

/** The executable schema of the model: a root field that is not part of a planned operation is planned by itself. */
export const graphqlSchema = (model: Model, types: readonly ThingClass[]): GraphQLSchema =>
  buildReads(model, types, (_, __, { reads, languages }: Context, { fragments, fieldNodes, variableValues }) =>
    reads.answerField(fragments, fieldNodes, variableValues, languages),
  );

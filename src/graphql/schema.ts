import type { GraphQLSchema } from 'graphql';
import type { Model } from '../model/concept';
import type { ThingClass } from '../model/facts';
import type { Context } from './apollo';
import { buildSchema } from './schema/build';
import { mutate, type Writes } from './write/mutate';

/** The executable schema of the model: root fields of an operation that asks for other things too are read together. Without `writes`, for reading and showing only. */
export const graphqlSchema = (model: Model, types: readonly ThingClass[], writes?: Omit<Writes, 'model'>): GraphQLSchema =>
  buildSchema(model, types, {
    query: (_, __, context: Context, info) => context.reads.answerBeside(info, context),
    mutation: writes ? mutate({ ...writes, model }) : unwritable,
  });

const unwritable = () => {
  throw new TypeError('This schema is for reading only.');
};

import { ApolloServer, HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { GraphQLError, Kind, OperationTypeNode, type OperationDefinitionNode, type SelectionNode } from 'graphql';
import { DomainError } from '../errors';
import { formatError, refusal } from './format-error';
import { checkDocument } from './check-document';
import type { Charge, Lane } from './lane';
import { limits } from './limits';
import type { Asking, Reads } from './reads';
import { recentDocuments } from './recent-documents';

/** What a request brings along. */
export interface Context extends Asking {
  readonly reads: Reads;
  /** Learns what was answered, to answer it sooner. */
  readonly lane: Lane;
  /** Called before a query is answered that is valid. */
  readonly answering?: () => Promise<void>;
  readonly charge?: Charge;
  /** Called once a change is made: that is told, whatever else is wrong with the answer. */
  readonly changed?: () => void;
}

/** JSON text that is passed through as it came from Postgres. */
class Raw {
  constructor(readonly text: string) {}
}

function withRest({ text }: Raw, rest: object): string {
  const more = JSON.stringify(rest);
  return more === '{}' ? `{"data":${text}}` : `{"data":${text},${more.slice(1)}`;
}

/** Apollo, with reads answered by plans. `log` hears of what we did not foresee. */
export function apolloServer(schema: GraphQLSchema, log: (error: unknown) => void) {
  return new ApolloServer<Context>({
    ...{ schema, nodeEnv: 'production', introspection: true, persistedQueries: false, allowBatchedHttpRequests: false },
    ...{ includeStacktraceInErrorResponses: false, stopOnTerminationSignals: false, csrfPrevention: false },
    ...{ parseOptions: { maxTokens: limits.tokens.most }, hideSchemaDetailsFromClientErrors: true },
    // The library adds one that says that there are more.
    validationOptions: { maxErrors: limits.errors.most - 1 },
    documentStore: recentDocuments(),
    formatError: formatError(log),
    stringifyResult: ({ data, ...rest }) =>
      data instanceof Raw ? withRest(data, rest) : JSON.stringify(data === undefined ? rest : { ...rest, data }),
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      compiledReads(log),
    ],
  });
}

const compiledReads = (log: (error: unknown) => void): ApolloServerPlugin<Context> => ({
  // What a hook throws before anything runs ends up here; Apollo answers with what is thrown from here.
  unexpectedErrorProcessingRequest({ error }) {
    if (!(error instanceof DomainError)) return Promise.resolve();
    throw new GraphQLError(error.message, { originalError: error, extensions: { http: { status: error.status } } });
  },
  requestDidStart() {
    let cost: number | undefined;
    return Promise.resolve({
      validationDidStart({ document }) {
        checkDocument(document);
        return Promise.resolve();
      },
      // graphql-js finds out only on executing, and then as an error of ours, that a schema has no such operation.
      didResolveOperation({ operation, schema }) {
        refuseSeveral(operation);
        if (!operation || schema.getRootType(operation.operation)) return Promise.resolve();
        const extensions = { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } };
        throw new GraphQLError(`The schema has no ${operation.operation}.`, { nodes: operation, extensions });
      },
      async responseForOperation({ document, operation, request, contextValue }) {
        const { reads, lane, answering, charge } = contextValue;
        if (!operation) return null;
        const query = reads.queryOf(document, operation);
        try {
          const admitted = query.admit(request.variables ?? {});
          if (!admitted) return null;
          cost = admitted.cost;
          const writes = operation.operation === OperationTypeNode.MUTATION;
          charge?.(cost, writes);
          if (writes) return null;
          await answering?.();
          const text = await reads.answer(query, admitted.variables, contextValue);
          if (text === undefined) return null;
          lane.keep(request.query!, request.operationName, query);
          return response(new Raw(text) as never);
        } catch (error) {
          const { status, ...refused } = refusal(error, log);
          return response(undefined, [refused], status);
        }
      },
      willSendResponse({ request, response: { body } }) {
        if (request.extensions?.cost === true && cost !== undefined && body.kind === 'single')
          body.singleResult.extensions = { ...body.singleResult.extensions, cost: { requested: cost, limit: limits.cost.most } };
        return Promise.resolve();
      },
    });
  },
});

const isOneField = ([first, ...others]: readonly SelectionNode[]) => first?.kind === Kind.FIELD && !others.length;

/** Each mutation would be a transaction of its own; several changes at once are for one that takes a list. */
function refuseSeveral(operation: OperationDefinitionNode | undefined) {
  if (operation?.operation !== OperationTypeNode.MUTATION || isOneField(operation.selectionSet.selections)) return;
  const extensions = { code: 'BAD_USER_INPUT', http: { status: 400 } };
  throw new GraphQLError('One mutation in an operation: `commit` makes several changes at once.', { nodes: operation, extensions });
}

const response = (
  data: Record<string, unknown> | undefined,
  errors?: { message: string; extensions: { code: string } }[],
  status?: number,
): GraphQLResponse => ({
  http: { status, headers: new HeaderMap() },
  body: { kind: 'single', singleResult: errors ? { errors } : { data } },
});

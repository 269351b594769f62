import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Conflict, DomainError, InvalidInput, PreconditionRequired, QueryLimit, QueryTooCostly } from '../errors';
import { troubleIn } from '../store/connection/unreachable';

/** Codes of Apollo and ours whose messages are meant for clients; all other errors are masked. */
const open = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** What graphql-js adds to what it says of a variable. Names are looked for in the schema, not by trying. */
const suggestion = / Did you mean .*\?$/s;

/** Shows a domain error with its code, a fault of the client as it is, and anything else as "Internal error". */
export const formatError =
  (log: (error: unknown) => void) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { locations, path } = formatted;
    const cause = domainError(error);
    if (!cause && open.has(String(formatted.extensions?.code)))
      return { message: formatted.message.replace(suggestion, ''), locations, path, extensions: { code: formatted.extensions!.code } };
    const { message, extensions } = refusal(cause ?? error, log);
    return { message, locations, path, extensions };
  };

/** What a client is told of an error, and the status that says so over HTTP. */
export function refusal(error: unknown, log: (error: unknown) => void) {
  const known = domainError(error) ?? troubleIn(unwrapResolverError(error));
  if (known) return { message: known.message, extensions: { code: known.code, ...details(known) }, status: known.status };
  log(error);
  return { message: 'Internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' }, status: 500 };
}

/** What programs want to know besides: where the fault is and what is allowed there, or how things stand. */
export function details(error: DomainError) {
  if (error instanceof InvalidInput) return { field: error.place, allowed: error.allowed };
  if (error instanceof PreconditionRequired) return { field: error.place };
  if (error instanceof QueryLimit) return { limit: error.limit, found: error.found, allowed: error.allowed };
  if (error instanceof QueryTooCostly) return { cost: { requested: error.requested, limit: error.limit } };
  return error instanceof Conflict ? { field: error.place, current: error.current } : {};
}

function domainError(error: unknown): DomainError | undefined {
  const cause = unwrapResolverError(error);
  if (cause instanceof DomainError) return cause;
  return cause instanceof GraphQLError && cause.originalError ? domainError(cause.originalError) : undefined;
}

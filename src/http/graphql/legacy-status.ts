/** Faults of a well-formed request for which clients of `application/json` expect 200 (GraphQL over HTTP, section 6.4.1). */
const told = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/** 400 becomes 200 where each error of the answer is such a fault. */
export function legacyStatus(status: number, body: string | Buffer) {
  if (status !== 400) return status;
  const { errors = [] } = JSON.parse(String(body)) as { errors?: readonly { extensions?: { code?: string } }[] };
  return errors.length && errors.every(({ extensions }) => told.has(extensions?.code ?? '')) ? 200 : status;
}

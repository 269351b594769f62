import type { FastifyRequest } from 'fastify';

/** What stands after the path, with its `?`. */
export const searchOf = ({ raw }: FastifyRequest) => /\?.*/s.exec(raw.url ?? '')?.[0] ?? '';

const members = new Set(['query', 'operationName', 'variables']);

/** What a GET asks, in the form of the body of a POST; nothing where it has anything unusual, which goes the ordinary way. */
export function searchedBody(request: FastifyRequest): Readonly<Record<string, unknown>> | undefined {
  const given = [...new URLSearchParams(searchOf(request))];
  if (given.some(([name]) => !members.has(name)) || new Set(given.map(([name]) => name)).size !== given.length) return undefined;
  const { variables, ...body } = Object.fromEntries(given);
  if (!variables) return body;
  try {
    return { ...body, variables: JSON.parse(variables) as unknown };
  } catch {
    return undefined;
  }
}

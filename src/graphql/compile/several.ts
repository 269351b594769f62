import { createHash } from 'node:crypto';
import type { Finished } from './statement';

/** A statement, and the name to prepare it under: a hash of its text. */
export interface Prepares {
  readonly name: string;
  readonly sql: string;
}

export const preparable = (sql: string): Prepares => ({ name: createHash('sha256').update(sql).digest('base64url').slice(0, 40), sql });

const isList = (type: string) => type.endsWith('[]');
/** The places of the parameters that are lists: these are the same for all requests that share a statement. */
export const listsOf = ({ types }: Finished) => types.flatMap((type, index) => (isList(type) ? [index] : []));

/**
 * The statement that answers several requests for one plan at once: rows of the place of a request, from 1, and its answer. Each parameter
 * becomes a list with the values of all; one that is a list stays as it is. `from`: what the text reads besides. Nothing where all
 * requests ask the same.
 */
export function severalOf({ text, types }: Finished, from: string | undefined): Prepares | undefined {
  const differing = types.flatMap((type, index) => (isList(type) ? [] : [{ type, number: index + 1 }]));
  if (!differing.length) return undefined;
  const each = text.replace(/\$(\d+)::\w+(?!\[|\w)/g, (_, number) => `given.p${number}`);
  const given = `unnest(${differing.map(({ type, number }) => `$${number}::${type}[]`).join(', ')}) WITH ORDINALITY`;
  const columns = [...differing.map(({ number }) => `p${number}`), 'place'].join(', ');
  return preparable(`SELECT given.place::integer, ${each} FROM ${given} AS given (${columns})${from ? `, ${from}` : ''}`);
}

/** The values of the parameters of that statement, from those of each request. */
export const together = (lists: readonly number[], requests: readonly (readonly unknown[])[]): unknown[] =>
  requests[0]!.map((value, index) => (lists.includes(index) ? value : requests.map(values => values[index])));

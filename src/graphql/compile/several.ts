import { createHash } from 'node:crypto';
import type { Finished } from './statement';

/** A statement, and the name to prepare it under: a hash of its text. */
export interface Prepares {
  readonly name: string;
  readonly sql: string;
}

export const preparable = (sql: string): Prepares => ({ name: createHash('sha256').update(sql).digest('base64url').slice(0, 40), sql });

/** A statement that answers several requests for one plan at once: rows of the place of a request, from 1, and its answer. */
export interface Several extends Prepares {
  /** For each parameter of the plan, whether its value may differ between the requests; lists have to be the same. */
  readonly differs: readonly boolean[];
}

/** Each parameter becomes a list with the values of all requests; one that is a list already stays as it is. `from`: what the text reads besides. */
export function severalOf({ text, types }: Finished, from: string | undefined): Several {
  const differs = types.map(type => !type.endsWith('[]'));
  const columns = types.map((_, index) => `p${index + 1}`).filter((_, index) => differs[index]);
  const lists = types.flatMap((type, index) => (differs[index] ? [`$${index + 1}::${type}[]`] : []));
  const each = text.replace(/\$(\d+)::\w+(?!\[|\w)/g, (_, number) => `given.p${number}`);
  const sql = `SELECT given.place::integer, ${each} FROM unnest(${lists.join(', ')}) WITH ORDINALITY AS given (${[...columns, 'place'].join(', ')})${from ? `, ${from}` : ''}`;
  return { ...preparable(sql), differs };
}

import type { Variables } from './compile/statement';
import { refusal } from './format-error';
import type { Query } from './query';
import type { Asking, Reads } from './reads';
import { Recent } from './recent';

/** A finished answer: its JSON, and the status that says over HTTP how it went. */
export interface Answered {
  readonly body: string | Buffer;
  readonly status: number;
}

/** Takes the cost of an operation from what its client may spend; throws where that is less. */
export type Charge = (cost: number, writes?: boolean) => void;

/** Characters of the texts that are kept, and of one. */
const most = 250_000;
const longestText = 4000;

/** The short way for queries that were answered before: their text is known to be valid and to have plans, and only the variables are new. */
export class Lane {
  readonly #queries = new Recent<Query>(most, (_, key) => key.length);

  constructor(
    readonly reads: Reads,
    readonly log: (error: unknown) => void,
  ) {}

  /** Keeps a query that was validated and answered by a plan. */
  keep(text: string, operationName: string | null | undefined, query: Query) {
    const key = keyOf(text, operationName);
    if (text.length > longestText || this.#queries.has(key)) return;
    this.#queries.set(key, query);
  }

  /** Whether the text of a request is known. */
  knows({ query, operationName }: Readonly<Record<string, unknown>>): boolean {
    return typeof query === 'string' && isName(operationName) && this.#queries.has(keyOf(query, operationName));
  }

  /** Answers a request of the standard form for a known text; nothing for any other, which goes the ordinary way. */
  async answer(body: unknown, asking: Asking, charge?: Charge): Promise<Answered | undefined> {
    const { query: text, operationName, variables = null, ...others } = (body ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof text !== 'string' || !isName(operationName) || !isMap(variables) || Object.keys(others).length) return undefined;
    const query = this.#queries.get(keyOf(text, operationName));
    if (!query) return undefined;
    try {
      const admitted = query.admit(variables ?? {});
      if (!admitted) return undefined;
      charge?.(admitted.cost);
      const data = await this.reads.finished(query, admitted.variables, asking);
      return data && { body: data, status: 200 };
    } catch (error) {
      const { status, ...told } = refusal(error, this.log);
      return { body: JSON.stringify({ errors: [told] }), status };
    }
  }
}

const keyOf = (text: string, operationName: string | null | undefined) => `${operationName ?? ''} ${text}`;
const isName = (value: unknown): value is string | null | undefined => value == null || typeof value === 'string';
const isMap = (value: unknown): value is Variables | null => value === null || (typeof value === 'object' && !Array.isArray(value));

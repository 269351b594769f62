import { InvalidInput } from '../../errors';

export type Variables = Readonly<Record<string, unknown>>;
/** Takes a value from the variables of a request. */
export type Read = (variables: Variables) => unknown;

/** Fragments in fragments can make much of a short text: so many fields, each counted where it is spread, are one statement at most. */
export const mostFields = 10_000;

/** The text of a statement, the SQL types of its parameters, and how to find their values; `bind` throws `InvalidInput`. */
export interface Finished {
  readonly text: string;
  readonly types: readonly string[];
  readonly bind: (variables: Variables) => unknown[];
}

/** A statement in the making: it numbers parameters and names the rows of subqueries. */
export class Statement {
  readonly #reads: Read[] = [];
  readonly #types: string[] = [];
  #rows = 0;
  #fields = 0;
  /** Whether it reads no lists. */
  single = true;

  /** Counts fields; throws `InvalidInput` when they are too many. */
  spend(fields: number) {
    this.#fields += fields;
    if (this.#fields > mostFields)
      throw new InvalidInput('query', this.#fields, `At most ${mostFields} fields, counted with all fragments spread.`);
  }

  /** A parameter of this SQL type whose value is read, and checked, anew for each request. */
  param(read: Read, type: string) {
    this.#reads.push(read);
    this.#types.push(type);
    return `$${this.#reads.length}::${type}`;
  }

  /** A name for the rows of a subquery. */
  alias() {
    return `t${++this.#rows}`;
  }

  /**
   * The finished text, and what turns the variables of a request into the values of its parameters, or throws `InvalidInput`. Postgres
   * takes no parameter that the text does not use; such a one is left out, and checked all the same.
   */
  finish(text: string): Finished {
    const reads = [...this.#reads];
    const used = [...new Set([...text.matchAll(parameter)].map(([, number]) => Number(number)))].sort((a, b) => a - b);
    const places = new Map(used.map((number, index) => [number, index + 1]));
    const bind = (variables: Variables) => {
      const values = reads.map(read => read(variables));
      return used.map(number => values[number - 1]);
    };
    return {
      text: text.replaceAll(betweenLiterals, '').replace(parameter, (_, number) => `$${places.get(Number(number))}::`),
      types: used.map(number => this.#types[number - 1]!),
      bind,
    };
  }
}

const parameter = /\$(\d+)::/g;
/** Two literals that are joined are one; but not where one ends or begins with a quotation mark, which SQL writes twice. */
const betweenLiterals = /(?<!')' \|\| '(?!')/g;

export const named = (name: string) => `"${name}"`;

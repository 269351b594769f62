export type Variables = Readonly<Record<string, unknown>>;
/** Takes a value from the variables of a request. */
export type Read = (variables: Variables) => unknown;

/** A statement in the making: it numbers parameters and names the rows of subqueries. */
export class Statement {
  readonly #reads: Read[] = [];
  #rows = 0;

  /** A parameter of this SQL type whose value is read, and checked, anew for each request. */
  param(read: Read, type: string) {
    this.#reads.push(read);
    return `$${this.#reads.length}::${type}`;
  }

  /** A name for the rows of a subquery. */
  alias() {
    return `t${++this.#rows}`;
  }

  /** What turns the variables of a request into the values of the parameters; throws `InvalidInput`. */
  binder(): (variables: Variables) => unknown[] {
    const reads = [...this.#reads];
    return variables => reads.map(read => read(variables));
  }
}

/** A text as SQL spells it. Only for what is declared; what comes from outside is a parameter. */
export const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
export const named = (name: string) => `"${name}"`;

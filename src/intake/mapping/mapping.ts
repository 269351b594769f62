/** What a value is made of, in a mapping file. */
export type Expression =
  | { readonly is: unknown }
  | {
      /** The cell of a column; an empty one gives no value. */
      readonly column: string;
      /** By cell, what it says in our words; any other cell is a fault, unless there is `otherwise`. */
      readonly translate?: Readonly<Record<string, string>>;
      readonly otherwise?: string;
      /** A cell that does not match this regular expression counts as empty. */
      readonly matching?: string;
      /** The language of the text. */
      readonly in?: string;
    }
  | { readonly to: string };

/** A record to be made. Placeholders in its key are names of other records, or columns. */
export interface Template {
  /** By this name links may lead to it. */
  readonly name?: string;
  readonly concept: string;
  readonly key: string;
  /** One of another dataset with this key is linked to as it is. */
  readonly reuse?: boolean;
  readonly when?: Condition;
  readonly values: Values;
  readonly parts?: readonly Part[];
}
export interface Part {
  readonly concept: string;
  readonly values: Values;
}
export type Values = Readonly<Record<string, Expression | readonly Expression[]>>;

/** Whether the cell of a column is one of these. */
export interface Condition {
  readonly column: string;
  readonly among: readonly string[];
}

/** A thing that the register may hold already, or that is made: what is known of it. */
export interface Find {
  readonly concept: string;
  /** What it is called, and the language of that. */
  readonly name: { readonly column: string; readonly in: string };
  /** A country by its name or its code of two letters. */
  readonly country: { readonly column: string };
  readonly identifiers?: Readonly<Record<string, { readonly column: string; readonly matching?: string }>>;
  /** What it has besides, where it is made. */
  readonly values?: Values;
}

/** What becomes of a row. */
export interface RowMapping {
  /** The kind of row, in a file that has several. */
  readonly of?: string;
  readonly skip?: readonly { readonly when: Condition; readonly code: string; readonly reason: string }[];
  readonly find: Readonly<Record<string, Find>>;
  /** Two of those found that make the same whichever comes first, and that may not be one. */
  readonly unordered?: readonly [string, string];
  readonly records: readonly Template[];
}

/** A mapping file: what the rows of a table or a graph say in terms of the declarations. */
export interface Mapping {
  readonly format: 'csv' | 'gexf';
  readonly columns: readonly string[];
  /** Names of countries beside those of the CLDR, with their codes of two letters. */
  readonly countries: Readonly<Record<string, string>>;
  /** Made once for the whole file; the first is what the others rest on. */
  readonly once: readonly Template[];
  readonly rows: readonly RowMapping[];
}

/** What a link leads to: the name of the concept and the key. */
export interface Pointer {
  readonly concept: string;
  readonly key: string;
}

/**
 * A record or part on its way in. `values` go by property name, as declared: a text, number, boolean, code or EDTF as itself;
 * a language map as `{ nb: 'Bergen' }`; several texts as `{ nb: ['a', 'b'] }`; a link as a `Pointer`; several as a list of them.
 * What is derived is absent. `origin` says where it was read, for errors: `agreements.csv:3`.
 */
export interface NewRecord extends Pointer {
  readonly values: Readonly<Record<string, unknown>>;
  /** Of a part: its place among its whole's parts. */
  readonly ordinal?: number;
  readonly origin?: string;
}

/** A function or trigger of the database, beside what the concepts' tables declare. */
export interface Routine {
  /** Its full signature, such as `edtf_first(text)`; of a trigger `name ON table`. */
  readonly name: string;
  /** One statement that creates or replaces it; the same text wherever it is made. */
  readonly sql: string;
}

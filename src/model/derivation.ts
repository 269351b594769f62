/** Columns of a table whose values the database derives from other rows. */
export interface Derivation {
  readonly table: string;
  readonly columns: readonly string[];
  /** SQL for what they are derived to be, by `key`; `keys` is an array of those wanted. */
  readonly values: (keys: string) => string;
  /** The same as if nothing had happened to them: where what is left of that breaks its rules. */
  readonly valuesOfNothing: (keys: string) => string;
  /** By table from whose rows they are derived: SQL for the key of what a row `h` of its history feeds, and joins that this needs. */
  readonly fedBy: Readonly<Record<string, readonly [key: string, joins?: string]>>;
}

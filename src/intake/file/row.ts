/** The cells of a row by column, as they stood, and the line on which it began. */
export interface Row {
  readonly line: number;
  /** Which kind of row, where a file has several. */
  readonly of?: string;
  readonly cells: Readonly<Record<string, string>>;
  /** Why nothing can be made of it, whatever the mapping says. */
  readonly fault?: { readonly column?: string; readonly value: string; readonly allowed: string };
}

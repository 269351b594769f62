/** A function or trigger of the database, beside what the concepts' tables declare. */
export interface Routine {
  /** Its full signature, such as `edtf_first(text)`; of a trigger `name ON table`. */
  readonly name: string;
  /** One statement that creates or replaces it; the same text wherever it is made. */
  readonly sql: string;
}

/**
 * The function with the search path that holds while it is made: what its text names is then found whatever the caller's path is.
 * Postgres does not inline such a function. A body after `RETURN` is read when it is made, and needs no path.
 */
export const keptToItsPath = ({ name, sql }: Routine): Routine => ({
  name,
  sql: sql.replace(/(?= AS \$\$)/, ' SET search_path FROM CURRENT'),
});

/**
 * The function of a trigger with the rights of its owner: it keeps what whoever writes may not even see, such as histories and counts.
 * Others are given as they are.
 */
export const asItsOwner = ({ name, sql }: Routine): Routine => ({
  name,
  sql: sql.replace(/ RETURNS trigger LANGUAGE plpgsql(?! SECURITY)/, '$& SECURITY DEFINER'),
});

/** The names of functions that a routine looks up when it runs. */
export const calls = ({ sql }: Routine): string[] => sql.split(' AS $$')[1]?.match(/\b\w+(?=\()/g) ?? [];

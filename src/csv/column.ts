import type { Target } from '../model/concept';
import type { View } from '../store/sql/rows';

/** A datatype of CSVW: one of its own by name, or one made of those. */
export type Datatype = string | Readonly<Record<string, string>>;

/** What CSVW says of a column besides its name (Metadata Vocabulary for Tabular Data, sections 5.6 and 5.7). */
export interface Description {
  readonly datatype: Datatype;
  readonly 'dc:description': { readonly '@value': string; readonly '@language': string };
  readonly required?: true;
  readonly lang?: string;
  /** What stands between the values of a list. */
  readonly separator?: string;
  readonly propertyUrl?: string;
  readonly aboutUrl?: string;
  readonly valueUrl?: string;
  /** Conversion to RDF leaves it out: our RDF tells it in another form, or not at all. */
  readonly suppressOutput?: true;
}

/** A column of a concept's table. */
export interface Column {
  readonly name: string;
  readonly description: Description;
  /** SQL for its value as text, from the row `r` and the day `$2`. */
  readonly sql: (view: View) => string;
  /** Of a link to one thing: what it leads to, and the column in SQL. */
  readonly target?: Target;
}

/** Keys, codes and addresses hold no blank. */
export const separator = ' ';

/** A text of ours, in English. */
export const english = (text: string) => ({ '@value': text, '@language': 'en' });

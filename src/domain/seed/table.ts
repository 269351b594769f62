import { InvalidInput } from '../../errors';
import type { CodeOf, Codes } from '../../model/codes';
import { formulaProblem, telephonePattern } from '../../model/formula';
import { keyPattern } from '../../model/thing';
import { checkEdtf, checkLanguage, checkUrl } from '../../model/values';
import { identifierProblem, type identifierScheme } from '../codes/identifier-scheme';

/** What the cells of a column may hold. An empty cell passes only where the column is optional. */
export interface Column {
  readonly optional: boolean;
  /** What stands between several values in one cell. */
  readonly separator?: string;
  /** Whether no two rows may have the same value. */
  readonly unique: boolean;
  /** The table and column in which each value has to occur. */
  readonly among?: readonly [table: string, column: string];
  /** What would be right, if the value is not. */
  readonly problem: (value: string) => string | undefined;
}

/** A CSV file by its name, relative to the folder of the seed, and its columns. */
export interface Table<C extends string = string> {
  readonly file: string;
  readonly columns: Readonly<Record<C, Column>>;
}

/** One row, and where it stood: the name of the file without folders, and the line on which it began. */
export interface Row<C extends string = string> {
  readonly file: string;
  readonly line: number;
  readonly cells: Readonly<Record<C, string>>;
}

export type Tables = Readonly<Record<string, Table>>;
export type Rows<T extends Tables = Tables> = { readonly [K in keyof T]: T[K] extends Table<infer C> ? readonly Row<C>[] : never };

/** What is wrong with a row for a reason that its cells alone do not show. */
export interface Problem {
  readonly row: Row;
  readonly column: string;
  readonly allowed: string;
}

export const table = <const C extends string>(file: string, columns: Record<C, Column>): Table<C> => ({ file, columns });

const column = (problem: Column['problem'] = () => undefined): Column => ({ optional: false, unique: false, problem });
const passes = (check: (place: string, value: string) => string) => (value: string) => {
  try {
    return void check('', value);
  } catch (error) {
    if (error instanceof InvalidInput) return error.allowed;
    throw error;
  }
};
const matches = (pattern: RegExp, allowed: string) => column(value => (pattern.test(value) ? undefined : allowed));

export const text = column(formulaProblem);
export const date = column(passes(checkEdtf));
export const web = column(passes(checkUrl));
export const language = column(passes(checkLanguage));
/** What becomes the key of a record as it stands. */
export const ownKey = matches(new RegExp(keyPattern), 'Lower-case letters and digits, with single hyphens between.');
/** A mailbox of a function; a person's, `first.last@`, is refused. */
export const mailbox = matches(
  /^(?![=+-]|[\p{L}]+\.[\p{L}-]+@)[^@\s]+@[^@\s]+\.[a-z]+$/u,
  'The address of a functional mailbox, and of no person.',
);
export const telephone = matches(new RegExp(telephonePattern), 'Digits in groups with a blank between, such as `+47 55 56 55 56`.');
export const identifier = (scheme: CodeOf<typeof identifierScheme>) => column(value => identifierProblem(scheme, value));
export const integer = matches(/^\d{1,15}$/, 'A whole number.');
export const decimal = matches(/^-?\d{1,15}(\.\d+)?$/, 'A number, such as 60.39.');
export const word = (words: object) =>
  column(value => (Object.hasOwn(words, value) ? undefined : `One of ${Object.keys(words).join(', ')}.`));
export const code = (list: Codes) => word(list.texts);
/** A value of another table's column, such as the key of a city. */
export const keyOf = (table: string, name: string): Column => ({ ...column(), among: [table, name] });

export const optional = (column: Column): Column => ({ ...column, optional: true });
export const unique = (column: Column): Column => ({ ...column, unique: true });
export const several = (column: Column): Column => ({ ...column, separator: ';' });
/** A value with a remark after it, `1980 (unverified)`. */
export const remarked = (column: Column): Column => ({ ...column, problem: value => column.problem(apart(value)[0]) });
/** A cell as its value and the remark in parentheses after it. */
export function apart(cell: string): readonly [value: string, remark?: string] {
  const [, value, remark] = /^(.+) \((.+)\)$/.exec(cell) ?? [];
  return value ? [value, remark] : [cell];
}
/** The values of a cell that may hold several. */
export const split = (cell: string) => (cell ? cell.split(';') : []);

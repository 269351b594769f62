import type { NewRecord } from '../../model/new-record';
import type { LangMap } from '../../model/values';
import type { Problem, Rows, Tables } from './table';

/** What the register holds already, so that a seed can link to it rather than make it again. */
export interface Known {
  readonly cities: readonly KnownCity[];
  /** Keys of countries. */
  readonly countries: readonly string[];
  readonly sources: readonly { readonly key: string; readonly url?: string }[];
  /** Organisations, with the schemes of their verified identifiers. */
  readonly organisations: readonly { readonly key: string; readonly schemes: readonly string[] }[];
  readonly contactPoints: readonly { readonly key: string; readonly email?: string | null }[];
}

/** `country` is a key. */
export interface KnownCity {
  readonly key: string;
  readonly names: LangMap;
  readonly country: string;
  readonly identifiers: readonly { readonly scheme: string; readonly value: string; readonly verified: boolean }[];
}

/** What a table says of a record that the database derives: to be compared after loading, counting every event as having happened. */
export interface Expectation {
  readonly concept: string;
  readonly key: string;
  readonly status: string;
  readonly origin: string;
}

export interface Mapped {
  readonly records: readonly NewRecord[];
  readonly expectations: readonly Expectation[];
}

/** A folder of tables, and what they become. `problems` is asked once all cells are right, `records` once it has none. */
export interface Seed<T extends Tables = Tables> {
  /** The file that says how the dataset is published. */
  readonly publication: string;
  readonly tables: T;
  problems(rows: Rows<T>, known: Known): readonly Problem[];
  records(rows: Rows<T>, known: Known): Mapped;
}

export const nothingKnown: Known = { cities: [], countries: [], sources: [], organisations: [], contactPoints: [] };

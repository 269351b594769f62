import type { NewRecord, Pointer } from '../../model/new-record';

/** What a row says of a thing that the register may hold already. Texts are as they stand in the row; an empty one says nothing. */
export interface Wanted {
  readonly name: string;
  /** The language of the name. */
  readonly language: string;
  /** The name in the form in which names are compared. */
  readonly folded: string;
  readonly country: string;
  /** Values by scheme. */
  readonly identifiers: Readonly<Record<string, string>>;
  /** What it has besides, by property, where it is made. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The line, where only one thing is wanted of it. */
  readonly line?: number;
  /** Where it was read, for errors. */
  readonly origin: string;
}

/** The thing that is meant, and the records that it takes where it is of the dataset being imported. */
export interface Found {
  readonly pointer: Pointer;
  readonly records: readonly NewRecord[];
}

/** Why nothing was found and nothing made. `about` says which of what was given is at fault. */
export interface NotFoundOut {
  readonly code: string;
  readonly about: 'name' | 'place' | 'number';
  readonly value: string;
  readonly reason: string;
  readonly candidates: readonly Candidate[];
}

/** One that may be meant. */
export interface Candidate {
  readonly key: string;
  readonly names: readonly string[];
  readonly country: string;
}

/** Finds things for one row after another. What a row had it make is there for the next one, once it is kept. */
export interface Finder {
  find(wanted: Wanted): Found | NotFoundOut;
  /** The row is taken. */
  keep(): void;
  /** The row is not taken, and nothing came of it. */
  undo(): void;
}

/** What somebody decided for a thing that could not be told: the key of the one that is meant, or of one to be made. */
export interface Decision {
  /** A line of the file, or a name and a country as the file has them: `Bergen, Germany`. */
  readonly at: string;
  readonly key: string;
}

/** What a finder is made for. */
export interface Purpose {
  readonly dataset: string;
  /** What everything made rests on. */
  readonly source: Pointer;
  /** Names of countries beside those of the CLDR, with their codes. */
  readonly countries: Readonly<Record<string, string>>;
  readonly decisions: readonly Decision[];
}

import type { Term } from './terms';

/** Namespaces by prefix. A prefix is lower-case ASCII, a namespace an IRI. */
export type Prefixes = Readonly<Record<string, string>>;

/** Writes one document: `start`, what `add` makes of each statement in turn, `end()`. Never looks back further than the statement before. */
export interface StatementWriter {
  readonly start: string;
  /** Statements of one subject should come together, and of one graph. Throws `InvalidInput` for what the syntax cannot say. */
  add(subject: Term, predicate: Term, object: Term, graph?: Term): string;
  end(): string;
}

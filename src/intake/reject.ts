import type { Candidate } from '../domain/intake/finder';

/** A row that was not taken, or not on its own, and why. */
export interface Reject {
  readonly line: number;
  readonly column?: string;
  /** In capitals: `FORMAT`, `VALUE`, `AMBIGUOUS`, `SAME`, … A row that says what an earlier one did has `MERGED`. */
  readonly code: string;
  readonly value: string;
  readonly reason: string;
  readonly candidates: readonly Candidate[];
}

/** Ends the work on one row. */
export class NotTaken extends Error {
  constructor(readonly reject: Omit<Reject, 'line' | 'candidates'> & Partial<Pick<Reject, 'candidates'>>) {
    super(reject.reason);
  }
}

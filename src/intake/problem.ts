import { DomainError, InvalidInput } from '../errors';

/** Where in a file: its name without folders, the line, and the column where it is known. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
}

/** A value in a file that is not allowed. Its message is one line: `agreements.csv:7 start_date: "1946-13" is not allowed. …`. */
export class RowProblem extends InvalidInput {
  constructor(
    readonly at: Place,
    value: unknown,
    allowed: string,
  ) {
    super([at.line ? `${at.file}:${at.line}` : at.file, at.column].filter(Boolean).join(' '), value, allowed);
  }
}

/** How many problems of a load are reported together. */
export const mostProblems = 1000;

/** A load that was refused, with all that is wrong, a line each; nothing of it was stored. */
export class NotLoaded extends DomainError {
  readonly code = 'BAD_USER_INPUT';
  readonly status = 400;
  readonly problems: readonly RowProblem[];
  constructor(problems: readonly RowProblem[]) {
    const shown = problems.slice(0, mostProblems);
    const more = problems.length > shown.length ? [`More than ${mostProblems} problems: the others are not shown.`] : [];
    super([...shown.map(({ message }) => message), ...more].join('\n'));
    this.problems = shown;
  }
}

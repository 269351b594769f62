/** What went wrong, in the words of the domain. Each door translates `code` and `status` once. */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly status: number;
  override get name() {
    return this.constructor.name;
  }
}

/** Nothing here by this name. `what` is a kind of thing, such as `city`. */
export class NotFound extends DomainError {
  readonly code = 'NOT_FOUND';
  readonly status = 404;
  constructor(
    readonly what: string,
    readonly key: string,
  ) {
    super(`There is no ${what} "${shorten(key)}".`);
  }
}

/** None of the formats asked for is one that we have. */
export class NotAcceptable extends DomainError {
  readonly code = 'NOT_ACCEPTABLE';
  readonly status = 406;
  constructor(readonly offers: readonly string[]) {
    super(`Available here: ${offers.join(', ')}.`);
  }
}

/** A value from outside that is not allowed. `place` names the argument, field or column; `allowed` says what would be right. */
export class InvalidInput extends DomainError {
  readonly code = 'BAD_USER_INPUT';
  readonly status = 400;
  constructor(
    readonly place: string,
    readonly value: unknown,
    readonly allowed: string,
  ) {
    super(`${place}: ${shorten(JSON.stringify(value) ?? 'nothing')} is not allowed. ${allowed}`);
  }
}

/** A setting, file or surrounding that keeps us from working. The message is one line that says what to do. */
export class CannotStart extends DomainError {
  readonly code = 'CANNOT_START';
  readonly status = 500;
}

/** The database cannot be reached now. */
export class Unavailable extends DomainError {
  readonly code = 'SERVICE_UNAVAILABLE';
  readonly status = 503;
}

const shorten = (text: string) => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

/** The first line of what an error says. Where a name leads to several addresses, each has failed in a way of its own, and the whole has no message. */
export function reason(error: unknown): string {
  const first: unknown = error instanceof AggregateError && !error.message ? error.errors[0] : error;
  const { message } = (first ?? {}) as { message?: unknown };
  return (typeof message === 'string' ? message : String(first)).split('\n')[0]!;
}

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

/** A request has more of something than is looked at. `limit` is its name, `of` what it counts; the count may have stopped there. */
export class QueryLimit extends DomainError {
  readonly code = 'QUERY_LIMIT';
  readonly status = 400;
  constructor(
    readonly limit: string,
    of: string,
    readonly found: number,
    readonly allowed: number,
  ) {
    super(`Too many ${of}: ${found} or more, where ${allowed} are allowed.`);
  }
}

/** A query asks for more than one request is answered. Both in points of cost. */
export class QueryTooCostly extends DomainError {
  readonly code = 'QUERY_TOO_COSTLY';
  readonly status = 400;
  constructor(
    readonly requested: number,
    readonly limit: number,
  ) {
    super(`This costs ${requested} points, where ${limit} are allowed. Ask for shorter pages, for fewer fields, or in several requests.`);
  }
}

/** An answer is longer than one is sent. */
export class AnswerTooLarge extends DomainError {
  readonly code = 'ANSWER_TOO_LARGE';
  readonly status = 400;
  constructor(bytes: number, most: number) {
    super(
      `The answer has ${bytes} bytes, where ${most} are allowed. Ask for shorter pages (\`first\`, \`after\`); all there is is in the dumps below /data.`,
    );
  }
}

/** Who asks is not who they say, or says nothing where somebody has to be known. */
export class Unauthenticated extends DomainError {
  readonly code = 'UNAUTHENTICATED';
  readonly status = 401;
}

/** Who asks is known, and may not. */
export class Forbidden extends DomainError {
  readonly code = 'FORBIDDEN';
  readonly status = 403;
}

/** A change of something that is there has to name the revision that it was made from. */
export class PreconditionRequired extends DomainError {
  readonly code = 'PRECONDITION_REQUIRED';
  readonly status = 428;
  constructor(readonly place: string) {
    super(`${place} is missing: the revision of the register at which you read the record.`);
  }
}

/** What is to be changed is not any more as its reader saw it. `current` is how it stands, as its inputs say it. */
export class Conflict extends DomainError {
  readonly code = 'CONFLICT';
  readonly status = 409;
  constructor(
    readonly place: string,
    message: string,
    readonly current: unknown,
  ) {
    super(`${place}: ${message}`);
  }
}

/** A setting, file or surrounding that keeps us from working. The message is one line that says what to do. */
export class CannotStart extends DomainError {
  readonly code = 'CANNOT_START';
  readonly status = 500;
}

/** History is not as it was sealed. `revision` is the first that does not follow from those before. */
export class ChainBroken extends DomainError {
  readonly code = 'CHAIN_BROKEN';
  readonly status = 500;
  constructor(
    readonly revision: number,
    why: string,
  ) {
    super(`History was rewritten: revision ${revision} does not follow from those before; ${why}.`);
  }
}

/** The database cannot be reached now. */
export class Unavailable extends DomainError {
  readonly code = 'SERVICE_UNAVAILABLE';
  readonly status = 503;
}

/** The answer takes longer than an answer may. */
export class TimedOut extends DomainError {
  readonly code = 'TIMEOUT';
  readonly status = 504;
  constructor() {
    super('The answer takes too long. Ask for less at once, or try again in a moment.');
  }
}

/** More than is read here; the message says of what, and how much may be. */
export class TooLarge extends DomainError {
  readonly code = 'TOO_LARGE';
  readonly status = 413;
}

/** Something of which there may be but one at a time is under way already. */
export class UnderWay extends DomainError {
  readonly code = 'UNDER_WAY';
  readonly status = 409;
}

const shorten = (text: string) => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

/** The first line of what an error says. Where a name leads to several addresses, each has failed in a way of its own, and the whole has no message. */
export function reason(error: unknown): string {
  const first: unknown = error instanceof AggregateError && !error.message ? error.errors[0] : error;
  const { message } = (first ?? {}) as { message?: unknown };
  return (typeof message === 'string' ? message : String(first)).split('\n')[0]!;
}

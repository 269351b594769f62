import { DomainError } from '../../errors';

/** Nothing is at this address. Does not repeat the address, which may be anything. */
export class NothingHere extends DomainError {
  readonly code = 'NOT_FOUND';
  readonly status = 404;
  constructor() {
    super('There is nothing at this address.');
  }
}

/** The address is of a revision that there is not, so far. */
export class NotYet extends DomainError {
  readonly code = 'NOT_FOUND';
  readonly status = 404;
  constructor(readonly newest: number) {
    super(`There is nothing at this address: the newest revision is ${newest}.`);
  }
}

/** The address has other methods. */
export class MethodNotAllowed extends DomainError {
  readonly code = 'METHOD_NOT_ALLOWED';
  readonly status = 405;
  constructor(readonly allowed: readonly string[]) {
    super(`This address takes ${allowed.join(', ')}.`);
  }
}

/** Nobody waits for the answer any more. */
export class ClientGone extends DomainError {
  readonly code = 'CLIENT_GONE';
  readonly status = 499;
  constructor() {
    super('Whoever asked has gone.');
  }
}

/** A body of another kind than the address reads. */
export class UnsupportedMediaType extends DomainError {
  readonly code = 'UNSUPPORTED_MEDIA_TYPE';
  readonly status = 415;
  constructor(message = 'Send application/json in UTF-8, without a Content-Encoding.') {
    super(message);
  }
}

/** A body that is not what its type says. */
export class Unreadable extends DomainError {
  readonly code = 'BAD_REQUEST';
  readonly status = 400;
}

/** What would be here, did our terms not live at another address, where it is published. */
export class PublishedElsewhere extends DomainError {
  readonly code = 'NOT_FOUND';
  readonly status = 404;
  constructor(readonly where: string) {
    super(`The concepts are not published here but where they are defined: ${where}`);
  }
}

/** What was here and has been removed. `links` lead to what it was: members of the header `Link`. */
export class Removed extends DomainError {
  readonly code = 'REMOVED';
  readonly status = 410;
  constructor(readonly links: readonly string[]) {
    super('This has been removed. Its last version and all before it are still there.');
  }
}

/** What was here has been erased, with everything that it was. */
export class ErasedHere extends DomainError {
  readonly code = 'ERASED';
  readonly status = 410;
  constructor(at: Date) {
    super(`This was erased on ${at.toISOString().slice(0, 10)}, with all its versions.`);
  }
}

/** Keys were tried from one address that none of ours are, too often. */
export class TooManyAttempts extends DomainError {
  readonly code = 'TOO_MANY_ATTEMPTS';
  readonly status = 429;
  constructor(readonly seconds: number) {
    super(`Too many keys that are none of ours. Try again in ${seconds} seconds.`);
  }
}

/** Files of the past are made one at a time, and many wait. */
export class Busy extends DomainError {
  readonly code = 'BUSY';
  readonly status = 503;
  constructor() {
    super('Files of this kind are being made for others, as many as may wait. Try again later.');
  }
}

/** A refusal that comes from a process of ours, in the words that it has there. */
export class RefusedThere extends DomainError {
  constructor(
    message: string,
    readonly code: string,
    readonly status: number,
  ) {
    super(message);
  }
}

/** A client has had all that it may have for now. `why` is a sentence. */
export class TooManyRequests extends DomainError {
  readonly code = 'RATE_LIMITED';
  readonly status = 429;
  constructor(
    why: string,
    readonly seconds: number,
  ) {
    super(`${why} Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`);
  }
}

/** There is more to do than can be done; nothing was done for this request. */
export class Overloaded extends DomainError {
  readonly code = 'OVERLOADED';
  readonly status = 503;
  constructor() {
    super('There is too much to do at the moment. Nothing was done for this request; try again later.');
  }
}

/** A document that could not be made, for a reason that is in the log. Nothing of it was sent. */
export class NotMade extends DomainError {
  readonly code = 'NOT_MADE';
  readonly status = 503;
  constructor() {
    super('The document could not be made. What there was before still holds; try again later.');
  }
}

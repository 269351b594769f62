import { DomainError } from '../errors';

/** Nothing is at this address. Does not repeat the address, which may be anything. */
export class NothingHere extends DomainError {
  readonly code = 'NOT_FOUND';
  readonly status = 404;
  constructor() {
    super('There is nothing at this address.');
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

/** A body of another kind than the address reads. */
export class UnsupportedMediaType extends DomainError {
  readonly code = 'UNSUPPORTED_MEDIA_TYPE';
  readonly status = 415;
  constructor() {
    super('Send application/json in UTF-8, without a Content-Encoding.');
  }
}

/** A body that is not what its type says. */
export class Unreadable extends DomainError {
  readonly code = 'BAD_REQUEST';
  readonly status = 400;
}

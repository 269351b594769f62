import { DomainError } from '../errors';

/** There is no member of a catalogue. An empty catalogue would delete all that a portal has of us, which nobody meant. */
export class NothingToPublish extends DomainError {
  readonly code = 'NOTHING_TO_PUBLISH';
  readonly status = 503;
  constructor() {
    super('The register has nothing public to publish. To end the publication, remove the source at the portal.');
  }
}

/** Something public lacks what every portal demands. To leave it out would delete it there. `lacks` names each thing and what it lacks. */
export class IncompletePublication extends DomainError {
  readonly code = 'INCOMPLETE_PUBLICATION';
  readonly status = 503;
  constructor(readonly lacks: readonly string[]) {
    super(lacks.join(' '));
  }
}

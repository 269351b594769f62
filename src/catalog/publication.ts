import type { Portal } from '../model/portal';
import type { LangMap } from '../model/values';

/** Who publishes. Its address is the one by which the portal knows it, or else our own. */
export interface Publisher {
  readonly iri: string;
  readonly names: LangMap;
  /** Its number in the scheme by which the portal knows publishers, if it has one. */
  readonly number?: string;
}

/** Whom to ask: never a person. */
export interface Contact {
  readonly iri: string;
  readonly names: LangMap;
  /** A mailbox of a function, without `mailto:`. */
  readonly email: string;
  readonly page?: string;
}

/** What a register publishes with, at a portal. */
export interface Publication {
  /** `PUBLIC_URL`. */
  readonly base: string;
  readonly publisher: Publisher;
  readonly contact: Contact;
  readonly portal: Portal;
}

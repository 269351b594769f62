import type { Claims, Events, Register, Ties } from '../model/concept';

/** The ties of an actor: agreements in which it is a party, unless its own side denies them or leaves them off its list. */
export const ties: Ties = {
  concept: 'Agreement',
  parts: 'parties',
  actor: 'actor',
  unless: { property: 'recognition', codes: ['NOT_LISTED', 'DENIED'] },
};

/** The register’s own dataset, who publishes it, and where that is. */
export const register: Register = { dataset: 'Dataset', publisher: 'publisher', place: 'city' };

/** What happens to relations, in its order. */
export const events: Events = { concept: 'Event', about: 'about', order: 'order' };

/** What sources say, of which one is preferred. */
export const claims: Claims = {
  ...{ concept: 'Claim', about: 'about', property: 'property', value: 'value' },
  ...{ rank: 'rank', preferred: 'PREFERRED', otherwise: 'NORMAL', reason: 'reason', decided: 'decided' },
};

/** What the domain declares besides its concepts. */
export const besides = { ties, register, events, claims };

import type { Register, Ties } from '../model/concept';

/** The ties of an actor: agreements in which it is a party, unless its own side denies them or leaves them off its list. */
export const ties: Ties = {
  concept: 'Agreement',
  parts: 'parties',
  actor: 'actor',
  unless: { property: 'recognition', codes: ['NOT_LISTED', 'DENIED'] },
};

/** The register’s own dataset, who publishes it, and where that is. */
export const register: Register = { dataset: 'Dataset', publisher: 'publisher', place: 'city' };

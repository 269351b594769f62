import { Cities, type KnownPlaces } from './cities';
import type { Finder, Purpose } from './finder';

/** By concept, what finds its records for the rows of a file. */
export const finders: Readonly<Record<string, (known: KnownPlaces, purpose: Purpose) => Finder>> = {
  City: (known, purpose) => new Cities(known, purpose),
};

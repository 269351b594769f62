import type { Candidate, NotFoundOut, Wanted } from './finder';
import type { KnownCity } from './known-cities';

/** A name and a country, as a decision names them. */
export const nameOf = ({ name, country }: Wanted) => `${name}, ${country}`;

/** Nothing was looked for. */
export const trouble = (code: string, about: NotFoundOut['about'], value: string, reason: string): NotFoundOut => ({
  code,
  about,
  value,
  reason,
  candidates: [],
});
/** Several may be meant. */
export const ambiguous = (wanted: Wanted, cities: readonly KnownCity[], reason: string): NotFoundOut => ({
  ...{ code: 'AMBIGUOUS', about: 'name', value: nameOf(wanted), reason },
  candidates: cities.map(({ key, names, country }): Candidate => ({ key, names, country })),
});

import type { BergenRow } from './bergen-rows';
import { partKey, slug, toCity, toOrganisation, toParty } from './record';
import { split } from './table';

export type AgreementRow = BergenRow<'agreements'>;

export const agreementKey = (row: AgreementRow) => [...actors(row).map(({ key }) => key), slug(row.cells.type)].join('-');
/** The side of a city in an agreement. */
export const partyOf = (row: AgreementRow, city: string) =>
  toParty(partKey('Party', agreementKey(row), actors(row).findIndex(({ key }) => key === city) + 1));

export const citiesOf = ({ cells: { party_a, party_b } }: AgreementRow) => [...split(party_a), ...split(party_b)];

export const isOfRegion = ({ cells }: AgreementRow) => cells.recognised_by_bergen === 'party is the city region';

/** Where the party is the city region, the organisation stands for the city. */
export const actors = (row: AgreementRow) =>
  citiesOf(row).map(city => (city === 'bergen' && isOfRegion(row) ? toOrganisation('bergen-region') : toCity(city)));

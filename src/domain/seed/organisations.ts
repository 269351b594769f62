import type { NewRecord } from '../../model/new-record';
import type { BergenRow, BergenRows } from './bergen-rows';
import type { Statement } from './claims';
import { identifiers, numbersBy } from './identifiers';
import { en, folded, record, toCity, toCountry, toOrganisation, toSource } from './record';
import { unsourced } from './sources';
import { apart, split } from './table';
import { organisationKinds } from './words';

export const organisations = (rows: BergenRows): NewRecord[] => [
  ...bodies(rows),
  ...rows.organisations.map(row => organisation(row, rows)),
];

/** Bodies of Bergen that no table lists, but others speak of: the legal person, its council, and the city region. */
function bodies({ cities }: BergenRows): NewRecord[] {
  const bergen = cities.find(({ cells }) => cells.orgnr);
  if (!bergen) return [];
  const kommune = toOrganisation(`${bergen.cells.city_id}-kommune`);
  const at = { seat: toCity(bergen.cells.city_id), country: toCountry(bergen.cells.country_code) };
  return [
    record('Organisation', kommune.key, {
      ...{ names: { nb: 'Bergen kommune', nn: 'Bergen kommune', en: 'City of Bergen' }, kind: 'MUNICIPALITY', ...at },
      sources: [toSource(numbersBy)],
    }),
    ...identifiers(kommune, [{ scheme: 'ORGNR', value: bergen.cells.orgnr, verified: true, by: numbersBy }], bergen),
    record('Organisation', 'bergen-bystyre', {
      ...{
        names: { nb: 'Bergen bystyre', nn: 'Bergen bystyre', en: 'Bergen City Council' },
        kind: 'POLITICAL_BODY',
        partOf: kommune,
        ...at,
      },
      sources: [toSource('S06')],
    }),
    record('Organisation', 'bergen-region', {
      ...{ names: { nb: 'Bergensregionen', nn: 'Bergensregionen', en: 'Bergen city region' }, kind: 'CITY_REGION', country: at.country },
      sources: [toSource('S50')],
    }),
  ];
}

/** The country of a seat; of a seat that nobody has checked there is none. */
export const seatCountry = ({ cells: { seat, seat_country } }: BergenRow<'organisations'>) =>
  apart(seat)[1] === 'unverified' ? '' : seat_country;

function organisation(row: BergenRow<'organisations'>, { cities }: BergenRows) {
  const { org_id, name_en, name_nb, abbr, kind, seat, founded, source_ids } = row.cells;
  const [place, remark] = apart(seat);
  const city = cities.find(({ cells }) => [cells.name_nb, cells.name_en].some(name => folded(name) === folded(place)));
  const isSure = remark !== 'unverified';
  return record(
    'Organisation',
    org_id,
    {
      ...{ names: { nb: name_nb, en: name_en }, abbreviation: abbr, kind: organisationKinds[kind as keyof typeof organisationKinds] },
      ...(isSure && (city ? { seat: toCity(city.cells.city_id) } : { seatAsStated: place })),
      ...{ country: toCountry(seatCountry(row)), note: isSure && remark ? en(remark) : undefined },
      founded: apart(founded)[1] === 'unverified' ? '' : founded,
      sources: split(source_ids).map(toSource),
    },
    row,
  );
}

/** Seats and years that nobody has checked: what the property would say, said by nobody. */
export const organisationStatements = ({ organisations }: BergenRows): Statement[] =>
  organisations.flatMap(row =>
    [{ property: 'seatAsStated', cell: row.cells.seat }, { property: 'founded', cell: row.cells.founded }] // prettier-ignore
      .map(({ property, cell }) => ({ property, parts: apart(cell) }))
      .filter(({ parts: [, remark] }) => remark === 'unverified')
      .map(({ property, parts: [value] }) => ({
        key: `${row.cells.org_id}-${property === 'founded' ? 'founded' : 'seat'}`,
        ...{ about: toOrganisation(row.cells.org_id), property, value, claimant: unsourced.publisher, source: unsourced, row },
      })),
  );

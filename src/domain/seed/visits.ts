import type { NewRecord } from '../../model/new-record';
import { agreementKey, citiesOf } from './agreement-sides';
import type { BergenRow, BergenRows } from './bergen-rows';
import { en, folded, record, slug, toAgreement, toCity, toMembership, toSource } from './record';
import { split } from './table';

/** Meetings of networks, and visits that the table of events holds. */
export const visits = (rows: BergenRows): NewRecord[] => [
  ...rows.hostedEvents.map(row => networkMeeting(row, rows)),
  ...rows.agreementEvents.filter(({ cells }) => cells.event_type === 'VISIT').map(row => delegation(row, rows)),
];

function networkMeeting(row: BergenRow<'hostedEvents'>, { cities }: BergenRows) {
  const { event_id, name, start, end, place, organisation, role, source_ids } = row.cells;
  const city = cities.find(({ cells }) => folded(cells.name_en) === folded(place));
  const isIncoming = role === 'host';
  // `06-13` without a year is no date.
  const isDated = /^\d{4}/.test(start);
  return record(
    'Visit',
    event_id.toLowerCase(),
    {
      ...{ names: { en: name }, direction: isIncoming ? 'INCOMING' : 'OUTGOING', kind: 'NETWORK_MEETING' },
      date: isDated ? (start === end ? start : `${start}/${end}`) : '',
      ...(city ? { place: toCity(city.cells.city_id) } : { placeAsStated: place }),
      ...(isIncoming ? { host: toCity('bergen') } : { guests: [toCity('bergen')] }),
      ...{ memberships: [toMembership(`bergen-${organisation}`)], sources: split(source_ids).map(toSource) },
      note: isDated ? undefined : en(`From ${start} to ${end}; ${role}.`),
    },
    row,
  );
}

/** How many came, as the note of the visit says first. */
const heads = (note: string) => /^(\d+) /.exec(note)?.[1];

function delegation(row: BergenRow<'agreementEvents'>, { agreements, cities }: BergenRows) {
  const { agreement_id, date, source_id, note } = row.cells;
  const agreement = agreements.find(({ cells }) => cells.agreement_id === agreement_id)!;
  const host = citiesOf(agreement).find(city => city !== 'bergen')!;
  const { name_nb, name_nn, name_en } = cities.find(({ cells }) => cells.city_id === host)!.cells;
  return record(
    'Visit',
    slug(`bergen-${host}-${date}`),
    {
      names: { nb: `Besøk i ${name_nb}`, nn: `Besøk i ${name_nn}`, en: `Visit to ${name_en}` },
      ...{ direction: 'OUTGOING', kind: 'DELEGATION', date, place: toCity(host), host: toCity(host), headCount: Number(heads(note)) },
      ...{ purpose: en(note), agreements: [toAgreement(agreementKey(agreement))], sources: [toSource(source_id)] },
    },
    row,
  );
}

import type { NewRecord, Pointer } from '../../model/new-record';
import type { BergenRow, BergenRows } from './bergen-rows';
import { part, toCity, toSource } from './record';
import type { Row } from './table';

interface Identity {
  readonly scheme: string;
  readonly value: string | undefined;
  readonly verified: boolean;
  /** The id of a source. */
  readonly by?: string;
}

/** The identifiers of a record, numbered in the order given; those without a value are left out. */
export const identifiers = (of: Pointer, all: readonly Identity[], row: Row): NewRecord[] =>
  all
    .filter(({ value }) => value)
    .map(({ scheme, value, verified, by }, at) =>
      part('Identifier', of.key, at + 1, { of, scheme, value, verified, verifiedBy: verified && by ? toSource(by) : undefined }, row),
    );

/** The correspondence of municipality and organisation numbers by Statistics Norway. */
export const numbersBy = 'S39';

export function cityIdentifiers(row: BergenRow<'cities'>, memberships: BergenRows['memberships']): NewRecord[] {
  const { city_id, wikidata_qid, qid_status, qid_source, geonames_id, geonames_status, kommunenummer, nuts3_2021, nuts_status } = row.cells;
  const isVerified = (status: string) => status === 'verified';
  const all: Identity[] = [
    { scheme: 'WIKIDATA', value: wikidata_qid, verified: isVerified(qid_status), by: qid_source.split(';')[0] },
    { scheme: 'GEONAMES', value: geonames_id, verified: isVerified(geonames_status) },
    { scheme: 'KOMMUNENUMMER', value: kommunenummer, verified: true, by: numbersBy },
    { scheme: 'NUTS3', value: nuts3_2021, verified: isVerified(nuts_status) },
    ...memberships.filter(({ cells }) => cells.member === city_id).flatMap(covenant),
  ];
  return identifiers(toCity(city_id), all, row);
}

/** The note of the membership in the Covenant of Mayors holds the two ids that this gave to the city. */
function covenant({ cells: { note, source_ids } }: BergenRow<'memberships'>): Identity[] {
  const found = (pattern: RegExp) => pattern.exec(note)?.[1];
  return [
    { scheme: 'COM_SIGNATORY', value: found(/\borganisation_id (\d+)/), verified: true, by: source_ids },
    { scheme: 'GCOM', value: found(/\bgcom_id ([A-Z]{2}\d+)/), verified: true, by: source_ids },
  ];
}

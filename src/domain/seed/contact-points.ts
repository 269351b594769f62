import type { NewRecord } from '../../model/new-record';
import type { BergenRow, BergenRows } from './bergen-rows';
import { record, toOrganisation, toSource } from './record';
import { split } from './table';

export const contactPoints = ({ contactPoints }: BergenRows): NewRecord[] => contactPoints.map(contactPoint);

function contactPoint(row: BergenRow<'contactPoints'>) {
  const { contact_id, organisation, name_nb, name_nn, name_en, email, telephone, page, status, source_ids, note } = row.cells;
  const unverified = status === 'unverified' && { nb: 'Ikke kontrollert.', nn: 'Ikkje kontrollert.', en: `Not verified: ${note}` };
  return record(
    'ContactPoint',
    contact_id,
    {
      ...{ names: { nb: name_nb, nn: name_nn, en: name_en }, organisation: toOrganisation(organisation), email, telephone, page },
      ...{ note: unverified || undefined, sources: split(source_ids).map(toSource) },
    },
    row,
  );
}

import type { NewRecord } from '../../model/new-record';
import type { BergenRow, BergenRows } from './bergen-rows';
import { en, record, slug, toOrganisation, toSource } from './record';
import { apart, split } from './table';

export const departments = ({ departments }: BergenRows): NewRecord[] => departments.map(department);

/** The key of a department by its name as read. */
export const departmentKey = slug;

function department(row: BergenRow<'departments'>) {
  const { name_nb_or_read, name_en, valid_from, valid_to, international_work, source_ids, note } = row.cells;
  const [translated, remark] = apart(name_en);
  // One name was read in English only.
  const isEnglish = name_nb_or_read.startsWith('Department ');
  return record(
    'Organisation',
    departmentKey(name_nb_or_read),
    {
      names: isEnglish ? { en: name_nb_or_read } : { nb: name_nb_or_read, en: translated },
      ...{ kind: 'DEPARTMENT', partOf: toOrganisation('bergen-kommune') },
      ...{ founded: valid_from, dissolved: valid_to.replace(/^(.+) \(at latest\)$/, '../$1') },
      internationalWork: international_work ? true : undefined,
      note: en([note, remark && `English name: ${remark}`].filter(Boolean).join('; ')),
      sources: split(source_ids).map(toSource),
    },
    row,
  );
}

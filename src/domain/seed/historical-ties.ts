import type { NewRecord, Pointer } from '../../model/new-record';
import type { BergenRow, BergenRows } from './bergen-rows';
import type { Statement } from './claims';
import { en, folded, record, toCity, toSource } from './record';
import { sourceFacts } from './sources';
import { split } from './table';
import { historicalTies as words } from './words';

type TieRow = BergenRow<'historicalTies'>;

export const historicalTies = ({ historicalTies, cities }: BergenRows): NewRecord[] => historicalTies.map(row => tie(row, cities));

function tie(row: TieRow, cities: BergenRows['cities']) {
  const { tie_id, kind, source_ids, note } = row.cells;
  const other = cities.find(({ cells }) => folded(cells.name_en) === folded(row.cells.with));
  const starts = periods(row);
  return record(
    'HistoricalTie',
    tie_id.toLowerCase(),
    {
      ...words[kind as keyof typeof words],
      actors: ['bergen', ...(other ? [other.cells.city_id] : [])].map(toCity),
      ...{ withAsStated: other ? '' : row.cells.with, period: starts.length === 1 ? starts[0] : '' },
      ...{ note: en(note), sources: split(source_ids).map(toSource) },
    },
    row,
  );
}

/** From when it held: until today, or until nobody knows when. */
const periods = ({ cells: { start, status } }: TieRow) =>
  start ? start.split('|').map(begin => `${begin}/${status === 'CURRENT' ? '..' : ''}`) : [];

/** Which source gives which year, as the row's note tells. */
const yearsBy: Readonly<Record<string, string>> = { 1343: 's45', 1360: 's58', 1365: 's45' };

/** Where several years are given, each is a claim and none is preferred. */
export const historicalTieStatements = (rows: BergenRows): Statement[] => {
  const facts = sourceFacts(rows);
  return rows.historicalTies
    .filter(row => periods(row).length > 1)
    .flatMap(row =>
      periods(row).map(value => {
        const source = facts.get(yearsBy[value.slice(0, 4)] ?? split(row.cells.source_ids)[0]!.toLowerCase())!;
        const about: Pointer = { concept: 'HistoricalTie', key: row.cells.tie_id.toLowerCase() };
        return { key: `${about.key}-${value.slice(0, 4)}`, about, property: 'period', value, claimant: source.publisher, source, row };
      }),
    );
};

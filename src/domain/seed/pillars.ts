import type { NewRecord, Pointer } from '../../model/new-record';
import type { BergenRow, BergenRows } from './bergen-rows';
import type { Statement } from './claims';
import { record, toSource, toStrategy } from './record';
import { unsourced } from './sources';
import { strategyKey } from './strategies';
import { split } from './table';

type PillarRow = BergenRow<'pillars'>;

export const pillars = ({ pillars }: BergenRows): NewRecord[] => pillars.map(pillar);

const toPillar = ({ cells: { strategy_id, pillar_id } }: PillarRow): Pointer => ({
  concept: 'Pillar',
  key: `bergen-${strategy_id.replace(/^\D+/, '')}-${pillar_id.toLowerCase()}`,
});
const isVerified = ({ cells }: PillarRow) => cells.label_nb_status === 'verified';

function pillar(row: PillarRow) {
  const { strategy_id, order, label_en, label_nb, source_ids } = row.cells;
  return record(
    'Pillar',
    toPillar(row).key,
    {
      ...{ names: { nb: isVerified(row) ? label_nb : '', en: label_en }, strategy: toStrategy(strategyKey(strategy_id)), kind: 'PILLAR' },
      ...{ order: Number(order), sources: split(source_ids).map(toSource) },
    },
    row,
  );
}

/** A label that nobody has read: what the names would be, said by nobody. */
export const pillarStatements = ({ pillars }: BergenRows): Statement[] =>
  pillars
    .filter(row => !isVerified(row))
    .map(row => ({
      ...{ key: `${toPillar(row).key}-names`, about: toPillar(row), property: 'names', value: JSON.stringify({ nb: row.cells.label_nb }) },
      ...{ claimant: unsourced.publisher, source: unsourced, row },
    }));

import { grouped } from '../../model/grouped';
import type { ClaimRow } from './claim-table';
import type { Side } from './official-actors';

/** The rows that speak of one agreement, and its sides in the order of the first row. */
export interface Strand {
  readonly sides: readonly Side[];
  readonly rows: readonly ClaimRow[];
  /** What ended all agreements of a side at once. */
  readonly reset?: ClaimRow;
  /** The row that began another agreement in this one's place. */
  readonly upgrade?: ClaimRow;
}

/** Rows of a pair are one agreement; but a paper with a term of its own, and what an upgrade begins, stand apart. */
export function strands(rows: readonly ClaimRow[], sides: (row: ClaimRow) => readonly Side[]): Strand[] {
  const pairs = grouped(rows.filter(row => sides(row).length === 2), row => sides(row).map(({ actor }) => actor.key).sort().join()); // prettier-ignore
  const resets = rows.filter(({ cells }) => cells.event === 'reset_by_merger');
  return [...pairs.values()].flatMap(pair => {
    const upgrade = pair.find(({ cells }) => cells.event === 'upgraded');
    const apart = [...grouped(pair.filter(standsApart), ({ cells }) => cells.type_norm).values()];
    const together = pair.filter(row => !standsApart(row));
    const reset = resets.find(({ cells }) =>
      pair.some(row => row.cells.party_a === cells.party_a && row.cells.claimant === cells.claimant),
    );
    const main = together.length ? [{ sides: sides(together[0]!), rows: together, reset, upgrade }] : [];
    return [...main, ...apart.map(rows => ({ sides: sides(rows[0]!), rows }))];
  });
}

const standsApart = ({ cells }: ClaimRow) => ['MEMORANDUM', 'LETTER_OF_INTENT'].includes(cells.type_norm) || cells.event === 'upgraded';

import type { NewRecord } from '../../model/new-record';
import type { ClaimRow } from './claim-table';
import { sourcesOf, type Sources } from './official-sources';
import type { Side } from './official-actors';
import type { Strand } from './official-strands';
import { part, toAgreement } from './record';
import { speakerOf } from './statements';

/** The side that speaks in a row: only a municipality speaks for itself. */
export const speaker = ({ cells }: ClaimRow, { sides }: Strand): Side | undefined =>
  cells.claimant_kind === 'municipality' ? speakerOf(cells.claimant, sides.map(side => [side, side.name] as const)) : undefined; // prettier-ignore

const isAbsent = ({ cells }: ClaimRow) => cells.status_norm === 'NOT_RECOGNISED';
/** The side whose list lacks the relation: the row's first, whoever tells of it. */
export const silent = (row: ClaimRow, { sides }: Strand): Side | undefined =>
  isAbsent(row) ? sides.find(({ name }) => name === row.cells.party_a) : undefined;

/** The sides of an agreement; one recognises it that says so itself. */
export const parties = (strand: Strand, key: string, sources: Sources): NewRecord[] =>
  strand.sides.map((side, at) => {
    const absent = strand.rows.filter(row => silent(row, strand) === side);
    const spoken = strand.rows.filter(row => !isAbsent(row) && speaker(row, strand) === side);
    const recognition = absent.length ? 'NOT_LISTED' : spoken.length ? 'RECOGNISED' : 'UNKNOWN';
    const recognitionSources = sourcesOf(absent.length ? absent : spoken, sources);
    const values = { agreement: toAgreement(key), actor: side.actor, role: 'PARTY', level: side.level, recognition, recognitionSources };
    return part('Party', key, at + 1, values, strand.rows[0]);
  });

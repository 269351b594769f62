import type { ClaimRow } from './claim-table';
import type { Strand } from './official-strands';

/** An event of an agreement before its date is settled. */
export interface Draft {
  readonly type: string;
  /** The rows that tell of it. */
  readonly rows: readonly ClaimRow[];
  /** Its date, where no row claims one. */
  readonly date?: string;
  /** What rows claim of its date, in the form in which it is given. */
  readonly dated: readonly { readonly row: ClaimRow; readonly value: string }[];
}

/** A second decision, by the other side, is an event of its own; otherwise rows with the same event are one. */
const secondDecisions = ['C145'];

/** The events that the rows tell of, in order; an unknown beginning stands first where anything later is known. */
export function events({ rows, reset, upgrade }: Strand): Draft[] {
  const told = (...events: string[]) => rows.filter(row => isEvidence(row) && events.includes(row.cells.event) && !isOpen(row));
  const terminated = told('terminated');
  const later = [
    ...attested(rows),
    ...one('RENEWED', isOfTerm(rows) ? [] : told('renewed')),
    ...dormant(rows.filter(isEvidence)),
    ...suspended(told),
    ...one('RESET_BY_MERGER', reset ? [reset] : []),
    ...one(
      'TERMINATED',
      terminated.filter(row => !isSecond(row)),
    ),
    ...one('TERMINATED', terminated.filter(isSecond)),
    ...(upgrade ? [{ type: 'SUPERSEDED', rows: [upgrade], date: upgrade.cells.date, dated: [] }] : []),
  ];
  const first = beginning(rows, told);
  const [next] = later;
  return [...(first.length || !next ? first : [{ type: 'ESTABLISHED', rows: next.rows, dated: [] }]), ...later];
}

type Told = (...events: string[]) => readonly ClaimRow[];

/** A list made by a crowd may only be a claim. */
const isEvidence = ({ cells }: ClaimRow) => cells.claimant_kind !== 'encyclopaedia';
/** What nobody has decided is a claim only, and so is a list that does not say that the relation stands. */
const isOpen = ({ cells }: ClaimRow) => cells.event === 'undecided' || (cells.event === 'listed' && cells.status_norm === 'UNKNOWN');
const isSecond = ({ cells }: ClaimRow) => secondDecisions.includes(cells.claim_id);
/** A paper with a term is signed anew each time. */
const isOfTerm = (rows: readonly ClaimRow[]) => rows[0]!.cells.type_norm === 'MEMORANDUM';

const dates = (rows: readonly ClaimRow[], form = (date: string) => date) =>
  rows.filter(({ cells }) => cells.date).map(row => ({ row, value: form(row.cells.date) }));
const one = (type: string, rows: readonly ClaimRow[]): Draft[] => (rows.length ? [{ type, rows, dated: dates(rows) }] : []);

/** `signed` and `established` are one beginning. */
function beginning(rows: readonly ClaimRow[], told: Told): Draft[] {
  const proposed = one('PROPOSED', told('proposed'));
  if (rows[0]!.cells.type_norm === 'LETTER_OF_INTENT') return [...proposed, ...one('LETTER_OF_INTENT_SIGNED', told('signed'))];
  const signed = told('signed', 'upgraded', ...(isOfTerm(rows) ? ['renewed'] : []));
  const begun = rows.filter(row => signed.includes(row) || told('established').includes(row));
  return [...proposed, ...one(signed.length ? 'SIGNED' : 'ESTABLISHED', begun)];
}

/** A list, or an undated row, says that it stood: one event for each date. */
function attested(rows: readonly ClaimRow[]): Draft[] {
  const standing = rows.filter(row => isEvidence(row) && row.cells.status_norm === 'ACTIVE' && ['', 'listed'].includes(row.cells.event));
  return [...new Set(standing.map(({ cells }) => cells.date))]
    .sort()
    .map(date => ({ type: 'ATTESTED', date, rows: standing.filter(({ cells }) => cells.date === date), dated: [] }));
}

/** Of the dates, only that since when it was reduced is one of falling dormant. */
function dormant(rows: readonly ClaimRow[]): Draft[] {
  const asleep = rows.filter(({ cells }) => cells.status_norm === 'DORMANT');
  return asleep.length
    ? [{ type: 'DECLARED_DORMANT', rows: asleep, dated: dates(asleep.filter(({ cells }) => cells.event === 'reduced')) }]
    : [];
}

/** What is kept suspended was so by that date; a motion that would have ended it was put before it was rejected. */
function suspended(told: Told): Draft[] {
  const onHold = told('kept_on_hold');
  const kept = told('kept');
  const all = told('suspended', 'kept', 'kept_on_hold');
  const since = onHold[0] && `../${onHold[0].cells.date}`;
  const dated = [...dates(told('suspended')), ...dates(kept, date => `../${date}`)];
  return [
    ...(all.length ? [{ type: 'SUSPENDED', rows: all, date: since, dated }] : []),
    ...(onHold.length ? [{ type: 'TERMINATION_PROPOSED', rows: onHold, dated: [] }] : []),
    ...one('MOTION_REJECTED', onHold),
  ];
}

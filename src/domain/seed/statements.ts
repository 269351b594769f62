import type { Pointer } from '../../model/new-record';
import type { ClaimRow } from './claim-table';
import type { Statement } from './claims';
import { en, folded } from './record';
import type { SourceFacts } from './sources';

/** What a row of claims speaks of. */
export interface Subject {
  readonly agreement: Pointer;
  /** The event that the row's date is the date of, and that date. */
  readonly event?: Pointer;
  readonly date?: string;
  /** The side that speaks, where it is one. */
  readonly by?: Pointer;
  /** That side as a part of the agreement. */
  readonly party?: Pointer;
  readonly source: SourceFacts;
  /** The language of the words quoted, where it is not that of the source. */
  readonly words?: string;
}

/** The statements of a row, one for each value that it gives. */
export function statements(row: ClaimRow, subject: Subject): Statement[] {
  const { agreement, event, date, by, party, source, words = source.language } = subject;
  const { claim_id, claimant, type_stated, type_norm, status_norm } = row.cells;
  const isAbsent = status_norm === 'NOT_RECOGNISED';
  const said = (about: Pointer, property: string, value: string): Statement => ({
    ...{ key: `${claim_id.toLowerCase()}-${property}`, about, property, value, claimant, by, source, row },
    date: property !== 'date' && !tellsBeginning(row) ? row.cells.date || undefined : undefined,
  });
  const inWords = { asStated: { [words]: type_stated }, note: en(noteOf(row, event)) };
  return [
    type_norm === 'NONE' ? undefined : { ...said(agreement, 'type', type_norm), ...inWords },
    isAbsent && party ? { ...said(party, 'recognition', 'NOT_LISTED'), ...inWords } : undefined,
    isAbsent || status_norm === 'UNKNOWN' ? undefined : said(agreement, 'status', status_norm),
    event && date ? said(event, 'date', date) : undefined,
  ].filter(it => it !== undefined);
}

/** A beginning that is no event of the register has no place but in words. */
const noteOf = (row: ClaimRow, event?: Pointer) =>
  [row.cells.note, !event && tellsBeginning(row) && row.cells.date ? `since ${row.cells.date}, as stated` : ''].filter(Boolean).join('; ');

/** Whether the date of such a row is when the relation began, and so not as of when the row speaks. */
const tellsBeginning = ({ cells }: ClaimRow) => ['established', 'signed', 'renewed', 'upgraded', 'no_document'].includes(cells.event);

/** The one of these names that a text such as `City of Rostock` or `Newcastle City Council` speaks for. */
export const speakerOf = <T>(text: string, sides: readonly (readonly [side: T, name: string])[]): T | undefined =>
  sides.find(([, name]) => folded(text).split(/[^\p{L}]+/u).includes(folded(name).split(/[^\p{L}]+/u)[0]!))?.[0]; // prettier-ignore

import type { NewRecord } from '../../model/new-record';
import { agreementKey, type AgreementRow } from './agreement-sides';
import type { BergenRow, BergenRows } from './bergen-rows';
import { en, record, toAgreement, toEvent, toOrganisation, toSource } from './record';
import type { SourceFacts } from './sources';
import { split, type Row } from './table';
import { eventTypes } from './words';

type EventRow = BergenRow<'agreementEvents'>;

/** An event before it has its place among the others. */
interface Draft {
  readonly type: string;
  readonly date?: string;
  readonly sources: readonly string[];
  readonly note?: string;
  readonly row: Row;
}

const begins = (type: string) => type === 'ESTABLISHED' || type === 'SIGNED';

/** The events of an agreement, in their order. One that is active and of which no beginning is known began at an unknown time. */
export const agreementEvents = (row: AgreementRow, rows: BergenRows, facts: ReadonlyMap<string, SourceFacts>): NewRecord[] =>
  drafts(row, rows, facts).map((draft, at) => event(agreementKey(row), at + 1, draft));

/** The event with which it began: its place and date as recorded. */
export function beginning(row: AgreementRow, rows: BergenRows, facts: ReadonlyMap<string, SourceFacts>) {
  const at = drafts(row, rows, facts).findIndex(({ type }) => begins(type));
  return at < 0 ? undefined : toEvent(`${agreementKey(row)}-${at + 1}`);
}

function drafts(row: AgreementRow, rows: BergenRows, facts: ReadonlyMap<string, SourceFacts>): Draft[] {
  const { agreement_id, start_date, status, status_asof, source_ids } = row.cells;
  const listed = rows.agreementEvents
    .filter(({ cells }) => cells.agreement_id === agreement_id && isEvent(cells.event_type))
    .map(fromTable);
  const isActive = status === 'ACTIVE';
  const begin = listed.find(({ type }) => begins(type));
  const start: Draft[] = begin || !isActive ? [] : [{ type: 'ESTABLISHED', date: start_date, sources: split(source_ids), row }];
  const isNews = isActive && status_asof !== '' && status_asof !== begin?.date;
  const attested: Draft[] = isNews ? [{ type: 'ATTESTED', date: status_asof, sources: attesting(row, begin, facts), row }] : [];
  return [...start, ...listed, ...attested];
}

const isEvent = (type: string): type is keyof typeof eventTypes => Object.hasOwn(eventTypes, type);

const fromTable = (row: EventRow): Draft => {
  const { event_type, date, source_id, note } = row.cells;
  return { type: eventTypes[event_type as keyof typeof eventTypes], date, sources: [source_id], note, row };
};

/** Of the agreement's sources, those of that date; or else those that do not tell of its beginning. */
function attesting(
  { cells: { source_ids, status_asof } }: AgreementRow,
  begin: Draft | undefined,
  facts: ReadonlyMap<string, SourceFacts>,
) {
  const ids = split(source_ids);
  const dated = ids.filter(id => facts.get(toSource(id).key)?.date === status_asof);
  return dated.length ? dated : ids.filter(id => !begin?.sources.includes(id));
}

const event = (agreement: string, order: number, { type, date, sources, note, row }: Draft) =>
  record(
    'Event',
    `${agreement}-${order}`,
    {
      ...{ about: toAgreement(agreement), type, date, order, description: en(note), sources: sources.map(toSource) },
      by: type === 'COUNCIL_RESOLUTION' ? [toOrganisation('bergen-bystyre')] : [],
    },
    row,
  );

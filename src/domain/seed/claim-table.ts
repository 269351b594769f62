import { agreementType } from '../codes/agreement-type';
import { relationStatus } from '../codes/relation-status';
import { sourceKinds } from './words';
import { date, identifier, keyOf, optional, table, text, unique, web, word, type Row } from './table';

const types = { ...agreementType.texts, NONE: 'The source shows its list, and the relation is not on it.' };
const statuses = { ...relationStatus.texts, NOT_RECOGNISED: 'The source shows its list, and the relation is not on it.' };
const events = Object.fromEntries(
  [
    ...['established', 'signed', 'renewed', 'upgraded', 'proposed', 'council_resolution', 'reported', 'listed', 'absent', 'undecided'],
    ...['dormant', 'reduced', 'no_document', 'suspended', 'kept', 'kept_on_hold', 'terminated', 'reset_by_merger'],
  ].map(event => [event, event]),
);
const precisions = { day: 1, month: 1, year: 1, decade: 1, none: 1 };
const qid = identifier('WIKIDATA');
const alpha2 = keyOf('countries', 'alpha2');

/** Statements about agreements: who says what of two parties, as of when, and in which words. */
export const claimTable = table('claims.csv', {
  claim_id: unique({ ...text, problem: value => (/^C\d{3}$/.test(value) ? undefined : 'A claim id, such as C001.') }),
  ...{ party_a: text, qid_a: optional(qid), country_a: alpha2, party_b: optional(text), qid_b: optional(qid), country_b: optional(alpha2) },
  ...{ claimant: text, claimant_kind: word(sourceKinds), type_stated: text, type_norm: word(types) },
  ...{ date: optional(date), date_precision: word(precisions), status_norm: word(statuses), event: optional(word(events)) },
  ...{ source_key: text, source_url: web, note: optional(text) },
});
export type ClaimRow = Row<keyof typeof claimTable.columns>;

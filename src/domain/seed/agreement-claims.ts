import type { Pointer } from '../../model/new-record';
import { agreementKey, citiesOf, partyOf } from './agreement-sides';
import { beginning } from './agreement-events';
import type { BergenRow, BergenRows } from './bergen-rows';
import type { ClaimRow } from './claim-table';
import type { Preferring, Statement } from './claims';
import { folded, toAgreement, toCity } from './record';
import { sourceFacts, type SourceFacts } from './sources';
import { speakerOf, statements } from './statements';
import { split, type Problem } from './table';

type City = BergenRow<'cities'>;

/** What the rows of claims say of the agreements, and what crowd-made lists say of those that have no other evidence. */
export function agreementStatements(rows: BergenRows): Statement[] {
  const facts = sourceFacts(rows);
  const byUrl = new Map([...facts.values()].map(source => [source.url, source]));
  const told = rows.claims.filter(namesPartner).flatMap(row => fromClaim(row, rows, byUrl.get(row.cells.source_url)!, facts));
  return [...told, ...rows.agreements.filter(isBareClaim).flatMap(row => fromLists(row, told, facts))];
}

/** Agreements of which no event is accepted may take their type from such a list. */
export const preferring = ({ agreements }: BergenRows): Preferring => {
  const lacking = new Set(agreements.filter(({ cells }) => ['CLAIMED', 'UNKNOWN'].includes(cells.status)).map(agreementKey));
  return { own: 'bergen', lacksEvents: ({ key }: Pointer) => lacking.has(key) };
};

export function claimProblems(rows: BergenRows): Problem[] {
  const urls = new Set([...sourceFacts(rows).values()].map(({ url }) => url));
  return rows.claims.filter(namesPartner).flatMap(row => {
    const [a, b] = pair(row, rows.cities);
    const problem = (column: string, allowed: string): Problem => ({ row, column, allowed });
    if (!a) return [problem('party_a', 'The name of a city of cities.csv, in the same country.')];
    if (!b) return [problem('party_b', 'The name of a city of cities.csv, in the same country.')];
    if (!agreementOf([a, b], rows)) return [problem('party_b', 'The two are parties of no agreement of agreements.csv.')];
    return urls.has(row.cells.source_url) ? [] : [problem('source_url', 'The address of a source of sources.csv.')];
  });
}

/** A resolution that names no partner is an event, but no claim about an agreement. */
const namesPartner = ({ cells }: ClaimRow) => cells.party_b !== '';

function pair({ cells }: ClaimRow, cities: readonly City[]) {
  const find = (name: string, qid: string, country: string) =>
    cities.find(city => qid !== '' && city.cells.wikidata_qid === qid) ??
    cities.find(({ cells }) => cells.country_code === country && [cells.name_nb, cells.name_en].some(it => folded(it) === folded(name)));
  return [find(cells.party_a, cells.qid_a, cells.country_a), find(cells.party_b, cells.qid_b, cells.country_b)] as const;
}

const agreementOf = (cities: readonly City[], { agreements }: BergenRows) =>
  agreements.find(row => citiesOf(row).length === 2 && cities.every(({ cells }) => citiesOf(row).includes(cells.city_id)));

function fromClaim(row: ClaimRow, rows: BergenRows, source: SourceFacts, facts: ReadonlyMap<string, SourceFacts>) {
  const [a, b] = pair(row, rows.cities);
  const agreement = agreementOf([a!, b!], rows)!;
  const speaker = row.cells.claimant_kind === 'municipality' ? speakerOf(row.cells.claimant, [[a!, row.cells.party_a], [b!, row.cells.party_b]]) : undefined; // prettier-ignore
  const tellsBegin = ['established', 'signed'].includes(row.cells.event);
  return statements(row, {
    agreement: toAgreement(agreementKey(agreement)),
    event: tellsBegin ? beginning(agreement, rows, facts) : undefined,
    date: row.cells.date,
    by: speaker && toCity(speaker.cells.city_id),
    party: speaker && partyOf(agreement, speaker.cells.city_id),
    source,
  });
}

/** The rows that say of themselves that they are claims and nothing else. */
const isBareClaim = ({ cells }: BergenRow<'agreements'>) => cells.agreement_id.startsWith('CLM-');

/** One claim on the type for each source that no row of claims quotes already. */
function fromLists(row: BergenRow<'agreements'>, told: readonly Statement[], facts: ReadonlyMap<string, SourceFacts>): Statement[] {
  const about = toAgreement(agreementKey(row));
  return split(row.cells.source_ids)
    .map(id => facts.get(id.toLowerCase())!)
    .filter(source => !told.some(it => it.about.key === about.key && it.source === source))
    .map(source => ({
      ...{ key: `${about.key}-${source.key}-type`, about, property: 'type', value: row.cells.type },
      ...{ claimant: source.publisher, source, row },
    }));
}

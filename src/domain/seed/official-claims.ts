import type { NewRecord, Pointer } from '../../model/new-record';
import { claimTable, type ClaimRow } from './claim-table';
import { claims, type Statement } from './claims';
import { countries, countryTable } from './countries';
import { officialActors, sidesOf } from './official-actors';
import { officialAgreement, type OfficialAgreement } from './official-agreement';
import { associations, carriedOn, type CarriedOn } from './official-associations';
import { officialSourceRecords, officialSources, officialSourceTable } from './official-sources';
import { strands } from './official-strands';
import { inDataset, toAgreement } from './record';
import type { Known, Seed } from './seed';
import type { Problem, Rows } from './table';

const tables = { countries: countryTable, claims: claimTable, sources: officialSourceTable };
type OfficialRows = Rows<typeof tables>;

/** What cities, embassies, newspapers and others say of agreements between other cities; MODEL section 10. */
export const officialClaims: Seed<typeof tables> = {
  publication: 'dataset.json',
  tables,
  problems: rows => [...sourceProblems(rows), ...partyProblems(rows)],
  records: (rows, known) => ({ records: inDataset('official-claims', records(rows, known)), expectations: [] }),
};

const sourceProblems = ({ claims, sources }: OfficialRows): Problem[] => {
  const keys = new Set(sources.map(({ cells }) => cells.source_key));
  return claims
    .filter(({ cells }) => !keys.has(cells.source_key))
    .map(row => ({ row, column: 'source_key', allowed: 'The source_key of a row of sources.' }));
};

const partyProblems = ({ claims }: OfficialRows): Problem[] =>
  claims
    .filter(row => sidesOf(row).length < 2 && row.cells.event !== 'reset_by_merger')
    .map(row => ({ row, column: 'party_b', allowed: 'A second party and its country.' }));

function records(rows: OfficialRows, known: Known): NewRecord[] {
  const sources = officialSources(rows.sources, rows.claims, known);
  const { sideOf, made } = officialActors(rows.claims, known);
  const agreements = strands(rows.claims, row => sidesOf(row).map(sideOf)).map(strand => officialAgreement(strand, sources));
  const renewed = agreements.flatMap(agreement => carriedOn(agreement, sources));
  const missing = countriesOf(rows.claims).filter(alpha2 => !known.countries.includes(alpha2.toLowerCase()));
  return [
    ...countries(rows.countries, missing),
    ...officialSourceRecords(sources.values()),
    ...made,
    ...associations(agreements),
    ...agreements.flatMap(agreement => agreement.records(related(agreement, agreements, renewed))),
    ...renewed.flatMap(({ records }) => records),
    ...claims(agreements.flatMap(agreement => statementsOf(agreement, renewed)), { own: 'bergen', lacksEvents: lacking(agreements) }), // prettier-ignore
  ];
}

const countriesOf = (claims: readonly ClaimRow[]) => [...new Set(claims.flatMap(sidesOf).map(({ country }) => country))];

/** The agreement under which a memorandum was made, and what came after an agreement. */
function related({ strand, key }: OfficialAgreement, all: readonly OfficialAgreement[], renewed: readonly CarriedOn[]) {
  const isOfTerm = strand.rows[0]!.cells.type_norm === 'MEMORANDUM';
  const framework = isOfTerm ? all.find(other => other.key !== key && pair(other) === pair({ strand })) : undefined;
  const successor =
    all.find(other => strand.upgrade && other.strand.rows.includes(strand.upgrade)) ?? renewed.find(({ of }) => of.key === key);
  return { framework: framework && toAgreement(framework.key), successor: successor && toAgreement(successor.key) };
}

const pair = ({ strand }: Pick<OfficialAgreement, 'strand'>) =>
  strand.sides
    .map(({ actor }) => actor.key)
    .sort()
    .join();

/** What an association says stands is its own agreement, not the one that the merger ended. */
function statementsOf({ key, strand, statements }: OfficialAgreement, renewed: readonly CarriedOn[]): Statement[] {
  const after = renewed.find(({ of }) => of.key === key);
  const isOfNew = ({ property, row }: Statement) => property === 'status' && row !== strand.reset;
  return statements.map(statement => (after && isOfNew(statement) ? { ...statement, about: toAgreement(after.key) } : statement));
}

const lacking = (agreements: readonly OfficialAgreement[]) => {
  const eventful = new Set(agreements.filter(({ hasEvents }) => hasEvents).map(({ key }) => key));
  return ({ key }: Pointer) => !eventful.has(key);
};

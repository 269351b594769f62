import type { NewRecord, Pointer } from '../../model/new-record';
import type { ClaimRow } from './claim-table';
import { preferred, type Preferring, type Statement } from './claims';
import { officialEvent } from './official-event';
import { events, type Draft } from './official-events';
import { parties, silent, speaker } from './official-parties';
import { sourcesOf, type Sources } from './official-sources';
import type { Strand } from './official-strands';
import { partKey, record, slug, toAgreement, toEvent, toParty } from './record';
import { statements, type Subject } from './statements';

/** An agreement of the claims: its key, what is said of it, and its records, which may name another in relation to it. */
export interface OfficialAgreement {
  readonly strand: Strand;
  readonly key: string;
  readonly type: string;
  readonly hasEvents: boolean;
  readonly statements: readonly Statement[];
  records(related: { readonly framework?: Pointer; readonly successor?: Pointer }): readonly NewRecord[];
}

export function officialAgreement(strand: Strand, sources: Sources): OfficialAgreement {
  const drafts = events(strand);
  const preferring = { own: 'bergen', lacksEvents: () => drafts.length === 0 };
  const type = typeOf(strand, sources, preferring);
  const key = agreementKey(strand, type);
  const subject = (row: ClaimRow) => subjectOf(row, { strand, key, drafts, sources });
  const said = strand.rows.flatMap(row => statements(row, subject(row)));
  const ofReset = strand.reset ? resetStatements(strand, strand.reset, subject(strand.reset)) : [];
  const context = { strand, key, sources, preferring, statements: [...said, ...ofReset] };
  return {
    ...{ strand, key, type, hasEvents: drafts.length > 0, statements: context.statements },
    records: related => [
      record('Agreement', key, { type, sources: sourcesOf(strand.rows, sources), agreedUntil: termOf(strand), ...related }, strand.rows[0]),
      ...parties(strand, key, sources),
      ...drafts.map((draft, at) => officialEvent(draft, at + 1, context)),
    ],
  };
}

export const agreementKey = ({ sides }: Pick<Strand, 'sides'>, type: string) =>
  [...sides.map(({ actor }) => actor.key), slug(type)].join('-');

/** The type is that of the claim which the rule prefers; the agreement has its name of it. */
function typeOf(strand: Strand, sources: Sources, preferring: Preferring) {
  const agreement = toAgreement('to-be-named');
  const said = strand.rows.flatMap(row =>
    statements(row, { agreement, by: speaker(row, strand)?.actor, source: sources.get(row.cells.source_key)! }),
  );
  return preferred(said.filter(({ property }) => property === 'type'), preferring)!.claim.value; // prettier-ignore
}

interface Named {
  readonly strand: Strand;
  readonly key: string;
  readonly drafts: readonly Draft[];
  readonly sources: Sources;
}

function subjectOf(row: ClaimRow, { strand, key, drafts, sources }: Named): Subject {
  const at = drafts.findIndex(({ dated }) => dated.some(it => it.row === row));
  const side = silent(row, strand) ?? speaker(row, strand);
  const source = sources.get(row.cells.source_key)!;
  return {
    agreement: toAgreement(key),
    event: at < 0 ? undefined : toEvent(`${key}-${at + 1}`),
    date: drafts[at]?.dated.find(it => it.row === row)?.value,
    by: speaker(row, strand)?.actor,
    party: side && toParty(partKey('Party', key, strand.sides.indexOf(side) + 1)),
    ...{ source, words: source.words },
  };
}

/** What ended all at once is said of each: its keys end in that of the other side. */
function resetStatements({ sides }: Strand, row: ClaimRow, subject: Subject): Statement[] {
  const other = sides.find(({ name }) => name !== row.cells.party_a)!.actor.key;
  return statements(row, subject)
    .filter(({ property }) => property !== 'type')
    .map(statement => ({ ...statement, key: `${statement.key}-${other}` }));
}

/** The term on paper, as the note tells. */
const termOf = ({ rows }: Strand) => rows.map(({ cells }) => /\bexpected end (\d{4})/.exec(cells.note)?.[1]).find(Boolean);

import type { NewRecord } from '../../model/new-record';
import type { ClaimRow } from './claim-table';
import { record, slug, toSource } from './record';
import type { Known } from './seed';
import type { SourceFacts } from './sources';
import { date, language, optional, table, text, unique, type Row } from './table';
import { sourceKinds } from './words';

/** Of each source of the claims: a title in our words, its language and that of the words quoted, and its date where that is known. */
export const officialSourceTable = table('sources.csv', {
  ...{ source_key: unique(text), title: text, language, words: language, source_date: optional(date) },
});
type SourceRow = Row<keyof typeof officialSourceTable.columns>;

export interface OfficialSource extends SourceFacts {
  readonly title: string;
  /** The language of the words quoted. */
  readonly words: string;
  readonly isKnown: boolean;
  readonly row: SourceRow;
}

export type Sources = ReadonlyMap<string, OfficialSource>;

/** The sources of rows, each once. */
export const sourcesOf = (rows: readonly ClaimRow[], sources: Sources) =>
  [...new Set(rows.map(({ cells }) => sources.get(cells.source_key)!.key))].map(toSource);

/** The sources by the keys in the table; one that the register holds already, at the same address, is that. */
export const officialSources = (rows: readonly SourceRow[], claims: readonly ClaimRow[], known: Known): Sources =>
  new Map(
    rows.flatMap(row => {
      const claim = claims.find(({ cells }) => cells.source_key === row.cells.source_key);
      return claim ? [[row.cells.source_key, source(row, claim, known)] as const] : [];
    }),
  );

function source(row: SourceRow, { cells: { claimant, claimant_kind, source_url } }: ClaimRow, known: Known): OfficialSource {
  const { source_key, title, language, words, source_date } = row.cells;
  const kind = sourceKinds[claimant_kind as keyof typeof sourceKinds];
  const held = known.sources.find(({ url }) => url === source_url);
  return {
    ...{ key: held?.key ?? slug(source_key), isKnown: held !== undefined, url: source_url, title, language, words, publisher: claimant },
    ...{ kind, closeness: closenessOf(kind), date: source_date || undefined, row },
  };
}

/** Who speaks of its own affairs is close; who reports is not; who compiles is farther still. */
function closenessOf(kind: SourceFacts['kind']): SourceFacts['closeness'] {
  if (kind === 'OFFICIAL' || kind === 'EMBASSY') return 'PRIMARY';
  return kind === 'NEWS' || kind === 'ASSOCIATION' ? 'SECONDARY' : 'TERTIARY';
}

export const officialSourceRecords = (sources: Iterable<OfficialSource>): NewRecord[] =>
  [...sources]
    .filter(({ isKnown }) => !isKnown)
    .map(({ key, title, url, language, publisher, kind, closeness, date, row }) =>
      record('Source', key, { titles: { en: title }, url, language, publisher, kind, closeness, date }, row),
    );

import type { NewRecord } from '../../model/new-record';
import type { Candidate } from '../preference';
import type { BergenRow, BergenRows } from './bergen-rows';
import { record } from './record';
import { closenesses, sourceKinds } from './words';

/** A source, as far as claims need to know it. */
export interface SourceFacts extends Pick<Candidate, 'kind' | 'closeness' | 'date'> {
  readonly key: string;
  readonly url?: string;
  readonly language: string;
  readonly publisher: string;
}

/** Knowledge that nobody has checked: its claims are shown, and never preferred. */
export const unsourced: SourceFacts = {
  ...{ key: 'unsourced', kind: 'UNSOURCED', closeness: 'TERTIARY', language: 'en' },
  publisher: 'Compilers of the seed',
};

/** The source of claim C022 is not in the table. */
const s60: SourceFacts = {
  ...{ key: 's60', url: 'https://www.norwegianamerican.com/bergen-and-beyond/', language: 'en' },
  ...{ kind: 'NEWS', closeness: 'SECONDARY', publisher: 'Norwegian American' },
};

export const sources = ({ sources }: BergenRows): NewRecord[] => [
  ...sources.map(source),
  record('Source', s60.key, { ...published(s60), titles: { en: 'Bergen and beyond' } }),
  record('Source', unsourced.key, {
    ...published(unsourced),
    titles: { nb: 'Uten kilde', nn: 'Utan kjelde', en: 'Without a source' },
    citation: 'General knowledge, not checked against a source.',
  }),
];

/** What the table says of each source, by its key. */
export const sourceFacts = ({ sources }: BergenRows): ReadonlyMap<string, SourceFacts> =>
  new Map([...sources.map(facts), s60, unsourced].map(it => [it.key, it]));

/** Titles that stand in the table in English, though the page is in another language. */
const englishTitles = new Set(['S17', 'S39']);
/** The register calls an embassy by its name; the table counts it among official sources. */
const embassies = new Set(['S16']);

function source(row: BergenRow<'sources'>) {
  const { source_id, title, lang } = row.cells;
  const titles = { [englishTitles.has(source_id) ? 'en' : lang]: title };
  return record('Source', source_id.toLowerCase(), { ...published(facts(row)), titles, citation: place(row).citation }, row);
}

const published = ({ url, publisher, kind, closeness, language, date }: SourceFacts) => ({
  ...{ url, publisher, kind, closeness, date },
  ...(kind !== 'UNSOURCED' && { language }),
});

function facts(row: BergenRow<'sources'>): SourceFacts {
  const { source_id, title, publisher, kind, lang, source_date, rank } = row.cells;
  return {
    key: source_id.toLowerCase(),
    url: place(row).url,
    // Authors stand in the citation only: a publisher is a body or a title.
    publisher: isAuthors(publisher) ? title : publisher,
    kind: embassies.has(source_id) ? 'EMBASSY' : sourceKinds[kind as keyof typeof sourceKinds],
    closeness: closenesses[rank as keyof typeof closenesses],
    language: lang,
    date: source_date || undefined,
  };
}

const isAuthors = (publisher: string) => publisher.endsWith(' et al.');

/** `github:owner/name path` is the address of a repository and a path in it; any other that is not http is a citation. */
function place({ cells: { url, publisher } }: BergenRow<'sources'>): { url?: string; citation?: string } {
  if (/^https?:/.test(url)) return { url };
  const [, repository, path] = /^github:(\S+) ?(.*)$/.exec(url) ?? [];
  const citation = [isAuthors(publisher) ? publisher : '', repository ? path : url].filter(Boolean).join(', ');
  return { url: repository && `https://github.com/${repository}`, citation };
}

import { grouped } from '../../model/grouped';
import type { NewRecord, Pointer } from '../../model/new-record';
import type { Edtf, LangMap } from '../../model/values';
import { prefer, type Candidate, type Preference } from '../preference';
import { record, toSource } from './record';
import type { SourceFacts } from './sources';
import type { Row } from './table';

/** What one source says about one property of one record. */
export interface Statement {
  readonly key: string;
  readonly about: Pointer;
  readonly property: string;
  readonly value: string;
  readonly asStated?: LangMap;
  readonly claimant: string;
  /** The city that says so. */
  readonly by?: Pointer;
  readonly source: SourceFacts;
  /** As of when it is claimed, if not as of the source's date. */
  readonly date?: Edtf;
  readonly note?: LangMap;
  readonly row: Row;
}

/** Whose dataset it is, and which records may take their type from a list made by a crowd, for want of anything better. */
export interface Preferring {
  readonly own: string;
  readonly lacksEvents: (about: Pointer) => boolean;
}

/** The claims, ranked: of those on one property of one record, the one that the rule prefers. */
export const claims = (statements: readonly Statement[], preferring: Preferring): NewRecord[] =>
  [...grouped(statements, subject).values()].flatMap(group => {
    const preference = preferred(group, preferring);
    return group.map(statement => claim(statement, preference));
  });

/** What the rule prefers of statements on one property of one record. A status follows from events, and no claim decides it. */
export function preferred(statements: readonly Statement[], { own, lacksEvents }: Preferring): Preference<Candidate> | undefined {
  const [first] = statements;
  if (!first || first.property === 'status' || first.property === 'period') return undefined;
  const crowd = first.property === 'type' && lacksEvents(first.about);
  return prefer(statements.map(statement => candidate(statement, own)), { crowd, dates: first.property === 'date' }); // prettier-ignore
}

const subject = ({ about, property }: Statement) => `${about.concept} ${about.key} ${property}`;

function candidate({ key, value, by, source, date }: Statement, own: string): Candidate {
  const { kind, closeness } = source;
  const side = by && kind === 'OFFICIAL' ? (by.key === own ? 'OWN' : 'PARTY') : undefined;
  return { key, value, kind, closeness, side, date: date ?? source.date };
}

function claim(
  { key, about, property, value, asStated, claimant, by, source, date, note, row }: Statement,
  preference?: Preference<Candidate>,
) {
  const isPreferred = preference?.claim.key === key;
  return record(
    'Claim',
    key,
    {
      ...{ about, property, value, asStated, claimant, by, source: toSource(source.key), date: date ?? source.date, note },
      ...(isPreferred ? { rank: 'PREFERRED', reason: preference.reason } : { rank: 'NORMAL' }),
    },
    row,
  );
}

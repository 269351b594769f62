import type { Pool } from 'pg';
import { rows, type Session } from '../connection/snapshot';

/** A place in the order of changes: after that of this record in this revision. */
export interface Place {
  readonly revision: number;
  /** The place of the concept among those that have records. */
  readonly concept: number;
  readonly key: string;
}

/** The place after all that a revision changed. */
export const afterRevision = (revision: number): Place => ({ revision, concept: 2 ** 31 - 1, key: '' });

export type ChangeKind = 'CREATED' | 'CHANGED' | 'REMOVED';

/** What happened to a record in a revision, as the public saw it. */
export interface Change extends Place {
  readonly kind: ChangeKind;
  /** When the revision was made (ISO 8601, UTC). */
  readonly at: string;
}

const statement = `SELECT c.revision, c.place_of, c.key, c.kind, (SELECT to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') FROM revision r WHERE r.number = c.revision)
  FROM changes_after($1, $2, $3, $4) c`;

/** The first so many changes after a place, in order. */
export async function changesAfter(session: Session, { revision, concept, key }: Place, most: number): Promise<Change[]> {
  const found = await rows(session, statement, [revision, concept, key, most], 'changes after');
  return found.map(([revision, concept, key, kind, at]) => ({
    ...{ revision: Number(revision), concept: Number(concept), key: key!, kind: kind as ChangeKind },
    at: at!.replace(/\.?0+Z$/, 'Z'),
  }));
}

/** What decides what the feed says: the newest revision, the newest in which anything was published, hidden or erased, and whose register it is. */
export interface FeedState {
  readonly revision: number;
  readonly turned: number;
  readonly register: string;
}

export async function feedState(pool: Pool): Promise<FeedState> {
  const { rows } = await pool.query<FeedState>(
    `SELECT (SELECT coalesce(max(number), 0) FROM revision) AS revision, coalesce(greatest((SELECT greatest(max(since), max(until)) FROM public_span), (SELECT max(revision) FROM erased)), 0) AS turned,
      coalesce((SELECT at || ' ' || transaction FROM revision ORDER BY number LIMIT 1), '') AS register`,
  );
  return rows[0]!;
}

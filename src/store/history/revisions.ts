import type { ClientBase } from 'pg';
import type { Concept } from '../../model/concept';

/** A revision: who made it, why, and how many records of each concept it made, changed and removed. */
export interface RevisionTold {
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly actor: string | null;
  readonly reason: string | null;
  /** The digest of its seal (SHA-256 in hex), which follows from all before; null as long as it is not sealed. */
  readonly digest: string | null;
  readonly counts: readonly { readonly concept: string; readonly made: number; readonly changed: number; readonly removed: number }[];
}

/** The newest revisions up to one, newest first. Parts count with their wholes. */
export async function revisions(
  client: Pick<ClientBase, 'query'>,
  concepts: readonly Concept[],
  { before = 2 ** 31 - 1, limit }: { readonly before?: number; readonly limit: number },
): Promise<readonly RevisionTold[]> {
  const records = concepts.filter(({ whole }) => !whole);
  const counted = records.map(
    ({ plural, table }) => `SELECT '${plural}' AS concept, r.number,
      count(*) FILTER (WHERE h.since = r.number AND NOT EXISTS (SELECT FROM history."${table}" b WHERE b.key = h.key AND b.until = r.number)) AS made,
      count(*) FILTER (WHERE h.since = r.number AND h.revision = r.number AND EXISTS (SELECT FROM history."${table}" b WHERE b.key = h.key AND b.until = r.number)) AS changed,
      count(*) FILTER (WHERE h.until = r.number AND NOT EXISTS (SELECT FROM history."${table}" b WHERE b.key = h.key AND b.since = r.number)) AS removed
     FROM newest r JOIN history."${table}" h ON h.since = r.number OR h.until = r.number GROUP BY r.number`,
  );
  const { rows } = await client.query<RevisionTold>(
    `WITH newest AS MATERIALIZED (SELECT * FROM revision WHERE number <= $1 ORDER BY number DESC LIMIT $2),
      counted AS (${counted.join(' UNION ALL ')})
     SELECT number, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, actor, reason,
      (SELECT encode(digest, 'hex') FROM seal s WHERE s.revision = newest.number AND cause IS NULL) AS digest,
      coalesce((SELECT json_agg(json_build_object('concept', concept, 'made', made, 'changed', changed, 'removed', removed))
        FROM counted c WHERE c.number = newest.number AND made + changed + removed > 0), '[]') AS counts
     FROM newest ORDER BY number DESC`,
    [before, limit],
  );
  return rows;
}

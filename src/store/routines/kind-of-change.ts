import type { Concept } from '../../model/concept';
import { quoted } from '../sql/quoted';

/**
 * SQL for what happened to a record in a revision, as the public saw it, by its versions then and before; null where nothing did. `open`
 * has the keys of what is public now: else only that it went is told.
 */
export function kindOfChange(concept: Concept, key: string, revision: string): string {
  const anew = `EXISTS (SELECT FROM seen_anew n WHERE n.concept = ${quoted(concept.table)} AND n.revision = ${revision} AND n.key = ${key})`;
  return `(SELECT CASE
          WHEN EXISTS (SELECT FROM erased e WHERE e.concept = ${quoted(concept.table)} AND e.revision = ${revision} AND e.key = ${key} AND e.property = '') THEN 'REMOVED'
          WHEN was.seen THEN CASE WHEN NOT coalesce(now.seen, false) THEN 'REMOVED' WHEN now.open AND (now.stamped = ${revision} OR ${anew}) THEN 'CHANGED' END
          WHEN now.seen AND now.open THEN 'CREATED' END
          FROM (SELECT) one LEFT JOIN LATERAL ${versionAt(concept, key, `${revision} - 1`)} was ON true LEFT JOIN LATERAL ${versionAt(concept, key, revision)} now ON true)`;
}

/** SQL for the version of a record at a revision, which is the newest of those that began by then, if it had not ended. */
function versionAt({ table, boundary }: Concept, key: string, revision: string): string {
  const own = boundary!.property.to[0]!.column;
  const bounds = [`v."${own}"`, ...(table === boundary!.table ? ['v.key'] : [])];
  const seen = bounds.map(
    key =>
      `EXISTS (SELECT FROM public_span s WHERE s.key = ${key} AND s.since <= ${revision} AND (s.until IS NULL OR s.until > ${revision}))`,
  );
  const open = bounds.map(key => `${key} = ANY (open)`);
  return `(SELECT (v.until IS NULL OR v.until > ${revision}) AND ${seen.join(' AND ')} AS seen, ${open.join(' AND ')} AS open, v.revision AS stamped
            FROM history."${table}" v WHERE v.key = ${key} AND v.since <= ${revision} ORDER BY v.since DESC LIMIT 1)`;
}

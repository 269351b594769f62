import type { Pool } from 'pg';
import type { Concept } from '../model/concept';
import { isPublicSince } from './routines/past';

/** The keys of what bounds records and is not public any more, with blanks between. As long as they are the same, so is all that is told of the past. */
export async function withdrawn(pool: Pool, concepts: readonly Concept[]): Promise<string> {
  const boundary = concepts.find(({ boundary }) => boundary)!.boundary!;
  const { rows } = await pool.query<{ keys: string }>({
    name: 'withdrawn',
    text: `SELECT coalesce(string_agg(DISTINCT key, ' ' ORDER BY key), '') AS keys FROM history."${boundary.table}" r WHERE NOT ${isPublicSince(boundary, 'r')}`,
  });
  return rows[0]!.keys;
}

import type { Pool } from 'pg';

/** A mark of what bounds records and is not public any more, and of what was erased. As long as it is the same, so is all that is told of the past. */
export async function withdrawn(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ mark: string }>({ name: 'withdrawn', text: 'SELECT mark FROM withdrawn' });
  return rows[0]!.mark;
}

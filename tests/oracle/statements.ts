import type { Pool } from 'pg';

/** What a pool was asked to run from now on, and what it complained of. */
export interface Overheard {
  readonly texts: string[];
  readonly names: (string | undefined)[];
  readonly errors: string[];
}

/** Listens to a pool, whose answers stay as they are. */
export function overhear(pool: Pool): Overheard {
  const heard: Overheard = { texts: [], names: [], errors: [] };
  const query = pool.query.bind(pool) as (...asked: unknown[]) => Promise<unknown>;
  const listening = async (...asked: unknown[]) => {
    const [first] = asked as [string | { text: string; name?: string }];
    heard.texts.push(typeof first === 'string' ? first : first.text);
    heard.names.push(typeof first === 'string' ? undefined : first.name);
    try {
      return await query(...asked);
    } catch (error) {
      heard.errors.push(String(error));
      throw error;
    }
  };
  Object.assign(pool, { query: listening });
  return heard;
}

import type { Pool, PoolClient } from 'pg';

/** What a pool was asked to run from now on, and what it complained of. */
export interface Overheard {
  readonly texts: string[];
  readonly names: (string | undefined)[];
  readonly errors: string[];
}

type Told = (error: Error | null, ...rest: unknown[]) => void;

/** Listens to the connections of a pool, whose answers stay as they are. */
export function overhear(pool: Pool): Overheard {
  const heard: Overheard = { texts: [], names: [], errors: [] };
  const known = new WeakSet<PoolClient>();
  pool.on('acquire', client => {
    if (known.has(client)) return;
    known.add(client);
    const query = client.query.bind(client) as (...asked: unknown[]) => Promise<unknown> | undefined;
    const hear = (error: Error | null) => void (error && heard.errors.push(String(error)));
    const listening = (...asked: unknown[]) => {
      const [first] = asked as [string | { text: string; name?: string }];
      heard.texts.push(typeof first === 'string' ? first : first.text);
      heard.names.push(typeof first === 'string' ? undefined : first.name);
      const told = asked.at(-1);
      if (typeof told !== 'function') return query(...asked)!.catch((error: Error) => (hear(error), Promise.reject(error)));
      return query(...asked.slice(0, -1), ((error, ...rest) => (hear(error), (told as Told)(error, ...rest))) satisfies Told);
    };
    Object.assign(client, { query: listening });
  });
  return heard;
}

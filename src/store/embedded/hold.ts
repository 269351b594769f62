import { Client } from 'pg';
import { address } from './address';
import type { Place } from './place';
import { postmaster } from './postmaster';

/** `free`: no server answers. `busy`: one is starting, stopping or full. A number: the process that holds it (0 where it does not say). A client: we hold it, for as long as it is connected. */
export type Hold = Client | number | 'free' | 'busy';

/**
 * Takes the one hold on a running server: a session's advisory lock inside the server itself. It cannot outlive its process,
 * however that ends, and it cannot be held twice; a file with a process number can do both.
 */
export async function takeHold(place: Place): Promise<Hold> {
  const server = postmaster(place);
  if (!server) return 'free';
  const client = new Client({
    connectionString: address(place, server.port, 'postgres'),
    application_name: `kontor ${process.pid}`,
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ held: boolean }>(`SELECT pg_try_advisory_lock(${key}) AS held`);
    if (rows[0]?.held) return client;
    const holder = await holderOf(client);
    await client.end();
    return holder;
  } catch (error) {
    await client.end().catch(() => undefined);
    const { code } = error as { code?: string };
    return ['ENOENT', 'ECONNREFUSED', wrongPassword].includes(code ?? '') ? 'free' : 'busy';
  }
}

const key = 0x6b6f6e74;
/** Behind the port of a server that is gone listens another by now. */
const wrongPassword = '28P01';

async function holderOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT application_name AS name FROM pg_stat_activity JOIN pg_locks USING (pid) WHERE locktype = 'advisory' AND granted AND classid = 0 AND objid = ${key}`,
  );
  return Number(/^kontor (\d+)$/.exec(rows[0]?.name ?? '')?.[1] ?? 0);
}

import { Client } from 'pg';
import type { DatabaseRole } from '../rights/roles';

/** Sets the register's clock (ISO 8601) for a connection. */
export const clockAt = (now: string | undefined) => (now ? [`-c kontor.now=${now}`] : []);

/** Acts with the rights of a role of the database from the first statement on. */
export const actingAs = (role: string | undefined) => (role ? [`-c role=${role}`] : []);

/** Milliseconds until a server that does not answer is taken for away. */
const patience = 5000;

/** One connection, for work that is one session; whoever asked ends it. */
export async function connect(url: string, now?: string, role?: DatabaseRole): Promise<Client> {
  const client = new Client({
    ...{ connectionString: url, connectionTimeoutMillis: patience, keepAlive: true },
    options: [...clockAt(now), ...actingAs(role)].join(' ') || undefined,
  });
  // A connection that is lost fails the statement under way; without a listener it would end the process as well.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

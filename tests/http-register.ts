import { request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { domain } from '../src/domain';
import { besides } from '../src/domain/ties';
import { apolloServer } from '../src/graphql/apollo';
import { Catalogue } from '../src/graphql/compile/catalogue';
import { Lane } from '../src/graphql/lane';
import { Reads } from '../src/graphql/reads';
import { graphqlSchema } from '../src/graphql/schema';
import type { Parts } from '../src/http/parts';
import { httpServer } from '../src/http/server';
import { readPortal } from '../src/intake/portal';
import { Listening } from '../src/store/connection/listening';
import { pool as connections } from '../src/store/connection/pool';
import { Newest } from '../src/store/history/newest';
import { KnownTokens } from '../src/store/rights/known-tokens';
import { insertRecords } from '../src/store/writing/insert';
import { migratedDatabase } from './migrated';
import { base, concepts, records } from './rdf-register';

export { base, concepts, records };

/** A migrated database with at least one record of each concept, and a session on it. */
export async function openRegister() {
  const { url, drop } = await migratedDatabase();
  const session = new Client({ connectionString: url });
  await session.connect();
  await session.query('BEGIN');
  await insertRecords(session, concepts, records);
  await session.query('COMMIT');
  const close = async () => {
    await session.end();
    await drop();
  };
  return { url, session, close };
}

/** An answer with its body as bytes; nothing was decoded, no redirect was followed. */
export interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
}

const model = { concepts, ...besides };
const schema = graphqlSchema(model, domain);

/** What the doors are told besides; by themselves they count no requests. */
export type Settings = Partial<Parts['config']> & Pick<Parts, 'clock'>;

/** The doors on a database, listening on a free port. What they log is in `logged`. */
export async function openDoors(url: string, varDir: string, { clock, ...settings }: Settings = {}) {
  const logged: unknown[] = [];
  const [pool, pastPool] = [connections({ url, log: () => undefined }), connections({ url, max: 4, log: () => undefined })];
  const reads = new Reads({ catalogue: new Catalogue(concepts, schema), model, publicUrl: base, version: '0' }, pool, pastPool);
  const log = { error: (error: unknown) => void logged.push(error), info: () => undefined };
  const apollo = apolloServer(schema, log.error);
  await apollo.start();
  const [lane, config] = [new Lane(reads, log.error), { publicUrl: base, varDir, ...settings }];
  const [portal, full] = await Promise.all(['no', 'eu'].map(readPortal));
  const listening = new Listening(url);
  const server = httpServer({
    model,
    apollo,
    reads,
    lane,
    newest: new Newest(pool),
    listening,
    schema,
    portal: portal!,
    full: full!,
    pool,
    pastPool,
    dumpPool: pool,
    healthPool: pool,
    config,
    log,
    viewers: { tokens: new KnownTokens(pool) },
    version: '0',
    clock,
  });
  await server.listen({ host: '127.0.0.1', port: Number(process.env.TRY_PORT ?? 0) });
  const { port } = server.server.address() as AddressInfo;

  const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: string | Buffer) =>
    new Promise<Got>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, answer => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const body = Buffer.concat(chunks);
          resolve({ status: answer.statusCode!, headers: answer.headers, body, text: body.toString() });
        });
      });
      asked.on('error', reject);
      asked.end(body);
    });
  const close = async () => {
    await server.close();
    await apollo.stop();
    await listening.close();
    for (const one of [pool, pastPool]) await one.end();
  };
  return { port, logged, ask, get: (path: string, headers?: Record<string, string>) => ask('GET', path, headers), close };
}

import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { ask } from '../src/store/ask';
import { pool } from '../src/store/pool';
import { unreachable } from '../src/store/unreachable';
import { freshDatabase } from './database';

/** Where a server listens: `?host=` names the folder of its socket. */
function socketOf({ hostname, port, searchParams }: URL) {
  const folder = searchParams.get('host');
  const number = searchParams.get('port') ?? (port || '5432');
  return folder ? { path: `${folder}/.s.PGSQL.${number}` } : { host: hostname, port: Number(number) };
}

/** A way to the server that can be cut so that nobody is told: what is sent is lost. */
class Way {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #open = true;

  constructor(to: URL) {
    this.#server = createServer(near => {
      const far = connect(socketOf(to));
      for (const [from, into] of [
        [near, far],
        [far, near],
      ] as const)
        // prettier-ignore
        from.on('data', bytes => void (this.#open && into.write(bytes))).on('close', () => into.destroy()).on('error', () => undefined);
      for (const socket of [near, far]) this.#sockets.add(socket);
    });
  }

  async listen() {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening');
    return (this.#server.address() as { port: number }).port;
  }

  open(open: boolean) {
    this.#open = open;
  }

  close() {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }
}

let database: Awaited<ReturnType<typeof freshDatabase>>;
let way: Way;
let url: URL;
const complaints: unknown[] = [];
beforeAll(async () => {
  database = await freshDatabase();
  url = new URL(database.url);
  way = new Way(new URL(url));
  for (const name of ['host', 'port']) url.searchParams.delete(name);
  url.port = String(await way.listen());
  url.hostname = '127.0.0.1';
});
afterAll(async () => {
  way.close();
  await database.drop();
});

const answerOf = (connections: ReturnType<typeof pool>, text: string) => ask<[string]>(connections, { text });

test('a statement that Postgres refuses leaves the connection as good as before', async () => {
  const connections = pool({ url: url.href, max: 1, log: error => complaints.push(error) });
  const [[first] = []] = await answerOf(connections, 'SELECT pg_backend_pid()::text');
  await expect(answerOf(connections, 'SELECT 1 / 0')).rejects.toThrow('division by zero');
  expect(await answerOf(connections, 'SELECT pg_backend_pid()::text')).toEqual([[first]]);
  await connections.end();
});

test('a server that hangs is given up, whoever waits is told, and the next one is answered anew', async () => {
  const connections = pool({ url: url.href, max: 1, statementTimeoutMs: 100, log: error => complaints.push(error) });
  expect(await answerOf(connections, "SELECT 'there'")).toEqual([['there']]);
  way.open(false);
  const began = performance.now();
  const lost = await answerOf(connections, "SELECT 'lost'").then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(unreachable(lost)).toBeDefined();
  expect(performance.now() - began).toBeLessThan(5000);
  way.open(true);
  expect(await answerOf(connections, "SELECT 'back'")).toEqual([['back']]);
  await connections.end();
});

test('a connection that is lost while nobody uses it is replaced', async () => {
  const connections = pool({ url: url.href, max: 1, log: error => complaints.push(error) });
  await answerOf(connections, 'SELECT 1');
  const [[pid] = []] = await answerOf(connections, 'SELECT pg_backend_pid()::text');
  const other = pool({ url: database.url, max: 1, log: error => complaints.push(error) });
  await answerOf(other, `SELECT pg_terminate_backend(${pid})`);
  await new Promise(done => setTimeout(done, 100));
  expect(await answerOf(connections, "SELECT 'anew'")).toEqual([['anew']]);
  await Promise.all([connections.end(), other.end()]);
});

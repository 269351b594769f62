import { textOf, type Octets } from '../src/store/connection/octets';
import { pool } from '../src/store/connection/pool';
import { unreachable } from '../src/store/connection/unreachable';
import { ask } from '../src/store/reading/ask';
import { freshDatabase } from './database';
import { Proxy } from './proxy';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let way: Proxy;
let url: string;
const complaints: unknown[] = [];
beforeAll(async () => {
  database = await freshDatabase();
  way = new Proxy(new URL(database.url));
  url = await way.listen();
});
afterAll(async () => {
  way.close();
  await database.drop();
});

const answerOf = (connections: ReturnType<typeof pool>, text: string) => ask<[string]>(connections, { text });

test('a statement that Postgres refuses leaves the connection as good as before', async () => {
  const connections = pool({ url, max: 1, log: error => complaints.push(error) });
  const [[first] = []] = await answerOf(connections, 'SELECT pg_backend_pid()::text');
  await expect(answerOf(connections, 'SELECT 1 / 0')).rejects.toThrow('division by zero');
  expect(await answerOf(connections, 'SELECT pg_backend_pid()::text')).toEqual([[first]]);
  await connections.end();
});

test('columns that are given as they come are the bytes of their text, and only those of their own statement', async () => {
  const connections = pool({ url, max: 1, log: error => complaints.push(error) });
  const rows = (text: string) => ask<(Octets | null)[]>(connections, { text, asTheyCome: true });
  // Longer than what comes from a socket at once.
  const long = 'Tromsø 北京 🏔 '.repeat(20_000);
  const [[number, words, none] = []] = await rows(`SELECT 1, repeat('Tromsø 北京 🏔 ', 20000), NULL::text`);
  expect([textOf(number!), none]).toEqual(['1', null]);
  expect(textOf(words!) === long).toBe(true);
  await expect(rows(`SELECT 'Tromsø'::integer`)).rejects.toThrow('"Tromsø"');
  expect(await ask<unknown[]>(connections, { text: `SELECT 1, 'Tromsø', NULL` })).toEqual([[1, 'Tromsø', null]]);
  await connections.end();
});

test('a server that hangs is given up, whoever waits is told, and the next one is answered anew', async () => {
  const connections = pool({ url, max: 1, statementTimeoutMs: 100, log: error => complaints.push(error) });
  expect(await answerOf(connections, "SELECT 'there'")).toEqual([['there']]);
  await way.set({ hole: true });
  const began = performance.now();
  const lost = await answerOf(connections, "SELECT 'lost'").then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(unreachable(lost)).toBeDefined();
  expect(performance.now() - began).toBeLessThan(5000);
  await way.set({});
  expect(await answerOf(connections, "SELECT 'back'")).toEqual([['back']]);
  await connections.end();
});

test('a connection that is lost while nobody uses it is replaced', async () => {
  const connections = pool({ url, max: 1, log: error => complaints.push(error) });
  await answerOf(connections, 'SELECT 1');
  const [[pid] = []] = await answerOf(connections, 'SELECT pg_backend_pid()::text');
  const other = pool({ url: database.url, max: 1, log: error => complaints.push(error) });
  await answerOf(other, `SELECT pg_terminate_backend(${pid})`);
  await new Promise(done => setTimeout(done, 100));
  expect(await answerOf(connections, "SELECT 'anew'")).toEqual([['anew']]);
  await Promise.all([connections.end(), other.end()]);
});

import { once } from 'node:events';
import { get as request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { Client } from 'pg';
import { mostListeners, mostOfOne } from '../src/http/feed/live';
import { publicUrl, startService, type Service } from './service';

/** Who waits for the register to change is told of it as it is committed. */
let service: Service;
let session: Client;
let admin: Client;
beforeAll(async () => {
  service = await startService();
  session = new Client({ connectionString: service.app.database.url });
  await session.connect();
  admin = new Client({ connectionString: process.env.TEST_DATABASE_URL });
  await admin.connect();
}, 120_000);
afterAll(async () => {
  await session?.end();
  await admin?.end();
  await service?.stop();
});

interface Event {
  readonly id: number;
  readonly data: { readonly revision: number; readonly feed: string };
}
class Listener {
  readonly events: Event[] = [];
  #text = '';
  constructor(readonly response: IncomingMessage) {
    response.setEncoding('utf8').on('data', (chunk: string) => {
      this.#text += chunk;
      for (const [found, id, data] of this.#text.matchAll(/id: (\d+)\ndata: (.*)\n\n/g)) {
        this.events.push({ id: Number(id), data: JSON.parse(data!) as Event['data'] });
        this.#text = this.#text.replace(found, '');
      }
    });
    response.on('error', () => undefined);
  }
  async until(id: number) {
    for (const latest = Date.now() + 10_000; this.events.at(-1)?.id !== id; await new Promise(resolve => setTimeout(resolve, 5)))
      if (Date.now() > latest) throw new Error(`${id} was not told, but ${JSON.stringify(this.events)}`);
    return this.events.at(-1)!;
  }
  leave = () => this.response.destroy();
}
const answered = async (headers: Record<string, string> = {}) => {
  const [response] = (await once(request(`${service.origin}/feed/live`, { headers, agent: false }), 'response')) as [IncomingMessage];
  return response;
};
const listen = async (headers?: Record<string, string>) => new Listener(await answered(headers));
const change = () => session.query(`UPDATE city SET population = 1 + coalesce(population, 0), population_on = '2024' WHERE key = 'turku'`);
const newest = async () => (await session.query<{ number: number }>('SELECT max(number) AS number FROM revision')).rows[0]!.number;
const feed = (since: number) => `${publicUrl}/feed/after/${since}`;
const cutOff = () =>
  session.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`);

test('a revision is told when it is committed, not before', async () => {
  const r = await newest();
  const listener = await listen();
  expect(listener.response.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
  });
  expect(await listener.until(r)).toEqual({ id: r, data: { revision: r, feed: feed(r) } });
  await session.query('BEGIN');
  await change();
  await new Promise(resolve => setTimeout(resolve, 100));
  expect(listener.events).toHaveLength(1);
  await session.query('COMMIT');
  expect(await listener.until(r + 1)).toEqual({ id: r + 1, data: { revision: r + 1, feed: feed(r) } });
  expect((await (await service.get(`/feed/after/${r}.nq`)).text()).match(/tree#member/g)).toHaveLength(1);
  listener.leave();
});

test('who comes back is told at once what it missed, and nothing twice', async () => {
  const r = await newest();
  for (let n = 0; n < 3; n++) await change();
  const [late, current, ...others] = [
    await listen({ 'last-event-id': String(r) }),
    await listen({ 'last-event-id': String(r + 3) }),
    await listen({ 'last-event-id': 'x' }),
    // As a register has none any more that was restored since.
    await listen({ 'last-event-id': String(r + 50) }),
  ];
  expect(await late.until(r + 3)).toEqual({ id: r + 3, data: { revision: r + 3, feed: feed(r) } });
  await change();
  for (const listener of [late, current, ...others]) expect((await listener.until(r + 4)).data.feed).toBe(feed(r + 3));
  expect(late.events.map(({ id }) => id)).toEqual([r + 3, r + 4]);
  for (const listener of [late, current, ...others]) listener.leave();
});

test('all share one connection, which is made anew when it is lost, and what came meanwhile is told', async () => {
  const listeners = await Promise.all(Array.from({ length: 20 }, () => listen()));
  const r = await newest();
  const { rows } = await session.query(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'SELECT coalesce(max(number), 0) AS newest%' AND pid <> pg_backend_pid()`,
  );
  expect(rows).toHaveLength(1);
  await admin.query(`ALTER DATABASE ${session.database} ALLOW_CONNECTIONS false`);
  await cutOff();
  await change();
  await new Promise(resolve => setTimeout(resolve, 700));
  expect((await service.get('/feed/live')).status).toBe(503);
  await admin.query(`ALTER DATABASE ${session.database} ALLOW_CONNECTIONS true`);
  for (const listener of listeners) expect((await listener.until(r + 1)).data.feed).toBe(feed(r));
  await change();
  for (const listener of listeners) await listener.until(r + 2);
  for (const listener of listeners) listener.leave();
});

test('no more listen than there is room for, and one that leaves makes room', async () => {
  const listeners = await Promise.all(Array.from({ length: mostListeners }, () => listen()));
  const refused = await answered({ accept: 'application/json' });
  expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '5']);
  refused.destroy();
  listeners.pop()!.leave();
  await new Promise(resolve => setTimeout(resolve, 100));
  const another = await answered();
  expect(another.statusCode).toBe(200);
  another.destroy();
  for (const listener of listeners) listener.leave();
});

test('one client has some places and no more, one for each that it leaves, and others have theirs', async () => {
  const counting = await service.again({ RATE_LIMIT: '600', TRUSTED_PROXIES: '127.0.0.1' });
  const headers = (client: string) => ({ 'x-forwarded-for': client, accept: 'application/json' });
  const begin = (client: string) =>
    request(`${counting.origin}/feed/live`, { headers: headers(client), agent: false }).on('error', () => undefined);
  const ask = async (client: string) => ((await once(begin(client), 'response')) as [IncomingMessage])[0];
  const [one, other] = ['2001:db8::1', '192.0.2.2'];
  // They leave before it is known what the newest is.
  const hasty = Array.from({ length: mostOfOne }, () => begin(one));
  await new Promise(resolve => setTimeout(resolve, 8));
  for (const asked of hasty) asked.destroy();
  const listeners = await Promise.all(Array.from({ length: mostOfOne }, () => ask(one)));
  expect(listeners.map(({ statusCode }) => statusCode)).toEqual(listeners.map(() => 200));
  const refused = await ask('2001:db8::2');
  expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '5']);
  expect(JSON.parse(await text(refused))).toMatchObject({
    code: 'RATE_LIMITED',
    detail: expect.stringContaining('listeners of yours') as string,
  });
  const theirs = await ask(other);
  listeners.pop()!.destroy();
  await new Promise(resolve => setTimeout(resolve, 100));
  const again = await ask(one);
  expect([theirs.statusCode, again.statusCode]).toEqual([200, 200]);
  for (const response of [...listeners, theirs, again]) response.destroy();
  await counting.stop();
});

test('when the service ends, who listens is let go at once', async () => {
  const other = await service.again();
  const response = await other.get('/feed/live');
  const reading = response.text();
  const began = Date.now();
  await other.stop();
  expect(await reading).toContain('id: ');
  expect(Date.now() - began).toBeLessThan(3000);
});

import { turnAway, type TurnAway } from '../src/http/limits/turn-away';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { AtOnce } from '../src/http/limits/at-once';
import { bareServer } from '../src/http/bare-server';
import { mostOfOneNetwork } from '../src/http/limits/connections';
import { FairShares } from '../src/http/limits/fair-shares';
import { Load } from '../src/http/limits/load';
import { openDoors } from './http-register';

/** What clients are given, by a clock that stands still unless it is moved, at doors with no database behind them. */
const nowhere = 'postgres://nobody@127.0.0.1:1/nothing';
const varDir = mkdtempSync(join(tmpdir(), 'kontor-shares-'));
let now = 0;
const clock = () => now;
const later = (seconds: number) => void (now += seconds * 1000);

let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(
  async () => (doors = await openDoors(nowhere, varDir, { clock, rateLimit: 60, loadLimit: 100, trustedProxies: ['127.0.0.1'] })),
  60_000,
);
afterAll(async () => {
  await doors.close();
  rmSync(varDir, { recursive: true, force: true });
});

let clients = 0;
/** A client that nobody has seen before. */
const anew = () => ({ 'x-forwarded-for': `192.0.2.${++clients}` });
const statuses = async (count: number, ask: () => Promise<{ status: number }>) => {
  const all: number[] = [];
  for (let asked = 0; asked < count; asked++) all.push((await ask()).status);
  return all;
};
const of = (status: number, all: readonly number[]) => all.filter(its => its === status).length;
const post = (body: object, headers: Record<string, string>) =>
  doors.ask('POST', '/graphql', { 'content-type': 'application/json', ...headers }, JSON.stringify(body));

describe('B6: each client has its share', () => {
  test('twice as many points at once as in a minute, and one more each second', async () => {
    const client = anew();
    const ask = () => doors.get('/schema.graphql', client);
    expect(of(200, await statuses(130, ask))).toBe(120);
    const { status, headers, text } = await ask();
    expect([status, headers['retry-after'], headers['ratelimit-policy'], headers.ratelimit]).toEqual([
      ...[429, '1', '"points";q=120;w=120', '"points";r=0;t=120'],
    ]);
    expect(JSON.parse(text)).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    expect([headers['content-security-policy'], headers['cache-control']]).toEqual([
      expect.stringContaining("default-src 'none'"),
      'no-store',
    ]);
    later(7);
    expect(of(200, await statuses(10, ask))).toBe(7);
    expect((await doors.get('/schema.graphql', anew())).headers.ratelimit).toBe('"points";r=119;t=1');
  });

  test('of IPv6 a network of 64 bits is one client', async () => {
    const ask = (host: string) => () => doors.get('/schema.graphql', { 'x-forwarded-for': host });
    expect(of(200, await statuses(120, ask('2001:db8:1:2::1')))).toBe(120);
    expect((await ask('2001:db8:1:2:ffff::9')()).status).toBe(429);
    expect((await ask('2001:db8:1:3::1')()).status).toBe(200);
  });

  test('what a client says of itself before the proxy does counts for nothing', async () => {
    const { 'x-forwarded-for': address } = anew();
    let asked = 0;
    const ask = () => doors.get('/schema.graphql', { 'x-forwarded-for': `198.51.100.${++asked % 250}, ${address}` });
    expect(of(200, await statuses(125, ask))).toBe(120);
  });

  test('a query takes a point more for each 100 of its cost, before the database is asked, and one that was refused takes one', async () => {
    const query = 'query Q($n: Int) { cities(first: $n) { nodes { agreements(first: $n) { nodes { key } } } } }';
    const client = anew();
    const asked = await statuses(8, () => post({ query, variables: { n: 70 } }, client));
    // 1 + 51.42 points each; the database is away.
    expect(asked).toEqual([503, 503, 429, 429, 429, 429, 429, 429]);
    const refused = await post({ query, variables: { n: 70 } }, client);
    const message = 'This takes 51 points of your share, of which 10 are left. Try again in 41 seconds.';
    expect([refused.status, refused.headers['retry-after'], JSON.parse(refused.text)]).toEqual([
      ...[429, '41', { errors: [{ message, extensions: { code: 'RATE_LIMITED' } }] }],
    ]);
    const costly = anew();
    expect(of(400, await statuses(3, () => post({ query, variables: { n: 100 } }, costly)))).toBe(3);
    expect((await doors.get('/schema.graphql', costly)).headers.ratelimit).toBe('"points";r=116;t=4');
  });

  test('catalogues have a budget of their own', async () => {
    const client = anew();
    expect(of(429, await statuses(121, () => doors.get('/schema.graphql', client)))).toBe(1);
    const asked = await statuses(130, () => doors.get('/catalog/datasets', client));
    expect([of(503, asked), of(429, asked)]).toEqual([120, 10]);
  });

  test('mutations are 60 a minute, and take points too; both are told', async () => {
    const client = anew();
    const query = 'mutation { removeCity(input: { key: "x" }) { revision } }';
    const { headers } = await post({ query }, client);
    expect([headers['ratelimit-policy'], headers.ratelimit]).toEqual([
      ...['"points";q=120;w=120, "writes";q=60;w=60', '"points";r=118;t=2, "writes";r=59;t=1'],
    ]);
    const asked = await statuses(61, () => post({ query }, client));
    expect([of(429, asked), asked.slice(-2)]).toEqual([2, [429, 429]]);
    expect((await post({ query }, client)).text).toContain(
      '"This takes 1 change of your share, of which 0 are left. Try again in 1 second."',
    );
  });

  test('whether the service lives and is ready is told to everybody, always', async () => {
    const client = anew();
    await statuses(121, () => doors.get('/schema.graphql', client));
    expect((await doors.get('/livez', client)).status).toBe(200);
    expect((await doors.get('/readyz', client)).status).toBe(503);
  });
});

describe('a server whose answers wait', () => {
  const release: (() => void)[] = [];
  let server: FastifyInstance;
  let origin: string;
  let begun = 0;
  const silent = { error: () => undefined, info: () => undefined };
  const open = async (watch: (server: FastifyInstance) => void, turnAway?: TurnAway) => {
    const config = { publicUrl: 'https://kontor.example', varDir, trustedProxies: ['127.0.0.1'] };
    server = bareServer({ config, log: silent }, { turnAway });
    watch(server);
    server.get('/slow', async (_, reply) => {
      begun++;
      await new Promise<void>(done => release.push(done));
      return reply.send('done');
    });
    server.get('/livez', (_, reply) => reply.send('alive'));
    origin = await server.listen({ host: '127.0.0.1', port: 0 });
  };
  const slow = (client: Record<string, string>, signal?: AbortSignal) => fetch(`${origin}/slow`, { headers: client, signal }).then(({ status }) => status); // prettier-ignore
  const until = async (count: number) => {
    for (let tries = 0; begun < count && tries < 500; tries++) await new Promise(done => setTimeout(done, 5));
    return begun;
  };
  const settled = () => new Promise(done => setTimeout(done, 60));
  const all = async () => {
    while (release.length) {
      release.splice(0).forEach(done => done());
      await settled();
    }
  };
  beforeEach(() => (begun = 0));
  afterEach(async () => {
    await all();
    server.server.closeAllConnections();
    await server.close();
  });
  const nobody = new Set<string>();
  const patient = () => new AtOnce(5, 3, 200);

  test('B6: five requests of a client are worked on at once, some wait for a moment, and others are not kept waiting', async () => {
    await open(server => new FairShares({ perMinute: 600, now: clock, atOnce: patient() }).watch(server, nobody));
    const [one, other] = [anew(), anew()];
    const asked = Array.from({ length: 9 }, () => slow(one));
    expect(await until(5)).toBe(5);
    await settled();
    const theirs = slow(other);
    expect(await until(6)).toBe(6);
    release.splice(0).forEach(done => done());
    expect(await until(9)).toBe(9);
    await all();
    expect([await theirs, ...(await Promise.all(asked)).sort()]).toEqual([200, ...Array.from({ length: 8 }, () => 200), 429]);
  });

  test('B6: who waits in vain is told so', async () => {
    await open(server => new FairShares({ perMinute: 600, now: clock, atOnce: patient() }).watch(server, nobody));
    const client = anew();
    const asked = Array.from({ length: 5 }, () => slow(client));
    await until(5);
    const refused = await fetch(`${origin}/slow`, { headers: client });
    expect([refused.status, (await refused.json()) as object]).toMatchObject([
      429,
      { code: 'RATE_LIMITED', detail: 'Too many requests at once. Try again in 1 second.' },
    ]);
    await all();
    expect(new Set(await Promise.all(asked))).toEqual(new Set([200]));
  });

  test('B6: who leaves holds its place until the work is done, and not longer', async () => {
    await open(server => new FairShares({ perMinute: 600, now: clock, atOnce: patient() }).watch(server, nobody));
    const client = anew();
    const leaves = new AbortController();
    const asked = Array.from({ length: 5 }, () => slow(client, leaves.signal).catch(() => 0));
    await until(5);
    leaves.abort();
    expect(await Promise.all(asked)).toEqual([0, 0, 0, 0, 0]);
    await settled();
    const next = slow(client);
    await settled();
    expect(begun).toBe(5);
    await all();
    expect(await next).toBe(200);
  });

  test('B6: a minute of work a minute for who shows no key', async () => {
    await open(server => {
      server.addHook('onRequest', (request, _, done) => {
        if (request.headers['x-key']) request.viewer = { id: 'key office', name: 'office', role: 'reader', datasets: [] };
        done();
      });
      new FairShares({ perMinute: 600, now: clock, atOnce: patient() }).watch(server, nobody);
    });
    const client = anew();
    const worked = async (headers: Record<string, string>, seconds: number) => {
      const asked = slow(headers);
      await until(1);
      begun = 0;
      later(seconds);
      await all();
      return asked;
    };
    expect(await worked(client, 90)).toBe(200);
    const refused = await fetch(`${origin}/slow`, { headers: client });
    expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('ratelimit')]).toEqual([
      ...[429, '30', '"points";r=1199;t=1, "work";r=0;t=90'],
    ]);
    later(31);
    expect(await worked(client, 0)).toBe(200);
    const known = { ...anew(), 'x-key': 'x' };
    for (let asked = 0; asked < 3; asked++) expect(await worked(known, 90)).toBe(200);
  });

  test('B6: two keys are two clients, whatever their names', async () => {
    await open(server => {
      server.addHook('onRequest', (request, _, done) => {
        request.viewer = { id: `key ${String(request.headers['x-key'])}`, name: 'office', role: 'reader', datasets: [] };
        done();
      });
      new FairShares({ perMinute: 1, now: clock }).watch(server, nobody);
    });
    const asked = (key: string) => statuses(3, () => fetch(`${origin}/livez`, { headers: { 'x-key': key } }));
    expect([await asked('one'), await asked('other')]).toEqual([
      [200, 200, 429],
      [200, 200, 429],
    ]);
  });

  test('B1: one network has some connections, of each that is left another, and a proxy as many as it likes', async () => {
    const opened = async (trustedProxies: string[]) => {
      const limited = bareServer({ config: { publicUrl: 'https://kontor.example', varDir, rateLimit: 1, trustedProxies }, log: silent });
      await limited.listen({ host: '127.0.0.1', port: 0 });
      const { port } = limited.server.address() as AddressInfo;
      const one = () => connect(port, '127.0.0.1').on('error', () => undefined);
      const all = Array.from({ length: mostOfOneNetwork + 5 }, one);
      await settled();
      const left = all.filter(({ closed }) => !closed);
      left[0]?.destroy();
      await settled();
      const another = one();
      await settled();
      const kept = !another.closed;
      for (const socket of [...all, another]) socket.destroy();
      await limited.close();
      return [left.length, kept];
    };
    await open(() => undefined);
    expect(await opened(['10.0.0.0/8'])).toEqual([mostOfOneNetwork, true]);
    expect(await opened(['127.0.0.0/8'])).toEqual([mostOfOneNetwork + 5, true]);
  });

  test('B7: with so many requests under way another is 503 at once, with Retry-After, and the service still says that it lives', async () => {
    const health = new Set(['/livez']);
    const load = new Load(10);
    await open(server => load.count(server, health), turnAway(load, silent, health));
    const asked = Array.from({ length: 10 }, () => slow({}));
    await until(10);
    await fetch(`${origin}/slow`);
    const began = performance.now();
    const refused = await fetch(`${origin}/slow`);
    expect(performance.now() - began).toBeLessThan(50);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await refused.json()).toMatchObject({ code: 'OVERLOADED' });
    expect((await fetch(`${origin}/livez`)).status).toBe(200);
    await all();
    expect(new Set(await Promise.all(asked))).toEqual(new Set([200]));
    const next = slow({});
    await until(11);
    await all();
    expect(await next).toBe(200);
  });

  test('B7: where the event loop is late, a quarter of that is enough', async () => {
    const load = new Load(8, 800);
    await open(server => load.count(server, nobody), turnAway(load, silent, nobody));
    const asked = [slow({}), slow({})];
    await until(2);
    expect(load.isHeavy).toBe(false);
    let refused = 0;
    for (let turn = 0; turn < 12 && refused !== 503; turn++) {
      for (const began = performance.now(); performance.now() - began < 250;);
      await new Promise(done => setTimeout(done, 5));
      if (load.isHeavy) refused = await slow({});
    }
    expect(refused).toBe(503);
    for (let tries = 0; load.isHeavy && tries < 100; tries++) await new Promise(done => setTimeout(done, 50));
    expect(load.isHeavy).toBe(false);
    await all();
    expect(await Promise.all(asked)).toEqual([200, 200]);
  });
});

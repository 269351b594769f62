import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { startChild, type Child } from './child';
import { keyOf } from './keys';
import { Proxy, type Fault } from './proxy';
import { epoch, publicUrl, startService, type Service } from './service';
import { onUnix } from './where';

/** C3: the service as a process of its own, on a way to Postgres that has faults; beside it the same on a good one, to compare. */
let healthy: Service;
let proxy: Proxy;
let child: Child;
beforeAll(async () => {
  healthy = await startService();
  proxy = new Proxy(new URL(healthy.app.config.databaseUrl!));
  const settings = { DATABASE_URL: await proxy.listen(), PUBLIC_URL: publicUrl, SOURCE_DATE_EPOCH: epoch };
  child = await startChild(settings);
}, 60_000);
afterAll(async () => {
  await proxy.set({});
  const how = await child.stop();
  proxy.close();
  await healthy.stop();
  expect(how).toBe(0);
});

/** So long may an answer take, and what is good again may be away after the fault, in milliseconds. */
const [deadline, recovery] = [11_000, 2000];

/** Connections of all its pools, and the one it listens on. */
const mayHold = 28;

interface Told {
  readonly status: number;
  readonly text: string;
  readonly after: number;
}

async function ask(origin: string, path: string, query?: string): Promise<Told> {
  const began = performance.now();
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) };
  const answer = await fetch(origin + path, { signal: AbortSignal.timeout(20_000), ...(query && post) });
  const text = await answer.text();
  return { status: answer.status, text, after: performance.now() - began };
}

type Ask = (origin: string) => Promise<Told>;
let asked = 0;
/** Ever another one: no answer that was kept can stand in for the database. */
const query: Ask = origin =>
  ask(origin, '/graphql', `{ cities(first: ${(asked++ % 90) + 1}) { nodes { key name agreements { totalCount } } } }`);
const kinds = (dump: string): Readonly<Record<string, Ask>> => ({
  'GraphQL that needs data': query,
  'a document': origin => ask(origin, '/doc/agreement/bergen-dalian-friendship.ttl'),
  'a catalogue': origin => ask(origin, '/catalog/datasets.ttl'),
  'a dump': origin => ask(origin, dump),
  readiness: origin => ask(origin, '/readyz'),
});

const faults: readonly (readonly [string, Fault])[] = [
  ['a latency of 200 ms', { delay: 200 }],
  ['a latency of 2,000 ms', { delay: 2000 }],
  ['10 kB/s', { rate: 10_000 }],
  ['a black hole', { hole: true }],
  ['resets', { reset: true }],
  ['one-byte slices', { sliced: true }],
  ['half-closed connections', { halfClosed: true }],
  ['connections cut after 900 bytes', { cutAfter: 900 }],
];

/** What is to be said while there is no database, in the type that it is asked for. */
const states: readonly (readonly [path: string, status: number, type: string])[] = [
  ['/livez', 200, 'application/json'],
  ['/readyz', 503, 'application/problem+json'],
  ['/graphql?query={cities{totalCount}}', 503, 'application/json'],
  ['/graphql?query={__typename}', 200, 'application/json'],
  ['/doc/city/bergen.ttl', 503, 'text/turtle'],
  ['/doc/city/bergen.html', 503, 'text/html'],
  ['/id/city/bergen', 503, 'application/problem+json'],
  ['/catalog/datasets.ttl', 503, 'text/turtle'],
  ['/catalog/models.jsonld', 503, 'application/ld+json'],
  ['/data/bergen.nt', 200, 'application/n-triples'],
  ['/data/bergen.jsonld', 503, 'application/ld+json'],
  ['/feed/after/0.trig', 503, 'application/trig'],
  ['/def.ttl', 200, 'text/turtle'],
  ['/shapes.ttl', 200, 'text/turtle'],
  ['/context.jsonld', 200, 'application/ld+json'],
  ['/schema.graphql', 200, 'text/plain'],
];

const dumps = ['bergen.nt', 'bergen.ttl', 'bergen.trig', 'bergen.nq', 'all.nt', 'all.ttl', 'all.trig', 'all.nq'];

/** FAULTS=full: a fault lasts until everything that was asked has been answered, which with a slow way is the deadline each time. */
const isFull = process.env.FAULTS === 'full';
const [moment, enough] = [700, 2500];

interface Cell {
  readonly kind: string;
  readonly one: Ask;
  /** What it says on a good way, if that is ever the same. */
  readonly good?: string;
  /** Milliseconds that it takes on a good way, on this machine and at this time. */
  readonly usual: number;
}

async function cellsOf(dump: string): Promise<readonly Cell[]> {
  const cells = Object.entries(kinds(dump)).map(async ([kind, one]) => {
    const { text, after } = await one(healthy.origin);
    return { kind, one, good: one === query ? undefined : text, usual: after };
  });
  return Promise.all(cells);
}

/** Whether an answer is what it should be: right, or no answer and a status that says why. */
const isSound = ({ good }: Cell, { status, text }: Told) =>
  status === 200 ? (good === undefined ? text.startsWith('{"data":{"cities":{"nodes":[{') : text === good) : [503, 504].includes(status);

/** Everybody asks for everything, six at a time. */
async function wave(cells: readonly Cell[]) {
  const asked = cells.map(async cell => {
    const told = await Promise.all(Array.from({ length: 6 }, () => cell.one(child.origin)));
    const unsound = told.filter(answer => !isSound(cell, answer) || answer.after > deadline);
    return { kind: cell.kind, told: told.map(({ status, after }) => `${status} ${Math.round(after)}`), unsound };
  });
  return Promise.all(asked);
}

/** Milliseconds until it is good again, without what the machine does besides. */
async function back(cell: Cell) {
  for (const began = performance.now(); ; await passed(50)) {
    const answer = await cell.one(child.origin);
    if (answer.status === 200 && isSound(cell, answer)) return [cell.kind, Math.round(performance.now() - began - cell.usual)] as const;
  }
}

test.each(faults)('C3: %s between us and Postgres: no hang, no wrong data, and good again within two seconds', async (name, fault) => {
  const cells = await cellsOf(`/data/${dumps[faults.findIndex(([its]) => its === name)]!}`);
  // Connections are open when it begins.
  await Promise.all(Array.from({ length: 12 }, () => query(child.origin)));
  await proxy.set(fault);
  const waves = [wave(cells), passed(moment).then(() => wave(cells))];
  await (isFull ? Promise.all(waves) : passed(enough));
  await proxy.set({});
  const again = await Promise.all(cells.map(back));
  const told = (await Promise.all(waves)).flat();
  if (process.env.KONTOR_SHOW) process.stdout.write(`${[name, ...told, again].map(line => JSON.stringify(line)).join('\n')}\n`);
  expect(told.flatMap(({ kind, unsound }) => unsound.map(answer => [kind, answer]))).toEqual([]);
  expect(again.filter(([, after]) => after > recovery)).toEqual([]);
});

test('C3: a slow way is no dead one: what is open stays, and answers', async () => {
  await Promise.all(Array.from({ length: 12 }, () => query(child.origin)));
  const before = proxy.made;
  await proxy.set({ delay: 700 });
  const told = [await query(child.origin), await query(child.origin)];
  await proxy.set({});
  expect(told.map(({ status }) => status)).toEqual([200, 200]);
  expect(proxy.made - before).toBeLessThanOrEqual(4);
});

test('C3: connections that died unnoticed keep nobody for longer than two seconds', async () => {
  const cells = await cellsOf(`/data/${dumps[0]!}`);
  let slow: unknown[] = [];
  // A machine that does other things besides has three tries.
  for (let tries = 3; tries; tries--) {
    await Promise.all(Array.from({ length: 12 }, () => query(child.origin)));
    await proxy.set({ hole: true });
    await proxy.set({});
    const again = await Promise.all(cells.map(back));
    if (process.env.KONTOR_SHOW) process.stdout.write(`${JSON.stringify(again)}\n`);
    slow = again.filter(([, after]) => after > recovery);
    if (!slow.length) break;
  }
  expect(slow).toEqual([]);
});

test('C1, C2: without a database each address says so within two seconds, and with it again is good again as soon', async () => {
  expect((await ask(child.origin, '/data/bergen.nt')).status).toBe(200);
  await proxy.set({ refused: true });
  const told = await Promise.all(
    states.map(async ([path]) => {
      const began = performance.now();
      const { status, headers } = await fetch(child.origin + path, { redirect: 'manual' });
      const waits = performance.now() - began > recovery || (status === 503) !== (headers.get('retry-after') === '5');
      return [path, status, headers.get('content-type')?.split(';')[0], waits];
    }),
  );
  expect(told).toEqual(states.map(state => [...state, false]));
  await proxy.set({});
  const again = await Promise.all((await cellsOf('/data/bergen.jsonld')).map(back));
  expect(again.filter(([, after]) => after > recovery)).toEqual([]);
  expect(proxy.open).toBeGreaterThan(0);
  expect(proxy.open).toBeLessThanOrEqual(mayHold);
});

const direct = () => ({ DATABASE_URL: healthy.app.config.databaseUrl!, PUBLIC_URL: publicUrl, SOURCE_DATE_EPOCH: epoch });

test('C5: told to end, it says at once that it is not ready, answers what it was asked, and ends well', async () => {
  const ending = await startChild({ ...direct(), STOP_GRACE_SECONDS: '1' });
  expect((await ask(ending.origin, '/readyz')).status).toBe(200);
  const stream = await fetch(`${ending.origin}/feed/live`);
  ending.signal('SIGTERM');
  await passed(300);
  expect([await ask(ending.origin, '/readyz'), await ask(ending.origin, '/livez')]).toMatchObject([{ status: 503 }, { status: 200 }]);
  const answers = await Promise.all(Array.from({ length: 20 }, () => query(ending.origin)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(await ending.ended).toBe(0);
  await stream.text();
  await ending.stop();
});

test.each([
  ['SIGTERM', 'SIGTERM', 143],
  ['SIGTERM', 'SIGINT', 130],
] as const)('C5: told twice, by %s and %s, it ends at once and says so', async (first, second, code) => {
  const ending = await startChild({ ...direct(), STOP_GRACE_SECONDS: '30' });
  // It would be finished.
  const socket = connect(Number(new URL(ending.origin).port), '127.0.0.1').on('error', () => undefined);
  socket.write('POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{');
  await passed(100);
  const began = performance.now();
  ending.signal(first);
  await passed(800);
  ending.signal(second);
  expect(await ending.ended).toBe(code);
  expect(performance.now() - began).toBeLessThan(3000);
  await ending.stop();
});

/** The files that were made, each with whether it is what its checksum says. */
async function made(folder: string): Promise<readonly (readonly [name: string, whole: boolean])[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const dumps = names.filter(name => !name.includes('making-') && /\.\w+$/.test(name) && !name.endsWith('.sha256'));
  const isWhole = async (name: string) => {
    const [bytes, sum] = await Promise.all([readFile(join(folder, name)), readFile(join(folder, `${name}.sha256`), 'utf8')]);
    return sum.startsWith(createHash('sha256').update(bytes).digest('hex'));
  };
  return Promise.all(dumps.map(async name => [name, await isWhole(name)] as const));
}

const kills = Number(process.env.KILLS ?? 1);

test(`D2: killed at random ${kills} times while it makes dumps, it leaves none that is not whole, and makes them afterwards`, async () => {
  const varDir = await mkdtemp(join(tmpdir(), 'kontor-killed-'));
  const [folder, whole] = [join(varDir, 'dumps'), new Map<string, string>()];
  for (const name of dumps) whole.set(name, (await ask(healthy.origin, `/data/${name}`)).text);
  for (let time = 0; time <= kills; time++) {
    const killed = await startChild({ ...direct(), VAR_DIR: varDir });
    const asked = dumps.map(name => ask(killed.origin, `/data/${name}`).catch(() => undefined));
    if (time < kills) {
      await passed(Math.random() * 200);
      killed.signal('SIGKILL');
    }
    const told = await Promise.all(asked);
    told.forEach((answer, index) => expect([undefined, whole.get(dumps[index]!)]).toContain(answer?.text));
    expect((await made(folder)).filter(([, isWhole]) => !isWhole)).toEqual([]);
    if (time === kills) expect(told.map(answer => answer?.status)).toEqual(dumps.map(() => 200));
    await killed.stop();
  }
  await rm(varDir, { recursive: true, force: true });
}, 120_000);

onUnix(`C7: while there is no room for files a dump is 503, nothing is left of it, and all else is answered`, async () => {
  const full = await startChild(direct(), '16');
  const told = await Promise.all(
    ['/data/bergen.nt', '/data/bergen.ttl', '/doc/city/bergen.ttl', '/readyz'].map(path => ask(full.origin, path)),
  );
  expect(told.map(({ status }) => status)).toEqual([503, 503, 200, 200]);
  expect(told[0]!.text).toContain('SERVICE_UNAVAILABLE');
  const left = await readdir(join(full.varDir, 'dumps'), { recursive: true });
  expect(left).toEqual([]);
  expect(await full.stop()).toBe(0);
  expect(full.said()).toContain('EFBIG');
});

/** Nothing but `Date` is another. */
const jump = (days: number) =>
  jest.useFakeTimers({
    now: Date.now() + days * 86_400_000,
    doNotFake: [
      ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const),
      ...(['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
    ],
  });

test('C8: when the clock jumps by a day, ahead or back, keys, cursors, tags, dumps and readiness are as they were', async () => {
  const { header } = await keyOf(healthy);
  const pages = '{ cities(first: 3) { nodes { key } pageInfo { endCursor } } }';
  const { cities } = await healthy.ask<{ cities: { pageInfo: { endCursor: string } } }>(pages);
  const next = 'query ($after: Cursor) { cities(first: 3, after: $after) { nodes { key } } }';
  const look = async () => {
    const tagged = await healthy.get('/graphql?query={cities{totalCount}}');
    const dump = await healthy.get('/data/bergen.nt');
    return [
      await healthy.ask(next, { after: cities.pageInfo.endCursor }),
      (await healthy.answer('{ cities { totalCount } }', {}, header)).data,
      [tagged.headers.get('etag'), dump.headers.get('etag'), await dump.text()],
      (await healthy.get('/feed/after/0.nq')).headers.get('etag'),
      (await healthy.get('/readyz')).status,
    ];
  };
  const before = await look();
  const [, , , feed] = before;
  for (const days of [1, -1]) {
    jump(days);
    try {
      expect(await look()).toEqual(before);
      expect((await healthy.get('/feed/after/0.nq', { 'if-none-match': feed as string })).status).toBe(304);
    } finally {
      jest.useRealTimers();
    }
  }
});

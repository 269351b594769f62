import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueToken } from '../src/store/rights/tokens';
import { epoch, publicUrl, startService, type Service } from './service';

/** What is acknowledged is stored, and nothing else is: under many writers, and when the service is killed. */
let service: Service;
let key: string;
const scratch = mkdtempSync(join(tmpdir(), 'kontor-fire-'));
const kills = Number(process.env.KONTOR_KILLS ?? 8);
beforeAll(async () => {
  service = await startService();
  key = await issueToken(service.app.db, { name: 'the office', role: 'administrator', datasets: 'all', days: 1 });
}, 120_000);
afterAll(async () => {
  await service.stop();
  rmSync(scratch, { recursive: true, force: true });
});

interface Answer {
  readonly data?: Readonly<Record<string, { readonly revision: number } | null>>;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}
async function send(origin: string, query: string, variables: object = {}): Promise<Answer> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}
const query = <T extends object>(sql: string) => service.app.db.query<T[]>(sql);
const newest = async () => (await query<{ max: number }>('SELECT max(number) FROM revision'))[0]!.max;

test('D6: of 200 writers at once on one record, those acknowledged are stored, each as its own revision', async () => {
  const before = await newest();
  const acknowledged: [revision: number, population: number][] = [];
  const codes = new Set<string>();
  const write = async (population: number) => {
    for (let tries = 0; tries < 4; tries++) {
      const { data, errors: unread } = await send(service.origin, '{ city(key: "turku") { revision } }');
      unread?.forEach(({ extensions }) => codes.add(extensions.code));
      if (!data?.city) continue;
      const { data: done, errors } = await send(
        service.origin,
        'mutation ($input: ChangeCityInput!) { changeCity(input: $input) { revision } }',
        { input: { key: 'turku', expectedRevision: data.city.revision, population, populationOn: '2026' } },
      );
      errors?.forEach(({ extensions }) => codes.add(extensions.code));
      if (done?.changeCity) return acknowledged.push([done.changeCity.revision, population]);
    }
    return undefined;
  };
  await Promise.all(Array.from({ length: 200 }, (_, index) => write(1_000_000 + index)));
  const stored = await query<{ since: number; population: number }>(
    `SELECT since, population FROM history.city WHERE key = 'turku' AND since > ${before} ORDER BY since`,
  );
  expect(stored.map(({ since, population }) => [since, population])).toEqual(acknowledged.sort(([a], [b]) => a - b));
  expect(acknowledged.length).toBeGreaterThan(3);
  expect(await newest()).toBe(before + acknowledged.length);
  expect([...codes].filter(code => !['CONFLICT', 'SERVICE_UNAVAILABLE'].includes(code))).toEqual([]);
}, 120_000);

const freePort = () =>
  new Promise<number>(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

async function started(port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(__dirname, '../bin/kontor.js'), 'serve'], {
    env: {
      ...process.env,
      ...{
        DATABASE_URL: service.app.database.url,
        PUBLIC_URL: publicUrl,
        SOURCE_DATE_EPOCH: epoch,
        LOG_LEVEL: 'fatal',
        RATE_LIMIT: '0',
        LOAD_LIMIT: '0',
      },
      ...{ PORT: String(port), HOST: '127.0.0.1', VAR_DIR: scratch },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise(done => child.stdout.once('data', done));
  return child;
}

/** Makes a city and an agreement with it, at once, again and again until nobody answers; gives what was acknowledged. */
async function writeUntilItDies(
  origin: string,
  stem: string,
  acknowledge: () => void,
): Promise<{ sent: string[]; acknowledged: string[] }> {
  const [sent, acknowledged]: [string[], string[]] = [[], []];
  for (let index = 0; ; index++) {
    const name = `${stem}-${index}`;
    const changes = [
      { createCity: { key: name, dataset: 'bergen', country: 'no', names: [{ lang: 'nb', value: name }] } },
      {
        createAgreement: {
          ...{ key: `${name}-bergen`, dataset: 'bergen', type: 'CONTACT', sources: ['s01'] },
          parties: [name, 'bergen'].map(city => ({ actor: `${publicUrl}/id/city/${city}` })),
        },
      },
    ];
    sent.push(name);
    try {
      const { data } = await send(origin, 'mutation ($changes: [ChangeInput!]!) { commit(changes: $changes) { revision } }', { changes });
      if (!data?.commit) continue;
      acknowledged.push(name);
      acknowledge();
    } catch {
      return { sent, acknowledged };
    }
  }
}

test(`C6: killed at ${kills} random moments, the service has each write wholly or not at all, and all that it acknowledged`, async () => {
  let [written, lost, killedWithin] = [0, [] as string[], 0];
  for (let round = 0; round < kills; round++) {
    const port = await freePort();
    const child = await started(port);
    let acknowledge = () => undefined as void;
    const first = new Promise<void>(done => (acknowledge = done));
    const writers = [0, 1, 2].map(writer => writeUntilItDies(`http://127.0.0.1:${port}`, `k${round}-${writer}`, acknowledge));
    // Every second time not before something is there, however slow the machine.
    if (round % 2) await first;
    await new Promise(done => setTimeout(done, 100 + Math.random() * 400));
    child.kill('SIGKILL');
    const results = await Promise.all(writers);
    const sent = results.flatMap(result => result.sent);
    const acknowledged = results.flatMap(result => result.acknowledged);
    await query(`SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND wait_event = 'ClientRead' AND state LIKE 'idle in transaction%'`); // prettier-ignore
    const there = await query<{ city: string | null; agreement: string | null; parties: number }>(
      `SELECT c.key AS city, a.key AS agreement, (SELECT count(*)::integer FROM party WHERE agreement = a.key) AS parties
       FROM city c FULL JOIN agreement a ON a.key = c.key || '-bergen' WHERE c.key LIKE 'k${round}-%' OR a.key LIKE 'k${round}-%'`,
    );
    expect(there.filter(({ city, agreement, parties }) => !city || !agreement || parties !== 2)).toEqual([]);
    const keys = new Set(there.map(({ city }) => city!));
    lost.push(...acknowledged.filter(name => !keys.has(name)));
    expect([...keys].filter(name => !sent.includes(name))).toEqual([]);
    written += keys.size;
    killedWithin += sent.length - acknowledged.length;
  }
  lost = [...new Set(lost)];
  expect(lost).toEqual([]);
  expect(written).toBeGreaterThanOrEqual(kills / 2);
  expect(killedWithin).toBeGreaterThanOrEqual(kills);
}, 600_000);

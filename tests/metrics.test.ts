import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Pool } from 'pg';
import { ofRegister } from '../src/http/metrics/of-register';
import { connect } from '../src/store/connection/connect';
import { issueToken } from '../src/store/rights/tokens';
import { startService, type Service } from './service';

let service: Service;
beforeAll(async () => {
  const settings = { METRICS_PORT: '0', RATE_LIMIT: '5', LOAD_LIMIT: '1', TRUSTED_PROXIES: '127.0.0.1' };
  service = await startService(['bergen'], undefined, settings);
}, 60_000);
afterAll(() => service.stop());

async function metrics(headers: Record<string, string> = {}) {
  const { port } = service.server.metrics!.server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/metrics`, { headers });
  return { type: response.headers.get('content-type'), cors: response.headers.get('access-control-allow-origin'), text: await response.text() };
} // prettier-ignore
/** The value of each of these samples; -1 where there is none. */
async function values(...samples: string[]) {
  const lines = (await metrics()).text.split('\n');
  return samples.map(sample => Number(lines.find(line => line.startsWith(`${sample} `))?.slice(sample.length) ?? -1));
}
let clients = 0;
/** A client whom nobody has seen before. */
const anew = () => ({ 'x-forwarded-for': `203.0.113.${++clients}` });

const label = String.raw`\w+="(?:[^"\\]|\\[\\"n])*"`;
const sample = new RegExp(String.raw`^([a-z_]+(?:p99_\w+)?)(?:\{${label}(?:,${label})*\})? \d+(?:\.\d+)?(?:e-\d+)?$`);
const endings = { counter: ['_total'], gauge: [''], histogram: ['_bucket', '_sum', '_count'] };

/** Lines that do not belong to what was described before them, or that are there twice. */
function misfits(text: string): string[] {
  return text.split(/^(?=# HELP )/m).flatMap(block => {
    const [help = '', type = '', ...samples] = block.trimEnd().split('\n');
    const [, name = '?', kind = 'gauge'] = /^# TYPE (\w+) (counter|gauge|histogram)$/.exec(type) ?? [];
    const base = kind === 'counter' ? name.replace(/_total$/, '') : name;
    const names = endings[kind as keyof typeof endings].map(ending => base + ending);
    const isFit = (line: string, at: number) => names.includes(sample.exec(line)?.[1] ?? '') && samples.indexOf(line) === at;
    return [...(help.startsWith(`# HELP ${name} `) ? [] : [help]), ...samples.filter((line, at) => !isFit(line, at))];
  });
}

test('it is told in the form that Prometheus reads, and in OpenMetrics to who asks for that; no page of others may read it', async () => {
  await service.get('/doc/city/bergen.ttl', anew());
  const [plain, open] = [await metrics(), await metrics({ accept: 'application/openmetrics-text;version=1.0.0;q=0.8,text/plain;q=0.3' })];
  expect([plain.type, open.type]).toEqual([
    'text/plain; version=0.0.4; charset=utf-8',
    'application/openmetrics-text; version=1.0.0; charset=utf-8',
  ]);
  expect(open.text).toMatch(/^# TYPE kontor_http_requests counter\nkontor_http_requests_total\{[^]*\n# EOF\n$/m);
  expect(plain.text).toContain('# TYPE kontor_http_requests_total counter\n');
  expect([plain.text, open.text.replace(/# EOF\n$/, '')].flatMap(misfits)).toEqual([]);
  expect(misfits('# HELP a b\n# TYPE a counter\na 1\na_total 1\na_total 1\na_total{b="c} 1\n')).toHaveLength(3);
  const told = readFileSync(join(__dirname, '../docs/operating.md'), 'utf8');
  const names = [...plain.text.matchAll(/^# TYPE (kontor_\w+)/gm)].map(([, name]) => name!);
  expect(names.filter(name => !told.includes(`\`${name}\``))).toEqual([]);
  expect([plain.cors, (await service.get('/metrics', anew())).status]).toEqual([null, 404]);
});

test('requests are counted by the pattern of their address and their status, also those that lead nowhere', async () => {
  const counted = ['route="/doc/:path/:key",code="303"', 'route="/doc/:path/:key",code="404"', 'route="none",code="404"'].map(
    labels => `kontor_http_requests_total{${labels}}`,
  );
  const timed = ['doc', 'other'].map(kind => `kontor_http_request_duration_seconds_count{kind="${kind}"}`);
  const before = await values(...counted, ...timed);
  for (const path of ['/doc/city/nowhere', '/doc/city/bergen.ttl', '/no/such/address', '/livez']) await service.get(path, anew());
  const after = await values(...counted, ...timed);
  expect(after.map((count, at) => count - Math.max(0, before[at]!))).toEqual([expect.any(Number), 1, 1, 2, 2]);
});

test('who had their share is counted by what it was', async () => {
  const client = anew();
  for (let n = 0; n < 12; n++) await service.get('/robots.txt', client);
  const shares = ['points', 'catalog', 'at_once'].map(share => `kontor_http_requests_over_share_total{share="${share}"}`);
  expect(await values(...shares)).toEqual([2, 0, 0]);
});

test('what is under way and who is turned away is counted, and connections by what they are for', async () => {
  const { db } = service.app;
  const holder = db.createQueryRunner();
  await holder.startTransaction();
  await holder.query('LOCK TABLE city IN ACCESS EXCLUSIVE MODE');
  const held = service.answer('{ cities { nodes { key } } }', {}, anew());
  const one = 'kontor_pool_connections{pool="reading",state="used"}';
  const routes = ['kontor_http_requests_in_progress{route="/graphql"}', one];
  while ((await values(one))[0] !== 1) continue;
  expect((await service.get('/robots.txt', anew())).status).toBe(503);
  expect(await values(...routes, 'kontor_http_requests_shed_total')).toEqual([1, 1, 1]);
  await holder.rollbackTransaction();
  await holder.release();
  await held;
  expect(await values(...routes)).toEqual([-1, 0]);
});

test('answers that were kept are counted', async () => {
  const counts = ['asked', 'spared'].map(what => `kontor_answers_${what}_total`);
  const before = await values(...counts);
  for (let n = 0; n < 4; n++) await service.answer('{ register { revision } countries(first: 3) { totalCount } }', {}, anew());
  expect((await values(...counts)).map((count, at) => count - before[at]!)).toEqual([3, 1]);
});

test('E8: the register’s state is told, and nothing of what is private: no key, secret, address or value', async () => {
  const { db } = service.app;
  const [told] = await db.query<{ number: number }[]>('SELECT max(number) AS number FROM revision');
  const token = await issueToken(db, { name: 'canary-office', role: 'reader', datasets: 'all', days: 1 });
  const known = { authorization: `Bearer ${token}`, 'user-agent': 'canary-agent' };
  await db.query(
    `INSERT INTO dataset (key, dataset, titles, descriptions, licence, publisher, contact_point, public)
     SELECT 'canary-set', key, titles, descriptions, licence, publisher, contact_point, true FROM dataset WHERE key = 'bergen'`,
  );
  for (const name of ['bergen', 'canary-set']) expect((await service.get(`/data/${name}.nt`, anew())).status).toBe(200);
  const made = ['bergen', 'canary-set'].map(name => `kontor_dump_timestamp_seconds{dataset="${name}"}`);
  const [ours, theirs] = await values(...made);
  expect([ours, theirs].map(at => Math.abs(at! - Date.now() / 1000) < 60)).toEqual([true, true]);
  await db.query(`UPDATE dataset SET public = false WHERE key = 'canary-set'`);
  // Its file is still there, until a dump is asked for.
  expect((await values(...made)).map(at => at > 0)).toEqual([true, false]);
  for (const path of ['/data/canary-set.nt', '/doc/dataset/canary-set', '/canary-path?canary-query', '/graphql?query=canary-text'])
    await service.get(path, { ...known, ...anew() });
  await service.answer('query ($key: String) { dataset(key: $key) { key } }', { key: 'canary-set' }, { ...known, ...anew() });
  const { text } = await metrics();
  const secrets = ['canary', token, token.split('_')[1]!, '203.0.113', new URL(service.app.database.url).password || 'canary'];
  expect(secrets.filter(secret => text.includes(secret))).toEqual([]);
  expect(await values('kontor_revision', 'kontor_database_up')).toEqual([told!.number + 2, 1]);
});

test('however many look, the database is asked by one, and where a part of it does not answer the rest is told', async () => {
  const session = await connect(service.app.config.databaseUrl!);
  await session.query('BEGIN; LOCK TABLE dataset');
  const looks = Array.from({ length: 4 }, () => metrics());
  const ready = await service.get('/readyz');
  await session.query('ROLLBACK');
  await session.end();
  expect([ready.status, ...(await Promise.all(looks)).map(({ text }) => /^kontor_database_up (\d)/m.exec(text)?.[1])]).toEqual([
    200,
    '1',
    '1',
    '1',
    '1',
  ]);
});

test('while the database is away that is told, and all that does not need it', async () => {
  const healthPool = new Pool({ connectionString: 'postgres://nobody@127.0.0.1:1/nothing' });
  const told = await ofRegister({ healthPool, model: service.app.model, config: { publicUrl: '', varDir: '' } });
  expect(told.map(({ name, samples }) => [name, samples])).toEqual([['kontor_database_up', [{ value: 0 }]]]);
  await healthPool.end();
});

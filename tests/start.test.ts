import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The README's first command, as a process of its own, on an embedded Postgres in an empty folder. */
let varDir: string;
let service: ChildProcess;
let origin: string;
let said = '';

beforeAll(async () => {
  varDir = await mkdtemp(join(tmpdir(), 'kontor-start-'));
  const port = await freePort();
  origin = `http://localhost:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    VAR_DIR: varDir,
    DATABASE_URL: '',
    PUBLIC_URL: '',
    SOURCE_DATE_EPOCH: '',
    NODE_ENV: '',
  };
  service = spawn('npm', ['start'], { cwd: join(__dirname, '..'), env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  for (const stream of [service.stdout!, service.stderr!]) stream.on('data', (data: Buffer) => (said += data.toString()));
  await ready();
}, 90_000);

afterAll(async () => {
  if (service.exitCode === null && service.signalCode === null) await stop();
  await rm(varDir, { recursive: true, force: true });
}, 30_000);

/** As Ctrl-C in a terminal does: npm, and what it started. Done when nothing holds the output any more. */
async function stop() {
  process.kill(-service.pid!, 'SIGINT');
  await once(service, 'close');
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function ready() {
  for (let tries = 0; tries < 300; tries++) {
    if (service.exitCode !== null) throw new Error(said);
    if ((await fetch(`${origin}/readyz`).catch(() => undefined))?.ok) return;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  throw new Error(`It did not become ready: ${said}`);
}

test('it prints its addresses', () => {
  expect(said).toContain(`${origin}/graphql`);
});

test('it answers a query', async () => {
  const query = `{ city(key: "bergen") { name agreements(where: { status: { eq: ACTIVE } }) { totalCount } } }`;
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  expect(await response.json()).toEqual({ data: { city: { name: 'Bergen', agreements: { totalCount: 8 } } } });
});

test('it leads from a thing to its document', async () => {
  const response = await fetch(`${origin}/id/agreement/bergen-dalian-friendship`, { headers: { accept: 'text/turtle' } });
  expect([response.status, response.url, response.headers.get('content-type')]).toEqual([
    200,
    `${origin}/doc/agreement/bergen-dalian-friendship`,
    'text/turtle; charset=utf-8',
  ]);
  expect(await response.text()).toContain(`<${origin}/id/agreement/bergen-dalian-friendship> a kontor:Agreement`);
});

test('told to stop, it stops', async () => {
  await stop();
  await expect(fetch(`${origin}/livez`)).rejects.toThrow();
}, 30_000);

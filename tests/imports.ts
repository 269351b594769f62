import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { bareServer } from '../src/http/bare-server';
import { importing } from '../src/http/imports/import';
import type { Arrival } from '../src/http/limits/arrival';
import type { Outcome } from '../src/intake/report';
import type { Viewer } from '../src/model/viewer';
import { epoch, publicUrl, startService, type Service } from './service';

export const program = join(__dirname, '../bin/kontor.js');
export const publications = join(__dirname, '../data/publications');
export const administrator: Viewer = { id: 'tests', name: 'tests', role: 'administrator', datasets: 'all' };
export const wikipedia = 'twin-cities-wikipedia-2026';

/** A register with the seed in it, its commands, and its door for imports, which lets in whoever `viewer` says. */
export async function openImports(seeds?: Parameters<typeof startService>[0]) {
  const service = await startService(seeds);
  const { database, concepts } = service.app;
  const folder = await mkdtemp(join(tmpdir(), 'kontor-import-'));
  const door: { viewer: Viewer | undefined } = { viewer: administrator };
  const { server, upload } = await openDoor(service, door);
  /** A file of the test's own. */
  const file = async (name: string, content: string | Buffer) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const command = (args: readonly string[], url = database.url) => {
    const unset = { VOCABULARY_URL: '', LOG_LEVEL: '', NODE_ENV: '', HOST: '', PORT: '0' };
    const env = { ...process.env, ...unset, DATABASE_URL: url, PUBLIC_URL: publicUrl, SOURCE_DATE_EPOCH: epoch, VAR_DIR: folder };
    return spawn(process.execPath, [program, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  };
  const ended = async (child: ReturnType<typeof command>) => {
    const said = { out: '', err: '' };
    child.stdout.on('data', (data: Buffer) => (said.out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (said.err += data.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, ...said };
  };
  const kontor = (...args: readonly string[]) => ended(command(args));
  /** The same on another database. */
  const kontorOn = (url: string, ...args: readonly string[]) => ended(command(args, url));
  /** The rows of a statement. */
  const rows = async <T extends object>(sql: string, values: readonly unknown[] = []) =>
    (await service.app.pool.query<T>(sql, [...values])).rows;
  const revision = async () => (await rows<{ number: number }>('SELECT max(number) AS number FROM revision'))[0]!.number;
  const stop = async () => {
    await server.close();
    await service.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { service, concepts, folder, door, upload, file, command, ended, kontor, kontorOn, rows, revision, stop };
}

/** A door for imports alone. */
export async function openDoor({ app }: Service, door: { readonly viewer: Viewer | undefined }, { arrival, memoryMb, more }: Doorway = {}) {
  const { config, model, portal, log, database } = app;
  const server = bareServer({ config, log }, { arrival });
  server.decorateRequest('viewer', undefined).addHook('onRequest', (request, _, done) => {
    request.viewer = door.viewer;
    done();
  });
  importing(server, { config, model, portal, importing: { url: database.url, now: config.now } }, memoryMb);
  more?.(server);
  await server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.server.address() as AddressInfo;
  const upload = (dataset: string, type: string, body: Sent, { query = '', headers = {} }: Uploaded = {}) =>
    fetch(`http://127.0.0.1:${port}/import/${dataset}${query}`, { method: 'POST', body, headers: { 'content-type': type, ...headers } });
  return { server, port, upload };
}

interface Doorway {
  readonly arrival?: Arrival;
  readonly memoryMb?: number;
  /** Adds further addresses. */
  readonly more?: (server: FastifyInstance) => void;
}
export type Sent = string | Buffer<ArrayBuffer>;
interface Uploaded {
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
export type Imports = Awaited<ReturnType<typeof openImports>>;

/** The outcome of an upload that was taken. */
export async function outcomeOf(response: Response | Promise<Response>): Promise<Outcome> {
  const answer = await response;
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(text);
  return JSON.parse(text) as Outcome;
}

const header = ['city1', 'country1', 'lat1', 'lng1', 'city2', 'country2', 'lat2', 'lng2'];
const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
/** A CSV of the form of the lists of twins: two names with their countries in each row. */
export const twins = (...pairs: readonly (readonly [city: string, country: string, other: string, of: string])[]) =>
  [header, ...pairs.map(([a, of, b, too]) => [a, of, '', '', b, too, '', ''])].map(row => `${row.map(cell).join(',')}\n`).join('');

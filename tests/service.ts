import type { FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, type App, type Wiring } from '../src/app';
import { loadSeed } from '../src/cli/load';
import { readConfig } from '../src/config';
import { migrate } from '../src/store/migrating/migrate';
import { preparedDatabase } from './database';

export const publicUrl = 'https://kontor.example';
/** The day on which the tests' register lives: 2026-12-01, noon. */
export const epoch = String(Date.parse('2026-12-01T12:00:00Z') / 1000);

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** A running service with the seed in it. `ask` and `answer` go through HTTP. */
export interface Service {
  readonly app: App;
  /** Its `metrics` listens too, if the settings want them. */
  readonly server: FastifyInstance;
  readonly origin: string;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly ask: <T = never>(query: string, variables?: object, headers?: Record<string, string>) => Promise<T>;
  readonly answer: (query: string, variables?: object, headers?: Record<string, string>) => Promise<Answer>;
  /** Another service on the same database, with other settings. */
  readonly again: (
    settings?: Readonly<Record<string, string>>,
    wiring?: Wiring,
  ) => Promise<Pick<Service, 'app' | 'origin' | 'get' | 'answer' | 'stop'>>;
  readonly stop: () => Promise<void>;
}

/** `settings` are variables of the environment besides those that every test needs. */
export async function startService(
  seeds: readonly ('bergen' | 'official-claims')[] = ['bergen'],
  clock = epoch,
  settings: Readonly<Record<string, string>> = {},
): Promise<Service> {
  const database = await preparedDatabase(`${seeds.join()} ${clock}`, async url => {
    const varDir = await mkdtemp(join(tmpdir(), 'kontor-var-'));
    const app = await createApp(configOf(url, varDir, { SOURCE_DATE_EPOCH: clock }));
    await migrate(app.db, url);
    for (const seed of seeds) await loadSeed(app, seed);
    await app.close();
    await rm(varDir, { recursive: true, force: true });
  });
  const first = await open(database.url, { SOURCE_DATE_EPOCH: clock, ...settings });
  const { app, server, origin, get, answer } = first;
  const ask = async <T>(query: string, variables?: object, headers?: Record<string, string>) => {
    const { data, errors } = await answer(query, variables, headers);
    if (errors) throw new Error(JSON.stringify(errors));
    return data as T;
  };
  const again = (others: Readonly<Record<string, string>> = {}, wiring: Wiring = {}) =>
    open(database.url, { SOURCE_DATE_EPOCH: clock, ...settings, ...others }, wiring);
  const stop = async () => {
    await first.stop();
    await database.drop();
  };
  return { app, server, origin, get, ask, answer, again, stop };
}

const configOf = (url: string, varDir: string, settings: Readonly<Record<string, string>>) =>
  readConfig({
    DATABASE_URL: url,
    PUBLIC_URL: publicUrl,
    VAR_DIR: varDir,
    LOG_LEVEL: 'fatal',
    STOP_GRACE_SECONDS: '0',
    RATE_LIMIT: '0',
    LOAD_LIMIT: '0',
    ...settings,
  });

async function open(url: string, settings: Readonly<Record<string, string>>, wiring: Wiring = {}) {
  const varDir = await mkdtemp(join(tmpdir(), 'kontor-var-'));
  const app = await createApp(configOf(url, varDir, settings), wiring);
  const server = await app.http();
  for (const one of [server, server.metrics]) await one?.listen({ host: '127.0.0.1', port: 0 });
  const origin = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  const get = (path: string, headers: Record<string, string> = {}) => fetch(origin + path, { headers, redirect: 'manual' });
  const answer = async (query: string, variables: object = {}, headers: Record<string, string> = {}) => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
  const stop = async () => {
    await app.close();
    await rm(varDir, { recursive: true, force: true });
  };
  return { app, server, origin, get, answer, stop };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type Pool } from 'pg';
import { createApp } from '../src/app';
import { readConfig } from '../src/config';
import { pool } from '../src/store/connection/pool';
import { freshDatabase } from './database';

jest.setTimeout(60_000);

const openAll = (connections: Pool, count: number) =>
  Promise.all(Array.from({ length: count }, () => connections.query('SELECT pg_sleep(0.2)')));

test('connections that have ended are gone from the server', async () => {
  const database = await freshDatabase();
  const client = new Client(database.url);
  await client.connect();
  const connections = pool({ url: database.url, log: () => undefined });
  await openAll(connections, 10);
  await connections.end();
  const { rows } = await client.query<{ left: number }>(
    `SELECT count(*)::int AS left FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'kontor'`,
  );
  await client.end();
  await database.drop();
  expect(rows).toEqual([{ left: 0 }]);
});

test('closing the service, with its embedded Postgres, says nothing', async () => {
  const varDir = await mkdtemp(join(tmpdir(), 'kontor-closing-'));
  const said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    for (let times = 0; times < 3; times++) {
      const app = await createApp(readConfig({ VAR_DIR: varDir, LOG_LEVEL: 'warn' }));
      await Promise.all([openAll(app.pool, 10), app.db.query('SELECT 1'), app.db.query('SELECT 1')]);
      await app.close();
    }
    expect(said.mock.calls).toEqual([]);
  } finally {
    said.mockRestore();
    await rm(varDir, { recursive: true, force: true });
  }
});

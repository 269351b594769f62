import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded, type Embedded } from '../src/store/embedded/start';

/** What the tests run on, to be ended by `teardown.ts`. */
export interface TestServer extends Embedded {
  readonly directory: string;
}

export const testServer = Symbol.for('kontor.tests.server');

/**
 * One Postgres for a whole run of jest. Where TEST_DATABASE_URL is set already, the tests run on that server,
 * as a role that may create databases, and nothing is started.
 */
export default async function setup() {
  // Before any test runs a command: two that begin at once would both build.
  execFileSync(process.execPath, [join(__dirname, '../scripts/build.js')]);
  process.env.KONTOR_TEST_RUN = randomBytes(4).toString('hex');
  if (process.env.TEST_DATABASE_URL) return;
  const directory = await mkdtemp(join(tmpdir(), 'kontor-tests-'));
  const server = await startEmbedded({ varDir: directory, fsync: false, sharedBuffers: '64MB' }).catch(async (error: unknown) => {
    await rm(directory, { recursive: true, force: true });
    throw error;
  });
  process.env.TEST_DATABASE_URL = server.url;
  Object.assign(globalThis, { [testServer]: { ...server, directory } satisfies TestServer });
}

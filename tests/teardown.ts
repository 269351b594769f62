import { rm } from 'node:fs/promises';
import { dropPrepared } from './database';
import { testServer, type TestServer } from './setup';

/** Ends what `setup.ts` began. */
export default async function teardown() {
  const server = (globalThis as { [testServer]?: TestServer })[testServer];
  if (!server) return dropPrepared(process.env.KONTOR_TEST_RUN!);
  await server.stop();
  await rm(server.directory, { recursive: true, force: true });
}

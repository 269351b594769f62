import { rm } from 'node:fs/promises';
import { testServer, type TestServer } from './setup';

/** Ends what `setup.ts` began. */
export default async function teardown() {
  const server = (globalThis as { [testServer]?: TestServer })[testServer];
  await server?.stop();
  if (server) await rm(server.directory, { recursive: true, force: true });
}

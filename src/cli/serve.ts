import { Command } from 'commander';
import { createApp, type App } from '../app';
import { readConfig } from '../config';
import { migrate, requireMigrated } from '../store/migrate';
import { isEmpty, loadSeed } from './load';

/** `kontor serve`: the service, until it is told to stop. */
export const serve = (env: NodeJS.ProcessEnv) =>
  new Command('serve')
    .description('Serve GraphQL and linked data.')
    .option('--prepare', 'first bring the schema up to date and, if the register is empty, load the City of Bergen')
    .action(async ({ prepare }: { prepare?: boolean }) => {
      const app = await createApp(readConfig(env));
      try {
        if (prepare) await prepared(app);
        else await requireMigrated(app.db);
        await listen(app);
      } catch (error) {
        await app.close();
        throw error;
      }
    });

async function prepared(app: App) {
  await migrate(app.db, app.database.url);
  if (await isEmpty(app)) await loadSeed(app, 'bergen');
}

async function listen(app: App) {
  const { host, port, publicUrl } = app.config;
  const server = await app.http();
  await server.listen({ host, port });
  for (const [what, path] of addresses) process.stdout.write(`${what.padEnd(12)}${publicUrl}${path}\n`);
  const stop = () => void app.close().then(() => process.exit(0), fail);
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

const addresses = [
  ['Kontor', '/'],
  ['GraphQL', '/graphql'],
  ['Documents', '/doc/{concept}/{key}'],
  ['Dumps', '/data/{dataset}.ttl'],
  ['Ontology', '/def'],
] as const;

function fail(error: unknown) {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
}

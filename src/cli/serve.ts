import { Command } from 'commander';
import type { FastifyInstance } from 'fastify';
import { createApp, type App } from '../app';
import { readConfig } from '../config';
import { CannotStart } from '../errors';
import { migrate, requireMigrated } from '../store/migrating/migrate';
import { isEmpty, loadSeed } from './load';
import { withProgress, type Tell } from './progress';
import { told } from './told';

/** `kontor serve`: the service, until it is told to stop. */
export const serve = (env: NodeJS.ProcessEnv) =>
  new Command('serve')
    .description('Serve GraphQL and linked data.')
    .option('--prepare', 'first bring the schema up to date and, if the register is empty, load the City of Bergen')
    .action(async ({ prepare }: { prepare?: boolean }) => {
      const config = readConfig(env);
      await withProgress(async tell => {
        tell('Opening the database');
        const app = await createApp(config);
        try {
          if (prepare) await prepared(app, tell);
          else await requireMigrated(app.db);
          tell('Starting the service');
          await listen(app);
        } catch (error) {
          await app.close();
          throw error;
        }
        tell('');
        announce(app);
      });
    });

async function prepared(app: App, tell: Tell) {
  tell('Bringing the schema up to date');
  await migrate(app.db, app.database.url);
  if (!(await isEmpty(app))) return;
  tell('Loading the City of Bergen');
  await loadSeed(app, 'bergen');
}

async function listen({ config, http }: App) {
  const server = await http();
  const { host, port, metricsHost, metricsPort } = config;
  if (server.metrics) await listenAt(server.metrics, { host: metricsHost, port: metricsPort! }, 'METRICS_');
  await listenAt(server, { host, port }, '');
}

async function listenAt(server: FastifyInstance, { host, port }: { host: string; port: number }, setting: string) {
  await server.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
    const why = reasons[error.code ?? ''];
    throw why ? new CannotStart(`Port ${port} of ${host} cannot be listened on: ${why(setting)}.`) : error;
  });
}

/** By the beginning of the names of the settings. */
const reasons: Readonly<Record<string, (setting: string) => string>> = {
  EADDRINUSE: setting => `another program does. Stop that one, or set ${setting}PORT to another`,
  EACCES: setting => `that takes special rights. Set ${setting}PORT to 1024 or higher`,
  EADDRNOTAVAIL: setting => `this machine does not have that address. Set ${setting}HOST to one that it has`,
  ENOTFOUND: setting => `there is no such name. Set ${setting}HOST to a name or address of this machine`,
};

function announce({ config: { publicUrl, metricsHost, metricsPort }, close }: App) {
  let began: number | undefined;
  const stop = (signal: NodeJS.Signals, number: number) => {
    if (began === undefined) {
      began = performance.now();
      // Who sits at the terminal wants it back.
      void close(signal === 'SIGINT' ? 0 : undefined).then(() => process.exit(0), fail);
    } else if (performance.now() - began > same) process.exit(128 + number);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
  for (const [what, path] of addresses) process.stdout.write(`${what.padEnd(12)}${publicUrl}${path}\n`);
  if (metricsPort !== undefined) process.stdout.write(`${'Metrics'.padEnd(12)}http://${metricsHost}:${metricsPort}/metrics\n`);
}

const addresses = [
  ['Kontor', '/'],
  ['GraphQL', '/graphql'],
  ['Documents', '/doc/{concept}/{key}'],
  ['Dumps', '/data/{dataset}.ttl'],
  ['Tables', '/data/{dataset}/{concept}.csv'],
  ['Catalogues', '/catalog'],
  ['Changes', '/feed'],
  ['Ontology', '/def'],
] as const;

/** Milliseconds in which two signals are one: a terminal may tell npm, which tells us once more. After them a second ends us at once, whichever. */
const same = 500;

function fail(error: unknown) {
  process.stderr.write(`${told(error, false)}\n`);
  process.exit(1);
}

import { Command } from 'commander';
import { seeds } from '../domain/seed';
import { InvalidInput } from '../errors';
import { requireMigrated } from '../store/migrating/migrate';
import { loadSeed } from './load';
import { withApp } from './with-app';

type Name = keyof typeof seeds;
const names = Object.keys(seeds).join(', ');

/** `kontor seed [NAME]`: one of the datasets that come with Kontor. */
export const seedCommand = (env: NodeJS.ProcessEnv) =>
  new Command('seed')
    .description('Load a dataset that comes with Kontor.')
    .argument('[name]', `one of ${names}`, 'bergen')
    .action(async (name: string) => {
      if (!isSeed(name)) throw new InvalidInput('name', name, `One of ${names}.`);
      await withApp(env, async (app, tell) => {
        await requireMigrated(app.db);
        tell(`Loading ${name}`);
        const counts = await loadSeed(app, name);
        tell('');
        process.stdout.write(`Loaded ${name}: ${Object.entries(counts).map(([concept, count]) => `${count} ${concept}`).join(', ')}.\n`); // prettier-ignore
      });
    });

const isSeed = (name: string): name is Name => Object.hasOwn(seeds, name);

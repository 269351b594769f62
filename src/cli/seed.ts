import { Command } from 'commander';
import { InvalidInput } from '../errors';
import { seeds } from '../domain/seed';
import { requireMigrated } from '../store/migrate';
import { loadSeed } from './load';
import { withApp } from './with-app';

/** `kontor seed [NAME]`: one of the datasets that come with Kontor. */
export const seedCommand = (env: NodeJS.ProcessEnv) =>
  new Command('seed')
    .description('Load a dataset that comes with Kontor.')
    .argument('[name]', `one of ${Object.keys(seeds).join(', ')}`, 'bergen')
    .action((name: string) =>
      withApp(env, async app => {
        if (!Object.hasOwn(seeds, name)) throw new InvalidInput('name', name, `One of ${Object.keys(seeds).join(', ')}.`);
        await requireMigrated(app.db);
        const counts = await loadSeed(app, name as keyof typeof seeds);
        process.stdout.write(`Loaded ${name}: ${Object.entries(counts).map(([concept, count]) => `${count} ${concept}`).join(', ')}.\n`); // prettier-ignore
      }),
    );

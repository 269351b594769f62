import { Command } from 'commander';
import { requireMigrated } from '../store/migrating/migrate';
import { personalData } from '../store/reading/personal-data';
import { requireDatasets } from '../store/reading/public-datasets';
import { withApp } from './with-app';

interface Wanted {
  readonly dataset?: string;
  readonly json?: boolean;
}

/** `kontor personal-data`: what to look at before a dataset becomes public. */
export const personalDataCommand = (env: NodeJS.ProcessEnv) =>
  new Command('personal-data')
    .description(
      'List mail addresses, telephone numbers and identity numbers in free texts, to look at before they are published. Exit code 1: there are some.',
    )
    .option('--dataset <key>', 'of this dataset only')
    .option('--json', 'for programs')
    .action(({ dataset, json = false }: Wanted) =>
      withApp(env, async ({ db, pool, concepts }, tell) => {
        await requireMigrated(db);
        if (dataset !== undefined) await requireDatasets(db, concepts, [dataset]);
        tell('Reading');
        const all = [];
        for await (const found of personalData(pool, concepts, dataset)) all.push(found);
        tell('');
        const lines = all.map(({ path, key, property, what, text }) => `${path}/${key}  ${property}: ${what} ${text}\n`);
        process.stdout.write(json ? `${JSON.stringify(all, null, 2)}\n` : lines.join('') || 'Nothing looks like personal data.\n');
        if (all.length) process.exitCode = 1;
      }),
    );

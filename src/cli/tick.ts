import { Command } from 'commander';
import { recomputeForDay } from '../store/clockwork/day';
import { requireMigrated } from '../store/migrating/migrate';
import { withApp } from './with-app';

/** `kontor tick`: what a running service does when a day begins. */
export const tickCommand = (env: NodeJS.ProcessEnv) =>
  new Command('tick').description('Recompute what depends on today, as a running service does when a day begins.').action(() =>
    withApp(env, async (app, tell) => {
      await requireMigrated(app.db);
      tell('Recomputing');
      const revision = await recomputeForDay(app.writing);
      tell('');
      process.stdout.write(
        revision === undefined ? 'Nothing is different today.\n' : `Revision ${revision} says what is different today.\n`,
      );
    }),
  );

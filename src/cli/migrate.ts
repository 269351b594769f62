import { Command } from 'commander';
import { migrate, migrateDown } from '../store/migrating/migrate';
import { wallStands } from '../store/rights/roles';
import { withApp } from './with-app';

/** `kontor migrate`: the schema up to date, or one step back. */
export const migrateCommand = (env: NodeJS.ProcessEnv) =>
  new Command('migrate')
    .description('Bring the database’s schema up to date.')
    .option('--down', 'take back the newest migration instead')
    .action(({ down }: { down?: boolean }) =>
      withApp(env, async ({ db, database }) => {
        if (down) {
          const takenBack = await migrateDown(db, database.url);
          process.stdout.write(takenBack ? `Took back ${takenBack}.\n` : 'There is no migration to take back.\n');
          return;
        }
        const applied = await migrate(db, database.url);
        process.stdout.write(applied.length ? `Applied ${applied.join(', ')}.\n` : 'The schema is up to date.\n');
        if (!(await wallStands(db))) process.stdout.write(noWall);
      }),
    );

const noWall =
  'The database keeps no wall of its own: its user may not create roles. See "Who may" in docs/operating.md; everything else works.\n';

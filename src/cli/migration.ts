import { Command } from 'commander';
import { join } from 'node:path';
import { CannotStart, InvalidInput } from '../errors';
import { draftMigration } from '../store/migrating/draft-migration';
import { drift } from '../store/migrating/drift';
import { requireMigrated } from '../store/migrating/migrate';
import { home } from '../version';
import { withApp } from './with-app';

/** `kontor migration NAME`: a migration from what the declarations changed, for a person to read. */
export const migrationCommand = (env: NodeJS.ProcessEnv) =>
  new Command('migration')
    .description('Write a migration from what the declarations changed.')
    .argument('<name>', 'what it does, such as add-visits')
    .action(async (name: string) => {
      if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
        throw new InvalidInput('name', name, 'Lower-case words with hyphens, such as `add-visits`.');
      // TypeORM asks several things of one connection at once when it compares, which a later `pg` will refuse. Our users cannot help it.
      process.noDeprecation = true;
      await withApp(env, async ({ db, routines }, tell) => {
        await requireMigrated(db);
        tell('Comparing the database with the declarations');
        const steps = await drift(db, routines);
        if (!steps.length) throw new CannotStart('The database agrees with the declarations: there is nothing to migrate.');
        const file = await draftMigration(join(home, 'migrations'), name, steps, new Date());
        tell('');
        process.stdout.write(`${file}\n`);
      });
    });

import { Command } from 'commander';
import { version } from '../version';
import { backupCommand } from './backup';
import { contract } from './contract';
import { eraseCommand } from './erase';
import { exportCommand } from './export';
import { historyCommand } from './history';
import { importCommand } from './import';
import { migrateCommand } from './migrate';
import { migrationCommand } from './migration';
import { outliveReaders } from './outlive-readers';
import { personalDataCommand } from './personal-data';
import { restoreCommand } from './restore';
import { seedCommand } from './seed';
import { serve } from './serve';
import { tickCommand } from './tick';
import { tokenCommand } from './token';
import { told } from './told';
import { undoCommand } from './undo';
import { validateCommand } from './validate';
import { worded } from './worded';

/** Runs the command that the arguments name. An error is one line on standard error and exit code 1. */
export async function run(argv: readonly string[], env: NodeJS.ProcessEnv) {
  outliveReaders();
  const program = worded(new Command('kontor'), 'serve --prepare')
    .description('An open register of a municipality’s relations abroad: GraphQL over Postgres, and the same as linked open data.')
    .version(version)
    .addHelpText('after', `\n${settings}`);
  for (const [command, example] of commands) program.addCommand(worded(command(env), example));
  try {
    await program.parseAsync(argv);
  } catch (error) {
    process.stderr.write(`${told(error, env.LOG_LEVEL === 'debug')}\n`);
    process.exitCode = 1;
  }
}

/** Each with an example of its use. */
const commands: readonly (readonly [(env: NodeJS.ProcessEnv) => Command, string])[] = [
  [serve, 'serve --prepare'],
  [migrateCommand, 'migrate'],
  [seedCommand, 'seed official-claims'],
  [importCommand, 'import twins.csv --dataset twins --mapping twins.json --publication dataset.json'],
  [exportCommand, 'export --dataset bergen --out published'],
  [validateCommand, 'validate --url https://kontor.example --shapes shapes'],
  [historyCommand, 'history --limit 5'],
  [undoCommand, 'undo 41 --dry-run'],
  [eraseCommand, 'erase visit/oslo-2024 --ground "A guest asked for it (GDPR, article 17)."'],
  [personalDataCommand, 'personal-data --dataset bergen'],
  [tickCommand, 'tick'],
  [backupCommand, 'backup backups/monday'],
  [restoreCommand, 'restore backups/monday --to 2026-11-26T12:00:00Z'],
  [tokenCommand, 'token create --name office --role editor --dataset bergen --expires 90d'],
  [contract, 'contract'],
  [migrationCommand, 'migration add-visits'],
];

const settings = 'Settings are read from the environment: PORT, HOST, PUBLIC_URL, DATABASE_URL, VAR_DIR and more; see docs/operating.md.';

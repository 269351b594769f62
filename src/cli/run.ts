import { Command } from 'commander';
import { DomainError } from '../errors';
import { version } from '../version';
import { contract } from './contract';
import { exportCommand } from './export';
import { migrateCommand } from './migrate';
import { migrationCommand } from './migration';
import { seedCommand } from './seed';
import { serve } from './serve';

/** Runs the command that the arguments name. An error is one line on standard error and exit code 1. */
export async function run(argv: readonly string[], env: NodeJS.ProcessEnv) {
  const program = new Command('kontor')
    .description('An open register of a municipality’s relations abroad: GraphQL over Postgres, and the same as linked open data.')
    .version(version)
    .showHelpAfterError()
    .addHelpText(
      'after',
      '\nSettings are read from the environment: PORT, HOST, PUBLIC_URL, DATABASE_URL, VAR_DIR and more; see docs/operating.md.',
    );
  for (const command of [serve, migrateCommand, seedCommand, exportCommand, contract, migrationCommand]) program.addCommand(command(env));
  try {
    await program.parseAsync(argv);
  } catch (error) {
    process.stderr.write(`${told(error)}\n`);
    process.exitCode = 1;
  }
}

function told(error: unknown) {
  if (error instanceof DomainError) return error.message;
  return process.env.LOG_LEVEL === 'debug' && error instanceof Error
    ? (error.stack ?? error.message)
    : `Kontor failed: ${error instanceof Error ? error.message : String(error)}`;
}

import { Command } from 'commander';
import type { App } from '../app';
import { InvalidInput } from '../errors';
import { undo, type Undone } from '../store/history/undo';
import { requireMigrated } from '../store/migrating/migrate';
import { itself } from '../store/rights/acting';
import { commit } from '../store/writing/commit';
import { isRefusal } from '../store/writing/refused';
import { DryRun } from './dry-run';
import { patientPool } from './patient-pool';
import { wholeNumber } from './whole-number';
import { withApp } from './with-app';

interface Wanted {
  readonly dryRun?: boolean;
  readonly reason?: string;
}

/** `kontor undo REVISION`: shows what a change did, and reverses it as a new one. */
export const undoCommand = (env: NodeJS.ProcessEnv) =>
  new Command('undo')
    .description('Reverse what a revision did, as a new revision, and show it. What was changed since is not overruled.')
    .argument('<revision>', 'its number, as `history` shows it')
    .option('--dry-run', 'only show')
    .option('--reason <text>', 'why, for the history')
    .action(async (text: string, { dryRun = false, reason }: Wanted) => {
      const revision = wholeNumber('revision', text);
      await withApp(env, async (app, tell) => {
        await requireMigrated(app.db);
        tell(`Undoing revision ${revision}`);
        const { changes, made } = await reversed(app, revision, dryRun, reason);
        tell('');
        const done = made === undefined ? 'Nothing was changed: this was a dry run.' : `Revision ${made} undoes revision ${revision}.`;
        process.stdout.write(`${shown(changes)}${done}\n`);
      });
    });

async function reversed(app: App, revision: number, dryRun: boolean, reason = `undoes revision ${revision}`) {
  let changes: readonly Undone[] = [];
  const writing = patientPool(app);
  try {
    const { revision: made } = await commit(writing, { viewer: { ...itself, name: 'kontor undo' }, reason }, async client => {
      changes = await undo(client, app.concepts, revision);
      if (dryRun) throw new DryRun();
    });
    return { changes, made };
  } catch (error) {
    if (error instanceof DryRun) return { changes };
    if (isRefusal(error)) throw new InvalidInput('revision', revision, (error as Error).message);
    throw error;
  } finally {
    await writing.end();
  }
}

const most = 200;

function shown(changes: readonly Undone[]): string {
  const lines = changes.slice(0, most).map(line);
  const more = changes.length - lines.length;
  return [...lines, ...(more > 0 ? [`… and ${more} more`] : []), ''].join('\n');
}

const signs = { restores: '+', removes: '-', changes: '~' } as const;

function line({ table, key, does, values }: Undone): string {
  const columns = Object.entries(values).map(([column, [is, will]]) => `${column} ${short(is)} → ${short(will)}`);
  return `${signs[does]} ${table.replaceAll('_', ' ')} ${key}${columns.length ? `: ${columns.join(', ')}` : ''}`;
}

function short(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

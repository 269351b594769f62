import { Command } from 'commander';
import type { Concept } from '../model/concept';
import { requireMigrated } from '../store/migrate';
import { revisions, type RevisionTold } from '../store/revisions';
import { wholeNumber } from './whole-number';
import { withApp } from './with-app';

interface Wanted {
  readonly limit: string;
  readonly before?: string;
  readonly json?: boolean;
}

/** `kontor history`: what was changed, when, by whom and why. */
export const historyCommand = (env: NodeJS.ProcessEnv) =>
  new Command('history')
    .description('List the newest revisions: when each was made, by whom and why, and what it did.')
    .option('--limit <number>', 'how many', '20')
    .option('--before <revision>', 'those before that one')
    .option('--json', 'for programs')
    .action(({ limit, before, json = false }: Wanted) =>
      withApp(env, async ({ db, pool, concepts }) => {
        await requireMigrated(db);
        const from = before === undefined ? undefined : wholeNumber('--before', before) - 1;
        const told = await revisions(pool, concepts, { limit: wholeNumber('--limit', limit), before: from });
        process.stdout.write(json ? `${JSON.stringify(told, null, 2)}\n` : told.map(it => line(it, concepts)).join(''));
      }),
    );

function line({ number, at, actor, reason, counts }: RevisionTold, concepts: readonly Concept[]): string {
  const did = counts.flatMap(({ concept: name, ...did }) => {
    const { one, plural } = concepts.find(({ plural }) => plural === name)!;
    return (['made', 'changed', 'removed'] as const)
      .filter(what => did[what])
      .map(what => `${did[what]} ${did[what] === 1 ? one : plural} ${what}`);
  });
  const who = [actor ?? 'somebody', reason && `“${reason}”`].filter(Boolean).join(', ');
  return `${number}  ${at}  ${who}: ${did.join(', ') || 'derived values'}\n`;
}

import { Command } from 'commander';
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
        process.stdout.write(json ? `${JSON.stringify(told, null, 2)}\n` : told.map(line).join(''));
      }),
    );

function line({ number, at, actor, reason, counts }: RevisionTold): string {
  const did = counts.map(({ concept, made, changed, removed }) =>
    [made && `${made} ${concept} made`, changed && `${changed} ${concept} changed`, removed && `${removed} ${concept} removed`]
      .filter(Boolean)
      .join(', '),
  );
  const who = [actor ?? 'somebody', reason && `“${reason}”`].filter(Boolean).join(', ');
  return `${number}  ${at}  ${who}: ${did.join(', ') || 'derived values'}\n`;
}

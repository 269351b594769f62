import { Command } from 'commander';
import type { App } from '../app';
import { InvalidInput } from '../errors';
import { erase, type Erasure } from '../store/erasing/erase';
import { checkChain } from '../store/history/chain';
import { requireMigrated } from '../store/migrating/migrate';
import { itself } from '../store/rights/acting';
import { commit } from '../store/writing/commit';
import { isRefusal } from '../store/writing/refused';
import { cleanUp } from './clean-up';
import { DryRun } from './dry-run';
import { eraseOrder, type Named } from './erase-order';
import { patientPool } from './patient-pool';
import type { Tell } from './progress';
import { withApp } from './with-app';

interface Wanted extends Named {
  readonly ground: string;
  readonly dryRun?: boolean;
}

const textsGiven = (text: string, before: readonly string[] = []) => [...before, text];
const namesListed = (names: string, before: readonly string[] = []) => [...before, ...names.split(/ *, */)];

/** `kontor erase`: takes something out of the present and of everything that was, as nothing else may. */
export const eraseCommand = (env: NodeJS.ProcessEnv) =>
  new Command('erase')
    .description('Erase a record, or values of it, from the present and from everything that was. It cannot be undone.')
    .argument('<record>', 'what its address ends in: the kind and the key')
    .option('--property <names>', 'only these properties, with commas between, and what is claimed of them', namesListed)
    .option('--words <text>', 'such as a name: taken out of the reasons of revisions too; give it once for each', textsGiven)
    .requiredOption('--ground <text>', 'on what ground, for the history; it must not say what is erased')
    .option('--dry-run', 'only show')
    .action(async (record: string, wanted: Wanted) =>
      withApp(env, async (app, tell) => {
        await requireMigrated(app.db);
        const { done, made, left } = await erased(app, record, wanted, tell);
        tell('');
        process.stdout.write(`${shown(done)}${ending(made, left)}\n`);
      }),
    );

async function erased(app: App, record: string, { ground, dryRun = false, ...named }: Wanted, tell: Tell) {
  const session = patientPool(app);
  try {
    const order = await eraseOrder(app, record, named);
    // Where history was rewritten, erasing something would cover it.
    await checkChain(session, tell);
    tell(`Erasing ${record}`);
    let done: Erasure | undefined;
    const { revision: made } = await commit(session, { viewer: { ...itself, name: 'kontor erase' }, reason: ground }, async client => {
      done = await erase(client, app.model, order, ground);
      if (dryRun) throw new DryRun();
    }).catch((error: unknown) => {
      if (error instanceof DryRun) return { revision: undefined };
      if (isRefusal(error)) throw new InvalidInput('record', record, (error as Error).message);
      throw error;
    });
    tell('Cleaning up');
    return { done: done!, made, left: made === undefined ? [] : await cleanUp(app.config, session, done!) };
  } finally {
    await session.end();
  }
}

function shown({ rows, words, elsewhere }: Erasure): string {
  const lines = rows.map(({ table, present, past }) => `- ${table.replaceAll('_', ' ')}: ${present} now, ${past} in what was`);
  const more = elsewhere.length > mostShown ? ` and ${elsewhere.length - mostShown} more` : '';
  return [
    ...lines,
    ...(words.length ? [`- the words of ${words.length === 1 ? 'revision' : 'revisions'} ${words.join(', ')}`] : []),
    ...(elsewhere.length ? [`The same is said, and stays, in: ${elsewhere.slice(0, mostShown).join(', ')}${more}`] : []),
    '',
  ].join('\n');
}

const mostShown = 20;

const ending = (made: number | undefined, left: readonly string[]) =>
  made === undefined
    ? 'Nothing was erased: this was a dry run.'
    : [
        `Revision ${made} erases it.`,
        ...(left.length ? [`Not cleaned yet: ${left.join(', ')}; autovacuum will clean tables, or run VACUUM (ANALYZE).`] : []),
        'It is still in backups, in the log of changes (WAL), and in what others have fetched.',
      ].join(' ');

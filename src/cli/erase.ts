import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import type { App } from '../app';
import { InvalidInput } from '../errors';
import { itself } from '../store/acting';
import { checkChain, sealRevisions } from '../store/chain';
import { commit } from '../store/commit';
import { erase, type Erasure } from '../store/erase';
import { requireMigrated } from '../store/migrate';
import { isRefusal } from '../store/refused';
import { DryRun } from './dry-run';
import { eraseOrder, type Named } from './erase-order';
import { patientPool } from './patient-pool';
import type { Tell } from './progress';
import { withApp } from './with-app';

interface Wanted extends Named {
  readonly ground: string;
  readonly dryRun?: boolean;
}

/** `kontor erase`: takes something out of the present and of everything that was, as nothing else may. */
export const eraseCommand = (env: NodeJS.ProcessEnv) =>
  new Command('erase')
    .description('Erase a record, or values of it, from the present and from everything that was. It cannot be undone.')
    .argument('<record>', 'what its address ends in: the kind and the key')
    .option('--property <names...>', 'only these properties, with what is claimed of them')
    .option('--words <texts...>', 'such as a name: taken out of the reasons of revisions too')
    .requiredOption('--ground <text>', 'on what ground, for the history; it must not say what is erased')
    .option('--dry-run', 'only show')
    .action(async (record: string, wanted: Wanted) =>
      withApp(env, async (app, tell) => {
        await requireMigrated(app.db);
        const { done, made } = await erased(app, record, wanted, tell);
        tell('');
        const end = made === undefined ? 'Nothing was erased: this was a dry run.' : `Revision ${made} erases it. It is still in backups, in the log of changes (WAL), and in what others have fetched.`; // prettier-ignore
        process.stdout.write(`${shown(done)}${end}\n`);
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
    if (made !== undefined) await cleaned(app, session, done!, tell);
    return { done: done!, made };
  } finally {
    await session.end();
  }
}

/** What the database has put aside of the rows, what it has counted of their values, and files that held them. */
async function cleaned({ config }: App, session: ReturnType<typeof patientPool>, { rows }: Erasure, tell: Tell) {
  tell('Cleaning up');
  await sealRevisions(session);
  for (const { table } of [...rows, { table: 'revision' }]) await session.query(`VACUUM (ANALYZE) "${table}"`);
  for (const { table } of rows) await session.query(`VACUUM (ANALYZE) history."${table}"`);
  for (const folder of ['dumps', 'past-dumps']) await rm(join(config.varDir, folder), { recursive: true, force: true });
}

function shown({ rows, words, elsewhere }: Erasure): string {
  const lines = rows.map(({ table, present, past }) => `- ${table.replaceAll('_', ' ')}: ${present} now, ${past} in what was`);
  return [
    ...lines,
    ...(words.length ? [`- the words of ${words.length === 1 ? 'revision' : 'revisions'} ${words.join(', ')}`] : []),
    ...(elsewhere.length ? [`The same is said, and stays, in: ${elsewhere.join(', ')}`] : []),
    '',
  ].join('\n');
}

import { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readConfig } from '../config';
import { CannotStart, InvalidInput } from '../errors';
import { restoreEmbedded } from '../store/embedded/restore';
import { backupNote, onlyEmbedded, type BackupNote } from './backup-note';
import { withProgress } from './progress';

interface Wanted {
  readonly to?: string;
}

/** `kontor restore`: the database as a backup has it, or as it was at a later moment, by what the archive holds. */
export const restoreCommand = (env: NodeJS.ProcessEnv) =>
  new Command('restore')
    .description('Make a database in VAR_DIR of a backup and of what WAL_ARCHIVE holds since.')
    .argument('<folder>', 'what `backup` made')
    .option('--to <time>', 'as it was then (ISO 8601 with its zone), rather than as late as can be')
    .action(async (folder: string, { to }: Wanted) => {
      onlyEmbedded(env);
      const { varDir, walArchive } = readConfig(env);
      const { finished, revision } = await noteOf(folder);
      if (to !== undefined) mustFollow(to, finished, walArchive);
      const found = await withProgress(async tell => {
        tell('Restoring the database');
        const archive = walArchive === undefined ? undefined : resolve(walArchive);
        const order = { backup: resolve(folder), varDir, archive, to };
        return restoreEmbedded(order, async client => {
          const { rows } = await client.query<{ number: number; at: Date }>(newest);
          if ((rows[0]?.number ?? 0) < (revision ?? 0)) throw new CannotStart(foreign(rows[0]?.number ?? 0, revision!));
          return rows[0];
        });
      });
      const state = found ? `revision ${found.number} of ${found.at.toISOString()}` : 'nothing recorded yet';
      process.stdout.write(`${varDir} has a database again, with ${state}.\n`);
      if (walArchive !== undefined)
        process.stdout.write('It is another one from now on: give it a WAL_ARCHIVE of its own, an empty folder, and make a backup.\n');
    });

const foreign = (reached: number, had: number) =>
  `With what is in WAL_ARCHIVE it comes to revision ${reached} only, and the backup had revision ${had}: there are pieces of another database, or some are missing.`;

const newest = 'SELECT number, at FROM revision ORDER BY number DESC LIMIT 1';

async function noteOf(folder: string): Promise<BackupNote> {
  try {
    return JSON.parse(await readFile(join(folder, backupNote), 'utf8')) as BackupNote;
  } catch {
    throw new InvalidInput('folder', folder, `It is no backup: it has no ${backupNote}.`);
  }
}

function mustFollow(to: string, finished: string, walArchive: string | undefined) {
  const zoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(to);
  if (!zoned || Number.isNaN(Date.parse(to))) throw new InvalidInput('--to', to, 'A time with its zone, such as 2026-11-26T12:00:00Z.');
  if (Date.parse(to) < Date.parse(finished)) throw new InvalidInput('--to', to, `Not before ${finished}, when this backup was finished.`);
  if (walArchive === undefined) throw new InvalidInput('--to', to, 'Set WAL_ARCHIVE to the folder that holds what came after the backup.');
}

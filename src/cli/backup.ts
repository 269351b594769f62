import { Command } from 'commander';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { InvalidInput } from '../errors';
import { archiveTrouble } from '../store/clockwork/archiving';
import { connect } from '../store/connection/connect';
import { baseBackup } from '../store/embedded/base-backup';
import { place } from '../store/embedded/place';
import { syncAll, syncNames } from '../store/embedded/sync-all';
import { requireMigrated } from '../store/migrating/migrate';
import { version } from '../version';
import { backupNote, onlyEmbedded, type BackupNote } from './backup-note';
import { withApp } from './with-app';

/** `kontor backup`: a copy of the embedded database from which it can be restored, also while a service runs. */
export const backupCommand = (env: NodeJS.ProcessEnv) =>
  new Command('backup')
    .description('Copy the embedded database, also while a service uses it, so that `restore` brings it back.')
    .argument('<folder>', 'where to; it is made')
    .action(async (folder: string) => {
      onlyEmbedded(env);
      await mustBeNew(folder);
      await withApp(env, async ({ db, pool, config, database }, tell) => {
        await requireMigrated(db);
        tell('Copying the database');
        const draft = await draftBeside(folder);
        const client = await connect(database.url);
        try {
          const { rows: begun } = await client.query<Pick<BackupNote, 'revision'>>('SELECT max(number) AS revision FROM revision');
          await baseBackup(client, place(config.varDir, process.platform === 'win32').dataDir, draft);
          const { rows } = await client.query<Pick<BackupNote, 'finished' | 'postgres'>>(noted);
          await writeFile(
            join(draft, backupNote),
            `${JSON.stringify({ ...rows[0]!, ...begun[0]!, version } satisfies BackupNote, undefined, 2)}\n`,
          );
          await syncAll(draft);
          // Fails where something has been put there meanwhile.
          await rename(draft, folder);
          await syncNames(dirname(resolve(folder)));
        } finally {
          await client.end();
          await rm(draft, { recursive: true, force: true });
        }
        tell('');
        const trouble = config.walArchive === undefined ? undefined : await archiveTrouble(pool);
        if (trouble) process.stderr.write(`${trouble}\n`);
        process.stdout.write(`${folder}  a backup; \`kontor restore ${folder}\` brings it back.\n`);
      });
    });

async function draftBeside(folder: string): Promise<string> {
  await mkdir(dirname(resolve(folder)), { recursive: true });
  return mkdtemp(`${resolve(folder)}.part-`);
}

const noted = `SELECT clock_timestamp() AS finished, current_setting('server_version') AS postgres`;

async function mustBeNew(folder: string) {
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new InvalidInput('folder', folder, 'It is the name of a directory that is not there yet.');
  });
  if (there.length) throw new InvalidInput('folder', folder, 'There is something in it already.');
}

import { chmod, copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';

/** What Postgres makes anew, or would be misled by (PostgreSQL, "Making a Base Backup Using the Low Level API"). */
const leftOut =
  /^(postmaster\.(pid|opts)|server\.log|kontor\.conf(\.\d+)?|\.s\.PGSQL\..*|pg_internal\.init|pgsql_tmp.*|backup_(label|manifest)|.*\.new-.*)$/;
const leftEmpty = new Set(['pg_wal', 'pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans']);

/**
 * Copies a running server's data folder, and of its log of changes what makes the copy whole. `client` is a superuser's connection, which
 * keeps that log from being tidied away meanwhile.
 */
export async function baseBackup(client: Client, dataDir: string, to: string): Promise<void> {
  await client.query(`SELECT pg_create_physical_replication_slot('kontor_backup_' || pg_backend_pid(), true, true)`);
  const first = await walOf(client, `pg_backup_start('kontor backup', true)`);
  await copyFolder(dataDir, to, true);
  const { rows } = await client.query<{ last: string; label: string; spaces: string }>(
    'SELECT pg_walfile_name(lsn) AS last, labelfile AS label, spcmapfile AS spaces FROM pg_backup_stop(false)',
  );
  const { last, label } = rows[0]!;
  await writeFile(join(to, 'backup_label'), label, { mode: 0o600 });
  const pieces = (await readdir(join(dataDir, 'pg_wal'))).filter(name => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last);
  for (const name of pieces) await copyFile(join(dataDir, 'pg_wal', name), join(to, 'pg_wal', name));
}

const walOf = async (client: Client, lsn: string) =>
  (await client.query<{ name: string }>(`SELECT pg_walfile_name(${lsn}) AS name`)).rows[0]!.name;

/** A file that goes while we read is one that the log of changes lets go again. */
async function copyFolder(from: string, to: string, outermost: boolean) {
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (leftOut.test(entry.name)) continue;
    if (entry.isDirectory() && outermost && leftEmpty.has(entry.name)) await mkdir(target, { mode: 0o700 });
    else if (entry.isDirectory()) await copyFolder(source, target, false);
    else if (entry.isFile()) await copyFile(source, target).then(() => chmod(target, 0o600), unlessGone);
  }
}

function unlessGone(error: NodeJS.ErrnoException) {
  if (error.code !== 'ENOENT') throw error;
}

import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../../errors';
import { give } from './account';
import type { Place } from './place';

/** In a database's folder and in its archive, so that each knows the other. A backup has it too; a database that was restored has none until it has an archive of its own. */
export const archiveMark = 'kontor-archive';

/**
 * Makes a folder the archive of this database alone: the pieces of two have the same names, and with those of another a backup comes back as
 * neither. Throws `CannotStart` where it is another's.
 */
export function ownArchive(folder: string, { dataDir, account, varDir }: Place) {
  const [ours, its] = [markIn(dataDir), markIn(folder)];
  if (its === undefined ? isUsed(folder) : its !== ours)
    throw new CannotStart(
      `WAL_ARCHIVE: ${folder} holds what another database has archived, or the one that this was restored from. Give the one in ${varDir} an empty folder of its own, and make a backup.`,
    );
  const mark = its ?? ours ?? randomUUID();
  for (const at of [dataDir, folder]) {
    if (markIn(at) !== undefined) continue;
    writeFileSync(join(at, archiveMark), mark, { mode: 0o600 });
    give(join(at, archiveMark), account);
  }
}

/** Throws `CannotStart` where an archive is not there, or not of the database that a backup is of. */
export function mustBeArchiveOf(backup: string, folder: string) {
  if (!existsSync(folder)) throw new CannotStart(`WAL_ARCHIVE: there is no folder ${folder}.`);
  const [of, its] = [markIn(backup), markIn(folder)];
  if (of !== undefined && its !== undefined && of !== its)
    throw new CannotStart(`WAL_ARCHIVE: ${folder} is the archive of another database than this is a backup of.`);
}

const isUsed = (folder: string) => readdirSync(folder).some(name => name.endsWith('.gz'));

function markIn(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, archiveMark), 'utf8').trim();
  } catch {
    return undefined;
  }
}

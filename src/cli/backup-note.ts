import { InvalidInput } from '../errors';

/** The file in a backup that says of what it is. */
export const backupNote = 'kontor-backup.json';

/** What a backup is of. */
export interface BackupNote {
  /** When it was finished (ISO 8601): it cannot be restored to a moment before. */
  readonly finished: string;
  /** The newest revision when it was begun: it has that, and may have more. */
  readonly revision: number | null;
  readonly postgres: string;
  /** Of Kontor. */
  readonly version: string;
}

/** Throws `InvalidInput` where the database is one of somebody else. */
export function onlyEmbedded({ DATABASE_URL }: NodeJS.ProcessEnv) {
  if (DATABASE_URL?.trim())
    throw new InvalidInput(
      'DATABASE_URL',
      '(not shown)',
      'This command is for the embedded Postgres. One of your own has tools of its own: see "Backups" in docs/operating.md.',
    );
}

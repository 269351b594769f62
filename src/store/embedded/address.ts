import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { give } from './account';
import type { Place } from './place';

/** The file with the password of a server on the loopback address, where every account of the machine could knock; made when first asked for. */
export function passwordFile({ varDir, account }: Place): string {
  const file = join(varDir, 'postgres.password');
  try {
    writeFileSync(file, randomBytes(24).toString('hex'), { flag: 'wx', mode: 0o600 });
    give(file, account);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return file;
}

/** The `postgres://` URL of a database of this server, as `pg`, TypeORM, libpq and `URL` read it. */
export function address(place: Place, port: number, database: string): string {
  const { socketDir } = place;
  if (socketDir) return `postgres://postgres@localhost/${database}?host=${encodeURIComponent(socketDir)}&port=${port}`;
  return `postgres://postgres:${readFileSync(passwordFile(place), 'utf8')}@127.0.0.1:${port}/${database}`;
}

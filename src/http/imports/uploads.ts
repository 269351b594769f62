import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { rawBytes } from '../../intake/file/bytes';

const folderIn = (varDir: string) => join(varDir, 'uploads');

/** What a file that was sent is called in errors. */
export const shownAs = 'upload';

/**
 * Writes a body into a file, uses that, and takes it away again. Whoever sends slowly keeps nobody waiting. Throws `TooLarge`, and an
 * `AbortError` once `ending` says so.
 */
export async function kept<T>(varDir: string, body: Readable, ending: AbortSignal, use: (path: string) => Promise<T>): Promise<T> {
  const folder = folderIn(varDir);
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${process.pid}-${randomUUID()}`);
  try {
    // What is too long is left unread, so that its sender is told.
    const bytes = rawBytes(shownAs, body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>);
    await pipeline(bytes, createWriteStream(path), { signal: ending });
    return await use(path);
  } finally {
    await rm(path, { force: true });
  }
}

/** Removes what a service left that was killed. Another that is running may use the same folder. */
export async function removeLeftOver(varDir: string) {
  const folder = folderIn(varDir);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (!isInUse(name)) await rm(join(folder, name), { force: true });
}

function isInUse(name: string): boolean {
  const pid = Number(/^(\d+)-/.exec(name)?.[1]);
  if (!pid || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

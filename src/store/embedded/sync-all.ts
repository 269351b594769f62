import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Has a folder with all that is in it on the disk, names included, so that it outlives a power cut. */
export async function syncAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const { name } of entries.filter(entry => entry.isDirectory())) await syncAll(join(folder, name));
  const files = entries.filter(entry => entry.isFile()).map(({ name }) => join(folder, name));
  while (files.length) await Promise.all(files.splice(0, atOnce).map(file => sync(file, 'r+')));
  await syncNames(folder);
}

/** The same for the names in it alone. Windows opens no folder, and keeps names without being asked. */
export const syncNames = (folder: string): Promise<void> => (process.platform === 'win32' ? Promise.resolve() : sync(folder, 'r'));

/** The disk writes several in one go. */
const atOnce = 16;

async function sync(path: string, flags: string) {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

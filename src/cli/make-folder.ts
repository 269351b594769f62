import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { InvalidInput } from '../errors';

/** Makes a folder to write into, with those above it. `place` names the option that it comes from, for `InvalidInput`. */
export async function makeFolder(place: string, folder: string): Promise<void> {
  try {
    await make(resolve(folder));
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new InvalidInput(place, folder, `It has to be a directory that can be written to (${(error as Error).message}).`);
  }
}

/** Node's own `recursive` tries for ever where every new name is answered with "no such file", as in /proc. */
async function make(path: string): Promise<void> {
  if (await isFolder(path)) return;
  if (dirname(path) !== path) await make(dirname(path));
  await mkdir(path).catch(async (error: unknown) => {
    if (!(await isFolder(path))) throw error;
  });
}

const isFolder = (path: string) =>
  stat(path).then(
    found => found.isDirectory(),
    () => false,
  );

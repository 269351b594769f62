import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project’s own folder: above `src`, or above `dist/src` where it was built. */
export const home = [join(__dirname, '..'), join(__dirname, '../..')].find(folder => exists(join(folder, 'package.json'))) ?? process.cwd();

/** The version of this software, as package.json has it. */
export const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };

function exists(file: string) {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syntaxOf } from '../../rdf/syntax';
import { ended } from '../addresses/ended';

/** When a file of each of these datasets was last made, in seconds since 1970. They lie in a folder for each revision. */
export async function dumpTimes(folder: string, datasets: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number>();
  for (const state of await namesIn(folder))
    for (const name of await namesIn(join(folder, state))) {
      const [dataset, extension] = ended(name);
      if (!datasets.includes(dataset) || !syntaxOf(extension ?? '')) continue;
      const at = await madeAt(join(folder, state, name));
      times.set(dataset, Math.max(at, times.get(dataset) ?? 0));
    }
  return times;
}

/** What is gone by the time that one looks was of an older revision. */
const namesIn = (folder: string) => readdir(folder).catch(() => []);
const madeAt = (file: string) => stat(file).then(({ mtimeMs }) => mtimeMs / 1000, () => 0); // prettier-ignore

import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { finders } from '../../domain/intake/finders';
import { InvalidInput } from '../../errors';
import type { Concept } from '../../model/concept';
import { home } from '../../version';
import { NotLoaded, RowProblem } from '../problem';
import { inOrderOf } from '../sound';
import { formOf } from './form';
import type { Mapping } from './mapping';
import { misnamed } from './names';

const folder = join(home, 'data', 'mappings');
const builtIn = () => readdirSync(folder).map(file => basename(file, '.json')).sort(); // prettier-ignore

/**
 * A mapping, by the name of one that comes with Kontor, or by the path of a file where `files` are allowed. Throws `InvalidInput` for a place
 * where none is, `NotLoaded` with all that is wrong in it.
 */
export async function readMapping(place: string, concepts: readonly Concept[], { files }: { files: boolean }): Promise<Mapping> {
  const path = builtIn().includes(place) ? join(folder, `${place}.json`) : files && existsSync(place) ? place : undefined;
  if (!path)
    throw new InvalidInput(
      'mapping',
      place,
      `${files ? 'There is no such file; and built' : 'Built'} in are only ${builtIn().join(', ')}.`,
    );
  const file = basename(path);
  const given = await readJson(path, file);
  const mapping = { countries: {}, ...given } as unknown as Mapping;
  const misfits = formOf(mapping);
  const wrong = [...misfits, ...misnamed(mapping, concepts, Object.keys(finders), misfits)];
  if (wrong.length)
    throw new NotLoaded(inOrderOf(given, wrong).map(({ at, value, allowed }) => new RowProblem({ file, column: at }, value, allowed)));
  return mapping;
}

async function readJson(path: string, file: string): Promise<object> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as object;
  } catch (error) {
    throw new NotLoaded([new RowProblem({ file }, path, `It cannot be read as JSON: ${(error as Error).message}`)]);
  }
}

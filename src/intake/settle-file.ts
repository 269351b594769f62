import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Decision } from '../domain/intake/finder';
import { keyLength, keyPattern } from '../model/thing';
import { InvalidInput, reason } from '../errors';
import { NotLoaded, RowProblem } from './problem';
import { readTable } from './table';

const columns = ['file', 'at', 'key'];
const key = new RegExp(keyPattern);

/**
 * What somebody decided for the rows of a file that could mean several things: a CSV with the columns `file`, `at` (a line, or the value as the
 * report has it) and `key` (of the thing that is meant, or of one to be made). Lines for other files are left out.
 */
export async function readDecisions(path: string, file: string): Promise<readonly Decision[]> {
  const name = basename(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new InvalidInput('settle', path, `It has to be a file that can be read (${reason(error)}).`);
  });
  const { rows, problems } = readTable(name, bytes, columns);
  const wrong = rows
    .filter(({ cells }) => !key.test(cells.key!) || cells.key!.length > keyLength)
    .map(
      ({ line, cells }) =>
        new RowProblem(
          { file: name, line, column: 'key' },
          cells.key,
          'A key: lower-case letters and digits, with single hyphens between.',
        ),
    );
  if (problems.length + wrong.length) throw new NotLoaded([...problems, ...wrong]);
  return rows.filter(({ cells }) => cells.file === file).map(({ cells }) => ({ at: cells.at!, key: cells.key! }));
}

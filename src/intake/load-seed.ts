import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { seeds } from '../domain/seed';
import { dataset, publicationProblems } from '../domain/seed/datasets';
import { knownFrom, together } from '../domain/seed/known';
import { nothingKnown, type Known, type Mapped, type Seed } from '../domain/seed/seed';
import type { Row, Table } from '../domain/seed/table';
import type { Portal } from '../model/portal';
import { checkRows } from './check-rows';
import { NotLoaded, RowProblem } from './problem';
import { readPublication } from './publication';
import { readTable } from './table';

/**
 * The records of a seed that comes with Kontor, read from its folder in `dir` and checked. `known` says what the register holds,
 * `portal` where its dataset is going to be published.
 * Throws `NotLoaded` with all that is wrong.
 */
export async function readSeed(
  name: keyof typeof seeds,
  dir: string,
  known: Partial<Known> = {},
  portal?: Pick<Portal, 'publisher'>,
): Promise<Mapped> {
  const seed: Seed = seeds[name];
  const folder = join(dir, name);
  const publication = await readPublication(join(folder, seed.publication));
  const rows = await readRows(seed, folder);
  const all = { ...nothingKnown, ...known };
  refuseIf(checkRows(seed.tables, rows));
  refuseIf(
    seed
      .problems(rows, all)
      .map(({ row: { file, line, cells }, column, allowed }) => new RowProblem({ file, line, column }, cells[column], allowed)),
  );
  const { records, expectations } = seed.records(rows, all);
  refuseIf(
    publicationProblems(publication, together(all, knownFrom(records)), portal?.publisher.known?.scheme).map(
      ({ name, allowed }) => new RowProblem({ file: basename(seed.publication), column: `dataset.${name}` }, publication[name], allowed),
    ),
  );
  return { records: [dataset(publication), ...records], expectations };
}

async function readRows({ tables }: Seed, folder: string): Promise<Record<string, readonly Row[]>> {
  const read = await Promise.all(Object.entries(tables).map(async ([name, table]) => [name, await readFrom(folder, table)] as const));
  refuseIf(read.flatMap(([, { problems }]) => problems));
  return Object.fromEntries(read.map(([name, { rows }]) => [name, rows]));
}

async function readFrom(folder: string, { file, columns }: Table) {
  const name = basename(file);
  try {
    return readTable(name, await readFile(join(folder, file)), Object.keys(columns));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    return { rows: [], problems: [new RowProblem({ file: name }, join(folder, file), `It cannot be read (${code}).`)] };
  }
}

function refuseIf(problems: readonly RowProblem[]) {
  if (problems.length) throw new NotLoaded(problems);
}

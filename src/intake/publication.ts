import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { languages } from '../domain/dataset';
import { publicationTexts, type Publication } from '../domain/seed/datasets';
import { NotLoaded, RowProblem } from './problem';

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
const isTexts = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isText);
const inAll = (fits: (value: unknown) => boolean) => (value: unknown) =>
  languages.every(language => fits((value as Record<string, unknown> | null)?.[language]));

/** How a dataset is published, as the JSON file says under `dataset`. Throws `NotLoaded` with all that is wrong. */
export async function readPublication(path: string): Promise<Publication> {
  const file = basename(path);
  const given = await readDataset(path, file);
  const wrong = (names: readonly string[], fits: (value: unknown) => boolean, allowed: string) =>
    names.filter(name => !fits(given[name])).map(name => new RowProblem({ file, column: `dataset.${name}` }, given[name], allowed));
  const problems = [
    ...wrong(publicationTexts, isText, 'A text.'),
    ...wrong(['titles', 'descriptions'], inAll(isText), 'A text in each of nb, nn and en.'),
    ...wrong(['keywords'], inAll(isTexts), 'A list of words in each of nb, nn and en.'),
    ...wrong(Object.keys(given).filter(name => ![...publicationTexts, 'titles', 'descriptions', 'keywords'].includes(name)), () => false, 'It is not known.'), // prettier-ignore
  ];
  if (problems.length) throw new NotLoaded(problems);
  return given as unknown as Publication;
}

async function readDataset(path: string, file: string): Promise<Record<string, unknown>> {
  try {
    const { dataset } = JSON.parse(await readFile(path, 'utf8')) as { dataset: Record<string, unknown> };
    return { ...dataset };
  } catch (error) {
    throw new NotLoaded([new RowProblem({ file }, path, `It cannot be read as JSON: ${(error as Error).message}`)]);
  }
}

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { languages } from '../domain/dataset';
import { publicationTexts, type Publication } from '../domain/seed/datasets';
import { formulaProblem } from '../model/formula';
import { isLanguageTag } from '../model/language-tag';
import { address } from './form';
import { NotLoaded, RowProblem, type Place } from './problem';

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isTexts = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isText);
const listed = new Intl.ListFormat('en-GB').format(languages);
const inAll = (fits: (value: unknown) => boolean) => (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).every(isLanguageTag) &&
  languages.every(language => fits((value as Record<string, unknown>)[language]));

/** How a dataset is published, as the JSON file says under `dataset`. Throws `NotLoaded` with all that is wrong. */
export async function readPublication(path: string): Promise<Publication> {
  const file = basename(path);
  const given = await readDataset(path, file);
  const wrong = (names: readonly string[], fits: (value: unknown) => boolean, allowed: string) =>
    names.filter(name => !fits(given[name])).map(name => new RowProblem({ file, column: `dataset.${name}` }, given[name], allowed));
  const problems = [
    ...wrong(
      publicationTexts.filter(name => name !== 'licence'),
      isText,
      'A text.',
    ),
    ...address(given.licence).map(({ value, allowed }) => new RowProblem({ file, column: 'dataset.licence' }, value, allowed)),
    ...wrong(['titles', 'descriptions'], inAll(isText), `A text in each of ${listed}.`),
    ...wrong(['keywords'], inAll(isTexts), `A list of words in each of ${listed}.`),
    ...wrong(Object.keys(given).filter(name => ![...publicationTexts, 'titles', 'descriptions', 'keywords'].includes(name)), () => false, 'It is not known.'), // prettier-ignore
    ...Object.entries(given).flatMap(([name, value]) => formulas(value, { file, column: `dataset.${name}` })),
  ];
  if (problems.length) throw new NotLoaded(problems);
  return given as unknown as Publication;
}

/** A problem for each formula among the texts in a value. */
function formulas(value: unknown, at: Place): RowProblem[] {
  if (typeof value === 'object' && value) return Object.values(value).flatMap(it => formulas(it, at));
  const problem = typeof value === 'string' ? formulaProblem(value) : undefined;
  return problem ? [new RowProblem(at, value, problem)] : [];
}

async function readDataset(path: string, file: string): Promise<Record<string, unknown>> {
  try {
    const { dataset } = JSON.parse(await readFile(path, 'utf8')) as { dataset: Record<string, unknown> };
    return { ...dataset };
  } catch (error) {
    throw new NotLoaded([new RowProblem({ file }, path, `It cannot be read as JSON: ${(error as Error).message}`)]);
  }
}

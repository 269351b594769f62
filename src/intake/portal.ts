import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { InvalidInput } from '../errors';
import type { Portal } from '../model/portal';
import { home } from '../version';
import { portalForm } from './portal-form';
import { NotLoaded, RowProblem } from './problem';

const folder = join(home, 'data', 'portals');
const builtIn = () => readdirSync(folder).map(file => basename(file, '.json')).sort(); // prettier-ignore

/**
 * A portal, by the name of one that comes with Kontor or by the path of a file. A file may say `like`, the name of another, and then only
 * what differs from it. Throws `InvalidInput` for a place where none is, `NotLoaded` with all that is wrong in it.
 */
export async function readPortal(place: string): Promise<Portal> {
  const path = pathOf(place);
  if (!path) throw new InvalidInput('PORTAL', place, `There is no such file; and built in are only ${builtIn().join(', ')}.`);
  const file = basename(path);
  const portal = await readLike(path, file);
  const { languages } = portal;
  const form = portalForm(Array.isArray(languages) ? languages.map(String) : []);
  const problems = form(portal).map(({ at, value, allowed }) => new RowProblem({ file, column: at }, value, allowed));
  if (problems.length) throw new NotLoaded(problems);
  return Object.freeze(portal) as unknown as Portal;
}

function pathOf(place: string) {
  if (builtIn().includes(place)) return join(folder, `${place}.json`);
  return existsSync(place) ? place : undefined;
}

async function readLike(path: string, file: string): Promise<Record<string, unknown>> {
  const { like, ...own } = await readJson(path, file);
  if (like === undefined) return own;
  if (typeof like !== 'string' || !builtIn().includes(like))
    throw new NotLoaded([new RowProblem({ file, column: 'like' }, like, `One of ${builtIn().join(', ')}.`)]);
  const name = `${like}.json`;
  return { ...(await readJson(join(folder, name), name)), ...own };
}

async function readJson(path: string, file: string): Promise<Record<string, unknown>> {
  try {
    return { ...(JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>) };
  } catch (error) {
    throw new NotLoaded([new RowProblem({ file }, path, `It cannot be read as JSON: ${(error as Error).message}`)]);
  }
}

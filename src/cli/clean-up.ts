import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { Config } from '../config';
import { reason } from '../errors';
import type { Erasure } from '../store/erasing/erase';
import { sealRevisions } from '../store/history/chain';

/**
 * Removes files that may hold what was erased, which are made again, and what the database has put aside of the rows and counted of their
 * values. What was erased stays so whatever comes of it: gives what was not cleaned, with the reason.
 */
export async function cleanUp(
  { varDir }: Pick<Config, 'varDir'>,
  session: Pool,
  { rows }: Pick<Erasure, 'rows'>,
): Promise<readonly string[]> {
  const left: string[] = [];
  const tried = async (what: string, work: () => Promise<unknown>) => {
    await work().catch((error: unknown) => left.push(`${what} (${isLocked(error) ? 'in use' : reason(error)})`));
  };
  for (const folder of ['dumps', 'past-dumps']) await tried(folder, () => rm(join(varDir, folder), { recursive: true, force: true }));
  await tried('seals', () => sealRevisions(session));
  const tables = ['revision', ...rows.flatMap(({ table }) => [table, `history.${table}`])];
  for (const table of tables) await tried(table, () => session.query(`VACUUM (ANALYZE) ${table.split('.').map(name => `"${name}"`).join('.')}`)); // prettier-ignore
  return left;
}

const isLocked = (error: unknown) => (error as { code?: unknown }).code === '55P03';

import { appendFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CannotStart } from '../../errors';
import { give } from './account';
import { passwordFile } from './address';
import type { Place } from './place';
import { run } from './run';
import { includes } from './settings';

/** Makes the data folder unless it is there: whole or not at all, since it is made under another name and then renamed. */
export async function makeCluster(place: Place, native: string, sync: boolean): Promise<void> {
  const { dataDir } = place;
  if (existsSync(join(dataDir, 'PG_VERSION'))) return mustFit(place, native);
  sweep(dataDir);
  const unfinished = mkdtempSync(`${dataDir}.new-`);
  try {
    await initialise(unfinished, place, native, sync);
    appendFileSync(join(unfinished, 'postgresql.conf'), includes);
    writeFileSync(join(unfinished, 'local.conf'), '');
    give(join(unfinished, 'local.conf'), place.account);
    renameSync(unfinished, dataDir);
  } catch (error) {
    if (existsSync(join(dataDir, 'PG_VERSION'))) return;
    if ((error as NodeJS.ErrnoException).code === 'ENOTEMPTY')
      throw new CannotStart(`${dataDir} holds files that are no database. Move them away, or set VAR_DIR to another directory.`);
    throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function initialise(folder: string, place: Place, native: string, sync: boolean) {
  const { account, dataDir, dataName, socketDir, varDir } = place;
  give(folder, account);
  const access = socketDir ? ['--auth=trust'] : ['--auth=scram-sha-256', `--pwfile=${passwordFile(place)}`];
  const args = [
    '-D',
    dataName === dataDir ? folder : dataName,
    '-U',
    'postgres',
    '--encoding=UTF8',
    '--locale=C',
    ...access,
    ...(sync ? [] : ['--no-sync']),
  ];
  const { ok, said } = await run(join(native, 'bin/initdb'), args, { account, cwd: folder });
  if (!ok) throw new CannotStart(`No database can be made in ${varDir}: ${said.trim().split('\n').at(-1)}`);
}

/** One major version of Postgres does not read the files of another. */
function mustFit({ dataDir, varDir }: Place, native: string) {
  const found = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim();
  const catalogue = readFileSync(join(native, 'share/postgresql/postgres.bki'), 'utf8').slice(0, 80);
  const ours = /PostgreSQL (\d+)/.exec(catalogue)?.[1];
  if (ours && ours !== found)
    throw new CannotStart(
      `The database in ${varDir} is of Postgres ${found}, and this is Postgres ${ours}. Start it with the release that made it, or set VAR_DIR to another directory.`,
    );
}

/** What was left by a start that was killed in the making. Another that is being made now is younger. */
function sweep(dataDir: string) {
  const parent = dirname(dataDir);
  for (const name of readdirSync(parent)) {
    const old = join(parent, name);
    if (name.startsWith(`${basename(dataDir)}.new-`) && Date.now() - statSync(old).mtimeMs > 600_000)
      rmSync(old, { recursive: true, force: true });
  }
}

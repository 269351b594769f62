import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CannotStart } from '../../errors';
import type { Account } from './account';

const execute = promisify(execFile);

/** How a program of Postgres is called: under which account, in which folder, and with how many seconds to finish. */
export interface Call {
  readonly account: Account;
  readonly cwd: string;
  readonly seconds?: number;
}

/** Runs one of Postgres's programs to its end. `ok` is whether it succeeded; `said` is all that it wrote. */
export async function run(
  program: string,
  args: readonly string[],
  { account, cwd, seconds = 120 }: Call,
): Promise<{ ok: boolean; said: string }> {
  try {
    const { stdout, stderr } = await execute(program, [...args], {
      ...account,
      cwd,
      env: environment(),
      timeout: seconds * 1000,
      windowsHide: true,
    });
    return { ok: true, said: stdout + stderr };
  } catch (error) {
    const { stdout = '', stderr = '', code } = error as { stdout?: string; stderr?: string; code?: unknown };
    if (typeof code === 'string')
      throw new CannotStart(
        `The embedded Postgres cannot be run on this machine (${code}: ${program}). Set DATABASE_URL to a Postgres server.`,
      );
    return { ok: false, said: stdout + stderr };
  }
}

/** Postgres is not told our secrets, and nothing in our surroundings (PGDATA, PGPORT, LANG) may steer it. */
export const environment = () => ({
  PATH: process.env.PATH,
  SystemRoot: process.env.SystemRoot,
  TEMP: process.env.TEMP,
  LC_ALL: 'C',
  TZ: 'UTC',
});

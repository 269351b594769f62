import { spawnSync } from 'node:child_process';

/** A pg_dump refuses a server that is newer than itself. */
const major = (program: string, ...args: string[]) =>
  Number(/\d+/.exec(spawnSync(program, args, { encoding: 'utf8' }).stdout ?? '')?.[0] ?? 0);

/** Whether there is a pg_dump for the server of the tests. */
export const canDump =
  major('pg_dump', '--version') >= (major('psql', '-XAt', '-c', 'SHOW server_version', process.env.TEST_DATABASE_URL!) || 99);

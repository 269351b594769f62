import { DomainError, reason } from '../errors';
import { unreachable } from '../store/connection/unreachable';

/** An error in one line for whoever gave the command; `whole`: with where it happened, if nobody foresaw it. */
export function told(error: unknown, whole: boolean): string {
  if (error instanceof DomainError) return error.message;
  if (whole && error instanceof Error) return error.stack ?? reason(error);
  if ((unreachable(error) && !isOfFile(error)) || isLost(error))
    return `The database cannot be reached: ${reason(error)}. Is it running, and is DATABASE_URL right?`;
  if (refused.has(codeOf(error))) return `The database does not let us in: ${reason(error)}. Is DATABASE_URL right?`;
  return `Kontor failed: ${reason(error)}`;
}

/** States of SQL: a wrong user or password, a database that is not there, no right to connect. */
const refused = new Set<unknown>(['28000', '28P01', '3D000', '42501']);

/** What `pg` says of a statement that comes after its connection was lost. */
const isLost = (error: unknown) => /^Client has encountered a connection error/.test(reason(error));

/** A file that is not there has the code of a socket that is not there. */
const isOfFile = (error: unknown) => codeOf(error) === 'ENOENT' && (error as NodeJS.ErrnoException).syscall !== 'connect';

const codeOf = (error: unknown) => (error as { code?: unknown } | null)?.code;

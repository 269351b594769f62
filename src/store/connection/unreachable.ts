import { TimedOut, Unavailable, type DomainError } from '../../errors';

/** Classes of SQLSTATE, and codes of sockets, that say that the database is away, closed, full, locked or starting. */
const states = /^(08|53|25P03|55000|55P03|57P0[1235]|58030)/;
const sockets = /^(ECONN(REFUSED|RESET|ABORTED)|E(HOST|NET)(UNREACH|DOWN)|ENOENT|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EADDRNOTAVAIL)$/;
/** How pg says so, which has no codes. */
const sentences =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered)/;

/** The database takes no changes: it is a standby, or was told so. */
const readOnly = '25006';
/** A statement was broken off: it took too long, or nobody waits for it any more. */
const cancelled = '57014';

/** Tells trouble in reaching the database from a fault of ours. */
export function unreachable(error: unknown): Unavailable | undefined {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (code === readOnly) return new Unavailable('The register takes no changes now. It can be read.');
  const away = (typeof code === 'string' && (states.test(code) || sockets.test(code))) || sentences.test(String(message));
  return away ? new Unavailable('The database cannot be reached now. Try again in a moment.') : undefined;
}

/** The same, or that the database was too slow. */
export const troubleIn = (error: unknown): DomainError | undefined =>
  unreachable(error) ?? ((error as { code?: unknown } | null)?.code === cancelled ? new TimedOut() : undefined);

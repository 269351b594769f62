import { Unavailable } from '../errors';

/** Classes of SQLSTATE, and codes of sockets, that say that the database is away, closed, full or starting. */
const states = /^(08|53|55000|57P0[123])/;
const sockets = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND']);

/** Tells trouble in reaching the database from a fault of ours. */
export function unreachable(error: unknown): Unavailable | undefined {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const away =
    (typeof code === 'string' && (states.test(code) || sockets.has(code))) ||
    /^(Connection terminated|timeout exceeded when trying to connect)/.test(String(message));
  return away ? new Unavailable('The database cannot be reached now. Try again in a moment.') : undefined;
}

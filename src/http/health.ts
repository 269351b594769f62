import type { FastifyReply, FastifyRequest } from 'fastify';
import { migrations } from '../../migrations';
import { Unavailable } from '../errors';
import type { Parts } from './parts';

/** The process lives. */
export const alive = (_: FastifyRequest, reply: FastifyReply) => tell(reply, 'alive');

/** The database answers and has the schema of this version; else 503. `wall` tells whether it keeps rows from us by itself. */
export const ready =
  ({ pool }: Parts) =>
  async (_: FastifyRequest, reply: FastifyReply) => {
    const { rows } = await pool.query<{ name: string; walled: boolean }>(asks).catch((error: { code?: string }) => {
      if (error.code === undefinedTable) return { rows: [] };
      throw error;
    });
    const done = new Set(rows.map(({ name }) => name));
    if (!migrations.every(({ name }) => done.has(name))) throw new Unavailable('The database is behind this version.');
    return tell(reply, 'ready', { wall: rows[0]?.walled ? 'on' : 'off' });
  };

const asks = `SELECT name, current_user = 'kontor_reader' AS walled FROM migration`;
const tell = (reply: FastifyReply, status: string, more = {}) => reply.header('cache-control', 'no-store').send({ status, ...more });
const undefinedTable = '42P01';

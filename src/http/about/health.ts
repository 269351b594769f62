import type { FastifyReply, FastifyRequest } from 'fastify';
import { migrations } from '../../../migrations';
import { Unavailable } from '../../errors';
import type { Attendance } from '../clients/attendance';
import type { Parts } from '../parts';

/** The process lives. */
export const alive = (_: FastifyRequest, reply: FastifyReply) => tell(reply, 'alive');

/** The database answers and has the schema of this version, and the service goes on; else 503. `wall` tells whether the database keeps rows from us by itself. */
export const ready =
  ({ healthPool, wall }: Parts, attendance: Attendance) =>
  async (_: FastifyRequest, reply: FastifyReply) => {
    if (attendance.ending) throw new Unavailable('This service ends now. Ask another.');
    const { rows } = await healthPool.query<{ name: string }>('SELECT name FROM migration').catch((error: { code?: string }) => {
      if (error.code === undefinedTable) return { rows: [] };
      throw error;
    });
    const done = new Set(rows.map(({ name }) => name));
    if (!migrations.every(({ name }) => done.has(name))) throw new Unavailable('The database is behind this version.');
    return tell(reply, 'ready', { wall: wall ? 'on' : 'off' });
  };

const tell = (reply: FastifyReply, status: string, more = {}) => reply.header('cache-control', 'no-store').send({ status, ...more });
const undefinedTable = '42P01';

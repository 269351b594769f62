import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayBeTold } from '../../store/sql/rows';
import { send } from '../answers/send';
import { NothingHere } from '../errors/refusals';
import type { Parts } from '../parts';
import { listPage } from './list-page';
import { calledColumns, pick, type Called } from './names';

const size = 200;

/** `/doc/{concept}`: the public records of a kind by key, for people; `?after=` a key goes on. */
export function kindList({ model: { concepts }, pool, config: { publicUrl } }: Parts) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { path } = request.params as { path: string };
    const { after } = request.query as { after?: unknown };
    const concept = concepts.find(({ path: own, whole }) => own === path && !whole);
    if (!concept) throw new NothingHere();
    const conditions = ['r.key > $1', mayBeTold(concept, { concepts, allPublic: false }, 'r')];
    const { rows } = await pool.query<Called & { key: string }>(
      `SELECT r.key, ${calledColumns(concept, 'r', concepts)} FROM "${concept.table}" r WHERE ${conditions.filter(Boolean).join(' AND ')} ORDER BY r.key LIMIT ${size + 1}`,
      [typeof after === 'string' && /^[a-z\d-]{1,80}$/.test(after) ? after : ''],
    );
    const records = rows.slice(0, size).map(row => ({ key: row.key, name: pick(row) }));
    const page = listPage({ concept, publicUrl, records, next: rows.length > size ? records.at(-1)!.key : undefined });
    return send(request, reply.header('cache-control', 'public, no-cache'), 'text/html; charset=utf-8', page);
  };
}

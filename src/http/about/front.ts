import type { FastifyReply, FastifyRequest } from 'fastify';
import { withSession } from '../../store/connection/with-session';
import { countRecords } from '../../store/reading/counts';
import { send } from '../answers/send';
import { calledColumns, pick, type Called, type Name } from '../documents/names';
import type { Parts } from '../parts';
import { frontPage } from './front-page';

/** `/`: what this is, where everything is, and how much of it there is. */
export function front({ model: { concepts }, pool, config: { publicUrl } }: Parts) {
  const records = concepts.filter(({ whole }) => !whole);
  const { table, publicIf, property } = concepts.find(({ boundary }) => boundary)!.boundary!;
  const bound = concepts.find(({ table: own }) => own === table)!;
  const listing = `SELECT r.key, ${calledColumns(bound, 'r', concepts)} FROM "${table}" r WHERE r."${publicIf}" ORDER BY r.key`;

  return async (request: FastifyRequest, reply: FastifyReply) => {
    const counted = await withSession(pool, session => countRecords(session, concepts), { gone: request.gone });
    const countOf = (name: string) => counted.reduce((sum, { records }) => sum + (records.get(name)?.count ?? 0), 0);
    const listed = (await pool.query<Called & { key: string }>(listing)).rows;
    const page = frontPage({
      publicUrl,
      counts: records.map(concept => ({ concept, count: countOf(concept.name) })),
      datasets: listed.map((row): { key: string; name?: Name } => ({ key: row.key, name: pick(row) })),
      datasetPath: property.to[0]!.path,
      tables: concepts,
    });
    return send(request, reply.header('cache-control', 'public, no-cache'), 'text/html; charset=utf-8', page);
  };
}

import type { ClientBase } from 'pg';
import type { Concept } from '../../model/concept';
import { kebab } from '../../model/naming';
import type { NewRecord } from '../../model/new-record';
import type { GivenPart } from './given-record';

/** The parts of a whole, those that are new with a key that none of its parts has or had: `bergen-turku-twinning#party-3`. */
export async function numbered(client: ClientBase, part: Concept, whole: string, parts: readonly GivenPart[]): Promise<NewRecord[]> {
  if (!parts.length) return [];
  const stem = `${whole}#${kebab(part.name)}-`;
  const { rows } = await client.query<{ key: string }>(
    `SELECT key FROM "${part.table}" WHERE starts_with(key, $1) UNION SELECT key FROM history."${part.table}" WHERE starts_with(key, $1)`,
    [stem],
  );
  let last = Math.max(0, ...rows.map(({ key }) => Number(key.slice(stem.length)) || 0));
  return parts.map(record => ({ ...record, key: record.key ?? `${stem}${++last}` }));
}

import type { ClientBase } from 'pg';
import type { Concept } from '../../model/concept';
import { kebab } from '../../model/naming';
import type { NewRecord } from '../../model/new-record';
import { InvalidInput } from '../../errors';
import type { GivenPart } from './given-record';

/**
 * The parts of a whole, those that are new with a key that none of its parts has or had: `bergen-turku-twinning#party-3`. Throws
 * `InvalidInput` for a key that none of them has, or that is given twice.
 */
export async function numbered(client: ClientBase, part: Concept, whole: string, parts: readonly GivenPart[]): Promise<NewRecord[]> {
  if (!parts.length) return [];
  const stem = `${whole}#${kebab(part.name)}-`;
  const { rows } = await client.query<{ key: string }>(
    `SELECT key FROM "${part.table}" WHERE starts_with(key, $1) UNION SELECT key FROM history."${part.table}" WHERE starts_with(key, $1)`,
    [stem],
  );
  await refuseUnknown(client, part, whole, parts);
  let last = Math.max(0, ...rows.map(({ key }) => Number(key.slice(stem.length)) || 0));
  return parts.map(record => ({ ...record, key: record.key ?? `${stem}${++last}` }));
}

async function refuseUnknown(client: ClientBase, { table, whole: link }: Concept, whole: string, parts: readonly GivenPart[]) {
  const given = parts.filter(({ key }) => key !== undefined);
  const twice = given.find(({ key }, index) => given.findIndex(other => other.key === key) < index);
  if (twice) throw new InvalidInput(`${twice.origin}.key`, twice.key, 'Each only once.');
  if (!given.length) return;
  const { rows } = await client.query<{ key: string }>(
    `SELECT key FROM "${table}" WHERE key = ANY ($1) AND $2 IN (${link!.to.map(({ column }) => `"${column}"`).join(', ')})`,
    [given.map(({ key }) => key), whole],
  );
  const there = new Set(rows.map(({ key }) => key));
  const unknown = given.find(({ key }) => !there.has(key!));
  if (unknown) throw new InvalidInput(`${unknown.origin}.key`, unknown.key, `The key of a part that "${whole}" has; none for a new one.`);
}

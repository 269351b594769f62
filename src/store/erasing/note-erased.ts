import type { ClientBase } from 'pg';
import type { Going, Order } from './condemned';

/** By table and key, of each record that goes and was ever seen in public: the dataset in which it was so last. To be asked before it goes. */
export async function seenInPublic(client: ClientBase, going: readonly Going[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { concept, keys } of going) {
    const { table, boundary } = concept;
    if (!boundary) continue;
    const own = `v."${boundary.property.column}"`;
    // What bounds records is seen if it is public itself as well.
    const bounds = [own, ...(table === boundary.table ? ['v.key'] : [])];
    const spans = bounds.map((key, place) => `JOIN public_span s${place} ON s${place}.key = ${key}`);
    const together = bounds.map((_, place) => ` * int4range(s${place}.since, s${place}.until)`).join('');
    const { rows } = await client.query<{ key: string; dataset: string }>(
      `SELECT DISTINCT ON (v.key) v.key, ${own} AS dataset FROM history."${table}" v ${spans.join(' ')} WHERE v.key = ANY ($1) AND NOT isempty(int4range(v.since, v.until)${together}) ORDER BY v.key, v.since DESC`,
      [keys],
    );
    for (const { key, dataset } of rows) found.set(`${table} ${key}`, dataset);
  }
  return found;
}

/** Notes what remains: that it was erased, and when; and in which dataset the public knew of it. */
export async function noteErased(
  client: ClientBase,
  { concept, key, properties }: Order,
  going: readonly Going[],
  seenIn: ReadonlyMap<string, string>,
  revision: number,
) {
  const values = properties.map(({ name }) => [concept.table, key, name, null]);
  const records = going.flatMap(({ concept: { table }, keys }) => keys.map(key => [table, key, '', seenIn.get(`${table} ${key}`) ?? null]));
  for (const noted of [...values, ...records])
    await client.query('INSERT INTO erased (concept, key, property, dataset, revision) VALUES ($1, $2, $3, $4, $5)', [...noted, revision]);
  for (const { concept, keys } of going)
    await client.query('DELETE FROM seen_anew WHERE concept = $1 AND key = ANY ($2)', [concept.table, keys]);
}

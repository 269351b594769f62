import type { ClientBase } from 'pg';
import { derivations } from '../../domain/derive';
import type { Derivation } from '../../model/derivation';
import { atRevision } from '../history/read-past';
import { tried } from '../history/rewind';
import { isRefusal } from '../writing/refused';
import { regenerate } from './regenerate';
import type { Rows } from './rewrite-rows';

/** Records whose values are derived, by their keys. */
export interface Fed {
  readonly derivation: Derivation;
  readonly keys: readonly string[];
}

/** What those rows feed, or once fed. To be asked before they go. */
export async function fedBy(client: ClientBase, all: readonly Rows[]): Promise<readonly Fed[]> {
  const found: Fed[] = [];
  for (const derivation of derivations) {
    const keys = new Set<string>();
    for (const { table, where, keys: these } of all) {
      const [key, joins = ''] = derivation.fedBy[table] ?? [];
      if (!key) continue;
      const { rows } = await client.query<{ key: string }>(`SELECT DISTINCT ${key} AS key FROM (SELECT * FROM history."${table}" h WHERE ${where}) h ${joins} WHERE ${key} IS NOT NULL`, [these]); // prettier-ignore
      for (const { key } of rows) keys.add(key);
    }
    if (keys.size) found.push({ derivation, keys: [...keys] });
  }
  return found;
}

/**
 * Derives anew what was derived in versions that have ended, each from what there is of its time; those in force have followed. A version in
 * which something else began to count is parted there. Gives how many versions are different, and adds the revisions that began them.
 */
export async function derivePast(client: ClientBase, { derivation, keys }: Fed, revisions: Set<number>): Promise<number> {
  let count = 0;
  for (const { turn, concerned } of await turnsOf(client, derivation, keys)) {
    const different = await atRevision(client, turn, () => derivedAt(client, derivation, concerned));
    if (!different) continue;
    await regenerate(client, {
      table: derivation.table,
      where: `key = ANY ($1) AND since = ${turn} AND until IS NOT NULL`,
      keys: concerned,
    });
    count += different;
    revisions.add(turn);
  }
  return count;
}

/** Revisions in which a version began, or anything from which its values are derived came, changed or went. */
async function turnsOf(client: ClientBase, { table, fedBy }: Derivation, keys: readonly string[]) {
  const turns = Object.entries(fedBy).map(
    ([from, [key, joins = '']]) =>
      `SELECT ${key} AS key, unnest(ARRAY[h.since, h.until]) AS turn FROM history."${from}" h ${joins} WHERE ${key} = ANY ($1)`,
  );
  const { rows } = await client.query<{ turn: number; concerned: string[] }>(
    `SELECT turn, array_agg(key) AS concerned FROM (${turns.join(' UNION ')}) t JOIN history."${table}" v USING (key) WHERE v.since <= turn AND v.until > turn GROUP BY turn ORDER BY turn`,
    [keys],
  );
  return rows;
}

/**
 * Of the versions that held at a revision, on a connection that reads it. What is left of the past may break a rule that the register keeps,
 * and nobody can mend it there.
 */
async function derivedAt(client: ClientBase, derivation: Derivation, keys: readonly string[]) {
  let count = 0;
  for (const key of keys) {
    const put = async (values: string) => (count += await putValues(client, derivation, values, key));
    if (!(await tried(client, isRefusal, () => put(derivation.values('ARRAY[$1]'))))) await put(derivation.valuesOfNothing('ARRAY[$1]'));
  }
  return count;
}

async function putValues(client: ClientBase, { table, columns }: Derivation, values: string, key: string): Promise<number> {
  const [was, derived] = [`history."${table}"`, `(${values}) d`];
  const differs = `ROW(${columns.map(column => `v.${column}`).join(', ')}) IS DISTINCT FROM ROW(${columns.map(column => `d.${column}`).join(', ')})`;
  const parted = await client.query(
    `INSERT INTO ${was} SELECT (jsonb_populate_record(v, to_jsonb(d) || jsonb_build_object('since', known_at()))).* FROM ${was} v JOIN ${derived} USING (key)
     WHERE v.since < known_at() AND v.until > known_at() AND ${differs}`,
    [key],
  );
  if (parted.rowCount)
    await client.query(`UPDATE ${was} SET until = known_at(), gone = NULL WHERE key = $1 AND since < known_at() AND until > known_at()`, [key]); // prettier-ignore
  const changed = await client.query(
    `UPDATE ${was} v SET ${columns.map(column => `${column} = d.${column}`).join(', ')} FROM ${derived}
     WHERE v.key = d.key AND v.since = known_at() AND v.until IS NOT NULL AND ${differs}`,
    [key],
  );
  return (parted.rowCount ?? 0) + (changed.rowCount ?? 0);
}

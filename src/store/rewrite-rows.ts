import type { ClientBase } from 'pg';
import type { Rows } from './condemned';

/** Removes rows of a table, or gives them other values; gives how many those were. */
export async function rewriteRows(client: ClientBase, table: string, { where, keys, instead }: Rows): Promise<number> {
  const set = Object.entries(instead ?? {}).map(([column, value]) => `"${column}" = ${value}`);
  const { rowCount } = await client.query(instead ? `UPDATE ${table} h SET ${set.join(', ')} WHERE ${where}` : `DELETE FROM ${table} h WHERE ${where}`, [keys]); // prettier-ignore
  return rowCount ?? 0;
}

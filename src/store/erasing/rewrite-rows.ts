import type { ClientBase } from 'pg';

/** Rows that go, or that lose values: `where` finds them, in the present and in history, by the keys, which are `$1`. */
export interface Rows {
  readonly table: string;
  readonly where: string;
  readonly keys: readonly string[];
  /** SQL of the values that take the place of others, by column; absent: the rows go. */
  readonly instead?: Readonly<Record<string, string>>;
}

/** Removes rows of a table, or gives them other values; gives how many those were. */
export async function rewriteRows(client: ClientBase, table: string, { where, keys, instead }: Rows): Promise<number> {
  const set = Object.entries(instead ?? {}).map(([column, value]) => `"${column}" = ${value}`);
  const { rowCount } = await client.query(instead ? `UPDATE ${table} h SET ${set.join(', ')} WHERE ${where}` : `DELETE FROM ${table} h WHERE ${where}`, [keys]); // prettier-ignore
  return rowCount ?? 0;
}

/** Values of the same rows as one change: a check may want them together. */
export function together(all: readonly Rows[]): readonly Rows[] {
  const found = new Map<string, Rows>();
  for (const rows of all) {
    const name = JSON.stringify([rows.table, rows.where, rows.keys]);
    const before = found.get(name);
    found.set(name, before ? { ...rows, instead: { ...before.instead, ...rows.instead } } : rows);
  }
  return [...found.values()];
}

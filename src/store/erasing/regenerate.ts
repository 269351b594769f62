import type { ClientBase } from 'pg';
import { rewriteRows, type Rows } from './rewrite-rows';

/** Makes anew, in versions of before, what the table makes of its other columns: history keeps that as values. */
export async function regenerate(client: ClientBase, rows: Rows) {
  const instead = await generatedIn(client, rows.table);
  if (instead) await rewriteRows(client, `history."${rows.table}"`, { ...rows, instead });
}

/** Nothing where the table makes nothing. */
async function generatedIn(client: ClientBase, table: string): Promise<Rows['instead']> {
  const { rows } = await client.query<{ generated: Record<string, string> | null }>(
    `SELECT jsonb_object_agg(a.attname, pg_get_expr(d.adbin, d.adrelid)) AS generated FROM pg_attribute a JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
     WHERE a.attrelid = to_regclass($1) AND a.attgenerated <> ''`,
    [`"${table}"`],
  );
  return rows[0]!.generated ?? undefined;
}

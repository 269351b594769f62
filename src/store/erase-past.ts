import type { ClientBase } from 'pg';
import type { Model } from '../model/concept';
import type { Rows } from './condemned';
import { rewriteRows } from './rewrite-rows';
import { derivedTexts, saysAny } from './values-said';

/** Erases what was, and texts that others derived from it. Gives how many versions of each table those were, and the revisions that made or ended them. */
export async function erasePast(client: ClientBase, model: Model, rows: readonly Rows[], said: readonly string[]) {
  const [past, revisions] = [new Map<string, number>(), new Set<number>()];
  for (const some of [...rows, ...derived(model, said)])
    past.set(some.table, (past.get(some.table) ?? 0) + (await eraseVersions(client, some, revisions)));
  return { past, revisions };
}

/** What was, with what was generated of it. Notes the revisions that are not any more as they were sealed. */
async function eraseVersions(client: ClientBase, some: Rows, revisions: Set<number>): Promise<number> {
  const table = `history."${some.table}"`;
  const { rows } = await client.query<{ number: number }>(
    `SELECT DISTINCT unnest(ARRAY[since${some.instead ? '' : ', until'}]) AS number FROM ${table} h WHERE ${some.where}`,
    [some.keys],
  );
  for (const { number } of rows) if (number !== null) revisions.add(number);
  return unguarded(client, table, async () => {
    const count = await rewriteRows(client, table, some);
    const generated = some.instead && (await generatedIn(client, some.table));
    if (generated) await rewriteRows(client, table, { ...some, instead: generated });
    return count;
  });
}

/** Without the trigger that lets nobody rewrite it. */
async function unguarded<T>(client: ClientBase, table: string, work: () => Promise<T>): Promise<T> {
  await client.query(`ALTER TABLE ${table} DISABLE TRIGGER refuse_to_rewrite`);
  const done = await work();
  await client.query(`ALTER TABLE ${table} ENABLE TRIGGER refuse_to_rewrite`);
  return done;
}

/** What the table makes of other columns, which history keeps as values; nothing where it makes nothing. */
async function generatedIn(client: ClientBase, table: string): Promise<Rows['instead']> {
  const { rows } = await client.query<{ generated: Record<string, string> | null }>(
    `SELECT jsonb_object_agg(a.attname, pg_get_expr(d.adbin, d.adrelid)) AS generated FROM pg_attribute a JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
     WHERE a.attrelid = to_regclass(quote_ident($1)) AND a.attgenerated <> ''`,
    [table],
  );
  return rows[0]!.generated ?? undefined;
}

/** Texts that others derived from it, in what was; those of now have followed. */
const derived = ({ concepts }: Model, said: readonly string[]): Rows[] =>
  derivedTexts(concepts).map(({ table, property: { column, min } }) => ({
    table,
    where: saysAny(`h."${column}"`, '$1'),
    keys: said,
    instead: { [column]: min ? `''` : `'{}'` },
  }));

/** What revisions say of who made them and why. */
export async function eraseWords(client: ClientBase, said: readonly string[]): Promise<readonly number[]> {
  return unguarded(client, 'revision', async () => {
    const words = new Set<number>();
    for (const text of said) {
      const { rows } = await client.query<{ number: number }>(
        `UPDATE revision SET actor = replace(actor, $1, '…'), reason = replace(reason, $1, '…') WHERE strpos(concat_ws(' ', actor, reason), $1) > 0 RETURNING number`,
        [text],
      );
      for (const { number } of rows) words.add(number);
    }
    return [...words].sort((a, b) => a - b);
  });
}

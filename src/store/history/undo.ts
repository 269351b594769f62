import type { ClientBase } from 'pg';
import { InvalidInput } from '../../errors';
import type { Concept } from '../../model/concept';
import { settle } from '../writing/settle';
import { differing, writtenTables, rewind, rowChanges, type Written, type RowChange } from './rewind';

/** What undoing a revision does to a row: it comes back, goes, or has values as before. */
export interface Undone {
  readonly table: string;
  readonly key: string;
  readonly does: 'restores' | 'removes' | 'changes';
  /** Of what changes: by column, as it is and as it will be. */
  readonly values: Readonly<Record<string, readonly [is: unknown, will: unknown]>>;
}

/** Makes undone what a revision did, in the transaction of the client. Throws `InvalidInput` where there is nothing to undo, or something was changed since. */
export async function undo(client: ClientBase, concepts: readonly Concept[], revision: number): Promise<readonly Undone[]> {
  const changes: RowChange[] = [];
  const kept = writtenTables(concepts);
  for (const table of kept) changes.push(...(await rowChanges(client, table, revision)));
  const left = changes.filter(({ was, now }) => was ?? now);
  if (!left.length) throw new InvalidInput('revision', revision, await allowed(client));
  await rewind(client, left);
  await settle(client, concepts, []);
  await refuseMore(client, kept, left);
  return left.map(undone);
}

/** What somebody has added to what was made then would go with it. */
async function refuseMore(client: ClientBase, kept: readonly Written[], changes: readonly RowChange[]) {
  for (const { table, keys } of kept) {
    const key = (row: string) => `concat_ws(' ', ${keys.map(key => `${row}."${key}"`).join(', ')})`;
    const same = keys.map(key => `n."${key}" = h."${key}"`).join(' AND ');
    const { rows } = await client.query<{ key: string }>(
      `SELECT ${key('h')} AS key FROM history."${table}" h WHERE h.until = (SELECT number FROM revision WHERE transaction = pg_current_xact_id_if_assigned()::text)
        AND NOT EXISTS (SELECT FROM "${table}" n WHERE ${same})`,
    );
    const mine = new Set(changes.filter(change => change.kept.table === table).map(change => change.key));
    const more = rows.find(row => !mine.has(row.key));
    if (more) throw new InvalidInput(table.replaceAll('_', ' '), more.key, 'It was added since, and would go too; remove it first.');
  }
}

function undone({ kept, key, was, is }: RowChange): Undone {
  const [table, does] = [kept.table, was ? (is ? 'changes' : 'restores') : 'removes'] as const;
  const columns = was && is ? differing(kept, was, is) : [];
  return { table, key, does, values: Object.fromEntries(columns.map(column => [column, [is![column], was![column]] as const])) };
}

async function allowed(client: ClientBase) {
  const { rows } = await client.query<{ newest: number }>('SELECT coalesce(max(number), 0) AS newest FROM revision');
  return `A revision up to ${rows[0]!.newest} that made, changed or removed something, which nobody has undone since.`;
}

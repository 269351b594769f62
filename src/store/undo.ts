import type { ClientBase } from 'pg';
import { InvalidInput } from '../errors';
import type { Concept } from '../model/concept';
import { differing, keptTables, rewind, rowChanges, type RowChange } from './rewind';

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
  for (const kept of keptTables(concepts)) changes.push(...(await rowChanges(client, kept, revision)));
  const left = changes.filter(({ was, now }) => was ?? now);
  if (!left.length) throw new InvalidInput('revision', revision, await allowed(client));
  await rewind(client, left);
  return left.map(undone);
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

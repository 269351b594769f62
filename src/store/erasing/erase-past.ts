import type { ClientBase } from 'pg';
import { derivePast, type Fed } from './derive-past';
import { regenerate } from './regenerate';
import { rewriteRows, type Rows } from './rewrite-rows';
import { withoutWords } from './words';

/** Erases what was, and what was derived of it. Gives how many versions of each table those were, and the revisions that made or ended them. */
export async function erasePast(client: ClientBase, rows: readonly Rows[], fed: readonly Fed[]) {
  const [past, revisions] = [new Map<string, number>(), new Set<number>()];
  const add = (table: string, count: number) => past.set(table, (past.get(table) ?? 0) + count);
  for (const some of rows) add(some.table, await eraseVersions(client, some, revisions));
  for (const some of fed) {
    const { table } = some.derivation;
    add(table, await unguarded(client, `history."${table}"`, () => derivePast(client, some, revisions)));
  }
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
    if (some.instead) await regenerate(client, some);
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

/** Takes words out of what revisions before this one say of who made them and why. Gives the revisions. */
export async function eraseWords(client: ClientBase, words: readonly string[], before: number): Promise<readonly number[]> {
  const { rows } = await client.query<{ actor: string | null; reason: string | null }>('SELECT DISTINCT actor, reason FROM revision WHERE number < $1', [before]); // prettier-ignore
  return unguarded(client, 'revision', async () => {
    const found: number[] = [];
    for (const { actor, reason } of rows) {
      const left = [actor, reason].map(text => text && withoutWords(text, words));
      if (left[0] === actor && left[1] === reason) continue;
      const { rows } = await client.query<{ number: number }>(
        'UPDATE revision SET actor = $3, reason = $4 WHERE number < $5 AND actor IS NOT DISTINCT FROM $1 AND reason IS NOT DISTINCT FROM $2 RETURNING number',
        [actor, reason, ...left, before],
      );
      found.push(...rows.map(({ number }) => number));
    }
    return found.sort((a, b) => a - b);
  });
}

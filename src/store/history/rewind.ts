import type { ClientBase } from 'pg';
import { InvalidInput } from '../../errors';
import type { Concept } from '../../model/concept';
import { keptTables } from '../sql/kept-tables';
import { writtenColumns } from '../writing/row-of';

/** A table of the register whose rows have a history, with the columns that tell them apart and those that are written, not derived. */
export interface Written {
  readonly table: string;
  readonly keys: readonly string[];
  readonly written: readonly string[];
}

/** What one revision did to one row: as it was before and as it was then, and as it is now; none where it was not there. */
export interface RowChange {
  readonly kept: Written;
  readonly key: string;
  readonly was?: Row;
  readonly is?: Row;
  readonly now?: Row;
}
type Row = Readonly<Record<string, unknown>>;

/** The tables of the concepts and of their lists of links, as far as somebody writes them. */
export const writtenTables = (concepts: readonly Concept[]): readonly Written[] =>
  keptTables(concepts).map(({ table, concept, pairs }) =>
    pairs
      ? { table, keys: ['owner', 'target'], written: ['owner', 'target'] }
      : { table, keys: ['key'], written: ['key', ...writtenColumns(concept)] },
  );

/** What a revision did, row by row; of derived values nothing. `only` is a condition on the rows, as `h`, with `$2`. */
export async function rowChanges(client: ClientBase, kept: Written, revision: number, only?: readonly [sql: string, value: unknown]) {
  const same = (a: string, b: string) => kept.keys.map(key => `${a}."${key}" = ${b}."${key}"`).join(' AND ');
  const { rows } = await client.query<{ key: string; was: Row | null; is: Row | null; now: Row | null }>(
    `SELECT concat_ws(' ', ${kept.keys.map(key => `h."${key}"`).join(', ')}) AS key,
      (SELECT to_jsonb(w) FROM history."${kept.table}" w WHERE ${same('w', 'h')} AND w.until = $1) AS was,
      (SELECT to_jsonb(i) FROM history."${kept.table}" i WHERE ${same('i', 'h')} AND i.since = $1) AS is,
      (SELECT to_jsonb(n) FROM "${kept.table}" n WHERE ${same('n', 'h')}) AS now
     FROM (SELECT DISTINCT ${kept.keys.map(key => `"${key}"`).join(', ')} FROM history."${kept.table}" h WHERE (since = $1 OR until = $1)${only ? ` AND ${only[0]}` : ''}) h`,
    only ? [revision, only[1]] : [revision],
  );
  return rows
    .map(({ key, was, is, now }): RowChange => ({ kept, key, was: was ?? undefined, is: is ?? undefined, now: now ?? undefined }))
    .filter(({ was, is }) => !was || !is || differing(kept, was, is).length);
}

/** The written columns in which two rows differ. */
export const differing = ({ written }: Written, a: Row, b: Row) =>
  written.filter(column => JSON.stringify(a[column]) !== JSON.stringify(b[column]));

/**
 * Makes rows as they were before those changes, each column that was changed and no other. What somebody has changed since is not overruled:
 * throws `InvalidInput` that names it. In the transaction of the client, with constraints put off.
 */
export async function rewind(client: ClientBase, changes: readonly RowChange[]) {
  for (const change of changes) refuseOverruling(change);
  await client.query('SET CONSTRAINTS ALL DEFERRED');
  const left = await removeRows(client, changes.filter(({ was, now }) => !was && now)); // prettier-ignore
  for (const some of byTable(changes.filter(({ was, now }) => was && !now))) await insertRows(client, some);
  for (const some of byTable(changes.filter(({ was, is, now }) => was && is && now))) await patchInTurn(client, some);
  const [held] = await removeRows(client, left);
  if (held) throw new InvalidInput(placeOf(held), held.key, 'Something links to it by now, and would have to go first.');
}

const placeOf = ({ kept: { table } }: RowChange) => table.replaceAll('_', ' ');

function refuseOverruling(change: RowChange) {
  const { kept, key, was, is, now } = change;
  if (is && !now && was) throw new InvalidInput(placeOf(change), key, 'It has been removed since; restore it first.');
  if (!is && now) throw new InvalidInput(placeOf(change), key, 'It has been made anew since.');
  if (!is || !now) return;
  const mine = was ? differing(kept, was, is) : kept.written;
  const since = differing(kept, is, now).filter(column => mine.includes(column));
  if (since.length) throw new InvalidInput(`${placeOf(change)}.${since.join()}`, key, 'It has been changed since; undo that first.');
}

function byTable(changes: readonly RowChange[]): readonly (readonly RowChange[])[] {
  const tables = [...new Set(changes.map(({ kept }) => kept.table))];
  return tables.map(table => changes.filter(({ kept }) => kept.table === table));
}

async function insertRows(client: ClientBase, changes: readonly RowChange[]) {
  const [{ kept: { table } }] = changes as readonly [RowChange]; // prettier-ignore
  const { rows } = await client.query<{ columns: string }>(
    `SELECT string_agg(quote_ident(attname), ', ') AS columns FROM pg_attribute WHERE attrelid = to_regclass(quote_ident($1)) AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [table],
  );
  const { columns } = rows[0]!;
  await client.query(`INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1)`, [
    JSON.stringify(changes.map(({ was }) => was)),
  ]);
}

/** At once; or, where two rows change places in what only one may have, one after the other, whoever has to wait last. */
async function patchInTurn(client: ClientBase, changes: readonly RowChange[]) {
  if (await tried(client, isTaken, () => patchRows(client, changes))) return;
  for (let left = changes; left.length;) {
    const waiting: RowChange[] = [];
    for (const change of left) if (!(await tried(client, isTaken, () => patchRows(client, [change])))) waiting.push(change);
    if (waiting.length === left.length)
      throw new InvalidInput(placeOf(left[0]!), left[0]!.key, 'By now another has what only one may have.');
    left = waiting;
  }
}

/** Whether it could be done; an error of this kind leaves nothing. */
export async function tried(client: ClientBase, expected: (error: unknown) => boolean, work: () => Promise<unknown>): Promise<boolean> {
  await client.query('SAVEPOINT tried');
  try {
    await work();
    await client.query('RELEASE SAVEPOINT tried');
    return true;
  } catch (error) {
    await client.query('ROLLBACK TO SAVEPOINT tried');
    if (!expected(error)) throw error;
    return false;
  }
}

const isTaken = (error: unknown) => (error as { code?: unknown }).code === '23505';

async function patchRows(client: ClientBase, changes: readonly RowChange[]) {
  const [{ kept }] = changes as readonly [RowChange];
  const columns = kept.written.map(column => `"${column}"`);
  await client.query(
    `UPDATE "${kept.table}" t SET (${columns.join(', ')}) = ROW(${columns.map(column => `n.${column}`).join(', ')})
     FROM jsonb_to_recordset($1) p(key text, patch jsonb) JOIN "${kept.table}" o ON o.key = p.key CROSS JOIN LATERAL jsonb_populate_record(o, p.patch) n WHERE t.key = p.key`,
    [JSON.stringify(changes.map(({ key, was, is }) => ({ key, patch: Object.fromEntries(differing(kept, was!, is!).map(column => [column, was![column]])) })))], // prettier-ignore
  );
}

/** Removes rows, those first to which nothing links; gives those that something else links to. */
async function removeRows(client: ClientBase, changes: readonly RowChange[]): Promise<readonly RowChange[]> {
  let left = [...byTable(changes)].reverse();
  for (let before = Infinity; left.length && left.length < before;) {
    before = left.length;
    const held: (readonly RowChange[])[] = [];
    for (const some of left) if (!(await removed(client, some))) held.push(some);
    left = held;
  }
  return left.flat();
}

function removed(client: ClientBase, changes: readonly RowChange[]): Promise<boolean> {
  const [{ kept: { table, keys } }] = changes as readonly [RowChange]; // prettier-ignore
  return tried(client, isHeld, () =>
    client.query(
      `DELETE FROM "${table}" t USING jsonb_to_recordset($1) gone(${keys.map(key => `"${key}" text`).join(', ')}) WHERE ${keys.map(key => `t."${key}" = gone."${key}"`).join(' AND ')}`,
      [JSON.stringify(changes.map(({ now }) => now))],
    ),
  );
}

/** Whether the error says that something else links to what was to go. */
export const isHeld = (error: unknown) => ['23001', '23503'].includes(String((error as { code?: unknown }).code));

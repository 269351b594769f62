import type { ClientBase } from 'pg';
import type { Concept } from '../../model/concept';
import { isPairs } from '../writing/row-of';
import { writtenTables, rowChanges, type RowChange } from './rewind';

/** A record that is not there any more: the dataset it belonged to, and the revision that removed it. */
export interface Removed {
  readonly dataset: string;
  readonly revision: number;
  /** Whether that dataset is public. */
  readonly open: boolean;
  /** The newest revision of the register. */
  readonly newest: number;
}

/** What is known of a record that was removed; nothing where there never was one, or where it is there. */
export async function removedRecord(client: ClientBase, { table, boundary }: Concept, key: string): Promise<Removed | undefined> {
  const { rows } = await client.query<Removed>(
    `SELECT "${boundary!.table === table ? 'key' : boundary!.property.column}" AS dataset, until AS revision, (SELECT max(number) FROM revision) AS newest,
       EXISTS (SELECT FROM "${boundary!.table}" b WHERE b.key = h."${boundary!.table === table ? 'key' : boundary!.property.column}" AND b."${boundary!.publicIf}") AS open FROM history."${table}" h
     WHERE key = $1 AND until IS NOT NULL AND NOT EXISTS (SELECT FROM "${table}" t WHERE t.key = h.key) ORDER BY until DESC LIMIT 1`,
    [key],
  );
  return rows[0];
}

/** What has to be undone to bring a removed record back: its row, its parts, and their lists of links. */
export async function removalOf(client: ClientBase, concepts: readonly Concept[], concept: Concept, key: string, revision: number) {
  const tables = new Map(writtenTables(concepts).map(kept => [kept.table, kept]));
  const of = async (table: string, condition: string): Promise<RowChange[]> =>
    (await rowChanges(client, tables.get(table)!, revision, [condition, key])).filter(({ was, is }) => was && !is);
  const parts = concepts.flatMap(part =>
    (part.whole?.to ?? []).filter(({ name }) => name === concept.name).map(({ column }) => ({ part, column })),
  );
  const pairs = (owner: Concept) => owner.properties.filter(isPairs).flatMap(({ to }) => to.map(target => target.pairs!));
  const changes: RowChange[] = await of(concept.table, 'key = $2');
  for (const table of pairs(concept)) changes.push(...(await of(table, 'owner = $2')));
  for (const { part, column } of parts) {
    changes.push(...(await of(part.table, `"${column}" = $2`)));
    for (const table of pairs(part)) changes.push(...(await of(table, `owner LIKE $2 || '#%'`)));
  }
  return changes;
}

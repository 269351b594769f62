import type { ClientBase } from 'pg';
import { thing } from '../../model/address';
import type { Concept, Property } from '../../model/concept';
import { isPairs } from '../../store/row-of';
import { inputName, isWritten, partsOf } from '../schema/write-inputs';
import type { Reading } from './given-record';

type Row = Readonly<Record<string, unknown>>;

/** A record as it stands, in the form that its inputs take, with its revision; nothing where it is not there. */
export async function stateOf(client: ClientBase, reading: Reading, concept: Concept, key: string): Promise<Row | undefined> {
  const [row] = await rowsOf(client, concept.table, 'key', key);
  if (!row) return undefined;
  const state: Record<string, unknown> = await told(client, reading, concept, row);
  for (const { name, concept: part } of partsOf(concept, reading.concepts)) {
    const { column } = part.whole!.to.find(({ name }) => name === concept.name)!;
    const parts: Row[] = [];
    for (const row of await rowsOf(client, part.table, column, key)) parts.push(await told(client, reading, part, row));
    state[name] = parts;
  }
  return { ...state, revision: row.revision };
}

async function rowsOf(client: ClientBase, table: string, column: string, key: string): Promise<readonly Row[]> {
  const { rows } = await client.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM "${table}" t WHERE "${column}" = $1 ORDER BY key`, [
    key,
  ]);
  return rows.map(({ row }) => row).sort((a, b) => Number(a.ordinal ?? 0) - Number(b.ordinal ?? 0));
}

async function told(client: ClientBase, { publicUrl }: Reading, { properties }: Concept, row: Row): Promise<Record<string, unknown>> {
  const members: Record<string, unknown> = { key: row.key };
  for (const property of properties.filter(isWritten))
    members[inputName(property)] = isPairs(property)
      ? await linksOf(client, publicUrl, property, row.key as string)
      : valueOf(publicUrl, property, row);
  return members;
}

function valueOf(publicUrl: string, { kind, column, to }: Property, row: Row) {
  if (kind === 'map' || kind === 'texts')
    return Object.entries((row[column] ?? {}) as Record<string, string | string[]>).flatMap(([lang, texts]) =>
      [texts].flat().map(value => ({ lang, value })),
    );
  if (kind !== 'link') return row[column] ?? null;
  return to.flatMap(({ path, column }) => (row[column] ? [thing(publicUrl, path, row[column] as string)] : []))[0] ?? null;
}

async function linksOf(client: ClientBase, publicUrl: string, { to }: Property, owner: string): Promise<string[]> {
  const links: string[] = [];
  for (const { path, pairs } of to) {
    const { rows } = await client.query<{ target: string }>(`SELECT target FROM "${pairs}" WHERE owner = $1 ORDER BY target`, [owner]);
    links.push(...rows.map(({ target }) => thing(publicUrl, path, target)));
  }
  return links;
}

import type { ClientBase } from 'pg';
import { thing } from '../../model/address';
import type { Concept, Property, Target } from '../../model/concept';
import { conceptNamed } from '../../store/sql/joins';
import { isShown, openTo } from '../../store/sql/shown';
import { isPairs } from '../../store/writing/row-of';
import { inputName, isWritten, partsOf } from '../schema/write-inputs';
import type { Doing } from './doing';

type Row = Readonly<Record<string, unknown>>;

/** A record as it stands, in the form that its inputs take, with its revision; nothing where it is not there. */
export async function stateOf(client: ClientBase, reading: Doing, concept: Concept, key: string): Promise<Row | undefined> {
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

async function told(client: ClientBase, doing: Doing, { properties }: Concept, row: Row): Promise<Record<string, unknown>> {
  const members: Record<string, unknown> = { key: row.key };
  for (const property of properties.filter(isWritten))
    members[inputName(property)] = isPairs(property)
      ? await linksOf(client, doing, property, row.key as string)
      : property.kind === 'link'
        ? await linkOf(client, doing, property, row)
        : valueOf(property, row);
  return members;
}

function valueOf({ kind, column }: Property, row: Row) {
  if (kind !== 'map' && kind !== 'texts') return row[column] ?? null;
  return Object.entries((row[column] ?? {}) as Record<string, string | string[]>).flatMap(([lang, texts]) =>
    [texts].flat().map(value => ({ lang, value })),
  );
}

/** SQL for those of the keys that may be told to who writes. */
const shownKeys = ({ concepts, viewer }: Doing, { name, table }: Target, keys: string) =>
  `SELECT r.key FROM "${table}" r WHERE r.key IN (${keys}) AND ${isShown(concepts, conceptNamed(concepts, name), 'r', openTo(viewer))} ORDER BY r.key`;

async function linkOf(client: ClientBase, doing: Doing, { to }: Property, row: Row): Promise<string | null> {
  const target = to.find(({ column }) => row[column]);
  if (!target) return null;
  const { rows } = await client.query<{ key: string }>(shownKeys(doing, target, '$1'), [row[target.column]]);
  return rows[0] ? thing(doing.publicUrl, target.path, rows[0].key) : null;
}

async function linksOf(client: ClientBase, doing: Doing, { to }: Property, owner: string): Promise<string[]> {
  const links: string[] = [];
  for (const target of to) {
    const pairs = `SELECT target FROM "${target.pairs}" WHERE owner = $1`;
    const { rows } = await client.query<{ key: string }>(shownKeys(doing, target, pairs), [owner]);
    links.push(...rows.map(({ key }) => thing(doing.publicUrl, target.path, key)));
  }
  return links;
}

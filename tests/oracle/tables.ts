import type { Concept, Property } from '../../src/model/concept';
import type { Service } from '../service';

/** A row as Postgres writes it in JSON: dates as texts, lists as lists. */
export type Row = Readonly<Record<string, unknown>> & { readonly key: string };

/** The whole register in memory, read table by table: the plainest thing to compare a compiled statement with. */
export interface Tables {
  readonly concepts: readonly Concept[];
  /** By concept and key. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, Row>>;
  /** The targets, by table of pairs and owner. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** The rows that link by a property, by what they link to. */
  readonly linking: Map<Property, Map<string, Row[]>>;
  readonly register: { readonly names: Readonly<Record<string, string>>; readonly dataset: string };
  readonly revision: { readonly number: number; readonly modified: string };
  readonly today: string;
  /** Keys of datasets that whoever asks may see though they are not public. */
  readonly sees?: readonly string[];
  readonly query: <T>(sql: string, values: readonly unknown[]) => Promise<T[]>;
}

export async function readTables({ app }: Service): Promise<Tables> {
  const query = <T>(sql: string, values: readonly unknown[] = []) => app.db.query<T[]>(sql, [...values]);
  const all = async <T>(table: string) => (await query<{ row: T }>(`SELECT to_jsonb(t) AS row FROM "${table}" t`)).map(({ row }) => row);
  const rows = new Map<string, Map<string, Row>>();
  const pairs = new Map<string, ReadonlyMap<string, readonly string[]>>();
  for (const { name, table, properties } of app.concepts) {
    rows.set(name, new Map((await all<Row>(table)).map(row => [row.key, row])));
    for (const { pairs: link } of properties.flatMap(({ to }) => to)) if (link) pairs.set(link, byOwner(await all(link)));
  }
  const [register] = await all<Tables['register']>('register');
  const [newest] = await query<{ number: number; at: Date }>('SELECT number, at FROM revision ORDER BY number DESC LIMIT 1');
  const { rows: days } = await app.pool.query<{ day: string }>('SELECT register_day()::text AS day');
  const revision = { number: Number(newest!.number), modified: `${newest!.at.toISOString().slice(0, 19)}Z` };
  return { concepts: app.concepts, rows, pairs, linking: new Map(), register: register!, revision, today: days[0]!.day, query };
}

function byOwner(pairs: readonly { owner: string; target: string }[]) {
  const targets = new Map<string, string[]>();
  for (const { owner, target } of pairs) targets.set(owner, [...(targets.get(owner) ?? []), target]);
  return targets;
}

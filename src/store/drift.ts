import type { DataSource } from 'typeorm';
import type { Routine } from '../model/routine';

/** Functions and triggers beside the tables: those that tables need, and those that need tables. */
export interface Routines {
  readonly before: readonly Routine[];
  readonly after: readonly Routine[];
}
/** One step from the schema that is to the schema that is declared, and the step back. */
export type Step =
  { readonly up: string; readonly down: string } | { readonly routine: string; readonly up?: string; readonly down?: string };

/** What the database lacks of what the declarations say, in the order in which to do it. Nothing: they agree. */
export async function drift(db: DataSource, { before, after }: Routines): Promise<Step[]> {
  const known = await recorded(db);
  const { upQueries, downQueries } = await db.driver.createSchemaBuilder().log();
  const undo = [...downQueries].reverse();
  const tables = upQueries.map(({ query }, index) => ({ up: query, down: undo[index]?.query ?? '' }));
  const declared = new Set([...before, ...after].map(({ name }) => name));
  const gone = [...known].filter(([name]) => !declared.has(name)).map(([routine, down]) => ({ routine, down }));
  return [...changed(before, known), ...tables, ...gone, ...changed(after, known)];
}

const changed = (routines: readonly Routine[], known: ReadonlyMap<string, string>): Step[] =>
  unique(routines)
    .filter(({ name, sql }) => known.get(name) !== sql)
    .map(({ name, sql }) => ({ routine: name, up: sql, down: known.get(name) }));

const unique = (routines: readonly Routine[]) => [...new Map(routines.map(routine => [routine.name, routine])).values()];

async function recorded(db: DataSource): Promise<Map<string, string>> {
  const [{ exists }] = (await db.query(`SELECT to_regclass('routine') IS NOT NULL AS exists`)) as [{ exists: boolean }];
  const rows = exists ? ((await db.query('SELECT name, sql FROM routine ORDER BY name')) as { name: string; sql: string }[]) : [];
  return new Map(rows.map(({ name, sql }) => [name, sql]));
}

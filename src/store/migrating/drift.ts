import type { DataSource } from 'typeorm';
import type { Routine } from '../../model/routine';
import { knowByThisName } from './renamed';

/** Functions and triggers beside the tables: those that tables need, and those that need tables. */
export interface Routines {
  readonly before: readonly Routine[];
  readonly after: readonly Routine[];
}
/** One step from the schema that is to the schema that is declared, and the step back. */
export type Step =
  { readonly up: string; readonly down: string } | { readonly routine: string; readonly up?: string; readonly down?: string };

/**
 * What the database lacks of what the declarations say, in the order in which to do it. Nothing: they agree. Triggers come off before
 * tables change, since one may ask for a column that goes; functions go last, when nothing calls them any more.
 */
export async function drift(db: DataSource, { before, after }: Routines): Promise<Step[]> {
  await knowByThisName(db);
  const known = await recorded(db);
  const here = await whereWeAre(db);
  const { upQueries, downQueries } = await db.driver.createSchemaBuilder().log();
  const tables = upQueries.map((query, index) => ({ up: inlined(query, here), down: inlined(downQueries[index]!, here) }));
  const declared = new Set([...before, ...after].map(({ name }) => name));
  const gone = [...known].filter(([name]) => !declared.has(name)).map(([routine, down]) => ({ routine, down }));
  const made = changed(after, known);
  const off = made.filter(isTrigger).flatMap(({ routine, down }) => (down === undefined ? [] : [{ routine, down }]));
  const on = made.map(step => (isTrigger(step) ? { routine: step.routine, up: step.up } : step));
  return [...changed(before, known), ...gone.filter(isTrigger), ...off, ...tables, ...on, ...gone.filter(step => !isTrigger(step))];
}

const isTrigger = ({ routine }: { readonly routine: string }) => routine.includes(' ON ');

interface Query {
  readonly query: string;
  readonly parameters?: readonly unknown[];
}

/** TypeORM names the database and the schema, in what it notes of generated columns and before the names of indexes; a migration has to hold in any. */
const whereWeAre = async (db: DataSource) =>
  (await db.query<{ database: string; schema: string }[]>('SELECT current_database() AS database, current_schema() AS schema'))[0]!;

const inlined = ({ query, parameters = [] }: Query, { database, schema }: { database: string; schema: string }) =>
  query.replaceAll(`"${schema}".`, '').replace(/\$(\d+)/g, (_, number: string) => {
    const value = parameters[Number(number) - 1] as string | undefined;
    if (value === undefined) return 'NULL';
    return value === database ? 'current_database()' : value === schema ? 'current_schema()' : `'${value.replaceAll("'", "''")}'`;
  });

const changed = (routines: readonly Routine[], known: ReadonlyMap<string, string>) =>
  unique(routines)
    .filter(({ name, sql }) => known.get(name) !== sql)
    .map(({ name, sql }) => ({ routine: name, up: sql, down: known.get(name) }));

const unique = (routines: readonly Routine[]) => [...new Map(routines.map(routine => [routine.name, routine])).values()];

async function recorded(db: DataSource): Promise<Map<string, string>> {
  const [{ exists }] = await db.query<[{ exists: boolean }]>(`SELECT to_regclass('routine') IS NOT NULL AS exists`);
  const rows = exists ? await db.query<{ name: string; sql: string }[]>('SELECT name, sql FROM routine ORDER BY name') : [];
  return new Map(rows.map(({ name, sql }) => [name, sql]));
}

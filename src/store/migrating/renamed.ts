import type { DataSource } from 'typeorm';

/** TypeORM notes generated columns by the database's name, and finds none of them once that was renamed or restored under another: they get the name of today. */
export async function knowByThisName(db: DataSource) {
  const [{ exists }] = await db.query<[{ exists: boolean }]>(`SELECT to_regclass('typeorm_metadata') IS NOT NULL AS exists`);
  if (exists) await db.query('UPDATE typeorm_metadata SET database = current_database() WHERE database <> current_database()');
}

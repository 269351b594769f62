import type { DataSource } from 'typeorm';
import { NotFound } from '../../errors';
import type { Concept } from '../../model/concept';
import { rows, type Session } from '../connection/snapshot';

/** The datasets that are public, and whether they are all there are: who may not see the others is told that, and no more. */
export async function publicDatasets(session: Session, concepts: readonly Concept[]) {
  const { table, publicIf } = concepts.find(({ boundary }) => boundary)!.boundary!;
  const found = await rows(session, `SELECT key FROM "${table}" WHERE "${publicIf}" ORDER BY key COLLATE "C"`, []);
  const [[all] = []] = await rows(session, 'SELECT everything::text FROM openness', []);
  return { datasets: found.map(([key]) => key!), allPublic: all === 'true' };
}

/** Throws `NotFound` for the first of the keys that no dataset has. */
export async function requireDatasets(db: DataSource, concepts: readonly Concept[], keys: readonly string[]) {
  const { table, property } = concepts.find(({ boundary }) => boundary)!.boundary!;
  const found = await db.query<{ key: string }[]>(`SELECT key FROM "${table}" WHERE key = ANY ($1)`, [keys]);
  const missing = keys.find(key => !found.some(there => there.key === key));
  if (missing !== undefined) throw new NotFound(property.to[0]!.path, missing);
}

/** Whether every dataset was public from its first revision on, and is: then no version of any record has a link that may not be told. */
export async function alwaysPublic(session: Session): Promise<boolean> {
  const [[always] = []] = await rows(session, 'SELECT always_public()::text', [], 'always public');
  return always === 'true';
}

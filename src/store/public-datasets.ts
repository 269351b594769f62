import type { Concept } from '../model/concept';
import { rows, type Session } from './snapshot';

/** The datasets that are public, and whether they are all there are. */
export async function publicDatasets(session: Session, concepts: readonly Concept[]) {
  const { table, publicIf } = concepts.find(({ boundary }) => boundary)!.boundary!;
  const found = await rows(session, `SELECT key, "${publicIf}"::text FROM "${table}" ORDER BY key COLLATE "C"`, []);
  const datasets = found.filter(([, isPublic]) => isPublic === 'true').map(([key]) => key!);
  return { datasets, allPublic: datasets.length === found.length };
}

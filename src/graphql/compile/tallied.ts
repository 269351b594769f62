import type { Concept } from '../../model/concept';
import { quoted } from '../../store/sql/quoted';

/** SQL for how many records of a concept are to be seen, by values called g0, g1 and so on, as the tallies say. */
export function tallied({ table, counts }: Concept, dimensions: readonly string[]): string {
  const known = Object.keys(counts).filter(dimension => dimensions.includes(dimension));
  const rows = `FROM tally WHERE concept = ${quoted(table)} AND by = ${quoted(`{${known.join(',')}}`)}`;
  if (!known.length) return `SELECT coalesce(max(count), 0) AS count ${rows}`;
  const values = dimensions.map((dimension, index) => `values[${known.indexOf(dimension) + 1}] AS g${index}`);
  return `SELECT ${values.join(', ')}, count ${rows} AND count > 0`;
}

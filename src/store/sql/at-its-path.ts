import type { Concept } from '../../model/concept';

/** SQL that says something of a row by the path under which it lives: a part lives at its whole’s address, which may be of several concepts. */
export function atItsPath({ path, whole }: Concept, row: string, sql: (path: string) => string): string {
  const [first, ...others] = whole?.to ?? [];
  if (!others.length) return sql(first?.path ?? path);
  const cases = whole!.to.map(target => `WHEN ${row}."${target.column}" IS NOT NULL THEN ${sql(target.path)}`);
  return `(CASE ${cases.join(' ')} END)`;
}

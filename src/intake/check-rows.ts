import type { Column, Row, Rows, Tables } from '../domain/seed/table';
import { RowProblem } from './problem';

/** What is wrong with the cells of these rows, by what the tables declare of their columns. */
export function checkRows(tables: Tables, rows: Rows): RowProblem[] {
  return Object.entries(tables).flatMap(([name, { columns }]) =>
    Object.entries(columns).flatMap(([column, declared]) => {
      const known = declared.among && new Set(rows[declared.among[0]]!.map(({ cells }) => cells[declared.among![1]]!));
      return [...cellProblems(rows[name]!, column, declared, known), ...repeated(rows[name]!, column, declared)];
    }),
  );
}

const cellProblems = (rows: readonly Row[], column: string, declared: Column, known?: ReadonlySet<string>) =>
  rows.flatMap(({ file, line, cells }) => {
    const cell = cells[column]!;
    const values = declared.separator && cell ? cell.split(declared.separator) : [cell];
    return values.flatMap(value => {
      const problem = problemOf(value, declared, known);
      return problem ? [new RowProblem({ file, line, column }, value, problem)] : [];
    });
  });

function problemOf(value: string, { optional, problem, among }: Column, known?: ReadonlySet<string>) {
  if (value === '') return optional ? undefined : 'It may not be empty.';
  if (/[^\P{Cc}\n\t]/u.test(value)) return 'It may hold no control characters.';
  if (known && !known.has(value)) return `It has to be the ${among![1]} of a row of ${among![0]}.`;
  return problem(value);
}

function repeated(rows: readonly Row[], column: string, { unique }: Column) {
  if (!unique) return [];
  const first = new Map<string, number>();
  return rows.flatMap(({ file, line, cells }) => {
    const value = cells[column]!;
    const before = first.get(value);
    first.set(value, before ?? line);
    return before ? [new RowProblem({ file, line, column }, value, `Line ${before} has it already.`)] : [];
  });
}

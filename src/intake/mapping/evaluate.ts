import type { Concept, Property } from '../../model/concept';
import type { Pointer } from '../../model/new-record';
import { NotTaken } from '../reject';
import type { Condition, Expression, Values } from './mapping';
import { textProblem, valueOf } from './value';

/** What the values of a record are made of: the cells of a row, and what links may lead to, by name. */
export interface Scope {
  readonly cells: Readonly<Record<string, string>>;
  readonly named: ReadonlyMap<string, Pointer>;
}

/** The text of a cell: trimmed, and in Unicode's normal form C. */
export const cellOf = ({ cells }: Scope, column: string) => (cells[column] ?? '').normalize('NFC').trim();
export const holds = ({ column, among }: Condition, scope: Scope) => among.includes(cellOf(scope, column));
/** The same, but nothing of a cell that does not match. */
export const matched = (scope: Scope, { column, matching }: { readonly column: string; readonly matching?: string }) => {
  const text = cellOf(scope, column);
  return matching === undefined || new RegExp(matching).test(text) ? text : '';
};

/** The values of a record, by property. Throws `NotTaken` for a cell that is no value of its property. */
export function valuesOf(concept: Concept, values: Values, scope: Scope): Record<string, unknown> {
  const entries = Object.entries(values).flatMap(([name, given]) => {
    const property = concept.properties.find(property => property.name === name)!;
    const several = property.kind === 'link' && !property.max;
    const each = [given].flat().flatMap(expression => evaluated(property, expression, scope) ?? []);
    const value = several ? each : each[0];
    if (value === undefined && property.min > 0 && property.default === undefined) throw missing(property, given);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

function missing({ name }: Property, given: Expression | readonly Expression[]) {
  const [first] = [given].flat();
  const column = first && 'column' in first ? first.column : undefined;
  return new NotTaken({ code: 'VALUE', column, value: '', reason: `It may not be empty: ${name} is needed.` });
}

function evaluated(property: Property, expression: Expression, scope: Scope): unknown {
  if ('is' in expression) return expression.is;
  if ('to' in expression) return scope.named.get(expression.to);
  const { column, translate, otherwise, in: language = '' } = expression;
  const cell = matched(scope, expression);
  if (!cell) return undefined;
  const text = translate ? (Object.hasOwn(translate, cell) ? translate[cell] : otherwise) : cell;
  if (text === undefined)
    throw new NotTaken({ code: 'VALUE', column, value: cell, reason: `One of ${Object.keys(translate!).join(', ')}.` });
  const problem = textProblem(property, text);
  if (problem) throw new NotTaken({ code: 'VALUE', column, value: cell, reason: problem });
  return valueOf(property, text, language);
}

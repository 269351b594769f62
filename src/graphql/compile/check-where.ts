import { within } from '../limits';
import type { Given } from './given';

const logic = new Set(['and', 'or', 'not']);

/** Gives back a `where`, all of it, in which a value that is compared with is one condition; throws `QueryLimit`. */
export function checkWhere(where: Given): Given {
  let conditions = 0;
  const look = (value: unknown, depth: number) => {
    if (!isNested(value)) return within('conditions', ++conditions);
    for (const [name, given] of Object.entries(value))
      for (const item of Array.isArray(given) && given.some(isNested) ? (given as unknown[]) : [given]) look(item, deeper(name, depth));
  };
  look(where.value, 0);
  return where;
}

function deeper(name: string, depth: number): number {
  if (!logic.has(name)) return depth;
  within('logic', depth + 1);
  return depth + 1;
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

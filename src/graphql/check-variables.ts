import type { Variables } from './compile/statement';
import { within } from './limits';

/** Throws `QueryLimit` where the variables of a request, as they came, hold too much. Their map is none of the things that nest. */
export function checkVariables(variables: Variables) {
  for (const name in variables) checkGiven(variables[name], 0);
}

function checkGiven(value: unknown, depth: number) {
  if (typeof value === 'string') return within('letters', value.length);
  if (typeof value !== 'object' || value === null) return;
  within('nested', depth + 1);
  if (Array.isArray(value)) within('items', value.length);
  for (const item of Object.values(value)) checkGiven(item, depth + 1);
}

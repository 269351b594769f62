import { DataFactory } from 'n3';
import type { Result } from 'shacl-engine';
import { compact, expand, type Name } from './names';
import { general, other, special, type Explanation, type Breach } from './sentences';
import { words } from './words';

/** Explains one result of SHACL: by its property and its kind of constraint where we have words for both, else by its kind. */
export function explain(result: Result): Explanation {
  const breach = breachOf(result);
  return special[`${breach.name} ${breach.constraint}`]?.(breach) ?? (general[breach.constraint] ?? other)(breach);
}

function breachOf({ path, constraintComponent, value, shape }: Result): Breach {
  const property = path?.[0]?.predicates[0]?.value;
  const name = property === undefined ? 'it' : compact(property);
  const { word = name, line } = words[name as Name] ?? {};
  const term = value?.term;
  return {
    ...{ name, word, line, constraint: constraintComponent.value.replace(/^.*#|ConstraintComponent$/g, '') },
    value: term === undefined ? '' : term.termType === 'NamedNode' ? `<${term.value}>` : `"${term.value}"`,
    wanted: parameter =>
      shape.ptr
        .out([DataFactory.namedNode(expand(parameter))])
        .values.map(compact)
        .join(' or ') || 'another class',
  };
}

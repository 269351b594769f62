import { createHash } from 'node:crypto';
import { partKey, record, slug } from '../../domain/seed/record';
import type { Concept } from '../../model/concept';
import type { NewRecord, Pointer } from '../../model/new-record';
import { keyLength } from '../../model/thing';
import { conceptNamed } from '../../store/sql/joins';
import { cellOf, holds, valuesOf, type Scope } from './evaluate';
import type { Template } from './mapping';

/** Where a template's records are made. */
export interface Making {
  readonly concepts: readonly Concept[];
  readonly dataset: string;
  readonly origin: string;
}

/** The pointer and the records of a template; nothing where its condition does not hold. Throws `NotTaken`. */
export function made(
  template: Template,
  scope: Scope,
  { concepts, dataset, origin }: Making,
): { pointer: Pointer; records: NewRecord[] } | undefined {
  if (template.when && !holds(template.when, scope)) return undefined;
  const { concept: name, parts = [] } = template;
  const concept = conceptNamed(concepts, name);
  const pointer = { concept: name, key: keyOf(template.key, scope) };
  const bound = concept.boundary!.property;
  const own = { ...valuesOf(concept, template.values, scope), [bound.name]: { concept: bound.to[0]!.name, key: dataset } };
  const partsMade = parts.map(({ concept: part, values }, at): NewRecord => {
    const declared = conceptNamed(concepts, part);
    const its = { ...valuesOf(declared, values, scope), [declared.whole!.name]: pointer };
    return { ...record(part, partKey(part, pointer.key, at + 1), its), ordinal: at + 1, origin };
  });
  return { pointer, records: [{ ...record(name, pointer.key, own), origin }, ...partsMade] };
}

/** What is too long for a key is cut, and told from others that begin so by a part of its hash. */
function keyOf(pattern: string, scope: Scope): string {
  const key = pattern.replace(/\{([^{}]*)\}/g, (_, name: string) => scope.named.get(name)?.key ?? slug(cellOf(scope, name)));
  if (key.length <= keyLength) return key;
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 10);
  return `${key.slice(0, keyLength - hash.length - 1).replace(/-$/, '')}-${hash}`;
}

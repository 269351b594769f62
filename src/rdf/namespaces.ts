import { InvalidInput } from '../errors';
import { rdf } from '../model/vocabulary';
import type { Prefixes } from './statement-writer';
import { iri, type Term } from './terms';

/** Namespaces that have a prefix, with it. Throws `InvalidInput` for a prefix or namespace that could not be written. */
export function prefixByNamespace(prefixes: Prefixes): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(prefixes).map(([prefix, namespace]) => {
      if (!/^(?!xml)[a-z][a-z\d]*$/.test(prefix)) throw new InvalidInput('prefix', prefix, 'Lower-case letters and digits, not `xml`.');
      return [iri(namespace).slice(1, -1), prefix];
    }),
  );
}

/** Splits `<…>` before its last name, which is what can follow a prefix in each syntax: ASCII letters, digits, `_` and `-`, or nothing. */
export function split(term: Term): readonly [namespace: string, name: string] {
  let start = term.length - 1;
  while (isNameCharacter(term.charCodeAt(start - 1))) start--;
  return [term.slice(1, start), term.slice(start, -1)];
}

const isNameCharacter = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code === 45;

const type: string = `<${rdf.type}>`;
/** Only those prefixes that the statements use, for documents that people read. `rdf:type` has a short form of its own. */
export function prefixesIn(statements: Iterable<readonly (Term | undefined)[]>, prefixes: Prefixes): Prefixes {
  const used = new Set<string>();
  for (const terms of statements)
    for (const term of terms) {
      const typed = term?.startsWith('"') ? term.slice(term.lastIndexOf('"') + 3) : term;
      if (typed?.endsWith('>') && typed !== type) used.add(split(typed as Term)[0]);
    }
  return Object.fromEntries(Object.entries(prefixes).filter(([, namespace]) => used.has(namespace)));
}

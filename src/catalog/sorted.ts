import { rdf } from '../model/vocabulary';
import type { Statement } from '../rdf/statement';

const type = `<${rdf.type}>`;

/** Each statement once, in an order that depends on nothing but what they say: by subject, its classes first. */
export function sorted(statements: Iterable<Statement>): Statement[] {
  const byText = new Map<string, Statement>();
  for (const statement of statements) {
    const [subject, predicate, object] = statement;
    byText.set([subject, predicate === type ? '' : predicate, object].join(' '), statement);
  }
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, statement]) => statement);
}

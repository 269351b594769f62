import type { Concept } from '../../model/concept';
import { catalogPrefixes } from '../../model/vocabulary';
import { documents } from '../../rdf/document';
import type { Statement } from '../../rdf/statement';
import type { Session } from '../../store/connection/snapshot';
import { inFormat } from '../answers/represent';
import type { Format } from '../negotiation/formats';
import { vocabularyOf, type Parts } from '../parts';
import { recordPages } from './record-page';

/** What the document of a record says besides what the record does, of the newest revision or of one before; `whole`: nothing of it was left out. */
export type Beside = (
  concept: Concept,
  key: string,
  revision?: number,
) => Promise<{ readonly statements: readonly Statement[]; readonly whole: boolean }>;

/** Uses a connection that reads one state or another. */
export type Reading = <T>(use: (session: Session) => Promise<T>) => Promise<T>;

/** Makes the document of a record in a format, from what a connection reads; `revision`: the one that it reads, if that is not the newest. Nothing where there is no such record in public. */
export function recordTexts(parts: Parts, beside: Beside) {
  const { concepts } = parts.model;
  const read = documents(concepts, parts.config.publicUrl);
  const pageOf = recordPages(parts);
  const prefixes = { ...catalogPrefixes, kontor: vocabularyOf(parts.config) };

  return async (concept: Concept, key: string, format: Format, reading: Reading, revision?: number) => {
    const record = await reading(session => read(concept, key, session));
    if (!record) return undefined;
    const more = await beside(concept, key, revision);
    const document = { ...record, statements: joined(record.statements, more.statements) };
    const page = () => reading(session => pageOf(session, concept, key, document));
    return { text: await inFormat(format, { statements: document.statements, prefixes, page }), whole: more.whole };
  };
}

/** With what comes besides and is not said already, in the graph of the record; what is said of one subject stays together. */
function joined(statements: readonly Statement[], others: readonly Statement[]): readonly Statement[] {
  if (!others.length) return statements;
  const graph = statements[0]?.[3];
  const bySubject = new Map<string, Map<string, Statement>>();
  for (const statement of [
    ...statements,
    ...others.map(([subject, predicate, object]): Statement => [subject, predicate, object, graph]),
  ]) {
    const [subject, predicate, object] = statement;
    const own = bySubject.get(subject) ?? new Map<string, Statement>();
    if (!own.has(`${predicate} ${object}`)) own.set(`${predicate} ${object}`, statement);
    bySubject.set(subject, own);
  }
  return [...bySubject.values()].flatMap(own => [...own.values()]);
}

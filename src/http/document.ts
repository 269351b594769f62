import { page } from '../model/address';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFound } from '../errors';
import type { Concept } from '../model/concept';
import { catalogPrefixes } from '../model/vocabulary';
import { documents, type Document } from '../rdf/document';
import type { Statement } from '../rdf/statement';
import { conceptAt, isThere, withSession } from './find-record';
import { recordPages } from './pages/record-page';
import { vocabularyOf, type Parts } from './parts';
import { chooseFormat, represent } from './represent';
import { NothingHere } from './refusals';

/** What the document of a record says besides what the record does. */
export type Beside = (concept: Concept, key: string) => Promise<readonly Statement[]>;

type Named = Readonly<Record<'path' | 'key', string>>;

/** A thing and its document: `/id/…` leads to `/doc/…`, which is in every format, also as of the revision that it is at. */
export function documentsAt(parts: Parts, beside: Beside) {
  const { model, pool, config } = parts;
  const { concepts } = model;
  const base = config.publicUrl;
  const read = documents(concepts, base);
  const pageOf = recordPages(parts);
  const known = { ...catalogPrefixes, kontor: vocabularyOf(config) };

  async function thing({ params }: FastifyRequest, reply: FastifyReply) {
    const { path, key } = params as Named;
    if (!(await isThere(pool, concepts, conceptAt(concepts, path, key), key))) throw new NotFound(path, key);
    return reply.header('cache-control', 'public, no-cache').redirect(page(base, path, key), 303);
  }

  async function tell(
    request: FastifyRequest,
    reply: FastifyReply,
    { path, key }: Named,
    extension: string | undefined,
    revision?: string,
  ) {
    const concept = conceptAt(concepts, path, key);
    const format = chooseFormat(request, extension);
    const record = await withSession(pool, session => read(concept, key, session));
    const address = page(base, path, key);
    if (!record) throw new NotFound(path, key);
    const document = { ...record, statements: joined(record.statements, await beside(concept, key)) };
    if (revision !== undefined && !isAt(document, `${address}/v/${revision}`)) throw new NothingHere();
    return represent(request, reply, format, extension !== undefined, {
      ...{ address: revision === undefined ? address : `${address}/v/${revision}`, statements: document.statements, prefixes: known },
      page: () => pageOf(concept, key, document),
    });
  }

  return {
    thing,
    document: (request: FastifyRequest, reply: FastifyReply) => {
      const { path, key } = request.params as Named;
      const [name, extension] = ended(key);
      return tell(request, reply, { path, key: name }, extension);
    },
    version: (request: FastifyRequest, reply: FastifyReply) => {
      const { path, key, revision } = request.params as Named & { revision: string };
      const [number, extension] = ended(revision);
      return tell(request, reply, { path, key }, extension, number);
    },
  };
}

/** `bergen.ttl` gives `bergen` and `ttl`. */
export function ended(name: string): readonly [name: string, extension: string | undefined] {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? [name, undefined] : [name.slice(0, dot), name.slice(dot + 1)];
}

/** Whether the document says that this address is its version. */
const isAt = ({ statements }: Document, version: string) => statements.some(([, , object]) => object === `<${version}>`);

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

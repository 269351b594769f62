import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFound } from '../errors';
import { prefixes } from '../model/vocabulary';
import { documents, type Document } from '../rdf/document';
import { conceptAt, isThere, withSession } from './find-record';
import { recordPages } from './pages/record-page';
import { vocabularyOf, type Parts } from './parts';
import { chooseFormat, represent } from './represent';
import { NothingHere } from './refusals';

type Named = Readonly<Record<'path' | 'key', string>>;

/** A thing and its document: `/id/…` leads to `/doc/…`, which is in every format, also as of the revision that it is at. */
export function documentsAt(parts: Parts) {
  const { model, pool, config } = parts;
  const { concepts } = model;
  const base = config.publicUrl;
  const read = documents(concepts, base);
  const pageOf = recordPages(parts);
  const known = { ...prefixes, kontor: vocabularyOf(config) };

  async function thing({ params }: FastifyRequest, reply: FastifyReply) {
    const { path, key } = params as Named;
    if (!(await isThere(pool, concepts, conceptAt(concepts, path, key), key))) throw new NotFound(path, key);
    return reply.header('cache-control', 'public, no-cache').redirect(`${base}/doc/${path}/${key}`, 303);
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
    const document = await withSession(pool, session => read(concept, key, session));
    const address = `${base}/doc/${path}/${key}`;
    if (!document) throw new NotFound(path, key);
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

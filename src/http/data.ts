import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFound } from '../errors';
import { syntaxOf } from '../rdf/syntax';
import { unreachable } from '../store/unreachable';
import { Dumps } from './dumps';
import { conceptAt, isThere } from './find-record';
import { contentType } from './formats';
import type { Parts } from './parts';
import { NothingHere } from './refusals';
import { sendFile } from './send-file';

const name = /^([a-z\d-]+)\.([a-z]+)(\.gz|\.sha256)?$/;

/** `/data/{dataset}.{format}`, `/data/all.{format}` and their twins: files, never a dump in the making. */
export function dataFiles(parts: Parts) {
  const { concepts } = parts.model;
  const { path } = concepts.find(({ boundary }) => boundary)!.boundary!.property.to[0]!;
  const dumps = new Dumps(parts);

  async function requirePublic(dataset: string) {
    const concept = conceptAt(concepts, path, dataset);
    const found = await isThere(parts.pool, concepts, concept, dataset).catch(error => {
      if (unreachable(error)) return true;
      throw error;
    });
    if (!found) throw new NotFound(path, dataset);
  }

  return async (request: FastifyRequest, reply: FastifyReply) => {
    const [, dataset = '', extension = '', twin = ''] = name.exec((request.params as { file: string }).file) ?? [];
    const syntax = syntaxOf(extension);
    if (!syntax) throw new NothingHere();
    if (dataset !== 'all') await requirePublic(dataset);
    const key = dataset === 'all' ? undefined : dataset;
    const found = twin === '.gz' ? await dumps.getTwin(key, syntax) : await dumps.get(key, syntax);
    const { sha256, modified } = found;
    const file = twin === '.sha256' ? found.file + twin : found.file;
    const type = { '': contentType(syntax.type), '.gz': 'application/gzip', '.sha256': 'text/plain; charset=utf-8' }[twin]!;
    return sendFile(request, reply, { file, type, etag: `"${sha256.slice(0, 32)}${twin}"`, modified });
  };
}

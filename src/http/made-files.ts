import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFound } from '../errors';
import { unreachable } from '../store/unreachable';
import type { Dumps, Wanted } from './dumps';
import { conceptAt, isThere } from './find-record';
import type { Parts } from './parts';
import { sendFile } from './send-file';

/** A file to be given out: of one dataset, or of all that are public; or its compressed twin or its checksum. */
export interface MadeFile {
  readonly dataset?: string;
  readonly wanted: Wanted;
  readonly twin: '' | '.gz' | '.sha256';
  /** Of the file itself, with its character set. */
  readonly type: string;
  /** Further headers of the file, once it is there. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Gives out files that are made of whole datasets: never one in the making. */
export function madeFiles(parts: Parts, dumps: Dumps) {
  const { concepts } = parts.model;
  const { path } = concepts.find(({ boundary }) => boundary)!.boundary!.property.to[0]!;

  async function requirePublic(dataset: string) {
    const concept = conceptAt(concepts, path, dataset);
    const found = await isThere(parts.pool, concepts, concept, dataset).catch(error => {
      if (unreachable(error)) return true;
      throw error;
    });
    if (found) return;
    await dumps.forgetOthers();
    throw new NotFound(path, dataset);
  }

  return async (request: FastifyRequest, reply: FastifyReply, { dataset, wanted, twin, type, headers = {} }: MadeFile) => {
    if (dataset !== undefined) await requirePublic(dataset);
    const found = twin === '.gz' ? await dumps.getTwin(wanted) : await dumps.get(wanted);
    const { sha256, modified } = found;
    return sendFile(request, reply.headers(headers), {
      file: twin === '.sha256' ? found.file + twin : found.file,
      type: { '': type, '.gz': 'application/gzip', '.sha256': 'text/plain; charset=utf-8' }[twin],
      etag: `"${sha256.slice(0, 32)}${twin}"`,
      modified,
    });
  };
}

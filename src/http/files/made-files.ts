import type { FastifyReply, FastifyRequest } from 'fastify';
import { InvalidInput, NotFound, TimedOut, Unavailable } from '../../errors';
import type { Session } from '../../store/connection/snapshot';
import { unreachable } from '../../store/connection/unreachable';
import { withSession } from '../../store/connection/with-session';
import { revisionAt } from '../../store/history/moment';
import { inPast } from '../../store/history/read-past';
import { conceptAt, isThere } from '../addresses/find-record';
import { lastingly } from '../answers/send';
import { sendFile } from '../answers/send-file';
import { hasTag, unchanged } from '../answers/tag';
import { unlessGone } from '../clients/unless-gone';
import { NothingHere } from '../errors/refusals';
import type { Parts } from '../parts';
import type { Dumps, Wanted } from './dumps';
import { fileTags, type Tagged } from './file-tags';

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
  const tagOf = fileTags(parts);
  const { path } = concepts.find(({ boundary }) => boundary)!.boundary!.property.to[0]!;

  async function requirePublic(dataset: string, revision?: number) {
    const concept = conceptAt(concepts, path, dataset);
    const look = (session: Session) => isThere(session, concepts, concept, dataset);
    const found = revision === undefined ? await withSession(parts.pool, look).catch(thereForAll) : await inPast(parts.pastPool, revision, look); // prettier-ignore
    if (found) return;
    await dumps.forgetOthers();
    throw new NotFound(path, dataset);
  }

  const requireKnown = (revision: number) =>
    revisionAt(parts.pool, 'revision', revision).catch((error: unknown) => {
      throw error instanceof InvalidInput ? new NothingHere() : error;
    });

  /** To who has it nothing is made: its tag is known before it is. A checksum is told from its file. */
  async function hasIt(request: FastifyRequest, reply: FastifyReply, file: Tagged, headers: MadeFile['headers'] = {}) {
    if (request.headers['if-none-match'] === undefined) return false;
    const tag = await tagOf(file);
    if (tag === undefined || !hasTag(request, tag)) return false;
    const kept = file.wanted.revision === undefined ? 'no-cache' : lastingly;
    await unchanged(reply.headers({ ...headers, 'cache-control': `public, ${kept}` }), tag);
    return true;
  }

  return async (request: FastifyRequest, reply: FastifyReply, { dataset, wanted, twin, type, headers }: MadeFile) => {
    const tagged = twin === '.sha256' ? undefined : { dataset, wanted, twin };
    if (tagged && (await hasIt(request, reply, tagged, headers))) return reply;
    const { revision } = wanted;
    if (revision !== undefined) await requireKnown(revision);
    if (dataset !== undefined) await requirePublic(dataset, revision);
    const give = async () => {
      // What may be told of the past can change while it is read.
      const before = tagged && revision !== undefined ? await tagOf(tagged) : undefined;
      const made = twin === '.gz' ? dumps.getTwin(wanted) : dumps.get(wanted);
      const found = await unlessGone(made, request.gone).catch(stillMade);
      const { sha256, modified } = found;
      const tag = tagged && (await tagOf(tagged, found.revision));
      return sendFile(request, reply.headers(headers ?? {}), {
        file: twin === '.sha256' ? found.file + twin : found.file,
        type: { '': type, '.gz': 'application/gzip', '.sha256': 'text/plain; charset=utf-8' }[twin],
        etag: tag !== undefined && (revision === undefined || tag === before) ? tag : `"${sha256.slice(0, 32)}${twin}"`,
        modified,
        lasting: revision !== undefined,
      });
    };
    // Where many ask for many revisions, a file may go before it is opened.
    return give().catch((error: unknown) => (isGone(error) ? give() : Promise.reject(error as Error)));
  };
}

const isGone = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** It is made all the same, for who asks later. */
function stillMade(error: unknown): never {
  throw error instanceof TimedOut ? new Unavailable('The file is being made. Try again in a moment.') : error;
}

/** While the database is away, whoever asks for what is on the disk is given it. */
function thereForAll(error: unknown) {
  if (unreachable(error)) return true;
  throw error;
}

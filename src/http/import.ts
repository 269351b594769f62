import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Client } from 'pg';
import { InvalidInput, NotFound } from '../errors';
import { refusedBy } from '../graphql/access';
import { rawBytes } from '../intake/file/bytes';
import { formats, type Format } from '../intake/file/format';
import { importFile } from '../intake/import-file';
import { isThere } from '../intake/into-dataset';
import { readMapping } from '../intake/mapping/read-mapping';
import type { ImportOrder, Register } from '../intake/order';
import type { Outcome } from '../intake/report';
import { may, type Viewer } from '../model/viewer';
import { actingFor } from '../store/acting';
import { ownContexts } from '../rdf/context';
import { address } from './address';
import { vocabularyOf, type Parts } from './parts';
import { UnsupportedMediaType } from './refusals';

export type ImportParts = Pick<Parts, 'config' | 'model' | 'portal'> & {
  /** A connection of its own, which is ended after use. */
  readonly connect: () => Promise<Client>;
};

/** `POST /import/{dataset}`: takes a file into a dataset, and answers how it went. It is read by its media type, not by a name. */
export function importing(server: FastifyInstance, parts: ImportParts) {
  void server.register((scope, _, done) => {
    scope.addContentTypeParser(Object.values(formats), (_, body, parsed) => parsed(null, body));
    const onRequest = (request: FastifyRequest, _: FastifyReply, next: (refusal?: Error) => void) => next(refusal(request));
    address(scope, '/import/:dataset', { POST: post(parts) }, { onRequest });
    done();
  });
}

const role = 'publisher';

/** Why a request is refused before anything of its body is read. */
function refusal(request: FastifyRequest): Error | undefined {
  const { viewer } = request;
  if (!viewer || !may(viewer, role, datasetOf(request))) return refusedBy(viewer, role);
  const encoding = request.headers['content-encoding'];
  if (!formatOf(request) || (encoding !== undefined && encoding !== 'gzip')) return new UnsupportedMediaType(allowed);
  return undefined;
}

const allowed = `Send one of ${Object.values(formats).join(', ')}, in UTF-8, with no Content-Encoding but gzip.`;
const datasetOf = ({ params }: FastifyRequest) => (params as { readonly dataset: string }).dataset;

function formatOf({ headers }: FastifyRequest): Format | undefined {
  const [, type, charset] = /^\s*([^\s;]+)\s*(?:;\s*charset\s*=\s*"?([\w-]+)"?\s*)?;?\s*$/i.exec(headers['content-type'] ?? '') ?? [];
  if (!type || (charset !== undefined && !/^utf-?8$/i.test(charset))) return undefined;
  return (Object.keys(formats) as Format[]).find(format => formats[format] === type.toLowerCase());
}

const post = (parts: ImportParts) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { model, config } = parts;
  const { mapping, dryRun } = asked(request.query);
  const order = {
    ...{
      dataset: datasetOf(request),
      format: formatOf(request)!,
      gzip: request.headers['content-encoding'] === 'gzip',
      dryRun,
      decisions: [],
    },
    mapping: mapping === undefined ? undefined : await readMapping(mapping, model.concepts, { files: false }),
  };
  const outcome = await kept(config.varDir, request.body as Readable, path => imported(parts, request.viewer!, path, order));
  return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(JSON.stringify(outcome));
};

function asked(query: unknown): { mapping?: string; dryRun: boolean } {
  const { mapping, dryRun = 'false', ...others } = query as Record<string, string | string[] | undefined>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new InvalidInput('query', unknown, 'One of mapping, dryRun.');
  if (Array.isArray(mapping)) throw new InvalidInput('mapping', mapping, 'One name.');
  if (dryRun !== 'true' && dryRun !== 'false') throw new InvalidInput('dryRun', dryRun, 'Either true or false.');
  return { mapping, dryRun: dryRun === 'true' };
}

/** Writes a body into a file, uses that, and takes it away again. Whoever sends slowly keeps nobody waiting. */
async function kept<T>(varDir: string, body: Readable, use: (path: string) => Promise<T>): Promise<T> {
  const folder = join(varDir, 'uploads');
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  try {
    // What is too long is left unread, so that its sender is told.
    await pipeline(rawBytes(shownAs, body.iterator({ destroyOnReturn: false })), createWriteStream(path));
    return await use(path);
  } finally {
    await rm(path, { force: true });
  }
}

/** Whether the dataset is there for who asks. */
async function isThereFor(register: Register, dataset: string): Promise<boolean> {
  await register.client.query('BEGIN');
  await register.client.query(actingFor(register.viewer));
  const there = await isThere(register, dataset);
  await register.client.query('ROLLBACK');
  return there;
}

/** What the file is called in errors. */
const shownAs = 'upload';

async function imported(
  { connect, model, config, portal }: ImportParts,
  viewer: Viewer,
  path: string,
  order: Omit<ImportOrder, 'file' | 'bytes'>,
): Promise<Outcome> {
  const client = await connect();
  try {
    const { concepts } = model;
    const { publicUrl } = config;
    const contexts = ownContexts(concepts, publicUrl, vocabularyOf(config));
    const register = { viewer, client, concepts, publicUrl, contexts, portal };
    if (!(await isThereFor(register, order.dataset))) throw new NotFound('dataset', order.dataset);
    const listeners = { step: () => undefined, reject: () => Promise.resolve() };
    return await importFile(register, { ...order, file: shownAs, bytes: createReadStream(path) as AsyncIterable<Buffer> }, listeners);
  } finally {
    await client.end();
  }
}

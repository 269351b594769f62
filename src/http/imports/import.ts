import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { InvalidInput, NotFound } from '../../errors';
import { refusedBy } from '../../graphql/access';
import { formats, type Format } from '../../intake/file/format';
import { isThere } from '../../intake/into-dataset';
import { readMapping } from '../../intake/mapping/read-mapping';
import type { Outcome } from '../../intake/report';
import { may, type Viewer } from '../../model/viewer';
import { connect } from '../../store/connection/connect';
import { actingFor } from '../../store/rights/acting';
import { address } from '../addresses/address';
import { UnsupportedMediaType } from '../errors/refusals';
import { vocabularyOf, type ImportDatabase, type Parts } from '../parts';
import { ImportProcess, stopping } from './import-process';
import type { ImportTask } from './import-worker';
import { kept, removeLeftOver, shownAs } from './uploads';

export type ImportParts = Pick<Parts, 'config' | 'model' | 'portal'> & { readonly importing: ImportDatabase };

/** Megabytes for what an import holds. A million statements take about 700. */
const memory = 1024;

/** `POST /import/{dataset}`: takes a file into a dataset, and answers how it went. It is read by its media type, not by a name. */
export function importing(server: FastifyInstance, parts: ImportParts, memoryMb = memory) {
  const apart = new ImportProcess(memoryMb);
  const ending = new AbortController();
  server.addHook('onReady', () => removeLeftOver(parts.config.varDir));
  // Before the server waits for the requests that it has.
  server.addHook('preClose', async () => {
    ending.abort();
    await apart.close();
  });
  void server.register((scope, _, done) => {
    scope.addContentTypeParser(Object.values(formats), (_, body, parsed) => parsed(null, body));
    const onRequest = (request: FastifyRequest, _: FastifyReply, next: (refusal?: Error) => void) => next(refusal(request));
    address(scope, '/import/:dataset', { POST: post(parts, apart, ending.signal) }, { onRequest, config: { large: true } });
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

const post = (parts: ImportParts, apart: ImportProcess, ending: AbortSignal) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { model, config } = parts;
  const viewer = request.viewer!;
  const { mapping, dryRun } = asked(request.query);
  const order = {
    ...{ file: shownAs, dataset: datasetOf(request), format: formatOf(request)!, dryRun, decisions: [] },
    gzip: request.headers['content-encoding'] === 'gzip',
    mapping: mapping === undefined ? undefined : await readMapping(mapping, model.concepts, { files: false }),
  };
  if (!(await isThereFor(parts, viewer, order.dataset))) throw new NotFound('dataset', order.dataset);
  const outcome = await kept(config.varDir, request.body as Readable, ending, path =>
    apart.run(taskOf(parts, { viewer, path, order })),
  ).catch((error: unknown): Outcome => {
    throw ending.aborted ? stopping() : error;
  });
  return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(JSON.stringify(outcome));
};

function taskOf({ config, portal, importing }: ImportParts, asked: Pick<ImportTask, 'viewer' | 'path' | 'order'>): ImportTask {
  const { publicUrl } = config;
  return { ...asked, publicUrl, vocabularyUrl: vocabularyOf(config), portal: { publisher: portal.publisher }, database: importing };
}

function asked(query: unknown): { mapping?: string; dryRun: boolean } {
  const { mapping, dryRun = 'false', ...others } = query as Record<string, string | string[] | undefined>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new InvalidInput('query', unknown, 'One of mapping, dryRun.');
  if (Array.isArray(mapping)) throw new InvalidInput('mapping', mapping, 'One name.');
  if (dryRun !== 'true' && dryRun !== 'false') throw new InvalidInput('dryRun', dryRun, 'Either true or false.');
  return { mapping, dryRun: dryRun === 'true' };
}

/** Whether the dataset is there for who asks. */
async function isThereFor({ importing, model }: ImportParts, viewer: Viewer, dataset: string): Promise<boolean> {
  const client = await connect(importing.url, importing.now, importing.role);
  try {
    await client.query('BEGIN');
    await client.query(actingFor(viewer));
    return await isThere({ client, concepts: model.concepts }, dataset);
  } finally {
    await client.end();
  }
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import { syntaxOf } from '../../rdf/syntax';
import { revisionOf } from '../addresses/revision-of';
import { NothingHere } from '../errors/refusals';
import { contentType } from '../negotiation/formats';
import type { Parts } from '../parts';
import { dumpOf } from './dump-of';
import type { Dumps } from './dumps';
import { madeFiles, type MadeFile } from './made-files';
import { tables } from './tables';

const name = /^([a-z\d-]+)\.([a-z]+)(\.gz|\.sha256)?$/;

/** Files under `/data`: datasets in RDF, `{dataset}.{format}` and `all.{format}`, also as of a revision, and their tables. Each has its twins. */
export function dataFiles(parts: Parts, dumps: Dumps) {
  const give = madeFiles(parts, dumps);

  const dump = (request: FastifyRequest, reply: FastifyReply) => {
    const { dataset: folder, file } = request.params as { dataset?: string; file: string };
    const [, stem = '', extension = '', twin = ''] = name.exec(file) ?? [];
    const syntax = syntaxOf(extension);
    const revision = folder === undefined ? undefined : revisionOf(stem);
    if (!syntax || revision === 0) throw new NothingHere();
    const of = folder ?? stem;
    const dataset = of === 'all' ? undefined : of;
    const type = contentType(syntax.type);
    return give(request, reply, { dataset, twin: twin as MadeFile['twin'], type, wanted: dumpOf(parts, dataset, syntax, revision) });
  };
  return { dump, table: tables(parts, give) };
}

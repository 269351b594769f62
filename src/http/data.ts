import type { FastifyReply, FastifyRequest } from 'fastify';
import { writeDump } from '../rdf/dump';
import { syntaxOf } from '../rdf/syntax';
import { contentType } from './formats';
import { madeFiles, type MadeFile } from './made-files';
import type { Parts } from './parts';
import { NothingHere } from './refusals';
import { tables } from './tables';

const name = /^([a-z\d-]+)\.([a-z]+)(\.gz|\.sha256)?$/;

/** Files under `/data`: datasets in RDF, `{dataset}.{format}` and `all.{format}`, and their tables. Each has its twins. */
export function dataFiles(parts: Parts) {
  const { model, config } = parts;
  const give = madeFiles(parts);

  const dump = (request: FastifyRequest, reply: FastifyReply) => {
    const [, of = '', extension = '', twin = ''] = name.exec((request.params as { file: string }).file) ?? [];
    const syntax = syntaxOf(extension);
    if (!syntax) throw new NothingHere();
    const dataset = of === 'all' ? undefined : of;
    const order = { dataset, syntax, twin: false, base: config.publicUrl, vocabulary: config.vocabularyUrl };
    return give(request, reply, {
      ...{ dataset, twin: twin as MadeFile['twin'], type: contentType(syntax.type) },
      wanted: { name: `${of}.${extension}`, write: (session, file) => writeDump(session, model.concepts, { ...order, file }) },
    });
  };
  return { dump, table: tables(parts, give) };
}

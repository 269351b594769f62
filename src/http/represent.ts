import type { FastifyReply, FastifyRequest } from 'fastify';
import { prefixesIn } from '../rdf/namespaces';
import type { Statement } from '../rdf/statement';
import type { Prefixes } from '../rdf/statement-writer';
import { written } from '../rdf/write';
import { contentType, formatOf, formats, isPage, type Format } from './formats';
import { negotiate } from './negotiate';
import { NothingHere } from './refusals';
import { send } from './send';

/** Something that can be had in every format: as RDF, or as a page. */
export interface Represented {
  /** Absolute address without an ending. */
  readonly address: string;
  readonly statements: readonly Statement[];
  readonly prefixes: Prefixes;
  readonly page: () => string | Promise<string>;
}

/** The format that an ending names, or that `Accept` chooses. Throws `NotAcceptable`, or `NothingHere` for an ending that is none of ours. */
export function chooseFormat({ headers }: FastifyRequest, extension: string | undefined): Format {
  if (extension === undefined) return negotiate(headers.accept, formats);
  const format = formatOf(extension);
  if (!format) throw new NothingHere();
  return format;
}

/** Answers in a format that was chosen by its ending, or else by negotiation. */
export async function represent(request: FastifyRequest, reply: FastifyReply, format: Format, named: boolean, it: Represented) {
  reply.headers(named ? { 'cache-control': 'public, no-cache' } : { 'cache-control': 'private, no-cache', vary: 'Accept' });
  reply.headers({ 'content-location': `${it.address}.${format.extension}`, link: links(it.address, format) });
  const text = isPage(format) ? await it.page() : written(format, it.statements, prefixesIn(it.statements, it.prefixes));
  return send(request, reply, contentType(format.type), text);
}

const links = (address: string, chosen: Format) =>
  [
    `<${address}>; rel="canonical"`,
    ...formats
      .filter(format => format !== chosen)
      .map(({ extension, type }) => `<${address}.${extension}>; rel="alternate"; type="${type}"`),
  ].join(', ');

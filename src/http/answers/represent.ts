import type { FastifyReply, FastifyRequest } from 'fastify';
import { prefixesIn } from '../../rdf/namespaces';
import type { Statement } from '../../rdf/statement';
import type { Prefixes } from '../../rdf/statement-writer';
import { written } from '../../rdf/write';
import { NothingHere } from '../errors/refusals';
import { contentType, formatOf, formats, isPage, type Format } from '../negotiation/formats';
import { negotiate } from '../negotiation/negotiate';
import { lastingly, send } from './send';

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
  announce(reply, format, named, it);
  return send(request, reply, contentType(format.type), await inFormat(format, it));
}

/** The text of it in a format. */
export const inFormat = async (format: Format, { page, statements, prefixes }: Omit<Represented, 'address'>) =>
  isPage(format) ? page() : written(format, statements, prefixesIn(statements, prefixes));

/** How long, and on what else an answer depends than its address. */
export interface Announced {
  readonly address: string;
  /** Never changes; by default it may at any time. */
  readonly lasting?: boolean;
  /** Besides `Accept`, where that decides. */
  readonly varies?: readonly string[];
  /** Members of the header `Link`, beside the twins. */
  readonly links?: readonly string[];
}

/** Says what is sent, how long it may be kept, and what goes with it. Some caches ignore `Vary`: what was negotiated is not for those that are shared. */
export function announce(
  reply: FastifyReply,
  format: Format,
  named: boolean,
  { address, lasting = false, varies = [], links = [] }: Announced,
) {
  const kept = lasting ? lastingly : 'no-cache';
  reply.headers(
    named ? { 'cache-control': `public, ${kept}` } : { 'cache-control': `private, ${kept}`, vary: ['Accept', ...varies].join(', ') },
  );
  return reply.headers({ 'content-location': `${address}.${format.extension}`, link: [...twins(address, format), ...links].join(', ') });
}

const twins = (address: string, chosen: Format) => [
  `<${address}>; rel="canonical"`,
  ...formats.filter(format => format !== chosen).map(({ extension, type }) => `<${address}.${extension}>; rel="alternate"; type="${type}"`),
];

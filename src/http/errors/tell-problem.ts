import type { FastifyReply, FastifyRequest } from 'fastify';
import { dct, prefixes } from '../../model/vocabulary';
import { prefixesIn } from '../../rdf/namespaces';
import type { Statement } from '../../rdf/statement';
import type { Syntax } from '../../rdf/syntax';
import { iri, literal } from '../../rdf/terms';
import { written } from '../../rdf/write';
import { contentType, errorFormat, type ErrorFormat } from '../negotiation/formats';
import { errorPage } from './error-page';
import type { Problem } from './problem';

/** Answers with an error in the form asked for: a page, RDF in any syntax, or a problem document (RFC 9457). */
export function tellProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem) {
  const format = errorFormat(pathOf(request.raw.url), request.headers.accept);
  return reply
    .code(problem.status)
    .headers({ ...problem.headers, 'cache-control': 'no-store', vary: 'Accept' })
    .type(contentType(format.type))
    .send(Buffer.from(bodyIn(format, problem)));
}

/** Without a path that is repeated anywhere: it only tells which format is meant. */
const pathOf = (url = '') => url.split('?', 1)[0]!.slice(-12);

function bodyIn(format: ErrorFormat, problem: Problem) {
  if ('writer' in format) return inRdf(format, problem);
  return format.extension === 'html' ? errorPage(problem) : problemDocument(problem);
}

/** Its text. */
export const problemDocument = ({ status, title, detail, code, requestId, available }: Problem): string =>
  JSON.stringify({ type: 'about:blank', title, status, detail, code, instance: `urn:uuid:${requestId}`, available });

function inRdf(syntax: Syntax, { title, detail, code, requestId }: Problem) {
  const subject = iri(`urn:uuid:${requestId}`);
  const statements: Statement[] = [
    [subject, iri(dct.title), literal(title)],
    [subject, iri(dct.description), literal(detail)],
    [subject, iri(dct.type), literal(code)],
  ];
  return written(syntax, statements, prefixesIn(statements, prefixes));
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import { feedPrefixes } from '../../model/vocabulary';
import { feedPages, type FeedPage } from '../../rdf/feed';
import { feedAddress, feedDescription, pageAfter } from '../../rdf/feed-description';
import { syntaxes, type Syntax } from '../../rdf/syntax';
import { written } from '../../rdf/write';
import { withSession } from '../../store/connection/with-session';
import { afterRevision, feedState, type FeedState, type Place } from '../../store/history/changes';
import { recorded } from '../../store/routines/changes';
import { ended } from '../addresses/ended';
import { conceptAt } from '../addresses/find-record';
import { declaredMark, hash } from '../answers/mark';
import { isFresh, send } from '../answers/send';
import { unlessGone } from '../clients/unless-gone';
import { NothingHere } from '../errors/refusals';
import { contentType } from '../negotiation/formats';
import { negotiate } from '../negotiation/negotiate';
import { vocabularyOf, type Parts } from '../parts';
import { PagesAhead, type WantedPage } from './pages-ahead';
import type { Sheet } from './sheets';

/** Only in these is it told apart which member says what; so they come first. */
const offers = [...syntaxes].sort(
  (a, b) => Number(b.graphs) - Number(a.graphs) || Number(b.extension === 'trig') - Number(a.extension === 'trig'),
);
/** Seconds for which a full page is not asked for again. What is hidden goes from it, so it is not for ever. */
const keep = 3600;

const pieceLength = 16_384;

/** `/feed`: what it is, and its pages, each by the place in the order of changes after which it begins. */
export function feedAt(parts: Parts) {
  const { model, pool, config } = parts;
  const { concepts } = model;
  const base = config.publicUrl;
  const read = feedPages(concepts, base);
  const prefixes = { ...feedPrefixes, kontor: vocabularyOf(config) };
  const description = feedDescription(base, pageAfter(base, afterRevision(0), concepts));
  const declared = declaredMark(parts);
  const pages = new PagesAhead(readPage, () => pool.waitingCount > 0);

  async function readPage({ after, syntax }: WantedPage) {
    const { tell, next } = await withSession(pool, session => read(session, after));
    return { next, writeTo: (sheet: Sheet) => writePage(syntax, tell, sheet) };
  }

  const feed = (request: FastifyRequest, reply: FastifyReply) => {
    const { extension } = request.params as { extension?: string };
    const syntax = chosen(request, extension);
    introduce(reply, syntax, feedAddress(base), extension !== undefined, 'no-cache');
    return send(request, reply, contentType(syntax.type), written(syntax, description, prefixes));
  };

  async function answer(request: FastifyRequest, reply: FastifyReply, after: Place, extension: string | undefined) {
    const syntax = chosen(request, extension);
    const address = pageAfter(base, after, concepts);
    const named = extension !== undefined;
    const state = await feedState(pool);
    const tags = tagsOf(state, [declared, address, syntax.extension]);
    for (const full of [true, false]) {
      if (!isFresh(request.headers['if-none-match'], tags(full)) || request.headers['if-none-match']?.trim() === '*') continue;
      introduce(reply, syntax, address, named, lasting(full));
      return reply.code(304).header('etag', tags(full)).send();
    }
    const made = pages.get({ after, syntax, state });
    const { sheet, next } = await unlessGone(made, request.gone).catch((error: unknown) => {
      void made.then(
        ({ sheet }) => sheet.letGo(),
        () => undefined,
      );
      throw error;
    });
    reply.raw.once('close', () => sheet.letGo());
    const full = next !== undefined;
    introduce(reply, syntax, address, named, lasting(full));
    return reply.header('etag', tags(full)).type(contentType(syntax.type)).send(sheet.bytes);
  }

  /** In pieces: a text of megabytes that is put together of words is slow to take apart. */
  function writePage({ writer }: Syntax, tell: FeedPage['tell'], sheet: Sheet) {
    const out = writer(prefixes);
    let text = out.start;
    tell((subject, predicate, object, graph) => {
      text += out.add(subject, predicate, object, graph);
      if (text.length < pieceLength) return;
      sheet.write(text);
      text = '';
    });
    sheet.write(text + out.end());
  }

  return {
    feed,
    afterRevision: (request: FastifyRequest, reply: FastifyReply) => {
      const [revision, extension] = ended((request.params as { revision: string }).revision);
      return answer(request, reply, afterRevision(numberOf(revision)), extension);
    },
    afterRecord: (request: FastifyRequest, reply: FastifyReply) => {
      const params = request.params as Readonly<Record<'revision' | 'path' | 'key', string>>;
      const [key, extension] = ended(params.key);
      const concept = recorded(concepts).indexOf(conceptAt(concepts, params.path, key));
      return answer(request, reply, { revision: numberOf(params.revision), concept, key }, extension);
    },
  };
}

function chosen({ headers }: FastifyRequest, extension: string | undefined): Syntax {
  const syntax = extension === undefined ? negotiate(headers.accept, offers) : offers.find(offer => offer.extension === extension);
  if (!syntax) throw new NothingHere();
  return syntax;
}

/** What is negotiated is not for caches that are shared. */
function introduce(reply: FastifyReply, syntax: Syntax, address: string, named: boolean, lasting: string) {
  reply.headers({ 'cache-control': `${named ? 'public' : 'private'}, ${lasting}`, 'content-location': `${address}.${syntax.extension}` });
  if (!named) reply.header('vary', 'Accept');
}

const lasting = (full: boolean) => (full ? `max-age=${keep}, immutable` : 'no-cache');

/** A full page changes only when something is published or hidden; the newest whenever anything is. */
const tagsOf =
  ({ revision, turned, register }: FeedState, of: readonly string[]) =>
  (full: boolean) =>
    `"${hash(...of, register, full ? `full ${turned}` : String(revision))}"`;

function numberOf(text: string): number {
  if (!/^(0|[1-9]\d{0,9})$/.test(text) || Number(text) >= 2 ** 31) throw new NothingHere();
  return Number(text);
}

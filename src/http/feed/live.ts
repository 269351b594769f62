import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Unavailable } from '../../errors';
import { pageAfter } from '../../rdf/feed-description';
import { afterRevision } from '../../store/history/changes';
import type { Handler } from '../addresses/address';
import { TooManyRequests } from '../errors/refusals';
import { clientOf } from '../limits/client-of';
import { Places } from '../limits/places';
import type { Parts } from '../parts';

/** So many listen at most, and of one client, where clients are counted. */
export const mostListeners = 200;
export const mostOfOne = 10;
/** Milliseconds after which a word is sent for proxies to keep the connection, and so much may wait for a slow reader. */
const heartbeat = 15_000;
const mostWaiting = 65_536;
/** Seconds after which a place may be free. */
const patience = 5;

/**
 * `/feed/live`: tells of each revision as it is committed (HTML, section 9.2, Server-sent events). An event has the revision as its id, and
 * says from which page of the feed on there is something new to whoever has the one before.
 */
export function live(server: FastifyInstance, { listening, model, config }: Pick<Parts, 'listening' | 'model' | 'config'>): Handler {
  const open = new Set<FastifyReply['raw']>();
  const places = new Places(config.rateLimit ? mostOfOne : mostListeners);
  const beat = setInterval(() => open.forEach(raw => say(raw, ':\n\n')), heartbeat).unref();
  server.addHook('preClose', () => {
    clearInterval(beat);
    for (const raw of open) raw.end();
    return Promise.resolve();
  });
  const eventOf = (revision: number, since: number) =>
    `id: ${revision}\ndata: ${JSON.stringify({ revision, feed: pageAfter(config.publicUrl, afterRevision(since), model.concepts) })}\n\n`;

  return async (request: FastifyRequest, reply: FastifyReply) => {
    reply.headers({ 'cache-control': 'no-store', 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
    if (request.method === 'HEAD') return reply.send();
    const newest = await listening.newest();
    // Who has left meanwhile would never leave its place.
    request.gone.throwIfLeft();
    if (open.size >= mostListeners)
      throw new Unavailable(`${mostListeners} listen already. Ask /feed from time to time, or try again later.`);
    const client = clientOf(request);
    if (!places.take(client)) throw new TooManyRequests(`${mostOfOne} listeners of yours are here already.`, patience);
    // Of a register that was restored since, it may be one that is still to come.
    let told = Math.min(idOf(request) ?? newest, newest);
    reply.hijack();
    const { raw } = reply;
    open.add(raw);
    const tell = (revision: number) => {
      if (revision > told) say(raw, eventOf(revision, told));
      told = Math.max(revision, told);
    };
    const leave = listening.subscribe(tell);
    raw.once('close', () => {
      open.delete(raw);
      places.leave(client);
      leave();
    });
    raw.writeHead(200, reply.getHeaders() as Record<string, string>);
    say(raw, 'retry: 5000\n\n');
    if (told >= newest) say(raw, eventOf(newest, newest));
    else tell(newest);
    return reply;
  };
}

/** A reader that does not read is let go, and may come again with what it had last. */
function say(raw: FastifyReply['raw'], text: string) {
  raw.write(text);
  if (raw.writableLength > mostWaiting) raw.destroy();
}

/** What the client had last; nothing where that is no revision. */
function idOf({ headers }: FastifyRequest): number | undefined {
  const id = headers['last-event-id'];
  return typeof id === 'string' && /^\d{1,10}$/.test(id) ? Number(id) : undefined;
}

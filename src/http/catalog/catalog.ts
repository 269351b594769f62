import type { FastifyReply, FastifyRequest } from 'fastify';
import { areTermsOwn } from '../../catalog/concepts';
import { catalogText } from '../../catalog/documents';
import type { Facts } from '../../catalog/facts';
import { modelName } from '../../catalog/models';
import { requireSound } from '../../catalog/sound';
import { DomainError, NotAcceptable } from '../../errors';
import { kinds, services, type Kind } from '../../model/portal';
import { syntaxes, syntaxOf, type Syntax } from '../../rdf/syntax';
import { unreachable } from '../../store/connection/unreachable';
import { ended } from '../addresses/ended';
import { Finished } from '../answers/finished';
import { unlessGone } from '../clients/unless-gone';
import { NotMade, NothingHere, PublishedElsewhere } from '../errors/refusals';
import { contentType, formatOf } from '../negotiation/formats';
import { negotiate } from '../negotiation/negotiate';
import { vocabularyOf, type Parts } from '../parts';
import type { LatestFacts } from './latest-facts';

/** Graphs would hide all that there is from a reader of the default graph. */
export const offers = syntaxes.filter(({ graphs }) => !graphs);
const plainest = syntaxOf('nt')!;

/** `/catalog/{kind}`: what portals read. Answers 200 with everything, or else with an error; portals keep what they have unless it is 200. */
export function catalogs(parts: Parts, latest: LatestFacts) {
  const { model, portal, config, log } = parts;
  const [base, own] = [config.publicUrl, vocabularyOf(config)];
  const order = { concepts: model.concepts, portal, base, vocabulary: own };
  const kept = new WeakMap<Facts, Map<string, Promise<unknown>>>();

  /** Once for each revision. */
  function once<T>(facts: Facts, name: string, make: () => Promise<T>): Promise<T> {
    const made = kept.get(facts) ?? new Map<string, Promise<unknown>>();
    kept.set(facts, made);
    const promise = (made.get(name) as Promise<T> | undefined) ?? make();
    made.set(name, promise);
    return promise;
  }

  /** What is wrong is told once for each revision, and not with each harvest. */
  const sound = async (kind: Kind, facts: Facts) => {
    try {
      await requireSound(catalogText(kind, plainest, facts, order), kind, base, portal.rules);
    } catch (error) {
      log.error(error);
      throw error;
    }
  };

  const make = (kind: Kind, syntax: Syntax, facts: Facts): Promise<Finished> =>
    once(facts, `${kind}.${syntax.extension}`, async () => {
      await once(facts, kind, () => sound(kind, facts));
      return new Finished(catalogText(kind, syntax, facts, order), contentType(syntax.type));
    });

  return async (request: FastifyRequest, reply: FastifyReply) => {
    const [name, extension] = ended((request.params as { name: string }).name);
    const kind = kinds.find(kind => kind === name);
    if (!kind) throw new NothingHere();
    requireHere(kind, config);
    const syntax = extension === undefined ? negotiate(request.headers.accept, offers) : named(extension);
    const document = await unlessGone(
      latest.get().then(facts => make(kind, syntax, facts)),
      request.gone,
    ).catch((error: unknown) => {
      throw unpublished(error);
    });
    const address = `${base}/catalog/${kind}`;
    reply.headers({
      'cache-control': extension === undefined ? 'private, no-cache' : 'public, no-cache',
      vary: extension === undefined ? 'Accept, Accept-Encoding' : 'Accept-Encoding',
      'content-location': `${address}.${syntax.extension}`,
      link: links(address, syntax),
    });
    return document.send(request, reply);
  };
}

function named(extension: string): Syntax {
  if (!formatOf(extension)) throw new NothingHere();
  const offer = offers.find(its => its.extension === extension);
  if (!offer) throw new NotAcceptable(offers.map(({ type }) => type));
  return offer;
}

/** Whatever the trouble is, it is no reason to forget us: not what the request asked for is wrong, and it may pass. */
function unpublished(error: unknown): DomainError {
  if (error instanceof DomainError && error.status === 503) return error;
  return unreachable(error) ?? new NotMade();
}

const links = (address: string, chosen: Syntax) =>
  [
    `<${address}>; rel="canonical"`,
    ...offers.filter(offer => offer !== chosen).map(({ extension, type }) => `<${address}.${extension}>; rel="alternate"; type="${type}"`),
  ].join(', ');

/** Things that have no document of their own, by the first step of their addresses: each is told in a catalogue. */
const toldIn: Readonly<Record<string, (name: string) => Kind | undefined>> = {
  catalog: name => kinds.find(kind => kind === name),
  service: name => (services.some(service => service === name) ? 'services' : undefined),
  model: name => (name === modelName ? 'models' : undefined),
};

/** `/id/catalog/…`, `/id/service/…`, `/id/model/…`: to the catalogue that tells of it. */
export const leadsToCatalog =
  (path: string, config: Parts['config']) =>
  ({ params }: FastifyRequest, reply: FastifyReply) => {
    const kind = toldIn[path]!((params as { name: string }).name);
    if (!kind) throw new NothingHere();
    requireHere(kind, config);
    return reply.header('cache-control', 'public, no-cache').redirect(`${config.publicUrl}/catalog/${kind}`, 303);
  };

/** Throws `PublishedElsewhere` for concepts whose terms live at another address. */
function requireHere(kind: Kind, config: Parts['config']) {
  if (!isHere(kind, config)) throw new PublishedElsewhere(vocabularyOf(config));
}

export const isHere = (kind: Kind, config: Parts['config']) => kind !== 'concepts' || areTermsOwn(vocabularyOf(config), config.publicUrl);

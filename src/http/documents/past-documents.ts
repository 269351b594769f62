import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFound } from '../../errors';
import { page } from '../../model/address';
import { inPast } from '../../store/history/read-past';
import { stateOf } from '../../store/history/state';
import { versions, type Version } from '../../store/history/versions';
import { erasedAt } from '../../store/tables/erased';
import { ended } from '../addresses/ended';
import { conceptAt } from '../addresses/find-record';
import { revisionOf } from '../addresses/revision-of';
import { announce, chooseFormat } from '../answers/represent';
import { send } from '../answers/send';
import { pastStateOf } from '../answers/state';
import { hasTag, tagOf, unchanged } from '../answers/tag';
import { ErasedHere, NothingHere, NotYet, Removed } from '../errors/refusals';
import { contentType, type Format } from '../negotiation/formats';
import type { Parts } from '../parts';
import { heldAt, linkFormat, mementoLinks, originalLinks, timeAsked, versionAt } from './memento';
import type { recordTexts } from './record-texts';
import { timeMap, timeMapPage } from './timemap';

/** The path and the key of an address. */
export type Named = Readonly<Record<'path' | 'key', string>>;

/** What a document was: its versions, the list of them, and the way to that of a time (RFC 7089, pattern 1.1). */
export function pastDocuments(parts: Parts, textOf: ReturnType<typeof recordTexts>) {
  const { pool, pastPool, config, model } = parts;
  const versionsOf = versions(model.concepts);
  const original = ({ path, key }: Named) => page(config.publicUrl, path, key);

  async function all(name: Named): Promise<readonly Version[]> {
    const found = await versionsOf(pool, conceptAt(model.concepts, name.path, name.key), name.key);
    if (found.length) return found;
    const erased = await erasedAt(pool, conceptAt(model.concepts, name.path, name.key), name.key);
    throw erased ? new ErasedHere(erased) : new NotFound(name.path, name.key);
  }

  /** What to say where there is no document now. Throws `NotFound` where there never was one. */
  async function removed(name: Named): Promise<Removed> {
    const address = original(name);
    return new Removed([...originalLinks(address), ...mementoLinks(address, await all(name))]);
  }

  /** The TimeGate. */
  async function gate(reply: FastifyReply, name: Named, datetime: string) {
    const time = timeAsked(datetime);
    const versions = await all(name);
    const [address, version] = [original(name), heldAt(versions, time)];
    const links = [...originalLinks(address), ...mementoLinks(address, versions, version)];
    return reply
      .headers({ vary: 'Accept, Accept-Datetime', 'cache-control': 'private, no-cache', link: links.join(', ') })
      .redirect(versionAt(address, version.revision), 302);
  }

  async function version(request: FastifyRequest, reply: FastifyReply) {
    const { path, key, revision: asked } = request.params as Named & { revision: string };
    const [number, extension] = ended(asked);
    const [revision, format] = [revisionOf(number), chooseFormat(request, extension)];
    const versions = await all({ path, key });
    const one = versions.find(its => its.revision === revision);
    if (one) return tell(request, reply, { path, key }, { format, named: extension !== undefined, versions, one });
    const newest = (await stateOf(pool)).revision;
    if (revision > newest) throw new NotYet(newest);
    const instead = inForce(versions, revision);
    if (!instead) throw new NothingHere();
    const address = versionAt(original({ path, key }), instead.revision);
    return reply.header('cache-control', 'public, no-cache').redirect(extension === undefined ? address : `${address}.${extension}`, 302);
  }

  interface Wanted {
    readonly format: Format;
    readonly named: boolean;
    readonly versions: readonly Version[];
    readonly one: Version;
  }

  /** A version does not change any more, but for what is made private. */
  async function tell(request: FastifyRequest, reply: FastifyReply, name: Named, { format, named, versions, one }: Wanted) {
    const { revision, at } = one;
    const address = versionAt(original(name), revision);
    const tag = tagOf(parts, await pastStateOf(pool, revision), `${address}.${format.extension}`);
    const links = [...originalLinks(original(name)), ...mementoLinks(original(name), versions, one)];
    const told = () => announce(reply, format, named, { address, lasting: true, links }).header('memento-datetime', at.toUTCString());
    if (hasTag(request, tag)) return unchanged(told(), tag);
    const concept = conceptAt(model.concepts, name.path, name.key);
    const made = await textOf(concept, name.key, format, use => inPast(pastPool, revision, use, { gone: request.gone }), revision);
    if (!made) throw new NothingHere();
    return send(request, told(), contentType(format.type), made.text, tag);
  }

  async function timemap(request: FastifyRequest, reply: FastifyReply) {
    const { path, key, page: asked } = request.params as Named & { page?: string };
    const [address, versions] = [original({ path, key }), await all({ path, key })];
    const text = asked === undefined ? timeMap(address, versions) : timeMapPage(address, versions, revisionOf(asked));
    if (text === undefined) throw new NothingHere();
    return send(request, reply.header('cache-control', 'public, no-cache'), linkFormat, text);
  }

  return { removed, gate, version, timemap };
}

/** The version in force at a revision; or the first one in public, where that calls its version so. */
const inForce = (versions: readonly Version[], revision: number) =>
  versions.findLast(({ revision: began, until }) => began < revision && (until === null || revision < until)) ??
  versions.find(({ named }) => named === revision);

import type { FastifyReply, FastifyRequest } from 'fastify';
import { page } from '../../model/address';
import { withSession } from '../../store/connection/with-session';
import { stateOf, type State } from '../../store/history/state';
import { ended } from '../addresses/ended';
import { conceptAt, isThere } from '../addresses/find-record';
import { announce, chooseFormat } from '../answers/represent';
import { send } from '../answers/send';
import { steadily } from '../answers/state';
import { hasTag, tagOf, unchanged } from '../answers/tag';
import { contentType, type Format } from '../negotiation/formats';
import type { Parts } from '../parts';
import { originalLinks } from './memento';
import { pastDocuments, type Named } from './past-documents';
import { recordTexts, type Beside } from './record-texts';

/** A thing and its document: `/id/…` leads to `/doc/…`, which is in every format, also as of each revision in which it changed. */
export function documentsAt(parts: Parts, beside: Beside) {
  const { model, pool, config } = parts;
  const textOf = recordTexts(parts, beside);
  const { removed, gate, version, timemap } = pastDocuments(parts, textOf);

  /** Of what has been removed the document says where it was told. */
  async function thing({ params, gone }: FastifyRequest, reply: FastifyReply) {
    const { path, key } = params as Named;
    const concept = conceptAt(model.concepts, path, key);
    if (!(await withSession(pool, session => isThere(session, model.concepts, concept, key), { gone }))) await removed({ path, key });
    return reply.header('cache-control', 'public, no-cache').redirect(page(config.publicUrl, path, key), 303);
  }

  /** Sends the document as it is now; to who has it, nothing but that is read which tells so. */
  async function tell(request: FastifyRequest, reply: FastifyReply, { path, key }: Named, format: Format, named: boolean) {
    const concept = conceptAt(model.concepts, path, key);
    const address = page(config.publicUrl, path, key);
    const tag = (state: State) => tagOf(parts, state, `${address}.${format.extension}`);
    const told = () => announce(reply, format, named, { address, varies: ['Accept-Datetime'], links: originalLinks(address) });
    const now = await stateOf(pool);
    if (hasTag(request, tag(now))) return unchanged(told(), tag(now));
    const { made, state } = await steadily(pool, now, () =>
      textOf(concept, key, format, use => withSession(pool, use, { gone: request.gone })),
    );
    if (!made) throw await removed({ path, key });
    return send(request, told(), contentType(format.type), made.text, state && made.whole ? tag(state) : null);
  }

  async function document(request: FastifyRequest, reply: FastifyReply) {
    const { path, key } = request.params as Named;
    const [name, extension] = ended(key);
    const datetime = request.headers['accept-datetime'];
    if (extension === undefined && datetime !== undefined) return gate(reply, { path, key }, String(datetime));
    return tell(request, reply, { path, key: name }, chooseFormat(request, extension), extension !== undefined);
  }

  return { thing, document, version, timemap };
}

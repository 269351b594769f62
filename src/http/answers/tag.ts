import type { FastifyReply, FastifyRequest } from 'fastify';
import type { State } from '../../store/history/state';
import { vocabularyOf, type Parts } from '../parts';
import { etagOf, isFresh } from './send';
import type { PastState } from './state';

/** The ETag of what is at an address in a state: known from that, the declarations and the software alone, before anything is made. With its quotes. */
export const tagOf = ({ config, version }: Pick<Parts, 'config' | 'version'>, state: State | PastState, address: string) =>
  etagOf([
    ...[version, config.publicUrl, vocabularyOf(config), address],
    ...[String(state.revision), state.at.toISOString(), state.transaction, 'withdrawn' in state ? state.withdrawn : 'now'],
  ].join('\n')); // prettier-ignore

/** Whether the client has what has this tag. One that asks for nothing new, whatever is there (`*`), has first to be told whether anything is. */
export function hasTag({ headers }: FastifyRequest, tag: string) {
  const asked = headers['if-none-match'];
  return asked?.trim() !== '*' && isFresh(asked, tag);
}

/** Says that the client has it. */
export const unchanged = (reply: FastifyReply, tag: string) => reply.header('etag', tag).code(304).send();

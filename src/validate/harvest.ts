import { CannotStart, reason } from '../errors';
import { limits, packedFaults, plainFaults, told, type AnswerFault } from './answer-faults';
import type { Kind } from '../model/portal';
import type { Finding } from './finding';
import { request, type Answer } from './request';

/** As the harvester asks: PORTAL section 2.1. */
const harvester = { Accept: 'text/turtle', 'User-Agent': 'Java/21.0.5' };

export interface Harvest {
  readonly findings: readonly Finding[];
  /** The document as it was sent; nothing where the portal would not have read it. */
  readonly text?: string;
}

/** Asks for a document with a time limit in milliseconds, and never reads more than the portal does. Throws `CannotStart` where nobody answers. */
export async function fetched(address: string, headers: Readonly<Record<string, string>>, timeout: number): Promise<Answer> {
  try {
    return await request(address, { headers, timeout, limit: limits.read });
  } catch (error) {
    throw new CannotStart(`${address} cannot be reached: ${reason(error)}.`);
  }
}

/** P01 and P16: fetches a document as the harvester does, once more for the same bytes, and once more compressed. */
export async function harvest(address: string, kind: Kind, timeout: number): Promise<Harvest> {
  const first = await fetched(address, harvester, timeout);
  const about = { kind, thing: `The ${kind} document` };
  if (first.status === 404 && kind === 'concepts') return { findings: [{ ...about, ...nowhere(address) }] };
  const plain = plainFaults(address, first);
  if (first.status !== 200) return { findings: plain.map(told => ({ ...about, ...told })) };
  const again = await fetched(address, harvester, timeout);
  const packed = await fetched(address, { ...harvester, 'Accept-Encoding': 'gzip' }, timeout);
  const isStable = !first.whole || !again.whole || first.body.equals(again.body);
  const encoded = first.headers['content-encoding'] !== undefined;
  const more = [...(isStable ? [] : [changed]), ...(isStable && !encoded ? packedFaults(packed, again.body) : [])];
  const text = first.whole && !encoded ? textOf(first.body) : undefined;
  return { text, findings: [...plain, ...more].map(told => ({ ...about, ...told })) };
}

const nowhere = (address: string) =>
  told(
    'note',
    `${address} answers 404: no concepts are published here.`,
    'Register no source for concepts, or publish them at that address.',
  );
const changed: AnswerFault = {
  ...{ check: 'P16', level: 'fault', problem: 'fetched twice, it was not the same bytes. The portal sees a change at every harvest.' },
  remedy: 'Leave out the time of making, and sort what has no order.',
};

function textOf(body: Buffer) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}

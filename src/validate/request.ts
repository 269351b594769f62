import { request as plain, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as secure } from 'node:https';
import { InvalidInput } from '../errors';

export interface Asked {
  readonly method?: 'GET' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds until it has to be answered in full. */
  readonly timeout: number;
  /** Bytes of which no more are read. */
  readonly limit?: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Milliseconds. */
  readonly took: number;
  /** Whether it came to its own end: it was not cut off, and not longer than the limit. */
  readonly whole: boolean;
}

/** Asks once, with no header but those given, and follows no redirect. Rejects with what the connection says where nobody answers. */
export function request(address: string, { method = 'GET', headers = {}, timeout, limit = Infinity }: Asked): Promise<Answer> {
  const url = urlOf(address);
  const began = Date.now();
  const signal = AbortSignal.timeout(timeout);
  return new Promise((resolve, reject) => {
    const asked = (url.protocol === 'https:' ? secure : plain)(url, { method, headers, agent: false, signal });
    const fail = (error: Error) => reject(signal.aborted ? new Error(`no answer within ${timeout / 1000} seconds`) : error);
    asked.once('error', fail);
    asked.once('response', response => {
      read(response, limit).then(({ body, whole }) => {
        asked.destroy();
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, body, whole, took: Date.now() - began });
      }, fail);
    });
    asked.end();
  });
}

async function read(response: IncomingMessage, limit: number): Promise<Pick<Answer, 'body' | 'whole'>> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      length += part.length;
      parts.push(part);
      if (length > limit) return { body: Buffer.concat(parts), whole: false };
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
  }
  return { body: Buffer.concat(parts), whole: response.complete };
}

/** Throws `InvalidInput` for what is no http or https address. */
export function urlOf(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new InvalidInput('--url', address, 'An http or https address.');
  return url;
}

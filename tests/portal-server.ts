import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { Parser } from 'n3';
import { statement } from '../src/rdf/statement';
import { syntaxes, type Extension } from '../src/rdf/syntax';
import { written } from '../src/rdf/write';
import { base, sound } from './portal-documents';

/** Answers a request in a way of its own and gives true; for false it is answered well. `text`: what would be sent. */
export type Misbehaviour = (request: IncomingMessage, response: ServerResponse, text?: string) => boolean;

export interface PublishingServer {
  readonly url: string;
  /** Every request since the last change of behaviour. */
  readonly asked: readonly { readonly what: string; readonly headers: IncomingMessage['headers'] }[];
  readonly behave: (otherwise?: Misbehaviour) => void;
  readonly close: () => Promise<void>;
}

/** Publishes the sound documents on a loopback address, each with its twins, and the files that they name. */
export async function publishingServer(): Promise<PublishingServer> {
  const asked: { what: string; headers: IncomingMessage['headers'] }[] = [];
  let misbehave: Misbehaviour = () => false;
  const texts = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = request.url!;
    asked.push({ what: `${request.method} ${path}`, headers: request.headers });
    const text = texts.get(path);
    if (!misbehave(request, response, text)) answer(request, response, text);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const [kind, text] of Object.entries(sound)) {
    const here = text.replaceAll(new RegExp(`${base}/(?=doc/|data/)`, 'g'), `${url}/`);
    texts.set(`/catalog/${kind}`, here);
    for (const extension of ['ttl', 'jsonld', 'rdf', 'nt'] as const) texts.set(`/catalog/${kind}.${extension}`, inSyntax(here, extension));
  }
  return {
    ...{ url, asked },
    behave: (otherwise = () => false) => {
      misbehave = otherwise;
      asked.length = 0;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function answer({ url: path = '', headers }: IncomingMessage, response: ServerResponse, text?: string) {
  if (text === undefined) return response.writeHead(/^\/(?:doc|data)\//.test(path) ? 200 : 404).end();
  const type = syntaxes.find(({ extension }) => path.endsWith(`.${extension}`))?.type ?? 'text/turtle';
  const packed = /gzip/.test(headers['accept-encoding'] ?? '');
  const body = packed ? gzipSync(text) : Buffer.from(text);
  return response
    .writeHead(200, { 'Content-Type': type, 'Content-Length': body.length, ...(packed ? { 'Content-Encoding': 'gzip' } : {}) })
    .end(body);
}

/** A Turtle text as our own writers write it in another syntax. */
export const inSyntax = (text: string, extension: Extension): string =>
  written(
    syntaxes.find(one => one.extension === extension)!,
    new Parser().parse(text).map(statement),
    {},
  );

/** The same misbehaviour for one address only. */
export const at =
  (path: string, misbehave: Misbehaviour): Misbehaviour =>
  (request, ...others) =>
    request.url === path && misbehave(request, ...others);

import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

const statuses: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/** Answers what is no HTTP request, came too slowly or has too much of a head, with the headers of every answer; then hangs up, also on who does not. */
export const refuseConnection = (headers: Readonly<Record<string, string>>) => (error: Error & { code?: string }, socket: Socket) => {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = statuses[error.code ?? ''] ?? 400;
  const title = STATUS_CODES[status]!;
  const body = JSON.stringify({ type: 'about:blank', title, status, instance: `urn:uuid:${randomUUID()}` });
  const head = Object.entries({
    ...headers,
    'content-type': 'application/problem+json',
    'content-length': String(body.length),
    connection: 'close',
  });
  socket.end(`HTTP/1.1 ${status} ${title}\r\n${head.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`);
  setTimeout(() => socket.destroy(), 1000).unref();
};

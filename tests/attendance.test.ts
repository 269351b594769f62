import type { Arrival } from '../src/http/limits/arrival';
import { once } from 'node:events';
import files, { mkdtemp, rm, truncate, writeFile, type FileHandle } from 'node:fs/promises';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { Attendance } from '../src/http/clients/attendance';
import { ordinary } from '../src/http/clients/attended';
import { bareServer } from '../src/http/bare-server';
import { sendFile } from '../src/http/answers/send-file';
import { publicUrl } from './service';

const patience = { operation: 300, slowReader: 400, lastAnswers: 600, lastDownloads: 1200 };
const size = Number(process.env.DOWNLOAD_MB ?? 300) * 2 ** 20;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kontor-attendance-'));
  await writeFile(join(folder, 'large'), '');
  await truncate(join(folder, 'large'), size);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A server whose answers take as long as is asked, or never come; and whether it saw that its client was gone. */
async function open(more: Partial<typeof ordinary> = {}, arrival?: Arrival) {
  const log = { error: () => undefined, info: () => undefined };
  const server = bareServer({ config: { publicUrl, varDir: folder }, log }, { arrival });
  const attendance = new Attendance(server, { ...ordinary, ...more });
  const left: unknown[] = [];
  server.get('/after/:milliseconds', async ({ params }) => {
    await passed(Number((params as { milliseconds: string }).milliseconds));
    return { told: true };
  });
  server.get('/never', ({ gone }) => new Promise(() => gone.on(() => void left.push(gone.reason))));
  server.get('/large', (request, reply) =>
    sendFile(request, reply, { file: join(folder, 'large'), type: 'text/plain', etag: '"1"', modified: new Date(0) }),
  );
  server.get('/long', () => 'x'.repeat(2 ** 24));
  server.post('/body', () => ({ told: true }));
  await server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.server.address() as AddressInfo;
  return { server, attendance, left, port, origin: `http://127.0.0.1:${port}`, close: () => attendance.end(0) };
}

/** A client that says something; what it is answered is read only while it is not paused. */
function say(port: number, text: string) {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  let bytes = 0;
  socket.on('data', data => void (bytes += data.length)).write(text);
  return { socket, bytes: () => bytes, closed: new Promise<number>(done => socket.once('close', () => done(performance.now()))) };
}

const get = (path: string) => `GET ${path} HTTP/1.1\r\nhost: a\r\n\r\n`;

/** More than what lies in the buffers between two sockets. */
async function pausedDownload(port: number): Promise<{ socket: Socket; bytes: () => number; closed: Promise<number> }> {
  const client = say(port, get('/large'));
  await once(client.socket, 'data');
  client.socket.pause();
  return client;
}

test('B1: 40 who dribble their heads, and 40 their bodies, are let go, and others are answered meanwhile', async () => {
  const { port, origin, server, close } = await open({}, { head: 500, body: 1000, atLeast: 1000 });
  const began = performance.now();
  const dribbling = (first: string) => {
    const client = say(port, first);
    const more = setInterval(() => client.socket.write('x'), 50);
    return client.closed.then(at => (clearInterval(more), at - began));
  };
  const heads = Array.from({ length: 40 }, () => dribbling('GET / HTTP/1.1\r\nhost: '));
  // Some that nobody wants, at addresses that are none.
  const bodies = Array.from({ length: 40 }, (_, index) =>
    dribbling(`POST ${index % 4 ? '/body' : '/%zz'} HTTP/1.1\r\nhost: a\r\ncontent-type: text/plain\r\ncontent-length: 1000\r\n\r\n`),
  );
  expect((await fetch(`${origin}/after/0`)).status).toBe(200);
  expect(Math.max(...(await Promise.all(heads)))).toBeLessThan(1500);
  expect(Math.max(...(await Promise.all(bodies)))).toBeLessThan(3000);
  expect(server.server.maxConnections).toBe(1000);
  await close();
  const { server: ours } = bareServer({ config: { publicUrl, varDir: folder }, log: { error: () => undefined, info: () => undefined } });
  expect([ours.headersTimeout, ours.requestTimeout, ours.keepAliveTimeout]).toEqual([5000, 600_000, 5000]);
});

test('B2: an operation that does not end is TIMEOUT, with 504, and its work knows; so does that of a client that leaves', async () => {
  const { port, origin, left, close } = await open(patience);
  const began = performance.now();
  const answer = await fetch(`${origin}/never`);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([504, '5']);
  expect(await answer.json()).toMatchObject({ code: 'TIMEOUT' });
  expect(performance.now() - began).toBeLessThan(patience.operation + 1500);
  const client = say(port, get('/never'));
  await passed(100);
  client.socket.destroy();
  await passed(100);
  expect(left).toMatchObject([{ code: 'TIMEOUT' }, { code: 'CLIENT_GONE' }]);
  await close();
});

test('B2: a reader that takes nothing of an ordinary answer is let go too', async () => {
  const { port, close } = await open({ operation: 200, slowReader: 300 });
  const client = say(port, get('/long'));
  await once(client.socket, 'data');
  client.socket.pause();
  await passed(1000);
  client.socket.resume();
  await client.closed;
  expect(client.bytes()).toBeLessThan(2 ** 24);
  await close();
});

test('B2: a file that takes long to be opened is closed again when that was told, and so is one of which nothing is taken', async () => {
  const { port, origin, close } = await open({ operation: 200, slowReader: 300 });
  const opened: FileHandle[] = [];
  const openFile = files.open;
  const slow = jest.spyOn(files, 'open').mockImplementation(async (...order) => {
    const handle = await openFile(...order);
    opened.push(handle);
    await passed(900);
    return handle;
  });
  expect((await fetch(`${origin}/large`)).status).toBe(504);
  const client = say(port, get('/large'));
  await passed(100);
  client.socket.destroy();
  await passed(1200);
  slow.mockRestore();
  expect(opened.map(({ fd }) => fd)).toEqual([-1, -1]);
  await close();
});

test('B2, D4: a reader that takes nothing is let go, and a slow one costs no memory', async () => {
  const { port, close } = await open({ slowReader: 400 });
  const before = process.memoryUsage();
  const clients = await Promise.all(Array.from({ length: 3 }, () => pausedDownload(port)));
  const slow = clients[2]!;
  const reading = setInterval(() => {
    slow.socket.resume();
    setTimeout(() => slow.socket.pause(), 10);
  }, 100);
  const most = { rss: 0 };
  const looking = setInterval(() => (most.rss = Math.max(most.rss, process.memoryUsage().rss)), 50);
  await passed(1500);
  [reading, looking].forEach(clearInterval);
  expect(slow.socket.destroyed).toBe(false);
  for (const { socket } of clients) socket.resume();
  for (const { bytes, closed } of clients.slice(0, 2)) {
    await closed;
    expect(bytes()).toBeLessThan(size);
  }
  slow.socket.destroy();
  if (process.env.KONTOR_SHOW) process.stdout.write(`+${Math.round((most.rss - before.rss) / 2 ** 20)} MB\n`);
  expect(most.rss - before.rss).toBeLessThan(60 * 2 ** 20);
  await close();
});

test('C5: who ends still listens for a while, finishes what is under way, and cuts what takes too long so that it is seen', async () => {
  const { port, origin, attendance } = await open({ lastAnswers: 1000, lastDownloads: 2000 });
  const slow = fetch(`${origin}/after/500`);
  const stuck = fetch(`${origin}/never`).then(
    () => 'answered',
    () => 'cut',
  );
  const whole = fetch(`${origin}/large`, { headers: { range: 'bytes=0-9999999' } }).then(answer => answer.arrayBuffer());
  const paused = await pausedDownload(port);
  const idle = say(port, get('/after/0'));
  await passed(50);
  const began = performance.now();
  const ended = attendance.end(200);
  expect(attendance.ending).toBe(true);
  await passed(50);
  expect((await fetch(`${origin}/after/0`)).status).toBe(200);
  await passed(250);
  await expect(fetch(`${origin}/after/0`)).rejects.toThrow();
  expect(await (await slow).json()).toEqual({ told: true });
  expect(await stuck).toBe('cut');
  expect((await whole).byteLength).toBe(10_000_000);
  await ended;
  expect(performance.now() - began).toBeLessThan(5000);
  paused.socket.resume();
  await Promise.all([paused.closed, idle.closed]);
  expect(paused.bytes()).toBeLessThan(size);
});

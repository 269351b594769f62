import { connect as dial } from 'node:net';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { address } from '../src/http/addresses/address';
import { readBytes } from '../src/http/graphql/json-body';
import { connect } from '../src/store/connection/connect';
import { openDoor, openImports, outcomeOf, type Imports } from './imports';
import { publicUrl } from './service';

/** What others notice of an import over HTTP: nothing, whatever is sent, and however slowly. */
let imports: Imports;
let door: Awaited<ReturnType<typeof openDoor>>;
let uploads: string;
const quick = { head: 5000, body: 300, atLeast: 1000 };
beforeAll(async () => {
  imports = await openImports();
  uploads = join(imports.service.app.config.varDir, 'uploads');
  await mkdir(uploads, { recursive: true });
  for (const name of [`${process.pid}-left`, `${2 ** 22 + 1}-left`, `${process.ppid}-used`]) await writeFile(join(uploads, name), '');
  door = await openDoor(imports.service, imports.door, {
    arrival: quick,
    memoryMb: 64,
    more: server => {
      readBytes(server);
      address(server, '/plain', { POST: (_, reply) => reply.send('read') });
    },
  });
}, 120_000);
afterAll(async () => {
  await door.server.close();
  await imports.stop();
});

test('what a killed service left of uploads is gone after a start, and what another has in use is not', async () => {
  expect(await readdir(uploads)).toEqual([`${process.ppid}-used`]);
});

const type = 'application/n-triples';
const name = '<http://www.w3.org/2004/02/skos/core#prefLabel>';
/** Statements each of which is wrong. */
const faulty = (count: number) => Array.from({ length: count }, (_, at) => `<${publicUrl}/id/city/x${at}> ${name} "${at}"@en .\n`).join('');

test('while a large file is read and refused, others are answered, and could write', async () => {
  const session = await connect(imports.service.app.database.url);
  const body = faulty(60_000);
  const [waits, locked]: [number[], boolean[]] = [[], []];
  const answer = imports.upload('bergen', type, body);
  let ended = false;
  void answer.finally(() => (ended = true));
  while (!ended) {
    const began = performance.now();
    await imports.service.ask('{ __typename }');
    waits.push(performance.now() - began);
    const { rows } = await session.query<{ free: boolean }>(`SELECT pg_try_advisory_xact_lock(hashtext('kontor.revision')) AS free`);
    locked.push(!rows[0]!.free);
    await pass(10);
  }
  await session.end();
  expect([(await answer).status, waits.length > 20]).toEqual([400, true]);
  // A service looks now and then whether a day has begun, as a writer.
  expect(locked.filter(Boolean).length).toBeLessThan(3);
  if (process.env.KONTOR_WAITS) process.stderr.write(`longest wait of ${waits.length}: ${Math.max(...waits).toFixed(1)} ms\n`);
  // On a machine that does other things besides, the system may let a process wait longer than we do.
  expect(waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.9)]).toBeLessThan(100);
});

test('a file that takes more memory than there is for it is refused, and the next one is taken', async () => {
  const response = await door.upload('bergen', 'application/ld+json', `[${'{"a":0},'.repeat(1_500_000)}{}]`);
  expect([response.status, await response.json()]).toEqual([
    413,
    expect.objectContaining({ code: 'TOO_LARGE', detail: expect.stringContaining('64 MB of memory') as string }),
  ]);
  expect((await outcomeOf(door.upload('bergen', type, ''))).rows).toBe(0);
  expect(await readdir(uploads)).toEqual([`${process.ppid}-used`]);
});

/** Sends a head, and then pieces of a body, so many bytes every 50 ms, so many times. Whoever is told to go stays. */
async function sent(path: string, head: string, bytes: number, times: number) {
  const socket = dial({ port: door.port, host: '127.0.0.1', allowHalfOpen: true });
  const [began, heard] = [Date.now(), { text: '' }];
  const closed = new Promise<void>(resolve => socket.on('close', () => resolve()).on('error', () => undefined));
  socket.on('data', (data: Buffer) => (heard.text += data.toString()));
  socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${head}\r\ncontent-length: ${bytes * times}\r\n\r\n`);
  for (let time = 0; time < times && socket.writable && !heard.text; time++) {
    socket.write(' '.repeat(bytes));
    await pass(50);
  }
  while (!heard.text) await pass(20);
  const after = Date.now() - began;
  // Whoever writes to what is closed on the other side hears so.
  const writing = setInterval(() => socket.write(' '), 50);
  const isClosed = await Promise.race([closed.then(() => true), pass(5000, false)]);
  clearInterval(writing);
  socket.destroy();
  return { status: Number(heard.text.split(' ')[1]), after, isClosed };
}

describe('a body that comes slowly', () => {
  const plain = 'content-type: application/json';
  const file = `content-type: ${type}`;
  test.each([
    ['is cut off once its time is over', '/plain', plain, 10, 100, 408],
    ['is cut off though much of it comes', '/plain', plain, 1100, 50, 408],
    ['is read in its time', '/plain', plain, 10, 2, 200],
    ['is taken as a file as long as it comes on', '/import/bergen', file, 400, 30, 200],
    ['is cut off as a file that only dribbles', '/import/bergen', file, 10, 100, 408],
  ])('%s', async (_, path, head, bytes, times, status) => {
    const { after, ...told } = await sent(path, head, bytes, times);
    expect(told).toEqual({ status, isClosed: true });
    if (status === 408) expect(after).toBeLessThan(quick.body + 2000);
  });
});

test('a service that is stopped takes an import back, and says so', async () => {
  const before = await imports.revision();
  const answer = door.upload('bergen', type, faulty(60_000));
  await pass(400);
  await door.server.close();
  const response = await answer;
  expect([response.status, ((await response.json()) as { detail: string }).detail]).toEqual([
    503,
    'The service is being stopped. Send it again in a moment: what is there already changes nothing.',
  ]);
  expect([await imports.revision(), await readdir(uploads)]).toEqual([before, [`${process.ppid}-used`]]);
});

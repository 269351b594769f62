import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readThrough } from '../src/rdf/read-through';

const content = randomBytes(3_000_001);
let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kontor-reading-'));
  file = join(folder, 'content');
  await writeFile(file, content);
});
afterAll(() => rm(folder, { recursive: true }));

const sum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Takes its time: looks at a piece only when that has lain around. */
function slow() {
  const [taken, buffers] = [[] as Buffer[], new Set<unknown>()];
  const writable = new Writable({
    write(piece: Buffer, _, done) {
      buffers.add(piece.buffer);
      setTimeout(() => (taken.push(Buffer.from(piece)), done()), 2);
    },
  });
  return { writable, buffers, got: () => Buffer.concat(taken) };
}

test.each([
  ['all', 0, undefined],
  ['a part', 5, 1_500_000],
  ['one byte', 7, 7],
  ['the end', 2_999_999, 3_000_000],
  ['as much as a piece', 0, 131_071],
  ['what is beyond the end', 2_000_000, 99_999_999],
])('%s is read as it is, into two buffers, however slowly it is taken', async (_, start, end) => {
  const taker = slow();
  await pipeline(readThrough(await open(file), start, end), taker.writable);
  expect(sum(taker.got())).toBe(sum(content.subarray(start, end === undefined ? undefined : end + 1)));
  expect(taker.buffers.size).toBeLessThanOrEqual(2);
});

test('the file is closed at the end, and when nobody takes more', async () => {
  const [whole, broken] = [await open(file), await open(file)];
  await pipeline(readThrough(whole), slow().writable);
  const reading: Readable = readThrough(broken);
  reading.once('data', () => reading.destroy());
  await new Promise(resolve => reading.once('close', resolve));
  expect([whole.fd, broken.fd]).toEqual([-1, -1]);
});

test('a file that cannot be read is an error', async () => {
  await expect(pipeline(readThrough(await open(folder)), slow().writable)).rejects.toThrow('EISDIR');
});
